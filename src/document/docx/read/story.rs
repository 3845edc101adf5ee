//! A story of a Word file, the body or a note: its blocks in reading order.
//!
//! [`Story::blocks`] reads the paragraphs and tables of the element that is open. What only wraps
//! them (content controls, accepted changes) is passed through; of alternatives for different
//! programs one is read.

use super::builder::BlockBuilder;
use super::fields::OpenFields;
use super::limits::Budget;
use super::media::Media;
use super::notes::NoteStore;
use super::numbering::ListNumbering;
use super::omissions::Omissions;
use super::package::Package;
use super::relations::Relations;
use super::space::{Space, is_understood};
use super::styles::Styles;
use super::xml::{Element, XmlReader};
use crate::document::Refusal;

/// What all stories of a file share.
pub(super) struct ReaderState<'a> {
    /// Its parts.
    pub package: Package<'a>,
    /// What is left of the limits.
    pub budget: Budget,
    /// What was left out.
    pub omissions: Omissions,
    /// Its styles.
    pub styles: Styles,
    /// Its lists.
    pub numbering: ListNumbering,
    /// Its footnotes and endnotes.
    pub notes: NoteStore,
    /// Its pictures.
    pub media: Media,
}

/// A story that is being read.
pub(super) struct Story<'s, 'a> {
    /// The part.
    pub xml: XmlReader<'s>,
    /// What the part names.
    pub relations: &'s Relations,
    /// What all stories share.
    pub shared: &'s mut ReaderState<'a>,
    /// Fields that are open.
    pub fields: OpenFields,
}

impl<'s, 'a> Story<'s, 'a> {
    /// Returns a story in a part that is open.
    pub(super) fn new(
        xml: XmlReader<'s>,
        relations: &'s Relations,
        shared: &'s mut ReaderState<'a>,
    ) -> Self {
        Self { xml, relations, shared, fields: OpenFields::default() }
    }

    /// Reads all blocks of the element that is open.
    pub(super) fn blocks(&mut self, flow: &mut BlockBuilder) -> Result<(), Refusal> {
        while let Some(element) = self.xml.child()? {
            self.block(&element, flow)?;
        }
        Ok(())
    }

    /// Reads one element among blocks.
    pub(super) fn block(
        &mut self,
        element: &Element<'_>,
        flow: &mut BlockBuilder,
    ) -> Result<(), Refusal> {
        match (element.space, element.name()) {
            (Space::Word, "p") => self.paragraph(flow),
            (Space::Word, "tbl") => self.table(flow),
            (Space::Word, "del" | "moveFrom") => self.deleted(),
            (Space::Word, "altChunk") => {
                self.shared.omissions.objects += 1;
                self.xml.skip()
            }
            (Space::Math, "oMathPara" | "oMath") => self.equation_paragraph(flow),
            (Space::Compatibility, "AlternateContent") => {
                self.alternatives(|story| story.blocks(flow))
            }
            _ if is_wrapper(element) => self.blocks(flow),
            _ => self.xml.skip(),
        }
    }

    /// Reads one of the alternatives in the `mc:AlternateContent` that is open, by `read`.
    pub(super) fn alternatives(
        &mut self,
        mut read: impl FnMut(&mut Self) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let mut is_read = false;
        while let Some(element) = self.xml.child()? {
            let fits = match (element.space, element.name()) {
                (Space::Compatibility, "Choice") => self.is_understood(&element),
                (Space::Compatibility, "Fallback") => true,
                _ => false,
            };
            if fits && !is_read {
                is_read = true;
                read(self)?;
            } else {
                self.xml.skip()?;
            }
        }
        Ok(())
    }

    fn is_understood(&self, choice: &Element<'_>) -> bool {
        let prefixes = self.xml.own(choice, "Requires").unwrap_or_default();
        let mut prefixes = prefixes.split_whitespace();
        prefixes.all(|prefix| self.xml.address(prefix).is_some_and(|name| is_understood(&name)))
    }

    /// Passes over what a tracked change deletes or moves away.
    pub(super) fn deleted(&mut self) -> Result<(), Refusal> {
        let text = self.xml.words()?;
        if !text.is_empty() {
            self.shared.omissions.deleted.add(&text);
        }
        Ok(())
    }
}

/// Whether an element only wraps what stands in it: content controls, tags, accepted changes.
pub(super) fn is_wrapper(element: &Element<'_>) -> bool {
    let wraps = matches!(
        element.name(),
        "sdt" | "sdtContent" | "customXml" | "smartTag" | "ins" | "moveTo" | "dir" | "bdo"
    );
    element.space == Space::Word && wraps
}
