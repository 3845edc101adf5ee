//! Levels of a text: which lines are its headings, and what stands under each.

use super::draft::ItemHeader;
use super::line::{Part, Piece};
use super::mark::{HeadingMark, NumberForm};
use super::{announced, failing, label, mark};
use crate::lang::Message;

/// A line with a number, and what stands under it.
#[derive(Debug)]
pub(super) struct Numbered<'a> {
    /// Its number.
    pub(super) header: ItemHeader<'a>,
    /// The rest of the line.
    pub(super) line: Piece<'a>,
    /// The lines below it.
    pub(super) more: Vec<Part<'a>>,
}

/// Returns the numbers of the headings of a text: 一、 where there is one, else those that come
/// first. A single （1） is a list where nothing stands before it, a single 1. where it has labels besides; a single
/// 首先， is none. `except` is how the level above
/// is numbered.
pub(super) fn numbering(parts: &[Part<'_>], except: Option<NumberForm>) -> Option<NumberForm> {
    let mut seen: Vec<(NumberForm, usize)> = Vec::new();
    let own = parts.iter().zip(announced::items(parts)).filter(|(_, is_item)| !is_item);
    let lines = own.filter_map(|(part, _)| part.words());
    for mark in lines.filter_map(mark::read) {
        if mark.numbering == NumberForm::Is || Some(mark.numbering) == except {
            continue;
        }
        match seen.iter_mut().find(|(numbering, _)| *numbering == mark.numbering) {
            Some((_, count)) => *count += 1,
            None => seen.push((mark.numbering, 1)),
        }
    }
    let first = parts
        .first()
        .and_then(|part| part.words())
        .filter(|line| label::find(line.text()).first().is_none_or(|found| found.start > 0));
    let first = first.and_then(mark::read).filter(|mark| mark.number == Some(1));
    let opens = |numbering| first.is_some_and(|mark| mark.numbering == numbering);
    let enough = |(numbering, count): &&(NumberForm, usize)| {
        let needed = match *numbering {
            NumberForm::ArabicBrackets if opens(*numbering) => 1,
            NumberForm::Arabic if opens(*numbering) && failing::is_one(parts) => 1,
            NumberForm::Han
            | NumberForm::HanBrackets
            | NumberForm::Styled(_)
            | NumberForm::Problem
            | NumberForm::Case
            | NumberForm::Practice => 1,
            _ => 2,
        };
        *count >= needed
    };
    let han = seen.iter().find(|(numbering, _)| *numbering == NumberForm::Han);
    let found = han.or(seen.iter().find(enough)).map(|(numbering, _)| *numbering);
    found.or_else(|| are_dotted_failings(parts).then_some(NumberForm::Dot))
}

/// Whether a text is a list of failings with dots before them: each of several has labels of its own.
fn are_dotted_failings(parts: &[Part<'_>]) -> bool {
    let starts = parts.iter().enumerate().filter(|(_, part)| opens_dotted(part));
    let starts: Vec<usize> = starts.map(|(at, _)| at).collect();
    let ends = starts.iter().skip(1).copied().chain([parts.len()]);
    starts.len() > 1
        && starts.iter().zip(ends).all(|(start, end)| failing::is_one(&parts[*start..end]))
}

/// Whether a dot opens a line that is no field: · 责任人：李强
fn opens_dotted(part: &Part<'_>) -> bool {
    part.words()
        .is_some_and(|line| mark::dot(line).is_some() && !failing::opens_with_label(line))
}

/// Takes a text apart at its headings: what stands before the first one, and the headings.
pub(super) fn split<'a>(
    parts: &[Part<'a>],
    numbering: NumberForm,
) -> (Vec<Part<'a>>, Vec<Numbered<'a>>) {
    let mut before = Vec::new();
    let mut list: Vec<Numbered<'a>> = Vec::new();
    let mut inner = None;
    let mut announced = false;
    for (part, is_item) in parts.iter().zip(announced::items(parts)) {
        let next = list.last().filter(|_| numbering == NumberForm::Arabic);
        let next = next.and_then(|last| last.header.number).map(|last| last + 1);
        let dotted = numbering == NumberForm::Dot && opens_dotted(part);
        let read = |piece| {
            let dot = if dotted { mark::dot(piece) } else { None };
            dot.or_else(|| mark::read(piece))
                .or_else(|| next.and_then(|next| mark::before_figure(piece, next)))
                .or_else(|| inner.and_then(|next| mark::before_figure(piece, next)))
        };
        let mark = part.words().and_then(|piece| Some((piece, read(piece)?)));
        // A number alone on its line is no heading.
        let opens = |(piece, mark): &(Piece<'_>, HeadingMark)| {
            mark.numbering == numbering && mark.length < piece.text().len()
        };
        match mark.filter(opens) {
            // Behind 整改要求：numbers begin again, and count on among themselves.
            Some((_, mark))
                if is_item || begins_again(mark, inner, announced && !list.is_empty()) =>
            {
                inner = mark.number.map(|number| number + 1).filter(|_| !is_item);
                list.last_mut().map_or(&mut before, |last| &mut last.more).push(*part);
            }
            Some((piece, mark)) => {
                inner = None;
                let mut one = opened(piece, mark);
                if mark::read(piece).is_none() && numbering == NumberForm::Arabic {
                    one.header.notes.push(Message::new("import-number-figure"));
                }
                list.push(one);
            }
            None => list.last_mut().map_or(&mut before, |last| &mut last.more).push(*part),
        }
        announced = part.words().is_some_and(announces);
    }
    (before, list)
}

/// Whether a line says what the list below it is: it ends with a colon, or is a label and nothing else.
fn announces(line: Piece<'_>) -> bool {
    let text = line.text();
    text.ends_with(['：', ':'])
        || label::find(text).last().is_some_and(|last| last.end == text.len())
}

/// Whether a number is one of a list within an item, of which `next` is the number to come.
fn begins_again(mark: HeadingMark, next: Option<u32>, announced: bool) -> bool {
    mark.number.is_some() && (mark.number == next || (announced && mark.number == Some(1)))
}

/// Returns a line behind its number.
pub(super) fn opened(piece: Piece<'_>, mark: HeadingMark) -> Numbered<'_> {
    let (number, line) = piece.split(mark.length);
    let header = ItemHeader {
        mark: (mark.length > 0).then_some(number),
        numbering: Some(mark.numbering),
        number: mark.number,
        ..ItemHeader::default()
    };
    Numbered { header, line: line.trim(), more: Vec::new() }
}
