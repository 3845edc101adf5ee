//! Numbers that Word generates: which mark stands before a paragraph.
//!
//! 1. [`definitions`] reads the lists of a file: [`level`]s, formats, overrides.
//! 2. [`ListNumbering::mark`] is asked for every paragraph of a list, in order, and counts.
//! 3. [`format`](mod@format) writes a number.
//!
//! Counting follows Word: lists that share a definition share their counters, a level starts again
//! after a higher one, and a list with a start of its own starts there where it first appears.

mod definitions;
mod format;
mod level;

use std::collections::{BTreeMap, BTreeSet};

use definitions::{Definitions, NumberedList};
use format::NumberFormat;
use level::{LEVELS, ListLevel, Suffix};

use super::limits::Budget;
use super::paragraph_properties::ListPosition;
use super::styles::Styles;
use crate::document::Refusal;
use crate::document::nested_number::nested_number;

/// How far each level has counted; levels that wait for their start have no number.
type Counters = [Option<u32>; LEVELS];

/// The lists of a file, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct ListNumbering {
    definitions: Definitions,
    counters: BTreeMap<String, Counters>,
    begun: BTreeSet<String>,
}

impl ListNumbering {
    /// Reads the part that holds the lists.
    pub(super) fn read(part: &str, text: &str, budget: &mut Budget) -> Result<Self, Refusal> {
        let definitions = Definitions::read(part, text, budget)?;
        Ok(Self { definitions, ..Self::default() })
    }

    /// Returns the mark of the next paragraph, with the gap behind it; empty where it has none. Also whether it is written in
    /// another form than the file says, since that is the one of a level above.
    ///
    /// `numbered_by` is the style that says the position: a level may be tied to it.
    pub(super) fn mark(
        &mut self,
        position: &ListPosition,
        numbered_by: Option<&str>,
        styles: &Styles,
    ) -> (String, bool) {
        let id = position.list.as_deref();
        let list = id.and_then(|id| Some((id, self.definitions.list(id, styles)?)));
        let Some((id, list)) = list else { return Default::default() };
        let tied = numbered_by.and_then(|style| list.level_of(style));
        let at = tied.or(position.level).unwrap_or(0).min(LEVELS - 1);
        let counters = self.counters.entry(list.definition.to_owned()).or_default();
        if self.begun.insert(id.to_owned()) {
            for (index, counter) in counters.iter_mut().enumerate() {
                *counter = counter.filter(|_| !list.restarts(index));
            }
        }
        count(counters, &list, at);
        match counters[at].zip(depth_of_form(counters, list.levels(), at)) {
            Some((number, depth)) => (nested_number(depth, number as usize), true),
            None => (mark(counters, &list, at), false),
        }
    }
}

/// In how many levels a level stands that number alike and have counted; `None` where there is none.
fn depth_of_form(
    counters: &Counters,
    levels: [&ListLevel; LEVELS],
    at: usize,
) -> Option<usize> {
    let form = |index: usize| {
        let level = levels.get(index)?;
        let own = format!("%{}", index + 1);
        level.text.contains(&own).then(|| (level.format, level.text.replace(&own, "%")))
    };
    let own = form(at)?;
    let is_alike =
        |index: &usize| counters[*index].is_some() && form(*index).as_ref() == Some(&own);
    let depth = (0..at).filter(is_alike).count();
    // （1） in （1） is the next one of them.
    let is_bracketed = own.1.starts_with(['（', '(']);
    (depth > 0).then_some(depth + usize::from(is_bracketed))
}

/// Counts one more on a level; the levels below it start again.
fn count(counters: &mut Counters, list: &NumberedList<'_>, at: usize) {
    for (index, (counter, level)) in counters.iter_mut().zip(list.levels()).enumerate() {
        if index == at {
            let next = counter.map(|number| number.saturating_add(1));
            *counter = Some(next.unwrap_or_else(|| list.start(at)));
        } else if index > at && level.restarts_after(at) {
            *counter = None;
        }
    }
}

/// Returns the text of a level with the numbers put in, and the gap behind it.
fn mark(counters: &Counters, list: &NumberedList<'_>, at: usize) -> String {
    let levels = list.levels();
    let Some(level) = levels.get(at) else { return String::new() };
    let mut text = String::new();
    let mut characters = level.text.chars().peekable();
    while let Some(one) = characters.next() {
        let named = characters.peek().and_then(|next| next.to_digit(10));
        let index = named.and_then(|digit| (digit as usize).checked_sub(1));
        let Some(index) = index.filter(|index| one == '%' && *index <= at) else {
            text.push(one);
            continue;
        };
        characters.next();
        if let Some((other, counter)) = levels.get(index).zip(counters.get(index)) {
            let format = if level.is_legal { NumberFormat::Decimal } else { other.format };
            text.push_str(&format.write(counter.unwrap_or_else(|| list.start(index))));
        }
    }
    if has_gap(level.suffix, &text) {
        text.push(' ');
    }
    text
}

/// Whether a space stands behind a mark. Behind Chinese marks nobody types one.
fn has_gap(suffix: Suffix, mark: &str) -> bool {
    let Some(last) = mark.chars().next_back() else { return false };
    let closes = matches!(last, '、' | '）' | '．' | '。' | '：' | '〕' | '】' | '》' | '，');
    let encloses = matches!(u32::from(last), 0x2460..=0x24ff | 0x3220..=0x32ff);
    suffix == Suffix::Gap && !closes && !encloses && !last.is_whitespace()
}
