//! 上期通报问题整改情况: what became of failings that earlier issues reported, as the bulletin prints it.

use super::archive_names::ArchiveNames;
use super::draft::{DraftNews, DraftRectification, DraftText};
use super::line::{Part, Piece};
use super::mark::NumberForm;
use super::{level, mark, numeral};
use crate::export::news;
use crate::model::{FailingId, State, labels};
use crate::text::without_spaces;

/// Takes the news off the end of a text. Where pictures stand among them, they stay.
pub(super) fn take<'a>(parts: &mut Vec<Part<'a>>, known: &ArchiveNames<'_>) -> DraftNews<'a> {
    let is_title = |part: &Part<'_>| {
        let line = part.words().map(|line| without_spaces(line.text()));
        line.is_some_and(|line| line == labels::RECTIFICATIONS)
    };
    let at = parts.iter().rposition(is_title);
    let Some(at) =
        at.filter(|at| parts[*at..].iter().all(|part| !matches!(part, Part::Picture(_))))
    else {
        return DraftNews::default();
    };
    let below: Vec<Part<'a>> = parts.drain(at..).collect();
    let mut read =
        DraftNews { title: below[0].words().into_iter().collect(), ..DraftNews::default() };
    let (before, items) = level::split(&below[1..], NumberForm::HanBrackets);
    read.unkeyed.extend(before);
    let failings = known.failings();
    for item in items {
        let Some(mark) = item.header.mark else { continue };
        let line = mark.through(item.line);
        match opening(line, known, &failings) {
            Some(mut news) => {
                news.text.parts.extend(item.more);
                read.items.push(news);
            }
            None => {
                read.unkeyed.push(Part::Words(line));
                read.unkeyed.extend(item.more);
            }
        }
    }
    read
}

/// Reads the first line of news, with its number.
fn opening<'a>(
    line: Piece<'a>,
    known: &ArchiveNames<'_>,
    failings: &[FailingId],
) -> Option<DraftRectification<'a>> {
    let number = mark::read(line)?.length;
    let cited = |id: &&FailingId| {
        let (failing, issue) = news::cited(known.archive, known.config?, id);
        line.text()[number..].strip_prefix(failing.as_str())?.strip_prefix(issue.as_str())
    };
    let (failing, rest) = failings.iter().find_map(|id| Some((id, cited(&id)?)))?;
    let (date, _) = rest.split_once('，')?;
    let behind = &rest[date.len()..];
    let stated = |(_, state): &(&str, State)| Some((*state, news::stated(*state)));
    let (state, words) = State::NAMES
        .iter()
        .filter_map(stated)
        .find(|(_, words)| behind.starts_with(words.as_str()))?;
    let (date, _) = numeral::day(date).filter(|(_, rest)| rest.is_empty())?;
    let (structure, text) = line.split(line.text().len() - behind.len() + words.len());
    let text = text.trim();
    let parts = Some(Part::Words(text)).filter(|_| !text.is_empty());
    Some(DraftRectification {
        failing: failing.clone(),
        date,
        state,
        structure,
        text: DraftText::new(parts.into_iter().collect()),
    })
}
