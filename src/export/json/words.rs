//! Texts of an issue.
//!
//! The office gets them as they were written. For the public a text with marks that can hold what no
//! page shows (the address of an internal issue, the name of a file, a comment) is written anew from its
//! tree, so that it says what the page says.

use super::view::{TextForm, View};
use crate::document;
use crate::document::{Block, Paragraph, Style, markdown};
use crate::export::address::Addresses;
use crate::export::markdown::{TextContext, text_blocks};
use crate::model::schema::value::{Json, maybe, text};
use crate::model::{Issue, OutPath, Text};

/// Marks of links, pictures, footnotes, HTML and code: what they hold need not be on the page.
const HOLDING: [char; 4] = ['[', '<', '`', '~'];

/// Writes the texts of one issue.
pub(super) struct Writer<'a> {
    /// Who reads it, and which texts they get.
    pub(super) view: View<'a>,
    /// Whose texts they are.
    pub(super) issue: &'a Issue,
}

impl<'a> Writer<'a> {
    /// Writes for those who read `view`.
    pub(super) fn new(view: View<'a>, issue: &'a Issue) -> Self {
        Self { view, issue }
    }

    /// A line of plain text.
    pub(super) fn line(&self, line: &'a Text) -> Json<'a> {
        text(line.value.trim())
    }

    /// Markdown.
    pub(super) fn text(&self, markdown: &'a Text) -> Json<'a> {
        let words = markdown.value.trim();
        match self.view.form {
            TextForm::AsShown if words.contains(HOLDING) => text(self.as_shown(markdown)),
            TextForm::AsShown | TextForm::AsWritten => text(words),
        }
    }

    /// Markdown of what the page shows of a text.
    fn as_shown(&self, text: &Text) -> String {
        let View { archive, config, visible, .. } = self.view;
        let addresses =
            Addresses { archive, config, issue: self.issue, visible: Some(visible) };
        let context = TextContext { span: text.span, first_note: 1, addresses: &addresses };
        let mut show = |file: &str, alt: String| match self.address(file) {
            Some(name) => Block::Picture(document::Picture { name, bytes: Vec::new(), alt }),
            None => Block::Paragraph(Paragraph::plain(Style::Body, alt)),
        };
        let blocks = text_blocks(&crate::text::parse(text.value.trim()), &context, &mut show);
        let first = Paragraph { style: Style::Body, runs: blocks.first };
        let first = (!first.runs.is_empty()).then_some(Block::Paragraph(first));
        let blocks = first.into_iter().chain(blocks.rest).chain(blocks.notes).collect();
        let written = markdown::write(&document::Document { exported: None, blocks });
        written.trim_end().to_owned()
    }

    /// The address of a file that stands beside the page; nothing where the issue has no page.
    pub(super) fn file(&self, name: &str) -> Json<'a> {
        maybe(self.address(name))
    }

    fn address(&self, name: &str) -> Option<String> {
        let id = self.issue.id();
        let file = self.issue.file(name).filter(|_| self.view.visible.contains(&id))?;
        Some(self.view.address(&OutPath::issue(&id).beside(&self.issue.beside(&file))))
    }
}
