//! A document as an issue: what units hand in, and what comes back from Word.
//!
//! Text to text; nothing here reads or writes files.
//!
//! 1. [`SourceLines`] holds documents as `line`s. From here on everything is a piece of a line.
//! 2. [`recognise`] finds the `head` of an issue, the `unit`s, the `tail`, and makes an `entry` of
//!    what is said of each unit: `title`, lead, `group`s, `level`s, `practice`s with `point`s,
//!    `failing`s with their `label`s. The result is a [`Draft`]: pieces, and notes on what is not
//!    sure.
//! 3. [`yaml()`] writes a draft as people write it, with the notes as comments; `markdown` keeps
//!    Markdown from reading marks into a text. [`insert()`] puts it into an issue that exists.
//! 4. [`verify()`] holds both to what they promise: every character of the source is in the draft, and
//!    the YAML is read back as the draft.
//!
//! [`mod@merge`] is the other half: a document that was exported from an issue comes back edited.

mod cut;
mod draft;
mod entry;
mod failing;
mod group;
mod head;
mod insert;
mod label;
mod level;
mod line;
mod mark;
mod markdown;
pub mod merge;
mod numbering;
mod numeral;
mod person;
mod picture;
mod point;
mod practice;
mod section;
mod tail;
mod title;
mod unit;
mod verify;
mod yaml;

pub use draft::{Draft, DraftCounts};
pub use insert::{InsertError, TargetIssue, insert};
pub use verify::{VerifyError, verify};
pub use yaml::{DraftYaml, entries, yaml};

use std::collections::BTreeSet;

use crate::document::Document;
use crate::lang::Message;
use crate::model::{Archive, Config};
use draft::DraftEntry;
use line::{Part, SourceItem};
use unit::{EntryUnit, UnitNames};

/// Documents, taken apart into lines.
#[derive(Debug, Default)]
pub struct SourceLines {
    documents: Vec<(String, Vec<SourceItem>)>,
    lines: usize,
}

impl SourceLines {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a document under the name that comments call it by.
    pub fn add(&mut self, name: impl Into<String>, document: &Document) {
        let items = line::read(document, &mut self.lines);
        self.documents.push((name.into(), items));
    }

    fn names(&self) -> Vec<&str> {
        self.documents.iter().map(|(name, _)| name.as_str()).collect()
    }
}

/// What an archive says of names.
#[derive(Debug)]
pub struct ArchiveNames<'a> {
    config: Option<&'a Config>,
    names: UnitNames<'a>,
}

impl<'a> ArchiveNames<'a> {
    /// The series and units of an archive.
    pub fn new(archive: &'a Archive) -> Self {
        Self {
            config: archive.config.as_ref(),
            names: UnitNames::new(archive.units.as_deref().unwrap_or_default()),
        }
    }
}

/// Recognises an issue, or entries of one, in documents.
pub fn recognise<'a>(source: &'a SourceLines, known: &ArchiveNames<'_>) -> Draft<'a> {
    let mut drafts = source.documents.iter().map(|(_, items)| one(&line::parts(items), known));
    let Some(mut draft) = drafts.next() else { return Draft::default() };
    for other in drafts {
        merge(&mut draft, other);
    }
    repeated(&mut draft);
    draft
}

/// One document.
fn one<'a>(parts: &[Part<'a>], known: &ArchiveNames<'_>) -> Draft<'a> {
    let mut parts = parts.to_vec();
    let tail = tail::take(&mut parts);
    let closing = tail::signature(&mut parts, known);
    let lines = units(&parts, known);
    let mut entries = Vec::new();
    let mut pictures = Vec::new();
    let head = match lines.first() {
        Some((first, _)) => {
            let above = parts[..*first].iter().copied();
            let (shown, above): (Vec<_>, Vec<_>) =
                above.partition(|part| matches!(part, Part::Picture(_)));
            // An issue has no pictures of its own.
            pictures = shown;
            head::before_units(&above, known)
        }
        None => {
            let (head, rest) = head::at_top(&parts, known);
            if !rest.is_empty() {
                entries.push(entry::read(EntryUnit::Missing, Vec::new(), rest));
            }
            head
        }
    };
    let ends: Vec<usize> =
        lines.iter().skip(1).map(|(at, _)| *at).chain([parts.len()]).collect();
    for ((start, line), end) in lines.into_iter().zip(ends) {
        let mut body = Vec::new();
        if !line.rest.is_empty() {
            body.push(Part::Words(line.rest));
        }
        body.append(&mut pictures);
        body.extend_from_slice(&parts[start + 1..end]);
        let closing = tail::signature(&mut body, known);
        let mut entry = entry::read(line.named, vec![line.words], body);
        entry.closing = closing;
        entries.push(entry);
    }
    if let Some(last) = entries.last_mut() {
        last.closing.extend(closing);
    } else if !closing.is_empty() {
        let parts = closing.into_iter().map(Part::Words).collect();
        entries.push(entry::read(EntryUnit::Missing, Vec::new(), parts));
    }
    entries.iter_mut().for_each(|entry| settle(entry, known));
    Draft { head, entries, tail }
}

/// The lines that name a unit. One above a date is who signed, not a heading.
fn units<'a>(parts: &[Part<'a>], known: &ArchiveNames<'_>) -> Vec<(usize, unit::UnitLine<'a>)> {
    let lines = parts.iter().enumerate();
    let lines = lines.filter_map(|(at, part)| Some((at, known.names.line(part.words()?)?)));
    let signs = |at: usize| {
        let next = parts.get(at + 1).and_then(|part| part.words());
        next.is_some_and(tail::is_date)
    };
    lines.filter(|(at, line)| line.words.text().ends_with(['：', ':']) || !signs(*at)).collect()
}

/// Says what is not sure of an entry's unit.
fn settle(entry: &mut DraftEntry<'_>, known: &ArchiveNames<'_>) {
    let note = match &entry.unit {
        EntryUnit::Known(_) => return,
        EntryUnit::Unknown { name, near: None } => {
            Message::new("import-unit-unknown").with("name", name)
        }
        EntryUnit::Unknown { name, near: Some((id, near)) } => {
            let note = Message::new("import-unit-near").with("name", name);
            note.with("id", id).with("near", near)
        }
        EntryUnit::Missing => {
            let signed = entry.closing.first().and_then(|line| known.names.id(line.text()));
            let title: String = entry.title.iter().map(|line| line.text()).collect();
            if let Some(id) = signed {
                entry.unit = EntryUnit::Known(id.to_owned());
                Message::new("import-unit-signed")
            } else if let Some((id, name)) = known.names.within(&title) {
                Message::new("import-unit-title").with("name", name).with("id", id)
            } else {
                Message::new("import-unit-missing")
            }
        }
    };
    entry.notes.insert(0, note);
}

/// Adds the draft of another document: the first head and the first tail are used.
fn merge<'a>(draft: &mut Draft<'a>, other: Draft<'a>) {
    draft.entries.extend(other.entries);
    if draft.head.number.is_none() && other.head.number.is_some() {
        draft.head = joined(other.head, std::mem::take(&mut draft.head));
    } else {
        let own = std::mem::take(&mut draft.head);
        draft.head = joined(own, other.head);
    }
    draft.tail.add(other.tail);
}

fn joined<'a>(mut head: draft::Head<'a>, other: draft::Head<'a>) -> draft::Head<'a> {
    if other.number.is_some() && (other.year, other.number) != (head.year, head.number) {
        let found: Vec<&str> = other.unkeyed.iter().map(|line| line.text()).collect();
        head.notes.push(Message::new("import-other-head").with("found", found.join(" ")));
    }
    head.unkeyed.extend(other.unkeyed);
    head.title.extend(other.title);
    head.structure.extend(other.structure);
    head.editor_note.parts.extend(other.editor_note.parts);
    for note in other.editor_note.notes {
        if !head.editor_note.notes.contains(&note) {
            head.editor_note.notes.push(note);
        }
    }
    head
}

/// Notes units that have more than one entry.
fn repeated(draft: &mut Draft<'_>) {
    let mut seen = BTreeSet::new();
    for entry in &mut draft.entries {
        let name = yaml::unit(&entry.unit).map(str::to_owned);
        if name.is_some_and(|name| !seen.insert(name)) {
            entry.notes.push(Message::new("import-unit-twice"));
        }
    }
}
