//! The pages of an issue as they will be printed, as pictures.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use super::answer;
use super::desk_state::DeskState;
use super::writing::path;
use crate::model::IssueId;
use crate::office::{ManuscriptEdits, ManuscriptFile, Preview, Proof};
use crate::site::Edition;

/// Smallest and largest scale of a picture, in hundredths of a pixel for a pt.
const SCALES: std::ops::RangeInclusive<u32> = 50..=400;

pub(super) async fn sheets(
    State(state): State<DeskState>,
    Path((issue, edition)): Path<(String, String)>,
) -> Response {
    let Some(named) = named(&issue, &edition) else { return answer::missing() };
    told(laid_out(&state, named).await.as_deref())
}

/// Lays out an issue with changes that are not saved yet. They are saved as well, by their own request: nobody waits for
/// the disk to see a page.
pub(super) async fn typed(
    State(state): State<DeskState>,
    Path((issue, edition)): Path<(String, String)>,
    Json(edits): Json<ManuscriptEdits>,
) -> Response {
    let Some((id, edition)) = named(&issue, &edition) else { return answer::missing() };
    let Some(path) = path(&state, &issue).await else { return answer::missing() };
    let file = ManuscriptFile::issue(path);
    let text = state.writing.run(move |disk, open| open.changed(disk, &file, &edits)).await;
    let Some(text) = text.flatten() else { return told(None) };
    let proof =
        state.keeper.ask(move |preview| preview.proof_of_text(&id, edition, &text)).await;
    told(proof.flatten().as_deref())
}

/// The pages as scripts read them; null where there are none.
fn told(proof: Option<&Proof>) -> Response {
    let sheets = proof.map(|proof| -> Vec<Value> {
        let sheets = proof.sheets().all().iter();
        let told = sheets.map(
            |one| json!({ "hash": digits(one.hash), "width": one.width, "height": one.height }),
        );
        told.collect()
    });
    answer::json(&json!({ "sheets": sheets }))
}

#[derive(Deserialize)]
pub(super) struct Scale {
    scale: u32,
}

/// Draws a page, where it still looks as its hash says. Then it never changes.
pub(super) async fn picture(
    State(state): State<DeskState>,
    Path((issue, edition, page, hash)): Path<(String, String, usize, String)>,
    Query(Scale { scale }): Query<Scale>,
) -> Response {
    let Some((id, edition)) = named(&issue, &edition) else { return answer::missing() };
    let Ok(hash) = u64::from_str_radix(&hash, 16) else { return answer::missing() };
    if !SCALES.contains(&scale) {
        return answer::missing();
    }
    let asked = move |preview: &mut Preview| {
        preview.proof(&id, edition)?;
        Some(preview.proof_of_page((&id, edition), (page, hash)))
    };
    let proof = match state.keeper.ask(asked).await.flatten() {
        None => return answer::missing(),
        // The page looks different by now, or is gone, and the browser hears of it.
        Some(None) => return StatusCode::NO_CONTENT.into_response(),
        Some(Some(proof)) => proof,
    };
    let draw = move || proof.sheets().png(page, f64::from(scale) / 100.0);
    match tokio::task::spawn_blocking(draw).await {
        Ok(Some(png)) => {
            let kept = [(CACHE_CONTROL, "private, max-age=86400, immutable")];
            (kept, answer::bytes("image/png", png)).into_response()
        }
        _ => answer::missing(),
    }
}

/// The PDF of an issue for the print room, as a build with drafts would make it.
pub(super) async fn printed(
    State(state): State<DeskState>,
    Path(issue): Path<String>,
) -> Response {
    let Some(id) = IssueId::parse(&issue) else { return answer::missing() };
    match state.keeper.ask(move |preview| preview.print_pdf(&id)).await.flatten() {
        Some(pdf) => answer::bytes(answer::kind("a.pdf"), pdf),
        None => answer::missing(),
    }
}

/// The issue and the edition that an address names.
pub(super) fn named(issue: &str, edition: &str) -> Option<(IssueId, Edition)> {
    let edition = match edition {
        "internal" => Edition::Internal,
        "public" => Edition::Public,
        _ => return None,
    };
    Some((IssueId::parse(issue)?, edition))
}

pub(super) async fn laid_out(
    state: &DeskState,
    (id, edition): (IssueId, Edition),
) -> Option<Arc<Proof>> {
    state.keeper.ask(move |preview| preview.proof(&id, edition)).await?
}

/// A hash as scripts can hold it: their numbers have 53 bits.
pub(super) fn digits(hash: u64) -> String {
    format!("{hash:016x}")
}
