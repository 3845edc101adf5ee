//! What is neither printed nor a mark of something that is printed.
//!
//! [`doubts`] goes by what the parser says of each character, and knows no rules of Markdown but where marks
//! stand. It is the net below all other doubts.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag};

use super::misreading::{Doubt, Misreading};
use crate::text::invisible::is_invisible;
use crate::text::mark::Marked;
use crate::text::parser::Events;
use crate::text::typed::definitions;

/// Returns the stretches of visible characters that are lost.
pub(super) fn doubts(source: &str, marked: &Marked<'_>, events: &Events<'_>) -> Vec<Doubt> {
    let mut known = Known { source, seen: vec![false; source.len()] };
    events.iter().for_each(|(event, range)| known.event(event, range));
    definitions::defined(marked, events).into_iter().for_each(|range| known.fill(range));
    known.escapes();
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, one) in source.char_indices() {
        let end = at + one.len_utf8();
        if known.seen[at] || one.is_whitespace() || one.is_control() || is_invisible(one) {
            continue;
        }
        match found.last_mut() {
            Some(last) if source[last.end..at].trim().is_empty() => last.end = end,
            _ => found.push(at..end),
        }
    }
    found.into_iter().map(|range| Doubt::new(Misreading::Lost, range)).collect()
}

/// Which bytes of a text are accounted for.
struct Known<'a> {
    source: &'a str,
    seen: Vec<bool>,
}

impl Known<'_> {
    fn fill(&mut self, range: Range<usize>) {
        self.seen[range].fill(true);
    }

    fn event(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(_) => {}
            _ => self.fill(range.clone()),
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Link { .. } | Tag::Image { .. } => self.fill(range.clone()),
            Tag::Emphasis => self.around(range, 1),
            Tag::Strong => self.around(range, 2),
            Tag::Strikethrough => {
                let double = self.source[range.clone()].starts_with("~~");
                self.around(range, 1 + usize::from(double));
            }
            Tag::FootnoteDefinition(_) => {
                let length = self.source[range.clone()].find("]:").map_or(0, |at| at + 2);
                self.fill(range.start..range.start + length);
            }
            Tag::Item => self.marks(range, |line| {
                let line = line.trim_start_matches(|one: char| one.is_ascii_digit());
                line.strip_prefix(['-', '+', '*', '.', ')']).unwrap_or(line)
            }),
            Tag::BlockQuote(_) => self.quote(range),
            Tag::Heading { .. } => self.heading(range),
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => self.fence(range),
            Tag::Table(_) => self.table(range),
            _ => {}
        }
    }

    /// Marks of a length on both sides.
    fn around(&mut self, range: &Range<usize>, length: usize) {
        self.fill(range.start..range.start + length);
        self.fill(range.end - length..range.end);
    }

    /// Marks at the beginning of a range, up to what `rest` leaves of it.
    fn marks(&mut self, range: &Range<usize>, rest: impl Fn(&str) -> &str) {
        let written = &self.source[range.clone()];
        let inside = written.trim_start_matches([' ', '\t']);
        let length = written.len() - rest(inside).len();
        self.fill(range.start..range.start + length);
    }

    /// `>` wherever only blanks and marks of lists stand before it in its line.
    fn quote(&mut self, range: &Range<usize>) {
        self.fill(range.start..range.start + 1);
        let mut start = self.source[..range.start].rfind('\n').map_or(0, |newline| newline + 1);
        for line in self.source[start..range.end].split_inclusive('\n') {
            let is_mark = |byte: &u8| byte.is_ascii_digit() || b" \t>-+*.)".contains(byte);
            for (offset, byte) in line.bytes().take_while(is_mark).enumerate() {
                self.seen[start + offset] |= byte == b'>';
            }
            start += line.len();
        }
    }

    /// `#` on both sides, or the line below.
    fn heading(&mut self, range: &Range<usize>) {
        let written = self.source[range.clone()].trim_end();
        let end = range.start + written.len();
        if written.starts_with('#') {
            let open = written.len() - written.trim_start_matches('#').len();
            let close = written.len() - written.trim_end_matches('#').len();
            self.fill(range.start..range.start + open);
            self.fill(end - close..end);
        } else if let Some((_, under)) = written.rsplit_once('\n') {
            self.fill(end - under.len()..end);
        }
    }

    /// The first line, and the last where it closes the first.
    fn fence(&mut self, range: &Range<usize>) {
        let written = self.source[range.clone()].trim_end();
        let end = range.start + written.len();
        let first = written.lines().next().unwrap_or_default().len();
        self.fill(range.start..range.start + first);
        let last = written.lines().last().unwrap_or_default();
        let marks = last.len() - last.trim_end_matches(['`', '~']).len();
        self.fill(end - marks..end);
    }

    /// Bars, and the line below the head.
    fn table(&mut self, range: &Range<usize>) {
        let mut start = range.start;
        for (number, line) in self.source[range.clone()].split_inclusive('\n').enumerate() {
            for (offset, _) in line.match_indices('|') {
                self.fill(start + offset..start + offset + 1);
            }
            if number == 1 {
                self.fill(start..start + line.len());
            }
            start += line.len();
        }
    }

    /// Backslashes that keep a mark from being one, or end a line.
    fn escapes(&mut self) {
        let mut escaped = false;
        for (at, byte) in self.source.bytes().enumerate() {
            let next = self.source.as_bytes().get(at + 1);
            let does = next.is_some_and(|next| next.is_ascii_punctuation());
            if byte == b'\\' && !escaped && does {
                self.seen[at] = true;
                escaped = true;
            } else {
                escaped = false;
            }
        }
    }
}
