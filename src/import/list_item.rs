//! Items of lists within a text, as exported files have them: `1. `, `· `, and （1） in a list within a list.

use super::line::Piece;
use super::mark;
use super::mark::NumberForm;
use crate::document::Style;

/// Returns the mark of Markdown for an item, and its words; `None` for other lines. A line of a list without a
/// mark goes on with the item above.
pub(super) fn read(piece: Piece<'_>) -> Option<(String, Piece<'_>)> {
    if piece.style() != Style::ListItem {
        return None;
    }
    let dot = piece.text().strip_prefix("· ").map(|rest| piece.text().len() - rest.len());
    if let Some(length) = dot {
        return Some(("-   ".to_owned(), piece.split(length).1.trim()));
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
