//! The attachments of an issue: the list below the text, and the pages behind it.

use super::archive_names::ArchiveNames;
use super::draft::DraftAttachment;
use super::line::{Part, Piece};
use super::{mark, numeral, tail, title};
use crate::model::labels;
use crate::text::without_spaces;

/// Longest title of an attachment, in characters.
const LONGEST: usize = 60;

/// Most attachments.
const MOST: usize = 99;

/// Takes the pages of attachments off the end of a text, each with what stands on it. Where units or
/// pictures stand among them, they stay.
pub(super) fn take<'a>(
    parts: &mut Vec<Part<'a>>,
    known: &ArchiveNames<'_>,
) -> Vec<(usize, Vec<Part<'a>>)> {
    let other = |part: &Part<'_>| match part {
        Part::Words(line) => {
            line.text().ends_with(['：', ':']) && known.units.line(*line).is_some()
        }
        Part::Picture(_) => true,
        Part::Table(_) => false,
    };
    let behind = parts.iter().rposition(other).map_or(0, |last| last + 1);
    let number = |part: &Part<'_>| part.words().and_then(number);
    let Some(first) = parts[behind..].iter().position(|part| number(part).is_some()) else {
        return Vec::new();
    };
    let mut pages: Vec<(usize, Vec<Part<'a>>)> = Vec::new();
    for part in parts.drain(behind + first..) {
        match (number(&part), pages.last_mut()) {
            (Some(number), _) => pages.push((number, vec![part])),
            (None, Some((_, page))) => page.push(part),
            (None, None) => {}
        }
    }
    pages
}

/// The number of an attachment in the line that heads its page: 附件, 附件2.
fn number(line: Piece<'_>) -> Option<usize> {
    let text = without_spaces(line.text());
    let text = text.trim_end_matches(['：', ':']);
    let number = text.strip_prefix(labels::ATTACHMENT)?;
    if number.is_empty() {
        return Some(1);
    }
    let number = usize::try_from(numeral::number(number)?).ok()?;
    (1..=MOST).contains(&number).then_some(number)
}

/// Returns the attachments that the lines below a text list, and those that have pages.
pub(super) fn list<'a>(
    closing: &[Piece<'a>],
    pages: Vec<(usize, Vec<Part<'a>>)>,
) -> Vec<DraftAttachment<'a>> {
    let titles = titles(closing).into_iter().map(Some);
    let attachment = |title| DraftAttachment { title, page: Vec::new() };
    let mut attachments: Vec<DraftAttachment<'a>> = titles.map(attachment).collect();
    for (number, page) in pages {
        while attachments.len() < number {
            attachments.push(attachment(None));
        }
        let one = &mut attachments[number - 1];
        let head = page.get(1).and_then(|part| part.words());
        one.title = one.title.or(head.filter(|line| title::is_title(*line, LONGEST)));
        one.page.extend(page);
    }
    attachments
}

/// The titles in a list of attachments: 附件：1. 整改台账
fn titles<'a>(closing: &[Piece<'a>]) -> Vec<Piece<'a>> {
    let Some(first) = closing.iter().position(|line| tail::opens_attachments(*line)) else {
        return Vec::new();
    };
    let mut titles = Vec::new();
    for (at, line) in closing[first..].iter().enumerate() {
        let text = line.text();
        let colon = text.char_indices().find(|(_, one)| at == 0 && matches!(one, '：' | ':'));
        let (_, words) = line.split(colon.map_or(0, |(at, one)| at + one.len_utf8()));
        let words = words.trim();
        let number = mark::read(words).map_or(0, |mark| mark.length);
        if at > 0 && number == 0 {
            break;
        }
        titles.push(words.split(number).1.trim());
    }
    titles.retain(|title| !title.is_empty());
    titles
}
