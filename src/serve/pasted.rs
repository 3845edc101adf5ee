//! What goes into a text from elsewhere: the clipboard, and the address of a link.

use axum::Json;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use serde_json::{Value, json};

use super::answer;
use super::answer::Answer;
use super::desk_state::DeskState;
use crate::import::{UnnumberedItem, unnumbered};
use crate::office;
use crate::office::PastedTable;
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
        let (lines, tables) = match &pasted {
            Some(pasted) => (pasted.lines.clone(), pasted.tables.as_slice()),
            None => (words.lines().map(str::to_owned).collect(), &[][..]),
        };
        let tables: Vec<Value> = tables.iter().map(|one| table(one, &lines, tables)).collect();
        let is_row =
            |at: usize| pasted.as_ref().is_some_and(|pasted| is_row(&pasted.tables, at));
        let lines = lines.into_iter().enumerate().filter(|(at, _)| !is_row(*at));
        let lines: Vec<String> = lines.map(|(_, line)| line).collect();
        (pasted, unnumbered(&lines), tables)
    });
    let (pasted, items, tables) = read.await?;
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
            "tables": tables,
            "pictures": pasted.pictures,
            "deleted": pasted.deleted,
            "comments": pasted.comments,
        }),
        None => json!({ "items": items, "pieces": null }),
    }))
}

fn is_row(tables: &[PastedTable], at: usize) -> bool {
    tables.iter().any(|table| table.lines.contains(&at))
}

/// A table, with the lines that are its rows, and how many items of other lines stand above it.
fn table(one: &PastedTable, lines: &[String], all: &[PastedTable]) -> Value {
    let above = lines.iter().enumerate().take(one.lines.start);
    let above = above.filter(|(at, _)| !is_row(all, *at)).map(|(_, line)| line.clone());
    let above: Vec<String> = above.collect();
    json!({
        "from": one.lines.start,
        "to": one.lines.end,
        "behind": above.iter().filter(|line| !line.is_empty()).count(),
        "behindItems": unnumbered(&above).len(),
        "pieces": pieces(&one.text),
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
