//! Asking for the files of the print room at the desk, and having them.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::answer::Answer;
use super::desk_state::DeskState;
use super::{answer, state as shown};
use crate::lang::{Lang, Message};
use crate::model::{IssueId, Status};
use crate::office;
use crate::office::{
    BuildError, BuildProgress, PrintError, PrintReport, PrintWish, PrintedIssue, Reviewed,
    WantedPrint, WrongWish, print,
};
use crate::print::LABEL_SHEETS;
use crate::render::context::Ink;

/// What shall be made, as it was typed.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SentPrint {
    creep: Option<String>,
    marks: bool,
    copies: Option<String>,
    booklets: bool,
    names: bool,
    per_recipient: bool,
    labels: Option<String>,
    #[serde(default)]
    inks: Vec<Ink>,
    review: bool,
    confirm: bool,
    reply_by: Option<String>,
}

fn id_of(issue: &str) -> Result<IssueId, StatusCode> {
    IssueId::parse(issue).ok_or(StatusCode::NOT_FOUND)
}

/// What can be chosen for an issue, and which files of the last time there are.
pub(super) async fn choices(
    State(state): State<DeskState>,
    Path(issue): Path<String>,
) -> Answer {
    let id = id_of(&issue)?;
    let asked = id.clone();
    let known = state.keeper.ask(move |preview| {
        let archive = &preview.workbench().archive;
        let issue = archive.issue(&asked)?;
        let recipients = archive.recipients.of(&asked);
        Some(json!({
            "copies": issue.copies,
            "date": issue.date.value.to_string(),
            "isPublished": issue.status == Status::Published,
            "hasRecipients": !recipients.recipients.is_empty(),
            "unaddressed": recipients.unaddressed(),
        }))
    });
    let mut known = known.await?.ok_or(StatusCode::NOT_FOUND)?;
    let names = id.clone();
    let files = state.writing.aside(move |disk| office::printed_files(disk, &names)).await?;
    let file = |name: &String| json!({ "name": name, "wish": wish_for(&id, name) });
    let labels = LABEL_SHEETS.map(|(name, sheet)| {
        json!({ "name": name, "columns": sheet.columns, "rows": sheet.rows, "width": sheet.width, "height": sheet.height })
    });
    known["labels"] = labels.as_slice().into();
    known["files"] = files.iter().map(file).collect::<Vec<_>>().into();
    known["folder"] = format!("print/{issue}").into();
    Ok(answer::json(&known))
}

/// What has to be asked for so that a file is made.
fn wish_for(id: &IssueId, name: &str) -> Option<&'static str> {
    office::wish_for(id, name).map(PrintWish::word)
}

/// Starts, unless something is printed; what cannot be read of what was typed is told, with the field in which it stands.
pub(super) async fn start(
    State(state): State<DeskState>,
    Path(issue): Path<String>,
    Json(sent): Json<SentPrint>,
) -> Answer {
    let id = id_of(&issue)?;
    let wanted = WantedPrint {
        creep: sent.creep.as_deref(),
        marks: sent.marks,
        copies: sent.copies.as_deref(),
        booklets: sent.booklets,
        names: sent.names,
        per_recipient: sent.per_recipient,
        labels: sent.labels.as_deref(),
        inks: sent.inks,
        review_copy: sent.review,
        confirm: sent.confirm,
        reply_by: sent.reply_by.as_deref(),
    };
    Ok(match wanted.options() {
        Ok(options) => {
            let (disk, lang) = (state.writing.disk(), state.lang);
            let name = id.to_string();
            let run = move |progress: &BuildProgress<'_>| {
                ended(&print(&disk, &name, &options, progress), lang)
            };
            answer::json(&json!({ "isStarted": state.printing.start(id, run) }))
        }
        Err(WrongWish { wish, message }) => answer::json(&json!({
            "isStarted": false,
            "told": message.text_at_desk(state.lang),
            "wish": wish.word(),
        })),
    })
}

/// How it goes, or went.
pub(super) async fn state(State(state): State<DeskState>, Path(issue): Path<String>) -> Answer {
    Ok(answer::json(&state.printing.told(&id_of(&issue)?)))
}

/// Stops what is printed of an issue: what stood there stays.
pub(super) async fn stop(State(state): State<DeskState>, Path(issue): Path<String>) -> Answer {
    let is_stopped = state.printing.stop(&id_of(&issue)?);
    Ok(answer::json(&json!({ "isStopped": is_stopped })))
}

/// What is told once it has ended.
fn ended(report: &PrintReport, lang: Lang) -> Value {
    let faults = &report.faults;
    let sorted = faults.diagnostics.sorted(&faults.files);
    let problems = shown::problems_at_desk(&sorted, &faults.files, lang);
    match &report.result {
        Ok(printed) => json!({
            "state": "printed",
            "files": files(printed, lang),
            "isPreview": printed.is_preview,
            "notes": printed.notes(office::today()).iter().map(|one| one.text_at_desk(lang)).collect::<Vec<_>>(),
            "problems": problems,
        }),
        Err(error) => json!({
            "state": "refused",
            "told": error.message().map(|message| message.text_at_desk(lang)),
            "wish": error.wish().map(PrintWish::word),
            "unapproved": unapproved(error),
            "problems": problems,
        }),
    }
}

/// What nobody has approved as it is, by its names at the desk.
fn unapproved(error: &PrintError) -> Vec<String> {
    match error {
        PrintError::Build(BuildError::Unapproved(all)) => {
            all.iter().map(Reviewed::key).collect()
        }
        _ => Vec::new(),
    }
}

fn files(printed: &PrintedIssue, lang: Lang) -> Vec<Value> {
    let told = |message: Message| message.text_at_desk(lang);
    let files = printed.files.iter();
    let wish = |name| wish_for(&printed.issue, name);
    files
        .map(|file| json!({ "name": file.name, "told": told(file.message()), "wish": wish(&file.name) }))
        .collect()
}

/// A file that was printed of an issue.
pub(super) async fn file(
    State(state): State<DeskState>,
    Path((issue, name)): Path<(String, String)>,
) -> Answer {
    let id = id_of(&issue)?;
    let kind = answer::kind(&name);
    let bytes = state.writing.aside(move |disk| office::printed_file(disk, &id, &name)).await?;
    Ok(answer::bytes(kind, bytes.ok_or(StatusCode::NOT_FOUND)?))
}
