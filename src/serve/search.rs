//! Looking for words in all issues, as scripts read it.

use axum::extract::{Query, State};
use serde::Deserialize;
use serde_json::{Value, json};

use super::answer;
use super::answer::Answer;
use super::desk_state::DeskState;
use crate::lang::Lang;
use crate::office;
use crate::office::{FoundField, FoundIssue, Naming, Workbench};

/// Characters before and behind the first of the words.
const AROUND: (usize, usize) = (20, 60);

/// What somebody looks for.
#[derive(Deserialize)]
pub(super) struct Sought {
    words: String,
}

/// The issues in which the words stand, and where.
pub(super) async fn answer(
    State(state): State<DeskState>,
    Query(Sought { words }): Query<Sought>,
) -> Answer {
    let lang = state.lang;
    let found =
        state.keeper.ask(move |preview| found(preview.workbench(), &words, lang)).await?;
    Ok(answer::json(&found))
}

fn found(workbench: &Workbench, words: &str, lang: Lang) -> Value {
    let found = office::search(workbench, words);
    let unit = |id: &str| workbench.archive.unit_name(id).to_owned();
    let naming = Naming { lang, unit: &unit };
    let issue = |one: &FoundIssue| {
        let field = |field: &FoundField| {
            let place = naming.place(&one.form, &field.at);
            json!({ "at": field.at, "place": place, "parts": parts(field), "words": first(field) })
        };
        let fields: Vec<Value> = one.fields.iter().map(field).collect();
        json!({ "id": one.id.to_string(), "fields": fields, "more": one.more })
    };
    let issues: Vec<Value> = found.issues.iter().map(issue).collect();
    json!({ "issues": issues, "count": found.count })
}

/// The words themselves, as the field has them.
fn first(field: &FoundField) -> &str {
    field.places.first().map_or("", |place| &field.text[place.clone()])
}

/// The text around the first of the words, in parts of which every second one is one of them.
fn parts(field: &FoundField) -> Vec<String> {
    let text = &field.text;
    let Some(first) = field.places.first() else { return vec![text.clone()] };
    let start = text[..first.start].char_indices().rev().nth(AROUND.0).map(|(at, _)| at);
    let end = text[first.end..].char_indices().nth(AROUND.1).map(|(at, _)| first.end + at);
    let (from, to) = (start.unwrap_or(0), end.unwrap_or(text.len()));
    let (mut parts, mut at) = (Vec::new(), from);
    for place in field.places.iter().take_while(|place| place.end <= to) {
        parts.extend([text[at..place.start].to_owned(), text[place.clone()].to_owned()]);
        at = place.end;
    }
    parts.push(text[at..to].to_owned());
    if start.is_some() {
        parts[0].insert(0, '…');
    }
    if let (Some(last), true) = (parts.last_mut(), end.is_some()) {
        last.push('…');
    }
    parts
}
