//! `# tongbao: allow RULE …` in a file with texts: spares a line from rules.
//!
//! [`allows`] is the entry point. A comment at the end of a line speaks for that line, one on a line
//! of its own for the next line; a text that starts on the line (a block below its key) is spared
//! as a whole. Several rules are divided by commas or spaces.

use std::ops::Range;

use crate::diag::{FileId, Files, Span, Spanned};
use crate::model::{Issue, Text};

/// What the comment says, behind `#` and spaces.
pub(crate) const ALLOW: &str = "tongbao: allow ";

/// A rule that a comment spares a line from.
pub(super) struct Allow {
    /// The rule's name as written.
    pub(super) rule: Text,
    /// Bytes of the file that are spared: the line, and the texts that start on it.
    pub(super) covers: Vec<Range<usize>>,
    /// Whether it spared anything.
    pub(super) used: bool,
}

/// Returns what the comments in a file spare; `texts` are the places of the file's texts.
pub(super) fn allows(
    files: &Files,
    file: FileId,
    texts: impl FnOnce() -> Vec<Span>,
) -> Vec<Allow> {
    // Texts with such comments are kept in memory: see [`source::Workspace`](crate::source::Workspace).
    let Some(text) = files.text_in_memory(file).filter(|text| text.contains(ALLOW)) else {
        return Vec::new();
    };
    let texts = texts();
    let mut found = Vec::new();
    for (at, _) in text.match_indices(ALLOW) {
        let before = text[..at].trim_end_matches(' ');
        let Some(hash) = before.strip_suffix('#').map(str::len) else { continue };
        let opens = text[..hash].chars().next_back().is_none_or(char::is_whitespace);
        // Within a text it is part of the text.
        if !opens || texts.iter().any(|span| (span.start..span.end).contains(&hash)) {
            continue;
        }
        let start = at + ALLOW.len();
        let end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
        let covers = covered(text, hash, end, &texts);
        found.extend(names(text, start..end).into_iter().map(|range| Allow {
            rule: Spanned::new(
                text[range.clone()].to_owned(),
                Span::new(file, range.start, range.end),
            ),
            covers: covers.clone(),
            used: false,
        }));
    }
    found
}

/// The line that the comment from `hash` to `end` speaks for, and the texts that start on it.
fn covered(text: &str, hash: usize, end: usize, texts: &[Span]) -> Vec<Range<usize>> {
    let mut start = text[..hash].rfind('\n').map_or(0, |newline| newline + 1);
    let mut end = end;
    if text[start..hash].trim().is_empty() {
        // Alone on its line: the next one that is no comment.
        loop {
            start = (end + 1).min(text.len());
            end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
            let line = text[start..end].trim_start();
            if end == text.len() || !(line.is_empty() || line.starts_with('#')) {
                break;
            }
        }
    }
    // The text of a block starts below its header.
    let opens_block = |span: &&Span| {
        let between = text.get(end..span.start).unwrap_or("x");
        between.trim().is_empty() && text[start..end].contains(": ")
    };
    let starts_here = |span: &&Span| (start..end).contains(&span.start) || opens_block(span);
    let blocks = texts.iter().filter(starts_here).map(|span| span.start..span.end);
    std::iter::once(start..end).chain(blocks).collect()
}

/// Returns the rules that comments in a file spare something from, each with the bytes that are spared; `issue` is what the
/// file holds, where that is one.
pub(crate) fn allows_in(
    files: &Files,
    file: FileId,
    issue: Option<&Issue>,
) -> Vec<(Text, Vec<Range<usize>>)> {
    let texts =
        || issue.map(Issue::texts).iter().flatten().map(|(_, text)| text.span).collect();
    let all = allows(files, file, texts).into_iter();
    all.map(|allow| (allow.rule, allow.covers)).collect()
}

/// Returns the places of the names in a range.
fn names(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let is_name = |one: u8| one.is_ascii_alphanumeric() || one == b'-';
    let bytes = &text.as_bytes()[range.clone()];
    let groups = bytes.chunk_by(|left, right| is_name(*left) == is_name(*right));
    let mut start = range.start;
    let mut names = Vec::new();
    for group in groups {
        if group.first().is_some_and(|first| is_name(*first)) {
            names.push(start..start + group.len());
        }
        start += group.len();
    }
    names
}
