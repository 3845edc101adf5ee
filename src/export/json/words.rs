//! Texts of an issue, as an edition has them.
//!
//! The office gets them as they were written. For the public, names are hidden; and a text with
//! marks that can hold what no page shows (the address of an internal issue, the name of a file, a
//! comment) is written anew from its tree, so that it says what the page says.

use super::view::View;
use crate::document;
use crate::document::{Block, Paragraph, Style, markdown};
use crate::export::address::Addresses;
use crate::export::markdown::{TextContext, text_blocks};
use crate::model::schema::value::{Json, maybe, text};
use crate::model::{Edition, Issue, OutPath, Privacy, Text};

/// Marks of links, pictures, footnotes, HTML and code: what they hold need not be on the page.
const HOLDING: [char; 4] = ['[', '<', '`', '~'];

/// Writes the texts of one issue.
pub(super) struct Writer<'a> {
    pub(super) view: View<'a>,
    pub(super) issue: &'a Issue,
    pub(super) privacy: Privacy,
}

impl<'a> Writer<'a> {
    pub(super) fn new(view: View<'a>, issue: &'a Issue) -> Self {
        let privacy = Privacy::new(view.edition, view.source.archive, issue);
        Self { view, issue, privacy }
    }

    /// A line of plain text.
    pub(super) fn line(&self, line: &'a Text) -> Json<'a> {
        text(self.privacy.hide_line(line.value.trim()))
    }

    /// Markdown.
    pub(super) fn text(&self, markdown: &'a Text) -> Json<'a> {
        let words = self.privacy.hide(markdown.value.trim());
        if self.view.edition == Edition::Internal || !words.contains(HOLDING) {
            return text(words);
        }
        text(self.as_shown(&words, markdown))
    }

    /// Markdown of what the page shows of a text.
    fn as_shown(&self, words: &str, text: &Text) -> String {
        let View { source, visible, .. } = self.view;
        let addresses = Addresses { source, issue: self.issue, visible: Some(visible) };
        let context = TextContext { span: text.span, first_note: 1, addresses: &addresses };
        let mut show = |file: &str, alt: String| match self.address(file) {
            Some(name) => Block::Picture(document::Picture { name, bytes: Vec::new(), alt }),
            None => Block::Paragraph(Paragraph::plain(Style::Body, alt)),
        };
        let blocks = text_blocks(&crate::text::parse(words), &context, &mut show);
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
        let name = self.privacy.hide_line(&self.issue.beside(&file)).into_owned();
        Some(self.view.address(&OutPath::issue(&id).beside(&name)))
    }
}
