//! The form of an issue as JSON for the desk, in its language: made from the tables of the records.

use std::ops::Range;

use serde_json::{Value, json};

use crate::lang;
use crate::lang::Lang;
use crate::model::record::{Field, Record, Shape};
use crate::office::{
    Author, Conflict, FieldContent, FieldForm, FieldPlace, Manuscript, RecordForm, blank_form,
};
use crate::text::pieces::{Piece, PieceKind, pieces};
use crate::text::words::new_words;

/// Returns a manuscript.
pub(super) fn manuscript(manuscript: &Manuscript, lang: Lang) -> Value {
    json!({
        "revision": manuscript.revision,
        "form": record(&manuscript.form, lang),
        "waiting": manuscript.waiting.iter().map(|one| waiting(one, manuscript.form.record)).collect::<Vec<_>>(),
    })
}

/// Two texts of a field of such a record.
fn waiting(conflict: &Conflict, record: &'static Record) -> Value {
    let Conflict { at, ours, theirs, is_untouched, list, writer, who, when, by, .. } = conflict;
    let author = |Author { writer, who, when }: &Author| json!({ "writer": writer, "who": who, "when": when.to_rfc3339() });
    let parted = conflict
        .has_marks(record)
        .then(|| json!({ "ours": pieces(ours), "theirs": theirs.as_deref().map(pieces) }));
    json!({
        "at": at,
        "ours": ours,
        "theirs": theirs,
        "pieces": parted,
        "differs": theirs.as_deref().map(|theirs| {
            let [ours, theirs] = [ours.as_str(), theirs].map(|text| read(text, parted.is_some()));
            json!({ "ours": differing(&theirs, &ours), "theirs": differing(&ours, &theirs) })
        }),
        "isUntouched": is_untouched,
        "list": list,
        "by": {
            "ours": { "writer": writer, "who": who, "when": when },
            "theirs": by.as_deref().map(author),
        },
    })
}

/// What stands for a mark: it is no part of a word.
const MARK: char = '\u{1}';

/// The characters of a text, where it has marks with something in their places.
fn read(text: &str, has_marks: bool) -> String {
    if !has_marks {
        return text.to_owned();
    }
    let words = |piece: Piece| match piece.kind {
        PieceKind::Words(words) => words,
        _ => MARK.to_string(),
    };
    pieces(text).into_iter().map(words).collect()
}

/// Returns where a text has words that another one has not: in its characters as JavaScript counts them, marks left out.
fn differing(other: &str, text: &str) -> Vec<[usize; 2]> {
    let before = |at: usize| {
        let characters = text[..at].chars().filter(|one| *one != MARK);
        characters.map(char::len_utf16).sum::<usize>()
    };
    let words = new_words(other, text).into_iter();
    words.map(|part| [before(part.start), before(part.end)]).collect()
}

/// Returns a record with all its fields.
pub(super) fn record(form: &RecordForm, lang: Lang) -> Value {
    let id = form.record.id;
    let fields: Vec<Value> =
        form.fields.iter().map(|field| self::field(id, field, lang)).collect();
    json!({
        "record": id,
        "label": lang::text(lang, &format!("field-{id}")),
        "mark": form.mark,
        "fields": fields,
    })
}

fn field(record_id: &str, form: &FieldForm, lang: Lang) -> Value {
    let FieldForm { field, mark, content } = form;
    let mut told = json!({
        "key": field.key,
        "label": lang::text(lang, &format!("field-{record_id}.{}", field.key)),
        "mark": mark,
        "needed": field.is_always_needed(),
        "about": about(record_id, field, lang),
        "shape": shape(record_id, field),
        "choices": choices(record_id, field, lang),
    });
    let (name, value) = match content {
        FieldContent::Text(text) => {
            if matches!(field.shape, Shape::Markdown) {
                told["pieces"] = json!(pieces(text.as_deref().unwrap_or_default()));
            }
            ("text", json!(text))
        }
        FieldContent::Record(inner) => ("record", record(inner, lang)),
        FieldContent::Records(table, records) => {
            told["blank"] = blank(table, lang);
            let records: Vec<Value> = records.iter().map(|one| record(one, lang)).collect();
            ("records", records.into())
        }
        FieldContent::Texts(texts) => ("texts", json!(texts)),
        FieldContent::Foreign => ("foreign", true.into()),
    };
    told[name] = value;
    told
}

/// A record that has nothing yet.
fn blank(table: &'static Record, lang: Lang) -> Value {
    record(&blank_form(table), lang)
}

/// What the desk shows it as.
fn shape(record: &str, field: &Field) -> &'static str {
    match &field.shape {
        // Chosen from the units that there are.
        Shape::Line
            if [("entry", "unit"), ("change", "where")].contains(&(record, field.key)) =>
        {
            "unit"
        }
        // Chosen, and put beside the issue.
        Shape::Line if ["picture", "attachment"].contains(&record) && field.key == "file" => {
            "file"
        }
        Shape::Line | Shape::Address | Shape::Standard => "line",
        Shape::Markdown => "markdown",
        Shape::Number { .. } => "number",
        Shape::Boolean => "boolean",
        Shape::Date => "date",
        // Chosen from the issues that there are.
        Shape::IssueId if record == "issue-recipients" => "issue",
        Shape::Id | Shape::IssueId | Shape::SeriesId => "id",
        Shape::FailingId => "failing",
        Shape::Choice(_) => "choice",
        Shape::Record(_) => "record",
        // Written by hand in the file alone.
        Shape::Levels(_) => "levels",
        Shape::List(_) => "list",
    }
}

/// What editors say of a field that is not written every day, without its name; null where they say nothing more.
fn about(record: &str, field: &Field, lang: Lang) -> Value {
    let id = format!("schema-{record}.{}", field.key);
    if !lang::has(lang, &id) {
        return Value::Null;
    }
    let said = lang::text(lang, &id);
    let name = lang::text(lang, &format!("field-{record}.{}", field.key));
    let is_mark = |one: char| "，：；,:; ".contains(one);
    match said.strip_prefix(&name) {
        Some("") => Value::Null,
        Some(more) if more.starts_with(is_mark) => more.trim_start_matches(is_mark).into(),
        _ => said.into(),
    }
}

/// The words of a choice, each with what it means.
fn choices(record: &str, field: &Field, lang: Lang) -> Value {
    let Shape::Choice(words) = field.shape else { return Value::Null };
    let told = |word: &&str| {
        json!([word, lang::text(lang, &format!("schema-{record}.{}-{word}", field.key))])
    };
    words.iter().map(told).collect::<Vec<_>>().into()
}

/// Returns where a problem is.
pub(super) fn place(place: &FieldPlace) -> Value {
    let [start, end] = units(&place.text, place.range.clone());
    json!({
        "at": place.at,
        "start": start,
        "end": end,
        "words": &place.text[place.range.clone()],
    })
}

/// A part of a text, counted in UTF-16 as scripts count.
pub(super) fn units(text: &str, range: Range<usize>) -> [usize; 2] {
    [range.start, range.end].map(|end| text[..end].encode_utf16().count())
}
