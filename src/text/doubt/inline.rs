//! Doubts about marks within a line: asterisks, backslashes, `&…;`, links without words.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::misreading::{Doubt, Misreading};
use crate::text::mark::Marked;
use crate::text::parser::Events;
use crate::text::typed::emphasis;

/// Punctuation that no mark of Markdown begins with: a backslash before it changes nothing.
const NO_MARKS: &str = "\"$%',/;?@^{}";

/// Returns the doubts about marks within lines.
pub(super) fn doubts(source: &str, marked: &Marked<'_>, events: &Events<'_>) -> Vec<Doubt> {
    let mut found = masks(source, events);
    for (at, (event, range)) in events.iter().enumerate() {
        match event {
            Event::Text(text) if source[range.clone()].starts_with('&') => {
                found.extend(entity(source, marked, text, range.clone()));
            }
            Event::Text(_) if range.start > 0 => {
                // What ends the text before is printed.
                let is_printed = at > 0 && events[at - 1].1.end == range.start;
                found.extend(backslash(source, range.start - 1).filter(|_| !is_printed));
            }
            Event::Start(Tag::Link { .. }) => {
                let next = events.get(at + 1).map(|(event, _)| event);
                if matches!(next, Some(Event::End(TagEnd::Link))) {
                    found.push(Doubt::new(Misreading::EmptyLink, range.clone()));
                }
            }
            _ => {}
        }
    }
    found
}

/// Asterisks that may hide parts of names and numbers.
fn masks(source: &str, events: &Events<'_>) -> Vec<Doubt> {
    let pairs = emphasis::pairs(source, events).filter(emphasis::Pair::is_doubtful);
    let doubt = |pair: emphasis::Pair<'_>| {
        let range = pair.opening.start..pair.closing.end;
        let escaped = |range: Range<usize>| source[range].replace('*', "\\*");
        let words = &source[pair.opening.end..pair.closing.start];
        let text = format!("{}{words}{}", escaped(pair.opening), escaped(pair.closing));
        Doubt::new(Misreading::Emphasis, range).escaped(text)
    };
    pairs.map(doubt).collect()
}

/// What stands for a character and is not that character.
fn entity(source: &str, marked: &Marked<'_>, text: &str, range: Range<usize>) -> Option<Doubt> {
    let written = source[range.clone()].trim_end();
    let range = range.start..range.start + written.len();
    let printed = marked.clean(text);
    (written.ends_with(';') && printed.trim_end() != written)
        .then(|| Doubt::new(Misreading::Entity, range).escaped(format!("\\{written}")))
}

/// The backslash at `at`, if Markdown leaves it out though it does nothing there: before punctuation that
/// is no mark, or in a word in which another backslash is printed.
fn backslash(source: &str, at: usize) -> Option<Doubt> {
    let rest = source.get(at..)?.strip_prefix('\\')?;
    let follows = rest.chars().next()?;
    let before = word_before(source, at);
    let behind = &rest[follows.len_utf8()..];
    let is_server = follows == '\\'
        && behind.starts_with(|one: char| one.is_ascii_alphanumeric())
        && word_behind(behind).contains('\\');
    let is_path = is_server || has_printed_backslash(before);
    let is_idle = NO_MARKS.contains(follows) || (follows == '(' && !before.ends_with(']'));
    (is_path || is_idle).then(|| Doubt::new(Misreading::Backslash, at..at + 1).escaped("\\\\"))
}

/// How far a word reaches that is looked at, in bytes.
const REACH: usize = 200;

fn word_before(source: &str, at: usize) -> &str {
    let start = source.ceil_char_boundary(at.saturating_sub(REACH));
    source[start..at].rsplit(char::is_whitespace).next().unwrap_or_default()
}

fn word_behind(rest: &str) -> &str {
    let end = rest.floor_char_boundary(REACH);
    rest[..end].split(char::is_whitespace).next().unwrap_or_default()
}

/// Whether a word has a backslash that keeps nothing from being a mark.
fn has_printed_backslash(word: &str) -> bool {
    let mut characters = word.chars();
    while let Some(one) = characters.next() {
        if one == '\\' && !characters.next().is_some_and(|next| next.is_ascii_punctuation()) {
            return true;
        }
    }
    false
}
