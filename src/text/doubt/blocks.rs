//! Doubts about marks at the beginning of lines: bullets, quotes, underlines, fences, rows of tables.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::misreading::{Doubt, Misreading};
use crate::text::parser::Events;
use crate::text::typed::tables;

/// Returns the doubts about marks at the beginning of lines.
pub(super) fn doubts(source: &str, events: &Events<'_>) -> Vec<Doubt> {
    let mut found = bullets(source, events);
    for (event, range) in events {
        match event {
            Event::Start(Tag::Heading { .. }) => found.extend(underline(source, range)),
            Event::Start(Tag::BlockQuote(_)) => found.extend(quote(source, range)),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                found.extend(fence(source, range, info));
            }
            _ => {}
        }
    }
    let rows = tables::tables(source, events).into_iter();
    let rows = rows.flat_map(|table| table.long_rows(source));
    found.extend(rows.map(|range| Doubt::new(Misreading::LongRow, range)));
    found
}

/// The marks of lists of one item by `*` or `+`: `* 数据截至8月底` may be a remark.
fn bullets(source: &str, events: &Events<'_>) -> Vec<Doubt> {
    let mut found = Vec::new();
    let mut open: Vec<Vec<usize>> = Vec::new();
    for (event, range) in events {
        match event {
            Event::Start(Tag::List(_)) => open.push(Vec::new()),
            Event::Start(Tag::Item) => {
                open.last_mut().into_iter().for_each(|items| items.push(range.start));
            }
            Event::End(TagEnd::List(_)) => {
                let items = open.pop().unwrap_or_default();
                found.extend(
                    items
                        .first()
                        .filter(|_| items.len() == 1)
                        .and_then(|item| bullet(source, *item)),
                );
            }
            _ => {}
        }
    }
    found
}

fn bullet(source: &str, item: usize) -> Option<Doubt> {
    let mark = source[item..].trim_start_matches([' ', '\t']);
    let at = source.len() - mark.len();
    let mark = mark.get(..1).filter(|mark| matches!(*mark, "*" | "+"))?;
    Some(Doubt::new(Misreading::Bullet, at..at + 1).escaped(format!("\\{mark}")))
}

/// The line that makes a heading of the lines above it, where those do not look like one.
fn underline(source: &str, heading: &Range<usize>) -> Option<Doubt> {
    let written = source[heading.clone()].trim_end();
    let (words, under) = written.rsplit_once('\n')?;
    let marks = under.trim_start_matches([' ', '\t', '>']);
    if marks.is_empty() || !marks.bytes().all(|byte| matches!(byte, b'=' | b'-')) {
        return None;
    }
    let is_heading = !words.trim().contains('\n')
        && !words.trim_end().ends_with(['。', '；', '，', '：', '！', '？'])
        && marks.len() > 1;
    let end = heading.start + written.len();
    let doubt = Doubt::new(Misreading::Underline, end - marks.len()..end);
    (!is_heading).then(|| doubt.escaped(format!("\n{marks}")))
}

/// The mark of a quote that begins with a share: `> 5%` may compare.
fn quote(source: &str, quote: &Range<usize>) -> Option<Doubt> {
    let words = source[quote.clone()].strip_prefix('>')?;
    let figure = words
        .trim_start()
        .trim_start_matches(|one: char| one.is_ascii_digit() || ".,".contains(one));
    let is_share = words.trim_start().starts_with(|one: char| one.is_ascii_digit())
        && figure.starts_with(['%', '％', '‰', '℃', '°']);
    let doubt = Doubt::new(Misreading::Quote, quote.start..quote.start + 1);
    is_share.then(|| doubt.escaped("\\>"))
}

/// The line that opens code which nothing closes, or that says more than a language.
fn fence(source: &str, code: &Range<usize>, info: &str) -> Option<Doubt> {
    let written = &source[code.clone()];
    let first = written.lines().next()?;
    let mark = first.bytes().next()?;
    let length = first.bytes().take_while(|byte| *byte == mark).count();
    let last = written.trim_end().lines().skip(1).last().unwrap_or_default();
    let last = last.trim_start_matches([' ', '\t', '>']);
    let closed = last.len() >= length && last.bytes().all(|byte| byte == mark);
    let language = info.is_empty()
        || (info.starts_with(|one: char| one.is_ascii_alphabetic())
            && info.bytes().all(|byte| byte.is_ascii_graphic()));
    let range = code.start..code.start + first.len();
    (!closed || !language).then(|| Doubt::new(Misreading::Fence, range))
}
