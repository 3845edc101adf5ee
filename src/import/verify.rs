//! Holding a draft to what import promises: nothing lost, nothing changed.
//!
//! [`verify()`] is the entry point. It asks two things, each time the program runs:
//!
//! 1. every character of the source that is no white space is in exactly one piece of the draft;
//! 2. the YAML, read as the program reads it, gives each piece back in the field it was written to,
//!    and its Markdown shows the words of the source.
//!
//! A breach is a fault of ours.

use super::blocks::places;
use super::draft::{
    Draft, DraftEntry, DraftField, DraftItem, DraftText, FieldValue, title_text,
};
use super::line::{Piece, SourceItem};
use super::markdown;
use super::source_lines::SourceLines;
use crate::diag::{Diagnostics, Files};
use crate::model::record::{Described, Value};
use crate::model::{
    Archive, Entry, Failing, Issue, Person, Picture, Point, Practice, Text, TextKind,
};
use crate::source::{Memory, Workspace};
use crate::text;
use crate::text::without_spaces;

/// Why a draft cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VerifyError {
    /// The YAML would be larger than the program reads.
    TooLarge,
    /// A fault of ours, with the words by which it can be found.
    Bug(String),
}

/// Checks a draft, and the YAML of an issue whose last entries are those of the draft.
///
/// # Errors
/// See [`VerifyError`].
pub fn verify(
    draft: &Draft<'_>,
    source: &SourceLines,
    pictures: &[String],
    issue: &str,
) -> Result<(), VerifyError> {
    complete(draft, source)?;
    let read = read(issue)?;
    let entries = &read.entries;
    let Some(first) = entries.len().checked_sub(draft.entries.len()) else {
        return Err(VerifyError::Bug("entries".to_owned()));
    };
    let mut pictures = pictures.iter();
    for (entry, read) in draft.entries.iter().zip(&entries[first..]) {
        let own: Vec<&String> = pictures.by_ref().take(entry.pictures.len()).collect();
        same(&wanted(entry, &own), &found(read))?;
    }
    Ok(())
}

/// Checks a draft that was made for an issue, and the YAML of the issue with it.
///
/// # Errors
/// See [`VerifyError`].
pub fn verify_filed(
    draft: &Draft<'_>,
    source: &SourceLines,
    pictures: &[String],
    (before, issue): (&Issue, &str),
) -> Result<(), VerifyError> {
    complete(draft, source)?;
    let read = read(issue)?;
    let title =
        |issue: &Issue| issue.title.as_ref().map(|title| title.value.trim_end().to_owned());
    let taken = title_text(&draft.head.title).or_else(|| title(before));
    let note =
        shown(&draft.head.editor_note).or_else(|| before.editor_note.as_ref().map(shown_words));
    let head = |title: Option<String>, note: Option<String>| -> Vec<EntryValue> {
        let title = title.map(|words| (Issue::title, words));
        title.into_iter().chain(note.map(|words| (Issue::editor_note, words))).collect()
    };
    same(&head(taken, note), &head(title(&read), read.editor_note.as_ref().map(shown_words)))?;
    let mut pictures = pictures.iter();
    let mut next = before.entries.len();
    // The new entries are behind all others; of one that is joined, what is behind that which was there.
    let mut rest: Vec<Entry> = read.entries.clone();
    for (entry, old) in rest.iter_mut().zip(&before.entries) {
        entry.title = entry.title.take().filter(|_| is_free(&old.title));
        entry.lead = entry.lead.take().filter(|_| is_free(&old.lead));
        entry.practices.drain(..old.practices.len().min(entry.practices.len()));
        entry.failings.drain(..old.failings.len().min(entry.failings.len()));
        entry.pictures.drain(..old.pictures.len().min(entry.pictures.len()));
    }
    for entry in &draft.entries {
        let own: Vec<&String> = pictures.by_ref().take(entry.pictures.len()).collect();
        let at = entry.joined.unwrap_or(next);
        next += usize::from(entry.joined.is_none());
        let gone = || VerifyError::Bug(format!("{:?}", entry.unit));
        let there = rest.get_mut(at).ok_or_else(gone)?;
        let count =
            |wanted| entry.items.iter().filter(|item| item.is_practice() == wanted).count();
        let found_here = Entry {
            title: there.title.take(),
            lead: there.lead.take(),
            practices: first_of(&mut there.practices, count(true)),
            failings: first_of(&mut there.failings, count(false)),
            pictures: first_of(&mut there.pictures, entry.pictures.len()),
            ..there.clone()
        };
        same(&wanted(entry, &own), &found(&found_here))?;
    }
    Ok(())
}

/// Whether a field says nothing.
fn is_free(text: &Option<Text>) -> bool {
    text.as_ref().is_none_or(|text| text.value.trim().is_empty())
}

fn first_of<T>(list: &mut Vec<T>, count: usize) -> Vec<T> {
    list.drain(..count.min(list.len())).collect()
}

/// Reads an issue as the program reads it.
fn read(issue: &str) -> Result<Issue, VerifyError> {
    let memory = Memory::new().with("bulletins/issue.yaml", issue);
    let (mut files, mut diagnostics) = (Files::new(), Diagnostics::new());
    let workspace = Workspace::read(&memory, &mut files, &mut diagnostics);
    let archive = Archive::read(&workspace, &mut diagnostics);
    let read = archive.issues().next().cloned();
    read.ok_or_else(|| {
        let rules: Vec<&str> =
            diagnostics.sorted(&files).iter().map(|one| one.rule.id).collect();
        match ["yaml-over-limit", "file-too-large"].iter().any(|id| rules.contains(id)) {
            true => VerifyError::TooLarge,
            false => VerifyError::Bug(rules.join(" ")),
        }
    })
}

/// Whether all pieces together are the source.
fn complete(draft: &Draft<'_>, source: &SourceLines) -> Result<(), VerifyError> {
    let pieces = places(draft).into_iter().filter_map(|one| one.part.words());
    let mut places: Vec<(usize, usize, usize)> =
        pieces.map(Piece::place).filter(|(_, start, end)| start < end).collect();
    places.sort_unstable();
    let mut places = places.into_iter().peekable();
    let items = source.documents().iter().flat_map(|(_, items)| items);
    for item in items {
        let SourceItem::Line(line) = item else { continue };
        let mut at = 0;
        while let Some((_, start, end)) = places.next_if(|(index, ..)| *index == line.index) {
            let gap =
                line.text.get(at..start).ok_or_else(|| VerifyError::Bug(line.text.clone()))?;
            if !gap.trim().is_empty() {
                return Err(VerifyError::Bug(gap.to_owned()));
            }
            at = end;
        }
        if !line.text[at..].trim().is_empty() {
            return Err(VerifyError::Bug(line.text[at..].to_owned()));
        }
    }
    Ok(())
}

/// A value of an entry: its field, and its words.
type EntryValue = (&'static str, String);

fn same(wanted: &[EntryValue], found: &[EntryValue]) -> Result<(), VerifyError> {
    let differs = |index: &usize| wanted.get(*index) != found.get(*index);
    match (0..wanted.len().max(found.len())).find(differs) {
        None => Ok(()),
        Some(index) => {
            let [wanted, found] = [wanted, found].map(|list| list.get(index));
            Err(VerifyError::Bug(format!("{wanted:?} {found:?}")))
        }
    }
}

/// Returns the values that an entry should have in the order of its record, texts without white space.
fn wanted(entry: &DraftEntry<'_>, pictures: &[&String]) -> Vec<EntryValue> {
    let mut values = Vec::new();
    let mut push = |key, text: Option<String>| {
        values.extend(text.filter(|text| !text.is_empty()).map(|text| (key, text)));
    };
    let words = |piece: Option<Piece<'_>>| piece.map(|piece| piece.text().to_owned());
    push(Entry::unit, entry.unit.written().map(str::to_owned));
    push(Entry::title, title_text(&entry.title));
    push(Entry::lead, shown(&entry.lead));
    for item in &entry.items {
        let DraftItem::Practice(practice) = item else { continue };
        push(Practice::heading, Some(practice.heading().to_owned()));
        push(Practice::text, shown(&practice.text));
        for point in &practice.points {
            push(Point::lead, words(point.header.words));
            push(Point::text, shown(&point.text));
        }
    }
    for item in &entry.items {
        let DraftItem::Failing(failing) = item else { continue };
        push(Failing::heading, words(failing.header.words));
        // A field that stands twice would be a key that does.
        let mut fields: Vec<&DraftField<'_>> = failing.fields.iter().collect();
        fields.sort_by_key(|field| field.label);
        for field in fields {
            let key = field.label.key();
            match &field.value {
                None => push(key, shown(&field.text)),
                Some(FieldValue::Line(line)) => push(key, words(Some(*line))),
                Some(FieldValue::Date(date)) => push(key, Some(date.to_string())),
                Some(FieldValue::Persons(persons)) => {
                    for person in persons {
                        push(Person::name, words(Some(person.name)));
                        push(Person::post, words(person.post));
                    }
                }
            }
        }
    }
    for (picture, name) in entry.pictures.iter().zip(pictures) {
        push(Picture::file, Some((*name).clone()));
        push(Picture::alt, Some(picture.alt()));
        push(Picture::caption, words(picture.caption));
    }
    values
}

/// Returns the words of a text.
fn shown(text: &DraftText<'_>) -> Option<String> {
    Some(markdown::shown_words(text)).filter(|words| !words.is_empty())
}

/// Returns the values that a record has, with those of the records in it.
fn found(record: &dyn Described) -> Vec<EntryValue> {
    let mut values = Vec::new();
    record.each(&mut |field, value| match value {
        Value::Text(text) => {
            let is_markdown = field.kind == Some(TextKind::Markdown);
            let words = if is_markdown { shown_words(text) } else { text.value.clone() };
            values.extend((!words.is_empty()).then_some((field.key, words)));
        }
        Value::Date(date) => values.push((field.key, date.value.to_string())),
        Value::Record(inner) => values.extend(found(inner)),
        Value::Records(list) => {
            values.extend((0..).map_while(|index| list.get(index)).flat_map(found));
        }
        _ => {}
    });
    values
}

/// Returns the words of a Markdown field without white space.
fn shown_words(text: &Text) -> String {
    without_spaces(&text::plain::document(&text::parse(&text.value)))
}
