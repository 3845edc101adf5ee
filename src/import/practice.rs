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

/// Whether a paragraph turns from what was done well to what was not: 但仍存在档案不规范等问题.
fn speaks_of_failings(line: &str) -> bool {
    let turns =
        ["但", "不过", "然而", "同时，也", "当前，"].iter().any(|word| line.starts_with(word));
    turns
        && ["问题", "不足", "现象", "差距", "短板", "薄弱"]
            .iter()
            .any(|word| line.contains(word))
}

/// Whether a line has a label of what is mended: 整改措施：
fn says_remedy(line: &str) -> bool {
    label::find(line).iter().any(|found| found.word.starts_with("整改"))
}

/// Hanzi in headings of what failed: 台账不全, 违规报销, 值班脱岗. Some stand in headings of practices, too.
const FAILED: &str = "不未没无违虚缺漏逾迟慢差弱乱脱滞失误";

/// Whether a list that nothing calls so is all of practices, and each may as well have failed.
pub(super) fn may_have_failed(items: &[DraftItem<'_>]) -> bool {
    items.iter().all(|item| {
        let is_called_so = item.header().numbering == Some(NumberForm::Practice);
        matches!(item, DraftItem::Practice(_)) && !is_called_so
    })
}

/// Whether it is not sure that such a list is one of practices: only points say that of an item, and failings may have them, too.
pub(super) fn are_unsure(items: &[DraftItem<'_>]) -> bool {
    let practices = || {
        items.iter().filter_map(|item| match item {
            DraftItem::Practice(one) => Some(one),
            DraftItem::Failing(_) => None,
        })
    };
    let sounds_so = |one: &DraftPractice<'_>| {
        one.heading().contains(|hanzi| FAILED.contains(hanzi)) || one.heading().contains("问题")
    };
    may_have_failed(items)
        && (practices().all(|one| one.points.is_empty()) || practices().any(sounds_so))
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
