//! The index for full-text search. Pure: it reads no files and writes none.
//!
//! 1. [`passages`](mod@passages) cuts what the page of an issue says into passages that a link can lead to; [`plain`]
//!    takes the words out of converted Markdown.
//! 2. [`IssueTerms`] are the pairs of characters in them, [`normalize`]d, each a number by its [`key`].
//! 3. [`IndexBuilder`] packs the terms of all issues ([`sorted_run`]); [`Index`] has for each pair the
//!    issues that have it, as [`postings`], in files of a good length.
//! 4. [`Ordinals`] number the issues.
//!
//! [`SoughtWords`] are found in a text without an index, as the same is compared.
//!
//! `assets/search-text.js` normalizes and decodes as is written here; a test compares the two.

mod find;
mod index;
mod key;
mod normalize;
mod ordinals;
mod passages;
mod plain;
mod postings;
mod sorted_run;
mod terms;

pub use find::SoughtWords;
pub use index::{Index, IndexBuilder};
pub use ordinals::Ordinals;
pub use passages::{Passage, passages};
pub use terms::IssueTerms;
