//! Pairs of two asterisks.
//!
//! A run of two that stands beside a blank, a punctuation mark or a slash may be unable to open or to close. The runs of
//! a passage pair up one after the other; where one is left over, nobody knows which ones belong together, and none
//! of them is a mark.

use std::ops::Range;

use super::doubt::{Doubt, Misreading};
use super::judgement::Judgement;
use crate::text::mark::Substitute;
use crate::text::surname::is_common_surname;

/// The asterisks of a passage.
#[derive(Default)]
pub(super) struct Runs {
    /// The runs of two.
    runs: Vec<StarRun>,
    /// Where other runs stand, ascending.
    others: Vec<usize>,
}

struct StarRun {
    /// The first asterisk.
    at: usize,
    opens: bool,
    closes: bool,
}

impl StarRun {
    fn end(&self) -> usize {
        self.at + 2
    }

    fn only_closes(&self) -> bool {
        self.closes && !self.opens
    }
}

impl Runs {
    /// Adds the two asterisks at `at` of `source`, unless they stand within a figure or code. Those in a path
    /// neither open nor close.
    pub(super) fn push(&mut self, source: &str, at: usize, judgement: &mut Judgement) {
        let before = source[..at].chars().next_back().filter(|one| !one.is_whitespace());
        let after = source[at + 2..].chars().next().filter(|one| !one.is_whitespace());
        let is_code = |side: Option<char>| side.is_some_and(|one| one.is_ascii_alphanumeric());
        if is_code(before) && is_code(after) {
            return typed(at, judgement);
        }
        let in_path =
            [before, after].into_iter().flatten().any(|one| matches!(one, '/' | '\\'));
        self.runs.push(StarRun {
            at,
            opens: !in_path && after.is_some_and(|one| !closes_phrase(one)),
            closes: !in_path && before.is_some_and(|one| !opens_phrase(one)),
        });
    }

    /// Adds the two asterisks at `at`, which neither open nor close.
    pub(super) fn push_text(&mut self, at: usize) {
        self.runs.push(StarRun { at, opens: false, closes: false });
    }

    /// Adds a run of one asterisk, or of more than two: they are text.
    pub(super) fn push_other(&mut self, run: Range<usize>, judgement: &mut Judgement) {
        self.others.push(run.start);
        run.for_each(|at| judgement.typed(at, b'*'));
    }

    /// Says which of the runs are marks, and forgets them.
    pub(super) fn judge(&mut self, source: &str, judgement: &mut Judgement) {
        let Self { runs, others } = std::mem::take(self);
        let Some(pairs) = pairs(source, &runs, &others) else {
            return runs.iter().for_each(|run| typed(run.at, judgement));
        };
        for [open, close] in pairs {
            // Letters within the marks: whatever stands outside, the parser lets them open and close.
            judgement.substitutes.push(Substitute::letter(open.end()));
            judgement.substitutes.push(Substitute::letter(close.at));
            judgement.doubts.extend(doubt(source, open.at..close.end()));
        }
        runs.iter()
            .take_while(|run| run.only_closes())
            .for_each(|run| typed(run.at, judgement));
    }
}

fn typed(at: usize, judgement: &mut Judgement) {
    judgement.typed(at, b'*');
    judgement.typed(at + 1, b'*');
}

/// Returns the pairs; `None` where a run is left over that may belong to one.
fn pairs<'a>(
    source: &str,
    runs: &'a [StarRun],
    others: &[usize],
) -> Option<Vec<[&'a StarRun; 2]>> {
    // Those that can only close and stand before all others close nothing.
    let first = runs.iter().position(|run| !run.only_closes()).unwrap_or(runs.len());
    let (pairs, rest) = runs[first..].as_chunks::<2>();
    let is_pair = |[open, close]: &[StarRun; 2]| {
        let words = &source[open.end()..close.at];
        let other = others.get(others.partition_point(|at| *at < open.at));
        open.opens
            && close.closes
            && words.contains(is_word)
            && other.is_none_or(|at| *at > close.at)
    };
    (rest.is_empty() && pairs.iter().all(is_pair))
        .then(|| pairs.iter().map(|[open, close]| [open, close]).collect())
}

/// Whether a character is part of a word; those for private use may be rare Han characters.
pub fn is_word(one: char) -> bool {
    one.is_alphanumeric() || matches!(one, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..)
}

/// The doubt whether a pair hides a part of a name on both sides, `张**和李**`, or of a number,
/// `尾号12**和34**`.
fn doubt(source: &str, range: Range<usize>) -> Option<Doubt> {
    let words = &source[range.start + 2..range.end - 2];
    let before = source[..range.start].chars().next_back()?;
    let last = words.chars().next_back()?;
    let is_code = |one: char| one.is_ascii_alphanumeric();
    let is_name = is_common_surname(before) && is_common_surname(last);
    let is_number =
        is_code(before) && is_code(last) && (before.is_ascii_digit() || last.is_ascii_digit());
    let escaped = Some(format!("\\*\\*{words}\\*\\*"));
    (is_name || is_number).then_some(Doubt { reading: Misreading::Strong, range, escaped })
}

/// Whether `one` closes a phrase, so that nothing marked begins with it.
fn closes_phrase(one: char) -> bool {
    "、，。；：？！）》〉」』】〕〗］｝”’,.;:?!)]}".contains(one)
}

/// Whether `one` opens a phrase or goes on with one, so that nothing marked ends with it.
fn opens_phrase(one: char) -> bool {
    "、（《〈「『【〔〖［｛“‘([{".contains(one)
}
