//! 上期通报问题整改情况: what became of failings that earlier issues reported.
//!
//! [`take`] is the entry point. As the bulletin prints it, news is read for sure ([`opening`]); as others write it, the
//! failing is the one of the archive that has this unit and this heading, and somebody is asked ([`told`]). What matches
//! none is no failing either: [`like_news`] asks of failings and leads that quote an issue of the archive.

use super::archive_names::ArchiveNames;
use super::draft::{Draft, DraftItem, DraftNews, DraftRectification, DraftText};
use super::line::{Part, Piece};
use super::list_end::level;
use super::mark::NumberForm;
use super::{mark, numeral};
use crate::export::news;
use crate::lang::Message;
use crate::model::{Date, FailingId, State, labels, numbering};
use crate::text::without_spaces;

/// Longest heading over such news, in characters.
const LONGEST: usize = 30;

/// Words for an issue before this one; a number of one, too.
const EARLIER: [&str; 9] =
    ["上期", "上次", "上一期", "上月", "前期", "往期", "以往", "此前", "前次"];
/// What it reported.
const REPORTED: [&str; 4] = ["通报", "问题", "指出", "反馈"];
/// What became of it.
const BECAME: [&str; 3] = ["整改", "落实", "办理"];
const END: [&str; 4] = ["情况", "进展", "结果", "回头看"];

/// The clauses that say how a failing stands.
const STATES: [(State, &str); 4] = [
    (State::Closed, "已销号 予以销号 已经销号 销号"),
    (State::Verified, "已验收 已核验 验收合格 已通过验收"),
    (State::Done, "已完成 已整改 已完成整改 整改完成 已整改到位 整改到位 已全部完成 完成整改"),
    (State::InProgress, "整改中 正在整改 正在推进 推进中 持续整改中"),
];

/// Takes the news out of a text: below their heading, and lines that say of which failing of which issue they speak.
/// Where pictures stand among them, they stay; `as_of` is the day of the text.
pub(super) fn take<'a>(
    parts: &mut Vec<Part<'a>>,
    known: &ArchiveNames<'_>,
    as_of: Option<Date>,
) -> DraftNews<'a> {
    let failings = known.failings();
    let mut read = DraftNews::default();
    let at = parts.iter().rposition(|part| part.words().is_some_and(is_title));
    let region = at.map(|at| at..at + 1 + end(&parts[at], &parts[at + 1..], known));
    let is_plain = |part: &Part<'_>| !matches!(part, Part::Picture(_));
    let region = region.filter(|region| parts[region.clone()].iter().all(is_plain));
    let is_whole = region.as_ref().is_some_and(|region| region.len() == parts.len());
    if let Some(region) = region.filter(|_| !is_whole) {
        let below: Vec<Part<'a>> = parts.drain(region).collect();
        read.title.extend(below[0].words());
        for item in items(&below[1..], known) {
            let line = item[0].words().filter(|_| is_item(item[0], known));
            let news = line.and_then(|line| {
                opening(line, known, &failings)
                    .or_else(|| told(line, known, &failings, as_of, &item))
            });
            match news {
                Some(mut news) => {
                    news.text.parts.extend_from_slice(&item[1..]);
                    read.items.push(news);
                }
                None => read.unkeyed.extend(item),
            }
        }
    }
    if let Some(first) = read.items.iter_mut().find(|one| !one.text.notes.is_empty()) {
        let note = first.text.notes[0].clone();
        let told = |one: &DraftRectification<'_>| one.text.notes.contains(&note);
        let count = read.items.iter().filter(|one| told(one)).count();
        let mut first = true;
        for one in read.items.iter_mut().filter(|one| told(one)) {
            one.text.notes.clear();
            one.text.notes.extend(first.then(|| note.clone().count("count", count)));
            first = false;
        }
    }
    read
}

/// Whether a line is the heading over such news: 上期通报问题整改情况, 一、第4期指出问题的整改落实情况
fn is_title(line: Piece<'_>) -> bool {
    let number = mark::read(line).map_or(0, |mark| mark.length);
    let text = without_spaces(&line.text()[number..]);
    let text = text.trim_end_matches(['：', ':']);
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let cites = text.split_once('第').is_some_and(|(_, rest)| rest.contains('期'));
    text == labels::RECTIFICATIONS
        || text.chars().nth(LONGEST).is_none()
            && (has(&EARLIER) || cites)
            && has(&REPORTED)
            && has(&BECAME)
            && END.iter().any(|word| text.ends_with(word))
            && !text.contains(['，', '。'])
}

/// How many of the parts below a heading are news: up to a heading of its level or a higher one, or a line that names a
/// unit and has no number as the news have.
fn end(title: &Part<'_>, below: &[Part<'_>], known: &ArchiveNames<'_>) -> usize {
    let form = |line: Piece<'_>| mark::written(line.text()).map(|mark| mark.numbering);
    let title = title.words();
    let own = title.and_then(form);
    let styled = title.and_then(level);
    let items = below.iter().find_map(|part| form(part.words()?));
    let ends = |line: Piece<'_>| {
        let Some(found) = form(line) else {
            let unit = known.units.line(line);
            return unit.is_some_and(|unit| unit.rest.is_empty());
        };
        let is_higher =
            |other: Option<NumberForm>| other.is_some_and(|other| found.rank() < other.rank());
        Some(found) == own
            || is_higher(own)
            || own.is_none() && is_higher(items)
            || level(line).zip(styled).is_some_and(|(line, title)| line <= title)
    };
    let end = below.iter().position(|part| part.words().is_some_and(ends));
    end.unwrap_or(below.len())
}

/// Whether a part opens news: it has a number, or a unit before a colon.
fn is_item(part: Part<'_>, known: &ArchiveNames<'_>) -> bool {
    part.words().is_some_and(|line| {
        mark::written(line.text()).is_some() || known.units.leading(line.text()).is_some()
    })
}

/// The parts of each of the news; what stands above the first is one, too.
fn items<'a>(parts: &[Part<'a>], known: &ArchiveNames<'_>) -> Vec<Vec<Part<'a>>> {
    let form = |part: &Part<'_>| mark::written(part.words()?.text()).map(|one| one.numbering);
    let first = parts.iter().find(|part| is_item(**part, known)).and_then(form);
    let mut all: Vec<Vec<Part<'a>>> = Vec::new();
    for part in parts {
        let opens = is_item(*part, known) && form(part) == first;
        match all.last_mut() {
            Some(last) if !opens => last.push(*part),
            _ => all.push(vec![*part]),
        }
    }
    all
}

/// Reads the first line of news as the bulletin prints it, with its number.
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
    let at = line.text().len() - behind.len() + words.len();
    Some(rectification(failing, (date, state), line, at))
}

/// The news of a line, of which so many bytes say nothing but the failing.
fn rectification<'a>(
    failing: &FailingId,
    (date, state): (Date, State),
    line: Piece<'a>,
    at: usize,
) -> DraftRectification<'a> {
    let (structure, text) = line.split(at);
    let text = text.trim();
    let parts = Some(Part::Words(text)).filter(|_| !text.is_empty());
    let text = DraftText::new(parts.into_iter().collect());
    DraftRectification { failing: failing.clone(), date, state, structure, text }
}

/// Reads news as others write them: unit and heading are those of one failing of the archive, a day and a state are named.
fn told<'a>(
    line: Piece<'a>,
    known: &ArchiveNames<'_>,
    failings: &[FailingId],
    as_of: Option<Date>,
    item: &[Part<'a>],
) -> Option<DraftRectification<'a>> {
    let number = mark::written(line.text()).map_or(0, |mark| mark.length);
    let behind = &line.text()[number..];
    let (unit, name) = known.units.leading(behind).or_else(|| known.units.within(behind))?;
    let heading = |id: &FailingId| {
        let failing = known.archive.failing(id)?;
        Some(failing.heading.value.trim()).filter(|heading| !heading.is_empty())
    };
    let cited = |id: &FailingId| {
        let issue = known.archive.issue(&id.issue)?;
        Some(numbering::citation_in(known.config?, issue))
    };
    let is_one = |id: &&FailingId| {
        id.unit == unit && heading(id).is_some_and(|heading| behind.contains(heading))
    };
    let mut found: Vec<&FailingId> = failings.iter().filter(is_one).collect();
    if found.len() > 1 {
        found.retain(|id| cited(id).is_some_and(|cited| behind.contains(&cited)));
    }
    let [failing] = found[..] else { return None };
    let words: String = item.iter().filter_map(|part| Some(part.words()?.text())).collect();
    let value = (day(&words, as_of)?, state(&words)?);
    // 县水利局：水库加固滞后（工作通报〔2026〕第4期）。 says of which failing.
    let mut at = line.text().len() - behind.len();
    let cited = cited(failing).map(|cited| format!("（{cited}）"));
    let pieces = [Some(name), Some("："), heading(failing), cited.as_deref(), Some("。")];
    for piece in pieces.into_iter().flatten() {
        at += line.text()[at..].strip_prefix(piece).map_or(0, |_| piece.len());
    }
    let is_said = line.text()[..at].contains(heading(failing)?);
    let at = if is_said { at } else { number };
    let mut news = rectification(failing, value, line, at);
    news.text.notes.push(Message::new("import-news-read"));
    Some(news)
}

/// The day that a text names; where it has no year, the last one before the day of the text.
fn day(text: &str, as_of: Option<Date>) -> Option<Date> {
    if let Some(day) = numeral::day_within(text) {
        return Some(day);
    }
    let as_of = as_of?;
    let starts = text.match_indices('月').filter_map(|(at, _)| {
        let digits = text[..at].chars().rev().take_while(char::is_ascii_digit).count();
        (digits > 0).then(|| at - digits)
    });
    let within = |year: i32, at: usize| numeral::day(&format!("{year}年{}", &text[at..]));
    starts
        .filter_map(|at| {
            let years = [as_of.year(), as_of.year() - 1].into_iter();
            years.filter_map(|year| Some(within(year, at)?.0)).find(|day| *day <= as_of)
        })
        .next()
}

/// The state that a clause of a text says and nothing else; none where clauses say several.
fn state(text: &str) -> Option<State> {
    let clauses = text.split(['，', '。', '；', '、', ',', ';']).map(str::trim);
    let of = |clause: &str| {
        let is_one = |words: &&str| words.split(' ').any(|word| word == clause);
        STATES.into_iter().find(|(_, words)| is_one(words)).map(|(state, _)| state)
    };
    let mut found: Vec<State> = clauses.filter_map(of).collect();
    found.dedup();
    let [state] = found[..] else { return None };
    Some(state)
}

/// Asks of failings and leads that quote an issue of the archive: they may be news.
pub(super) fn like_news(draft: &mut Draft<'_>, known: &ArchiveNames<'_>) {
    let Some(config) = known.config else { return };
    let cited: Vec<String> =
        known.archive.issues().map(|issue| numbering::citation_in(config, issue)).collect();
    let quotes = |piece: Piece<'_>| {
        let text = piece.text().replace(['《', '》'], "");
        cited.iter().find(|cited| text.contains(cited.as_str())).cloned()
    };
    let note = |cited| Message::new("import-like-news").with("cited", cited);
    for entry in &mut draft.entries {
        let found =
            entry.lead.parts.iter().find_map(|part| Some((*part, quotes(part.words()?)?)));
        if let Some((part, cited)) = found {
            entry.lead.doubted = entry.lead.doubted.or(Some(part));
            entry.lead.notes.push(note(cited));
        }
        for item in &mut entry.items {
            let DraftItem::Failing(failing) = item else { continue };
            let facts = failing.fields.first().and_then(|first| first.text.parts.first());
            let facts = facts.and_then(|part| part.words());
            let found = failing.header.words.and_then(quotes);
            failing.header.notes.extend(found.or_else(|| facts.and_then(quotes)).map(note));
        }
    }
}
