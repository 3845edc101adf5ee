//! Writing the words of a line as HTML.

use super::{HtmlWriter, escape};
use crate::text::plain;
use crate::text::tree::{Image, Inline, Link};

impl HtmlWriter<'_> {
    /// Writes what stands in a line.
    pub(super) fn inlines(&mut self, line: &[Inline]) {
        for inline in line {
            match inline {
                Inline::Text(text) => escape::text(text, &mut self.out),
                Inline::Strong(content) => {
                    self.out.push_str("<strong>");
                    self.inlines(content);
                    self.out.push_str("</strong>");
                }
                Inline::Link(link) => self.link(link),
                Inline::Image(image) => self.image(image),
                Inline::FootnoteReference(reference) => {
                    self.footnote_reference(reference.footnote)
                }
                Inline::SoftBreak => self.out.push('\n'),
                Inline::HardBreak => self.out.push_str("<br />\n"),
            }
        }
    }

    fn link(&mut self, link: &Link) {
        let Some(address) = self.options.resolve.link(&link.destination) else {
            return self.inlines(&link.content);
        };
        self.out.push_str("<a href=\"");
        escape::address(&address, &mut self.out);
        self.out.push('"');
        self.title(&link.title);
        self.out.push('>');
        self.inlines(&link.content);
        self.out.push_str("</a>");
    }

    fn image(&mut self, image: &Image) {
        let Some(address) = self.options.resolve.image(&image.destination) else {
            return escape::text(&image.description(), &mut self.out);
        };
        self.out.push_str("<img src=\"");
        escape::address(&address, &mut self.out);
        self.out.push_str("\" alt=\"");
        escape::text(&plain::inlines(&image.alt), &mut self.out);
        self.out.push('"');
        self.title(&image.title);
        self.out.push_str(" />");
    }

    fn title(&mut self, title: &str) {
        if !title.is_empty() {
            self.out.push_str(" title=\"");
            escape::text(title, &mut self.out);
            self.out.push('"');
        }
    }
}
