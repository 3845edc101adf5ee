//! Entries, practices, points and failings that somebody took out of a document that came back.
//!
//! [`gone_items`] is the entry point. An item is gone where nothing of what it prints stands in the document any more, at
//! its place or at another.

use std::collections::BTreeSet;

use super::align::AlignStep;
use super::sentences::replaced;
use super::{labelled, lines, units};
use crate::diag::Span;
use crate::document::Document;
use crate::import::archive_names::ArchiveNames;
use crate::model::{Entry, Issue, IssueText, Point, Practice, TextKind};
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

/// Returns the items that are gone, in the order of the file; of one within another, the other. `ours` is `issue` as it is
/// laid out.
pub fn gone_items(
    issue: &Issue,
    ours: &Document,
    theirs: &Document,
    names: &ArchiveNames<'_>,
) -> Vec<GoneItem> {
    let (own, other) = lines::traced(ours, theirs);
    let stays = staying(&own, &other, &units::compare(&own, &other, names));
    let said: String = other.iter().flat_map(|line| &line.characters).collect();
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
    for (steps, spans) in items(issue) {
        let prints = |line: &&lines::TracedLine| {
            line.origins.iter().flatten().any(|(span, _)| spans.contains(span))
        };
        let printed: Vec<String> =
            own.iter().filter(prints).map(lines::TracedLine::text).collect();
        let is_within = gone.iter().any(|above| steps.starts_with(&above.steps));
        let is_there = spans.iter().any(|span| stays.contains(span) || known.contains(span));
        if !printed.is_empty() && !is_within && !is_there {
            gone.push(GoneItem { steps, lines: printed });
        }
    }
    gone
}

/// Returns the fields of which a letter or a digit still stands at its place.
fn staying(
    own: &[lines::TracedLine],
    other: &[lines::TracedLine],
    compared: &units::UnitComparison,
) -> BTreeSet<Span> {
    let mut stays = BTreeSet::new();
    let mut keep = |line: usize, characters: std::ops::Range<usize>| {
        let line = &own[line];
        let letters = characters.filter(|at| line.characters[*at].is_alphanumeric());
        stays.extend(letters.filter_map(|at| line.origins[at].map(|(span, _)| span)));
    };
    for step in compared.parts.iter().flatten() {
        match *step {
            AlignStep::Same(line, _) => keep(line, 0..own[line].characters.len()),
            AlignStep::Edited(line, edited) => {
                let mut done = 0;
                for (gone, _) in replaced(&own[line].characters, &other[edited].characters) {
                    keep(line, done..gone.start);
                    done = gone.end;
                }
                keep(line, done..own[line].characters.len());
            }
            AlignStep::Removed(_) | AlignStep::Added(_) => {}
        }
    }
    for line in &compared.strayed {
        keep(*line, 0..own[*line].characters.len());
    }
    stays
}

/// Returns each item with the places of all its texts; one that holds others stands before them.
fn items(issue: &Issue) -> Vec<(Vec<NodeStep>, BTreeSet<Span>)> {
    let mut all = Vec::new();
    for (at, entry) in issue.entries.iter().enumerate() {
        let place = vec![NodeStep::Key(Issue::entries), NodeStep::Item(at)];
        let below =
            |key, index| [&place[..], &[NodeStep::Key(key), NodeStep::Item(index)]].concat();
        let mut within = Vec::new();
        for (index, practice) in entry.practices.iter().enumerate() {
            let steps = below(Entry::practices, index);
            let point = |(index, point): (usize, &Point)| {
                let last = [NodeStep::Key(Practice::points), NodeStep::Item(index)];
                let own = [Some(&point.lead), point.text.as_ref()].into_iter().flatten();
                let spans: BTreeSet<Span> = own.map(|text| text.span).collect();
                ([&steps[..], &last].concat(), spans)
            };
            let points: Vec<_> = practice.points.iter().enumerate().map(point).collect();
            let own = [Some(&practice.heading), practice.text.as_ref()].into_iter().flatten();
            let mut spans: BTreeSet<Span> = own.map(|text| text.span).collect();
            spans.extend(points.iter().flat_map(|(_, own)| own));
            within.push((steps, spans));
            within.extend(points);
        }
        for (index, failing) in entry.failings.iter().enumerate() {
            let spans = spans_of(failing).into_iter().collect();
            within.push((below(Entry::failings, index), spans));
        }
        let own = [entry.title.as_ref(), entry.lead.as_ref()].into_iter().flatten();
        let mut spans: BTreeSet<Span> = own.map(|text| text.span).collect();
        spans.insert(entry.unit.span);
        spans.extend(within.iter().flat_map(|(_, own)| own));
        all.push((place, spans));
        all.extend(within);
    }
    all
}
