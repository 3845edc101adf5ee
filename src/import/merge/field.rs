//! From edits of what a field shows to changes of its value.

use std::ops::Range;

use super::edit::{Edit, NewWords};
use super::lines::TracedLine;
use crate::diag::{Spanned, TextEdit};
use crate::import::{markdown, numeral};
use crate::lang::invisible::steers_line_breaks;
use crate::model::{Date, IssueText, TextKind};
use crate::text::prose;
use crate::text::typed::escaped_in_line;

/// Returns the changes that make the edits of a field; `None` where its value and what it shows
/// cannot be matched (a code block, say), so that people have to make them.
pub(super) fn changes(
    field: &IssueText<'_>,
    shown: &[char],
    edits: Vec<Edit>,
) -> Option<Vec<TextEdit>> {
    let places = places(field, shown)?;
    let value = &field.text.value;
    let mut changes = Vec::new();
    for Edit { gone, new } in edits {
        let before = gone.start.checked_sub(1);
        match new {
            NewWords::Row(cells) => {
                let row = row_around(value, &places.get(before?)?.clone());
                changes.push(new_row(value, row, &cells));
            }
            NewWords::NoRow => {
                let first = places.get(gone.start)?.clone();
                let row = row_around(value, &first);
                let line = row.start.saturating_sub(1)..row.end;
                if changes.iter().all(|(range, _)| *range != line) {
                    changes.push((line, String::new()));
                }
            }
            // Only what opens a paragraph can be taken for the mark of a list or a heading.
            NewWords::Paragraph(new) => {
                let at = places.get(before?)?.end;
                changes.push((at..at, format!("\n\n{}", markdown::plain(&new))));
            }
            NewWords::Words(new) if gone.is_empty() => {
                let at = match before {
                    Some(before) => places.get(before)?.end,
                    None => places.first()?.start,
                };
                changes.push((at..at, words(field.kind, &new)));
            }
            NewWords::Words(new) => {
                // Marks of Markdown between the characters stay.
                let mut new = Some(words(field.kind, &new));
                for range in joined(places.get(gone)?) {
                    changes.push((range, new.take().unwrap_or_default()));
                }
            }
        }
    }
    let changes = with_breaks(value, changes);
    let scalar = field.text.span;
    let change = |(range, text)| TextEdit { scalar, range, text };
    Some(changes.into_iter().map(change).collect())
}

/// Returns the line of a value that holds a range.
fn row_around(value: &str, range: &Range<usize>) -> Range<usize> {
    let start = value[..range.start].rfind('\n').map_or(0, |newline| newline + 1);
    let end = value[range.end..].find('\n').map_or(value.len(), |newline| range.end + newline);
    start..end
}

/// Returns the change by which a table gets a row below another one; below the rule where that one is
/// the head.
fn new_row(value: &str, row: Range<usize>, cells: &[String]) -> (Range<usize>, String) {
    let indent = value[row.clone()].find('|').unwrap_or_default();
    let rest = &value[(row.end + 1).min(value.len())..];
    let rule = rest.lines().next().unwrap_or_default();
    let is_rule = rule.contains('-') && rule.chars().all(|one| " |:-".contains(one));
    let at = if is_rule { row.end + 1 + rule.len() } else { row.end };
    let cells = cells.iter().map(|cell| format!(" {} |", escaped_in_line(cell)));
    let lead = &value[row.start..row.start + indent];
    (at..at, format!("\n{lead}|{}", cells.collect::<String>()))
}

/// Returns the change that makes the edits of a date, which is printed 2017年9月30日 and written
/// 2017-09-30; `None` where what it became is no date.
pub(super) fn date_change(date: &Spanned<Date>, edits: Vec<Edit>) -> Option<TextEdit> {
    let shown: Vec<char> = date.value.chinese().chars().collect();
    let (mut edited, mut done) = (String::new(), 0);
    for Edit { gone, new } in edits {
        edited.extend(shown.get(done..gone.start)?);
        let NewWords::Words(new) = new else { return None };
        edited.push_str(&new);
        done = gone.end;
    }
    edited.extend(shown.get(done..)?);
    let (day, rest) = numeral::day(&edited)?;
    let length = date.value.to_string().len();
    let change = TextEdit { scalar: date.span, range: 0..length, text: day.to_string() };
    (rest.is_empty() && day != date.value).then_some(change)
}

/// Returns what a field shows in our document, without white space.
pub(super) fn shown(field: &IssueText<'_>, ours: &[TracedLine]) -> Vec<char> {
    let span = field.text.span;
    let characters = |line: &TracedLine| {
        let all = line.characters.iter().copied().zip(line.origins.iter().copied());
        let own = all.filter(|(_, origin)| origin.is_some_and(|(from, _)| from == span));
        own.map(|(character, _)| character).collect::<Vec<char>>()
    };
    ours.iter().flat_map(characters).collect()
}

/// Returns the bytes of the value that each character shown stands at. White space does not count.
fn places(field: &IssueText<'_>, shown: &[char]) -> Option<Vec<Range<usize>>> {
    let value = &field.text.value;
    let lines = match field.kind {
        TextKind::Markdown => prose::markdown(value),
        _ => prose::plain(value),
    };
    let printed = lines.iter().flat_map(prose::ProseLine::printed);
    let visible = |one: &char| !one.is_whitespace() && !steers_line_breaks(*one);
    let printed: Vec<(char, Range<usize>)> = printed.filter(|(one, _)| visible(one)).collect();
    let same = printed.iter().map(|(one, _)| one).eq(shown);
    same.then(|| printed.into_iter().map(|(_, place)| place).collect())
}

/// Returns places that follow each other without a gap, as one.
fn joined(places: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for place in places {
        match joined.last_mut() {
            // Several characters may stand for one reference.
            Some(last) if last.end == place.start || *last == *place => last.end = place.end,
            _ => joined.push(place.clone()),
        }
    }
    joined
}

/// Takes the empty line beside a paragraph that is gone away with it; a new paragraph behind it stands in
/// its place.
fn with_breaks(
    value: &str,
    mut changes: Vec<(Range<usize>, String)>,
) -> Vec<(Range<usize>, String)> {
    for at in 0..changes.len() {
        let (range, new) = &changes[at];
        let (before, after) = (&value[..range.start], &value[range.end..]);
        let is_whole = (before.is_empty() || before.ends_with('\n'))
            && (after.is_empty() || after.starts_with('\n'));
        if !new.is_empty() || range.is_empty() || !is_whole {
            continue;
        }
        let end = range.end;
        let follows = |(range, new): &(Range<usize>, String)| {
            *range == (end..end) && new.starts_with("\n\n")
        };
        if let Some(next) = changes.iter().position(follows) {
            changes[at].1 = std::mem::take(&mut changes[next].1).trim_start().to_owned();
        } else {
            changes[at].0 = match before.trim_end().len() {
                0 => range.start..end + after.len() - after.trim_start().len(),
                start => start..end,
            };
        }
    }
    changes
}

/// Returns new words as they are written in a field of this kind.
fn words(kind: TextKind, new: &str) -> String {
    if kind == TextKind::Markdown { escaped_in_line(new) } else { new.to_owned() }
}
