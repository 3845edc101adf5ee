//! What is written at the desk: manuscripts, and changes of them.

use axum::Json;
use axum::extract::{Extension, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use super::answer::Answer;
use super::desk_state::DeskState;
use super::session::Visitor;
use super::{answer, corrected, form, state};
use crate::diag::Authority;
use crate::lang::{Lang, Message};
use crate::model::{Date, Entry, IssueId, Persons};
use crate::office::{
    AddressStep, AllowedRule, DraftRequest, EditError, Edited, ManuscriptEdits, ManuscriptFile,
    MovedItems, Naming, PublicName, RecordForm, SaveError, Workbench,
};
use crate::source::{Disk, WorkspacePath};
use crate::{lang, office};

/// Changes that somebody makes.
#[derive(Deserialize)]
pub(super) struct SentEdits {
    #[serde(flatten)]
    edits: ManuscriptEdits,
    /// Whether somebody means to change what is published.
    #[serde(default, rename = "isUnlocked")]
    is_unlocked: bool,
}

/// A field whose text was chosen.
#[derive(Deserialize)]
pub(super) struct Settled {
    at: Vec<AddressStep>,
    ours: String,
}

/// A line whose comment somebody has looked at.
#[derive(Deserialize)]
pub(super) struct CheckedOff {
    line: usize,
    shown: String,
}

/// What a new issue shall be.
#[derive(Deserialize)]
pub(super) struct SentDraft {
    series: Option<String>,
    date: String,
}

/// The name of something that has no id yet.
#[derive(Deserialize)]
pub(super) struct Named {
    name: String,
}

/// An id for what has a name.
pub(super) async fn proposed_id(Query(Named { name }): Query<Named>) -> Response {
    answer::json(&json!({ "id": office::proposed_id(&name) }))
}

/// The revision that was seen before.
#[derive(Deserialize)]
pub(super) struct Seen {
    seen: Option<String>,
}

/// What the fields of a file hold; and which items stand elsewhere than they were seen.
pub(super) async fn open(
    State(state): State<DeskState>,
    Path(name): Path<String>,
    Query(Seen { seen }): Query<Seen>,
) -> Answer {
    let file = file(&state, &name).await?;
    let held = file.clone();
    let opened = state.writing.run(move |disk, open| {
        let opened = open.open(disk, &file)?;
        let moved = seen.and_then(|seen| open.moved(&file, [&seen, &opened.revision]));
        Some((opened, moved))
    });
    let lang = state.lang;
    let Some((manuscript, moved)) = opened.await? else {
        // What it said before can be read, and is not changed.
        let held = state.keeper.ask(move |preview| preview.held_form(&held)).await?;
        let held = held.map(|one| form::record(&one, lang));
        return Ok(answer::json(&json!({ "manuscript": null, "held": held })));
    };
    let told = form::manuscript(&manuscript, lang);
    Ok(answer::json(&json!({ "manuscript": told, "moved": moved })))
}

/// Makes changes; answers with what the file says then.
pub(super) async fn edit(
    State(state): State<DeskState>,
    Path(name): Path<String>,
    Extension(visitor): Extension<Visitor>,
    Json(SentEdits { edits, is_unlocked }): Json<SentEdits>,
) -> Answer {
    // Whoever signed in is who it is, whatever the script says.
    let who = visitor.who.unwrap_or(edits.who);
    let edits = ManuscriptEdits { who, ..edits };
    let file = file(&state, &name).await?;
    let is_beside = corrected::file(&name).is_some();
    let edited = state.writing.run(move |disk, open| {
        // An issue says itself that it is published.
        if is_beside && !is_unlocked && office::is_out(disk, &file) {
            let refused = vec![Message::new("edit-published")];
            return Ok((
                Edited { manuscript: open.open(disk, &file), own: None, refused },
                None,
            ));
        }
        let edited = open.edit(disk, &file, &edits)?;
        let seen = edited.own.as_ref().zip(edited.manuscript.as_ref());
        let moved = seen.and_then(|(own, one)| open.moved(&file, [own, &one.revision]));
        Ok((edited, moved))
    });
    let edited = edited.await;
    state.keeper.changed();
    Ok(answered(&state, edited?))
}

/// Takes a text out of the journal.
pub(super) async fn settle(
    State(state): State<DeskState>,
    Path(name): Path<String>,
    Json(Settled { at, ours }): Json<Settled>,
) -> Answer {
    let file = file(&state, &name).await?;
    let settled =
        state.writing.run(move |disk, open| open.settle(disk, &file, &at, &ours)).await?;
    let settled =
        settled.map(|manuscript| (Edited { manuscript, own: None, refused: Vec::new() }, None));
    Ok(answered(&state, settled))
}

/// An answer to changes; with the items that stand elsewhere than whoever made them sees.
fn answered(
    state: &DeskState,
    edited: Result<(Edited, Option<Vec<MovedItems>>), EditError>,
) -> Response {
    let lang = state.lang;
    match edited {
        Ok((Edited { manuscript, own, refused }, moved)) => answer::json(&json!({
            "own": own,
            "moved": moved,
            "manuscript": manuscript.map(|one| form::manuscript(&one, lang)),
            "refused": refused.iter().map(|one| one.text(lang)).collect::<Vec<_>>(),
        })),
        Err(error) => told(StatusCode::INTERNAL_SERVER_ERROR, &error.message().text(lang)),
    }
}

/// Takes out a comment that asks somebody to look.
pub(super) async fn check_off(
    State(state): State<DeskState>,
    Path(issue): Path<String>,
    Json(CheckedOff { line, shown }): Json<CheckedOff>,
) -> Answer {
    otherwise(&state, &issue, move |disk, file| {
        office::check_off(disk, &file.path, line, &shown)
    })
    .await
}

/// A field, and a rule that it is spared from.
#[derive(Deserialize)]
pub(super) struct Allowing {
    at: Vec<AddressStep>,
    rule: String,
}

/// Spares a field from a rule.
pub(super) async fn allow(
    State(state): State<DeskState>,
    Path(name): Path<String>,
    Json(Allowing { at, rule }): Json<Allowing>,
) -> Answer {
    otherwise(&state, &name, move |disk, file| office::allow(disk, file, &at, &rule)).await
}

/// A comment that spares something from a rule, as it was shown.
#[derive(Deserialize)]
pub(super) struct Disallowing {
    rule: String,
    line: usize,
    shown: String,
}

/// Takes that back.
pub(super) async fn disallow(
    State(state): State<DeskState>,
    Path(name): Path<String>,
    Json(Disallowing { rule, line, shown }): Json<Disallowing>,
) -> Answer {
    let allowed = AllowedRule { rule, line, shown, at: None };
    otherwise(&state, &name, move |disk, file| office::disallow(disk, &file.path, &allowed))
        .await
}

/// Changes a file beside its fields; answers with whether it did.
async fn otherwise(
    state: &DeskState,
    name: &str,
    change: impl FnOnce(&Disk, &ManuscriptFile) -> Result<bool, SaveError> + Send + 'static,
) -> Answer {
    let file = file(state, name).await?;
    let changed = state.writing.run(move |disk, open| {
        open.changed_otherwise(&file.path);
        change(disk, &file)
    });
    let changed = changed.await;
    state.keeper.changed();
    Ok(match changed? {
        Ok(is_changed) => answer::json(&json!({ "isChanged": is_changed })),
        Err(error) => {
            told(StatusCode::INTERNAL_SERVER_ERROR, &error.message().text(state.lang))
        }
    })
}

/// What is wrong in a file, each with its field.
pub(super) async fn problems(
    State(state): State<DeskState>,
    Path(name): Path<String>,
) -> Answer {
    let file = file(&state, &name).await?;
    let lang = state.lang;
    let id = IssueId::parse(&name);
    let found = state.keeper.ask(move |preview| {
        let workbench = preview.workbench();
        let allowed = told_allowed(workbench, &file, lang);
        let names = id.map(|id| told_names(workbench, &id)).unwrap_or_default();
        json!({ "problems": told_problems(workbench, &file, lang), "allowed": allowed, "names": names })
    });
    Ok(answer::json(&found.await?))
}

/// What the public edition prints of persons, each by the field of the name.
fn told_names(workbench: &Workbench, id: &IssueId) -> Vec<Value> {
    let told = |one: PublicName| {
        let how = Persons::NAMES.iter().find(|(_, how)| *how == one.how).map(|(name, _)| name);
        json!({ "at": one.at, "how": how, "name": one.name })
    };
    office::public_names(&workbench.archive, id).into_iter().map(told).collect()
}

/// What is wrong in a file, as scripts read it.
pub(super) fn told_problems(workbench: &Workbench, file: &ManuscriptFile, lang: Lang) -> Value {
    let found = office::problems(workbench, file);
    let form = office::form_in(workbench, file);
    let named = |at: &[AddressStep]| where_is(workbench, form.as_ref(), at, lang);
    let sorted: Vec<_> = found.iter().map(|one| one.diagnostic).collect();
    let mut told = state::problems_at_desk(&sorted, &workbench.files, lang);
    for (told, problem) in told.as_array_mut().into_iter().flatten().zip(&found) {
        told["mayBeAllowed"] = (problem.place.is_some()
            && problem.diagnostic.rule.authority == Authority::Office)
            .into();
        told["where"] = named(&problem.near).into();
        told["place"] = problem.place.as_ref().map(form::place).into();
        let remedy = problem.remedy.as_ref();
        told["remedy"] = remedy
            .map(|(place, text)| {
                let is_unit =
                    place.at.last() == Some(&AddressStep::Key(Entry::unit.to_owned()));
                let shown = if is_unit { workbench.archive.unit_name(text) } else { text };
                json!({ "place": form::place(place), "text": text, "shown": shown })
            })
            .into();
    }
    told
}

/// Where a field or an item is, in the words of the manuscript; nothing for the whole file.
fn where_is(
    workbench: &Workbench,
    form: Option<&RecordForm>,
    at: &[AddressStep],
    lang: Lang,
) -> String {
    let unit = |id: &str| workbench.archive.unit_name(id).to_owned();
    form.map(|form| Naming { lang, unit: &unit }.place(form, at)).unwrap_or_default()
}

/// What in a file is spared from rules.
fn told_allowed(workbench: &Workbench, file: &ManuscriptFile, lang: Lang) -> Value {
    let form = office::form_in(workbench, file);
    let told = |one: AllowedRule| {
        let what = lang::text(lang, &format!("{}.what", one.rule));
        let place =
            where_is(workbench, form.as_ref(), one.at.as_deref().unwrap_or_default(), lang);
        json!({ "rule": one.rule, "what": what, "where": place, "line": one.line, "shown": one.shown, "at": one.at })
    };
    office::allowed_rules(workbench, file).into_iter().map(told).collect::<Vec<_>>().into()
}

/// Makes the next issue of a series.
pub(super) async fn new_issue(
    State(state): State<DeskState>,
    Json(SentDraft { series, date }): Json<SentDraft>,
) -> Answer {
    let date = Date::parse(&date).flatten().ok_or(StatusCode::BAD_REQUEST)?;
    let lang = state.lang;
    let made = state.writing.run(move |disk, _| {
        let request =
            DraftRequest { series: series.as_deref(), date, title: None, units: &[], lang };
        let made = office::new_draft(disk, &request, &mut |_| {});
        // What was written in an issue that is gone belongs to no other one.
        if let Ok(made) = &made {
            let _ = office::set_aside(disk, &made.path);
        }
        made
    });
    let made = made.await;
    state.keeper.changed();
    Ok(match made? {
        Ok(made) => {
            let id =
                IssueId { series: made.series, year: made.date.year(), number: made.number };
            answer::json(&json!({ "issue": id.to_string() }))
        }
        Err(error) => told(StatusCode::CONFLICT, &error.message().text(lang)),
    })
}

/// Words that tell why something was not done.
pub(super) fn told(status: StatusCode, words: &str) -> Response {
    (status, answer::json(&json!({ "told": words }))).into_response()
}

/// A file by its name: that of an issue, of a correction, or of what every workspace has.
pub(super) async fn file(state: &DeskState, name: &str) -> Result<ManuscriptFile, StatusCode> {
    match ManuscriptFile::of_workspace(name).or_else(|| corrected::file(name)) {
        Some(file) => Ok(file),
        None => path(state, name).await.map(ManuscriptFile::issue),
    }
}

/// The file of an issue. Once it is known, nobody waits for pages that are being laid out.
pub(super) async fn path(state: &DeskState, issue: &str) -> Result<WorkspacePath, StatusCode> {
    let missing = StatusCode::NOT_FOUND;
    let id = IssueId::parse(issue).ok_or(missing)?;
    let asked = id.clone();
    let known = state.writing.run(move |disk, open| open.path_of(disk, &asked)).await?;
    if let Some(known) = known {
        return Ok(known);
    }
    let asked = id.clone();
    let found = state.keeper.ask(move |preview| preview.path_of(&asked)).await?;
    let found = found.ok_or(missing)?;
    let path = found.clone();
    state.writing.run(move |_, open| open.remember(id, path)).await?;
    Ok(found)
}
