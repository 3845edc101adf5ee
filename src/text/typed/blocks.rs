//! Lists of nothing, and paragraphs that were set in by blanks.

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use crate::text::cjk;
use crate::text::mark::Substitute;
use crate::text::parser::Events;

/// Columns that make code of a line.
const INDENT: usize = 4;

/// Whether a line is the mark of a list and nothing else.
pub(super) fn is_bare_marker(line: &str) -> bool {
    let mark = line.trim().trim_start_matches(|one: char| one.is_ascii_digit());
    matches!(mark, "-" | "+" | "*" | "." | ")")
}

/// Returns the marks of lists in which no item has words: a `-` alone says that there is nothing.
pub(super) fn empty_lists(source: &str, events: &Events<'_>) -> Vec<Substitute> {
    let mut found = Vec::new();
    // Of the innermost list that is open: its items, as long as none has words.
    let mut items = None;
    for (event, range) in events {
        match event {
            Event::Start(Tag::List(_)) => items = Some(Vec::new()),
            Event::Start(Tag::Item) => {
                items.iter_mut().for_each(|items: &mut Vec<usize>| items.push(range.start));
            }
            Event::End(TagEnd::Item) => {}
            Event::End(TagEnd::List(_)) => {
                let empty = items.take().unwrap_or_default();
                found.extend(empty.into_iter().filter_map(|at| marker(source, at)));
            }
            _ => items = None,
        }
    }
    found
}

/// The character that makes a mark of a list of what stands at `at`.
fn marker(source: &str, at: usize) -> Option<Substitute> {
    let at = at + source[at..].len() - source[at..].trim_start_matches([' ', '\t']).len();
    let rest = &source.as_bytes()[at..];
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mark = *rest.get(digits)?;
    mark.is_ascii_punctuation().then(|| Substitute::typed(at + digits, mark))
}

/// Returns what makes paragraphs of Chinese lines that four blanks or a tab set in: they are no code. Each
/// line stays a line of its own, as it is in code.
pub(super) fn indented(source: &str, events: &Events<'_>) -> Vec<Substitute> {
    let mut found = Vec::new();
    let mut rest = events;
    while let Some(start) = rest.iter().position(is_indented) {
        let block = &rest[start + 1..];
        let end = block.iter().position(|(event, _)| matches!(event, Event::End(_)));
        let (block, behind) = block.split_at(end.unwrap_or(block.len()));
        let is_chinese = |(event, _): &(Event<'_>, _)| matches!(event, Event::Text(text) if text.contains(cjk::is_cjk));
        if block.iter().any(is_chinese) {
            let lines = block.iter().flat_map(|(_, range)| {
                let mut at = range.start;
                source[range.clone()].split_inclusive('\n').map(move |line| {
                    at += line.len();
                    at - line.len()
                })
            });
            for (number, at) in lines.enumerate() {
                set_out(source, at, number > 0, &mut found);
            }
        }
        rest = behind;
    }
    found
}

fn is_indented((event, _): &(Event<'_>, std::ops::Range<usize>)) -> bool {
    matches!(event, Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)))
}

/// Takes the indentation from the line whose code begins at `at`.
fn set_out(source: &str, at: usize, follows: bool, found: &mut Vec<Substitute>) {
    let (before, behind) = source.split_at(at);
    let line = before.rfind('\n').map_or(0, |newline| newline + 1);
    let blanks = before[line..].len() - before[line..].trim_end_matches([' ', '\t']).len();
    let tab = before[line..].ends_with('\t');
    let taken = if tab { 1 } else { blanks.min(INDENT) };
    let words = behind.trim_start_matches([' ', '\t']);
    if words.starts_with(['\n', '\r']) || words.is_empty() {
        return;
    }
    let end = at + behind.len() - words.len();
    // In a quote, an empty line would end it.
    if follows && blanks == before[line..].len() && line > 0 {
        found.push(Substitute::words(line - 1, "\n".to_owned()));
    }
    if end > at - taken {
        found.push(Substitute::blanks(at - taken..end));
    }
}
