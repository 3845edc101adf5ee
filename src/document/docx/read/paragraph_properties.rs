//! `w:pPr`: style, position in a list, level in the outline.

use super::formatting::{RunProperties, run_properties};
use super::space::Space;
use super::xml::XmlReader;
use crate::document::Refusal;

/// The list that a paragraph is in and its level there, as far as the file says so.
#[derive(Debug, Clone, Default)]
pub(super) struct ListPosition {
    /// Id of the list; `0` for none, whatever the style says.
    pub list: Option<String>,
    /// The level, from 0.
    pub level: Option<usize>,
}

/// What is said of a paragraph.
#[derive(Debug, Default)]
pub(super) struct ParagraphProperties {
    /// Id of its style.
    pub style: Option<String>,
    /// Its position in a list.
    pub position: ListPosition,
    /// Its level in the outline, from 0; 9 for running text.
    pub outline: Option<u8>,
    /// What is said of its mark, the end of the paragraph.
    pub mark: RunProperties,
    /// Whether a section of the document ends with it.
    pub ends_section: bool,
    /// Whether it is a drop capital: the first letter of the paragraph that follows.
    pub is_drop_capital: bool,
}

/// Reads the `w:pPr` that is open.
pub(super) fn paragraph_properties(
    xml: &mut XmlReader<'_>,
) -> Result<ParagraphProperties, Refusal> {
    let mut found = ParagraphProperties::default();
    while let Some(element) = xml.child()? {
        match (element.space, element.name()) {
            (Space::Word, "numPr") => found.position = list_position(xml)?,
            (Space::Word, "rPr") => found.mark = run_properties(xml)?,
            (Space::Word, "pStyle") => {
                found.style = xml.value(&element);
                xml.skip()?;
            }
            (Space::Word, "outlineLvl") => {
                found.outline = xml.number(&element);
                xml.skip()?;
            }
            (Space::Word, "sectPr") => {
                found.ends_section = true;
                xml.skip()?;
            }
            (Space::Word, "framePr") => {
                let drop_capital = xml.own(&element, "dropCap");
                found.is_drop_capital = drop_capital.is_some_and(|value| value != "none");
                xml.skip()?;
            }
            _ => xml.skip()?,
        }
    }
    Ok(found)
}

fn list_position(xml: &mut XmlReader<'_>) -> Result<ListPosition, Refusal> {
    let mut position = ListPosition::default();
    while let Some(element) = xml.child()? {
        match (element.space, element.name()) {
            (Space::Word, "numId") => position.list = xml.value(&element),
            (Space::Word, "ilvl") => position.level = xml.number(&element),
            _ => {}
        }
        xml.skip()?;
    }
    Ok(position)
}
