//! Corrections of published issues, written at the desk.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::json;

use super::answer;
use super::answer::Answer;
use super::corrected::{named, own_name};
use super::desk_state::DeskState;
use super::writing::told;
use crate::model::{CorrectionKind, Date};
use crate::office;
use crate::office::{CorrectedWords, CorrectionRequest, ManuscriptFile, WithdrawalError};
use crate::source::Disk;

/// What a correction says.
#[derive(Deserialize)]
pub(super) struct SentCorrection {
    kind: String,
    date: String,
    reason: String,
    changes: Vec<SentChange>,
}

/// A place that was wrong.
#[derive(Deserialize)]
struct SentChange {
    unit: String,
    was: String,
    now: String,
}

/// Makes one; answers with its name.
pub(super) async fn make(
    State(state): State<DeskState>,
    Path(issue): Path<String>,
    Json(sent): Json<SentCorrection>,
) -> Answer {
    let date = Date::parse(&sent.date).flatten().ok_or(StatusCode::BAD_REQUEST)?;
    let kind = CorrectionKind::NAMES.into_iter().find(|(name, _)| *name == sent.kind);
    let (_, kind) = kind.ok_or(StatusCode::BAD_REQUEST)?;
    let made = state.writing.run(move |disk, _| {
        let changes = sent.changes.iter();
        let changes: Vec<_> = changes
            .map(|SentChange { unit, was, now }| CorrectedWords { unit, was, now })
            .collect();
        let request = CorrectionRequest {
            issue: &issue,
            kind,
            date,
            reason: &sent.reason,
            changes: &changes,
        };
        office::new_correction(disk, &office::read(disk), &request)
    });
    let made = made.await;
    state.keeper.changed();
    Ok(match made? {
        Ok(name) => answer::json(&json!({ "name": named(&name) })),
        Err(error) => told(StatusCode::CONFLICT, &error.message().text(state.lang)),
    })
}

/// Takes one back that is not public yet.
pub(super) async fn withdraw(
    State(state): State<DeskState>,
    Path(name): Path<String>,
) -> Answer {
    changed(&state, &name, |disk, name| {
        office::withdraw_correction(disk, &office::read(disk), name).map(|_| ())
    })
    .await
}

/// Puts it in its place again.
pub(super) async fn put_back(
    State(state): State<DeskState>,
    Path(name): Path<String>,
) -> Answer {
    changed(&state, &name, office::put_back_correction).await
}

/// Does something to the file of a correction; why it was not done is told.
async fn changed(
    state: &DeskState,
    name: &str,
    change: impl FnOnce(&Disk, &str) -> Result<(), WithdrawalError> + Send + 'static,
) -> Answer {
    let name = own_name(name).ok_or(StatusCode::NOT_FOUND)?.to_owned();
    let changed = state.writing.run(move |disk, open| {
        if let Some(file) = ManuscriptFile::correction(&name) {
            open.changed_otherwise(&file.path);
        }
        change(disk, &name)
    });
    let changed = changed.await;
    state.keeper.changed();
    Ok(match changed? {
        Ok(()) => answer::json(&json!({})),
        Err(error) => told(StatusCode::CONFLICT, &error.message().text(state.lang)),
    })
}
