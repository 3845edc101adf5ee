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
        let is_joint = |pair: &[&str]| {
            let wide = |one: char| is_han(one) || "，。；：、！？”）》".contains(one);
            let (last, next) = (pair[0].chars().next_back(), pair[1].chars().next());
            let both = |is: fn(&char) -> bool| {
                last.as_ref().is_some_and(is) && next.as_ref().is_some_and(is)
            };
            both(char::is_ascii_digit) || last.is_some_and(wide) && next.is_some_and(is_han)
        };
        // Such a line ends the text for YAML, or the file.
        let is_broken =
            |line: &&str| line.contains(": ") || line.ends_with(':') || line.contains(" #");
        if !lines.windows(2).any(is_joint) && !lines.iter().any(is_broken) {
            return None;
        }
        let slip =
            Slip::new(&rules::FOLDED_TEXT, "folded-text", "folded-text.hint", self.key.clone());
        let range = self.key.end..self.lines.last()?.end;
        // What stands between its lines would be lost.
        let is_whole = text[range.clone()].matches('\n').count() == self.lines.len();
        let may_be_key = |line: &&str| {
            let opens = line.split_once(':');
            opens.is_some_and(|(key, _)| key.contains(|one: char| one.is_ascii_alphabetic()))
                || flow::second_key(line).is_some()
        };
        // What stands behind it may be a comment, which nobody wants printed.
        let has_mark = |line: &&str| line.contains(" #");
        let is_text = self.is_even
            && is_whole
            && !first.starts_with('#')
            && !lines.iter().any(has_mark)
            && !lines.iter().any(may_be_key);
        if !is_text {
            return Some(slip);
        }
        let deep = format!("\n{}", " ".repeat(self.indent));
        let body = lines.join(&deep);
        Some(slip.fixed(range, format!(" |{deep}{body}")))
    }
}
