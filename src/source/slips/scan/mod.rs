//! Going through the lines of a file; `depth` says how deep each may stand.

mod depth;

use std::ops::Range;

use crate::lang::is_han;
use crate::source::slips::character::{is_blank, is_unseen};
use crate::source::slips::folded::Folded;
use crate::source::slips::head::{Head, unseen};
use crate::source::slips::indent::indentation;
use crate::source::slips::key_columns::KeyColumns;
use crate::source::slips::lines::{behind_block, is_deeper, line_end};
use crate::source::slips::value::{Value, Written};
use crate::source::slips::{Slip, flow, head, marks};
use crate::source::{bracket, rules};

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
            return next;
        }
        let end = start + line.len();
        let mut found = Vec::new();
        let listed = self.may_be_item();
        let head = head::read(self.text, start, end, listed, &mut found);
        let Some(column) = head.column() else {
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
            Written::Block => behind_block(self.text, next, column),
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
        let is_parting = &self.text[range.clone()] == "---" && self.last.is_some();
        if is_parting && !self.text[range.end..].trim().is_empty() {
            let (id, hint) = ("invalid-yaml.parting", "invalid-yaml.hint-parting");
            let slip = Slip::new(&rules::INVALID_YAML, id, hint, range.clone());
            self.out.push(slip.fixed(range, ""));
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

    /// A line without key and hyphen: a text goes on.
    fn words(&mut self, head: &Head, start: usize, end: usize) {
        let indent = &self.text[head.indent.clone()];
        let odd = indent.char_indices().find(|(_, one)| is_unseen(*one));
        if let Some(slip) = marks::comment(self.text, head.indent.end..end) {
            return self.out.push(slip);
        }
        let Some(last) = &self.last else { return };
        if let Some((at, one)) = odd {
            let slip = indentation(one, start + at..start + at + one.len_utf8());
            let deep = " ".repeat(last.column + 2);
            let is_text = matches!(last.written, Written::Block | Written::Empty);
            self.out.push(if is_text {
                slip.fixed(head.indent.clone(), deep)
            } else {
                slip.passed_over(start..end, "")
            });
            return;
        }
        let goes_on = matches!(last.written, Written::Plain | Written::Empty);
        if !goes_on || indent.len() <= last.column {
            return self.stray(head, end);
        }
        let Some(key) = last.key.clone() else { return };
        let words = self.text[head.indent.end..end].trim_end();
        if last.written == Written::Empty
            && let Some(listed) = flow::listed(words)
        {
            let range = head.indent.end..head.indent.end + words.len();
            self.out.push(flow::unlisted(range.clone()).fixed(range, listed));
            return;
        }
        let opens = last.written == Written::Empty && words.starts_with(['[', '{']);
        if opens && bracket::end(words) == Some(words.len()) {
            return;
        }
        let value = last.value.clone();
        let folded = self.folded.get_or_insert_with(|| Folded {
            key,
            value,
            lines: Vec::new(),
            indent: indent.len(),
            is_even: true,
        });
        folded.is_even &= folded.indent == indent.len();
        folded.lines.push(head.indent.end..end);
    }

    /// A line of words that no text goes on with: a key without its colon, or a line of the text above that stands too
    /// far to the left.
    fn stray(&mut self, head: &Head, end: usize) {
        let range = head.indent.end..end;
        let depth = self.text[head.indent.clone()].chars().count();
        let is_level = self.levels.contains(&(depth, false));
        let is_key = |word: &str| self.keys.has(word);
        let colon = marks::missing_colon(self.text, range.clone(), is_key);
        if let Some(slip) = colon.filter(|_| is_level) {
            let key = slip.range.clone();
            let said = self.text[key.end..end].trim_start_matches([' ', ';', '；', '=', '＝']);
            let written = match said.chars().next() {
                None | Some('\r') => Written::Empty,
                Some('|' | '>') => Written::Block,
                _ => Written::Plain,
            };
            self.out.push(slip);
            self.above = self.last.as_ref().map(|last| (last.column, last.written));
            self.last = Some(Last {
                column: depth,
                key: Some(key.clone()),
                value: end - said.len()..end,
                written,
                indent: head.indent.clone(),
                opens_item: false,
            });
            return;
        }
        let is_block = |last: &&Last| last.written == Written::Block;
        let has_key = flow::second_key(&self.text[range.clone()]).is_some();
        let Some(last) = self.last.as_ref().filter(is_block).filter(|_| !has_key) else {
            return;
        };
        let said = self.text[last.value.end..head.indent.start].lines().skip(1);
        let first = said.into_iter().find(|line| !line.trim().is_empty());
        let Some(first) = first.filter(|_| self.text[range.clone()].contains(is_han)) else {
            return;
        };
        let deep = first.len() - first.trim_start_matches(' ').len();
        if depth < deep && depth <= last.column {
            let slip = Slip::new(
                &rules::WRONG_INDENTATION,
                "wrong-indentation.text",
                "wrong-indentation.hint-text",
                range,
            );
            self.out.push(slip.fixed(head.indent.clone(), " ".repeat(deep)));
        }
    }

    fn end_folded(&mut self) {
        let slip = self.folded.take().and_then(|folded| folded.slip(self.text));
        self.out.extend(slip);
    }

    /// The text behind a bar stands as far to the left as its key, or farther.
    fn flush_left(&mut self, at: usize, column: usize) {
        let mut lines: Vec<Range<usize>> = Vec::new();
        let mut start = at;
        while start < self.text.len() {
            let end = line_end(self.text, start);
            let head = head::read(self.text, start, end, true, &mut Vec::new());
            let words = self.text[head.indent.end..end].trim();
            let is_text =
                !words.is_empty() && !words.starts_with('#') && head.column().is_none();
            let odd = self.text[head.indent.clone()].contains(is_unseen);
            if !is_text || odd {
                break;
            }
            lines.push(head.indent.end..end);
            start = end + 1;
        }
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return };
        let deep = " ".repeat(column + 2);
        let body: Vec<String> = lines
            .iter()
            .map(|line| format!("{deep}{}", self.text[line.clone()].trim_end()))
            .collect();
        let slip = Slip::new(
            &rules::WRONG_INDENTATION,
            "wrong-indentation.block",
            "wrong-indentation.hint-block",
            first.clone(),
        );
        let whole = at..last.end;
        // What goes on below the text as deep would become a part of it.
        let goes_on = is_deeper(self.text, last.end + 1, column);
        let slip = if goes_on { slip } else { slip.fixed(whole.clone(), body.join("\n")) };
        self.out.push(slip.passed_over(whole, ""));
    }
}
