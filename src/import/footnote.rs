//! Footnotes: they stand at the end of a document, or of a part of it, and belong to the text that refers to
//! them.

use super::decision::Decisions;
use super::draft::{Draft, DraftFootnote};
use super::line::{Part, Piece};
use super::markdown;
use crate::document::Style;
use crate::lang::Message;

/// Takes the footnotes out of a document, but for lines of which somebody said what they are.
pub(super) fn take<'a>(
    parts: &mut Vec<Part<'a>>,
    decisions: &Decisions,
) -> Vec<DraftFootnote<'a>> {
    let mut notes: Vec<DraftFootnote<'a>> = Vec::new();
    parts.retain(|part| {
        let is_one =
            |line: &Piece<'a>| line.style() == Style::Footnote && !decisions.moves(*line);
        let Some(line) = part.words().filter(is_one) else { return true };
        match (mark(line.text()), notes.last_mut()) {
            (Some(length), _) => {
                let (mark, line) = line.split(length);
                notes.push(DraftFootnote { mark, lines: vec![line.trim()] });
            }
            (None, Some(last)) => last.lines.push(line),
            (None, None) => return true,
        }
        false
    });
    notes
}

/// Returns how many bytes the mark takes that a footnote opens with: `[1] `
fn mark(text: &str) -> Option<usize> {
    let end = text.strip_prefix('[')?.find(']')? + 2;
    text[end..].starts_with(' ').then_some(end + 1)
}

/// Gives each footnote to the first text that refers to it. The others are told behind the last entry.
pub(super) fn place<'a>(mut notes: Vec<DraftFootnote<'a>>, draft: &mut Draft<'a>) {
    for text in draft.texts_mut() {
        let raised = text.parts.iter().filter_map(|part| part.words());
        let raised: String = raised.flat_map(Piece::raised).collect();
        let own = |note: &mut DraftFootnote<'a>| raised.contains(note.mark.text().trim());
        text.footnotes = notes.extract_if(.., own).collect();
        if !text.footnotes.is_empty() && !markdown::says(text) {
            notes.append(&mut text.footnotes);
        }
    }
    if notes.is_empty() {
        return;
    }
    let lines = notes.into_iter().flat_map(|note| [vec![note.mark], note.lines].concat());
    match draft.entries.last_mut() {
        Some(last) => {
            last.notes.push(Message::new("import-footnotes"));
            last.closing.extend(lines);
        }
        None => draft.head.unkeyed.extend(lines),
    }
}
