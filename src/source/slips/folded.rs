//! Texts that go on in the next line, for want of the bar that keeps lines apart.

use std::ops::Range;

use super::{Slip, flow};
use crate::lang::is_han;
use crate::source::rules;

/// A text whose key stands in one line and which goes on in the next ones.
#[derive(Debug)]
pub(super) struct Folded {
    /// Bytes of its key and colon.
    pub(super) key: Range<usize>,
    /// Bytes of what stands behind the colon, to the end of the line.
    pub(super) value: Range<usize>,
    /// Bytes of the lines that go on, without their indentation; the indentation of the first one.
    pub(super) lines: Vec<Range<usize>>,
    /// Spaces before the first of these lines.
    pub(super) indent: usize,
    /// Whether all of them stand equally deep.
    pub(super) is_even: bool,
}

impl Folded {
    /// What is wrong with it: Chinese characters or digits on both sides of a line end are printed with a blank
    /// between them.
    pub(super) fn slip(&self, text: &str) -> Option<Slip> {
        let first = text[self.value.clone()].trim();
        let is_item = |line: &Range<usize>| {
            text[line.clone()].strip_prefix('-').is_some_and(|rest| rest.starts_with(is_han))
        };
        if let Some(line) =
            self.lines.first().filter(|_| first.is_empty() && self.lines.iter().all(is_item))
        {
            let (id, hyphen) = ("missing-space.hyphen", line.start..line.start + 1);
            return Some(Slip::new(&rules::MISSING_SPACE, id, "missing-space.hint", hyphen));
        }
        let lines = self.lines.iter().map(|line| text[line.clone()].trim());
        let lines: Vec<&str> =
            std::iter::once(first).chain(lines).filter(|one| !one.is_empty()).collect();
        let range = self.key.end..self.lines.last()?.end;
        // What stands between its lines would be lost.
        let is_whole = text[range.clone()].matches('\n').count() == self.lines.len();
        let may_be_key = |line: &&str| {
            let opens = line.split_once(':');
            opens.is_some_and(|(key, _)| key.contains(|one: char| one.is_ascii_alphabetic()))
                || flow::second_key(line).is_some()
        };
        // What stands behind a hash may be a comment, which nobody wants printed, unless it is a number: #3机组.
        let may_be_comment = |line: &&str| {
            dropped(line)
                .is_some_and(|at| !line[at + 1..].starts_with(|one: char| one.is_ascii_digit()))
        };
        let is_text = self.is_even
            && is_whole
            && dropped(first).is_none()
            && !lines.iter().any(may_be_comment)
            && !lines.iter().any(may_be_key);
        let slip = self.lost(text).or_else(|| {
            // A colon ends the text for YAML, or the file; so does a comment.
            let is_broken = |line: &&str| {
                line.contains(": ") || line.ends_with(':') || dropped(line).is_some()
            };
            let is_printed_wrong =
                lines.windows(2).any(is_joint) || lines.iter().any(is_broken);
            let (id, hint) = ("folded-text", "folded-text.hint");
            is_printed_wrong.then(|| Slip::new(&rules::FOLDED_TEXT, id, hint, self.key.clone()))
        })?;
        if !is_text {
            return Some(slip);
        }
        let deep = format!("\n{}", " ".repeat(self.indent));
        let body = lines.join(&deep);
        Some(slip.fixed(range, format!(" |{deep}{body}")))
    }

    /// What YAML takes for a comment in one of the lines: `#3机组停运。`.
    fn lost(&self, text: &str) -> Option<Slip> {
        let range = self.lines.iter().find_map(|line| {
            let words = text[line.clone()].trim_end();
            let at =
                dropped(words).filter(|at| !words[at + 1..].starts_with([' ', '#', '!']))?;
            Some(line.start + at..line.start + words.len())
        })?;
        Some(Slip::new(&rules::LOST_TEXT, "lost-text.hash", "lost-text.hint-bar", range))
    }
}

/// Where in a line the hash stands from which on YAML drops it.
fn dropped(line: &str) -> Option<usize> {
    if line.starts_with('#') { Some(0) } else { line.find(" #").map(|at| at + 1) }
}

/// Whether the blank that YAML puts between two lines would be printed where none belongs: beside a Chinese character or
/// mark, within a number, before what looks like an item.
fn is_joint(pair: &[&str]) -> bool {
    let wide = |one: char| is_han(one) || "，。；：、！？“”‘’（）《》〔〕【】".contains(one);
    let (last, next) = (pair[0].chars().next_back(), pair[1].chars().next());
    let is_number = [last, next].iter().flatten().all(char::is_ascii_digit);
    is_number || last.is_some_and(wide) || next.is_some_and(wide) || pair[1].starts_with("- ")
}
