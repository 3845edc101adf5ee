//! The way between the pages that somebody looks at and the fields that are written: as JSON for the desk.
//!
//! A point is asked of a page by what the page looks like: of one that has changed meanwhile the places of then are told, as
//! long as they are kept, and nothing else. Points and areas are shares of the page, so that no zoom matters.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::answer::Answer;
use super::desk_state::DeskState;
use super::sheets::{digits, hash_of, laid_out, named};
use super::{answer, form};
use crate::office::{AddressStep, FieldPlace, Pointed, Preview, Proof};
use crate::typeset::Area;

/// How many characters beside a place are told, by which the desk finds it in a text that has changed.
const BESIDE: usize = 12;

/// A point of a page, as shares of its width and height.
#[derive(Deserialize)]
pub(super) struct PagePoint {
    x: f64,
    y: f64,
}

/// A field, by its address as JSON.
#[derive(Deserialize)]
pub(super) struct AskedField {
    at: String,
}

/// What stands at a point of a page.
pub(super) async fn pointed(
    State(state): State<DeskState>,
    Path((issue, edition, page, hash)): Path<(String, String, usize, String)>,
    Query(PagePoint { x, y }): Query<PagePoint>,
) -> Answer {
    let (id, edition) = named(&issue, &edition)?;
    let hash = hash_of(&hash)?;
    let asked = move |preview: &mut Preview| {
        let proof = preview.proof_of_page((&id, edition), (page, hash))?;
        let sheet = proof.sheets().all().get(page)?;
        Some(proof.pointed(page, (x * sheet.width, y * sheet.height)))
    };
    let told = match state.keeper.ask(asked).await? {
        None => json!({ "what": "old" }),
        Some(Pointed::Nothing) => json!({ "what": "nothing" }),
        Some(Pointed::Settings(key)) => json!({ "what": "settings", "key": key }),
        Some(Pointed::Field(place)) => {
            json!({ "what": "field", "place": place_beside(&place) })
        }
    };
    Ok(answer::json(&told))
}

/// A place with the characters beside it.
fn place_beside(place: &FieldPlace) -> Value {
    let (before, after) = place.text.split_at(place.range.start);
    let first =
        before.char_indices().rev().take(BESIDE).last().map_or(before.len(), |(at, _)| at);
    // The form has no line break at the end of a text.
    let after = after.trim_end_matches('\n');
    let mut told = form::place(place);
    told["before"] = before[first..].into();
    told["after"] = after.chars().take(BESIDE).collect::<String>().into();
    told
}

/// Where the words of a field stand on the pages.
pub(super) async fn areas(
    State(state): State<DeskState>,
    Path((issue, edition)): Path<(String, String)>,
    Query(AskedField { at }): Query<AskedField>,
) -> Answer {
    let named = named(&issue, &edition)?;
    let at: Vec<AddressStep> = serde_json::from_str(&at).map_err(|_| StatusCode::NOT_FOUND)?;
    let Some(proof) = laid_out(&state, named).await? else {
        return Ok(answer::json(&json!({ "areas": [] })));
    };
    let found = tokio::task::spawn_blocking(move || {
        let areas = proof.areas(&at);
        areas
            .into_iter()
            .filter_map(|(page, area)| share(&proof, page, area))
            .collect::<Vec<_>>()
    });
    Ok(answer::json(&json!({ "areas": found.await.unwrap_or_default() })))
}

/// A part of a page as shares of it.
fn share(proof: &Proof, page: usize, area: Area) -> Option<Value> {
    let sheet = proof.sheets().all().get(page)?;
    Some(json!({
        "page": page,
        "hash": digits(sheet.hash),
        "left": area.left / sheet.width,
        "top": area.top / sheet.height,
        "width": (area.right - area.left) / sheet.width,
        "height": (area.bottom - area.top) / sheet.height,
    }))
}
