//! Entries, practices, points and failings that somebody took out of a document that came back.
//!
//! [`gone_items`] is the entry point. An item is gone where nothing of what it prints stands in the document any more, at
//! its place or at another.

use std::collections::BTreeSet;
use std::ops::Range;

use super::align::AlignStep;
use super::compared::Compared;
use super::items::{MergeItem, items};
use super::lines::TracedLine;
use super::sentences::replaced;
use crate::diag::Span;
use crate::model::{Issue, IssueText, TextKind};
use crate::source::NodeStep;
use crate::text::{parse, plain, without_spaces};

/// Fewest characters of a text by which it is known again in another place.
const KNOWN_AGAIN: usize = 6;

/// An item of an issue that a document says nothing of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoneItem {
    /// Where it stands in the file of the issue.
    pub steps: Vec<NodeStep>,
    /// The lines that it prints.
    pub lines: Vec<String>,
}

/// Returns the items that are gone, in the order of the file; of one within another, the other. Ours is `issue` as it is
/// laid out.
pub fn gone_items(issue: &Issue, compared: &Compared<'_>) -> Vec<GoneItem> {
    let stays = staying(compared);
    let said: String = compared.theirs.iter().flat_map(|line| &line.characters).collect();
    let fields = issue.fields();
    let is_known = |field: &&IssueText<'_>| {
        let words = without_spaces(&plain::document(&parse(&field.text.value)));
        field.kind != TextKind::Person
            && words.chars().count() >= KNOWN_AGAIN
            && said.contains(&words)
    };
    let known: BTreeSet<Span> =
        fields.iter().filter(is_known).map(|one| one.text.span).collect();
    let mut gone: Vec<GoneItem> = Vec::new();
    for MergeItem { steps, spans } in items(issue) {
        let prints = |line: &&TracedLine| {
            line.origins.iter().flatten().any(|(span, _)| spans.contains(span))
        };
        let printed: Vec<String> =
            compared.ours.iter().filter(prints).map(TracedLine::text).collect();
        let is_within = gone.iter().any(|above| steps.starts_with(&above.steps));
        let is_there = spans.iter().any(|span| stays.contains(span) || known.contains(span));
        if !printed.is_empty() && !is_within && !is_there {
            gone.push(GoneItem { steps, lines: printed });
        }
    }
    gone
}

/// Returns the fields of which a letter or a digit still stands at its place.
fn staying(compared: &Compared<'_>) -> BTreeSet<Span> {
    let Compared { ours, theirs, units, .. } = compared;
    let mut stays = BTreeSet::new();
    let mut keep = |line: usize, characters: Range<usize>| {
        let line = &ours[line];
        let letters = characters.filter(|at| line.characters[*at].is_alphanumeric());
        stays.extend(letters.filter_map(|at| line.origins[at].map(|(span, _)| span)));
    };
    for step in units.parts.iter().flatten() {
        match *step {
            AlignStep::Same(line, _) => keep(line, 0..ours[line].characters.len()),
            AlignStep::Edited(line, edited) => {
                let mut done = 0;
                for (gone, _) in replaced(&ours[line].characters, &theirs[edited].characters) {
                    keep(line, done..gone.start);
                    done = gone.end;
                }
                keep(line, done..ours[line].characters.len());
            }
            AlignStep::Removed(_) | AlignStep::Added(_) => {}
        }
    }
    for line in &units.strayed {
        keep(*line, 0..ours[*line].characters.len());
    }
    stays
}
