//! The text: document.xml, and what it refers to.

use super::links::Hyperlinks;
use super::paragraph::Neighbours;
use super::properties::{LineSpacing, ParagraphProperties, RunProperties};
use super::setup::Setup;
use super::word_part::word_part;
use super::{page, paragraph, picture, table};
use crate::document::xml::XmlWriter;
use crate::document::{Block, Document, Paragraph, Picture};

/// The text and what it refers to.
pub(super) struct Body<'a> {
    setup: &'a Setup,
    xml: XmlWriter,
    /// Addresses of links.
    pub(super) links: Hyperlinks,
    /// Pictures in the order of the text, ready to be packed.
    pub(super) pictures: Vec<picture::Packed>,
}

impl<'a> Body<'a> {
    /// Writes the blocks of a document.
    pub(super) fn write(document: &Document, setup: &'a Setup) -> Self {
        let (xml, links) = (XmlWriter::default(), Hyperlinks::default());
        let mut body = Self { setup, xml, links, pictures: Vec::new() };
        for (index, block) in document.blocks.iter().enumerate() {
            match block {
                Block::Paragraph(paragraph) => {
                    let at = |index: Option<usize>| match document.blocks.get(index?)? {
                        Block::Paragraph(paragraph) => Some(paragraph),
                        Block::Table(_) | Block::Picture(_) => None,
                    };
                    let beside = Neighbours {
                        before: at(index.checked_sub(1)),
                        after: at(index.checked_add(1)),
                    };
                    body.paragraph(paragraph, &paragraph::properties(paragraph, beside));
                }
                Block::Table(table) => {
                    table::write(table, setup, &mut body.links, &mut body.xml);
                }
                Block::Picture(picture) => body.picture(picture),
            }
        }
        // Word wants a paragraph after a table at the end.
        if matches!(document.blocks.last(), Some(Block::Table(_)) | None) {
            let end = ParagraphProperties {
                line: Some(LineSpacing::Exact(20)),
                ..Default::default()
            };
            body.xml.element("w:p", &[], |xml| end.write(xml));
        }
        body
    }

    /// Returns document.xml.
    pub(super) fn part(&self) -> XmlWriter {
        word_part("w:document", |part| {
            part.element("w:body", &[], |part| {
                part.append(&self.xml);
                page::section(part);
            });
        })
    }

    /// Writes a paragraph with the properties given.
    fn paragraph(&mut self, paragraph: &Paragraph, properties: &ParagraphProperties) {
        let Self { xml, links, setup, .. } = self;
        xml.element("w:p", &[], |xml| {
            properties.write(xml);
            let base = paragraph::base(paragraph);
            paragraph::runs(paragraph, &base, (setup, links), xml);
        });
    }

    /// Writes a picture on a line of its own, centred.
    fn picture(&mut self, picture: &Picture) {
        let number = self.pictures.len() + 1;
        let packed = picture::pack(picture, number);
        let properties = ParagraphProperties {
            keep_next: true,
            line: Some(LineSpacing::Auto),
            align: Some("center"),
            ..ParagraphProperties::default()
        };
        self.xml.element("w:p", &[], |xml| {
            properties.write(xml);
            xml.element("w:r", &[], |xml| {
                RunProperties::default().write(xml);
                picture::drawing(picture, &packed, number, xml);
            });
        });
        self.pictures.push(packed);
    }
}
