//! In which stretches two lines differ, sentence by sentence.
//!
//! [`replaced`] is the entry point. Sentences that both lines have are the same ones, whatever number stands before them; of
//! those between, the ones that are alike are compared character by character. Else words that are new, or of a sentence that
//! stays, could be taken for parts of others that have some characters in common.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::align;
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
                numbers((ours, one), (theirs, other), &mut all);
            }
            continue;
        }
        let left: Vec<&[char]> =
            own[old.clone()].iter().map(|one| &ours[one.number..one.end]).collect();
        let right: Vec<&[char]> =
            other[new.clone()].iter().map(|one| &theirs[one.number..one.end]).collect();
        let (mut done, mut came) = (old.start, new.start);
        for (one, two) in align::pairs(&left, &right) {
            let (one, two) = (old.start + one, new.start + two);
            between(
                (ours, stretch(&own, done..one)),
                (theirs, stretch(&other, came..two)),
                &mut all,
            );
            numbers((ours, &own[one]), (theirs, &other[two]), &mut all);
            let body = |one: &Sentence| one.number..one.end;
            between((ours, body(&own[one])), (theirs, body(&other[two])), &mut all);
            (done, came) = (one + 1, two + 1);
        }
        between(
            (ours, stretch(&own, done..old.end)),
            (theirs, stretch(&other, came..new.end)),
            &mut all,
        );
    }
    all
}

/// A line and a range of its characters, or a sentence.
type Of<'l, T> = (&'l [char], T);

/// Adds the number before a sentence, where it is another one.
fn numbers(
    (ours, one): Of<'_, &Sentence>,
    (theirs, other): Of<'_, &Sentence>,
    all: &mut Vec<(Range<usize>, Range<usize>)>,
) {
    let (one, other) = (one.start..one.number, other.start..other.number);
    if ours[one.clone()] != theirs[other.clone()] {
        all.push((one, other));
    }
}

/// Adds the stretches in which two parts of lines differ, character by character; a number is one character.
fn between(
    (ours, old): Of<'_, Range<usize>>,
    (theirs, new): Of<'_, Range<usize>>,
    all: &mut Vec<(Range<usize>, Range<usize>)>,
) {
    let (left, right) = (tokens(&ours[old.clone()]), tokens(&theirs[new.clone()]));
    let place =
        |tokens: &[&[char]], at: usize| tokens[..at].iter().map(|one| one.len()).sum::<usize>();
    all.extend(words::replaced(&left, &right).into_iter().map(|(gone, came)| {
        (
            old.start + place(&left, gone.start)..old.start + place(&left, gone.end),
            new.start + place(&right, came.start)..new.start + place(&right, came.end),
        )
    }));
}

/// Cuts a text into its characters, and numbers with their point: 98.5.
fn tokens(text: &[char]) -> Vec<&[char]> {
    let is_number = |one: &char| one.is_ascii_digit() || *one == '.';
    text.chunk_by(|left, right| is_number(left) && is_number(right)).collect()
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

    #[test]
    fn a_sentence_that_is_gone_takes_nothing_from_one_that_stays() {
        assert_eq!(
            shown(
                "一是早排查。二是应急队伍全时待命。三是更换老化阀门37处。",
                "一是早排查。二是更换老化阀门39处。"
            ),
            "-二是应急队伍全时待命。+ -三是+二是 -37+39"
        );
    }

    #[test]
    fn a_number_is_another_one_as_a_whole() {
        assert_eq!(shown("达到98.5%", "达到89.5%"), "-98.5+89.5");
    }
}
