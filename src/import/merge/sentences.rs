//! In which stretches two lines differ, sentence by sentence.
//!
//! [`replaced`] is the entry point. Sentences that both lines have are the same ones, whatever number stands before them;
//! only what is between these is compared character by character. Else words that are new could be taken for
//! parts of others that have some characters in common.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::text::{numeral, words};

/// What ends a sentence.
const STOPS: [char; 7] = ['。', '；', '！', '？', ';', '!', '?'];

/// Returns the stretches in which two lines differ.
pub(super) fn replaced(ours: &[char], theirs: &[char]) -> Vec<(Range<usize>, Range<usize>)> {
    let (own, other) = (sentences(ours), sentences(theirs));
    let words = |line: &[char], sentences: &[Sentence]| -> Vec<String> {
        sentences.iter().map(|one| line[one.number..one.end].iter().collect()).collect()
    };
    let mut all = Vec::new();
    let ops = capture_diff_slices(Algorithm::Myers, &words(ours, &own), &words(theirs, &other));
    for op in ops {
        let (old, new) = (op.old_range(), op.new_range());
        if let DiffOp::Equal { .. } = op {
            for (one, other) in own[old].iter().zip(&other[new]) {
                if ours[one.start..one.number] != theirs[other.start..other.number] {
                    all.push((one.start..one.number, other.start..other.number));
                }
            }
            continue;
        }
        let (old, new) = (stretch(&own, old), stretch(&other, new));
        let moved = |range: Range<usize>, start: usize| range.start + start..range.end + start;
        let found = words::replaced(&ours[old.clone()], &theirs[new.clone()]);
        all.extend(
            found
                .into_iter()
                .map(|(gone, came)| (moved(gone, old.start), moved(came, new.start))),
        );
    }
    all
}

/// A sentence of a line, by characters.
struct Sentence {
    start: usize,
    /// Where the number of a point ends that opens it: 一是.
    number: usize,
    end: usize,
}

/// Returns the characters of some of the sentences that follow one another.
fn stretch(sentences: &[Sentence], range: Range<usize>) -> Range<usize> {
    let end = |at: usize| at.checked_sub(1).map_or(0, |before| sentences[before].end);
    end(range.start)..end(range.end)
}

fn sentences(line: &[char]) -> Vec<Sentence> {
    let mut all = Vec::new();
    let mut start = 0;
    for one in line.split_inclusive(|one| STOPS.contains(one)) {
        let numerals = one.iter().take_while(|one| numeral::is_numeral(**one)).count();
        let is_point = numerals > 0 && one.get(numerals) == Some(&'是');
        let number = start + if is_point { numerals + 1 } else { 0 };
        all.push(Sentence { start, number, end: start + one.len() });
        start += one.len();
    }
    all
}

#[cfg(test)]
mod tests {
    use super::replaced;

    fn shown(ours: &str, theirs: &str) -> String {
        let [own, other] = [ours, theirs].map(|text| text.chars().collect::<Vec<char>>());
        let text = |line: &[char]| line.iter().collect::<String>();
        let shown = replaced(&own, &other)
            .into_iter()
            .map(|(gone, came)| format!("-{}+{}", text(&own[gone]), text(&other[came])));
        shown.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_sentence_that_is_new_is_new_as_a_whole() {
        assert_eq!(
            shown(
                "一是抽查第1号。二是督办第2号。",
                "一是抽查第1号。二是抽查第7号。三是督办第2号。"
            ),
            "-+二是抽查第7号。 -二是+三是"
        );
        assert_eq!(shown("抽查第1号。", "抽查第1号。抽查第7号。"), "-+抽查第7号。");
        assert_eq!(shown("抽查第1号。督办。", "抽查第2号。督办。"), "-1+2");
    }
}
