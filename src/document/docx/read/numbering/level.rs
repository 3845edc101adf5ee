//! One level of a list.

use super::format::NumberFormat;
use crate::document::Refusal;
use crate::document::docx::read::space::Space;
use crate::document::docx::read::symbol;
use crate::document::docx::read::xml::XmlReader;

/// Levels of a list.
pub(super) const LEVELS: usize = 9;

/// Longest text of a level, in characters. Word's own dialog takes fewer.
const MAX_TEXT: usize = 64;

/// A level of a list.
#[derive(Debug, Clone)]
pub(super) struct ListLevel {
    /// The number it starts with.
    pub start: u32,
    /// How it writes its numbers.
    pub format: NumberFormat,
    /// What stands before the paragraph; `%1` is the number of the first level.
    pub text: String,
    /// What stands behind that.
    pub suffix: Suffix,
    /// Whether numbers of other levels are written in digits.
    pub is_legal: bool,
    /// The style that is tied to the level.
    pub style: Option<String>,
    /// After which level it starts again, from 1; never for 0; after any higher one if not said.
    restart: Option<usize>,
}

/// What stands between a mark and the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Suffix {
    /// A tab or a space.
    Gap,
    /// Nothing.
    Nothing,
}

/// The level of a list that does not say it.
pub(super) static UNSAID: ListLevel = ListLevel {
    start: 1,
    format: NumberFormat::Decimal,
    text: String::new(),
    suffix: Suffix::Gap,
    is_legal: false,
    style: None,
    restart: None,
};

impl ListLevel {
    /// Whether it starts again after a paragraph of a higher level, from 0.
    pub(super) fn restarts_after(&self, higher: usize) -> bool {
        self.restart.is_none_or(|restart| higher < restart)
    }

    /// Reads the `w:lvl` that is open.
    pub(super) fn read(xml: &mut XmlReader<'_>) -> Result<Self, Refusal> {
        let mut level = UNSAID.clone();
        let mut font = String::new();
        while let Some(element) = xml.child()? {
            match (element.space, element.name()) {
                (Space::Word, "rPr") => {
                    font = fonts(xml)?;
                    continue;
                }
                (Space::Word, "start") => level.start = xml.number(&element).unwrap_or(1),
                (Space::Word, "numFmt") => {
                    level.format = xml
                        .own(&element, "val")
                        .map_or(NumberFormat::Decimal, |name| NumberFormat::named(&name));
                }
                (Space::Word, "lvlText") => {
                    let text = xml.value(&element).unwrap_or_default();
                    level.text = text.chars().take(MAX_TEXT).collect();
                }
                (Space::Word, "suff") => {
                    let is_nothing = xml.own(&element, "val").as_deref() == Some("nothing");
                    level.suffix = if is_nothing { Suffix::Nothing } else { Suffix::Gap };
                }
                (Space::Word, "isLgl") => level.is_legal = xml.is_on(&element),
                (Space::Word, "pStyle") => level.style = xml.value(&element),
                (Space::Word, "lvlRestart") => level.restart = xml.number(&element),
                _ => {}
            }
            xml.skip()?;
        }
        let known = |one| symbol::character(&font, one).unwrap_or('•');
        level.text = level
            .text
            .chars()
            .map(|one| if symbol::is_private(one) { known(one) } else { one })
            .collect();
        Ok(level)
    }
}

/// Returns the typeface that the `w:rPr` that is open names.
fn fonts(xml: &mut XmlReader<'_>) -> Result<String, Refusal> {
    let mut family = String::new();
    while let Some(element) = xml.child()? {
        if (element.space, element.name()) == (Space::Word, "rFonts") {
            family = xml.own(&element, "ascii").unwrap_or_default().into_owned();
        }
        xml.skip()?;
    }
    Ok(family)
}
