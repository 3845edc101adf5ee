//! A text in pieces, as a field shows it to somebody who writes: words, and marks of which nobody sees how they are
//! written.
//!
//! [`pieces`] is the entry point. It is the same parsing as [`super::parse`], without the tree: every byte of the text is
//! in exactly one piece, so that what nobody touches stays as it is written. Numbers of items, line ends and blanks are
//! words. [`printed`] gives the words alone, [`printed_part`] those of a part of the text. `office::manuscript` makes a text of pieces that somebody has changed.

use std::borrow::Cow;
use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use pulldown_cmark::{Event, Tag, TagEnd};
use serde::{Deserialize, Serialize};

use super::mark::Marked;
use super::tree::Alignment;
use super::{frame, parser, simple, typed};

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// How the text has it; `None` for what is new, and not written yet.
    #[serde(default)]
    pub source: Option<String>,
    /// What it is.
    #[serde(flatten)]
    pub kind: PieceKind,
}

impl Piece {
    /// New words, of which no character is a mark.
    pub fn words(words: &str) -> Self {
        Self { source: None, kind: PieceKind::Words(words.to_owned()) }
    }
}

/// What a part of a text is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PieceKind {
    /// Words as they are read, line ends among them.
    Words(String),
    /// A line end that is wanted.
    Break,
    /// Strong words begin.
    Strong,
    /// They end.
    StrongEnd,
    /// The words of a link to this address begin.
    Link(String),
    /// They end.
    LinkEnd,
    /// A reference to the footnote of this label.
    Note(String),
    /// What the footnote of this label says begins.
    NoteText(String),
    /// It ends.
    NoteTextEnd,
    /// A table begins, with one of these for each column; its first row is the head.
    Table(Vec<Alignment>),
    /// A row of it begins.
    Row,
    /// A cell of the row begins.
    Cell,
    /// The cell ends.
    CellEnd,
    /// The row ends.
    RowEnd,
    /// The table ends.
    TableEnd,
    /// The line is a heading of this level.
    Heading(u8),
    /// The line is an item of a list without numbers.
    Bullet,
    /// A picture, with what it shows in words.
    Picture(String),
}

/// Returns the pieces of a Markdown text, in its order.
pub fn pieces(source: &str) -> Vec<Piece> {
    if simple::paragraphs(source).is_some() {
        let whole = PieceKind::Words(source.to_owned());
        let is_empty = source.is_empty();
        let piece = Piece { source: Some(source.to_owned()), kind: whole };
        return if is_empty { Vec::new() } else { vec![piece] };
    }
    let marked = typed::read(source);
    let events: Vec<_> = parser::events(&marked).collect();
    let mut reader = PieceReader {
        source,
        marked: &marked,
        events: events.into_iter().peekable(),
        done: 0,
        read: 0,
        row: 0,
        pieces: Vec::new(),
    };
    reader.all();
    reader.words(source.len());
    reader.pieces
}

/// Returns the words of a Markdown text as they are read, in its order; cells are parted by blanks.
pub fn printed(source: &str) -> Cow<'_, str> {
    if simple::paragraphs(source).is_some() {
        return Cow::Borrowed(source);
    }
    Cow::Owned(pieces(source).into_iter().map(|piece| read(piece.kind)).collect())
}

/// Returns the words of some bytes of a Markdown text as they are read; bytes within a mark mean nothing.
pub fn printed_part(source: &str, part: Range<usize>) -> String {
    let mut end = 0;
    let words = pieces(source).into_iter().map(|Piece { source: written, kind }| {
        let written = written.unwrap_or_default();
        let start = end;
        end += written.len();
        let (from, to) = (part.start.max(start), part.end.min(end));
        match kind {
            PieceKind::Words(words) if words == written => {
                words.get(from - start..to.saturating_sub(start)).unwrap_or_default().to_owned()
            }
            _ if from < to || (start == end && part.contains(&start)) => read(kind),
            _ => String::new(),
        }
    });
    words.collect::<String>().trim().to_owned()
}

/// A piece as it is read.
fn read(kind: PieceKind) -> String {
    match kind {
        PieceKind::Words(words) | PieceKind::Picture(words) => words,
        PieceKind::Break | PieceKind::Row => "\n".to_owned(),
        PieceKind::NoteText(_) => "\n\n".to_owned(),
        PieceKind::CellEnd => " ".to_owned(),
        _ => String::new(),
    }
}

struct PieceReader<'a> {
    source: &'a str,
    marked: &'a Marked<'a>,
    events: Peekable<IntoIter<(Event<'a>, Range<usize>)>>,
    /// The end of the last piece.
    done: usize,
    /// The end of the last words that were read.
    read: usize,
    /// The end of the line of the row that was read last.
    row: usize,
    pieces: Vec<Piece>,
}

impl PieceReader<'_> {
    fn all(&mut self) {
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(tag) => self.start(&tag, range),
                Event::End(tag) => self.end(tag, &range),
                Event::FootnoteReference(label) => {
                    let label = self.marked.clean(&label);
                    self.push(range, PieceKind::Note(label));
                }
                Event::HardBreak => self.push(range, PieceKind::Break),
                _ => {
                    self.escaped(range.start);
                    self.read = range.end;
                }
            }
        }
    }

    fn start(&mut self, tag: &Tag, range: Range<usize>) {
        let Range { start, end } = range;
        match tag {
            Tag::Strong => self.push(start..start + 2, PieceKind::Strong),
            Tag::Link { dest_url, .. } => {
                let address = self.marked.clean(dest_url);
                self.push(start..start + 1, PieceKind::Link(address));
            }
            Tag::Image { .. } => {
                let shown = self.picture();
                self.push(range, PieceKind::Picture(shown));
            }
            Tag::Heading { level, .. } => {
                let words = self.words_from(end);
                self.push(start..words, PieceKind::Heading(*level as u8));
            }
            Tag::Item => {
                let mark = &self.source[start..];
                let start = start + mark.len() - mark.trim_start_matches([' ', '\t']).len();
                if self.source[start..].starts_with('-') {
                    let words = self.words_from(end);
                    self.push(start..words, PieceKind::Bullet);
                }
            }
            Tag::FootnoteDefinition(label) => {
                let label = self.marked.clean(label);
                let before = &self.source[self.done.max(self.read).min(start)..start];
                let start = start - before.len() + before.trim_end_matches(['\n', '\r']).len();
                let words = self.words_from(end);
                self.push(start..words, PieceKind::NoteText(label));
            }
            Tag::Table(alignments) => {
                let alignments = alignments.iter().map(frame::alignment).collect();
                self.push(start..start, PieceKind::Table(alignments));
            }
            Tag::TableHead | Tag::TableRow => {
                self.push(self.done..start, PieceKind::Row);
                self.row = start + self.source[range].trim_end_matches(['\n', '\r']).len();
            }
            Tag::TableCell => {
                // One blank beside the words is the bar's.
                let blank = start + usize::from(start < end);
                let is_empty = matches!(self.events.peek(), Some((Event::End(_), _)));
                let words = if is_empty { blank } else { self.words_from(end) };
                // Cells that a row has not stand at its end.
                self.push(self.done..words.min(self.row), PieceKind::Cell);
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        let inner = self.done.max(self.read);
        match tag {
            TagEnd::Strong => self.push(range.end - 2..range.end, PieceKind::StrongEnd),
            TagEnd::Link => self.push(inner..range.end, PieceKind::LinkEnd),
            TagEnd::FootnoteDefinition => self.push(inner..inner, PieceKind::NoteTextEnd),
            TagEnd::TableCell => self.push(inner..inner, PieceKind::CellEnd),
            // The line that parts the head from its rows belongs to the head.
            TagEnd::TableHead => {
                let rule = &self.source[range.end..];
                let rule = rule.split(['\n', '\r']).next().unwrap_or_default();
                self.push(inner..range.end + rule.len(), PieceKind::RowEnd);
            }
            TagEnd::TableRow => {
                self.push(inner..self.row, PieceKind::RowEnd);
            }
            TagEnd::Table => self.push(self.done..self.done, PieceKind::TableEnd),
            _ => {}
        }
    }

    /// Where the words begin that follow; at the end of what ends at `end` where none do.
    fn words_from(&mut self, end: usize) -> usize {
        let next = match self.events.peek() {
            Some((Event::End(_), _)) | None => self.source[..end].trim_end().len(),
            Some((_, range)) => range.start,
        };
        let before = &self.source[..next];
        if before.ends_with('\\') { next - 1 } else { next }
    }

    /// What a picture shows; its events are taken.
    fn picture(&mut self) -> String {
        let mut shown = String::new();
        let mut depth = 1;
        while depth > 0 {
            match self.events.next() {
                Some((Event::Start(_), _)) => depth += 1,
                Some((Event::End(_), _)) => depth -= 1,
                Some((Event::Text(words), _)) => shown.push_str(&self.marked.clean(&words)),
                Some(_) => {}
                None => depth = 0,
            }
        }
        shown
    }

    /// Words begin at `start`: the backslash before them keeps their first character from being a mark.
    fn escaped(&mut self, start: usize) {
        let inner = self.done.max(self.read);
        if start > inner
            && self.source[..start].ends_with('\\')
            && let Some(one) = self.source[start..].chars().next()
        {
            let range = start - 1..start + one.len_utf8();
            self.push(range, PieceKind::Words(one.to_string()));
        }
    }

    fn push(&mut self, range: Range<usize>, kind: PieceKind) {
        self.words(range.start);
        let end = range.end.max(self.done);
        let source = Some(self.source[self.done..end].to_owned());
        self.pieces.push(Piece { source, kind });
        self.done = end;
    }

    /// What no mark was found in, up to `end`.
    fn words(&mut self, end: usize) {
        if end > self.done {
            let words = self.source[self.done..end].to_owned();
            self.pieces
                .push(Piece { source: Some(words.clone()), kind: PieceKind::Words(words) });
            self.done = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PieceKind, pieces, printed_part};

    fn told(source: &str) -> String {
        let said = pieces(source).into_iter().map(|piece| {
            let source = piece.source.unwrap_or_default();
            match piece.kind {
                PieceKind::Words(words) if words == source => words,
                PieceKind::Words(words) => format!("‹{words}={source}›"),
                kind => format!("‹{kind:?}={source}›"),
            }
        });
        said.collect::<String>().replace('\n', "⏎")
    }

    #[test]
    fn of_a_part_the_words_are_read_without_its_marks() {
        let text = "甲[^1]乙**丙丁**戊\\*。\n\n| 单位 | 数 |\n|---|---|\n| 水\\|库 | 3 |\n\n[^1]: 见附件。\n";
        for (part, words) in [
            ("甲[^1]乙", "甲乙"),
            ("丙丁**戊\\*。", "丙丁戊*。"),
            ("位 | 数 |\n|---|---|\n| 水\\|", "位 数 \n水|"),
            ("库 | 3 |\n\n[^1]: 见", "库 3 \n\n见"),
            ("[^1]", ""),
            (text, "甲乙丙丁戊*。\n\n\n单位 数 \n水|库 3 \n\n见附件。"),
        ] {
            let start = text.find(part).unwrap();
            let read = printed_part(text, start..start + part.len());
            assert_eq!(read, words, "{part}");
        }
    }

    #[test]
    fn marks_are_parted_from_words() {
        let cases = [
            ("甲。\n\n 乙", "甲。⏎⏎ 乙"),
            ("甲\\*乙**丙**5*4*3", "甲‹*=\\*›乙‹Strong=**›丙‹StrongEnd=**›5*4*3"),
            (
                "见[**通\\]知** ](https://a.cn \"t\")",
                "见‹Link(\"https://a.cn\")=[›‹Strong=**›通‹]=\\]›知‹StrongEnd=**› ‹LinkEnd=](https://a.cn \"t\")›",
            ),
            ("甲\\\n乙", "甲‹Break=\\⏎›乙"),
            ("- 甲\n- \\*乙\n\n1. 丙", "‹Bullet=- ›甲⏎‹Bullet=- ›‹*=\\*›乙⏎⏎1. 丙"),
            ("## 甲\n\n![图](a.png)", "‹Heading(2)=## ›甲⏎⏎‹Picture(\"图\")=![图](a.png)›"),
            (
                "甲[^1]乙\n\n[^1]: 见**附**件\n\n尾",
                "甲‹Note(\"1\")=[^1]›乙‹NoteText(\"1\")=⏎⏎[^1]: ›见‹Strong=**›附‹StrongEnd=**›件‹NoteTextEnd=›⏎⏎尾",
            ),
            (
                "| a | b |\n|---|--:|\n| x\\|y |\n||  |\n\n后",
                "‹Table([Unset, Right])=›‹Row=›‹Cell=| ›a‹CellEnd=›‹Cell= | ›b‹CellEnd=›‹RowEnd= |⏎|---|--:|›\
                 ‹Row=⏎›‹Cell=| ›x‹|=\\|›y‹CellEnd=›‹Cell= |›‹CellEnd=›‹RowEnd=›\
                 ‹Row=⏎›‹Cell=|›‹CellEnd=›‹Cell=| ›‹CellEnd=›‹RowEnd= |›‹TableEnd=›⏎⏎后",
            ),
        ];
        for (source, expected) in cases {
            assert_eq!(told(source), expected);
        }
    }
}
