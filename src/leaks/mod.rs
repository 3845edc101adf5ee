//! Reading outputs for the website for what is withheld from the public.
//!
//! [`Guard::new`] is the entry point; [`Guard::scan`] returns what an output says that is withheld, and
//! [`Guard::report`] tells it.
//!
//! 1. [`secrets`] gathers what is withheld: names of persons that a public issue hides, and all that
//!    drafts, internal and removed issues say and are called.
//! 2. [`public_text`] reads what public issues say themselves, and takes that out: a secret that is said
//!    openly is none. Of a name it remembers the words around it, so that 文明城市 is told from the
//!    person 文明 ([`names`]).
//! 3. [`format`](mod@format) gets the words out of every kind of file; [`reading`] undoes escapes and
//!    tags ([`escape`], [`element`]), [`normalized`] leaves letters and digits.
//! 4. [`pattern`] and [`shingles`] compare.
//! 5. [`report`] tells what was found, at the place where it is withheld.
//!
//! In outputs of an issue a name that it hides is searched wherever it stands; in all others only
//! where the words around it are not those of an open occurrence. Files that an issue names are
//! published as they are, and may name persons whom other issues hide.
//!
//! What a picture shows, and what a file keeps behind a password, is not read; the latter is told.

mod element;
mod escape;
mod findings;
mod format;
mod guard;
mod input;
mod names;
mod normalized;
mod pattern;
mod public_text;
mod reading;
mod report;
mod rules;
mod secrets;
mod shingles;

pub use findings::Findings;
pub use guard::Guard;
pub use input::GuardInput;
pub use rules::{LEAK, RULES, UNREAD_OUTPUT};
