//! Registering an issue at the desk, and verifying the register.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use chrono::Local;
use serde_json::{Value, json};

use super::answer::Answer;
use super::desk_state::DeskState;
use super::{answer, state as shown};
use crate::lang::{Lang, Message};
use crate::model::{IssueId, numbering};
use crate::office;
use crate::office::{
    NextEdition, PublishReport, Reviewed, Verification, VerifiedEdition, VerifyOptions,
};

fn id_of(issue: &str) -> Result<IssueId, StatusCode> {
    IssueId::parse(issue).ok_or(StatusCode::NOT_FOUND)
}

/// What would be frozen of an issue.
pub(super) async fn next(State(state): State<DeskState>, Path(issue): Path<String>) -> Answer {
    let id = id_of(&issue)?;
    let disk = state.writing.disk();
    let next = state
        .keeper
        .ask(move |preview| office::next_edition(disk.as_ref(), preview.workbench(), &id));
    let NextEdition { edition, folder, files } = next.await?.ok_or(StatusCode::NOT_FOUND)?;
    Ok(answer::json(&json!({ "edition": edition, "folder": folder, "files": files })))
}

/// Registers an issue, unless another one is being registered.
pub(super) async fn start(State(state): State<DeskState>, Path(issue): Path<String>) -> Answer {
    let id = id_of(&issue)?;
    let (disk, lang, keeper) = (state.writing.disk(), state.lang, state.keeper.clone());
    let name = id.to_string();
    let is_started = state.registering.start(id, move |_| {
        let report = office::publish(&disk, &name, Local::now().fixed_offset());
        keeper.changed();
        ended(&report, lang)
    });
    Ok(answer::json(&json!({ "isStarted": is_started })))
}

/// How it goes, or went.
pub(super) async fn state(State(state): State<DeskState>, Path(issue): Path<String>) -> Answer {
    Ok(answer::json(&state.registering.told(&id_of(&issue)?)))
}

/// Verifies the register: what it has of each issue, and whether all is as it was written.
pub(super) async fn verify(State(state): State<DeskState>) -> Answer {
    let lang = state.lang;
    let told = state.writing.aside(move |disk| {
        let archive = office::read(disk).archive;
        let cited = |id: &IssueId| numbering::cited(&archive, id);
        verified(&office::verify(disk, &VerifyOptions::default()), &cited, lang)
    });
    Ok(answer::json(&told.await?))
}

fn ended(report: &PublishReport, lang: Lang) -> Value {
    let faults = &report.faults;
    let found = faults.diagnostics.sorted(&faults.files);
    let unapproved: Vec<String> = match &report.result {
        Err(error) => error.unapproved().iter().map(Reviewed::key).collect(),
        Ok(_) => Vec::new(),
    };
    let (state, told, line) = match &report.result {
        Ok(edition) => (
            "registered",
            Some(edition.message().text(lang)),
            Some(edition.head.message().text(lang)),
        ),
        Err(error) => ("refused", error.message().map(|one| one.text_at_desk(lang)), None),
    };
    json!({
        "state": state,
        "told": told,
        "head": line,
        "unapproved": unapproved,
        "problems": shown::problems_at_desk(&found, &faults.files, lang),
    })
}

fn verified(found: &Verification, cited: &dyn Fn(&IssueId) -> String, lang: Lang) -> Value {
    let Verification { faults, register } = found;
    let problems = faults.diagnostics.sorted(&faults.files);
    let told = match register {
        None => Message::new("failure-no-register"),
        Some(_) if !problems.is_empty() => Message::new("desk-register-faulty"),
        Some(register) => {
            let whole = Message::new("summary-verified").count("editions", register.editions);
            whole.count("void", register.void)
        }
    };
    let edition = |one: &VerifiedEdition| {
        json!({
            "issue": one.issue.to_string(),
            "citation": cited(&one.issue),
            "edition": one.edition,
            "day": one.when.get(..10).unwrap_or(&one.when),
            "folder": one.folder,
            "isWhole": one.is_whole,
        })
    };
    let editions = register.iter().flat_map(|register| &register.all).map(edition);
    json!({
        "told": told.text_at_desk(lang),
        "isWhole": register.is_some() && problems.is_empty(),
        "head": register.as_ref().map(|register| register.head.message().text(lang)),
        "editions": editions.collect::<Vec<_>>(),
        "problems": shown::problems_at_desk(&problems, &faults.files, lang),
    })
}
