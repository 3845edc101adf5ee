//! Pictures and attachments of an issue: taken from the browser, and looked at.

use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::IntoResponse as _;
use serde::Deserialize;
use serde_json::{Value, json};

use super::answer::Answer;
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
) -> Answer {
    let path = writing::path(&state, &issue).await?;
    let stored =
        state.writing.aside(move |disk| office::attach(disk, &path, kind, &name, &bytes));
    Ok(answer::json(&told(stored.await?, state.lang)))
}

fn told(stored: Result<AttachedFile, AttachError>, lang: Lang) -> Value {
    match stored {
        Ok(AttachedFile { file, scaled_from }) => {
            let told = scaled_from.map(|size| {
                let told = Message::new("attach-scaled").with("file", name(&file));
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

/// A file without the folder in which the program put it.
fn name(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or(file)
}

/// The files that an issue names.
pub(super) async fn named(State(state): State<DeskState>, Path(issue): Path<String>) -> Answer {
    let path = writing::path(&state, &issue).await?;
    let files = state.writing.aside(move |disk| office::attached_files(disk, &path)).await?;
    let told = files.into_iter().map(|one| {
        json!({ "at": one.at, "file": one.file, "size": one.size, "time": one.time.to_string() })
    });
    Ok(answer::json(&json!({ "files": told.collect::<Vec<_>>() })))
}

/// A picture that an issue names, as it was when it was told of. Then it never changes.
pub(super) async fn picture(
    State(state): State<DeskState>,
    Path(issue): Path<String>,
    Query(Shown { at, time }): Query<Shown>,
) -> Answer {
    let at: Vec<AddressStep> =
        serde_json::from_str(&at).map_err(|_| StatusCode::BAD_REQUEST)?;
    let path = writing::path(&state, &issue).await?;
    let found =
        state.writing.aside(move |disk| office::attached_picture(disk, &path, &at, time));
    // Where it names another file by now, the browser hears of it.
    let (kind, bytes) = found.await?.ok_or(StatusCode::NO_CONTENT)?;
    let kept = [(CACHE_CONTROL, "private, max-age=86400, immutable")];
    Ok((kept, answer::bytes(answer::kind(&format!("a.{kind}")), bytes)).into_response())
}
