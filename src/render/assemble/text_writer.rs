//! Writing texts for one output. Those of a proof get marks that say which field they stand for.

use std::cell::Cell;

use super::date::date as day;
use super::placed_text::placed;
use crate::diag::{Span, Spanned};
use crate::lang::Lang;
use crate::model::{Date, Text, title};
use crate::render::context::{Markup, Passage};
use crate::render::links::{Links, Target};
use crate::render::markup::RunIn;
use crate::render::origin::{Origin, PrintedSource, followed, marked};
use crate::render::{context, markup};
use crate::text::tree::{Block, Inline};
use crate::text::{Document, one_line};

/// Heading levels of a text start below those of the page: a title, a unit, a section.
const HEADING_OFFSET: u8 = 3;

/// What is needed to write a text.
pub(super) struct TextWriter<'a> {
    /// Where links and pictures lead.
    pub(super) links: &'a Links<'a>,
    labels: markup::Labels<'static>,
    /// Footnotes written so far.
    footnotes: Cell<usize>,
}

impl<'a> TextWriter<'a> {
    /// Writes the texts of an issue; on pages, what is said beside them is in `language`, elsewhere in Chinese.
    pub(super) fn new(links: &'a Links<'a>, language: Lang) -> Self {
        let labels = match (links.target, language) {
            (Target::Page(_), Lang::En) => markup::Labels::ENGLISH,
            _ => markup::Labels::CHINESE,
        };
        Self { links, labels, footnotes: Cell::new(0) }
    }

    fn is_proof(&self) -> bool {
        matches!(self.links.target, Target::Proof { .. })
    }

    /// A line of plain text.
    pub(super) fn line(&self, text: &Text) -> String {
        self.printed(text, [text.value.trim()]).concat()
    }

    /// A title on one line.
    pub(super) fn title(&self, text: &Text) -> String {
        self.printed(text, [one_line(text.value.trim())]).concat()
    }

    /// A title in the lines in which it is set.
    pub(super) fn title_lines(&self, text: &Text) -> Vec<String> {
        self.printed(text, title::lines(text.value.trim()))
    }

    /// What is printed of a text, piece by piece in its order.
    fn printed<T: AsRef<str>>(
        &self,
        text: &Text,
        pieces: impl IntoIterator<Item = T>,
    ) -> Vec<String> {
        let pieces = pieces.into_iter();
        if !self.is_proof() {
            return pieces.map(|piece| piece.as_ref().to_owned()).collect();
        }
        let mut source = PrintedSource::of(text);
        pieces.map(|piece| followed(text.span, &mut source, piece.as_ref())).collect()
    }

    /// Words that the program makes of a field.
    pub(super) fn made(&self, field: Span, words: impl Into<String>) -> String {
        self.of(|| Origin::made(field), words)
    }

    /// Words that stand for something else than the words of a text.
    pub(super) fn of(
        &self,
        origin: impl FnOnce() -> Origin,
        words: impl Into<String>,
    ) -> String {
        let words = words.into();
        if self.is_proof() { marked(&origin(), &words) } else { words }
    }

    /// A day.
    pub(super) fn date(&self, date: &Spanned<Date>) -> context::Date {
        let values = day(date.value);
        context::Date { chinese: self.made(date.span, values.chinese), ..values }
    }

    /// Lines, each as [`line`](Self::line) writes it.
    pub(super) fn lines(&self, texts: &[Text]) -> Vec<String> {
        texts.iter().map(|text| self.line(text)).collect()
    }

    /// A Markdown text. `place` tells its footnotes from those of other texts of the page.
    pub(super) fn passage(&self, place: &str, text: &Text) -> Passage {
        let mut document = crate::text::parse(&text.value);
        if self.is_proof() {
            document = placed(text, document);
        }
        passage(self.written(&document, &format!("{place}-")))
    }

    /// A plain text where a passage is wanted: one paragraph, nothing in it is Markdown.
    pub(super) fn plain_passage(&self, text: &str) -> Passage {
        let text = Inline::Text(text.to_owned());
        let document =
            Document { blocks: vec![Block::Paragraph(vec![text])], ..Document::default() };
        passage(self.written(&document, ""))
    }

    /// Footnotes are numbered through the page.
    fn written(&self, document: &Document, prefix: &str) -> RunIn {
        let first_footnote = self.footnotes.get() + 1;
        self.footnotes.set(self.footnotes.get() + document.footnotes.len());
        let options = markup::Options {
            heading_offset: HEADING_OFFSET,
            id_prefix: prefix,
            first_footnote,
            labels: self.labels,
            resolve: self.links,
        };
        match self.links.target {
            Target::Page(_) => markup::html::run_in(document, &options),
            Target::Pdf { .. } | Target::Proof { .. } => {
                markup::typst::run_in(document, &options)
            }
        }
    }
}

fn passage(RunIn { first, rest }: RunIn) -> Passage {
    Passage { first: Markup(first.unwrap_or_default()), rest: Markup(rest) }
}
