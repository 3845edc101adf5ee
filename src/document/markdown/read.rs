//! Markdown files, by the marks that texts of bulletins have.
//!
//! [`read`] is the entry point. Numbers and marks of lists become part of their items' text, since people number
//! headings so. What other programs take for marks stays as it is and is told, and so are the pictures that are not
//! found beside the file.

use super::{front_matter, line_opening, other_marks};
use crate::document::nested_number::nested_number;
use crate::document::pictures_beside::PicturesBeside;
use crate::document::refusal::MAX_PIECES;
use crate::document::{
    Block, Cell, Document, Excerpt, Limit, Notice, Paragraph, Picture, ReadDocument, Refusal,
    Row, Run, RunFormat, Style, Table, encoding,
};
use crate::source::Project;
use crate::text;
use crate::text::scheme::{Scheme, scheme};
use crate::text::tree::Inline;
use crate::text::{tree, typed};

/// Stands before the first digit of a heading while it is parsed: in a field, `# 3号楼` is text.
const WORD_JOINER: char = '\u{2060}';

/// Reads a Markdown file. `beside` is the folder that it stands in: nothing else is read.
///
/// # Errors
/// See [`Refusal`]: another format, an encoding that is not known, limits.
pub fn read(bytes: &[u8], beside: &dyn Project) -> Result<ReadDocument, Refusal> {
    let source = encoding::decode(bytes)?;
    let front = front_matter::read(&source);
    let (head, body) = source.split_at(front.length);
    let first_line = head.matches('\n').count() + 1;
    let marked = typed::unescaped(&line_opening::with_breaks(&with_headings(body)));
    let parsed = text::parse(&marked);
    let mut reader = MarkdownReader {
        footnotes: &parsed.footnotes,
        lines: marked.match_indices('\n').map(|(at, _)| at).collect(),
        first_line,
        pictures: PicturesBeside::new(beside),
        found: Vec::new(),
        links: Excerpt::default(),
        aligned: Excerpt::default(),
        depth: 0,
        blocks: Vec::new(),
    };
    let titled = parsed
        .blocks
        .iter()
        .any(|block| matches!(block, tree::Block::Heading(heading) if heading.level == 1));
    if let Some(title) = front.title.filter(|_| !titled) {
        reader.words(title, Style::Title);
    }
    reader.blocks(&parsed.blocks, Style::Body);
    for footnote in &parsed.footnotes {
        let first = reader.blocks.len();
        reader.blocks(&footnote.blocks, Style::Footnote);
        reader.put_before(first, &format!("[{}] ", footnote.label));
    }
    if reader.blocks.len() > MAX_PIECES {
        return Err(Refusal::Limit(Limit::Pieces(MAX_PIECES)));
    }
    let mut settings = Excerpt::default();
    let title = front.title.filter(|_| titled);
    title.into_iter().chain(front.others).for_each(|line| settings.add(line));
    let notices = [
        Notice::FrontMatter(settings),
        Notice::Links(reader.links),
        Notice::Alignments(reader.aligned),
        Notice::PicturesBeside(reader.pictures.missing),
        Notice::OtherMarks(other_marks::find(body, first_line)),
    ];
    let document = Document { exported: None, blocks: reader.blocks };
    Ok(ReadDocument { document, notices: notices.into_iter().filter(Notice::is_any).collect() })
}

/// Returns a text in which every line that opens like a heading is one, also before a digit.
fn with_headings(source: &str) -> String {
    let mut marked = String::with_capacity(source.len());
    for line in source.split_inclusive('\n') {
        let words = line.trim_start_matches('#');
        let digits = words.trim_start_matches([' ', '\t']);
        let is_heading = words.len() < line.len()
            && digits.len() < words.len()
            && digits.starts_with(|one: char| one.is_ascii_digit());
        let (mark, rest) =
            line.split_at(if is_heading { line.len() - digits.len() } else { 0 });
        marked.push_str(mark);
        marked.extend(is_heading.then_some(WORD_JOINER));
        marked.push_str(rest);
    }
    marked
}

struct MarkdownReader<'a> {
    footnotes: &'a [tree::Footnote],
    /// Where the lines of the text end.
    lines: Vec<usize>,
    /// The number of the first of them.
    first_line: usize,
    pictures: PicturesBeside<'a>,
    /// Pictures within the paragraph that is read, each with the title behind its address.
    found: Vec<(Picture, String)>,
    /// Links that lead nowhere from a bulletin.
    links: Excerpt,
    /// Columns of tables that are aligned.
    aligned: Excerpt,
    /// In how many numbered lists it reads.
    depth: usize,
    blocks: Vec<Block>,
}

impl MarkdownReader<'_> {
    fn blocks(&mut self, blocks: &[tree::Block], style: Style) {
        for block in blocks {
            match block {
                tree::Block::Paragraph(content) => self.paragraph(content, style),
                tree::Block::Heading(heading) => {
                    self.paragraph(&heading.content, Style::Heading(heading.level));
                }
                tree::Block::List(list) => self.list(list),
                tree::Block::Table(table) => self.table(table),
            }
        }
    }

    fn words(&mut self, text: &str, style: Style) {
        let text = text.trim_end();
        self.blocks.push(Block::Paragraph(Paragraph::plain(style, text)));
    }

    /// Words on the line right below a picture are its caption. Pictures among words follow them.
    fn paragraph(&mut self, content: &[Inline], style: Style) {
        if let [Inline::Image(_), Inline::SoftBreak | Inline::HardBreak, below @ ..] = content
            && !below.iter().any(|one| matches!(one, Inline::SoftBreak | Inline::HardBreak))
        {
            self.paragraph(&content[..1], style);
            return self.paragraph(below, Style::Caption);
        }
        let mut runs = Vec::new();
        self.runs(content, &RunFormat::default(), &mut runs);
        if let (Style::Heading(_), Some(first)) = (style, runs.first_mut()) {
            first.text = first.text.trim_start_matches(WORD_JOINER).to_owned();
        }
        let pictures = std::mem::take(&mut self.found);
        if pictures.is_empty() || runs.iter().any(|run| !run.text.trim().is_empty()) {
            self.blocks.push(Block::Paragraph(Paragraph { style, runs }));
        }
        for (picture, title) in pictures {
            self.blocks.push(Block::Picture(picture));
            if !title.trim().is_empty() {
                self.words(&title, Style::Caption);
            }
        }
    }

    fn list(&mut self, list: &tree::List) {
        self.depth += usize::from(list.numbers.is_some());
        for (at, item) in list.items.iter().enumerate() {
            let first = self.blocks.len();
            self.blocks(item, Style::ListItem);
            let number = list.numbers.as_ref().and_then(|numbers| numbers.get(at));
            let number = number.and_then(|number| usize::try_from(*number).ok());
            let nested = |number| nested_number(self.depth - 1, number);
            let mark = number.map_or("· ".to_owned(), nested);
            self.put_before(first, &mark);
        }
        self.depth -= usize::from(list.numbers.is_some());
    }

    /// Puts words before the first paragraph from `first` on, if that is one.
    fn put_before(&mut self, first: usize, words: &str) {
        if let Some(Block::Paragraph(paragraph)) = self.blocks.get_mut(first) {
            paragraph.runs.insert(0, Run::plain(words));
        }
    }

    /// Pictures in cells follow the table.
    fn table(&mut self, table: &tree::Table) {
        for (alignment, head) in table.alignments.iter().zip(&table.head) {
            if matches!(alignment, tree::Alignment::Center | tree::Alignment::Right) {
                self.aligned.add(&text::plain::inlines(head));
            }
        }
        let mut row = |head, cells: &Vec<tree::Cell>| {
            let cells = cells.iter().map(|content| {
                let mut runs = Vec::new();
                self.runs(content, &RunFormat::default(), &mut runs);
                let paragraphs = vec![Paragraph { style: Style::Body, runs }];
                Cell { paragraphs, columns: 1, continues: false }
            });
            Row { head, cells: cells.collect() }
        };
        let mut rows = vec![row(true, &table.head)];
        rows.extend(table.rows.iter().map(|cells| row(false, cells)));
        self.blocks.push(Block::Table(Table { rows }));
        if !self.found.is_empty() {
            self.paragraph(&[], Style::Body);
        }
    }

    fn runs(&mut self, content: &[Inline], format: &RunFormat, runs: &mut Vec<Run>) {
        for inline in content {
            let (inner, format) = match inline {
                Inline::Strong(inner) => (inner, RunFormat { strong: true, ..format.clone() }),
                Inline::Link(link) => {
                    if !leads_somewhere(&link.destination) {
                        self.links.add(&link.destination);
                    }
                    let address = Some(link.destination.clone());
                    (&link.content, RunFormat { link: address, ..format.clone() })
                }
                Inline::Image(image) => {
                    self.image(image);
                    continue;
                }
                _ => {
                    let text = self.words_of(inline);
                    if !text.is_empty() {
                        let raised = matches!(inline, Inline::FootnoteReference(_));
                        let format = RunFormat { raised, ..format.clone() };
                        runs.push(Run { text, format, origin: None });
                    }
                    continue;
                }
            };
            self.runs(inner, &format, runs);
        }
    }

    fn image(&mut self, image: &tree::Image) {
        let line = self.first_line + self.lines.partition_point(|end| *end < image.range.start);
        let alt = text::plain::inlines(&image.alt);
        let picture = self.pictures.read(&image.destination, line, alt);
        self.found.push((picture, image.title.clone()));
    }

    /// Returns the words of what has no inlines within.
    fn words_of(&self, inline: &Inline) -> String {
        match inline {
            Inline::Text(words) => words.clone(),
            Inline::SoftBreak => " ".to_owned(),
            Inline::HardBreak => "\n".to_owned(),
            Inline::FootnoteReference(reference) => {
                let footnote = self.footnotes.get(reference.footnote);
                format!("[{}]", footnote.map_or("", |one| one.label.as_str()))
            }
            Inline::Strong(_) | Inline::Link(_) | Inline::Image(_) => String::new(),
        }
    }
}

/// Whether a bulletin can have a link with this address: to the web, to mail, to another issue.
fn leads_somewhere(address: &str) -> bool {
    matches!(scheme(address), Scheme::Named(name) if ["http", "https", "mailto", "issue"].contains(&name.as_str()))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::document::{Block, Style};
    use crate::source::Memory;

    #[test]
    fn lines_of_a_paragraph_that_open_a_field_or_an_item_are_lines() {
        let lines = |source: &str| {
            let document = read(source.as_bytes(), &Memory::new()).unwrap().document;
            let text = |block: &Block| match block {
                Block::Paragraph(paragraph) => paragraph.text(),
                _ => String::new(),
            };
            document.blocks.iter().map(text).collect::<Vec<_>>().join("\n")
        };
        for (source, wanted) in [
            (
                "- 补植滞后\n  责任人：阳春雪\n  **整改期限**：4月",
                "· 补植滞后\n责任人：阳春雪\n整改期限：4月",
            ),
            ("甲\n（一）乙\n二、丙\n①丁\n一是戊", "甲\n（一）乙\n二、丙\n①丁\n一是戊"),
            ("市水务局紧盯\n年度目标，\n时间：短", "市水务局紧盯年度目标，\n时间：短"),
            ("比例为3\n：1，共（二\n）个", "比例为3：1，共（二）个"),
        ] {
            assert_eq!(lines(source), wanted, "{source}");
        }
    }

    #[test]
    fn headings_lists_and_emphasis_become_paragraphs() {
        let source = "# 题\n\n正文**着重**[链](http://a.cn)[^1]\n\n3. 甲\n4. 乙\n\n> 引\n\n| 子 |\n|---|\n| 丑 |\n\n[^1]: 注\n";
        let document = read(source.as_bytes(), &Memory::new()).unwrap().document;
        let shown: Vec<String> = document
            .blocks
            .iter()
            .map(|block| match block {
                Block::Paragraph(paragraph) => {
                    let style = match paragraph.style {
                        Style::Body => "",
                        Style::Heading(1) => "#",
                        Style::ListItem => "-",
                        Style::Footnote => "^",
                        _ => "?",
                    };
                    format!("{style}{}", paragraph.text())
                }
                Block::Table(table) => format!("|{}", table.rows.len()),
                Block::Picture(_) => "!".to_owned(),
            })
            .collect();
        let wanted = ["#题", "正文着重链[1]", "-3. 甲", "-4. 乙", "> 引", "|2", "^[1] 注"];
        assert_eq!(shown, wanted);
        let Block::Paragraph(text) = &document.blocks[1] else { panic!() };
        assert!(text.runs[1].format.strong);
        assert_eq!(text.runs.len(), 4, "{:?}", text.runs);
        assert_eq!(text.runs[2].format.link.as_deref(), Some("http://a.cn"));
    }
}
