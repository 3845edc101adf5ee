//! Markdown files.
//!
//! [`read`] is the entry point. It never fails: every text is Markdown. Numbers and marks of lists
//! become part of their items' text, since people number headings so.

use crate::document::{Block, Cell, Document, Paragraph, Row, Run, RunFormat, Style, Table};
use crate::text;
use crate::text::tree;
use crate::text::tree::Inline;

/// Reads a Markdown file.
pub fn read(source: &str) -> Document {
    let parsed = text::parse(source);
    let mut reader = MarkdownReader { footnotes: &parsed.footnotes, blocks: Vec::new() };
    reader.blocks(&parsed.blocks, Style::Body);
    for footnote in &parsed.footnotes {
        let first = reader.blocks.len();
        reader.blocks(&footnote.blocks, Style::Footnote);
        reader.put_before(first, &format!("[{}] ", footnote.label));
    }
    Document { exported: None, blocks: reader.blocks }
}

struct MarkdownReader<'a> {
    footnotes: &'a [tree::Footnote],
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
                tree::Block::Html(html) => self.words(&html.text, style),
                tree::Block::List(list) => self.list(list),
                tree::Block::Table(table) => self.table(table),
            }
        }
    }

    fn words(&mut self, text: &str, style: Style) {
        let text = text.trim_end();
        self.blocks.push(Block::Paragraph(Paragraph::plain(style, text)));
    }

    fn paragraph(&mut self, content: &[Inline], style: Style) {
        let mut runs = Vec::new();
        self.runs(content, &RunFormat::default(), &mut runs);
        self.blocks.push(Block::Paragraph(Paragraph { style, runs }));
    }

    fn list(&mut self, list: &tree::List) {
        for (at, item) in list.items.iter().enumerate() {
            let first = self.blocks.len();
            self.blocks(item, Style::ListItem);
            let number = list.numbers.as_ref().and_then(|numbers| numbers.get(at));
            let mark = number.map_or("- ".to_owned(), |number| format!("{number}. "));
            self.put_before(first, &mark);
        }
    }

    /// Puts words before the first paragraph from `first` on, if that is one.
    fn put_before(&mut self, first: usize, words: &str) {
        if let Some(Block::Paragraph(paragraph)) = self.blocks.get_mut(first) {
            paragraph.runs.insert(0, Run::plain(words));
        }
    }

    fn table(&mut self, table: &tree::Table) {
        let row = |head, cells: &Vec<tree::Cell>| {
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
    }

    fn runs(&self, content: &[Inline], format: &RunFormat, runs: &mut Vec<Run>) {
        for inline in content {
            let (inner, format) = match inline {
                Inline::Strong(inner) => (inner, RunFormat { strong: true, ..format.clone() }),
                Inline::Link(link) => {
                    let address = Some(link.destination.clone());
                    (&link.content, RunFormat { link: address, ..format.clone() })
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

    /// Returns the words of what has no inlines within.
    fn words_of(&self, inline: &Inline) -> String {
        match inline {
            Inline::Text(words) => words.clone(),
            Inline::Html(html) => html.text.clone(),
            Inline::SoftBreak => " ".to_owned(),
            Inline::HardBreak => "\n".to_owned(),
            Inline::Image(image) => image.description(),
            Inline::FootnoteReference(reference) => {
                let footnote = self.footnotes.get(reference.footnote);
                format!("[{}]", footnote.map_or("", |one| one.label.as_str()))
            }
            Inline::Strong(_) | Inline::Link(_) => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::document::{Block, Style};

    #[test]
    fn headings_lists_and_emphasis_become_paragraphs() {
        let source = "# 题\n\n正文**着重**[链](http://a.cn)[^1]\n\n3. 甲\n4. 乙\n\n> 引\n\n| 子 |\n|---|\n| 丑 |\n\n[^1]: 注\n";
        let document = read(source);
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
