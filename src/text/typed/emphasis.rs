//! Pairs of asterisks, underscores and tildes that emphasise nothing.
//!
//! Chinese has no blanks between words, so a parser pairs whatever it finds: of `5*4*3米` it makes an
//! emphasised 4, of `张**、李**` a strong 、李. [`substitutes`] keeps as text
//!
//! - four marks and more, and three underscores, which leave out digits or a blank to fill in,
//! - a mark between figures or letters of a code: `5*4`, `鄂A**345`, `3~~5天`, `3天~~5天`,
//! - a pair whose words begin with what closes a phrase or end with what opens one,
//! - a single mark or three directly behind a Han character or a digit: `王*明`, `长5米*宽4米`,
//! - a pair of which both marks stand before the same character: `*号为新增，带*号的`,
//! - what stands in an address or a path.
//!
//! Where neither Chinese nor a figure is beside the marks, nothing changes. A pair that may be meant
//! either way stays a mark, and [`Pair::is_doubtful`] says so.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::text::cjk;
use crate::text::mark::Substitute;
use crate::text::parser::Events;

/// Returns the marks that open pairs which emphasise nothing.
pub(crate) fn substitutes(source: &str, events: &Events<'_>) -> Vec<Substitute> {
    let mut found = Vec::new();
    for pair in pairs(source, events).filter(Pair::is_typed) {
        found.extend(typed(source, pair.opening));
    }
    found
}

/// Returns every character that can be such a mark.
pub(crate) fn all(source: &str) -> Vec<Substitute> {
    typed(source, 0..source.len())
}

fn typed(source: &str, range: Range<usize>) -> Vec<Substitute> {
    let bytes = source.as_bytes()[range.clone()].iter().zip(range);
    let marks = bytes.filter(|(byte, _)| matches!(byte, b'*' | b'_' | b'~'));
    marks.map(|(byte, at)| Substitute::typed(at, *byte)).collect()
}

/// How far before a mark the beginning of its address is looked for, in bytes.
const LONGEST_ADDRESS: usize = 500;

/// Entities that print a blank.
const BLANKS: [&str; 4] = ["&nbsp;", "&ensp;", "&emsp;", "&#160;"];

/// Two runs of marks with what they mark.
pub(crate) struct Pair<'a> {
    source: &'a str,
    /// The whole run of marks that the opening ones stand in.
    pub(crate) opening: Range<usize>,
    /// The whole run of the closing ones.
    pub(crate) closing: Range<usize>,
}

/// Returns the pairs of marks of a text; one tilde is no mark.
pub(crate) fn pairs<'a>(
    source: &'a str,
    events: &Events<'_>,
) -> impl Iterator<Item = Pair<'a>> {
    let mut starts = BTreeSet::new();
    let mut ends = BTreeSet::new();
    let mut ranges = Vec::new();
    for (event, range) in events {
        match event {
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough) => {
                starts.insert(range.start);
                ranges.push(range.clone());
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => {
                ends.insert(range.end);
            }
            _ => {}
        }
    }
    ranges.into_iter().filter_map(move |range| Pair::new(source, range, &starts, &ends))
}

impl<'a> Pair<'a> {
    /// Runs are cut where another pair ends or begins: `**甲****乙**` are two pairs.
    fn new(
        source: &'a str,
        range: Range<usize>,
        starts: &BTreeSet<usize>,
        ends: &BTreeSet<usize>,
    ) -> Option<Self> {
        let bytes = source.as_bytes();
        let mark = *bytes.get(range.start)?;
        let is_mark = |at: usize| bytes.get(at) == Some(&mark);
        if range.len() < 2 || (mark == b'~' && !is_mark(range.start + 1)) {
            return None;
        }
        let (mut first, mut open) = (range.start, range.start);
        while first > 0 && is_mark(first - 1) && !ends.contains(&first) {
            first -= 1;
        }
        if first > 0 && bytes[first - 1] == b'\\' && first < range.start {
            first += 1;
        }
        while is_mark(open) && open < range.end {
            open += 1;
        }
        let (mut close, mut last) = (range.end, range.end);
        while close > open && is_mark(close - 1) {
            close -= 1;
        }
        while is_mark(last) && !starts.contains(&last) {
            last += 1;
        }
        Some(Self { source, opening: first..open, closing: close..last })
    }

    fn mark(&self) -> u8 {
        self.source.as_bytes()[self.opening.start]
    }

    /// The characters around the opening marks, then those around the closing ones. Other marks do not
    /// count within the pair.
    fn neighbours(&self) -> [Option<char>; 4] {
        let words = self.words();
        [
            self.source[..self.opening.start].chars().next_back(),
            words.chars().next(),
            words.chars().next_back(),
            self.source[self.closing.end..].chars().next(),
        ]
    }

    /// What is marked.
    fn words(&self) -> &'a str {
        self.source[self.opening.end..self.closing.start].trim_matches(['*', '_', '~', '`'])
    }

    /// Whether the marks are characters of the text.
    fn is_typed(&self) -> bool {
        let sides = self.neighbours();
        if self.is_in_address() || self.is_blank() {
            return true;
        }
        let is_ours = |one: char| is_chinese(one) || one.is_ascii_digit();
        if !sides.into_iter().flatten().any(is_ours) {
            return false;
        }
        let [before, first, last, after] = sides;
        let lengths = [self.opening.len(), self.closing.len()];
        let most = if self.mark() == b'*' { 4 } else { 3 };
        lengths[0] >= most
            || is_figure(before, first)
            || is_figure(last, after)
            || first.is_some_and(closes)
            || last.is_some_and(opens)
            || (lengths[0] % 2 == 1 && before.is_some_and(ends_word))
            || (lengths[0] == 1 && self.mark() == b'*' && first == after)
            || (self.mark() == b'~' && self.is_range())
    }

    /// Whether there is nothing between the marks that can be seen. It stops at the first character that
    /// can: pairs may stand within each other many times.
    fn is_blank(&self) -> bool {
        let mut rest = self.words().trim_start();
        while let Some(behind) = BLANKS.iter().find_map(|blank| rest.strip_prefix(blank)) {
            rest = behind.trim_start();
        }
        rest.is_empty()
    }

    /// Whether the opening marks stand between two figures with units: `3天~~5天`.
    fn is_range(&self) -> bool {
        let unit: Vec<char> = self.source[..self.opening.start].chars().rev().take(3).collect();
        let starts_with_figure = self.words().starts_with(|one: char| one.is_ascii_digit());
        starts_with_figure && unit.iter().any(char::is_ascii_digit)
    }

    /// Whether the marks stand in an address of the web or a path.
    fn is_in_address(&self) -> bool {
        let near = self.opening.start.saturating_sub(LONGEST_ADDRESS);
        let near = self.source.ceil_char_boundary(near);
        let before = &self.source[near..self.opening.start];
        let start = before
            .rfind(|one: char| one.is_whitespace() || cjk::is_cjk(one) || "<(".contains(one))
            .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        let word = &before[start..];
        let after = self.source[self.closing.end..].chars().next();
        word.contains("://")
            || word.starts_with("www.")
            || word.contains(":\\")
            || (word.ends_with('/') && after == Some('/'))
    }

    /// Whether the marks may as well be characters: a name of which they hide a part on both sides,
    /// `张**和李**`, or a number, `尾号12**和34**`.
    pub(crate) fn is_doubtful(&self) -> bool {
        let [before, _, last, _] = self.neighbours();
        let is_code = |one: char| one.is_ascii_alphanumeric();
        match (before, last) {
            (Some(before), Some(last)) if self.mark() == b'*' => {
                (is_surname(before) && is_surname(last))
                    || (is_code(before) && is_code(last))
                        && (before.is_ascii_digit() || last.is_ascii_digit())
            }
            _ => false,
        }
    }
}

fn is_chinese(one: char) -> bool {
    cjk::is_cjk(one) || cjk::is_shared(one)
}

/// Whether the characters on both sides of a mark are of one figure or code.
fn is_figure(left: Option<char>, right: Option<char>) -> bool {
    let is_code = |one: char| one.is_ascii_alphanumeric();
    match (left, right) {
        (Some(left), Some(right)) => {
            is_code(left) && is_code(right) && (left.is_ascii_digit() || right.is_ascii_digit())
        }
        _ => false,
    }
}

/// Whether a Chinese word or a figure can end with `one`.
fn ends_word(one: char) -> bool {
    cjk::is_letter(one) || one.is_ascii_digit()
}

/// Whether `one` closes a phrase, so that nothing marked begins with it.
fn closes(one: char) -> bool {
    "、，。；：？！）》〉」』】〕〗］｝”’,.;:?!)]}".contains(one)
}

/// Whether `one` opens a phrase or goes on with one, so that nothing marked ends with it.
fn opens(one: char) -> bool {
    "、（《〈「『【〔〖［｛“‘([{".contains(one)
}

/// The most frequent surnames, in the order of their frequency.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏\
    魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

fn is_surname(one: char) -> bool {
    SURNAMES.contains(one)
}
