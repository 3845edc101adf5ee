//! What a mail adds to a text that was pasted from it: the lines above it, who wrote to whom, and when, and the marks of
//! what it quotes.

use super::line::{Part, Piece, SourceItem};

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

/// Fewest lines in a row that a mail quotes.
const FEWEST_QUOTED: usize = 3;

/// Takes the marks off the lines that a mail quotes; lines of nothing else go. Returns how many there were.
pub(super) fn unquote(items: &mut Vec<SourceItem>) -> usize {
    let is_quoted = |item: &SourceItem| matches!(item, SourceItem::Line(line) if line.text.starts_with(['>', '＞']));
    let mut count = 0;
    for run in items.chunk_by_mut(|one, other| is_quoted(one) == is_quoted(other)) {
        if run.len() < FEWEST_QUOTED || !run.first().is_some_and(is_quoted) {
            continue;
        }
        for item in run {
            if let SourceItem::Line(line) = item {
                count += usize::from(line.unquote());
            }
        }
    }
    items.retain(|item| !matches!(item, SourceItem::Line(line) if line.text.is_empty()));
    count
}

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
