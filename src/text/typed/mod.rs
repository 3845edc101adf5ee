//! What was typed as text, though a parser of Markdown takes it for a mark.
//!
//! Offices type `5*4*3米`, `张**、李**`, `2017. 8. 21`, `[注]: …`; a parser would swallow the characters.
//! What nobody means as Markdown is found here, and [`super::reading`] gives it to the parser as text.
//! What can be meant either way stays Markdown, and a rule of `check` tells: see [`super::doubt`].
//!
//! 1. [`lines`] looks at the beginnings of lines and at paths, without a parser.
//! 2. [`substitutes`] looks at what the parser made of the text: [`emphasis`], [`definitions`], [`blocks`],
//!    [`tables`].

pub(super) mod blocks;
pub(super) mod definitions;
pub(super) mod emphasis;
pub(super) mod lines;
pub(super) mod tables;

use super::mark::{Marked, Substitute};
use super::parser;

/// Whether a text can have something that [`substitutes`] finds.
pub(super) fn is_possible(source: &str) -> bool {
    source.contains(['*', '_', '~', '|', '\t'])
        || source.contains("]:")
        || source.contains("    ")
        || source.lines().any(blocks::is_bare_marker)
}

/// Returns what the parser takes for marks and nobody meant so.
pub(super) fn substitutes(source: &str, marked: &Marked<'_>) -> Vec<Substitute> {
    let events: Vec<_> = parser::events(marked).collect();
    let mut found = emphasis::substitutes(source, &events);
    if source.contains("]:") {
        found.extend(definitions::substitutes(source, marked, &events));
    }
    found.extend(blocks::empty_lists(source, &events));
    found.extend(blocks::indented(source, &events));
    found.extend(tables::substitutes(source, &events));
    found
}
