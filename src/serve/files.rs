//! Pictures and attachments of an issue: taken from the browser, and looked at.

use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use super::desk_state::DeskState;
use super::{answer, writing};
use crate::lang::{Lang, Message};
use crate::office;
use crate::office::{AddressStep, AttachError, AttachedFile, AttachedKind};

/// A file that somebody chose.
#[derive(Deserialize)]
pub(super) struct SentFile {
    kind: AttachedKind,
    /// Its name.
    name: String,
}

/// An item that names a picture.
#[derive(Deserialize)]
pub(super) struct Shown {
    /// The item, as JSON.
    at: String,
    /// When the file was written, as [`named`] told it.
    time: u64,
}

/// Puts a file beside an issue; answers with its name, or why it is not taken.
pub(super) async fn attach(
    State(state): State<DeskState>,
    Path(issue): Path<String>,
    Query(SentFile { kind, name }): Query<SentFile>,
    bytes: Bytes,
) -> Response {
    let Some(path) = writing::path(&state, &issue).await else { return answer::missing() };
    let stored =
        state.writing.aside(move |disk| office::attach(disk, &path, kind, &name, &bytes));
    match stored.await {
        Some(stored) => answer::json(&told(stored, state.lang)),
        None => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

fn told(stored: Result<AttachedFile, AttachError>, lang: Lang) -> Value {
    match stored {
        Ok(AttachedFile { file, scaled_from }) => {
            let told = scaled_from.map(|size| {
                let told = Message::new("attach-scaled").with("file", &file);
                told.with("width", size.width).with("height", size.height).text(lang)
            });
            json!({ "file": file, "told": told })
        }
        Err(error) => {
            let messages = error.messages().into_iter().map(|one| one.text(lang));
            json!({ "refused": messages.collect::<Vec<_>>() })
        }
    }
}

/// The files that an issue names.
pub(super) async fn named(
    State(state): State<DeskState>,
    Path(issue): Path<String>,
) -> Response {
    let Some(path) = writing::path(&state, &issue).await else { return answer::missing() };
    let files = state.writing.aside(move |disk| office::attached_files(disk, &path)).await;
    let told = files.unwrap_or_default().into_iter().map(|one| {
        json!({ "at": one.at, "file": one.file, "size": one.size, "time": one.time.to_string() })
    });
    answer::json(&json!({ "files": told.collect::<Vec<_>>() }))
}

/// A picture that an issue names, as it was when it was told of. Then it never changes.
pub(super) async fn picture(
    State(state): State<DeskState>,
    Path(issue): Path<String>,
    Query(Shown { at, time }): Query<Shown>,
) -> Response {
    let Ok(at) = serde_json::from_str::<Vec<AddressStep>>(&at) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let Some(path) = writing::path(&state, &issue).await else { return answer::missing() };
    let found =
        state.writing.aside(move |disk| office::attached_picture(disk, &path, &at, time));
    match found.await.flatten() {
        Some((kind, bytes)) => {
            let kept = [(CACHE_CONTROL, "private, max-age=86400, immutable")];
            (kept, answer::bytes(answer::kind(&format!("a.{kind}")), bytes)).into_response()
        }
        // The item names another file by now, and the browser hears of it.
        None => StatusCode::NO_CONTENT.into_response(),
    }
}
