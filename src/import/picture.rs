//! Pictures of an entry, with the lines below them.

use super::draft::DraftPicture;
use super::line::{Part, Piece};
use crate::document::Style;
use crate::lang::Message;

/// Longest line that is taken for a caption, in characters.
const LONGEST: usize = 40;

/// Characters of the line before a picture that the note quotes.
const QUOTED: usize = 12;

/// Takes the pictures out of the parts of an entry: the bulletin prints them after the text.
pub(super) fn take<'a>(
    parts: Vec<Part<'a>>,
    pictures: &mut Vec<DraftPicture<'a>>,
) -> Vec<Part<'a>> {
    let mut rest: Vec<Part<'a>> = Vec::with_capacity(parts.len());
    let mut parts = parts.into_iter().peekable();
    while let Some(part) = parts.next() {
        let Part::Picture(picture) = part else {
            rest.push(part);
            continue;
        };
        let caption = parts.next_if(|next| next.words().is_some_and(is_caption));
        let mut notes = Vec::new();
        // At the end of the entry it stands where it is printed.
        if parts.peek().is_some() {
            let before = rest.iter().rev().find_map(|part| part.words());
            let words = before.map_or(String::new(), |piece| end_of(piece.text()));
            notes.push(Message::new("import-picture-place").with("words", words));
        }
        let caption = caption.and_then(Part::words);
        pictures.push(DraftPicture { picture, caption, notes });
    }
    rest
}

fn is_caption(line: Piece<'_>) -> bool {
    let text = line.text();
    let numbered = text.strip_prefix('图').is_some_and(|rest| {
        rest.starts_with(|one: char| {
            one.is_numeric() || "一二三四五六七八九十：: ".contains(one)
        })
    });
    let short = text.chars().nth(LONGEST).is_none();
    line.style() == Style::Caption || (numbered && short && !text.ends_with('。'))
}

fn end_of(text: &str) -> String {
    let start = text.char_indices().rev().take(QUOTED).last().map_or(0, |(at, _)| at);
    text[start..].to_owned()
}
