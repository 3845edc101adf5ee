//! The lists of a file: abstract ones with levels, and those that paragraphs name.

use std::collections::BTreeMap;

use super::level::{LEVELS, ListLevel, UNSAID};
use crate::document::Refusal;
use crate::document::docx::read::limits::Budget;
use crate::document::docx::read::space::Space;
use crate::document::docx::read::styles::Styles;
use crate::document::docx::read::xml::{Element, XmlReader};

/// What the part with the lists says.
#[derive(Debug, Default)]
pub(super) struct Definitions {
    abstracts: BTreeMap<String, Abstract>,
    lists: BTreeMap<String, Override>,
}

#[derive(Debug, Default)]
struct Abstract {
    levels: BTreeMap<usize, ListLevel>,
    /// A style of lists that has the levels in its place.
    linked: Option<String>,
}

#[derive(Debug, Default)]
struct Override {
    definition: String,
    levels: BTreeMap<usize, ListLevel>,
    starts: BTreeMap<usize, u32>,
}

/// A list that a paragraph is in.
#[derive(Debug)]
pub(super) struct NumberedList<'d> {
    /// Id of the definition, whose counters it shares.
    pub definition: &'d str,
    base: &'d Abstract,
    own: &'d Override,
}

impl NumberedList<'_> {
    /// Returns all its levels.
    pub(super) fn levels(&self) -> [&ListLevel; LEVELS] {
        std::array::from_fn(|index| {
            let level = self.own.levels.get(&index).or_else(|| self.base.levels.get(&index));
            level.unwrap_or(&UNSAID)
        })
    }

    /// Returns the number that a level starts with in this list.
    pub(super) fn start(&self, index: usize) -> u32 {
        let level = self.levels().get(index).map_or(1, |level| level.start);
        self.own.starts.get(&index).copied().unwrap_or(level)
    }

    /// Whether a level starts again when the list first appears.
    pub(super) fn restarts(&self, index: usize) -> bool {
        self.own.starts.contains_key(&index)
    }

    /// Returns the level that is tied to a style.
    pub(super) fn level_of(&self, style: &str) -> Option<usize> {
        self.levels().iter().position(|level| level.style.as_deref() == Some(style))
    }
}

impl Definitions {
    /// Returns the list with this id.
    pub(super) fn list(&self, id: &str, styles: &Styles) -> Option<NumberedList<'_>> {
        let own = self.lists.get(id)?;
        let (definition, base) = self.abstracts.get_key_value(&own.definition)?;
        let Some(linked) = base.linked.as_deref() else {
            return Some(NumberedList { definition, base, own });
        };
        let other = self.lists.get(styles.list(linked)?)?;
        let (definition, base) = self.abstracts.get_key_value(&other.definition)?;
        Some(NumberedList { definition, base, own })
    }

    /// Reads the part.
    pub(super) fn read(part: &str, text: &str, budget: &mut Budget) -> Result<Self, Refusal> {
        let (mut xml, _) = XmlReader::open(part, text)?;
        let mut found = Self::default();
        while let Some(element) = xml.child()? {
            budget.piece()?;
            let get = |name| xml.own(&element, name).unwrap_or_default().into_owned();
            match (element.space, element.name()) {
                (Space::Word, "abstractNum") => {
                    let id = get("abstractNumId");
                    found.abstracts.insert(id, Abstract::read(&mut xml, budget)?);
                }
                (Space::Word, "num") => {
                    let id = get("numId");
                    found.lists.insert(id, Override::read(&mut xml, budget)?);
                }
                _ => xml.skip()?,
            }
        }
        Ok(found)
    }
}

/// Returns which level an element is of.
fn index(element: &Element<'_>, xml: &XmlReader<'_>) -> Option<usize> {
    let index = xml.own(element, "ilvl")?.trim().parse().ok()?;
    (index < LEVELS).then_some(index)
}

impl Abstract {
    fn read(xml: &mut XmlReader<'_>, budget: &mut Budget) -> Result<Self, Refusal> {
        let mut found = Self::default();
        while let Some(element) = xml.child()? {
            match (element.space, element.name()) {
                (Space::Word, "lvl") => {
                    budget.piece()?;
                    let index = index(&element, xml);
                    let level = ListLevel::read(xml)?;
                    found.levels.extend(index.map(|index| (index, level)));
                }
                (Space::Word, "numStyleLink") => {
                    found.linked = xml.value(&element);
                    xml.skip()?;
                }
                _ => xml.skip()?,
            }
        }
        Ok(found)
    }
}

impl Override {
    fn read(xml: &mut XmlReader<'_>, budget: &mut Budget) -> Result<Self, Refusal> {
        let mut found = Self::default();
        while let Some(element) = xml.child()? {
            match (element.space, element.name()) {
                (Space::Word, "abstractNumId") => {
                    found.definition = xml.value(&element).unwrap_or_default();
                    xml.skip()?;
                }
                (Space::Word, "lvlOverride") => {
                    budget.piece()?;
                    let index = index(&element, xml);
                    found.level(index, xml)?;
                }
                _ => xml.skip()?,
            }
        }
        Ok(found)
    }

    fn level(&mut self, index: Option<usize>, xml: &mut XmlReader<'_>) -> Result<(), Refusal> {
        while let Some(child) = xml.child()? {
            match (child.space, child.name()) {
                (Space::Word, "lvl") => {
                    let level = ListLevel::read(xml)?;
                    self.levels.extend(index.map(|index| (index, level)));
                }
                (Space::Word, "startOverride") => {
                    self.starts.extend(index.zip(xml.number(&child)));
                    xml.skip()?;
                }
                _ => xml.skip()?,
            }
        }
        Ok(())
    }
}
