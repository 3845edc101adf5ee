//! Words that are looked for as they are: names, ids, short lines.
//!
//! [`Patterns`] findings all of them in one pass over a text text; each says which gaps it may have
//! within and what may stand beside it.

use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::names::{Around, Open};
use super::normalized::{Normalized, gap};
use crate::diag::Span;
use crate::model::IssueId;

/// From this many characters on, a name may be spread over lines or cells.
const LONG_NAME: usize = 3;

/// Most bytes of all patterns together for which the automaton is made of tables.
const MOST_TABLES: usize = 16 * 1024;

/// What a pattern is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PatternKind {
    /// A person's name.
    Name,
    /// The id of an issue, also as an address: `gongzuo-2017-8`, `gongzuo/2017/8`.
    Id,
    /// Any other words.
    Phrase,
}

/// Words that are looked for.
#[derive(Debug)]
pub(super) struct Pattern {
    pub(super) kind: PatternKind,
    text: Normalized,
    /// As they were written.
    pub(super) words: String,
    /// Where they are withheld.
    pub(super) span: Span,
    /// Public issues that hide the name.
    pub(super) hidden_in: BTreeSet<IssueId>,
    /// Where a name stands openly in public issues.
    pub(super) open: Open,
    /// Where it stands openly in what every page may show: names of units, titles, words of the
    /// built-in templates.
    pub(super) all_pages: Open,
    /// Where it stands within names of units and of the organisation.
    pub(super) proper: Open,
    /// Whether it stands in what is public: an id or a phrase then says nothing.
    pub(super) is_public: bool,
}

impl Pattern {
    /// Whether the letters from `start` to `end` of a text are this pattern, by the gaps within and
    /// beside them.
    fn fits(&self, text: &Normalized, start: usize, end: usize) -> bool {
        let inner = |at: &usize| {
            let (own, found) = (self.text.gap(*at), text.gap(start + at));
            match self.kind {
                PatternKind::Id => own == found,
                PatternKind::Name | PatternKind::Phrase => {
                    found <= self.widest() || own > gap::SPACE
                }
            }
        };
        let is_start = |at: &usize| self.text.letters()[*at] & 0xc0 != 0x80;
        (1..end - start).filter(is_start).all(|at| inner(&at))
            && self.stands_apart(text, start, end)
    }

    /// The strongest gap that it may have within.
    fn widest(&self) -> u8 {
        if self.text.count() >= LONG_NAME { gap::BLOCK } else { gap::SPACE }
    }

    /// Letters and digits of Latin words do not go on on either side.
    fn stands_apart(&self, text: &Normalized, start: usize, end: usize) -> bool {
        let letters = text.letters();
        let latin = |at: usize| letters.get(at).is_some_and(u8::is_ascii_alphanumeric);
        let goes_on =
            |before: usize, at: usize| latin(before) && latin(at) && text.gap(at) == gap::NONE;
        (start == 0 || !goes_on(start - 1, start)) && !goes_on(end - 1, end)
    }

    /// Whether an occurrence in an output says nothing: the output of an issue, or of none.
    pub(super) fn is_explained(&self, around: &Around, owner: Option<&IssueId>) -> bool {
        match self.kind {
            PatternKind::Name => {
                let strict = owner.is_some_and(|owner| self.hidden_in.contains(owner));
                self.proper.contains(around)
                    || self.all_pages.explains(around)
                    || (!strict && self.open.explains(around))
            }
            PatternKind::Id | PatternKind::Phrase => self.is_public,
        }
    }
}

/// An occurrence of a pattern.
#[derive(Debug, Clone, Copy)]
pub(super) struct Occurrence {
    /// Index of the pattern.
    pub(super) pattern: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether it is spread over blocks: the end of one paragraph and the start of the next.
    pub(super) is_split: bool,
}

/// All patterns.
#[derive(Debug, Default)]
pub(super) struct Patterns {
    pub(super) list: Vec<Pattern>,
    automaton: Option<AhoCorasick>,
}

impl Patterns {
    /// Calls `each` for every occurrence.
    pub(super) fn find(&self, text: &Normalized, mut each: impl FnMut(Occurrence)) {
        let Some(automaton) = &self.automaton else { return };
        for found in automaton.find_overlapping_iter(text.letters()) {
            let (pattern, start, end) =
                (found.pattern().as_usize(), found.start(), found.end());
            if self.list[pattern].fits(text, start, end) {
                let is_split = (start + 1..end).any(|at| text.gap(at) == gap::BLOCK);
                each(Occurrence { pattern, start, end, is_split });
            }
        }
    }
}

/// Gathers patterns; the same words are one pattern, whose place is the first.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    by_letters: BTreeMap<(PatternKind, Vec<u8>), Pattern>,
}

impl Gathered {
    /// Adds words that are withheld at a place: from all, or in a public issue that hides a name.
    pub(super) fn add(
        &mut self,
        kind: PatternKind,
        words: &str,
        span: Span,
        hider: Option<IssueId>,
    ) {
        let text = Normalized::of(words);
        if text.count() < 2 {
            return;
        }
        let key = (kind, text.letters().to_vec());
        let pattern = self.by_letters.entry(key).or_insert_with(|| Pattern {
            kind,
            text,
            words: words.trim().to_owned(),
            span,
            hidden_in: BTreeSet::new(),
            open: Open::default(),
            all_pages: Open::default(),
            proper: Open::default(),
            is_public: false,
        });
        pattern.hidden_in.extend(hider);
    }

    /// Makes them ready to be found.
    pub(super) fn finish(self) -> Patterns {
        let list: Vec<Pattern> = self.by_letters.into_values().collect();
        if list.is_empty() {
            return Patterns::default();
        }
        // A table for every state is fastest, and large: about 1 KB for each letter.
        let letters: usize = list.iter().map(|pattern| pattern.text.letters().len()).sum();
        let few = letters <= MOST_TABLES;
        let kind = if few { AhoCorasickKind::DFA } else { AhoCorasickKind::ContiguousNFA };
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(kind))
            .build(list.iter().map(|pattern| pattern.text.letters()));
        Patterns { automaton: Some(automaton.expect("patterns are few and short")), list }
    }
}
