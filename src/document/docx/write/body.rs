//! The text: document.xml, and what it refers to.

use super::paragraph::Neighbours;
use super::properties::{Line, ParagraphProperties, RunProperties};
use super::{Setup, page, paragraph, picture, table};
use crate::document::xml::XmlWriter;
use crate::document::{Block, Document, Paragraph, Picture};

/// The text and what it refers to.
pub(super) struct Body<'a> {
    document: &'a Document,
    pub(super) setup: &'a Setup,
    xml: XmlWriter,
    /// Addresses of links, in the order of their first use.
    pub(super) links: Vec<String>,
    /// Pictures in the order of the text, ready to be packed.
    pub(super) pictures: Vec<picture::Packed>,
}

impl<'a> Body<'a> {
    pub(super) fn new(document: &'a Document, setup: &'a Setup) -> Self {
        Self {
            document,
            setup,
            xml: XmlWriter::default(),
            links: Vec::new(),
            pictures: Vec::new(),
        }
    }

    pub(super) fn write(&mut self) {
        let document = self.document;
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
                    let properties = paragraph::properties(paragraph, beside);
                    self.paragraph(paragraph, &properties);
                }
                Block::Table(table) => table::write(table, self),
                Block::Picture(picture) => self.picture(picture),
            }
        }
        // Word wants a paragraph after a table at the end.
        if matches!(document.blocks.last(), Some(Block::Table(_)) | None) {
            let end = ParagraphProperties { line: Some(Line::Exact(20)), ..Default::default() };
            self.xml.element("w:p", &[], |xml| end.write(xml));
        }
    }

    /// document.xml
    pub(super) fn part(&self) -> XmlWriter {
        let mut part = XmlWriter::part();
        part.element("w:document", &super::parts::NAMESPACES, |part| {
            part.element("w:body", &[], |part| {
                part.append(&self.xml);
                page::section(part);
            });
        });
        part
    }

    /// A paragraph with the properties given.
    pub(super) fn paragraph(
        &mut self,
        paragraph: &Paragraph,
        properties: &ParagraphProperties,
    ) {
        let Self { xml, links, setup, .. } = self;
        xml.element("w:p", &[], |xml| {
            properties.write(xml);
            let base = paragraph::base(paragraph);
            paragraph::runs(paragraph, &base, (setup, links), xml);
        });
    }

    /// Adds what was written apart.
    pub(super) fn append(&mut self, xml: &XmlWriter) {
        self.xml.append(xml);
    }

    /// A picture on a line of its own, centred.
    fn picture(&mut self, picture: &Picture) {
        let number = self.pictures.len() + 1;
        let packed = picture::pack(picture, number);
        let properties = ParagraphProperties {
            keep_next: true,
            line: Some(Line::Auto),
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

/// Id of the relationship for an address.
pub(super) fn link_id(links: &mut Vec<String>, address: &str) -> String {
    let known = links.iter().position(|known| known == address);
    let index = known.unwrap_or_else(|| {
        links.push(address.to_owned());
        links.len() - 1
    });
    format!("rIdLink{}", index + 1)
}
