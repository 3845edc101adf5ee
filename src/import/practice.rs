//! A practice: its heading, its text, its points.

use super::cut::Cut;
use super::draft::{Header, Point, Practice, Text};
use super::line::{Part, Piece};
use super::mark::Numbering;
use super::point::{Found, Spoken};
use super::{cut, level, point};
use crate::lang::Message;

/// Reads a practice whose first line, behind its number, is `line`.
pub(super) fn numbered<'a>(
    header: Header<'a>,
    line: Piece<'a>,
    more: &[Part<'a>],
) -> Practice<'a> {
    let cut = cut::heading(line);
    let (header, parts) = opened(header, cut, more);
    with_text(header, &parts)
}

/// Reads what stands under a heading that is already read.
pub(super) fn with_text<'a>(mut header: Header<'a>, parts: &[Part<'a>]) -> Practice<'a> {
    if let Some(numbering) = level::numbering(parts, header.numbering) {
        return listed(header, parts, numbering);
    }
    match point::find(parts) {
        Found::None => Practice { header, text: Text::new(parts.to_vec()), points: Vec::new() },
        Found::Unclear => {
            let mut text = Text::new(parts.to_vec());
            text.notes.push(Message::new("import-points-unclear"));
            Practice { header, text, points: Vec::new() }
        }
        Found::List(before, spoken) => {
            let (points, doubt) = spoken_points(spoken);
            if doubt {
                header.notes.push(Message::new("import-lead-end"));
            }
            Practice { header, text: Text::new(before), points }
        }
    }
}

/// Points from lines with numbers of their own: （一）, 1.
fn listed<'a>(header: Header<'a>, parts: &[Part<'a>], numbering: Numbering) -> Practice<'a> {
    let (before, list) = level::split(parts, numbering);
    if list.iter().any(|one| one.line.is_empty()) {
        let mut text = Text::new(parts.to_vec());
        text.notes.push(Message::new("import-points-unclear"));
        return Practice { header, text, points: Vec::new() };
    }
    let point = |one: level::Numbered<'a>| {
        let cut = cut::heading(one.line);
        let doubtful = cut.doubtful;
        let (mut header, parts) = opened(one.header, cut, &one.more);
        if doubtful {
            header.notes = vec![Message::new("import-lead-end")];
        }
        Point { header, text: Text::new(parts) }
    };
    let points = list.into_iter().map(point).collect();
    Practice { header, text: Text::new(before), points }
}

/// Points from 一是 in running text, and whether the end of a lead is in doubt.
fn spoken_points(spoken: Vec<Spoken<'_>>) -> (Vec<Point<'_>>, bool) {
    let mut doubt = false;
    let mut points = Vec::new();
    for one in spoken {
        let cut = cut::point(one.line);
        doubt |= cut.doubtful;
        let (mut header, parts) = opened(spoken_header(&one), cut, &one.more);
        header.notes.clear();
        points.push(Point { header, text: Text::new(parts) });
    }
    (points, doubt)
}

/// The header of 一是, without its words.
pub(super) fn spoken_header<'a>(spoken: &Spoken<'a>) -> Header<'a> {
    Header {
        mark: Some(spoken.mark),
        numbering: Some(Numbering::Is),
        number: Some(spoken.number),
        ..Header::default()
    }
}

/// Takes the heading into the header; the rest of the line opens the text.
fn opened<'a>(
    header: Header<'a>,
    cut: Cut<'a>,
    more: &[Part<'a>],
) -> (Header<'a>, Vec<Part<'a>>) {
    let mut header = Header { words: Some(cut.lead), stop: Some(cut.stop), ..header };
    if cut.doubtful {
        header.notes.push(Message::new("import-heading-end"));
    }
    let mut parts = Vec::new();
    if !cut.rest.is_empty() {
        parts.push(Part::Words(cut.rest));
    }
    parts.extend_from_slice(more);
    (header, parts)
}
