//! Going through the lines of a file; `depth` says how deep each may stand, `goes_on` what lines without a key are.

mod depth;
mod goes_on;

use std::ops::Range;

use crate::source::rules;
use crate::source::slips::character::{is_blank, is_unseen};
use crate::source::slips::controls::controls;
use crate::source::slips::folded::Folded;
use crate::source::slips::head::unseen;
use crate::source::slips::key_columns::KeyColumns;
use crate::source::slips::lines::{behind_block, is_deeper, line_end};
use crate::source::slips::value::{Value, Written};
use crate::source::slips::{Slip, head, marks};

/// Most slips that are told of a file: whoever made as many has seen enough.
const MOST_SLIPS: usize = 200;

/// Finds the slips of a file, in the order of its lines.
pub(crate) fn find(text: &str) -> Vec<Slip> {
    let keys = KeyColumns::new(text);
    let mut scan = Scan {
        text,
        keys,
        levels: Vec::new(),
        last: None,
        above: None,
        folded: None,
        in_conflict: false,
        out: Vec::new(),
    };
    let mut at = 0;
    while at < text.len() && scan.out.len() < MOST_SLIPS {
        at = scan.line(at);
    }
    scan.end_folded();
    scan.out.extend(controls(text).take(MOST_SLIPS));
    scan.out.sort_by_key(|slip| slip.range.start);
    scan.out
}

struct Scan<'t> {
    text: &'t str,
    keys: KeyColumns<'t>,
    /// Columns at which lines may stand, the least first, and whether hyphens stand there.
    levels: Vec<(usize, bool)>,
    /// The last line with a key or hyphen.
    last: Option<Last>,
    /// The column and the value of the one before it.
    above: Option<(usize, Written)>,
    /// The text that goes on in the lines read last.
    folded: Option<Folded>,
    /// Whether the first of two versions that could not be merged has opened.
    in_conflict: bool,
    out: Vec<Slip>,
}

/// What lines below may belong to.
struct Last {
    column: usize,
    key: Option<Range<usize>>,
    value: Range<usize>,
    written: Written,
    /// Bytes of its indentation.
    indent: Range<usize>,
    /// Whether it opens an item.
    opens_item: bool,
}

impl Scan<'_> {
    /// Reads the line at `start` and what belongs to it; returns where the next one starts.
    fn line(&mut self, start: usize) -> usize {
        let end = line_end(self.text, start);
        let next = (end + 1).min(self.text.len().max(end + 1));
        let line = self.text[start..end].trim_end_matches('\r');
        let words = line.trim_matches(|one: char| one.is_whitespace() || is_unseen(one));
        if words.is_empty() {
            self.empty(start, line);
            return next;
        }
        if let Some((slip, last)) = marks::conflict(self.text, start) {
            return self.conflict(slip, start, last);
        }
        let is_mark = ["---", "..."].contains(&line) || line.starts_with('%');
        if words.starts_with('#') || is_mark {
            self.parting(start..start + line.len());
            self.hash(start..start + line.len());
            return next;
        }
        let end = start + line.len();
        let mut found = Vec::new();
        let listed = self.may_be_item();
        let head = head::read(self.text, start, end, listed, &mut found);
        let Some(column) = head.column().filter(|column| !self.goes_on(&head, *column)) else {
            self.words(&head, start, end);
            return next;
        };
        self.end_folded();
        self.out.append(&mut found);
        let shift = self.place(&head, start);
        let is_followed = is_deeper(self.text, next, column);
        let value = Value {
            text: self.text,
            range: head.value.clone(),
            column,
            has_key: head.key.is_some(),
            is_followed,
        };
        self.beside_value(head.value.clone());
        let written = value.read(&mut self.out);
        let key = head.key.map(|(key, _)| {
            let head = self.text[key.start..head.value.start.min(end)].trim_end();
            key.start..key.start + head.len()
        });
        let column = column.saturating_add_signed(shift);
        if written == Written::Block && !is_followed {
            self.flush_left(next, column);
        }
        self.above = self.last.as_ref().map(|last| (last.column, last.written));
        self.last = Some(Last {
            column,
            key,
            value: head.value.clone(),
            written,
            indent: head.indent.clone(),
            opens_item: !head.hyphens.is_empty(),
        });
        match written {
            Written::Block => {
                let is_said = self.text[head.value].contains(|one: char| one.is_ascii_digit());
                behind_block(self.text, next, column, is_said)
            }
            Written::Closed(closed) if closed > end => line_end(self.text, closed) + 1,
            _ => next,
        }
    }

    /// Lines of a conflict between two versions, told once; returns where the next line starts.
    fn conflict(&mut self, slip: Slip, start: usize, last: usize) -> usize {
        let goes_on = self.in_conflict && !marks::opens_conflict(self.text, start);
        self.in_conflict = marks::opens_conflict(self.text, start);
        self.end_folded();
        self.out.push(Slip { goes_on, ..slip });
        last + 1
    }

    /// Characters without width at either end of a value: they would be letters of it.
    fn beside_value(&mut self, range: Range<usize>) {
        let words = &self.text[range.clone()];
        let is_none = |one: char| is_unseen(one) && !is_blank(one);
        let seen = words.trim_matches(|one| is_none(one) || one == ' ');
        let first = seen.as_ptr().addr() - words.as_ptr().addr();
        let ends = [0..first, first + seen.len()..words.len()];
        let odd = ends.into_iter().flat_map(|end| {
            let at = end.start;
            words[end].char_indices().map(move |(offset, one)| (at + offset, one))
        });
        for (at, one) in odd.filter(|(_, one)| is_none(*one)) {
            let place = range.start + at..range.start + at + one.len_utf8();
            self.out.push(unseen(one, place.clone()).fixed(place, ""));
        }
    }

    /// A line of `---` between two lines of one file: YAML takes what follows for another file.
    fn parting(&mut self, range: Range<usize>) {
        let mark = &self.text[range.clone()];
        let is_parting = ["---", "..."].contains(&mark) && self.last.is_some();
        if is_parting && !self.text[range.end..].trim().is_empty() {
            let (id, hint) = ("invalid-yaml.parting", "invalid-yaml.hint-parting");
            let slip = Slip::new(&rules::INVALID_YAML, id, hint, range.clone());
            self.out.push(slip.with("mark", mark).fixed(range, ""));
        }
    }

    /// A line of nothing that is seen.
    fn empty(&mut self, start: usize, line: &str) {
        let odd = line.char_indices().find(|(_, one)| is_unseen(*one) && *one != '\t');
        if let Some((at, one)) = odd {
            let place = start + at..start + at + one.len_utf8();
            self.out.push(unseen(one, place).fixed(start..start + line.len(), ""));
        }
    }

    /// Whether a list may open or go on in the next line.
    fn may_be_item(&self) -> bool {
        self.last
            .as_ref()
            .is_none_or(|last| last.written != Written::Plain || last.key.is_none())
            || self.levels.len() > 1
    }
}
