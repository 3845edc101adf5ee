//! Writing the fields of an issue as blocks, in their order.

use super::address::Addresses;
use super::context::ExportContext;
use super::markdown;
use super::markdown::TextBlocks;
use crate::diag::{Diagnostics, Span};
use crate::document::{Block, Paragraph, Picture, Run, Style};
use crate::model::{Issue, Text};
use crate::source::unreadable;

/// Writes the fields of one issue.
pub(super) struct FieldWriter<'a> {
    /// The archive, its settings and its files.
    pub(super) source: ExportContext<'a>,
    /// The issue that is written.
    pub(super) issue: &'a Issue,
    /// Takes what cannot be read.
    pub(super) out: &'a mut Diagnostics,
    blocks: Vec<Block>,
    /// Footnotes written so far; they are numbered through the issue.
    footnotes: usize,
}

impl<'a> FieldWriter<'a> {
    /// A writer of an issue that has written nothing.
    pub(super) fn new(
        source: ExportContext<'a>,
        issue: &'a Issue,
        out: &'a mut Diagnostics,
    ) -> Self {
        Self { source, issue, out, blocks: Vec::new(), footnotes: 0 }
    }

    /// Returns the blocks that were written.
    pub(super) fn finish(self) -> Vec<Block> {
        self.blocks
    }

    /// Writes a paragraph.
    pub(super) fn push(&mut self, style: Style, runs: Vec<Run>) {
        self.blocks.push(Block::Paragraph(Paragraph { style, runs }));
    }

    /// Writes blocks that are made already.
    pub(super) fn extend(&mut self, blocks: Vec<Block>) {
        self.blocks.extend(blocks);
    }

    /// Returns the blocks of a Markdown field.
    pub(super) fn text_blocks(&mut self, text: &Text) -> TextBlocks {
        let document = crate::text::parse(&text.value);
        let addresses = Addresses {
            archive: self.source.archive,
            config: self.source.config,
            issue: self.issue,
            visible: None,
        };
        let first_note = self.footnotes + 1;
        self.footnotes += document.footnotes.len();
        let span = text.span;
        let mut show = |file: &str, alt: String| match self.picture(file, alt.clone(), span) {
            Some(picture) => Block::Picture(picture),
            None => Block::Paragraph(Paragraph::plain(Style::Body, alt)),
        };
        let context = markdown::TextContext { span, first_note, addresses: &addresses };
        markdown::text_blocks(&document, &context, &mut show)
    }

    /// Returns the picture that the YAML or Markdown names at `span`; `None` where its file cannot be read,
    /// which is a problem.
    pub(super) fn picture(&mut self, file: &str, alt: String, span: Span) -> Option<Picture> {
        let path = self.issue.file(file)?;
        match self.source.project.read(&path) {
            Ok(bytes) => Some(Picture { name: path.file_name().to_owned(), bytes, alt }),
            Err(error) => {
                self.out.push(unreadable(span, &path, &error));
                None
            }
        }
    }
}
