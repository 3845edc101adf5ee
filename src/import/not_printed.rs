//! Words in a text that are no part of what is printed: whom to call, what is for the own house only, a word to a colleague.
//!
//! [`tell`] is the entry point: where they were left in a text, that is told. [`closes`] says which lines close a document.

use super::draft::Draft;
use super::line::{Part, Piece};
use crate::diag::excerpt;
use crate::lang::Message;
use crate::text::{internal_use, without_spaces};

/// What opens or holds the number of a telephone.
const CALLS: [&str; 6] = ["电话", "手机", "传真", "联系人", "邮箱", "微信"];

/// Longest line that says whom to call and nothing else, in characters.
const LONGEST: usize = 40;

/// Longest line of who signs a mail, in characters.
const LONGEST_SIGNATURE: usize = 12;

/// Fewest digits of a number to call.
const FEWEST_DIGITS: usize = 6;

/// Asks of what stands in texts and is none of theirs.
pub(super) fn tell(draft: &mut Draft<'_>) {
    for text in draft.texts_mut() {
        let lines: Vec<Piece<'_>> = text.parts.iter().filter_map(|part| part.words()).collect();
        let found: Vec<(Piece<'_>, &str)> = lines
            .iter()
            .flat_map(|line| sentences(line.text()).map(move |sentence| (*line, sentence)))
            .filter(|(_, sentence)| is_one(sentence))
            .collect();
        let Some((line, _)) = found.first() else { continue };
        let words: Vec<String> = found.iter().map(|(_, words)| excerpt(words)).collect();
        text.doubted = text.doubted.or(Some(Part::Words(*line)));
        text.notes.push(Message::new("import-not-printed").with("words", words.join(" / ")));
    }
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['。', '！', '？']).map(str::trim).filter(|sentence| !sentence.is_empty())
}

fn is_one(sentence: &str) -> bool {
    let text = sentence.trim_start_matches(['>', ' ']);
    text.starts_with('@')
        || !internal_use::within(text).is_empty()
        || calls(text)
        || opens_foot(text)
}

/// Whether words say a number to call.
fn calls(text: &str) -> bool {
    let behind = CALLS.iter().find_map(|word| Some(text.split_once(word)?.1));
    behind.is_some_and(|rest| {
        rest.chars().filter(char::is_ascii_digit).count() >= FEWEST_DIGITS
            || rest.starts_with(['：', ':'])
    })
}

/// Whether a line of the foot was left in a text: 抄送：…
fn opens_foot(text: &str) -> bool {
    let foot = ["抄送", "抄报", "分送", "主送", "印数", "印份", "印发"];
    let label = text.split(['：', ':']).next().filter(|label| label.len() < text.len());
    label.map(without_spaces).is_some_and(|label| foot.contains(&label.as_str()))
}

/// Whether a line says whom to call and nothing else, or that a text is for the own house only.
pub(super) fn closes(text: &str) -> bool {
    let is_short = text.chars().nth(LONGEST).is_none() && sentences(text).count() == 1;
    let opens = CALLS.iter().any(|word| text.starts_with(word) || text.starts_with("联系"));
    let is_internal = !internal_use::within(text).is_empty();
    is_short && (opens && calls(text) || is_internal)
}

/// Whether a line above one that [`closes`] may be the name or office of who signs a mail, or the line above that.
pub(super) fn signs(text: &str) -> bool {
    let is_name = |one: char| one.is_alphabetic() || one.is_whitespace();
    let is_dash = !text.is_empty() && text.chars().all(|one| "-—–_=".contains(one));
    is_dash || text.chars().nth(LONGEST_SIGNATURE).is_none() && text.chars().all(is_name)
}
