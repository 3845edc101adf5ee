//! From a place in a YAML text's value to the place in the file.
//!
//! A block scalar has lost its indentation, a quoted one its quotes: the characters are the same, in
//! the same order, with others between them. [`locate`] walks both side by side.

use std::ops::Range;

use crate::diag::Files;
use crate::diag::Span;
use crate::diag::Spanned;

/// The span of `range`, bytes of `text.value`, in the file; the whole text where the two cannot be
/// matched (escapes such as `\u4e00` in double quotes).
pub fn locate(files: &Files, text: &Spanned<String>, range: Range<usize>) -> Span {
    let span = text.span;
    let written = files.slice(span.file, span.start..span.end);
    match walk(written, &text.value, &range) {
        Some((start, end)) => Span::new(span.file, span.start + start, span.start + end),
        None => span,
    }
}

fn walk(written: &str, value: &str, range: &Range<usize>) -> Option<(usize, usize)> {
    let mut rest = written.char_indices().peekable();
    let mut start = None;
    let mut end = 0;
    for (offset, wanted) in value.char_indices() {
        if offset >= range.end && start.is_some() {
            break;
        }
        let at = loop {
            let (at, found) = rest.next()?;
            // A folded line break is written as a break and read as a space.
            if found == wanted || (wanted == ' ' && found == '\n') {
                break at;
            }
            // Only what YAML itself takes away may be passed over.
            if !matches!(found, ' ' | '\n' | '\r' | '\t' | '"' | '\'' | '\\') {
                return None;
            }
        };
        if offset >= range.start && start.is_none() {
            start = Some(at);
        }
        end = at + wanted.len_utf8();
    }
    start.map(|start| (start, end.max(start)))
}

#[cfg(test)]
mod tests {
    use super::locate;
    use crate::diag::Files;
    use crate::diag::Span;
    use crate::diag::Spanned;

    #[test]
    fn places_in_block_and_quoted_texts_are_found() {
        let cases = [
            ("第一行\n    第二【行】\n", "第一行\n第二【行】\n"),
            ("\"第二【行】\"", "第二【行】"),
            ("a\n  b【行】", "a b【行】"),
            ("'it''s 【行】'", "it's 【行】"),
        ];
        for (written, value) in cases {
            let mut files = Files::new();
            let file = files.add("a.yaml", written);
            let text = Spanned::new(value.to_owned(), Span::new(file, 0, written.len()));
            let start = value.find('【').unwrap();
            let span = locate(&files, &text, start..start + "【行】".len());
            assert_eq!(&written[span.start..span.end], "【行】");
        }
    }
}
