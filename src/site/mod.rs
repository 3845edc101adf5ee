//! Which outputs there are, and how each is made.
//!
//! In: a checked [`Archive`](crate::model::Archive), the workspace, and a [`Press`]. Out: files, one
//! by one, into a [`Sink`], and diagnostics. Called by the command line; the sinks decide where the
//! files go.
//!
//! 1. [`prepare()`] reads and checks a workspace.
//! 2. [`Press::new`] gathers what all issues share: templates, fonts, the engine.
//! 3. [`Plan::new`] chooses the issues, and says which of them the public may see.
//! 4. [`build()`] makes every output of the plan, issues in parallel; then what is made of all issues:
//!    `pages`, `removed`, `ledger`, `statistics`, `search`, `data`.
//!
//! 5. Every output for the website is read by `watch` before it goes into its sink: what is withheld
//!    stops the build. In a partial build, `kept` takes over what was made before, and that is read, too.
//!
//! An issue's text never stands in memory longer than its turn.

mod assets;
mod build;
mod data;
mod fault;
mod glyphs;
mod job;
mod kept;
mod ledger;
mod pages;
mod plan;
mod prepare;
mod press;
mod removed;
mod search;
mod sheet;
mod statistics;
mod templates;
mod timings;
mod watched;
mod work;

pub use assets::BUILT_IN_TEMPLATES;
pub use build::{Built, Order, Sinks, build};
pub use glyphs::uncovered;
pub use kept::Extent;
pub use plan::{Plan, Selection};
pub use prepare::{Prepared, prepare, prepare_large};
pub use press::{EngineSettings, Press, fonts};
pub use timings::{Stage, Timings};

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
