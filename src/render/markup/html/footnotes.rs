//! Writing footnotes as HTML: references in the text, the notes in a list after it.
//!
//! Every reference has an id, and every note leads back to each of its references. The links are
//! named in words for screen readers. A note that nothing refers to is in the list, without a way
//! back.

use super::{HtmlWriter, escape};
use crate::text::tree::Block;

impl HtmlWriter<'_> {
    /// Writes a reference; the note is written with the others.
    pub(super) fn footnote_reference(&mut self, footnote: usize) {
        self.references[footnote] += 1;
        let number = self.number(footnote);
        let id = self.reference_id(footnote, self.references[footnote]);
        let note = self.note_id(footnote);
        let mut label = String::new();
        escape::text(self.options.labels.footnote, &mut label);
        self.out.push_str(&format!(
            "<sup class=\"footnote-reference\"><a id=\"{id}\" href=\"#{note}\" \
             role=\"doc-noteref\" aria-label=\"{label} {number}\">{number}</a></sup>"
        ));
    }

    /// Writes the list of notes, if there are any.
    pub(super) fn footnotes(&mut self) {
        let document = self.document;
        if document.footnotes.is_empty() {
            return;
        }
        self.end_line();
        self.out.push_str("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
        escape::text(self.options.labels.footnotes, &mut self.out);
        self.out.push_str("\">\n<ol");
        if self.options.first_footnote != 1 {
            self.out.push_str(&format!(" start=\"{}\"", self.options.first_footnote));
        }
        self.out.push_str(">\n");
        for (index, footnote) in document.footnotes.iter().enumerate() {
            let id = self.note_id(index);
            self.out.push_str(&format!("<li id=\"{id}\">\n"));
            match footnote.blocks.split_last() {
                // The way back stands in the last line, not below it.
                Some((Block::Paragraph(line), before)) => {
                    self.blocks(before);
                    self.out.push_str("<p>");
                    self.inlines(line);
                    self.ways_back(index, footnote.references, " ");
                    self.out.push_str("</p>\n");
                }
                _ => {
                    self.blocks(&footnote.blocks);
                    if footnote.references > 0 {
                        self.out.push_str("<p>");
                        self.ways_back(index, footnote.references, "");
                        self.out.push_str("</p>\n");
                    }
                }
            }
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol>\n</section>\n");
    }

    fn ways_back(&mut self, footnote: usize, references: usize, before: &str) {
        let mut label = String::new();
        escape::text(self.options.labels.back, &mut label);
        let number = self.number(footnote);
        for reference in 1..=references {
            let id = self.reference_id(footnote, reference);
            let (mark, which) = match reference {
                1 => (String::new(), String::new()),
                _ => (format!("<sup>{reference}</sup>"), format!("-{reference}")),
            };
            let space = if reference == 1 { before } else { " " };
            self.out.push_str(&format!(
                "{space}<a class=\"footnote-back\" href=\"#{id}\" role=\"doc-backlink\" \
                 aria-label=\"{label} {number}{which}\">↩\u{FE0E}{mark}</a>"
            ));
        }
    }

    fn number(&self, footnote: usize) -> usize {
        self.options.first_footnote + footnote
    }

    fn note_id(&self, footnote: usize) -> String {
        let mut id = String::new();
        escape::text(self.options.id_prefix, &mut id);
        id.push_str(&format!("fn-{}", self.number(footnote)));
        id
    }

    fn reference_id(&self, footnote: usize, reference: usize) -> String {
        let mut id = String::new();
        escape::text(self.options.id_prefix, &mut id);
        id.push_str(&format!("fnref-{}", self.number(footnote)));
        if reference > 1 {
            id.push_str(&format!("-{reference}"));
        }
        id
    }
}
