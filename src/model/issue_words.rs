//! Which words of a correction an issue has: the old ones, the new ones, or neither.
//!
//! [`IssueWords::of`] gathers what an entry or an issue says; [`IssueWords::state_of`] compares; [`elsewhere`] finds the entries
//! that say what the named one does not. What counts is
//! what is read: Markdown is converted first, and white space makes no difference.

use super::{Change, Correction, Entry, Issue, TextKind};
use crate::text;
use crate::text::{plain, without_spaces};

/// The words of an issue or of one entry.
#[derive(Debug)]
pub struct IssueWords {
    /// One for each text, without white space.
    texts: Vec<String>,
}

/// Which words of a correction stand in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeState {
    /// Those that were wrong.
    Old,
    /// Those that are right, and not the others.
    New,
    /// Neither.
    Neither,
}

impl IssueWords {
    /// What an issue says at a place: in the entry of a unit, or, without one, anywhere.
    pub fn of(issue: &Issue, unit: Option<&str>) -> Self {
        let (texts, entries): (_, Vec<&Entry>) = match unit {
            Some(id) => {
                let entries = issue.entries.iter().filter(|entry| entry.unit.value == id);
                (issue.texts_of(id), entries.collect())
            }
            None => (issue.texts(), issue.entries.iter().collect()),
        };
        let mut all: Vec<String> = texts
            .into_iter()
            .map(|(kind, text)| match kind {
                TextKind::Markdown => {
                    without_spaces(&plain::document(&text::parse(&text.value)))
                }
                _ => without_spaces(&text.value),
            })
            .collect();
        if unit.is_none() {
            all.push(issue.date.value.chinese());
        }
        for failing in entries.into_iter().flat_map(|entry| &entry.failings) {
            all.extend(failing.deadline.iter().map(|date| date.value.chinese()));
            // Post and name are printed as one.
            all.extend(failing.responsible.persons.iter().filter_map(|person| {
                let post = without_spaces(&person.post.as_ref()?.value);
                Some(post + &without_spaces(&person.name.value))
            }));
        }
        Self { texts: all }
    }

    /// Which words of a change stand here.
    pub fn state_of(&self, change: &Change) -> ChangeState {
        let (was, now) = (without_spaces(&change.was.value), without_spaces(&change.now.value));
        let found = |words: &str| self.texts.iter().any(|text| text.contains(words));
        // Old words that are a part of the new ones (20件 of 120件) are not the old words.
        let old = if now.contains(&was) {
            self.texts
                .iter()
                .any(|text| text.split(now.as_str()).any(|rest| rest.contains(&was)))
        } else {
            found(&was)
        };
        match old {
            true => ChangeState::Old,
            false if found(&now) => ChangeState::New,
            false => ChangeState::Neither,
        }
    }
}

/// The units in whose entries the old words of a change stand, where the entry that it names has neither them nor the new ones,
/// in the order of the issue. None where it names no entry of the issue.
pub fn elsewhere<'a>(issue: &'a Issue, change: &Change) -> Vec<&'a str> {
    let Some(named) = change.place.as_ref().map(|place| place.value.trim()) else {
        return Vec::new();
    };
    let units = || issue.entries.iter().map(|entry| entry.unit.value.as_str());
    let state = |unit| IssueWords::of(issue, Some(unit)).state_of(change);
    if !units().any(|unit| unit == named) || state(named) != ChangeState::Neither {
        return Vec::new();
    }
    units().filter(|unit| state(unit) == ChangeState::Old).collect()
}

/// Whether one of these corrections brought the words that a change says were printed, to the entry of which it may speak.
pub fn is_brought(earlier: &[Correction], change: &Change) -> bool {
    let was = change.was.value.trim();
    let place = |one: &Change| one.place.as_ref().map(|place| place.value.trim().to_owned());
    let own = place(change);
    earlier.iter().flat_map(|one| &one.changes).any(|one| {
        let brought = place(one);
        let may_be_there = own.is_none() || brought.is_none() || own == brought;
        may_be_there && one.now.value.trim().contains(was)
    })
}

#[cfg(test)]
mod tests {
    use super::{ChangeState, IssueWords};
    use crate::diag::{Files, Span, Spanned};
    use crate::model::Change;

    fn state(text: &str, was: &str, now: &str) -> ChangeState {
        let spanned =
            |text: &str| Spanned::new(text.to_owned(), Span::whole(Files::new().add("", "")));
        let words = IssueWords { texts: vec![text.to_owned()] };
        words.state_of(&Change { place: None, was: spanned(was), now: spanned(now) })
    }

    #[test]
    fn words_within_others_are_told_apart() {
        assert_eq!(state("办结20件", "20件", "120件"), ChangeState::Old);
        assert_eq!(state("办结120件", "20件", "120件"), ChangeState::New);
        assert_eq!(state("办结120件", "120件", "20件"), ChangeState::Old);
        assert_eq!(state("办结20件，另有120件", "20件", "120件"), ChangeState::Old);
        assert_eq!(state("办结9203件", "92 03 件", "9302件"), ChangeState::Old);
        assert_eq!(state("办结30件", "9203件", "9302件"), ChangeState::Neither);
    }
}
