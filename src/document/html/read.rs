//! The tags of a page, one after the other.

use html5gum::{DefaultEmitter, EndTag, HtmlString, StartTag, Token, Tokenizer};

use super::elements::{Element, element};
use super::flow::Flow;
use crate::document::grid::GridCell;
use crate::document::pictures_beside::PicturesBeside;
use crate::document::{
    Block, Document, Excerpt, Notice, Paragraph, ReadDocument, Refusal, Style, encoding,
};
use crate::source::Project;
use crate::text::scheme::{Scheme, scheme};

/// Reads a web page. `beside` is the folder that it stands in: nothing else is read.
///
/// # Errors
/// See [`Refusal`]: an encoding that is not known, limits.
pub fn read(bytes: &[u8], beside: &dyn Project) -> Result<ReadDocument, Refusal> {
    let source = encoding::decode_page(bytes)?;
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut reader = PageReader {
        source: &source,
        line: (0, 1),
        flow: Flow::default(),
        strong: 0,
        struck_depth: 0,
        passed: None,
        title: None,
        pictures: PicturesBeside::new(beside),
        around: Excerpt::default(),
        hidden: Excerpt::default(),
        struck: Excerpt::default(),
        links: Excerpt::default(),
    };
    for token in Tokenizer::new_with_emitter(source.as_str(), emitter) {
        let Ok(token) = token;
        reader.token(&token)?;
    }
    reader.finish()
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
    Unseen,
    /// Its words are the title.
    Title,
}

struct PageReader<'a> {
    source: &'a str,
    /// A byte of the page, and the line that it is on.
    line: (usize, usize),
    flow: Flow,
    /// Elements for bold words that are open, and for words that are struck out.
    strong: usize,
    struck_depth: usize,
    passed: Option<Passed>,
    title: Option<String>,
    pictures: PicturesBeside<'a>,
    around: Excerpt,
    hidden: Excerpt,
    struck: Excerpt,
    links: Excerpt,
}

impl PageReader<'_> {
    fn token(&mut self, token: &Token<usize>) -> Result<(), Refusal> {
        match (token, &mut self.passed) {
            (Token::StartTag(tag), Some(passed)) => {
                passed.depth += usize::from(tag.name == passed.name && !tag.self_closing);
            }
            (Token::EndTag(tag), Some(passed)) if tag.name == passed.name => {
                passed.depth -= 1;
                if passed.depth == 0 {
                    self.pass();
                }
            }
            (Token::String(words), Some(passed)) => passed.words.push_str(&text(words)),
            (Token::StartTag(tag), None) => self.opens(tag)?,
            (Token::EndTag(tag), None) => self.closes(tag)?,
            (Token::String(words), None) => {
                let words = text(words);
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
    fn pass(&mut self) {
        let Some(passed) = self.passed.take() else { return };
        let words = passed.words.trim();
        match passed.why {
            Why::Title => self.title = self.title.take().or(Some(words.to_owned())),
            Why::Around if !words.is_empty() => self.around.add(words),
            Why::Hidden if !words.is_empty() => self.hidden.add(words),
            Why::Unseen | Why::Around | Why::Hidden => {}
        }
    }

    fn opens(&mut self, tag: &StartTag<usize>) -> Result<(), Refusal> {
        let kind = element(&tag.name);
        let passed = match kind {
            Element::Around => Some(Why::Around),
            Element::Unseen => Some(Why::Unseen),
            Element::Title => Some(Why::Title),
            _ if is_hidden(tag) && !is_void(&tag.name) => Some(Why::Hidden),
            _ => None,
        };
        if let Some(why) = passed.filter(|_| !tag.self_closing) {
            let name = tag.name.clone();
            self.passed = Some(Passed { name, depth: 1, why, words: String::new() });
            return Ok(());
        }
        if starts_line(kind) {
            self.flow.finish_paragraph()?;
        }
        match kind {
            Element::Styled(style) => self.flow.style = style,
            Element::Strong => self.strong += 1,
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
        self.flow.format.strong = self.strong > 0;
        Ok(())
    }

    fn closes(&mut self, tag: &EndTag<usize>) -> Result<(), Refusal> {
        let kind = element(&tag.name);
        if starts_line(kind) {
            self.flow.finish_paragraph()?;
        }
        match kind {
            Element::Styled(_) => self.flow.style = Style::Body,
            Element::Item => self.flow.close_item(),
            Element::Strong => self.strong = self.strong.saturating_sub(1),
            Element::Struck => self.struck_depth = self.struck_depth.saturating_sub(1),
            Element::Link => self.flow.format.link = None,
            Element::List(_) => self.flow.close_list(),
            Element::Table => self.flow.close_table()?,
            _ => {}
        }
        self.flow.format.strong = self.strong > 0;
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
        self.pass();
        let (mut blocks, nested) = self.flow.finish()?;
        let title = self.title.filter(|title| !title.is_empty() && !says(&blocks, title));
        if let Some(title) = title {
            blocks.insert(0, Block::Paragraph(Paragraph::plain(Style::Title, title)));
        }
        let notices = [
            Notice::Around(self.around),
            Notice::Hidden(self.hidden),
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
            | Element::Link
            | Element::Break
            | Element::Picture
    )
}

fn is_void(name: &HtmlString) -> bool {
    let void: [&[u8]; 8] = [b"br", b"hr", b"img", b"input", b"meta", b"link", b"col", b"wbr"];
    void.contains(&name.as_slice())
}

fn is_hidden(tag: &StartTag<usize>) -> bool {
    let style = attribute(tag, b"style").unwrap_or_default();
    let style = style.split_whitespace().collect::<String>().to_ascii_lowercase();
    attribute(tag, b"hidden").is_some() || style.contains("display:none")
}

fn number(tag: &StartTag<usize>, name: &[u8]) -> Option<usize> {
    attribute(tag, name)?.trim().parse().ok()
}

fn attribute(tag: &StartTag<usize>, name: &[u8]) -> Option<String> {
    tag.attributes.get(name).map(|value| text(value))
}

fn text(words: &HtmlString) -> String {
    String::from_utf8_lossy(words).into_owned()
}
