//! `w:pPr`: style, place in a list, level in the outline.

use super::look::{RunProperties, run_properties};
use super::numbering::Place;
use super::space::Space;
use super::xml::XmlReader;
use crate::document::Refusal;

/// What is said of a paragraph.
#[derive(Debug, Default)]
pub(super) struct ParagraphProperties {
    /// Id of its style.
    pub style: Option<String>,
    /// Its place in a list.
    pub place: Place,
    /// Its level in the outline, from 0; 9 for running text.
    pub outline: Option<u8>,
    /// What is said of its mark, the end of the paragraph.
    pub mark: RunProperties,
}

/// Reads the `w:pPr` that is open.
pub(super) fn paragraph_properties(
    xml: &mut XmlReader<'_>,
) -> Result<ParagraphProperties, Refusal> {
    let mut found = ParagraphProperties::default();
    while let Some(element) = xml.child()? {
        match (element.space, element.name()) {
            (Space::Word, "numPr") => found.place = place(xml)?,
            (Space::Word, "rPr") => found.mark = run_properties(xml)?,
            (Space::Word, "pStyle") => {
                found.style = xml.value(&element);
                xml.skip()?;
            }
            (Space::Word, "outlineLvl") => {
                found.outline = xml.number(&element);
                xml.skip()?;
            }
            _ => xml.skip()?,
        }
    }
    Ok(found)
}

fn place(xml: &mut XmlReader<'_>) -> Result<Place, Refusal> {
    let mut place = Place::default();
    while let Some(element) = xml.child()? {
        match (element.space, element.name()) {
            (Space::Word, "numId") => place.list = xml.value(&element),
            (Space::Word, "ilvl") => place.level = xml.number(&element),
            _ => {}
        }
        xml.skip()?;
    }
    Ok(place)
}
