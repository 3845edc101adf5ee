//! A practice: its heading, its text, its points.

use super::draft::{DraftItem, DraftPoint, DraftPractice, DraftText, ItemHeader};
use super::line::{Part, Piece};
use super::mark::NumberForm;
use super::point::{PointSearch, RunInPoint};
use super::{cut, label, level, point};
use crate::diag::excerpt;
use crate::lang::Message;

/// Reads a practice whose first line, behind its number, is `line`.
pub(super) fn numbered<'a>(
    header: ItemHeader<'a>,
    line: Piece<'a>,
    more: &[Part<'a>],
) -> DraftPractice<'a> {
    let (header, parts) = cut::heading(line).opens(header, more);
    with_text(header, &parts)
}

/// Reads what stands under a heading that is already read.
pub(super) fn with_text<'a>(
    mut header: ItemHeader<'a>,
    parts: &[Part<'a>],
) -> DraftPractice<'a> {
    let lines = || parts.iter().filter_map(|part| part.words());
    if let Some(line) =
        lines().find(|line| speaks_of_failings(line.text()) || says_remedy(line.text()))
    {
        let note = Message::new("import-practice-failing");
        header.notes.push(note.with("words", excerpt(line.text())));
    }
    if let Some(numbering) = level::numbering(parts, header.numbering) {
        return listed(header, parts, numbering);
    }
    match point::find(parts) {
        PointSearch::None => {
            let first = parts.first().and_then(|part| part.words());
            let Some(only) = first.filter(|line| line.set_apart().is_some()) else {
                let text = DraftText::new(parts.to_vec());
                return DraftPractice { header, text, points: Vec::new() };
            };
            // The only point has no number.
            let (lead, parts) = cut::point(only).opens(ItemHeader::default(), &parts[1..]);
            let points = vec![DraftPoint { header: lead, text: DraftText::new(parts) }];
            DraftPractice { header, text: DraftText::default(), points }
        }
        PointSearch::Unclear => {
            let mut text = DraftText::new(parts.to_vec());
            text.notes.push(Message::new("import-points-unclear"));
            DraftPractice { header, text, points: Vec::new() }
        }
        PointSearch::List(before, list) => {
            let (points, doubt) = run_in_points(list);
            if doubt {
                header.notes.push(Message::new("import-lead-end"));
            }
            DraftPractice { header, text: DraftText::new(before), points }
        }
    }
}

/// Whether a sentence turns from what was done well to what was not: 但仍存在档案不规范等问题, 需要改进的是…
fn speaks_of_failings(line: &str) -> bool {
    const TURNS: &str =
        "但 不过 然而 同时，也 同时指出 当前， 仍有 仍存在 还存在 存在 个别 部分 少数";
    const FAULTS: &str =
        "问题 不足 现象 差距 短板 薄弱 困难 滞后 未 不到位 不严 不实 不力 不规范 不及时";
    const OPENINGS: &str =
        "不足之处 需要改进 有待改进 存在的困难 存在的问题 存在问题 存在的不足";
    let opens = |text: &str, words: &str| words.split(' ').any(|word| text.starts_with(word));
    line.split(['。', '；', '！']).map(str::trim_start).any(|sentence| {
        let is_fault = FAULTS.split(' ').any(|word| sentence.contains(word));
        opens(sentence, OPENINGS) || opens(sentence, TURNS) && is_fault
    })
}

/// Whether a line has a label of what is mended: 整改措施：
fn says_remedy(line: &str) -> bool {
    label::find(line).iter().any(|found| found.word.starts_with("整改"))
}

/// Hanzi in headings of what failed: 台账不全, 违规报销, 值班脱岗. Some stand in headings of practices, too.
const FAILED: &str = "不未没无违虚缺漏逾迟慢差弱乱脱滞失误";

/// Whether the heading of an item sounds like one of what failed.
pub(super) fn sounds_failed(item: &DraftItem<'_>) -> bool {
    let heading = item.header().words.map_or("", |words| words.text());
    heading.contains(|hanzi| FAILED.contains(hanzi)) || heading.contains("问题")
}

/// Returns a practice whose points are lines with numbers of their own: （一）, 1.
fn listed<'a>(
    header: ItemHeader<'a>,
    parts: &[Part<'a>],
    numbering: NumberForm,
) -> DraftPractice<'a> {
    let (before, list) = level::split(parts, numbering);
    if is_sentence(&before, &list) {
        return DraftPractice {
            header,
            text: DraftText::new(parts.to_vec()),
            points: Vec::new(),
        };
    }
    if list.iter().any(|one| one.line.is_empty()) {
        let mut text = DraftText::new(parts.to_vec());
        text.notes.push(Message::new("import-points-unclear"));
        return DraftPractice { header, text, points: Vec::new() };
    }
    let point = |one: level::Numbered<'a>| {
        let cut = cut::heading(one.line);
        let doubtful = cut.doubtful;
        let (mut header, parts) = cut.opens(one.header, &one.more);
        if doubtful {
            header.notes = vec![Message::new("import-lead-end")];
        }
        DraftPoint { header, text: DraftText::new(parts) }
    };
    let points = list.into_iter().map(point).collect();
    DraftPractice { header, text: DraftText::new(before), points }
}

/// Whether numbered lines are parts of the sentence above them: 办理分三步：1. …；2. …；3. …。
fn is_sentence(before: &[Part<'_>], list: &[level::Numbered<'_>]) -> bool {
    let announced = before.last().and_then(|part| part.words());
    let goes_on = |one: &level::Numbered<'_>| {
        one.line.text().ends_with(['；', ';']) && one.more.is_empty()
    };
    announced.is_some_and(|line| line.text().ends_with(['：', ':']))
        && list
            .split_last()
            .is_some_and(|(_, others)| !others.is_empty() && others.iter().all(goes_on))
}

/// Returns the points from 一是 in running text, and whether the end of a lead is in doubt.
fn run_in_points(list: Vec<RunInPoint<'_>>) -> (Vec<DraftPoint<'_>>, bool) {
    let mut doubt = false;
    let mut points = Vec::new();
    for one in list {
        let cut = cut::point(one.line);
        doubt |= cut.doubtful;
        let (mut header, parts) = cut.opens(run_in_header(&one), &one.more);
        header.notes.clear();
        points.push(DraftPoint { header, text: DraftText::new(parts) });
    }
    (points, doubt)
}

/// Returns the header of 一是, without its words.
pub(super) fn run_in_header<'a>(point: &RunInPoint<'a>) -> ItemHeader<'a> {
    ItemHeader {
        mark: Some(point.mark),
        numbering: Some(NumberForm::Is),
        number: Some(point.number),
        ..ItemHeader::default()
    }
}
