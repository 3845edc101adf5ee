//! The passages of a text: its paragraphs, items, headings, notes, rows of tables.
//!
//! [`passages`] goes through the lines, knows which items and notes are open, and puts blank lines and letters
//! where the parser would take something else for the structure.

use std::ops::Range;

use super::doubt::{Doubt, Misreading};
use super::judgement::Judgement;
use super::lines::{ItemMark, Line, Opening, lines, opening};
use super::tables;
use crate::text::mark::Substitute;

/// Columns that would make code of a line.
const INDENT: usize = 4;

/// Lines that belong together.
pub(super) struct TypedPassage {
    /// From the first of its words to the last.
    pub(super) range: Range<usize>,
    /// What they are.
    pub(super) kind: PassageKind,
}

/// What a passage is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PassageKind {
    Words,
    /// Words on a line that is set in.
    SetIn,
    /// A row of a table, in which bars part cells.
    Row,
}

/// Returns the passages of a text, and judges what lines open with.
pub(super) fn passages(source: &str, judgement: &mut Judgement) -> Vec<TypedPassage> {
    let lines = lines(source);
    let mut reader = PassageReader {
        source,
        is_item: items(source, &lines),
        containers: Vec::new(),
        goes_on: false,
        is_closed: false,
        passages: Vec::new(),
        judgement,
    };
    let mut at = 0;
    while at < lines.len() {
        at += reader.line(&lines, at);
    }
    reader.passages
}

/// For each line, whether it is an item if it opens like one: the words begin with no digit, or an item of the
/// same list stands before or after it.
fn items(source: &str, lines: &[Line]) -> Vec<bool> {
    let mut is_item = vec![false; lines.len()];
    // The last item of each list that is open, from the outermost to the innermost.
    let mut open: Vec<(usize, ItemMark)> = Vec::new();
    let mut blank = true;
    for (at, line) in lines.iter().enumerate() {
        let words = &source[line.words.clone()];
        if words.is_empty() {
            blank = true;
            continue;
        }
        let mark = match opening(words) {
            Opening::Item(mark) => Some(mark),
            Opening::Words if !blank => continue,
            _ => None,
        };
        blank = false;
        let is_inside = |(last, _): &mut (usize, ItemMark)| lines[*last].columns < line.columns;
        while let Some((last, before)) = open.pop_if(|item| !is_inside(item)) {
            if let Some(mark) = mark
                && lines[last].columns == line.columns
                && before.goes_with(mark)
            {
                is_item[last] = true;
                is_item[at] = true;
            }
        }
        if let Some(mark) = mark {
            is_item[at] |= !mark.before_digit;
            open.push((at, mark));
        }
    }
    is_item
}

/// An open item or note.
struct Container {
    /// The column in which its words stand.
    column: usize,
    /// The mark of an item; absent for a note.
    mark: Option<ItemMark>,
}

struct PassageReader<'a> {
    source: &'a str,
    is_item: Vec<bool>,
    containers: Vec<Container>,
    /// Whether words that follow go on with the last passage.
    goes_on: bool,
    /// Whether nothing goes on with the line before, though no blank line follows it.
    is_closed: bool,
    passages: Vec<TypedPassage>,
    judgement: &'a mut Judgement,
}

impl<'a> PassageReader<'a> {
    fn words(&self, line: &Line) -> &'a str {
        &self.source[line.words.clone()]
    }

    /// Reads the line at `at`, or the table that begins there. Returns how many lines were read.
    fn line(&mut self, lines: &[Line], at: usize) -> usize {
        let line = &lines[at];
        let words = self.words(line);
        if words.is_empty() {
            self.goes_on = false;
            self.is_closed = false;
            return 1;
        }
        if std::mem::take(&mut self.is_closed) {
            self.part(line);
        }
        let kept =
            self.containers.iter().take_while(|open| open.column <= line.columns).count();
        let column = kept.checked_sub(1).map_or(0, |last| self.containers[last].column);
        if line.columns >= column + INDENT {
            self.indented(line, kept, column);
            return 1;
        }
        if let Some(length) = self.table(lines, at, column) {
            self.opens(line, kept);
            tables::widen(self.source, &lines[at..at + length], self.judgement);
            for (number, row) in lines[at..at + length].iter().enumerate() {
                if number != 1 {
                    self.passage(row.words.clone(), PassageKind::Row);
                }
            }
            self.goes_on = false;
            self.is_closed = true;
            return length;
        }
        match opening(words) {
            Opening::Words if self.goes_on && self.is_drawn(words) => {
                self.typed(line, kept, None)
            }
            Opening::Words if self.goes_on => self.continues(line),
            Opening::Words => {
                self.containers.truncate(kept);
                self.passage(line.words.clone(), PassageKind::Words);
            }
            Opening::Item(mark) if self.is_item[at] => self.item(line, kept, mark),
            Opening::Heading(level) if kept == 0 => self.heading(line, level),
            Opening::Note(length) if kept == 0 => self.note(line, length),
            Opening::Item(mark) => self.typed(line, kept, Some(mark.digits)),
            Opening::Heading(_) | Opening::Note(_) => self.typed(line, kept, Some(0)),
            Opening::Typed(at) => self.typed(line, kept, at),
            Opening::Separator => {
                self.typed(line, kept, Some(0));
                self.goes_on = false;
                self.is_closed = true;
            }
        }
        1
    }

    fn passage(&mut self, range: Range<usize>, kind: PassageKind) {
        self.passages.push(TypedPassage { range, kind });
        self.goes_on = true;
    }

    /// Whether a line has bars as the passage before has: they are rows of a table that was drawn by hand.
    fn is_drawn(&self, words: &str) -> bool {
        let before = self.passages.last().map(|passage| &self.source[passage.range.clone()]);
        tables::has_bar(words) && before.is_some_and(tables::has_bar)
    }

    /// Words that go on with the passage before.
    fn continues(&mut self, line: &Line) {
        if let Some(passage) = self.passages.last_mut() {
            passage.range.end = line.words.end;
        }
    }

    /// Something opens on a line that is not in the containers behind `kept`.
    fn opens(&mut self, line: &Line, kept: usize) {
        self.containers.truncate(kept);
        if self.goes_on {
            self.part(line);
        }
    }

    /// Puts a blank line before a line.
    fn part(&mut self, line: &Line) {
        let blank = Substitute::words(line.start..line.start, "\n\n".to_owned());
        self.judgement.substitutes.push(blank);
    }

    /// A line that is set in so far that Markdown would make code of it: words.
    fn indented(&mut self, line: &Line, kept: usize, column: usize) {
        let is_below = |passage: &TypedPassage| passage.kind == PassageKind::SetIn;
        if self.goes_on && !self.passages.last().is_some_and(is_below) {
            return self.continues(line);
        }
        self.opens(line, kept);
        self.set_out(line.start..line.words.start, column);
        self.passage(line.words.clone(), PassageKind::SetIn);
    }

    /// Takes blanks away but for those up to a column.
    fn set_out(&mut self, blanks: Range<usize>, column: usize) {
        let end = blanks.end;
        let substitutes = &mut self.judgement.substitutes;
        substitutes.push(Substitute::words(blanks, " ".repeat(column)));
        substitutes.push(Substitute::letter(end));
    }

    /// A line that is text, of which the parser must not see the character at `mark`.
    fn typed(&mut self, line: &Line, kept: usize, mark: Option<usize>) {
        self.opens(line, kept);
        self.hide(line.words.start, mark);
        self.passage(line.words.clone(), PassageKind::Words);
    }

    fn hide(&mut self, start: usize, mark: Option<usize>) {
        let Some(at) = mark.map(|at| start + at) else { return };
        let byte = self.source.as_bytes()[at];
        // The others are never seen as they are.
        if b"-+=>#[.)".contains(&byte) {
            self.judgement.typed(at, byte);
        }
    }

    fn item(&mut self, line: &Line, kept: usize, mark: ItemMark) {
        let beside = self.containers.get(kept).and_then(|open| open.mark);
        let is_beside = beside.is_some_and(|beside| beside.goes_with(mark));
        // As in Markdown, a line that happens to open with a number goes on with words above it.
        let number = &self.source[line.words.start..][..mark.digits];
        if self.goes_on && !is_beside && !matches!(number, "" | "1") {
            return self.typed(line, kept, Some(mark.digits));
        }
        self.containers.truncate(kept);
        let start = line.words.start + mark.digits + 1;
        let behind = &self.source[start..line.words.end];
        let blanks = behind.len() - behind.trim_start_matches([' ', '\t']).len();
        let words = start + blanks..line.words.end;
        let is_odd = blanks > INDENT || behind[..blanks].contains('\t');
        if is_odd {
            self.set_out(start..words.start, 1);
        }
        let width = mark.digits + 1 + if is_odd { 1 } else { blanks };
        self.containers.push(Container { column: line.columns + width, mark: Some(mark) });
        if mark.digits == 0 && is_signed_figure(&self.source[words.clone()]) {
            let at = line.words.start;
            let escaped = Some("\\-".to_owned());
            self.judgement.doubts.push(Doubt {
                reading: Misreading::Item,
                range: at..at + 1,
                escaped,
            });
        }
        self.inside(words);
    }

    /// The words behind a mark: no other mark opens there.
    fn inside(&mut self, words: Range<usize>) {
        let mark = match opening(&self.source[words.clone()]) {
            Opening::Item(mark) => Some(mark.digits),
            Opening::Typed(at) => at,
            Opening::Separator | Opening::Heading(_) | Opening::Note(_) => Some(0),
            Opening::Words => None,
        };
        self.hide(words.start, mark);
        self.passage(words, PassageKind::Words);
    }

    fn heading(&mut self, line: &Line, level: usize) {
        self.containers.clear();
        let words = self.words(line);
        let end = line.words.end;
        let closing = words.len() - words.trim_end_matches('#').len();
        (end - closing..end).for_each(|at| self.judgement.typed(at, b'#'));
        self.passage(line.words.start + level..end, PassageKind::Words);
        self.goes_on = false;
    }

    fn note(&mut self, line: &Line, length: usize) {
        self.opens(line, 0);
        self.containers.push(Container { column: INDENT, mark: None });
        let behind = &self.source[line.words.start + length..line.words.end];
        self.inside(line.words.end - behind.trim_start().len()..line.words.end);
    }

    /// The number of lines of the table that begins at `at`.
    fn table(&self, lines: &[Line], at: usize, column: usize) -> Option<usize> {
        let is_inside = |line: &Line| (column..column + INDENT).contains(&line.columns);
        let below = lines.get(at + 1).filter(|below| is_inside(below))?;
        let is_row = |line: &&Line| {
            let words = self.words(line);
            is_inside(line)
                && tables::has_bar(words)
                && matches!(opening(words), Opening::Words | Opening::Typed(None))
        };
        if !is_row(&&lines[at]) || !tables::is_head(self.words(&lines[at]), self.words(below)) {
            return None;
        }
        Some(2 + lines[at + 2..].iter().take_while(is_row).count())
    }
}

/// Whether a text begins with a figure that may have a sign: one with a unit of temperature or share.
fn is_signed_figure(text: &str) -> bool {
    let unit = text.trim_start_matches(|one: char| one.is_ascii_digit() || ".,".contains(one));
    unit.len() < text.len() && unit.starts_with(['%', '％', '‰', '℃', '°'])
}
