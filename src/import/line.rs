//! The source in lines, and pieces of lines.
//!
//! [`read`] takes a document apart. What is recognised later is never a copy: a [`Piece`] is a range
//! of a line, so nothing is changed on the way, and `verify` can tell whether a character was
//! forgotten.

use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use crate::document::{Block, Document, Font, Paragraph, Picture, RunFormat, Style, Table};
use crate::lang::invisible::steers_line_breaks;

/// A line of the source.
#[derive(Debug)]
pub(super) struct SourceLine {
    /// Its place among the lines, tables and pictures of all documents, from 0.
    pub(super) index: usize,
    /// Its words, without white space around them.
    pub(super) text: String,
    /// What its paragraph is set as.
    pub(super) style: Style,
    /// How far it is indented by blanks, in columns.
    pub(super) indent: usize,
    /// Whether nothing tells that it ends, or goes on below.
    pub(super) breaks_off: bool,
    /// The block of its document that it stands in.
    block: usize,
    /// How many characters that are no white space stand before it in its paragraph.
    before: usize,
    /// Ranges of the text that look different from the rest.
    formats: Vec<(Range<usize>, RunFormat)>,
}

/// The source, in reading order. Empty lines are left out.
#[derive(Debug)]
pub(super) enum SourceItem {
    Line(SourceLine),
    Table(Table),
    Picture(Picture),
}

/// A part of the source as it passes through recognition.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part<'a> {
    Words(Piece<'a>),
    Table(&'a Table),
    Picture(&'a Picture),
}

impl<'a> Part<'a> {
    /// Whether it is the same part of the source as another one.
    pub(super) fn is(self, other: Part<'_>) -> bool {
        match (self, other) {
            (Part::Words(one), Part::Words(other)) => one.place() == other.place(),
            (Part::Table(one), Part::Table(other)) => std::ptr::eq(one, other),
            (Part::Picture(one), Part::Picture(other)) => std::ptr::eq(one, other),
            _ => false,
        }
    }

    /// Returns its words, where it is a line or a part of one.
    pub(super) fn words(self) -> Option<Piece<'a>> {
        match self {
            Part::Words(piece) => Some(piece),
            Part::Table(_) | Part::Picture(_) => None,
        }
    }
}

/// Takes a document apart. A line break within a paragraph parts lines, as people use it so.
pub(super) fn read(document: &Document) -> Vec<SourceItem> {
    read_with(document, |_| None)
}

/// The lines that say what a table says, and what is left of it.
pub(super) type TableLines = (Vec<Paragraph>, Option<Table>);

/// Takes a document apart, and its tables of which `rows` gives the lines, and what is left of them.
pub(super) fn read_with(
    document: &Document,
    rows: fn(&Table) -> Option<TableLines>,
) -> Vec<SourceItem> {
    let mut items = Vec::new();
    for (number, block) in document.blocks.iter().enumerate() {
        match block {
            Block::Paragraph(paragraph) => {
                // Only in files of ours is a list with numbers never one of headings.
                let is_ours = document.exported.is_some();
                let style = match paragraph.style {
                    Style::ListItem
                        if !is_ours && bullet(paragraph.text().trim_start()) == 0 =>
                    {
                        Style::Body
                    }
                    style => style,
                };
                let start = items.len();
                lines(paragraph, style, &mut items);
                placed(&mut items[start..], number);
            }
            Block::Table(table) => {
                // A table of our own is one; behind 附件 it is an attachment.
                let is_apart = document.exported.is_some() || is_behind_attachment(&items);
                let rows = rows(table).filter(|_| !is_apart);
                let start = items.len();
                let (rows, rest) = rows.unwrap_or_else(|| (Vec::new(), Some(table.clone())));
                for paragraph in &rows {
                    lines(paragraph, paragraph.style, &mut items);
                }
                placed(&mut items[start..], number);
                items.extend(rest.map(SourceItem::Table));
            }
            Block::Picture(picture) => items.push(SourceItem::Picture(picture.clone())),
        }
    }
    items
}

/// Whether a line of those above opens the attachments.
fn is_behind_attachment(items: &[SourceItem]) -> bool {
    items.iter().any(|item| {
        matches!(item, SourceItem::Line(line) if ["附件", "附表", "附："]
            .iter()
            .any(|word| line.text.starts_with(word)))
    })
}

/// Returns the parts that stand for the whole source.
pub(super) fn parts(items: &[SourceItem]) -> Vec<Part<'_>> {
    items.iter().map(part).collect()
}

/// Returns the part that stands for an item of the source.
pub(super) fn part(item: &SourceItem) -> Part<'_> {
    match item {
        SourceItem::Line(line) => Part::Words(Piece::whole(line)),
        SourceItem::Table(table) => Part::Table(table),
        SourceItem::Picture(picture) => Part::Picture(picture),
    }
}

fn lines(paragraph: &Paragraph, style: Style, items: &mut Vec<SourceItem>) {
    let mut text = String::new();
    let mut formats: Vec<(Range<usize>, RunFormat)> = Vec::new();
    let mut finish = |text: &mut String, formats: &mut Vec<(Range<usize>, RunFormat)>| {
        let line = std::mem::take(text);
        let formats = std::mem::take(formats);
        if !line.trim().is_empty() {
            items.push(SourceItem::Line(trimmed(line, style, formats)));
        }
    };
    for run in &paragraph.runs {
        for (number, part) in run.text.split('\n').enumerate() {
            if number > 0 {
                finish(&mut text, &mut formats);
            }
            let start = text.len();
            // Markdown has no such character, and no page can show it.
            text.extend(part.chars().filter(|one| *one != '\0' && *one != '\r'));
            if run.format != RunFormat::default() && text.len() > start {
                formats.push((start..text.len(), run.format.clone()));
            }
        }
    }
    finish(&mut text, &mut formats);
}

/// Says where the lines of a paragraph stand in their document.
fn placed(items: &mut [SourceItem], block: usize) {
    let mut before = 0;
    for item in items {
        let SourceItem::Line(line) = item else { continue };
        (line.block, line.before) = (block, before);
        before += visible(&line.text);
    }
}

/// Returns how many characters of a text are visible and no white space.
fn visible(text: &str) -> usize {
    text.chars().filter(|one| !one.is_whitespace() && !steers_line_breaks(*one)).count()
}

/// Returns a line without white space around it; its index is given to it later.
fn trimmed(text: String, style: Style, formats: Vec<(Range<usize>, RunFormat)>) -> SourceLine {
    let before = text.len() - text.trim_start().len();
    let indent = text[..before].width();
    let text = text.trim().to_owned();
    let place = |at: usize| at.saturating_sub(before).min(text.len());
    let formats = formats
        .into_iter()
        .map(|(range, format)| (place(range.start)..place(range.end), format));
    let formats = formats.filter(|(range, _)| !range.is_empty()).collect();
    let (index, breaks_off, block, before) = (0, false, 0, 0);
    SourceLine { index, text, style, indent, breaks_off, block, before, formats }
}

impl SourceLine {
    /// Returns the block of its document that it stands in.
    pub(super) fn block(&self) -> usize {
        self.block
    }

    /// Takes the marks off by which a mail quotes it; false where it has none.
    pub(super) fn unquote(&mut self) -> bool {
        let words = self.text.trim_start_matches(['>', '＞', ' ', '\u{3000}']);
        let marks = self.text.len() - words.len();
        let is_quoted = self.text.starts_with(['>', '＞']);
        if is_quoted {
            self.text = words.to_owned();
            let moved = |at: usize| at.saturating_sub(marks);
            let formats = std::mem::take(&mut self.formats).into_iter();
            let formats =
                formats.map(|(one, format)| (moved(one.start)..moved(one.end), format));
            self.formats = formats.filter(|(range, _)| !range.is_empty()).collect();
        }
        is_quoted
    }

    /// Adds the line below it, on which its sentence goes on.
    pub(super) fn append(&mut self, below: Self) {
        self.text.push_str(glue(&self.text, &below.text));
        let start = self.text.len();
        self.text.push_str(&below.text);
        let moved = |range: Range<usize>| range.start + start..range.end + start;
        self.formats.extend(below.formats.into_iter().map(|(range, one)| (moved(range), one)));
    }
}

/// Returns what parts the words of two lines that are one sentence: a blank between letters and figures, and nothing
/// within a figure.
pub(super) fn glue(above: &str, below: &str) -> &'static str {
    let (Some(last), Some(next)) = (above.chars().next_back(), below.chars().next()) else {
        return "";
    };
    let are_latin = last.is_ascii_alphanumeric() && next.is_ascii_alphanumeric();
    let is_figure = last.is_ascii_digit() && next.is_ascii_digit();
    if are_latin && !is_figure { " " } else { "" }
}

/// Dots before items, as offices type them. A hyphen is one with a blank behind it.
const BULLETS: [char; 20] = [
    '·', '•', '●', '■', '◆', '◇', '▪', '▲', '★', '☆', '➢', '➤', '※', '▼', '△', '▽', '√', '✓',
    '✔', '✘',
];

/// Returns how many bytes the dot of an item takes that a text opens with.
pub(super) fn bullet(text: &str) -> usize {
    let hyphen = ["- ", "* ", "+ ", "× ", "○ "].iter().find_map(|dot| text.strip_prefix(dot));
    let rest = text.strip_prefix(BULLETS).or(hyphen).map(str::trim_start);
    rest.map_or(0, |rest| text.len() - rest.len())
}

/// A range of a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'a> {
    line: &'a SourceLine,
    start: usize,
    end: usize,
    /// As somebody decided.
    goes_on: bool,
}

impl<'a> Piece<'a> {
    /// Returns all of a line.
    pub(super) fn whole(line: &'a SourceLine) -> Self {
        Self { line, start: 0, end: line.text.len(), goes_on: false }
    }

    /// Returns it as one that goes on with the paragraph above it.
    pub(super) fn going_on(self) -> Self {
        Self { goes_on: true, ..self }
    }

    /// Whether it goes on with the paragraph above it.
    pub(super) fn goes_on(self) -> bool {
        self.goes_on
    }

    /// Returns its words.
    pub(super) fn text(self) -> &'a str {
        &self.line.text[self.start..self.end]
    }

    /// Returns all of the line that it stands in.
    pub(super) fn line(self) -> Self {
        Self::whole(self.line)
    }

    /// Returns the piece that takes in another of the same line, and what stands between them.
    pub(super) fn with(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end), ..self }
    }

    /// Whether it ends with its line, and nothing tells whether that ends or goes on below.
    pub(super) fn breaks_off(self) -> bool {
        self.line.breaks_off && self.end == self.line.text.len()
    }

    /// Returns what its paragraph is set as.
    pub(super) fn style(self) -> Style {
        self.line.style
    }

    /// Returns where it stands: line, first and last byte in it.
    pub(super) fn place(self) -> (usize, usize, usize) {
        (self.line.index, self.start, self.end)
    }

    /// Returns the block of its document that it stands in, and which of the visible characters there are
    /// its own.
    pub(super) fn block(self) -> (usize, Range<usize>) {
        let start = self.line.before + visible(&self.line.text[..self.start]);
        (self.line.block, start..start + visible(self.text()))
    }

    /// Whether there is nothing in it to read.
    pub(super) fn is_empty(self) -> bool {
        self.text().trim().is_empty()
    }

    /// Returns the pieces before and from a byte of its text.
    pub(super) fn split(self, at: usize) -> (Self, Self) {
        let middle = self.start + at;
        (Self { end: middle, ..self }, Self { start: middle, ..self })
    }

    /// Returns a range of its text.
    pub(super) fn part(self, range: Range<usize>) -> Self {
        Self { start: self.start + range.start, end: self.start + range.end, ..self }
    }

    /// Returns the piece without white space around it.
    pub(super) fn trim(self) -> Self {
        let text = self.text();
        let start = text.len() - text.trim_start().len();
        let end = text.trim_end().len().max(start);
        self.part(start..end)
    }

    /// Returns the piece from this piece to the end of another of the same line.
    pub(super) fn through(self, other: Self) -> Self {
        Self { end: other.end.max(self.end), ..self }
    }

    /// Returns where the words end that open it in a typeface of headings, and the typeface, where other
    /// words follow them. A label is none.
    pub(super) fn set_apart(self) -> Option<(usize, Font)> {
        let mut runs = self.runs().into_iter();
        let (first, format) = runs.next()?;
        let font = format?.font?;
        let alike = |(_, format): &(&str, Option<&RunFormat>)| {
            format.is_some_and(|format| format.font == Some(font))
        };
        let length =
            first.len() + runs.take_while(alike).map(|(text, _)| text.len()).sum::<usize>();
        let (own, behind) = self.text().split_at(length);
        let is_label = own.trim_end().ends_with(['：', ':']);
        (!behind.trim().is_empty() && !is_label).then_some((length, font))
    }

    /// Returns its raised words, which refer to footnotes.
    pub(super) fn raised(self) -> Vec<&'a str> {
        let runs = self.runs().into_iter();
        let raised = runs.filter(|(_, format)| format.is_some_and(|format| format.raised));
        raised.map(|(words, _)| words).collect()
    }

    /// Returns its words in stretches that look alike.
    pub(super) fn runs(self) -> Vec<(&'a str, Option<&'a RunFormat>)> {
        let mut runs = Vec::new();
        let mut at = self.start;
        let first = self.line.formats.partition_point(|(range, _)| range.end <= self.start);
        for (range, format) in &self.line.formats[first..] {
            if range.start >= self.end {
                break;
            }
            let (start, end) = (range.start.max(at), range.end.min(self.end));
            if start > at {
                runs.push((&self.line.text[at..start], None));
            }
            runs.push((&self.line.text[start..end], Some(format)));
            at = end;
        }
        if at < self.end {
            runs.push((&self.line.text[at..self.end], None));
        }
        runs
    }
}
