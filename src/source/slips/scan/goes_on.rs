//! Lines without a key: the text above goes on in them, for YAML or for whoever typed them.

use std::ops::Range;

use super::{Last, Scan};
use crate::lang::is_han;
use crate::source::slips::character::is_unseen;
use crate::source::slips::folded::Folded;
use crate::source::slips::head::Head;
use crate::source::slips::indent::indentation;
use crate::source::slips::lines::{is_deeper, line_end};
use crate::source::slips::value::Written;
use crate::source::slips::{Slip, flow, head, marks};
use crate::source::{bracket, rules};

impl Scan<'_> {
    /// A line that opens with a hash and no blank behind it, where a text goes on: `#3机组停运。`.
    pub(super) fn hash(&mut self, line: Range<usize>) {
        let words = self.text[line.clone()].trim_start();
        let indent = line.len() - words.len();
        let is_comment = !words.starts_with('#')
            || words[1..].starts_with([' ', '#', '!'])
            || !words.contains(is_han)
            || flow::key_length(&words[1..]).is_some();
        let Some(last) = self.last.as_ref().filter(|_| !is_comment) else { return };
        let is_text = match last.written {
            Written::Plain => indent > last.column,
            Written::Empty => {
                indent > last.column && !is_deeper(self.text, line.end + 1, last.column)
            }
            Written::Block if indent > last.column || opens_number(words) => {
                let deep = self.block_depth(last, line.start);
                let range = line.start + indent..line.end;
                let (id, hint) = ("lost-text.hash", "lost-text.hint-indent");
                let slip = Slip::new(&rules::LOST_TEXT, id, hint, range.clone());
                let indent = line.start..range.start;
                let fixed =
                    |slip: Slip| slip.fixed(indent, " ".repeat(deep.unwrap_or_default()));
                let is_sure = deep.is_some() && opens_number(words);
                return self.out.push(if is_sure { fixed(slip) } else { slip });
            }
            Written::Block | Written::Closed(_) => false,
        };
        if let Some(key) = last.key.clone().filter(|_| is_text) {
            self.fold(key, last.value.clone(), line.start + indent..line.end);
        }
    }

    /// A line of words goes on with the text of a key.
    pub(super) fn fold(&mut self, key: Range<usize>, value: Range<usize>, line: Range<usize>) {
        let indent = line.start - self.text[..line.start].rfind('\n').map_or(0, |at| at + 1);
        let new = Folded { key, value, lines: Vec::new(), indent, is_even: true };
        let folded = self.folded.get_or_insert(new);
        folded.is_even &= folded.indent == indent;
        folded.lines.push(line);
    }

    /// Whether a line that opens with a hyphen is one of the text above, for YAML as well: `facts: 甲，` and below it,
    /// deeper, `- 乙`.
    pub(super) fn goes_on(&self, head: &Head, column: usize) -> bool {
        let is_text = |last: &Last| {
            last.written == Written::Plain && last.key.is_some() && column > last.column
        };
        head.key.is_none() && self.last.as_ref().is_some_and(is_text)
    }

    /// A line without key and hyphen: a text goes on.
    pub(super) fn words(&mut self, head: &Head, start: usize, end: usize) {
        let indent = &self.text[head.indent.clone()];
        let odd = indent.char_indices().find(|(_, one)| is_unseen(*one));
        let words = head.indent.end..end;
        let foreign = marks::fence(self.text, words.clone());
        if let Some(slip) = foreign.or_else(|| marks::comment(self.text, words)) {
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
        self.fold(key, last.value.clone(), head.indent.end..end);
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
        let is_text = self.text[range.clone()].contains(is_han);
        let deep = self.block_depth(last, head.indent.start).filter(|_| is_text);
        if let Some(deep) = deep.filter(|deep| depth < *deep) {
            let slip = Slip::new(
                &rules::WRONG_INDENTATION,
                "wrong-indentation.text",
                "wrong-indentation.hint-text",
                range,
            );
            self.out.push(slip.fixed(head.indent.clone(), " ".repeat(deep)));
        }
    }

    /// How deep the first line of a block text stands that ends before `end`.
    fn block_depth(&self, last: &Last, end: usize) -> Option<usize> {
        let mut said = self.text.get(last.value.end..end)?.lines().skip(1);
        let first = said.find(|line| !line.trim().is_empty())?;
        Some(first.len() - first.trim_start_matches(' ').len())
    }

    /// The text that went on ends: what is wrong with it is told.
    pub(super) fn end_folded(&mut self) {
        let slip = self.folded.take().and_then(|folded| folded.slip(self.text));
        self.out.extend(slip);
    }

    /// The text behind a bar stands as far to the left as its key, or farther.
    pub(super) fn flush_left(&mut self, at: usize, column: usize) {
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

/// Whether a hash opens a number, as in `#3机组`.
fn opens_number(words: &str) -> bool {
    words[1..].starts_with(|one: char| one.is_ascii_digit())
}
