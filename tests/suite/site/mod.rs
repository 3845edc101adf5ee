//! The archive website: what its pages and files say, and what none of them may say.
//!
//! - [`browser`]: pages in Chromium: requests, the policy, axe-core, small screens, the keyboard.
//! - [`corrections`]: corrections, removed issues and drafts.
//! - [`valid`]: pages, style sheets and drawings, by the Nu HTML checker.
//! - [`data`]: JSON for programs, by its schemas. [`everything`] is what it is made of.
//! - [`lists`]: feeds, the site map, the catalogue.
//! - [`links`]: every link leads somewhere.
//! - [`validators`]: feeds and site maps, by checkers of others.

mod browser;
mod corrections;
mod data;
mod everything;
mod links;
mod lists;
mod pages;
mod places;
mod valid;
mod validators;
