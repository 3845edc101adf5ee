//! The characters of a passage: which of them are text, though Markdown has a use for them.

use std::ops::Range;

use super::escape::NEVER_MARKS;
use super::judgement::Judgement;
use super::passages::{PassageKind, TypedPassage};
use super::paths::paths;
use super::strong::Runs;

/// ASCII punctuation before which a backslash is printed, since no mark begins with it.
const NO_MARKS: &str = "\"$%',/;?@^{}(";

/// ASCII punctuation that is a mark at the beginning of a line alone, the last two behind a number.
const OPENING: &str = "#+-=:.)";

/// Judges the characters of a passage.
pub(super) fn judge(source: &str, passage: &TypedPassage, judgement: &mut Judgement) {
    let Range { start, end } = passage.range;
    let text = &source[..end];
    let bytes = text.as_bytes();
    let is_row = passage.kind == PassageKind::Row;
    let mut paths = paths(&text[start..]).into_iter().peekable();
    let mut runs = Runs::default();
    let (mut at, mut in_note, mut in_link) = (start, false, false);
    while at < end {
        while paths.next_if(|path| start + path.end <= at).is_some() {}
        let in_path = paths.peek().is_some_and(|path| path.contains(&(at - start)));
        match bytes[at] {
            byte @ (b'\\' | b'[' | b']' | b'<') if in_path => judgement.typed(at, byte),
            b'\\' if keeps_mark(&text[start..at], &text[at + 1..], in_link) => at += 1,
            b'*' if run(&bytes[at..]) == 2 => {
                if in_path {
                    runs.push_text(at)
                } else {
                    runs.push(text, at, judgement)
                }
                at += 1;
            }
            b'*' => {
                let length = run(&bytes[at..]);
                runs.push_other(at..at + length, judgement);
                at += length - 1;
            }
            b'|' if is_row => runs.judge(text, judgement),
            byte @ (b'\\' | b'_' | b'~' | b'`' | b'&' | b'|') => judgement.typed(at, byte),
            // Behind `](` it encloses the address of a link.
            b'<' if !text[..at].ends_with("](") => judgement.typed(at, b'<'),
            b'[' => {
                in_note = bytes[at..].starts_with(b"[^");
                // A link without words would not be seen.
                let is_picture = text[..at].ends_with('!');
                if !is_picture && text[at + 1..].trim_start().starts_with(']') {
                    judgement.typed(at, b'[');
                }
            }
            // It would define an address for links.
            b']' if bytes.get(at + 1) == Some(&b':') && !in_note => judgement.typed(at, b']'),
            b']' => in_link |= bytes.get(at + 1) == Some(&b'('),
            b')' => in_link = false,
            _ => {}
        }
        at += 1;
    }
    runs.judge(text, judgement);
}

/// How often `rest` repeats its first byte.
fn run(rest: &[u8]) -> usize {
    rest.iter().take_while(|byte| **byte == rest[0]).count()
}

/// Whether the backslash between `before` and `rest` keeps a character from being a mark, or is a line end.
fn keeps_mark(before: &str, rest: &str, in_link: bool) -> bool {
    let Some(one) = rest.chars().next() else { return false };
    match one {
        '\n' | '\r' => true,
        // It is a part of an address.
        _ if in_link && (OPENING.contains(one) || NEVER_MARKS.contains(one)) => true,
        // It would open the text of a note.
        ':' if before.ends_with(']') => true,
        '.' | ')' => {
            let number = before.trim_end_matches(|one: char| one.is_ascii_digit());
            number.len() < before.len() && opens_line(number)
        }
        _ if OPENING.contains(one) => opens_line(before),
        _ => {
            one.is_ascii_punctuation() && !NO_MARKS.contains(one) && !NEVER_MARKS.contains(one)
        }
    }
}

/// Whether nothing stands on a line, or in a cell, behind `before`.
fn opens_line(before: &str) -> bool {
    let words = before.trim_end_matches([' ', '\t']);
    words.is_empty() || words.ends_with(['\n', '\r', '|'])
}
