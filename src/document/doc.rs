//! Word and WPS files of the kind before 2007, as the crate office_oxide reads them.
//!
//! [`read`] is the entry point. What the crate cannot tell is not guessed: a file with numbers that Word generates is
//! refused, since it does not say what they look like, and pictures are left out and told, since it does not say
//! where they stand.

use std::io::Cursor;

use office_oxide::cfb::CfbReader;
use office_oxide::doc::DocError;
use office_oxide::ir::{
    Element, InlineContent, List, Note, Section, Table, TextSpan, inline_to_text,
};
use office_oxide::limits::Limits;
use office_oxide::options::{OnIncomplete, ParseOptions};
use office_oxide::{DocumentFormat, OfficeError};

use super::doc_numbers::list_marks;
use super::grid::{Grid, GridCell};
use super::refusal::{FileFormat, MAX_PIECES};
use super::{
    Block, Document, Excerpt, Limit, Notice, Paragraph, ReadDocument, Refusal, Run, RunFormat,
    Style,
};

/// Largest file that is read: 16 MiB, most of it pictures.
const MAX_BYTES: usize = 16 * 1024 * 1024;

/// Most characters of a file that is read, those of notes, headers and comments among them: a book of four hundred
/// pages. The crate takes up to 1,000 bytes for each, where every second one ends a paragraph.
const MAX_CHARACTERS: usize = 400_000;

/// Where the head of a file has the lengths of its text, notes, headers, comments and boxes.
const LENGTHS: [usize; 7] = [0x4C, 0x50, 0x54, 0x5C, 0x60, 0x64, 0x68];

/// How deep lists, tables and boxes stand within each other.
const MAX_DEPTH: usize = 64;

/// Reads a file.
///
/// # Errors
/// See [`Refusal`].
pub fn read(bytes: &[u8]) -> Result<ReadDocument, Refusal> {
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::Limit(Limit::File((MAX_BYTES / 1024 / 1024) as u64)));
    }
    if characters(bytes).is_some_and(|count| count > MAX_CHARACTERS) {
        return Err(Refusal::Limit(Limit::Characters(MAX_CHARACTERS)));
    }
    let mut options = ParseOptions::default();
    options.limits = Limits::strict();
    // Whatever the head of the file says.
    options.limits.text_chars = MAX_CHARACTERS;
    options.on_incomplete = OnIncomplete::Error;
    let opened = open(bytes, &options)?;
    let shown = opened.plain_text();
    let sections = opened.to_ir().sections;
    let are_headings_guessed = sections.iter().all(has_guesses_alone);
    let mut reader = DocReader { are_headings_guessed, ..DocReader::default() };
    for section in &sections {
        reader.section(section)?;
    }
    // A list that was found has dots. Of headings, cells, and lists that were not found, the crate does not say
    // whether they have numbers.
    let marks = list_marks(bytes);
    let is_silent = reader.headings > 0 || reader.tables > 0 || reader.lists == 0;
    if marks.in_paragraphs && is_silent || marks.in_headings && reader.headings > 0 {
        return Err(Refusal::Numbered);
    }
    let (deleted, hidden) = left_out(bytes, &options, &shown)?;
    let notices = [
        Notice::Deleted(deleted),
        Notice::Hidden(hidden),
        Notice::Struck(reader.struck),
        Notice::Comments(reader.comments),
        Notice::HeaderFooter(reader.headers),
        Notice::Contents(reader.contents),
        Notice::NestedTables(reader.nested),
        Notice::UnplacedPictures(reader.pictures),
    ];
    let document = Document { exported: None, blocks: reader.blocks };
    Ok(ReadDocument { document, notices: notices.into_iter().filter(Notice::is_any).collect() })
}

/// How many characters a file of Word 97 says it has, in all its parts.
fn characters(bytes: &[u8]) -> Option<usize> {
    let text = CfbReader::new(Cursor::new(bytes)).ok()?.open_stream("WordDocument").ok()?;
    let number = |at: usize| Some(u32::from_le_bytes(text.get(at..at + 4)?.try_into().ok()?));
    let lengths = LENGTHS.iter().map(|at| Some(number(*at)? as usize));
    lengths.sum()
}

/// What was deleted in a text, and what is hidden in it. The file is read once more, and again only where it has any.
fn left_out(
    bytes: &[u8],
    options: &ParseOptions,
    shown: &str,
) -> Result<(Excerpt, Excerpt), Refusal> {
    let with = |deleted, hidden| {
        let mut options = options.clone();
        (options.include_deleted_text, options.include_hidden_text) = (deleted, hidden);
        open(bytes, &options).map(|opened| opened.plain_text())
    };
    if with(true, true)?.len() == shown.len() {
        return Ok(Default::default());
    }
    Ok((more(shown, &with(true, false)?), more(shown, &with(false, true)?)))
}

fn open(bytes: &[u8], options: &ParseOptions) -> Result<office_oxide::Document, Refusal> {
    let reader = Cursor::new(bytes.to_vec());
    let opened = office_oxide::Document::from_reader_with(reader, DocumentFormat::Doc, options);
    opened.map_err(|error| match error {
        OfficeError::Doc(DocError::Encrypted) => Refusal::Encrypted,
        OfficeError::Doc(DocError::Cfb(_) | DocError::Corrupted(_))
        | OfficeError::Incomplete(_) => Refusal::Damaged(None),
        _ => Refusal::Format(FileFormat::OldWord),
    })
}

/// Whether each heading of a section may be a guess: in a file without headings the crate takes the first line for
/// one, and lines in which every letter is a large one.
fn has_guesses_alone(section: &Section) -> bool {
    section.elements.iter().enumerate().all(|(at, element)| {
        let Element::Heading(heading) = element else { return true };
        let words = inline_to_text(&heading.content);
        let is_loud =
            words.chars().filter(|one| one.is_alphabetic()).all(|one| one.is_uppercase());
        at == 0 && heading.level == 1 || heading.level == 2 && is_loud
    })
}

/// What a text has more than another that it holds: how the first of it opens.
fn more(shown: &str, all: &str) -> Excerpt {
    let mut found = Excerpt::default();
    if all.len() > shown.len() {
        let same = shown.chars().zip(all.chars()).take_while(|(left, right)| left == right);
        found.add(&all.chars().skip(same.count()).take(MOST_WORDS).collect::<String>());
    }
    found
}

/// Characters of what was left out that are looked at.
const MOST_WORDS: usize = 100;

#[derive(Default)]
struct DocReader {
    blocks: Vec<Block>,
    depth: usize,
    pieces: usize,
    pictures: usize,
    /// Whether the crate made headings of lines that look like some.
    are_headings_guessed: bool,
    headings: usize,
    lists: usize,
    tables: usize,
    struck: Excerpt,
    comments: Excerpt,
    headers: Excerpt,
    contents: Excerpt,
    nested: Excerpt,
}

impl DocReader {
    fn section(&mut self, section: &Section) -> Result<(), Refusal> {
        let around = [
            &section.header,
            &section.footer,
            &section.first_page_header,
            &section.first_page_footer,
            &section.even_page_header,
            &section.even_page_footer,
        ];
        for part in around.into_iter().flatten() {
            let words = self.aside(&part.content)?;
            // Page numbers are no text.
            if words.chars().any(char::is_alphabetic) {
                self.headers.add(&words);
            }
        }
        self.elements(&section.elements, Style::Body)
    }

    /// The words of what stands beside the text.
    fn aside(&mut self, elements: &[Element]) -> Result<String, Refusal> {
        let blocks = std::mem::take(&mut self.blocks);
        let read = self.elements(elements, Style::Body);
        let aside = std::mem::replace(&mut self.blocks, blocks);
        read?;
        let words = aside.iter().map(|block| match block {
            Block::Paragraph(paragraph) => paragraph.text(),
            Block::Table(_) | Block::Picture(_) => String::new(),
        });
        Ok(words.collect::<Vec<_>>().join(" "))
    }

    fn elements(&mut self, elements: &[Element], style: Style) -> Result<(), Refusal> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Refusal::Limit(Limit::Depth("WordDocument".to_owned(), MAX_DEPTH)));
        }
        for element in elements {
            match element {
                Element::Heading(heading) if self.are_headings_guessed => {
                    self.paragraph(&heading.content, style)?;
                }
                Element::Heading(heading) => {
                    self.headings += 1;
                    let style = Style::Heading(heading.level.clamp(1, 9));
                    self.paragraph(&heading.content, style)?;
                }
                Element::Paragraph(paragraph) => match paragraph.style.as_deref() {
                    Some(name) if is_contents(name) => {
                        self.contents.add(&inline_to_text(&paragraph.content));
                    }
                    Some("Title" | "标题") => {
                        self.paragraph(&paragraph.content, Style::Title)?
                    }
                    _ => self.paragraph(&paragraph.content, style)?,
                },
                Element::Table(table) => self.table(table)?,
                Element::List(list) => self.list(list)?,
                Element::Image(_) => self.pictures += 1,
                Element::TextBox(inner) => self.elements(&inner.content, style)?,
                Element::Footnote(note) => self.note(note)?,
                Element::Endnote(note) if is_comment(note) => {
                    let words = self.aside(&note.content)?;
                    self.comments.add(&words);
                }
                Element::Endnote(note) => self.note(note)?,
                Element::CodeBlock(code) => {
                    self.push(Paragraph::plain(style, code.content.as_str()))?;
                }
                _ => {}
            }
        }
        self.depth -= 1;
        Ok(())
    }

    fn push(&mut self, paragraph: Paragraph) -> Result<(), Refusal> {
        self.pieces += 1 + paragraph.runs.len();
        if self.pieces > MAX_PIECES {
            return Err(Refusal::Limit(Limit::Pieces(MAX_PIECES)));
        }
        self.blocks.push(Block::Paragraph(paragraph));
        Ok(())
    }

    fn paragraph(&mut self, content: &[InlineContent], style: Style) -> Result<(), Refusal> {
        let runs = content.iter().filter_map(|inline| match inline {
            InlineContent::Text(span) => {
                if span.strikethrough {
                    self.struck.add(&span.text);
                }
                Some(run(span))
            }
            InlineContent::LineBreak => Some(Run::plain("\n")),
            InlineContent::FootnoteRef(note) | InlineContent::EndnoteRef(note) => {
                let format = RunFormat { raised: true, ..RunFormat::default() };
                Some(Run { text: format!("[{}]", note.note_id), format, origin: None })
            }
            _ => None,
        });
        let runs = runs.collect();
        self.push(Paragraph { style, runs })
    }

    /// Items with dots. What numbers look like, and where they begin, the file does not tell.
    fn list(&mut self, list: &List) -> Result<(), Refusal> {
        if list.ordered {
            return Err(Refusal::Numbered);
        }
        self.lists += 1;
        for item in &list.items {
            let first = self.blocks.len();
            self.elements(&item.content, Style::ListItem)?;
            if let Some(Block::Paragraph(paragraph)) = self.blocks.get_mut(first) {
                paragraph.runs.insert(0, Run::plain("· "));
            }
            if let Some(nested) = &item.nested {
                self.depth += 1;
                if self.depth > MAX_DEPTH {
                    return Err(Refusal::Limit(Limit::Depth(
                        "WordDocument".to_owned(),
                        MAX_DEPTH,
                    )));
                }
                self.list(nested)?;
                self.depth -= 1;
            }
        }
        Ok(())
    }

    fn note(&mut self, note: &Note) -> Result<(), Refusal> {
        let first = self.blocks.len();
        self.elements(&note.content, Style::Footnote)?;
        if let Some(Block::Paragraph(paragraph)) = self.blocks.get_mut(first) {
            paragraph.runs.insert(0, Run::plain(format!("[{}] ", note.id)));
        }
        Ok(())
    }

    /// A table in a cell becomes lines of the cell.
    fn table(&mut self, table: &Table) -> Result<(), Refusal> {
        self.tables += 1;
        let mut grid = Grid::default();
        for row in &table.rows {
            let mut cells = Vec::with_capacity(row.cells.len());
            for cell in &row.cells {
                let size = |count| usize::try_from(count).ok();
                let mut own =
                    GridCell::new(size(cell.col_span), size(cell.row_span), row.is_header);
                self.pieces += own.rows;
                let outer = std::mem::take(&mut self.blocks);
                let read = self.elements(&cell.content, Style::Body);
                own.blocks = std::mem::replace(&mut self.blocks, outer);
                read?;
                cells.push(own);
            }
            grid.rows.push(cells);
        }
        for cell in grid.rows.iter_mut().flatten() {
            let blocks = std::mem::take(&mut cell.blocks);
            for block in blocks {
                match block {
                    Block::Table(inner) => {
                        let lines: Vec<Paragraph> = inner.rows.iter().map(line).collect();
                        let first = lines.first().map(Paragraph::text);
                        self.nested.add(&first.unwrap_or_default());
                        cell.blocks.extend(lines.into_iter().map(Block::Paragraph));
                    }
                    other => cell.blocks.push(other),
                }
            }
        }
        self.blocks.push(Block::Table(grid.finish()));
        Ok(())
    }
}

/// A row of a table on one line.
fn line(row: &super::Row) -> Paragraph {
    let words = row.cells.iter().flat_map(|cell| &cell.paragraphs).map(Paragraph::text);
    Paragraph::plain(Style::Body, words.collect::<Vec<_>>().join("　"))
}

fn run(span: &TextSpan) -> Run {
    let web = |address: &&String| {
        ["http://", "https://", "mailto:"].iter().any(|scheme| address.starts_with(scheme))
    };
    let link = span.hyperlink.as_ref().filter(web).cloned();
    let format = RunFormat { strong: span.bold, link, ..RunFormat::default() };
    // What Word kept for itself.
    let is_shown = |one: &char| !one.is_control() || matches!(one, '\n' | '\t');
    Run { text: span.text.chars().filter(is_shown).collect(), format, origin: None }
}

fn is_contents(style: &str) -> bool {
    style.to_ascii_lowercase().starts_with("toc ") || style.starts_with("目录")
}

fn is_comment(note: &Note) -> bool {
    note.marker.as_deref().is_some_and(|marker| marker.eq_ignore_ascii_case("comment"))
}
