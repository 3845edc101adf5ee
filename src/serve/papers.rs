//! What units hand in, and Word files that come back: looked at first, then taken into an issue. And the way out: an
//! issue as a Word file.

use std::path::Path as FilePath;

use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use chrono::Utc;
use serde::Deserialize;
use serde_json::{Value, json};

use super::answer::Answer;
use super::desk_state::DeskState;
use super::returned::ReturnedPaper;
use super::writing::{path, told};
use super::{answer, blocks};
use crate::import::SourceLines;
use crate::lang::{Lang, Message};
use crate::model::IssueId;
use crate::office::{
    ExportError, ExportFormat, ExportedFile, HandedIn, KeptPaper, Paper, RecognisedFor,
    UntakenBlock, VersionCause, Workbench,
};
use crate::source::{Disk, Memory, WorkspacePath};
use crate::{lang, office};

/// A file, and what shall become of it.
#[derive(Deserialize)]
pub(super) struct SentPaper {
    /// Its name.
    name: String,
    /// Whether it is taken into the issue, and not looked at alone.
    #[serde(default)]
    take: bool,
}

/// Reads decisions, and the file behind them; says what became of each of its blocks, or takes it into the issue.
pub(super) async fn import(
    State(state): State<DeskState>,
    Path(issue): Path<String>,
    Query(paper): Query<SentPaper>,
    bytes: Bytes,
) -> Answer {
    let id = IssueId::parse(&issue).ok_or(StatusCode::NOT_FOUND)?;
    let (lang, take) = (state.lang, paper.take);
    let path = match take {
        true => path(&state, &issue).await.ok(),
        false => None,
    };
    let told = state.writing.run(move |disk, open| {
        path.iter().for_each(|path| open.changed_otherwise(path));
        read(disk, &id, &paper, &bytes, lang)
            .unwrap_or_else(|message| json!({ "refused": message.text(lang) }))
    });
    let told = told.await;
    if take {
        state.keeper.changed();
    }
    Ok(answer::json(&told?))
}

/// Returns what to show of a file, or why it is not taken. A file that is looked at waits until it is taken in or closed.
fn read(
    disk: &Disk,
    id: &IssueId,
    paper: &SentPaper,
    bytes: &[u8],
    lang: Lang,
) -> Result<Value, Message> {
    let unread = || Message::new("desk-decisions");
    let (decided, bytes) = blocks::decided(bytes).ok_or_else(unread)?;
    let read = office::read_document(FilePath::new(&paper.name), bytes, &Memory::new());
    let read = read.map_err(|refusal| refusal.message())?;
    let workbench =
        office::read_for_import(disk).map_err(|_| Message::new("desk-settings-first"))?;
    let issue = workbench.issue(&id.to_string()).map_err(|error| error.message())?;
    let notices: Vec<String> =
        read.notices.iter().map(|notice| notice.message().text(lang)).collect();
    let key = office::paper_key(bytes);
    let known = office::paper(disk, &issue.path, &key);
    let known = known.unwrap_or_else(|| new_paper(&paper.name));
    let known = Paper { decisions: decided.clone(), untaken: None, ..known };
    let handed_in = office::handed_in(&workbench, &read.document, &paper.name, lang);
    let (mut told, known) = match handed_in {
        HandedIn::Foreign(issue) => {
            return Err(Message::new("desk-returned-foreign").with("issue", issue));
        }
        HandedIn::Returned(returned) => {
            let of_word = ReturnedPaper { disk, workbench: &workbench, returned, known, lang };
            of_word.told(id, paper.take, decided)?
        }
        HandedIn::Text => {
            let mut source = SourceLines::new();
            source.add(&paper.name, &read.document);
            let decisions = serde_json::from_value(decided).map_err(|_| unread())?;
            let recognised = office::recognise_for(&workbench, issue, &source, decisions, lang);
            let recognised = recognised.map_err(|error| error.message())?;
            let all = office::source_blocks(&workbench, &recognised);
            if paper.take {
                let untaken = blocks::untaken(&all, lang);
                let file = (&issue.path, (&known, bytes), untaken);
                (taken(disk, &workbench, recognised, file)?, None)
            } else {
                let told: Vec<Value> =
                    all.iter().map(|block| blocks::told(block, lang)).collect();
                (json!({ "blocks": told }), Some(known))
            }
        }
    };
    if let Some(known) = known {
        let kept = office::keep_paper(disk, &issue.path, &known, bytes);
        kept.map_err(|error| lang::unwritten(&error))?;
        told["paper"] = key.into();
    }
    told["notices"] = json!(notices);
    Ok(told)
}

/// A file that has just come.
fn new_paper(name: &str) -> Paper {
    Paper {
        name: name.to_owned(),
        came: Utc::now().timestamp(),
        decisions: Value::Null,
        base: None,
        is_stale: false,
        untaken: None,
    }
}

/// Takes a text into its issue; it waits no more, unless something of it is not taken. Returns what to show of it.
fn taken(
    disk: &Disk,
    workbench: &Workbench,
    recognised: RecognisedFor<'_>,

    (issue, file, untaken): (&WorkspacePath, (&Paper, &[u8]), Vec<UntakenBlock>),
) -> Result<Value, Message> {
    let count = untaken.len();
    let imported = office::import_into(disk, workbench, &recognised.looked_at());
    let imported = imported.map_err(|error| error.message())?;
    // Where the file cannot be removed, it is closed by hand.
    let _ = office::take_paper(disk, issue, file, untaken);
    Ok(json!({
        "taken": true,
        "checks": imported.checks,
        "joined": imported.joined,
        "untaken": count,
    }))
}

/// The files that wait for an issue, and those that were taken in but for some blocks.
pub(super) async fn waiting(
    State(state): State<DeskState>,
    Path(issue): Path<String>,
) -> Answer {
    let path = path(&state, &issue).await?;
    let all = state.writing.aside(move |disk| office::papers(disk, &path)).await?;
    let told = all.into_iter().map(|KeptPaper { key, paper }| {
        let untaken = paper.untaken.as_ref().map(|all| {
            let told = all.iter().map(|one| json!({ "what": one.what, "lines": one.lines }));
            told.collect::<Vec<_>>()
        });
        json!({
            "key": key,
            "name": paper.name,
            "came": paper.came,
            "decisions": paper.decisions,
            "untaken": untaken,
        })
    });
    Ok(answer::json(&json!({ "papers": told.collect::<Vec<_>>() })))
}

/// The bytes of one of them.
pub(super) async fn bytes_of(
    State(state): State<DeskState>,
    Path((issue, key)): Path<(String, String)>,
) -> Answer {
    let path = path(&state, &issue).await?;
    let bytes = state.writing.aside(move |disk| office::paper_bytes(disk, &path, &key)).await?;
    Ok(answer::bytes("application/octet-stream", bytes.ok_or(StatusCode::NOT_FOUND)?))
}

/// Lets one of them go.
pub(super) async fn close(
    State(state): State<DeskState>,
    Path((issue, key)): Path<(String, String)>,
) -> Answer {
    let path = path(&state, &issue).await?;
    let closed =
        state.writing.aside(move |disk| office::close_paper(disk, &path, &key)).await?;
    closed.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(answer::json(&json!({})))
}

/// The issue as a Word file.
pub(super) async fn word(State(state): State<DeskState>, Path(issue): Path<String>) -> Answer {
    let path = path(&state, &issue).await?;
    let made = state.writing.run(move |disk, _| {
        let made = office::export_issue(disk, &issue, ExportFormat::Docx);
        // What comes back is compared with what went out; where that is not known, it says so.
        if made.is_ok() {
            let _ = office::keep_now(disk, &path, (VersionCause::Sent, ""), Utc::now());
        }
        made
    });
    Ok(handed_out(made.await?, &state))
}

/// The issue as a mail that waits to be sent.
pub(super) async fn mail(State(state): State<DeskState>, Path(issue): Path<String>) -> Answer {
    path(&state, &issue).await?;
    let made = state
        .writing
        .aside(move |disk| office::export_issue(disk, &issue, ExportFormat::Mail))
        .await?;
    Ok(handed_out(made, &state))
}

/// A file that was exported, or why it was not.
fn handed_out(made: Result<ExportedFile, ExportError>, state: &DeskState) -> Response {
    match made {
        Ok(file) => answer::bytes("application/octet-stream", file.bytes),
        Err(_) => {
            told(StatusCode::CONFLICT, &Message::new("desk-export-faults").text(state.lang))
        }
    }
}
