//! Texts as Markdown that is printed as the source has it.
//!
//! [`text`] is the entry point. A paragraph stays as it is where Markdown reads it as itself;
//! otherwise every character that could be a mark has a `\` before it.

use super::draft::{DraftFootnote, DraftText};
use super::line::{Part, Piece};
use super::{line, list_item};
use crate::document::{Cell, Document, Row, RunFormat, Table};
use crate::model::Destination;
use crate::text::tree::{Block, Inline};
use crate::text::typed::{IN_LINE, escaped_in_line};
use crate::text::{parse, single_spaced, without_spaces};

/// Returns a document as the Markdown of one text: its paragraphs, lists and tables, with bold words and links. Numbers
/// stay as they are written. Pictures are left out.
pub fn document_text(document: &Document) -> String {
    let items = line::read(document);
    text(&DraftText { parts: line::parts(&items), ..DraftText::default() })
}

/// Returns a text as Markdown, paragraphs parted by blank lines, with a line end at its end. What goes on with the paragraph
/// above it is no paragraph of its own.
pub(super) fn text(text: &DraftText<'_>) -> String {
    let markdown = written(text, true);
    let goes_on = |part: &Part<'_>| part.words().is_some_and(Piece::goes_on);
    // Marks that meet where two lines become one can be read otherwise.
    if text.parts.iter().any(goes_on) && !shows(&markdown, text) {
        return written(text, false);
    }
    markdown
}

fn written(text: &DraftText<'_>, joins: bool) -> String {
    let mut markdown = String::new();
    let mut in_list = false;
    let mut ends_with_words = false;
    for (part, item) in text.parts.iter().zip(list_item::items(&text.parts)) {
        let (block, item) = match part {
            Part::Words(piece) => match item {
                Some((mark, words)) => {
                    (format!("{mark}{}", paragraph(words, &text.footnotes, "")), true)
                }
                None if joins && piece.goes_on() && ends_with_words => {
                    (paragraph(*piece, &text.footnotes, WORDS), false)
                }
                None => (paragraph(*piece, &text.footnotes, ""), false),
            },
            Part::Table(table) => (self::table(table), false),
            Part::Picture(_) => (String::new(), false),
        };
        if block.is_empty() {
            continue;
        }
        let goes_on = joins && part.words().is_some_and(Piece::goes_on);
        if !markdown.is_empty() {
            markdown.push_str(match goes_on && ends_with_words {
                true => line::glue(&markdown, &block),
                false if item && in_list => "\n",
                false => "\n\n",
            });
        }
        markdown.push_str(&block);
        in_list = item;
        ends_with_words = part.words().is_some();
    }
    for note in &text.footnotes {
        let lines: Vec<String> =
            note.lines.iter().map(|line| paragraph(*line, &[], "")).collect();
        markdown.push_str(&format!("\n\n{}: {}", reference(note), lines.join("\n\n    ")));
    }
    if !markdown.is_empty() {
        markdown.push('\n');
    }
    markdown
}

/// Returns the words that the Markdown of a text shows, without white space: tables cell by cell, footnotes
/// last.
pub(super) fn shown_words(text: &DraftText<'_>) -> String {
    let items = list_item::items(&text.parts);
    let part = |(part, item): (&Part<'_>, Option<(String, Piece<'_>)>)| match part {
        Part::Words(piece) => {
            let item = item.map(|(_, words)| words);
            without_references(item.unwrap_or(*piece), &text.footnotes)
        }
        Part::Table(table) => table.rows.iter().flat_map(|row| &row.cells).map(words).collect(),
        Part::Picture(_) => String::new(),
    };
    let notes = text.footnotes.iter().flat_map(|note| &note.lines).map(|line| line.text());
    let words = text.parts.iter().zip(items).map(part).chain(notes.map(str::to_owned));
    without_spaces(&words.collect::<String>())
}

/// Whether the Markdown of a text shows its words.
pub(super) fn says(text: &DraftText<'_>) -> bool {
    shows(&self::text(text), text)
}

fn shows(markdown: &str, text: &DraftText<'_>) -> bool {
    let document = parse(markdown);
    without_spaces(&crate::text::plain::document(&document)) == shown_words(text)
}

/// Returns the reference to a footnote: `[^1]`
fn reference(note: &DraftFootnote<'_>) -> String {
    note.mark.text().trim().replacen('[', "[^", 1)
}

/// Returns raised words with references to these footnotes in the place of their marks; `None` where
/// they refer to none.
fn referring(words: &str, footnotes: &[DraftFootnote<'_>]) -> Option<String> {
    let mut referring = words.to_owned();
    for note in footnotes {
        referring = referring.replace(note.mark.text().trim(), &reference(note));
    }
    (referring != words).then_some(referring)
}

fn without_references(piece: Piece<'_>, footnotes: &[DraftFootnote<'_>]) -> String {
    let kept = |(words, format): &(&str, Option<&RunFormat>)| {
        let raised = format.is_some_and(|format| format.raised);
        !(raised && referring(words, footnotes).is_some())
    };
    piece.runs().into_iter().filter(kept).map(|(words, _)| words).collect()
}

/// Any words: what stands behind them on their line opens nothing.
const WORDS: &str = "丶";

/// Returns a piece as Markdown that is read so behind `before`.
fn paragraph(piece: Piece<'_>, footnotes: &[DraftFootnote<'_>], before: &str) -> String {
    let plain = plain_behind(piece.text().trim(), before);
    let runs = piece.runs();
    let refers = |format: &RunFormat| format.raised && !footnotes.is_empty();
    let is_marked = |format: &RunFormat| is_written(format) || refers(format);
    if runs.iter().all(|(_, format)| format.is_none_or(|format| !is_marked(format))) {
        return plain;
    }
    // Marks that are not seen as such, for what stands beside them, are left out.
    let wanted = before.to_owned() + &without_spaces(&without_references(piece, footnotes));
    let line = |write: fn(&str) -> String, noted: bool| {
        let words = runs.iter().map(|(words, format)| {
            let raised = format.is_some_and(refers);
            match referring(words, footnotes).filter(|_| raised) {
                Some(references) if noted => references,
                Some(_) => String::new(),
                None => run(words, *format, write),
            }
        });
        words.collect::<String>().trim().to_owned()
    };
    type Write = fn(&str) -> String;
    let ways: [(Write, Write); 4] = [
        (str::to_owned, str::to_owned),
        (escaped_in_line, str::to_owned),
        (str::to_owned, opening_escaped),
        (escaped_in_line, opening_escaped),
    ];
    let made = |(write, open): (Write, Write), noted| match before {
        "" => open(&line(write, noted)),
        _ => line(write, noted),
    };
    let mut ways = ways.into_iter();
    let read = |way| shown(&[before, &made(way, false)].concat());
    let way = ways.find(|way| read(*way).as_deref() == Some(&wanted));
    way.map_or(plain, |way| made(way, true))
}

/// Whether Markdown has a mark for a format.
fn is_written(format: &RunFormat) -> bool {
    format.strong || link(format).is_some()
}

/// Returns the address of a link as it is written between pointed brackets; `None` where a bulletin cannot lead there.
fn link(format: &RunFormat) -> Option<String> {
    let address = format.link.as_deref()?;
    let leads = matches!(
        Destination::of(address),
        Destination::Outside | Destination::Issue(_) | Destination::Site(..)
    );
    let is_one_line = !address.contains(char::is_control);
    let encoded = || address.replace('\\', "%5C").replace('<', "%3C").replace('>', "%3E");
    (leads && is_one_line).then(encoded)
}

/// Returns words with the marks of their format, white space outside of them.
fn run(words: &str, format: Option<&RunFormat>, write: fn(&str) -> String) -> String {
    let core = words.trim();
    let Some(format) = format.filter(|format| is_written(format) && !core.is_empty()) else {
        return write(words);
    };
    let (before, after) = words.split_once(core).unwrap_or_default();
    let mut marked = write(core);
    if format.strong {
        marked = format!("**{marked}**");
    }
    if let Some(address) = link(format) {
        let is_plain = !address.contains([' ', '(', ')']);
        let address = if is_plain { address } else { format!("<{address}>") };
        marked = format!("[{marked}]({address})");
    }
    format!("{before}{marked}{after}")
}

/// Returns one paragraph of plain words as Markdown.
pub(super) fn plain(text: &str) -> String {
    plain_behind(text, "")
}

fn plain_behind(text: &str, before: &str) -> String {
    let suspicious = |one: char| one.is_ascii_punctuation() || one == '\t';
    if !text.contains(suspicious) || is_itself(&[before, text].concat()) {
        return text.to_owned();
    }
    let escaped = escaped_in_line(text);
    if before.is_empty() { opening_escaped(&escaped) } else { escaped }
}

/// Returns a Markdown line with a `\` before what opens it as an item or a heading.
pub fn opening_escaped(line: &str) -> String {
    let mut markdown = line.to_owned();
    let start = line.len() - line.trim_start_matches(|one: char| one.is_ascii_digit()).len();
    if (1..10).contains(&start) && line[start..].starts_with('.') {
        markdown.insert(start, '\\');
    } else if line.starts_with(['#', '-']) {
        markdown.insert(0, '\\');
    }
    markdown
}

/// Whether Markdown reads a line as one paragraph with these words and nothing else.
fn is_itself(line: &str) -> bool {
    let document = parse(line);
    match &document.blocks[..] {
        [Block::Paragraph(content)] => {
            matches!(&content[..], [Inline::Text(words)] if words == line)
        }
        _ => false,
    }
}

/// Returns the words of a Markdown line without white space; `None` where it is more than a
/// paragraph.
fn shown(markdown: &str) -> Option<String> {
    let document = parse(markdown);
    matches!(document.blocks[..], [Block::Paragraph(_)])
        .then(|| without_spaces(&crate::text::plain::document(&document)))
}

fn table(table: &Table) -> String {
    let columns = table.rows.iter().map(width).max().unwrap_or_default();
    let cells = || table.rows.iter().flat_map(|row| &row.cells);
    let Some((head, rows)) = table.rows.split_first() else { return String::new() };
    if cells().all(|cell| words(cell).is_empty()) {
        return String::new();
    }
    let rule = format!("|{}", "---|".repeat(columns));
    let lines = rows.iter().map(|one| row(one, columns));
    [row(head, columns), rule].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

fn width(row: &Row) -> usize {
    row.cells.iter().map(|cell| cell.columns.clamp(1, 100)).sum()
}

fn row(row: &Row, columns: usize) -> String {
    let mut line = String::from("|");
    for one in &row.cells {
        line.push_str(&format!(" {} |", cell(one)));
        line.push_str(&" |".repeat(one.columns.clamp(1, 100) - 1));
    }
    line.push_str(&" |".repeat(columns - width(row)));
    line
}

fn cell(cell: &Cell) -> String {
    let text = words(cell);
    // A bar parts cells even where nothing else is a mark.
    if text.contains(IN_LINE) { escaped_in_line(&text) } else { text }
}

/// Returns the words of a cell on one line.
pub(super) fn words(cell: &Cell) -> String {
    let paragraphs = cell.paragraphs.iter().map(|paragraph| paragraph.text());
    let text = paragraphs.collect::<Vec<_>>().join(" ").replace('\0', "");
    single_spaced(&text)
}

#[cfg(test)]
mod tests;
