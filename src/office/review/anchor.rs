//! Words of a text that are found again after the text was edited.
//!
//! An [`Anchor`] holds the words and what stands around them. [`Anchor::find`] looks for the same words: of several, for
//! those with the most similar surroundings, the nearest first. Below a bound the words are not taken for the ones that
//! were meant: a place between the same surroundings is told as changed, and otherwise the words are gone.

use std::ops::Range;

/// Characters kept on either side.
const AROUND: usize = 32;

/// How alike surroundings are at least, from 0 to 1.
const LIKE: f64 = 0.5;

/// How alike they are at least where one side is as it was and the other nearly.
const SURE: f64 = 0.9;

/// Where they are not, words whose surroundings are less alike by no more than this can be meant as well.
const DOUBT: f64 = 0.25;

/// Characters of the surroundings by which changed words are found: they stand as they did on either side.
const EDGE: usize = 8;

/// Words that became longer than this many times their length, and [`AROUND`], are others.
const MOST_GROWTH: usize = 4;

/// Words of a text, and what stands around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// The words.
    pub quote: String,
    /// The characters before them.
    pub before: String,
    /// The characters behind them.
    pub after: String,
}

/// Words that were looked for, as bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FoundWords {
    /// There they are.
    Same(Range<usize>),
    /// Other words stand between the same surroundings.
    Changed(Range<usize>),
    /// Nobody can say where they are.
    Gone,
}

impl Anchor {
    /// Of a part of a text, which is on bounds of characters.
    pub fn of(text: &str, part: Range<usize>) -> Self {
        Self {
            quote: text[part.clone()].to_owned(),
            before: last(&text[..part.start], AROUND).to_owned(),
            after: first(&text[part.end..], AROUND).to_owned(),
        }
    }

    /// Finds the words in a text; `near` is the byte at which they stood, or the field does that they were in.
    pub fn find(&self, text: &str, near: usize) -> FoundWords {
        if self.quote.is_empty() {
            return FoundWords::Gone;
        }
        // Also those that overlap: 督查督查 stands twice in 督查督查督查.
        let starts = text.char_indices().map(|(at, _)| at);
        let found = starts.filter(|at| text[*at..].starts_with(&self.quote));
        let found = found.map(|at| at..at + self.quote.len());
        let mut found: Vec<(f64, Range<usize>)> = found
            .map(|part| (self.likeness(text, &part), part))
            .filter(|(likeness, _)| *likeness >= LIKE)
            .collect();
        let best = found.iter().map(|(likeness, _)| *likeness).fold(0.0, f64::max);
        // Where both sides were edited, others that are nearly as alike leave it open which are meant.
        let margin = if best < SURE { DOUBT } else { 0.0 };
        found.retain(|(likeness, _)| *likeness >= best - margin);
        if margin > 0.0 && found.len() > 1 {
            return self.between(text);
        }
        let nearest = found.into_iter().min_by_key(|(_, part)| part.start.abs_diff(near));
        match nearest {
            Some((_, part)) => FoundWords::Same(part),
            None => self.between(text),
        }
    }

    /// How alike the surroundings of a part are to those of the words, from 0 to 1. Mostly the side counts that is more
    /// alike: whoever writes beside the words leaves the other side as it was.
    fn likeness(&self, text: &str, part: &Range<usize>) -> f64 {
        let before = last(&text[..part.start], AROUND);
        let after = first(&text[part.end..], AROUND);
        let before = strsim::normalized_levenshtein(before, &self.before);
        let after = strsim::normalized_levenshtein(after, &self.after);
        0.8 * before.max(after) + 0.2 * before.min(after)
    }

    /// The one place between what stood directly before and behind the words.
    fn between(&self, text: &str) -> FoundWords {
        let (before, after) = (last(&self.before, EDGE), first(&self.after, EDGE));
        if before.chars().count() < EDGE || after.chars().count() < EDGE {
            return FoundWords::Gone;
        }
        let most = MOST_GROWTH * self.quote.len() + AROUND;
        let places = text.match_indices(before).filter_map(|(at, _)| {
            let start = at + before.len();
            let length = text[start..].find(after)?;
            (length > 0 && length <= most).then_some(start..start + length)
        });
        match Vec::from_iter(places).as_slice() {
            [place] => FoundWords::Changed(place.clone()),
            _ => FoundWords::Gone,
        }
    }
}

fn first(text: &str, count: usize) -> &str {
    &text[..text.char_indices().nth(count).map_or(text.len(), |(at, _)| at)]
}

fn last(text: &str, count: usize) -> &str {
    &text[text.char_indices().rev().nth(count.saturating_sub(1)).map_or(0, |(at, _)| at)..]
}
