//! What goes into a text from elsewhere: the clipboard, and the address of a link.

use axum::Json;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use serde_json::{Value, json};

use super::answer;
use super::answer::Answer;
use super::desk_state::DeskState;
use crate::office;
use crate::text::pieces::pieces;

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
) -> Answer {
    let pasted = state.writing.aside(move |_| office::pasted(&page, &words)).await?;
    Ok(answer::json(&match pasted {
        Some(pasted) => json!({
            "pieces": pieces(&pasted.text),
            "lines": pasted.lines,
            "pictures": pasted.pictures,
            "deleted": pasted.deleted,
            "comments": pasted.comments,
        }),
        None => Value::Null,
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
