//! Which outputs there are, and how each is made.
//!
//! In: a checked [`Archive`](crate::model::Archive), the workspace, and a [`Toolchain`]. Out: files, one
//! by one, into a [`Sink`], and diagnostics. The sinks decide where the
//! files go.
//!
//! 1. [`Toolchain::new`] gathers what all issues share: templates, fonts, the engine.
//! 2. [`Plan::new`] chooses the issues, and says which of them the public may see.
//! 3. [`build()`] makes every output of the plan, issues in parallel; then what is made of all issues:
//!    `pages`, `removed`, `ledger`, `statistics`, `search`, `data`.
//!
//! 4. Every output for the website is read by `watch` before it goes into its sink: what is withheld
//!    stops the build. In a partial build, `kept` takes over what was made before, and that is read, too.
//!
//! An issue's text never stands in memory longer than its turn.

mod assets;
mod build;
mod context;
mod data;
mod glyphs;
mod issue_build;
mod ledger;
mod pages;
mod pdf_source;
mod plan;
mod previous;
mod problem;
mod removed;
mod search;
mod statistics;
mod templates;
mod timings;
mod toolchain;
mod watched;

pub use assets::BUILT_IN_TEMPLATES;
pub use build::{BuildRequest, Built, Sinks, build};
pub use glyphs::uncovered;
pub use plan::{Plan, Selection};
pub use previous::Extent;
pub use timings::{Phase, Timings};
pub use toolchain::{EngineSettings, Toolchain, fonts};

use crate::diag::Rule;
use crate::source::table::BAD_TABLE;

/// Sources are to be attached, and the standards forbid it.
pub static ATTACHMENT_FORBIDDEN: Rule = Rule::error("attachment-forbidden");

/// An output that could not be written.
pub static WRITE_FAILED: Rule = Rule::error("write-failed");

/// Two outputs have one address.
pub static OUTPUT_COLLISION: Rule = Rule::error("output-collision");

/// The rules of this stage, for `tongbao explain`.
pub static RULES: &[&Rule] =
    &[&ATTACHMENT_FORBIDDEN, &BAD_TABLE, &OUTPUT_COLLISION, &WRITE_FAILED];
