//! The foot of an issue and of a text: 报、送、发, print run, people, who signed and when.

use super::archive_names::ArchiveNames;
use super::draft::IssueTail;
use super::line::{Part, Piece};
use super::numeral;
use crate::document::Style;
use crate::text::without_spaces;

/// Longest name of who signed, in characters.
const LONGEST: usize = 40;

/// Takes the foot of the issue off the end of a text.
pub(super) fn take<'a>(parts: &mut Vec<Part<'a>>) -> IssueTail<'a> {
    let mut tail = IssueTail::default();
    while let Some(line) =
        parts.last().and_then(|part| part.words()).filter(|line| is_tail(*line))
    {
        tail.unkeyed.push(line);
        parts.pop();
    }
    tail.unkeyed.reverse();
    for line in tail.unkeyed.clone() {
        read(line, &mut tail);
    }
    tail
}

/// Takes off who signed a text, and when: a date on the last line, and a name above it.
pub(super) fn signature<'a>(
    parts: &mut Vec<Part<'a>>,
    known: &ArchiveNames<'_>,
) -> Vec<Piece<'a>> {
    let last = parts.last().and_then(|part| part.words());
    let Some(date) = last.filter(|line| is_date(*line)) else { return Vec::new() };
    parts.pop();
    let above = parts.last().and_then(|part| part.words());
    match above.filter(|line| is_signer(*line, known)) {
        Some(name) => {
            parts.pop();
            vec![name, date]
        }
        None => vec![date],
    }
}

/// Whether a line is a date and nothing else.
pub(super) fn is_date(line: Piece<'_>) -> bool {
    line.text().chars().nth(LONGEST).is_none()
        && numeral::day(line.text()).is_some_and(|(_, rest)| rest.is_empty())
}

fn is_signer(line: Piece<'_>, known: &ArchiveNames<'_>) -> bool {
    let text = without_spaces(line.text());
    let own = known.config.map(|config| &config.organization);
    let own = own.is_some_and(|one| {
        [&one.name, &one.short_name].iter().any(|name| without_spaces(name) == text)
    });
    own || known.units.id(&text).is_some()
}

fn is_tail(line: Piece<'_>) -> bool {
    const OPENINGS: &str = "报 送 发 主送 抄送 抄报 分送 责编 责任编辑 编辑 审核 签发 联系人";
    let text = without_spaces(line.text());
    let opens = OPENINGS
        .split(' ')
        .any(|word| text.strip_prefix(word).is_some_and(|rest| rest.starts_with(['：', ':'])));
    opens || line.style() == Style::Tail || copies(&text).is_some_and(|(whole, _)| whole)
}

/// Reads one line of the foot. What is not understood stays a comment.
fn read<'a>(line: Piece<'a>, tail: &mut IssueTail<'a>) {
    let text = line.text();
    if let Some((_, number)) = copies(&without_spaces(text)) {
        tail.copies = Some(number);
    }
    let Some(at) = text.find(['：', ':']) else { return };
    let colon = text[at..].chars().next().map_or(0, char::len_utf8);
    let names = match without_spaces(&text[..at]).as_str() {
        "报" => &mut tail.report,
        "送" => &mut tail.send,
        "发" => &mut tail.issue,
        _ => return,
    };
    let end = text.find('共').filter(|_| tail.copies.is_some()).unwrap_or(text.len());
    // 、 parts names, but not within brackets.
    let mut start = at + colon;
    let mut depth = 0_usize;
    for (at, one) in text.char_indices() {
        match one {
            _ if at < start || at >= end => {}
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            '、' | '，' | ',' | '；' | ';' | '。' if depth == 0 => {
                names.extend(Some(line.part(start..at).trim()).filter(|name| !name.is_empty()));
                start = at + one.len_utf8();
            }
            _ => {}
        }
    }
    let last = line.part(start..end.max(start)).trim();
    names.extend(Some(last).filter(|name| !name.is_empty()));
}

/// Returns whether a line says nothing but 共印130份, and the number.
fn copies(text: &str) -> Option<(bool, u32)> {
    let at = text.rfind('印')?;
    let rest = text[at + '印'.len_utf8()..].trim_end_matches(['）', ')', '。']);
    let number = numeral::number(rest.strip_suffix('份')?)?;
    let whole = ["", "共", "（共", "(共"].contains(&&text[..at]);
    (1..=100_000).contains(&number).then_some((whole, number))
}
