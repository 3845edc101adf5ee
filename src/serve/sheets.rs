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
use super::answer::Answer;
use super::desk_state::DeskState;
use super::writing::path;
use crate::model::IssueId;
use crate::office::{ManuscriptEdits, ManuscriptFile, Preview, Proof};
use crate::site::Edition;

/// Smallest and largest scale of a picture, in hundredths of a pixel for a pt.
const SCALES: std::ops::RangeInclusive<u32> = 50..=400;

/// Lists the pages of an issue as its file is, each with the hash of how it looks.
pub(super) async fn sheets(
    State(state): State<DeskState>,
    Path((issue, edition)): Path<(String, String)>,
) -> Answer {
    let proof = laid_out(&state, named(&issue, &edition)?).await?;
    Ok(told(proof.as_deref()))
}

/// Lays out an issue with changes that are not saved yet. They are saved as well, by their own request: nobody waits for
/// the disk to see a page.
pub(super) async fn typed(
    State(state): State<DeskState>,
    Path((issue, edition)): Path<(String, String)>,
    Json(edits): Json<ManuscriptEdits>,
) -> Answer {
    let (id, edition) = named(&issue, &edition)?;
    let file = ManuscriptFile::issue(path(&state, &issue).await?);
    let text = state.writing.run(move |disk, open| open.changed(disk, &file, &edits)).await?;
    let Some(text) = text else { return Ok(told(None)) };
    let proof = state
        .keeper
        .ask_at_once(move |preview| preview.proof_of_text(&id, edition, &text))
        .await?;
    Ok(told(proof.as_deref()))
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

/// How large a page is drawn, in hundredths of a pixel for a pt.
#[derive(Deserialize)]
pub(super) struct Scale {
    scale: u32,
}

/// Draws a page, where it still looks as its hash says. Then it never changes.
pub(super) async fn picture(
    State(state): State<DeskState>,
    Path((issue, edition, page, hash)): Path<(String, String, usize, String)>,
    Query(Scale { scale }): Query<Scale>,
) -> Answer {
    let missing = StatusCode::NOT_FOUND;
    let (id, edition) = named(&issue, &edition)?;
    let hash = hash_of(&hash)?;
    if !SCALES.contains(&scale) {
        return Err(missing);
    }
    let asked = move |preview: &mut Preview| {
        preview.proof(&id, edition)?;
        Some(preview.proof_of_page((&id, edition), (page, hash)))
    };
    let laid_out = state.keeper.ask_at_once(asked).await?.ok_or(missing)?;
    // Where the page looks different by now, or is gone, the browser hears of it.
    let proof = laid_out.ok_or(StatusCode::NO_CONTENT)?;
    let draw = move || proof.sheets().png(page, f64::from(scale) / 100.0);
    let drawn = tokio::task::spawn_blocking(draw).await.ok().flatten();
    let kept = [(CACHE_CONTROL, "private, max-age=86400, immutable")];
    Ok((kept, answer::bytes("image/png", drawn.ok_or(missing)?)).into_response())
}

/// The PDF of an issue for the print room, as a build with drafts would make it.
pub(super) async fn printed(
    State(state): State<DeskState>,
    Path(issue): Path<String>,
) -> Answer {
    let id = IssueId::parse(&issue).ok_or(StatusCode::NOT_FOUND)?;
    let pdf = state.keeper.ask(move |preview| preview.print_pdf(&id)).await?;
    Ok(answer::bytes(answer::kind("a.pdf"), pdf.ok_or(StatusCode::NOT_FOUND)?))
}

/// The issue and the edition that an address names.
pub(super) fn named(issue: &str, edition: &str) -> Result<(IssueId, Edition), StatusCode> {
    let edition = match edition {
        "internal" => Edition::Internal,
        "public" => Edition::Public,
        _ => return Err(StatusCode::NOT_FOUND),
    };
    Ok((IssueId::parse(issue).ok_or(StatusCode::NOT_FOUND)?, edition))
}

/// Lays out an issue in an edition, or takes what is laid out; `None` where it cannot be.
pub(super) async fn laid_out(
    state: &DeskState,
    (id, edition): (IssueId, Edition),
) -> Result<Option<Arc<Proof>>, StatusCode> {
    state.keeper.ask(move |preview| preview.proof(&id, edition)).await
}

/// A hash as scripts can hold it: their numbers have 53 bits.
pub(super) fn digits(hash: u64) -> String {
    format!("{hash:016x}")
}

/// The same back.
pub(super) fn hash_of(digits: &str) -> Result<u64, StatusCode> {
    u64::from_str_radix(digits, 16).map_err(|_| StatusCode::NOT_FOUND)
}
