//! Putting entries into an issue that exists, with everything else left byte for byte.
//!
//! [`insert()`] is the entry point. The file is parsed to find the place, and changed as text; the
//! result is parsed again, and has to hold all that was there before.

use super::draft::Draft;
use super::unit::EntryUnit;
use crate::diag::Span;
use crate::model::Issue;
use crate::source::{Node, NodeKind, NodeStep, is_same, node_at, tree};

/// Why entries cannot be put into an issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InsertError {
    /// The issue has an entry of this unit, at this place.
    Taken(String, Span),
    /// The entries are written in a way that leaves no place for more, here.
    NoPlace(Span),
}

/// Puts the entries of a draft behind those of an issue, whose file has this text; `write` writes them
/// with an indentation.
///
/// # Errors
/// See [`InsertError`].
pub fn insert(
    text: &str,
    issue: &Issue,
    draft: &Draft<'_>,
    write: impl Fn(usize) -> String,
) -> Result<String, InsertError> {
    for entry in &draft.entries {
        let (EntryUnit::Known(id), None) = (&entry.unit, entry.joined) else { continue };
        if let Some(taken) = issue.entries.iter().find(|entry| entry.unit.value == *id) {
            return Err(InsertError::Taken(id.clone(), taken.unit.span));
        }
    }
    let before = tree(text).ok_or(InsertError::NoPlace(Span::whole(issue.file)))?;
    let there = node_at(&before, &[NodeStep::Key(Issue::entries)]).unwrap_or(&before).span;
    let no_place = InsertError::NoPlace(Span::new(issue.file, there.start, there.end));
    let place = place(text, &before).ok_or(no_place.clone())?;
    let entries = write(place.indent);
    // A blank line parts entries, unless it would become the end of the text before them, to which
    // blank lines may belong.
    let spaced = format!("\n{entries}");
    let behind = InsertionPoint { at: place.next, ..place };
    [(place, &spaced), (place, &entries), (behind, &entries)]
        .into_iter()
        .map(|(place, entries)| place.filled(text, entries))
        .find(|text| holds(text, &before))
        .ok_or(no_place)
}

/// Where new entries go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct InsertionPoint {
    /// Text that is taken out: `[]` behind `entries:`; else an empty range.
    out: (usize, usize),
    /// Where the entries are put: the start of a line, or the end of the file.
    at: usize,
    /// Where the next key begins, or the file ends.
    next: usize,
    /// How far they are indented.
    indent: usize,
    /// What they are put behind.
    behind: Behind,
}

/// What new entries are put behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Behind {
    /// A file without `entries`.
    Nothing,
    /// The key, with nothing in it yet.
    Key,
    /// Other entries.
    Entries,
}

impl InsertionPoint {
    fn filled(self, text: &str, entries: &str) -> String {
        let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let added = match self.behind {
            Behind::Nothing => format!("entries:\n{}", entries.trim_start_matches('\n')),
            Behind::Key => entries.trim_start_matches('\n').to_owned(),
            Behind::Entries => entries.to_owned(),
        };
        let mut new = text[..self.out.0].to_owned();
        new.push_str(&text[self.out.1..self.at]);
        if !new.is_empty() && !new.ends_with('\n') {
            new.push_str(newline);
        }
        new.push_str(&added.replace('\n', newline));
        new.push_str(&text[self.at..]);
        new
    }
}

fn place(text: &str, node: &Node) -> Option<InsertionPoint> {
    let end = text.len();
    let NodeKind::Mapping(keys) = &node.kind else { return None };
    let Some(index) = keys.iter().position(|(key, _)| key.value == Issue::entries) else {
        let behind = Behind::Nothing;
        return Some(InsertionPoint { out: (end, end), at: end, next: end, indent: 2, behind });
    };
    let (key, value) = &keys[index];
    let next = keys.get(index + 1).map_or(end, |(next, _)| line_start(text, next.span.start));
    match &value.kind {
        NodeKind::Sequence(items) if !items.is_empty() => {
            let indent = indent(&text[..items[0].span.start], key.span.end)?;
            let at = last_line(text, next, indent);
            Some(InsertionPoint { out: (at, at), at, next, indent, behind: Behind::Entries })
        }
        NodeKind::Sequence(_) | NodeKind::Null => {
            let colon = key.span.end + text[key.span.end..].find(':')? + 1;
            let line = text[colon..].find('\n').map_or(end, |at| colon + at + 1);
            let written = text[colon..line].split('#').next()?.trim_end();
            let out = (colon, colon + written.len());
            Some(InsertionPoint { out, at: line, next: line, indent: 2, behind: Behind::Key })
        }
        NodeKind::Plain(_) | NodeKind::Text(_) | NodeKind::Mapping(_) => None,
    }
}

/// Returns how far the `-` before the first entry is indented; `None` where there is none. `text`
/// ends where the entry begins, `key` is where `entries` ends.
fn indent(text: &str, key: usize) -> Option<usize> {
    let dash = text.trim_end_matches(' ').strip_suffix('-')?.len();
    let start = line_start(text, dash);
    (start > key && text[start..dash].bytes().all(|byte| byte == b' ')).then_some(dash - start)
}

/// Returns the place behind the last line of the entries. Blank lines and comments above the next
/// key belong to that.
fn last_line(text: &str, next: usize, indent: usize) -> usize {
    let mut at = next;
    while let Some(above) =
        text[..at].strip_suffix('\n').map(|above| line_start(above, above.len()))
    {
        let line = text[above..at].trim_end();
        let column = line.len() - line.trim_start_matches(' ').len();
        let comment = line.trim_start().starts_with('#') && column < indent.max(1);
        if !line.trim().is_empty() && !comment {
            break;
        }
        at = above;
    }
    at
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// Whether a text has everything of a tree; entries may have come behind its own.
fn holds(text: &str, before: &Node) -> bool {
    let (Some(mut after), mut before) = (tree(text), before.clone()) else { return false };
    let (old, new) = (take_entries(&mut before), take_entries(&mut after));
    old.len() <= new.len()
        && old.iter().zip(&new).all(|(old, new)| is_same(old, new))
        && is_same(&before, &after)
}

/// Takes the entries out of the tree of an issue.
fn take_entries(issue: &mut Node) -> Vec<Node> {
    let NodeKind::Mapping(keys) = &mut issue.kind else { return Vec::new() };
    let place = keys.iter().position(|(key, _)| key.value == Issue::entries);
    match place.map(|place| keys.remove(place).1.kind) {
        Some(NodeKind::Sequence(entries)) => entries,
        _ => Vec::new(),
    }
}
