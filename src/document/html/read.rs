//! The tags of a page, one after the other.

use html5gum::{DefaultEmitter, EndTag, HtmlString, StartTag, Token, Tokenizer};

use super::attributes::{
    attribute, is_comment, is_deleted, is_hidden, is_void, number, style, text, weight,
};
use super::elements::{Element, element};
use super::flow::Flow;
use crate::document::grid::GridCell;
use crate::document::pictures_beside::PicturesBeside;
use crate::document::{
    Block, Document, Excerpt, Notice, Paragraph, ReadDocument, Refusal, Style, encoding,
};
use crate::source::{Memory, Project};
use crate::text::is_han;
use crate::text::scheme::{Scheme, scheme};

/// Reads a web page. `beside` is the folder that it stands in: nothing else is read.
///
/// # Errors
/// See [`Refusal`]: an encoding that is not known, limits.
pub fn read(bytes: &[u8], beside: &dyn Project) -> Result<ReadDocument, Refusal> {
    let source = encoding::decode_page(bytes)?;
    read_part(&source, Copied::Page, beside)
}

/// Reads what was copied from a page or a program of an office, as the clipboard has it: a page that says where
/// the part begins and ends that was chosen, or that part alone. It has no title.
///
/// # Errors
/// See [`Refusal`]: limits.
pub fn read_copied(page: &str) -> Result<ReadDocument, Refusal> {
    let copied = if page.contains(START) { Copied::Before } else { Copied::Within };
    read_part(page, copied, &Memory::new())
}

fn read_part(
    source: &str,
    copied: Copied,
    beside: &dyn Project,
) -> Result<ReadDocument, Refusal> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut reader = PageReader {
        source,
        copied,
        line: (0, 1),
        flow: Flow::default(),
        weights: Vec::new(),
        is_marked: false,
        struck_depth: 0,
        goes_on: false,
        passed: None,
        title: None,
        pictures: PicturesBeside::new(beside),
        around: Excerpt::default(),
        hidden: Excerpt::default(),
        deleted: Excerpt::default(),
        comments: Excerpt::default(),
        struck: Excerpt::default(),
        links: Excerpt::default(),
    };
    for token in Tokenizer::new_with_emitter(source, emitter) {
        let Ok(token) = token;
        reader.token(&token)?;
    }
    reader.finish()
}

/// What stands in the clipboard before what was chosen, and behind it, both in comments.
const START: &str = "<!--StartFragment-->";
const END: &[u8] = b"EndFragment";

/// Most elements of a line within each other whose weight is remembered.
const MOST_WEIGHTS: usize = 256;

/// Where in a page the reader is. What stands around the part that was chosen says what its tags are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Copied {
    /// It is a whole page, and was not copied.
    Page,
    Before,
    Within,
    Behind,
}

/// An element that is passed over, with all that is in it.
struct Passed {
    name: HtmlString,
    /// Elements of the same name that are open.
    depth: usize,
    why: Why,
    words: String,
}

/// Why an element is passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Why {
    Around,
    Hidden,
    /// Its words were deleted while changes were tracked.
    Deleted,
    /// It is a comment of Word.
    Comment,
    Unseen,
    /// Its words are the title.
    Title,
    /// Its words are the number or the dot that Word set before an item.
    Mark,
}

struct PageReader<'a> {
    source: &'a str,
    /// A byte of the page, and the line that it is on.
    line: (usize, usize),
    flow: Flow,
    copied: Copied,
    /// The elements of a line that are open, each with whether its words are bold.
    weights: Vec<(HtmlString, bool)>,
    /// Whether the paragraph has a dot that Word set.
    is_marked: bool,
    /// Elements for words that are struck out that are open.
    struck_depth: usize,
    /// Whether the end of the paragraph was deleted: the next one goes on with it.
    goes_on: bool,
    passed: Option<Passed>,
    title: Option<String>,
    pictures: PicturesBeside<'a>,
    around: Excerpt,
    hidden: Excerpt,
    deleted: Excerpt,
    comments: Excerpt,
    struck: Excerpt,
    links: Excerpt,
}

impl PageReader<'_> {
    fn token(&mut self, token: &Token<usize>) -> Result<(), Refusal> {
        match (token, &mut self.passed) {
            (Token::StartTag(tag), Some(passed)) => {
                passed.depth += usize::from(tag.name == passed.name && !tag.self_closing);
                // Word has the end of a paragraph as an element without words.
                self.goes_on |= passed.why == Why::Deleted && tag.name.as_slice() == b"o:p";
            }
            (Token::EndTag(tag), Some(passed)) if tag.name == passed.name => {
                passed.depth -= 1;
                if passed.depth == 0 {
                    self.pass()?;
                }
            }
            (Token::String(words), Some(passed)) => passed.words.push_str(&text(words)),
            (Token::StartTag(tag), None) => self.opens(tag)?,
            (Token::EndTag(tag), None) => self.closes(tag)?,
            (Token::Comment(words), None) if self.copied != Copied::Page => {
                match words.as_slice() {
                    b"StartFragment" => self.copied = Copied::Within,
                    END => self.copied = Copied::Behind,
                    _ => {}
                }
            }
            (Token::String(words), None)
                if matches!(self.copied, Copied::Page | Copied::Within) =>
            {
                let words = text(words);
                if self.goes_on && words.trim().is_empty() {
                    return Ok(());
                }
                if self.struck_depth > 0 {
                    self.struck.add(&words);
                }
                self.flow.words(&words)?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Counts what was passed over.
    fn pass(&mut self) -> Result<(), Refusal> {
        let Some(passed) = self.passed.take() else { return Ok(()) };
        let words = passed.words.trim();
        match passed.why {
            Why::Title if self.copied == Copied::Page => {
                self.title = self.title.take().or(Some(words.to_owned()))
            }
            Why::Around if !words.is_empty() => self.around.add(words),
            Why::Hidden if !words.is_empty() => self.hidden.add(words),
            Why::Deleted if !words.is_empty() => self.deleted.add(words),
            Why::Comment if !words.is_empty() => self.comments.add(words),
            Why::Mark => self.mark(words)?,
            _ => {}
        }
        Ok(())
    }

    /// Puts the number of an item before its words, as import does with those of Word files; of a sign from a
    /// font of signs becomes a dot.
    fn mark(&mut self, mark: &str) -> Result<(), Refusal> {
        let mark = mark.trim_matches(|one: char| one.is_whitespace());
        let mut signs = mark.chars();
        match (signs.next(), signs.next()) {
            (None, _) => Ok(()),
            (Some(one), None) if !one.is_numeric() && !is_han(one) => {
                self.flow.open_item(None);
                self.is_marked = true;
                Ok(())
            }
            _ if mark.is_ascii() => self.flow.words(&format!("{mark} ")),
            _ => self.flow.words(mark),
        }
    }

    fn opens(&mut self, tag: &StartTag<usize>) -> Result<(), Refusal> {
        let kind = element(&tag.name);
        let passed = match kind {
            Element::Around => Some(Why::Around),
            Element::Unseen => Some(Why::Unseen),
            Element::Title => Some(Why::Title),
            _ if is_void(&tag.name) => None,
            _ if is_hidden(tag) => Some(Why::Hidden),
            Element::Deleted => Some(Why::Deleted),
            _ if is_deleted(tag) => Some(Why::Deleted),
            _ if is_comment(tag) => Some(Why::Comment),
            Element::Inline if style(tag).contains("mso-list:ignore") => Some(Why::Mark),
            _ => None,
        };
        if let Some(why) = passed.filter(|_| !tag.self_closing) {
            let name = tag.name.clone();
            self.passed = Some(Passed { name, depth: 1, why, words: String::new() });
            return Ok(());
        }
        let is_next = tag.name.as_slice() == b"p" && std::mem::take(&mut self.goes_on);
        if starts_line(kind) && !is_next {
            self.flow.finish_paragraph()?;
        }
        match kind {
            Element::Styled(style) => self.flow.style = style,
            Element::Inline | Element::Strong if !is_void(&tag.name) && !tag.self_closing => {
                let own = weight(tag).unwrap_or(kind == Element::Strong || self.is_strong());
                if self.weights.len() < MOST_WEIGHTS {
                    self.weights.push((tag.name.clone(), own));
                }
            }
            Element::Struck => self.struck_depth += 1,
            Element::Link => self.flow.format.link = self.link(tag),
            Element::Break => self.flow.line_end(),
            Element::Picture => self.picture(tag)?,
            Element::List(marks) => {
                self.flow.open_list(marks, number(tag, b"start").unwrap_or(1));
            }
            Element::Item => self.flow.open_item(number(tag, b"value")),
            Element::Table => self.flow.open_table(),
            Element::Row => self.flow.open_row()?,
            Element::Cell | Element::HeadCell => self.flow.open_cell(GridCell::new(
                number(tag, b"colspan"),
                number(tag, b"rowspan"),
                kind == Element::HeadCell,
            ))?,
            _ => {}
        }
        self.flow.format.strong = self.is_strong();
        Ok(())
    }

    fn is_strong(&self) -> bool {
        self.weights.last().is_some_and(|(_, strong)| *strong)
    }

    fn closes(&mut self, tag: &EndTag<usize>) -> Result<(), Refusal> {
        let kind = element(&tag.name);
        if starts_line(kind) && !(tag.name.as_slice() == b"p" && self.goes_on) {
            self.flow.finish_paragraph()?;
            self.goes_on = false;
            if std::mem::take(&mut self.is_marked) {
                self.flow.close_item();
            }
        }
        match kind {
            Element::Styled(_) => self.flow.style = Style::Body,
            Element::Item => self.flow.close_item(),
            Element::Inline | Element::Strong => {
                let open = self.weights.iter().rposition(|(name, _)| *name == tag.name);
                self.weights.truncate(open.unwrap_or(self.weights.len()));
            }
            Element::Struck => self.struck_depth = self.struck_depth.saturating_sub(1),
            Element::Link => self.flow.format.link = None,
            Element::List(_) => self.flow.close_list(),
            Element::Table => self.flow.close_table()?,
            _ => {}
        }
        self.flow.format.strong = self.is_strong();
        Ok(())
    }

    /// Returns the address of a link that a bulletin can have.
    fn link(&mut self, tag: &StartTag<usize>) -> Option<String> {
        let address = attribute(tag, b"href")?.trim().to_owned();
        let leads = matches!(
            scheme(&address),
            Scheme::Named(name) if ["http", "https", "mailto"].contains(&name.as_str())
        );
        if !leads {
            self.links.add(&address);
        }
        leads.then_some(address)
    }

    fn picture(&mut self, tag: &StartTag<usize>) -> Result<(), Refusal> {
        let Some(address) = attribute(tag, b"src") else { return Ok(()) };
        let (at, line) = self.line;
        let passed = self.source.get(at..tag.span.start).unwrap_or_default();
        let line = line + passed.matches('\n').count();
        self.line = (tag.span.start, line);
        let alt = attribute(tag, b"alt").unwrap_or_default();
        let picture = self.pictures.read(address.trim(), line, alt);
        self.flow.finish_paragraph()?;
        self.flow.block(Block::Picture(picture))
    }

    /// Where the page has no heading of the first level, what the browser calls it is its title, unless the text says it.
    fn finish(mut self) -> Result<ReadDocument, Refusal> {
        self.pass()?;
        let (mut blocks, nested) = self.flow.finish()?;
        let title = self.title.filter(|title| !title.is_empty() && !says(&blocks, title));
        if let Some(title) = title {
            blocks.insert(0, Block::Paragraph(Paragraph::plain(Style::Title, title)));
        }
        let notices = [
            Notice::Around(self.around),
            Notice::Hidden(self.hidden),
            Notice::Deleted(self.deleted),
            Notice::Comments(self.comments),
            Notice::Struck(self.struck),
            Notice::NestedTables(nested),
            Notice::Links(self.links),
            Notice::PicturesBeside(self.pictures.missing),
        ];
        let document = Document { exported: None, blocks };
        Ok(ReadDocument {
            document,
            notices: notices.into_iter().filter(Notice::is_any).collect(),
        })
    }
}

/// Whether a page has a heading of the first level, or a line that is in its title: 标题_网站名.
fn says(blocks: &[Block], title: &str) -> bool {
    blocks.iter().any(|block| match block {
        Block::Paragraph(paragraph) => {
            let text = paragraph.text();
            paragraph.style == Style::Heading(1)
                || text.chars().nth(3).is_some() && title.contains(text.trim())
        }
        Block::Table(_) | Block::Picture(_) => false,
    })
}

fn starts_line(kind: Element) -> bool {
    !matches!(
        kind,
        Element::Inline
            | Element::Strong
            | Element::Struck
            | Element::Deleted
            | Element::Link
            | Element::Break
            | Element::Picture
    )
}
