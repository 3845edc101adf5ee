//! The lines above a text that was pasted from a mail: who wrote to whom, and when.

use super::line::{Part, Piece};

/// What opens such a line.
const LABELS: [&str; 14] = [
    "发件人",
    "收件人",
    "发送时间",
    "发件时间",
    "日期",
    "时间",
    "抄送",
    "密送",
    "附件",
    "From",
    "To",
    "Cc",
    "Date",
    "Sent",
];

/// What opens the line of what it is about.
const SUBJECTS: [&str; 2] = ["主题", "Subject"];

/// Takes the head of a mail off a text; the words of its subject stay.
pub(super) fn take_head<'a>(parts: &mut Vec<Part<'a>>) -> Vec<Part<'a>> {
    let lines: Vec<Piece<'a>> = parts.iter().map_while(|part| part.words()).collect();
    let has = |line: &Piece<'a>, labels: &[&str]| behind(*line, labels).is_some();
    let of_head = |line: &&Piece<'a>| has(line, &LABELS) || has(line, &SUBJECTS);
    let length = lines.iter().take_while(of_head).count();
    let head = &lines[..length];
    // 日期： and 抄送： alone stand in other texts, too.
    if !head.iter().any(|line| has(line, &["发件人", "From"])) || length < 2 {
        return Vec::new();
    }
    let mut taken = Vec::new();
    let mut kept = Vec::new();
    for line in head {
        let at = behind(*line, &SUBJECTS).unwrap_or(line.text().len());
        let (label, words) = line.split(at);
        taken.push(Part::Words(label.trim()));
        kept.extend(Some(Part::Words(words.trim())).filter(|_| !words.trim().is_empty()));
    }
    parts.splice(..length, kept);
    taken
}

/// Where the words behind one of these labels and its colon begin.
fn behind(line: Piece<'_>, labels: &[&str]) -> Option<usize> {
    let text = line.text();
    let (word, rest) = text.split_once(['：', ':'])?;
    let is_label = |label: &&str| word.trim().eq_ignore_ascii_case(label);
    labels.iter().any(is_label).then(|| text.len() - rest.len())
}
