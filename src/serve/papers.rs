//! What units hand in, and Word files that come back: looked at first, then taken into an issue. And the way out: an
//! issue as a Word file.

use std::path::Path as FilePath;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use super::desk_state::DeskState;
use super::{answer, blocks, review};
use crate::import::SourceLines;
use crate::import::merge::Changed;
use crate::lang::{Lang, Message};
use crate::model::IssueId;
use crate::office;
use crate::office::{Comparison, Emptying, ExportFormat, Returned};
use crate::source::{Disk, Memory};
use crate::text::pieces::pieces;
use crate::text::words::differing;

/// A file, and what shall become of it.
#[derive(Deserialize)]
pub(super) struct Paper {
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
    Query(paper): Query<Paper>,
    bytes: Bytes,
) -> Response {
    let Some(id) = IssueId::parse(&issue) else { return answer::missing() };
    let (lang, take) = (state.lang, paper.take);
    let told = state.writing.run(move |disk, _| match read(disk, &id, &paper, &bytes, lang) {
        Ok(told) => told,
        Err(message) => json!({ "refused": message.text(lang) }),
    });
    let told = told.await;
    if take {
        state.keeper.changed();
    }
    told.map_or(StatusCode::SERVICE_UNAVAILABLE.into_response(), |told| answer::json(&told))
}

/// Returns what to show of a file, or why it is not taken.
fn read(
    disk: &Disk,
    id: &IssueId,
    paper: &Paper,
    bytes: &[u8],
    lang: Lang,
) -> Result<Value, Message> {
    let unread = || Message::new("desk-decisions");
    let (decisions, bytes) = blocks::decided(bytes).ok_or_else(unread)?;
    let read = office::read_document(FilePath::new(&paper.name), bytes, &Memory::new());
    let read = read.map_err(|refusal| refusal.message())?;
    let workbench =
        office::read_for_import(disk).map_err(|_| Message::new("desk-settings-first"))?;
    let issue = workbench.issue(&id.to_string()).map_err(|error| error.message())?;
    let notices: Vec<String> =
        read.notices.iter().map(|notice| notice.message().text(lang)).collect();
    let returned = office::returned(&workbench, &read.document, &paper.name, lang);
    if let Some(returned) = returned {
        let compared = match paper.take {
            true => office::take_back(disk, &workbench, &returned, issue, Emptying::Refused),
            false => office::compare(disk, &workbench, &returned),
        };
        let compared = compared.map_err(|error| error.message())?;
        return Ok(told_returned(&returned, &compared, id, &notices));
    }
    let mut source = SourceLines::new();
    source.add(&paper.name, &read.document);
    let recognised = office::recognise(&workbench, &source, decisions, lang)
        .map_err(|error| error.message())?;
    if paper.take {
        let imported = office::import_into(disk, &workbench, issue, &recognised);
        let imported = imported.map_err(|error| error.message())?;
        return Ok(json!({ "taken": true, "checks": imported.checks }));
    }
    let blocks = office::source_blocks(&workbench, &recognised);
    let told: Vec<Value> = blocks.iter().map(|block| blocks::told(block, lang)).collect();
    Ok(json!({ "notices": notices, "blocks": told }))
}

/// What the clipboard has, as a page and as words.
#[derive(Deserialize)]
pub(super) struct Clipboard {
    page: String,
    words: String,
}

/// Says what becomes of the clipboard in a field; nothing where its words are taken as they are.
pub(super) async fn paste(
    State(state): State<DeskState>,
    Json(Clipboard { page, words }): Json<Clipboard>,
) -> Response {
    let pasted = state.writing.aside(move |_| office::pasted(&page, &words)).await.flatten();
    answer::json(&match pasted {
        Some(pasted) => json!({
            "pieces": pieces(&pasted.text),
            "pictures": pasted.pictures,
        }),
        None => Value::Null,
    })
}

/// A link that somebody wants.
#[derive(Deserialize)]
pub(super) struct WantedLink {
    address: String,
    words: String,
}

/// Says where a link leads, or why it cannot.
pub(super) async fn link(
    State(state): State<DeskState>,
    Json(WantedLink { address, words }): Json<WantedLink>,
) -> Response {
    answer::json(&match office::link_address(&address, &words) {
        Ok(address) => json!({ "address": address }),
        Err(error) => json!({ "refused": error.message().text(state.lang) }),
    })
}

/// What changes by a Word file that came back, field by field, with the words that differ.
fn told_returned(
    returned: &Returned<'_>,
    compared: &Comparison,
    id: &IssueId,
    notices: &[String],
) -> Value {
    let changed: Vec<Value> = compared.changed.iter().map(told_change).collect();
    json!({
        "notices": notices,
        "returned": returned.issue.id().to_string(),
        "isOther": returned.issue.id() != *id,
        "isStale": compared.is_stale,
        "changed": changed,
        "added": compared.added.iter().map(|one| one.unit.as_str()).collect::<Vec<_>>(),
        "left": compared.left.len(),
    })
}

fn told_change(change: &Changed) -> Value {
    let parts = review::parts(&differing(&change.before, &change.after));
    json!({ "field": change.path.to_string(), "parts": parts })
}

/// The issue as a Word file.
pub(super) async fn word(
    State(state): State<DeskState>,
    Path(issue): Path<String>,
) -> Response {
    let Some(id) = IssueId::parse(&issue) else { return answer::missing() };
    let made = state
        .writing
        .run(move |disk, _| office::export_issue(disk, &id.to_string(), ExportFormat::Docx));
    match made.await {
        Some(Ok(file)) => answer::bytes("application/octet-stream", file.bytes),
        Some(Err(_)) => {
            let words = Message::new("desk-word-faults").text(state.lang);
            (StatusCode::CONFLICT, answer::json(&json!({ "told": words }))).into_response()
        }
        None => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}
