//! What a line opens with.

use std::ops::Range;

/// Columns of a tab.
const TAB: usize = 4;

/// Most digits that the number of an item has: `2017. 8. 21` is a date.
const MOST_DIGITS: usize = 3;

/// A line of a text.
pub(super) struct Line {
    /// Its first byte.
    pub(super) start: usize,
    /// Its words, without white space around them.
    pub(super) words: Range<usize>,
    /// How many columns its words are set in.
    pub(super) columns: usize,
}

/// What a line opens with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// Words.
    Words,
    /// The mark of an item, which may be one.
    Item(ItemMark),
    /// The mark of a heading, of this many bytes.
    Heading(usize),
    /// The label of a footnote, of this many bytes.
    Note(usize),
    /// What looks like a mark and is text: the line stays a line of its own. The parser must not see the
    /// character that is named.
    Typed(Option<usize>),
    /// The same, and the line has no words: `———`.
    Separator,
}

/// The mark of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ItemMark {
    /// How many digits stand before the dot; none for a hyphen.
    pub(super) digits: usize,
    /// Whether the words behind it begin with a digit.
    pub(super) before_digit: bool,
}

impl ItemMark {
    /// Whether two items are of one list.
    pub(super) fn goes_with(self, other: Self) -> bool {
        (self.digits == 0) == (other.digits == 0)
    }
}

/// Returns the lines of a text.
pub(super) fn lines(source: &str) -> Vec<Line> {
    let mut start = 0;
    let lines = source.split_inclusive(['\n', '\r']).map(|line| {
        let from = start;
        start += line.len();
        let words = line.trim_start_matches([' ', '\t']);
        let indent = &line[..line.len() - words.len()];
        let columns = indent.bytes().fold(0, |columns, byte| match byte {
            b'\t' => columns - columns % TAB + TAB,
            _ => columns + 1,
        });
        let first = from + indent.len();
        let end = first + words.trim_end_matches([' ', '\t', '\n', '\r']).len();
        Line { start: from, words: first..end, columns }
    });
    lines.filter(|line| !is_second_half(source, line)).collect()
}

/// Whether a line is nothing but the end of `\r\n`.
fn is_second_half(source: &str, line: &Line) -> bool {
    let before = &source[..line.start];
    before.ends_with('\r') && source[line.start..].starts_with('\n')
}

/// Returns what the words of a line open with.
pub(super) fn opening(words: &str) -> Opening {
    if is_separator(words) {
        return Opening::Separator;
    }
    let bytes = words.as_bytes();
    let Some(first) = bytes.first() else { return Opening::Words };
    match first {
        b'-' if follows(words, 1).is_some() => item(words, 0),
        b'-' if bytes.iter().all(|byte| *byte == b'-') => Opening::Typed(Some(0)),
        b'=' if bytes.iter().all(|byte| *byte == b'=') => Opening::Typed(Some(0)),
        b'+' | b'*' if follows(words, 1).is_some() => Opening::Typed(Some(0)),
        b'>' => Opening::Typed(Some(0)),
        b'|' => Opening::Typed(None),
        b'#' => heading(words),
        b'[' => label(words),
        b'0'..=b'9' => number(words),
        b'\\' if matches!(opening_escaped(words), Opening::Words) => Opening::Words,
        b'\\' => Opening::Typed(None),
        _ => Opening::Words,
    }
}

/// What would stand here without the backslash before it.
fn opening_escaped(words: &str) -> Opening {
    match words[1..].chars().next() {
        Some('-' | '+' | '*' | '#' | '>') => opening(&words[1..]),
        _ => Opening::Words,
    }
}

/// Whether a line is made of one sign again and again, or of what edges of tables are drawn with.
fn is_separator(words: &str) -> bool {
    let is_edge = |one: char| "+-|=: ".contains(one);
    if words.starts_with(['+', '|']) && words.contains("--") && words.chars().all(is_edge) {
        return true;
    }
    let mut characters = words.chars().filter(|one| !one.is_whitespace());
    let first = characters.next();
    first.is_some_and(|one| "-=*_~#.—─━…·".contains(one))
        && characters.clone().count() >= 2
        && characters.all(|one| Some(one) == first)
}

/// What stands behind `length` bytes and white space; `None` where no white space does.
fn follows(words: &str, length: usize) -> Option<&str> {
    let rest = &words[length..];
    (rest.is_empty() || rest.starts_with([' ', '\t'])).then(|| rest.trim_start())
}

/// The opening of a line that has the mark of an item behind `digits`.
fn item(words: &str, digits: usize) -> Opening {
    let behind = follows(words, digits + 1).unwrap_or_default();
    if behind.is_empty() || digits > MOST_DIGITS || (digits > 1 && words.starts_with('0')) {
        return Opening::Typed(Some(digits));
    }
    let before_digit = behind.starts_with(|one: char| one.is_ascii_digit());
    Opening::Item(ItemMark { digits, before_digit })
}

fn number(words: &str) -> Opening {
    let digits = words.len() - words.trim_start_matches(|one: char| one.is_ascii_digit()).len();
    let rest = &words[digits..];
    let is_escaped = rest.starts_with("\\.") || rest.starts_with("\\)");
    let mark = rest.get(usize::from(is_escaped)..).unwrap_or_default();
    if !mark.starts_with(['.', ')']) || follows(mark, 1).is_none() {
        return Opening::Words;
    }
    match mark.as_bytes()[0] {
        _ if is_escaped => Opening::Typed(None),
        b'.' => item(words, digits),
        _ => Opening::Typed(Some(digits)),
    }
}

fn heading(words: &str) -> Opening {
    let level = words.len() - words.trim_start_matches('#').len();
    match follows(words, level) {
        None => Opening::Words,
        Some(behind) => {
            let is_typed = behind.is_empty()
                || behind.starts_with(|one: char| one.is_ascii_digit() || one == '#');
            if is_typed || level > 6 {
                Opening::Typed(Some(0))
            } else {
                Opening::Heading(level)
            }
        }
    }
}

/// `[^1]: ` is the label of a note; `[注]: ` would define an address for links, and is text.
fn label(words: &str) -> Opening {
    let Some(end) = words.find("]:") else { return Opening::Words };
    let label = &words[1..end];
    if label.contains(['[', ']']) {
        return Opening::Words;
    }
    let is_note = label.len() > 1
        && label.starts_with('^')
        && !label.contains(|one: char| one.is_whitespace() || one == '\\');
    if is_note { Opening::Note(end + 2) } else { Opening::Typed(Some(0)) }
}
