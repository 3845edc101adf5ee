//! From a place in a YAML text's value to the place in the file.
//!
//! A block scalar has lost its indentation, a quoted one its quotes and escapes. [`SourceMap`] walks
//! value and file side by side and knows where every character of the value stands; [`locate`] asks
//! for one place.

use std::ops::Range;

use crate::diag::{Files, Span, Spanned};

/// The span of `range`, bytes of `text.value`, in the file; the whole text where the two cannot be
/// matched (a text that stands behind an alias).
pub fn locate(files: &Files, text: &Spanned<String>, range: Range<usize>) -> Span {
    let span = text.span;
    let written = files.slice(span.file, span.start..span.end);
    let mut found: Option<Range<usize>> = None;
    let walked = walk(written, &text.value, &mut |offset, place| {
        if offset >= range.start {
            let start = found.as_ref().map_or(place.start, |found| found.start);
            found = Some(start..place.end);
        }
        // An empty range is the place of the character it stands before.
        let length = text.value[offset..].chars().next().map_or(0, char::len_utf8);
        offset + length < range.end
    });
    match (walked, found) {
        (Some(()), Some(found)) => {
            Span::new(span.file, span.start + found.start, span.start + found.end)
        }
        _ => span,
    }
}

/// Where every character of a text stands in its file.
#[derive(Debug)]
pub struct SourceMap {
    text: Span,
    /// Bytes of the value.
    length: usize,
    /// Byte of the value, and bytes of the file, of each character.
    list: Vec<(usize, Range<usize>)>,
}

impl SourceMap {
    /// Walks a text once; `None` where value and file cannot be matched.
    pub fn of(files: &Files, text: &Spanned<String>) -> Option<Self> {
        let span = text.span;
        let written = files.slice(span.file, span.start..span.end);
        let mut list = Vec::with_capacity(written.len() / 2);
        walk(written, &text.value, &mut |offset, place| {
            list.push((offset, span.start + place.start..span.start + place.end));
            true
        })?;
        Some(Self { text: span, length: text.value.len(), list })
    }

    /// The span of `range`, bytes of the value. An empty range is the point before the character it
    /// stands before, or behind the last one.
    pub fn span(&self, range: Range<usize>) -> Span {
        let first = self.list.partition_point(|(offset, _)| *offset < range.start);
        let end = self.list.partition_point(|(offset, _)| *offset < range.end);
        let file = self.text.file;
        match (self.list.get(first), end.checked_sub(1).and_then(|last| self.list.get(last))) {
            (Some((_, start)), Some((_, last))) if first < end => {
                Span::new(file, start.start, last.end)
            }
            (Some((_, next)), _) => Span::new(file, next.start, next.start),
            (None, _) => {
                let end = self.list.last().map_or(self.text.start, |(_, last)| last.end);
                Span::new(file, end, end)
            }
        }
    }
}

impl SourceMap {
    /// The bytes of the value whose characters stand within `span`; `None` where none does.
    pub fn range(&self, span: Span) -> Option<Range<usize>> {
        let within = |(_, place): &&(usize, Range<usize>)| {
            place.start < span.end && span.start < place.end
        };
        let first = self.list.iter().position(|one| within(&one))?;
        let last = self.list.iter().rposition(|one| within(&one))?;
        let end = self.list.get(last + 1).map_or(self.length, |(offset, _)| *offset);
        Some(self.list[first].0..end)
    }
}

/// Calls `visit` with each character of `value`: its byte there, and its bytes in `written`. Ends
/// early where `visit` says so; `None` where the two do not match.
fn walk(
    written: &str,
    value: &str,
    visit: &mut dyn FnMut(usize, Range<usize>) -> bool,
) -> Option<()> {
    let style = ScalarStyle::of(written);
    let mut at = usize::from(style != ScalarStyle::Plain);
    for (offset, wanted) in value.char_indices() {
        let place = loop {
            let (found, length) = style.next(&written[at..])?;
            let start = at;
            at += length;
            // A folded line break is written as a break and read as a space.
            if found == Some(wanted) || (wanted == ' ' && found == Some('\n')) {
                break start..at;
            }
            // Only what YAML itself takes away may be passed over.
            if !matches!(found, None | Some(' ' | '\n' | '\r' | '\t')) {
                return None;
            }
        };
        if !visit(offset, place) {
            return Some(());
        }
    }
    Some(())
}

/// How a scalar is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ScalarStyle {
    DoubleQuoted,
    SingleQuoted,
    /// Without quotes, or the lines of a block.
    Plain,
}

impl ScalarStyle {
    /// The style of a scalar by its first character in the file.
    pub(super) fn of(written: &str) -> Self {
        match written.chars().next() {
            Some('"') => Self::DoubleQuoted,
            Some('\'') => Self::SingleQuoted,
            _ => Self::Plain,
        }
    }

    /// The character that `rest` opens with, as YAML reads it, and how many bytes it takes; no
    /// character for an escaped line break. `None` at the end.
    fn next(self, rest: &str) -> Option<(Option<char>, usize)> {
        let first = rest.chars().next()?;
        match (self, first) {
            (Self::DoubleQuoted, '\\') => escape(rest),
            (Self::DoubleQuoted, '"') => None,
            (Self::SingleQuoted, '\'') => rest.starts_with("''").then_some((Some('\''), 2)),
            _ => Some((Some(first), first.len_utf8())),
        }
    }
}

/// An escape of a text in double quotes (YAML 1.2, 5.7).
fn escape(rest: &str) -> Option<(Option<char>, usize)> {
    let kind = rest.chars().nth(1)?;
    let digits = match kind {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => 0,
    };
    if digits > 0 {
        let code = u32::from_str_radix(rest.get(2..2 + digits)?, 16).ok()?;
        return Some((Some(char::from_u32(code)?), 2 + digits));
    }
    let character = match kind {
        '0' => '\0',
        'a' => '\u{7}',
        'b' => '\u{8}',
        't' => '\t',
        'n' => '\n',
        'v' => '\u{b}',
        'f' => '\u{c}',
        'r' => '\r',
        'e' => '\u{1b}',
        'N' => '\u{85}',
        '_' => '\u{a0}',
        'L' => '\u{2028}',
        'P' => '\u{2029}',
        '\n' => return Some((None, 2)),
        '\r' => return Some((None, 2 + usize::from(rest[2..].starts_with('\n')))),
        other => other,
    };
    Some((Some(character), 1 + kind.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::{SourceMap, locate};
    use crate::diag::{Files, Span, Spanned};

    #[test]
    fn places_in_block_and_quoted_texts_are_found() {
        let cases = [
            ("第一行\n    第二【行】\n", "第一行\n第二【行】\n"),
            ("\"第二【行】\"", "第二【行】"),
            ("a\n  b【行】", "a b【行】"),
            ("'it''s 【行】'", "it's 【行】"),
            ("\"\\u4e00\\\"\\n\\\n  【行】\"", "一\"\n【行】"),
        ];
        for (written, value) in cases {
            let mut files = Files::new();
            let file = files.add("a.yaml", written);
            let text = Spanned::new(value.to_owned(), Span::new(file, 0, written.len()));
            let start = value.find('【').unwrap();
            let range = start..start + "【行】".len();
            let span = locate(&files, &text, range.clone());
            assert_eq!(&written[span.start..span.end], "【行】");
            let places = SourceMap::of(&files, &text).unwrap();
            assert_eq!(places.span(range.clone()), span);
            assert_eq!(places.span(range.start..range.start).start, span.start);
        }
    }

    #[test]
    fn an_escape_is_one_place() {
        let written = "\"甲\\\"乙'丙\"";
        let mut files = Files::new();
        let file = files.add("a.yaml", written);
        let text = Spanned::new("甲\"乙'丙".to_owned(), Span::new(file, 0, written.len()));
        let span = locate(&files, &text, 3..4);
        assert_eq!(&written[span.start..span.end], "\\\"");
    }
}
