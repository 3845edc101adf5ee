//! Styles: what a paragraph is set as, by the style it names.
//!
//! Word writes the built-in names in English whatever the language of the program is (`heading 1`);
//! WPS and older programs also write them in Chinese. A style that is based on a heading is one.

use std::collections::BTreeMap;

use super::formatting::{Formatting, run_properties};
use super::limits::Budget;
use super::paragraph_properties::{ListPosition, paragraph_properties};
use super::space::Space;
use super::xml::{Element, XmlReader};
use crate::document::docx::styles;
use crate::document::{Refusal, Style};

/// Longest chain of styles that are based on each other; Word allows eleven.
const MAX_CHAIN: usize = 16;

/// The styles of a file.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: BTreeMap<String, Definition>,
    default: Option<String>,
    are_ours: bool,
}

#[derive(Debug, Default)]
struct Definition {
    name: String,
    base: Option<String>,
    outline: Option<u8>,
    position: ListPosition,
    formatting: Formatting,
}

/// What a style comes to, with all that it is based on.
#[derive(Debug, Clone, Default)]
pub(super) struct Resolved {
    /// What the paragraph is set as.
    pub style: Style,
    /// Whether it is a line of a table of contents.
    pub is_contents: bool,
    /// How its words look.
    pub formatting: Formatting,
    /// Its position in a list.
    pub position: ListPosition,
    /// The style that says the position; a list may name it as one of its levels.
    pub numbered_by: Option<String>,
}

impl Styles {
    /// Reads the part that holds the styles.
    pub(super) fn read(part: &str, text: &str, budget: &mut Budget) -> Result<Self, Refusal> {
        let (mut xml, _) = XmlReader::open(part, text)?;
        let mut styles = Self::default();
        while let Some(element) = xml.child()? {
            if (element.space, element.name()) == (Space::Word, "style") {
                budget.piece()?;
                styles.add(&element, &mut xml)?;
            } else {
                xml.skip()?;
            }
        }
        Ok(styles)
    }

    fn add(&mut self, element: &Element<'_>, xml: &mut XmlReader<'_>) -> Result<(), Refusal> {
        let id = xml.own(element, "styleId").unwrap_or_default().into_owned();
        let is_default = matches!(xml.own(element, "default").as_deref(), Some("1" | "true"));
        if is_default && xml.own(element, "type").as_deref() == Some("paragraph") {
            self.default = Some(id.clone());
        }
        let mut definition = Definition::default();
        while let Some(child) = xml.child()? {
            match (child.space, child.name()) {
                (Space::Word, "name") => {
                    definition.name = xml.value(&child).unwrap_or_default().to_lowercase();
                    xml.skip()?;
                }
                (Space::Word, "basedOn") => {
                    definition.base = xml.value(&child);
                    xml.skip()?;
                }
                (Space::Word, "pPr") => {
                    let properties = paragraph_properties(xml)?;
                    definition.outline = properties.outline;
                    definition.position = properties.position;
                }
                (Space::Word, "rPr") => definition.formatting = run_properties(xml)?.formatting,
                _ => xml.skip()?,
            }
        }
        self.by_id.insert(id, definition);
        Ok(())
    }

    /// Knows the styles of an exported file by their ids. In other files a list or a quote is text.
    pub(super) fn know_ours(&mut self) {
        self.are_ours = true;
    }

    /// Returns what a paragraph is that names this style, or none.
    pub(super) fn paragraph(&self, id: Option<&str>) -> Resolved {
        let mut resolved = Resolved::default();
        let mut style = None;
        let own = id.and_then(|id| self.by_id.get(id));
        resolved.is_contents = own.is_some_and(Definition::is_contents);
        for (id, definition) in self.chain(id.or(self.default.as_deref())) {
            let ours = Some(id).filter(|_| self.are_ours).and_then(styles::by_id);
            style = style.or(ours).or_else(|| definition.style());
            resolved.formatting = resolved.formatting.over(definition.formatting);
            if resolved.position.list.is_none() {
                resolved.position.list.clone_from(&definition.position.list);
                resolved.numbered_by = definition.position.list.as_ref().map(|_| id.to_owned());
            }
            resolved.position.level = resolved.position.level.or(definition.position.level);
        }
        resolved.style = style.unwrap_or_default();
        resolved
    }

    /// Returns how words look that name this style of characters.
    pub(super) fn characters(&self, id: &str) -> Formatting {
        // What is strong in ours is no bolder: official documents set it in another typeface.
        let strong = (self.are_ours && id == styles::STRONG.id).then_some(true);
        let own = Formatting { strong, ..Formatting::default() };
        let chain = self.chain(Some(id));
        chain.fold(own, |formatting, (_, definition)| formatting.over(definition.formatting))
    }

    /// Returns the list that a style of lists stands for.
    pub(super) fn list(&self, id: &str) -> Option<&str> {
        self.by_id.get(id)?.position.list.as_deref()
    }

    fn chain<'s>(
        &'s self,
        id: Option<&'s str>,
    ) -> impl Iterator<Item = (&'s str, &'s Definition)> {
        let find = |id: &'s str| self.by_id.get(id).map(|definition| (id, definition));
        let first = id.and_then(find);
        std::iter::successors(first, move |(_, definition)| {
            definition.base.as_deref().and_then(find)
        })
        .take(MAX_CHAIN)
    }
}

impl Definition {
    /// Whether it is the style of a line of a table of contents, or of its heading.
    fn is_contents(&self) -> bool {
        let level = ["toc ", "目录 "].iter().find_map(|word| self.name.strip_prefix(word));
        self.name == "toc heading" || level.is_some_and(|level| level.parse::<u8>().is_ok())
    }

    /// Returns what the style is by its own name and level; `None` where it says nothing.
    fn style(&self) -> Option<Style> {
        match self.name.as_str() {
            "title" | "subtitle" | "标题" | "副标题" => return Some(Style::Title),
            _ => {}
        }
        let level = ["heading", "标题"].iter().find_map(|word| {
            let level: u8 = self.name.strip_prefix(word)?.trim().parse().ok()?;
            (1..=9).contains(&level).then_some(level)
        });
        level.map(Style::Heading).or_else(|| self.outline.map(outline))
    }
}

/// Returns what a paragraph is by its level in the outline, from 0; 9 is running text.
pub(super) fn outline(level: u8) -> Style {
    if level < 9 { Style::Heading(level + 1) } else { Style::Body }
}
