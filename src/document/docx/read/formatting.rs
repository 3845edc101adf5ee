//! How words look, as styles and runs say it: what is not said comes from further up.

use super::space::Space;
use super::xml::XmlReader;
use crate::document::{Font, Refusal};

/// Properties of words; absent ones are not said.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Formatting {
    /// Bold.
    pub strong: Option<bool>,
    /// Struck out.
    pub strike: Option<bool>,
    /// Raised and small.
    pub raised: Option<bool>,
    /// Not shown.
    pub hidden: Option<bool>,
    /// Typeface of Chinese characters; another one than those that matter is an inner `None`.
    pub font: Option<Option<Font>>,
}

impl Formatting {
    /// Returns what this formatting says, and where it says nothing, what `base` says.
    pub(super) fn over(self, base: Self) -> Self {
        Self {
            strong: self.strong.or(base.strong),
            strike: self.strike.or(base.strike),
            raised: self.raised.or(base.raised),
            hidden: self.hidden.or(base.hidden),
            font: self.font.or(base.font),
        }
    }
}

/// What `w:rPr` says.
#[derive(Debug, Default)]
pub(super) struct RunProperties {
    /// How the words look.
    pub formatting: Formatting,
    /// Id of the style of characters.
    pub style: Option<String>,
    /// Whether a tracked change deletes it or moves it away. On the mark of a paragraph this joins
    /// the paragraph with the next one.
    pub is_deleted: bool,
}

/// Reads the `w:rPr` that is open.
pub(super) fn run_properties(xml: &mut XmlReader<'_>) -> Result<RunProperties, Refusal> {
    let mut found = RunProperties::default();
    while let Some(element) = xml.child()? {
        let on = xml.is_on(&element);
        match (element.space, element.name()) {
            (Space::Word, "rStyle") => found.style = xml.value(&element),
            (Space::Word, "b") => found.formatting.strong = Some(on),
            (Space::Word, "strike" | "dstrike") => found.formatting.strike = Some(on),
            (Space::Word, "vertAlign") => {
                let value = xml.own(&element, "val");
                found.formatting.raised = Some(value.as_deref() == Some("superscript"));
            }
            (Space::Word, "vanish") => found.formatting.hidden = Some(on),
            (Space::Word, "del" | "moveFrom") => found.is_deleted = true,
            (Space::Word, "rFonts") => {
                let named = ["eastAsia", "ascii"].map(|name| xml.own(&element, name));
                found.formatting.font =
                    named.into_iter().flatten().next().map(|name| font(&name));
            }
            _ => {}
        }
        xml.skip()?;
    }
    Ok(found)
}

/// Returns the typeface that a family is of, if it is one that matters.
fn font(family: &str) -> Option<Font> {
    let family = family.to_lowercase();
    let is = |names: &[&str]| names.iter().any(|name| family.contains(name));
    if is(&["黑体", "simhei", "stheiti"]) {
        Some(Font::Hei)
    } else if is(&["楷", "kaiti"]) {
        Some(Font::Kai)
    } else {
        None
    }
}
