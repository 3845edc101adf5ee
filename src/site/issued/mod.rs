//! What issues said when they were published, beside what they say now: what was published does not change unnoticed.
//!
//! 1. `compare` holds the words of an issue against those of the website that stands there, and its pictures and attachments
//!    against the ones there.
//! 2. What differs is told, and goes into what is `changed`, which the office keeps: the next build compares with that,
//!    and tells it again, until the issue says what it said, or was issued anew.
//! 3. Names of units and the office, and how names of persons are printed, stand in the settings, for all issues at once: they
//!    are told in one sentence (`settings`), by the build that changes the pages.
//!
//! A first build tells nothing. What the website has of an issue is public, and nothing else is looked at.

pub(super) mod changed;
pub(super) mod compare;
pub(super) mod difference;
pub(super) mod settings;
mod words;
