//! The words of a text, and in which of them two texts differ.
//!
//! [`ends`] cuts a text at words, by a dictionary where it is Chinese; [`differing`] compares two texts word
//! by word.

use std::hash::Hash;
use std::ops::Range;
use std::sync::LazyLock;

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};
use similar::{Algorithm, DiffOp, capture_diff_slices};

static SEGMENTER: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));

/// Longest product of two lists that are compared item by item; longer ones count as written anew between
/// their equal ends.
const MOST_COMPARED: usize = 25_000_000;

/// Characters shown before and behind what differs.
const AROUND: usize = 6;

/// A part of two texts that are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordPart {
    /// Words that both have.
    Same(String),
    /// Words that only the first has.
    Gone(String),
    /// Words that only the second has.
    New(String),
}

/// Returns the bytes at which words of a text end, the start of the text before them.
pub fn ends(text: &str) -> impl Iterator<Item = usize> {
    SEGMENTER.segment_str(text)
}

/// Returns the words in which two texts differ, with some characters around them; `…` stands for others
/// between.
pub fn differing(old: &str, new: &str) -> Vec<WordPart> {
    differing_within(old, new, same)
}

/// The same with whole lines around them.
pub fn differing_lines(old: &str, new: &str) -> Vec<WordPart> {
    differing_within(old, new, same_lines)
}

fn differing_within(old: &str, new: &str, same: SameWords) -> Vec<WordPart> {
    let (old, new) = (words(old), words(new));
    let mut parts = Vec::new();
    let mut done = 0;
    for (gone, came) in replaced(&old, &new) {
        same(&old[done..gone.start], done == 0, false, &mut parts);
        done = gone.end;
        let part = |words: &[&str], part: fn(String) -> WordPart| {
            (!words.is_empty()).then(|| part(words.concat()))
        };
        parts.extend(part(&old[gone], WordPart::Gone));
        parts.extend(part(&new[came], WordPart::New));
    }
    if !parts.is_empty() {
        same(&old[done..], false, true, &mut parts);
    }
    parts
}

/// Returns the bytes of a text at which it has words that an older one has not.
pub fn new_words(old: &str, new: &str) -> Vec<Range<usize>> {
    let ends: Vec<usize> = ends(new).collect();
    let byte = |word: usize| ends.get(word).copied().unwrap_or(new.len());
    let came = replaced(&words(old), &words(new)).into_iter().map(|(_, came)| came);
    came.filter(|came| !came.is_empty()).map(|came| byte(came.start)..byte(came.end)).collect()
}

/// Adds words that both have, as far as they are shown: what opens the text or closes it has nothing beside it there.
type SameWords = fn(words: &[&str], opens: bool, closes: bool, parts: &mut Vec<WordPart>);

/// Adds the lines of words that both have which others share with what differs; `…` stands for those between.
fn same_lines(words: &[&str], opens: bool, closes: bool, parts: &mut Vec<WordPart>) {
    let text = words.concat();
    let head = text.find('\n').map_or(text.len(), |at| at + 1);
    let tail = text.rfind('\n').map_or(0, |at| at + 1);
    let (first, last) =
        (if opens { "" } else { &text[..head] }, if closes { "" } else { &text[tail..] });
    let shown = match (opens || closes, head < tail) {
        (true, _) if first.len() + last.len() == text.len() => text,
        (true, _) if opens => format!("…\n{last}"),
        (true, _) => format!("{first}…"),
        (false, true) if !text[head..tail].trim().is_empty() => format!("{first}…\n{last}"),
        (false, _) => text,
    };
    parts.extend((!shown.is_empty()).then_some(WordPart::Same(shown)));
}

/// Adds words that both have: all of them, or those beside what differs.
fn same(words: &[&str], opens: bool, closes: bool, parts: &mut Vec<WordPart>) {
    let text = words.concat();
    let mut places = text.char_indices();
    let head = places.nth(AROUND).map_or(text.len(), |(at, _)| at);
    let tail = text.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let shown = match (opens, closes) {
        (true, _) => text[tail..].to_owned(),
        (_, true) => text[..head].to_owned(),
        _ if head < tail => format!("{} … {}", &text[..head], &text[tail..]),
        _ => text,
    };
    parts.extend((!shown.is_empty()).then_some(WordPart::Same(shown)));
}

fn words(text: &str) -> Vec<&str> {
    let ends: Vec<usize> = ends(text).collect();
    ends.windows(2).map(|pair| &text[pair[0]..pair[1]]).collect()
}

/// Returns the stretches in which two lists differ.
pub fn replaced<T: Eq + Hash + Ord>(
    ours: &[T],
    theirs: &[T],
) -> Vec<(Range<usize>, Range<usize>)> {
    if ours.len().saturating_mul(theirs.len()) > MOST_COMPARED {
        let same = |(left, right): &(&T, &T)| left == right;
        let start = ours.iter().zip(theirs).take_while(same).count();
        let (left, right) = (&ours[start..], &theirs[start..]);
        let end = left.iter().rev().zip(right.iter().rev()).take_while(same).count();
        return vec![(start..ours.len() - end, start..theirs.len() - end)];
    }
    let ops = capture_diff_slices(Algorithm::Myers, ours, theirs);
    let changed = ops.into_iter().filter(|op| !matches!(op, DiffOp::Equal { .. }));
    changed.map(|op| (op.old_range(), op.new_range())).collect()
}

#[cfg(test)]
mod tests {
    use super::{WordPart, differing, differing_lines, new_words};

    fn shown(old: &str, new: &str) -> String {
        told(differing(old, new))
    }

    fn told(parts: Vec<WordPart>) -> String {
        let part = |part: WordPart| match part {
            WordPart::Same(words) => words,
            WordPart::Gone(words) => format!("-{words}-"),
            WordPart::New(words) => format!("+{words}+"),
        };
        parts.into_iter().map(part).collect()
    }

    #[test]
    fn texts_differ_by_words() {
        for (old, new, wanted) in [
            ("抓好督查。", "抓好督查。", ""),
            ("抓好督查工作。", "抓好检查工作。", "抓好-督查-+检查+工作。"),
            ("16期", "18期", "-16-+18+期"),
            ("甲", "", "-甲-"),
            ("", "甲", "+甲+"),
            (
                "一二三四五六七督查，甲乙丙丁戊己庚辛壬癸，子丑寅卯，检查一二三四五六七",
                "一二三四五六七检查，甲乙丙丁戊己庚辛壬癸，子丑寅卯，督查一二三四五六七",
                "二三四五六七-督查-+检查+，甲乙丙丁戊 … ，子丑寅卯，-检查-+督查+一二三四五六",
            ),
        ] {
            assert_eq!(shown(old, new), wanted);
        }
    }

    #[test]
    fn lines_around_what_differs_are_whole() {
        for (old, new, wanted) in [
            (
                "市局抓好各项督查工作，落实责任。",
                "市局抓好各项检查工作，落实责任。",
                "市局抓好各项-督查-+检查+工作，落实责任。",
            ),
            (
                "甲。\n\n乙有三项。\n\n丙。",
                "甲。\n\n乙有四项。\n\n丙。",
                "…\n乙-有三项-+有四项+。\n…",
            ),
            ("一项\n甲\n乙\n五项", "二项\n甲\n乙\n六项", "-一项-+二项+\n…\n-五项-+六项+"),
            ("甲", "甲", ""),
        ] {
            assert_eq!(told(differing_lines(old, new)), wanted);
        }
    }

    #[test]
    fn new_words_are_found_in_the_new_text() {
        let (old, new) = ("办理9302件，抓好督查。", "共办理9203件，抓好督查。完");
        let found: Vec<&str> = new_words(old, new).into_iter().map(|part| &new[part]).collect();
        assert_eq!(found, ["共", "9203", "完"]);
        assert!(new_words("甲", "").is_empty());
        assert_eq!(new_words("", "甲"), vec![0..3]);
    }
}
