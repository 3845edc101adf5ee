//! Failings that have labels and no number: which line above the labels is the heading.
//!
//! [`read`] is the entry point; [`append`] puts behind an entry what has no place of its own.

use super::draft::{DraftEntry, DraftItem, ItemHeader};
use super::line::{Part, Piece};
use super::{announced, cut, failing, group, label, level};
use crate::document::Style;
use crate::lang::Message;

/// Longest sentence that is taken for the heading of the only item of a group, in characters.
const LONGEST_FIRST: usize = 24;

/// Marks that part clauses, which headings have none of.
const CLAUSES: [char; 6] = ['，', ',', '：', ':', '；', ';'];

/// A failing that has labels and no number: [`heading_above`] says which line its heading is, and what stands above
/// that is the lead.
pub(super) fn read<'a>(entry: &mut DraftEntry<'a>, mut parts: &[Part<'a>]) {
    while let Some(next) = next_labelled(parts) {
        one_labelled(entry, &parts[..next]);
        parts = &parts[next..];
    }
    one_labelled(entry, parts);
}

/// Whether a text is of several failings without numbers: labels of the first stand a second time, below a heading.
pub(super) fn are_several(parts: &[Part<'_>]) -> bool {
    next_labelled(parts).is_some()
}

/// Returns the line that may be the heading of a failing without a number above a list: what is listed may be said of it.
pub(super) fn opened_above<'a>(before: &[Part<'a>]) -> Option<Piece<'a>> {
    let mut lines = before.iter().filter_map(|part| part.words());
    let first = lines.next()?;
    let is_labelled = lines.any(failing::opens_with_label);
    let opens = !failing::opens_with_label(first) && opens_item(first, before);
    (is_labelled || opens).then(|| cut::heading(first).lead)
}

/// Returns where the next failing without a number opens: with its heading, among the lines above its labels, where
/// one of them stands a second time.
fn next_labelled(parts: &[Part<'_>]) -> Option<usize> {
    let is_label = |part: &Part<'_>| part.words().is_some_and(failing::opens_with_label);
    let first = parts.iter().position(is_label)?;
    let mut seen = Vec::new();
    // The lines behind the last labels, without the one that a label announces.
    let mut opens = first..first;
    let items = announced::items(parts);
    for (at, part) in parts.iter().enumerate().skip(first) {
        let Some(line) = part.words() else { continue };
        if items[at] {
            opens = at + 1..at + 1;
            continue;
        }
        if !is_label(part) {
            opens.end = at + 1;
            continue;
        }
        for found in label::find(line.text()) {
            if opens.end > opens.start && seen.contains(&found.label) {
                let heading = heading_above(&parts[opens.clone()]);
                return heading.map(|(heading, _)| opens.start + heading);
            }
            seen.push(found.label);
        }
        let announces = line.text().ends_with(['：', ':']);
        let below = at + 1 + usize::from(announces);
        opens = below..below;
    }
    None
}

/// Returns which of the lines above the labels of a failing its heading is, and whether that is sure: the only one
/// that may be one.
fn heading_above(parts: &[Part<'_>]) -> Option<(usize, bool)> {
    let last = parts.iter().rposition(|part| part.words().is_some())?;
    Some(match headings(parts).as_slice() {
        [one] => (*one, true),
        [.., own] if *own == last => (last, false),
        [first, ..] => (*first, false),
        [] => (last, last == 0),
    })
}

/// Returns the lines above labels that may be the heading. The last one is its facts, unless more than its first
/// sentence stands on it.
fn headings(parts: &[Part<'_>]) -> Vec<usize> {
    let lines = parts.iter().enumerate().filter_map(|(at, part)| Some((at, part.words()?)));
    let lines: Vec<(usize, Piece<'_>)> = lines.collect();
    let last = lines.last().map(|(at, _)| *at);
    let heads = |(at, line): &(usize, Piece<'_>)| {
        may_head(*line) && (Some(*at) != last || !cut::heading(*line).rest.is_empty())
    };
    lines.iter().filter(|one| heads(one)).map(|(at, _)| *at).collect()
}

/// Whether a line opens with a sentence that is short, without clauses and figures.
fn may_head(line: Piece<'_>) -> bool {
    let cut = cut::heading(line);
    let says_facts = |one: char| CLAUSES.contains(&one) || one.is_ascii_digit();
    let is_plain = !cut.lead.text().contains(says_facts) && !cut.doubtful;
    let is_short = cut.lead.text().chars().nth(LONGEST_FIRST).is_none();
    line.set_apart().is_some() || is_plain && is_short
}

fn one_labelled<'a>(entry: &mut DraftEntry<'a>, parts: &[Part<'a>]) {
    let mut header = ItemHeader::default();
    let is_label = |part: &Part<'a>| part.words().is_some_and(failing::opens_with_label);
    let first = parts.iter().position(is_label).unwrap_or(0);
    // 责任单位：has no key, and names no failing.
    let is_named = |part: &Part<'a>| {
        part.words().is_some_and(|line| label::unknown(line.text()).is_some())
    };
    let above = parts[..first].iter().rposition(|part| !is_named(part));
    let found = heading_above(&parts[..above.map_or(first, |above| above + 1)]);
    let heading = found.and_then(|(at, is_sure)| Some((at, is_sure, parts[at].words()?)));
    let Some((at, is_sure, line)) = heading else {
        if let Some(line) = parts.first().and_then(|part| part.words())
            && !failing::opens_with_label(line)
            && opens_item(line, parts)
        {
            header.notes.push(Message::new("import-heading-first"));
            let failing = failing::numbered(header, line, &parts[1..]);
            return entry.items.push(DraftItem::Failing(failing));
        }
        header.notes.push(Message::new("import-no-heading"));
        entry.items.push(DraftItem::Failing(failing::headless(header, parts)));
        return;
    };
    header.notes.extend((!is_sure).then(|| Message::new("import-heading-which")));
    entry.lead.parts.extend_from_slice(&parts[..at]);
    let items = announced::items(parts);
    let is_field = |at: &usize| items[*at] || is_label(&parts[*at]);
    let last = (0..parts.len()).rfind(is_field).map_or(parts.len(), |last| last + 1);
    let failing = failing::numbered(header, line, &parts[at + 1..last]);
    entry.items.push(DraftItem::Failing(failing));
    if last < parts.len() {
        append(entry, parts[last..].to_vec(), None);
    }
}

/// Whether what was taken for the title of an entry is the heading of its only failing: that has labels and no
/// number, and no line below the title can head it.
pub(super) fn is_heading_of_failing(title: &[Piece<'_>], below: &[Part<'_>]) -> bool {
    let is_label = |part: &Part<'_>| part.words().is_some_and(failing::opens_with_label);
    let [title] = title else { return false };
    let Some(first) = below.iter().position(is_label) else { return false };
    title.style() != Style::Title
        && may_head(*title)
        && failing::is_one(below)
        && level::numbering(below, None).is_none()
        && group::split(below).is_none()
        && headings(&below[..first]).is_empty()
}

/// Whether a line opens with a heading: a sentence without a comma, with a text behind it.
pub(super) fn opens_item(line: Piece<'_>, parts: &[Part<'_>]) -> bool {
    let cut = cut::heading(line);
    let whole = cut.rest.is_empty() && parts.len() == 1;
    let plain = !cut.lead.text().contains(CLAUSES);
    let short = cut.lead.text().chars().nth(LONGEST_FIRST).is_none();
    let closed = !cut.doubtful && !cut.stop.is_empty() && !failing::opens_with_label(line);
    line.set_apart().is_some() || (closed && !whole && plain && short)
}

/// Puts a text behind everything that is there, with a note where more is to be said than that it stands there. One with
/// labels is a failing of its own: the persons it names are then hidden.
pub(super) fn append<'a>(
    entry: &mut DraftEntry<'a>,
    parts: Vec<Part<'a>>,
    note: Option<Message>,
) {
    if failing::is_one(&parts) {
        let note = note.unwrap_or_else(|| Message::new("import-no-heading"));
        let header = ItemHeader { notes: vec![note], ..ItemHeader::default() };
        entry.items.push(DraftItem::Failing(failing::headless(header, &parts)));
        return;
    }
    let text = failing::open_text(entry);
    if note.is_some() {
        text.unsure.put = text.unsure.put.or(parts.first().copied());
        text.unsure.from = text.unsure.put;
    }
    text.unsure.notes.extend(note);
    text.parts.extend(parts);
}
