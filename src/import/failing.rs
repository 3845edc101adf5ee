//! A failing: its facts, and the fields that labels open.

use super::demand::demands;
use super::draft::{
    DraftEntry, DraftFailing, DraftField, DraftItem, DraftPerson, DraftPractice, DraftText,
    FieldValue, ItemHeader,
};
use super::label::{FieldLabel, LabelMatch};
use super::line::{Part, Piece};
use super::{cut, label, mark, numeral, person};
use crate::lang::Message;
use crate::text::misread;

/// Marks that end a sentence.
const STOPS: [char; 3] = ['。', '；', ';'];

/// The longest category, in characters: what is longer is a sentence.
const LONGEST_CATEGORY: usize = 20;

/// The longest words of what is done by a day, in characters: 完成整改.
const LONGEST_DONE: usize = 8;

/// Whether a text holds a label that only failings have.
pub(super) fn is_one(parts: &[Part<'_>]) -> bool {
    let lines = parts.iter().filter_map(|part| part.words());
    lines.flat_map(|line| label::find(line.text())).any(|found| found.marks_a_failing())
}

/// Whether a line begins with a label.
pub(super) fn opens_with_label(line: Piece<'_>) -> bool {
    label::find(line.text()).first().is_some_and(|found| found.start == 0)
}

/// Reads a failing whose first line, behind its number, is `line`.
pub(super) fn numbered<'a>(
    header: ItemHeader<'a>,
    line: Piece<'a>,
    more: &[Part<'a>],
) -> DraftFailing<'a> {
    let label = label::find(line.text()).into_iter().find(|found| found.start > 0);
    let (line, labels) = line.split(label.map_or(line.text().len(), |found| found.start));
    let cut = cut::heading(line);
    // The comma before a label closes the heading.
    let open = cut.lead.text().trim_end_matches(['，', ',']).len();
    let closed = cut.stop.is_empty() && cut.rest.is_empty() && label.is_some();
    let (lead, stop) = cut.lead.split(if closed { open } else { cut.lead.text().len() });
    let stop = if closed { stop } else { cut.stop };
    // 问题描述：抽查60户，…… may be a label.
    let word = label::unknown(lead.text());
    let note = word.map(|word| Message::new("import-heading-label").with("word", word));
    let (mut header, mut parts) = cut::Cut { lead, stop, ..cut }.opens(header, &[]);
    header.notes.extend(note);
    parts.extend((!labels.is_empty()).then_some(Part::Words(labels)));
    parts.extend_from_slice(more);
    DraftFailing { header, fields: fields(&parts) }
}

/// Reads a failing that has no heading.
pub(super) fn headless<'a>(header: ItemHeader<'a>, parts: &[Part<'a>]) -> DraftFailing<'a> {
    DraftFailing { header, fields: fields(parts) }
}

fn fields<'a>(parts: &[Part<'a>]) -> Vec<DraftField<'a>> {
    let mut fields: Vec<DraftField<'a>> = Vec::new();
    for part in parts {
        let Some(piece) = part.words() else {
            last_text(&mut fields).parts.push(*part);
            continue;
        };
        let found = label::find(piece.text());
        let first = found.first().map_or(piece.text().len(), |found| found.start);
        let opening = piece.part(0..first).trim();
        if !opening.is_empty() {
            last_text(&mut fields).parts.push(Part::Words(opening));
            // A day on the line below its label is all of the deadline.
            let deadline = fields.pop_if(|last| last.label == FieldLabel::Deadline);
            fields.extend(deadline.map(settled));
        }
        for (index, one) in found.iter().enumerate() {
            let end = found.get(index + 1).map_or(piece.text().len(), |next| next.start);
            open(&mut fields, one, piece.part(one.start..end));
        }
    }
    fields.iter_mut().for_each(doubted);
    let fields = fields.into_iter().map(settled).fold(Vec::new(), joined);
    fields.into_iter().fold(Vec::new(), once)
}

/// Adds a field; of two of one label the second goes on with the first, which was opened for a text without a label.
fn once<'a>(mut fields: Vec<DraftField<'a>>, mut field: DraftField<'a>) -> Vec<DraftField<'a>> {
    let same = fields.iter_mut().find(|one| one.label == field.label);
    if field.text.is_empty() && field.value.is_none() && same.is_none() {
        let label = field.structure.map_or("", |label| label.text());
        field.text.notes.push(Message::new("import-label-empty").with("label", label));
    }
    let Some(first) = same else {
        fields.push(field);
        return fields;
    };
    first.text.notes.retain(|note| note.id() != "import-label-added");
    first.text.notes.append(&mut field.text.notes);
    first.text.doubted = first.text.doubted.or(field.text.doubted);
    first.text.parts.append(&mut field.text.parts);
    first.structure = first.structure.or(field.structure);
    first.closing = first.closing.or(field.closing);
    fields
}

/// Says what in the facts may belong elsewhere: what is to be done.
fn doubted(field: &mut DraftField<'_>) {
    if field.label != FieldLabel::Facts {
        return;
    }
    let plans = |part: &&Part<'_>| {
        part.words().is_some_and(|line| {
            let later = line.text().split(STOPS).skip(1);
            later.into_iter().any(|sentence| label::is_of_later(sentence.trim_start()))
        })
    };
    let plan = field.text.parts.iter().find(plans).copied();
    if plan.is_some() {
        field.text.notes.push(Message::new("import-plan-within"));
        field.text.doubted = field.text.doubted.or(plan);
    }
}

/// Opens the field of a label; `whole` is the label with its text. A label that stands a second time
/// is text.
fn open<'a>(fields: &mut Vec<DraftField<'a>>, found: &LabelMatch, whole: Piece<'a>) {
    if found.label == FieldLabel::Persons
        && let Some(field) = fields.iter_mut().find(|field| field.label == found.label)
    {
        return more_persons(field, found, whole);
    }
    // A text that has no label of its own goes on behind this one.
    let is_same = |last: &DraftField<'_>| last.label == found.label && last.structure.is_none();
    let is_added = fields.last().is_some_and(is_same) && found.label != FieldLabel::Facts;
    if !is_added && fields.iter().any(|field| field.label == found.label) {
        let text = last_text(fields);
        text.parts.push(Part::Words(whole.trim()));
        let note = Message::new("import-label-twice");
        text.notes.push(note.with("label", found.word));
        return;
    }
    let (structure, rest) = whole.split(found.end - found.start);
    let mut field = DraftField::new(found.label);
    field.structure = Some(structure);
    if let Some(printed) = found.label.printed().filter(|printed| *printed != found.word) {
        let note = Message::new("import-label").with("found", found.word);
        field.text.notes.push(note.with("printed", printed));
    }
    let (rest, closing) = rest.split(closing(rest.text()));
    field.closing = Some(closing).filter(|closing| !closing.is_empty());
    let (own, more) = match found.label {
        // A category is no sentence; what follows its stop says something else.
        FieldLabel::Category => rest.split(behind_stop(rest.text())),
        FieldLabel::Persons => rest.split(before_demand(rest.text())),
        _ => (rest, rest.part(rest.text().len()..rest.text().len())),
    };
    let [own, more] = [own, more].map(Piece::trim);
    if label::is_of_what_is_above(own.text()) && found.label != FieldLabel::Measure {
        field.text.notes.push(Message::new("import-of-all").with("label", found.word));
    }
    if !own.is_empty() {
        field.text.parts.push(Part::Words(own));
    }
    // Text that follows on other lines is then no part of a date.
    fields.push(settled(field));
    if !more.is_empty() {
        last_text(fields).parts.push(Part::Words(more));
    }
}

/// Where the bracket stands that closes a text and opens before it; the end where there is none.
fn closing(text: &str) -> usize {
    let end = text.trim_end().trim_end_matches(STOPS);
    let count = |marks: [char; 2]| text.matches(marks).count();
    let inner = end.strip_suffix(['）', ')']);
    let is_open = count(['）', ')']) > count(['（', '(']);
    inner.filter(|_| is_open).map_or(text.len(), str::len)
}

/// Adds the persons of a second label to those of the first: in a text nobody would be hidden.
fn more_persons<'a>(field: &mut DraftField<'a>, found: &LabelMatch, whole: Piece<'a>) {
    let (label, rest) = whole.split(found.end - found.start);
    let (rest, closing) = rest.split(closing(rest.text()));
    let mut second = DraftField::new(found.label);
    second.text.parts.extend(Some(Part::Words(rest.trim())).filter(|_| !rest.is_empty()));
    let second = with_persons(second);
    let note = Message::new("import-label-twice");
    field.text.notes.push(note.with("label", found.word));
    field.text.notes.extend(second.text.notes);
    field.text.parts.push(Part::Words(label));
    field.text.parts.extend(second.text.parts);
    field.text.parts.extend(Some(Part::Words(closing)).filter(|_| !closing.is_empty()));
    match (&mut field.value, second.value) {
        (Some(FieldValue::Persons(all)), Some(FieldValue::Persons(more))) => all.extend(more),
        (value @ None, more) => *value = more,
        _ => {}
    }
}

/// Where a sentence begins that says by when something is to be done, and names nobody; the end where none does.
fn before_demand(text: &str) -> usize {
    let at = behind_stop(text);
    if demands(&text[at..], None).is_empty() { text.len() } else { at }
}

/// Where the first sentence of a text ends, in bytes.
fn behind_stop(text: &str) -> usize {
    let stop = text.char_indices().find(|(_, one)| STOPS.contains(one));
    stop.map_or(text.len(), |(at, one)| at + one.len_utf8())
}

/// Reads categories, dates and persons out of the text of their fields, where that leaves nothing over.
fn settled(mut field: DraftField<'_>) -> DraftField<'_> {
    if field.value.is_some() {
        return field;
    }
    if field.label == FieldLabel::Persons {
        return with_persons(field);
    }
    let [Part::Words(words)] = field.text.parts[..] else { return field };
    match field.label {
        FieldLabel::Deadline => {
            let Some((date, rest)) = numeral::day(words.text()) else { return field };
            let rest = rest.trim_end_matches(['。', '；', ';', '.']);
            if !is_before(rest) {
                return field;
            }
            field.value = Some(FieldValue::Date(date));
            if !rest.is_empty() {
                let note = Message::new("import-deadline-before");
                field.text.notes.push(note.with("words", words.text()));
            }
        }
        FieldLabel::Category => {
            let name = words.text().trim_end_matches(STOPS);
            if !name.is_empty() && name.chars().count() <= LONGEST_CATEGORY {
                field.value = Some(FieldValue::Line(words.part(0..name.len())));
            }
        }
        FieldLabel::Persons
        | FieldLabel::Facts
        | FieldLabel::Basis
        | FieldLabel::Outcome
        | FieldLabel::Measure => {}
    }
    field
}

/// Whether words behind a day say that it is the last one, and at most what is done by then: 前, 前整改到位.
fn is_before(words: &str) -> bool {
    let done = ["之前", "以前", "前"].iter().find_map(|word| words.strip_prefix(word));
    let is_short = |done: &str| {
        done.chars().count() <= LONGEST_DONE
            && !done.contains(|one: char| one.is_numeric() || "，。；、（(：".contains(one))
    };
    words.is_empty() || done.is_some_and(is_short)
}

/// Reads persons, line by line. Where post and name cannot be told apart, the whole line stands as a
/// name: `check` refuses it, while in a text nobody would be hidden.
fn with_persons(mut field: DraftField<'_>) -> DraftField<'_> {
    let lines: Option<Vec<Piece<'_>>> =
        field.text.parts.iter().map(|part| part.words()).collect();
    let Some(lines) = lines.filter(|lines| !lines.is_empty()) else { return field };
    let mut all = Vec::new();
    for line in lines {
        // 1.站长李强
        let line =
            line.split(mark::written(line.text()).map_or(0, |mark| mark.length)).1.trim();
        match person::list(line) {
            Some((persons, in_order)) => {
                all.extend(persons);
                if !in_order {
                    let note = Message::new("import-persons-order");
                    field.text.notes.push(note.with("words", line.text()));
                }
            }
            None => {
                let end = line.text().trim_end_matches(STOPS).len();
                all.push(DraftPerson { name: line.part(0..end), post: None });
                field.text.notes.push(Message::new("import-persons"));
            }
        }
    }
    field.value = Some(FieldValue::Persons(all));
    field
}

/// A category, a date or persons that could not be read stay in the text before them, with their label.
fn joined<'a>(mut fields: Vec<DraftField<'a>>, field: DraftField<'a>) -> Vec<DraftField<'a>> {
    let needs_value = matches!(
        field.label,
        FieldLabel::Category | FieldLabel::Deadline | FieldLabel::Persons
    );
    if !needs_value || field.value.is_some() {
        fields.push(field);
        return fields;
    }
    let mut parts = field.text.parts;
    if let (Some(closing), Some(Part::Words(last))) = (field.closing, parts.last_mut()) {
        *last = last.through(closing);
    }
    let day = |part: &Part<'_>| numeral::day_within(&misread::mended(part.words()?.text()));
    let day = parts.iter().find_map(day);
    let no_day = parts.iter().filter_map(|part| Some(part.words()?.text()));
    let no_day = no_day.into_iter().find(|text| numeral::is_no_day(text)).map(str::to_owned);
    if let Some(label) = field.structure {
        match parts.first().copied() {
            Some(Part::Words(words)) if words.place().0 == label.place().0 => {
                parts[0] = Part::Words(label.through(words));
            }
            _ => parts.insert(0, Part::Words(label)),
        }
    }
    let text = last_text(&mut fields);
    text.notes.push(match (field.label, day) {
        (FieldLabel::Category, _) => Message::new("import-category"),
        (FieldLabel::Deadline, Some(day)) => {
            Message::new("import-deadline-more").with("date", day)
        }
        (FieldLabel::Deadline, None) => match no_day {
            Some(words) => Message::new("import-deadline-none").with("words", words),
            None => Message::new("import-deadline"),
        },
        _ => Message::new("import-persons"),
    });
    text.parts.append(&mut parts);
    fields
}

/// Returns the text that goes on at the end of an entry.
pub(super) fn open_text<'e, 'a>(entry: &'e mut DraftEntry<'a>) -> &'e mut DraftText<'a> {
    match entry.items.last_mut() {
        None => &mut entry.lead,
        Some(DraftItem::Practice(DraftPractice { points, text, .. })) => {
            points.last_mut().map_or(text, |point| &mut point.text)
        }
        Some(DraftItem::Failing(DraftFailing { fields, .. })) => last_text(fields),
    }
}

/// Returns the text at the end of a failing. Where a date or persons come last, that is a field of
/// its own, so that nothing moves, as long as one is free.
fn last_text<'f, 'a>(fields: &'f mut Vec<DraftField<'a>>) -> &'f mut DraftText<'a> {
    if fields.last().is_none_or(|last| last.takes_no_text()) {
        let labels =
            [FieldLabel::Facts, FieldLabel::Measure, FieldLabel::Outcome, FieldLabel::Basis];
        let free =
            labels.into_iter().find(|label| fields.iter().all(|one| one.label != *label));
        if let Some(free) = free {
            let mut field = DraftField::new(free);
            if let Some(printed) = free.printed().filter(|_| !fields.is_empty()) {
                let note = Message::new("import-label-added");
                field.text.notes.push(note.with("printed", printed));
            }
            fields.push(field);
        }
    }
    let at = fields.iter().rposition(|field| !field.takes_no_text());
    &mut fields[at.expect("one label is free where no field takes text")].text
}
