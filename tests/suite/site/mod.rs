//! The archive website: what its pages and files say, and what none of them may say.

mod browser;
mod valid;
//!
//! - [`data`]: JSON for programs, by its schemas. [`everything`] is what it is made of.
//! - [`lists`]: feeds, the site map, the catalogue.
//! - [`links`]: every link leads somewhere.
//! - [`validators`]: feeds and site maps, by checkers of others.

mod data;
mod everything;
mod links;
mod lists;
mod validators;
mod pages;
mod places;
