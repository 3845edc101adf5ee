//! Items of lists within a text: `1. `, `· `, and, in exported files, （1） in a list within a list.

use super::line::{Part, Piece, bullet};
use super::mark;
use super::mark::{HeadingMark, NumberForm};
use crate::document::Style;

/// Returns for each part of a text the mark of Markdown and the words, where it is an item: of a list as exported
/// files have them, one of several lines `1. ` `2. ` that count on, or of several that open with `* `. What goes on with the paragraph above it is none.
pub(super) fn items<'a>(parts: &[Part<'a>]) -> Vec<Option<(String, Piece<'a>)>> {
    let counted: Vec<Option<HeadingMark>> =
        parts.iter().map(|part| part.words().and_then(counted)).collect();
    let number = |at: usize| counted.get(at).copied().flatten().and_then(|mark| mark.number);
    let is_next =
        |at: usize| number(at).is_some() && number(at + 1) == number(at).map(|one| one + 1);
    let starred = |at: usize| parts.get(at).is_some_and(|part| star(*part) > 0);
    let item = |(at, part): (usize, &Part<'a>)| {
        let piece = part.words().filter(|piece| !piece.goes_on())?;
        if starred(at) && (starred(at + 1) || at > 0 && starred(at - 1)) {
            return Some(("-   ".to_owned(), piece.split(star(*part)).1.trim()));
        }
        match counted[at] {
            Some(mark) if is_next(at) || at > 0 && is_next(at - 1) => {
                let number = format!("{}.", mark.number.unwrap_or(1));
                Some((format!("{number:<4}"), piece.split(mark.length).1.trim()))
            }
            _ => read(piece),
        }
    };
    parts.iter().enumerate().map(item).collect()
}

/// How many bytes a star or plus takes that opens a line, as other programs mark items.
fn star(part: Part<'_>) -> usize {
    let line = part.words().filter(|line| line.place().1 == 0);
    line.map_or(
        0,
        |line| if line.text().starts_with(['*', '+']) { bullet(line.text()) } else { 0 },
    )
}

/// Returns the number of a line that opens as an item of Markdown does: `1. `
fn counted(piece: Piece<'_>) -> Option<HeadingMark> {
    let mark =
        mark::written(piece.text()).filter(|mark| mark.numbering == NumberForm::Arabic)?;
    let (number, words) = piece.text().split_at(mark.length);
    let is_item = number.is_ascii() && number.ends_with('.') && words.starts_with(' ');
    (is_item && piece.style() == Style::Body).then_some(mark)
}

/// Returns the mark of Markdown for an item, and its words; `None` for other lines. A line of a list without a
/// mark goes on with the item above.
fn read(piece: Piece<'_>) -> Option<(String, Piece<'_>)> {
    // What stands behind a label in an item is none itself.
    if piece.style() != Style::ListItem || piece.place().1 > 0 {
        return None;
    }
    let dot = bullet(piece.text());
    if dot > 0 {
        return Some(("-   ".to_owned(), piece.split(dot).1.trim()));
    }
    let number = mark::written(piece.text());
    let (indent, number) = match number.map(|mark| (mark.numbering, mark)) {
        Some((NumberForm::Arabic, mark)) => ("", mark),
        Some((NumberForm::ArabicBrackets, mark)) => ("    ", mark),
        _ => return Some(("\n    ".to_owned(), piece)),
    };
    let mark = format!("{indent}{:<4}", format!("{}.", number.number.unwrap_or(1)));
    Some((mark, piece.split(number.length).1.trim()))
}
