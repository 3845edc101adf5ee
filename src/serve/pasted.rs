//! What goes into a text from elsewhere: the clipboard, and the address of a link.

use axum::Json;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;

use super::answer;
use super::answer::Answer;
use super::desk_state::DeskState;
use crate::import::{UnnumberedItem, unnumbered};
use crate::office;
use crate::text::pieces::pieces;

/// What the clipboard has, as a page and as words.
#[derive(Deserialize)]
pub(super) struct Clipboard {
    page: String,
    words: String,
}

/// Says what becomes of the clipboard in a field, without pieces where its words are taken as they are; and what its lines are
/// as items whose numbers the program makes.
pub(super) async fn paste(
    State(state): State<DeskState>,
    Json(Clipboard { page, words }): Json<Clipboard>,
) -> Answer {
    let read = state.writing.aside(move |_| {
        let pasted = office::pasted(&page, &words);
        let lines = match &pasted {
            Some(pasted) => pasted.lines.clone(),
            None => words.lines().map(str::to_owned).collect(),
        };
        (pasted, unnumbered(&lines))
    });
    let (pasted, items) = read.await?;
    let items = items.into_iter().map(|one| {
        let UnnumberedItem { words, lead, text } = one;
        json!({ "words": words, "lead": lead, "text": text })
    });
    let items = items.collect::<Vec<_>>();
    Ok(answer::json(&match pasted {
        Some(pasted) => json!({
            "items": items,
            "pieces": pieces(&pasted.text),
            "lines": pasted.lines,
            "pictures": pasted.pictures,
            "deleted": pasted.deleted,
            "comments": pasted.comments,
        }),
        None => json!({ "items": items, "pieces": null }),
    }))
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
