//! The way between the pages that somebody looks at and the fields that are written: as JSON for the desk.
//!
//! A point is asked of a page by what the page looks like: of one that has changed meanwhile the places of then are told, as
//! long as they are kept, and nothing else. Points and areas are shares of the page, so that no zoom matters.

use std::ops::Range;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::answer::Answer;
use super::desk_state::DeskState;
use super::sheets::{digits, hash_of, laid_out, named};
use super::writing::path;
use super::{answer, form};
use crate::office;
use crate::office::{
    AddressStep, ChangedField, FieldChange, FieldPlace, IssueReview, ManuscriptFile, Pointed,
    PointedPart, Preview, Proof, ReviewHouse,
};
use crate::text::words::new_words;
use crate::typeset::Area;

/// How many characters beside a place are told, by which the desk finds it in a text that has changed.
const BESIDE: usize = 12;

/// A point of a page, as shares of its width and height.
#[derive(Deserialize)]
pub(super) struct PagePoint {
    x: f64,
    y: f64,
}

/// A field, by its address as JSON; where words of it are meant, where they begin and end, as scripts count.
#[derive(Deserialize)]
pub(super) struct AskedField {
    at: String,
    start: Option<usize>,
    end: Option<usize>,
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
        Some(Pointed::Field(place, part)) => {
            let part = match part {
                PointedPart::Words => "words",
                PointedPart::Made => "made",
                PointedPart::Blank => "blank",
            };
            json!({ "what": "field", "place": place_beside(&place), "part": part })
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
    Query(AskedField { at, start, end }): Query<AskedField>,
) -> Answer {
    let named = named(&issue, &edition)?;
    let at: Vec<AddressStep> = serde_json::from_str(&at).map_err(|_| StatusCode::NOT_FOUND)?;
    let Some(proof) = laid_out(&state, named).await? else {
        return Ok(answer::json(&json!({ "areas": [] })));
    };
    let found = tokio::task::spawn_blocking(move || {
        let areas = match start.zip(end) {
            None => proof.areas(&at),
            Some((start, end)) => proof.areas_of_words(&at, |place| {
                let [from, to] = form::units(&place.text, place.range.clone());
                start < to && from < end
            }),
        };
        shares(&proof, areas)
    });
    Ok(answer::json(&json!({ "areas": found.await.unwrap_or_default() })))
}

/// Where on the pages names stand that are hidden, and how many.
pub(super) async fn masked(
    State(state): State<DeskState>,
    Path((issue, edition)): Path<(String, String)>,
) -> Answer {
    let proof = laid_out(&state, named(&issue, &edition)?).await?;
    let Some(proof) = proof else {
        return Ok(answer::json(&json!({ "count": 0, "areas": [] })));
    };
    let found = tokio::task::spawn_blocking(move || {
        let (count, areas) = proof.hidden_names();
        json!({ "count": count, "areas": shares(&proof, areas) })
    });
    Ok(answer::json(&found.await.unwrap_or_default()))
}

/// Where on the pages stands what a reviewer looks at: the words that open remarks are about, and what changed since the
/// last step of the review, its new words and all of it.
pub(super) async fn reviewed(
    State(state): State<DeskState>,
    Path((issue, edition)): Path<(String, String)>,
) -> Answer {
    let named = named(&issue, &edition)?;
    let own = ManuscriptFile::issue(path(&state, &issue).await?);
    let review = state.writing.run(move |disk, _| {
        let house = ReviewHouse::read(disk)?;
        office::review(disk, &own, house.settings())
    });
    let (Ok(review), Some(proof)) = (review.await?, laid_out(&state, named).await?) else {
        return Ok(answer::json(&json!({ "remarks": [], "changes": [] })));
    };
    let found = tokio::task::spawn_blocking(move || placed(&proof, &review));
    Ok(answer::json(&found.await.unwrap_or_default()))
}

fn placed(proof: &Proof, review: &IssueReview) -> Value {
    let open = review.remarks.iter().filter(|one| one.is_open);
    let remarks = open.map(|one| {
        let field = one.place.as_ref().map(|place| &place.field);
        let areas = field.map(|FieldPlace { at, text, range }| {
            shares(proof, words_of(proof, (at, text), std::slice::from_ref(range)))
        });
        json!({ "id": one.remark.id, "areas": areas.unwrap_or_default() })
    });
    let since = review.since.iter().flat_map(|since| &since.fields);
    let changes = since.filter(|one| !one.at.is_empty() && one.change != FieldChange::Gone);
    let changes = changes.map(|ChangedField { at, change }| {
        let words = match change {
            FieldChange::Reworded { before, after } => {
                words_of(proof, (at, after), &new_words(before, after))
            }
            _ => Vec::new(),
        };
        json!({
            "at": at,
            "words": shares(proof, words),
            "all": shares(proof, proof.areas_within(at)),
        })
    });
    json!({ "remarks": remarks.collect::<Vec<_>>(), "changes": changes.collect::<Vec<_>>() })
}

/// Where words of a field stand, which are bytes of `text`; nowhere on pages that were laid out when it said something else.
fn words_of(
    proof: &Proof,
    (at, text): (&[AddressStep], &str),
    words: &[Range<usize>],
) -> Vec<(usize, Area)> {
    let meets = |place: &FieldPlace, word: &Range<usize>| {
        word.start < place.range.end && place.range.start < word.end
    };
    proof.areas_of_words(at, |place| {
        place.text.trim_end() == text.trim_end() && words.iter().any(|word| meets(place, word))
    })
}

/// Parts of pages as shares of them.
fn shares(proof: &Proof, areas: Vec<(usize, Area)>) -> Vec<Value> {
    areas.into_iter().filter_map(|(page, area)| share(proof, page, area)).collect()
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
