//! The foot of an issue and of a text: 报、送、发, print run, people, who signed and when.

use super::archive_names::ArchiveNames;
use super::draft::IssueTail;
use super::line::{Part, Piece};
use super::{numeral, unit};
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

/// Takes off what closes a text: who signed it and when, attachments, 特此报告。, words to all units.
pub(super) fn closing<'a>(
    parts: &mut Vec<Part<'a>>,
    known: &ArchiveNames<'_>,
) -> Vec<Piece<'a>> {
    let mut lines = Vec::new();
    let last = parts.last().and_then(|part| part.words());
    if let Some(date) = last.filter(|line| is_date(*line)) {
        lines.push(date);
        parts.pop();
        let above = parts.last().and_then(|part| part.words());
        if let Some(name) = above.filter(|line| is_signer(*line, known)) {
            lines.push(name);
            parts.pop();
        }
    }
    let mut at = attachments(parts).unwrap_or(parts.len());
    while at > 0 && parts[at - 1].words().is_some_and(closes) {
        at -= 1;
    }
    lines.extend(parts.drain(at..).rev().filter_map(Part::words));
    lines.reverse();
    lines
}

/// Where the list of attachments begins with which a text ends.
fn attachments(parts: &[Part<'_>]) -> Option<usize> {
    const MOST: usize = 12;
    let first = parts.len().saturating_sub(MOST);
    let opens = |part: &Part<'_>| {
        part.words().is_some_and(|line| {
            let text = without_spaces(line.text());
            ["附件：", "附件:", "附：", "附:"].iter().any(|word| text.starts_with(word))
        })
    };
    let at = first + parts[first..].iter().rposition(opens)?;
    let short = |part: &Part<'_>| {
        part.words().is_some_and(|line| {
            line.text().chars().nth(LONGEST).is_none() && !line.text().contains('。')
        })
    };
    parts[at..].iter().all(short).then_some(at)
}

/// Whether a line is one of those that close a letter, or speaks to all units.
fn closes(line: Piece<'_>) -> bool {
    let text = line.text();
    let letter = ["特此", "以上报告", "此致", "妥否", "当否", "专此"];
    let to_all = ["各单位", "各级", "各县", "各区", "各乡", "各镇", "各部门", "各地", "各有关"];
    let asked =
        text.chars().take(20).any(|one| matches!(one, '要' | '请' | '须' | '应' | '望'));
    letter.iter().any(|word| text.starts_with(word))
        || (asked && to_all.iter().any(|word| text.starts_with(word)))
}

/// Whether a line is a date and nothing else.
pub(super) fn is_date(line: Piece<'_>) -> bool {
    line.text().chars().nth(LONGEST).is_none()
        && numeral::day(line.text()).is_some_and(|(_, rest)| rest.is_empty())
}

fn is_signer(line: Piece<'_>, known: &ArchiveNames<'_>) -> bool {
    let text = without_spaces(line.text());
    known.is_own(&text) || known.units.id(&text).is_some() || unit::is_bare_name(&text)
}

fn is_tail(line: Piece<'_>) -> bool {
    const OPENINGS: &str = "报 送 发 主送 抄送 抄报 分送 责编 责任编辑 编辑 审核 签发 联系人";
    let text = without_spaces(line.text());
    let inside = text.trim_start_matches(['（', '(']);
    let opens = OPENINGS.split(' ').any(|word| {
        inside.strip_prefix(word).is_some_and(|rest| rest.starts_with(['：', ':']))
    });
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
