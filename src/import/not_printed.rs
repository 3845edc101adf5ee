//! Words in a text that are no part of what is printed: whom to call, what is for the own house only, a word to a colleague.
//!
//! [`tell`] is the entry point: where they were left in a text, that is told. [`closes`] says which lines close a document.

use std::sync::LazyLock;

use regex::Regex;

use super::draft::Draft;
use super::line::{Part, Piece};
use super::not_public::{self, CLASSIFIED, PETITIONER};
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

/// What of instructions, words for the own house and numbers to call is asked.
const INSTRUCTION: &str = "import-instruction";
const INTERNAL: &str = "import-internal";
const CONTACT: &str = "import-not-printed";

/// Asks of what stands in texts, titles and headings, and is none of theirs.
pub(super) fn tell(draft: &mut Draft<'_>) {
    let mut head = of_lines(&texts(&draft.head.title));
    draft.head.notes.append(&mut head);
    draft.head.notes.extend(beside_fields(&draft.head.unkeyed));
    draft.tail.notes.extend(beside_fields(&draft.tail.unkeyed));
    for entry in &mut draft.entries {
        let mut title = of_lines(&texts(&entry.title));
        entry.title_notes.append(&mut title);
        let lines = [&entry.unkeyed[..], &entry.closing].concat();
        entry.notes.extend(beside_fields(&lines));
        for item in &mut entry.items {
            let header = item.header_mut();
            let notes = of_lines(&texts(header.words.as_slice()));
            header.notes.extend(notes);
        }
    }
    for text in draft.texts_mut() {
        let lines: Vec<(Part<'_>, Vec<String>)> =
            text.parts.iter().map(|part| (*part, not_public::lines(*part))).collect();
        let is_one = |line: &String| sentences(line).any(|one| kind(one).is_some());
        let first = lines.iter().find(|(_, lines)| lines.iter().any(is_one));
        text.doubted = text.doubted.or(first.map(|(part, _)| *part));
        let lines: Vec<String> = lines.into_iter().flat_map(|(_, lines)| lines).collect();
        text.notes.extend(of_lines(&lines));
    }
}

fn texts(lines: &[Piece<'_>]) -> Vec<String> {
    lines.iter().map(|line| line.text().to_owned()).collect()
}

/// Asks of lines that went into no field and may go into none.
fn beside_fields(lines: &[Piece<'_>]) -> Option<Message> {
    let lines = texts(lines);
    let found = lines.iter().flat_map(|line| sentences(line));
    let words: Vec<String> = found
        .filter(|one| kind(one).is_some_and(|kind| kind != CONTACT))
        .map(excerpt)
        .collect();
    let note = Message::new("import-not-public").with("words", words.join(" / "));
    (!words.is_empty()).then_some(note)
}

/// The questions about lines, one for each kind.
fn of_lines(lines: &[String]) -> Vec<Message> {
    let all = || lines.iter().flat_map(|line| sentences(line));
    let question = |id: &'static str| {
        let words: Vec<String> =
            all().filter(|one| kind(one) == Some(id)).map(excerpt).collect();
        (!words.is_empty()).then(|| Message::new(id).with("words", words.join(" / ")))
    };
    let kinds = [CLASSIFIED, PETITIONER, INSTRUCTION, INTERNAL, CONTACT];
    kinds.into_iter().filter_map(question).collect()
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['。', '！', '？']).map(str::trim).filter(|sentence| !sentence.is_empty())
}

/// The question about a sentence.
fn kind(sentence: &str) -> Option<&'static str> {
    let text = sentence.trim_start_matches(['>', ' ']);
    match text {
        _ if not_public::is_classified(text) => Some(CLASSIFIED),
        _ if not_public::reports(text) => Some(PETITIONER),
        _ if instructs(text) => Some(INSTRUCTION),
        _ if is_internal(text) => Some(INTERNAL),
        _ => is_contact(text).then_some(CONTACT),
    }
}

/// Whether a sentence is what a leader wrote upon a paper: 县长批示（11月18日）：请督查室牵头
fn instructs(text: &str) -> bool {
    static OPENING: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^[（(【]?\p{Han}{0,12}批示(?:意见)?(?:[（(][^）)]{1,12}[）)])?[】]?[：:]")
            .expect("a valid pattern")
    });
    OPENING.is_match(text)
}

fn is_internal(text: &str) -> bool {
    !internal_use::within(text).is_empty()
}

fn is_contact(text: &str) -> bool {
    text.starts_with('@') || calls(text) || opens_foot(text) || has_number(text)
}

/// Whether a text holds the number of a telephone or an account, or is who wrote to a group, and when.
fn has_number(text: &str) -> bool {
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?:^|[^\d.])1[3-9]\d{9}(?:[^\d.元万吨]|$)|QQ[^\d]{0,2}\d{5,}|(?:^|\D)0\d{2,3}-\d{7,8}(?:\D|$)|^[^，。；：]{2,24} \d{1,2}:\d{2}$")
            .expect("a valid pattern")
    });
    NUMBER.is_match(text)
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
    let label = text.split_once(['：', ':']);
    label.is_some_and(|(label, _)| foot.contains(&without_spaces(label).as_str()))
}

/// Whether a line says whom to call and nothing else, or that a text is for the own house only.
pub(super) fn closes(text: &str) -> bool {
    let is_short = text.chars().nth(LONGEST).is_none() && sentences(text).count() == 1;
    let opens = CALLS.iter().any(|word| text.starts_with(word) || text.starts_with("联系"));
    is_short && (opens && calls(text) || is_internal(text))
}

/// Whether a line above one that [`closes`] may be the name or office of who signs a mail, or the line above that.
pub(super) fn signs(text: &str) -> bool {
    let is_name = |one: char| one.is_alphabetic() || one.is_whitespace();
    let is_dash = !text.is_empty() && text.chars().all(|one| "-—–_=".contains(one));
    is_dash || text.chars().nth(LONGEST_SIGNATURE).is_none() && text.chars().all(is_name)
}
