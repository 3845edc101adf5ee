//! Writing texts for one output.

use std::cell::Cell;

use crate::lang::Lang;
use crate::model::Text;
use crate::render::context::{Markup, Passage};
use crate::render::links::{Links, Target};
use crate::render::markup;
use crate::render::markup::RunIn;
use crate::text::Document;
use crate::text::tree::{Block, Inline};

/// Heading levels of a text start below those of the page: a title, a unit, a section.
const HEADING_OFFSET: u8 = 3;

/// What is needed to write a text.
pub(super) struct TextWriter<'a> {
    pub(super) links: &'a Links<'a>,
    labels: markup::Labels<'static>,
    /// Footnotes written so far.
    footnotes: Cell<usize>,
}

impl<'a> TextWriter<'a> {
    pub(super) fn new(links: &'a Links<'a>, language: Lang) -> Self {
        let labels = match (links.target, language) {
            (Target::Page(_), Lang::En) => markup::Labels::ENGLISH,
            (Target::Page(_), Lang::Zh) | (Target::Pdf { .. }, _) => markup::Labels::CHINESE,
        };
        Self { links, labels, footnotes: Cell::new(0) }
    }

    /// A line of plain text.
    pub(super) fn line(&self, text: &Text) -> String {
        text.value.trim().to_owned()
    }

    pub(super) fn lines(&self, texts: &[Text]) -> Vec<String> {
        texts.iter().map(|text| self.line(text)).collect()
    }

    /// A Markdown text. `place` tells its footnotes from those of other texts of the page.
    pub(super) fn passage(&self, place: &str, text: &Text) -> Passage {
        let document = crate::text::parse(&text.value);
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
            Target::Pdf { .. } => markup::typst::run_in(document, &options),
        }
    }
}

fn passage(RunIn { first, rest }: RunIn) -> Passage {
    Passage { first: Markup(first.unwrap_or_default()), rest: Markup(rest) }
}
