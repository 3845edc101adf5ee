//! Which parts a part names, and by which ids.

use std::collections::BTreeMap;

use super::limits::Budget;
use super::package::{Package, resolve};
use super::xml::XmlReader;
use crate::document::Refusal;

/// What a part names.
#[derive(Debug, Default)]
pub(super) struct Relations {
    by_id: BTreeMap<String, Relation>,
}

/// One relationship.
#[derive(Debug)]
pub(super) struct Relation {
    /// What it is to the part, the last word of its type: `image`, `hyperlink`.
    pub kind: String,
    /// Where it leads.
    pub target: RelationTarget,
}

/// Where a relationship leads.
#[derive(Debug)]
pub(super) enum RelationTarget {
    /// To a part of the file, by its name.
    Part(String),
    /// To somewhere else, by an address that is never opened.
    Outside(String),
}

impl Relations {
    /// Reads the relationships of a part; those of the whole file for `""`.
    pub(super) fn read(
        part: &str,
        package: &mut Package<'_>,
        budget: &mut Budget,
    ) -> Result<Self, Refusal> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let own = resolve(folder, &format!("_rels/{name}.rels")).unwrap_or_default();
        let mut relations = Self::default();
        let Some(text) = package.text(&own, budget)? else { return Ok(relations) };
        let (mut xml, _) = XmlReader::open(&own, &text)?;
        while let Some(element) = xml.child()? {
            budget.piece()?;
            let get = |name| xml.own(&element, name).unwrap_or_default().into_owned();
            let (kind, address) = (get("Type"), get("Target"));
            let outside = get("TargetMode").eq_ignore_ascii_case("external");
            let target = match resolve(folder, &address) {
                Some(part) if !outside => RelationTarget::Part(part),
                _ => RelationTarget::Outside(address),
            };
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            relations.by_id.insert(get("Id"), Relation { kind, target });
            xml.skip()?;
        }
        Ok(relations)
    }

    /// Returns the relationship with this id.
    pub(super) fn get(&self, id: &str) -> Option<&Relation> {
        self.by_id.get(id)
    }

    /// Returns the parts of one kind, in the order of their ids.
    pub(super) fn parts(&self, kind: &str) -> Vec<String> {
        let parts = self.by_id.values().filter(|relation| relation.kind == kind);
        let parts = parts.filter_map(|relation| match &relation.target {
            RelationTarget::Part(part) => Some(part.clone()),
            RelationTarget::Outside(_) => None,
        });
        parts.collect()
    }

    /// Returns the addresses of content that stands in other files. Links are no content.
    pub(super) fn outside(&self) -> impl Iterator<Item = &str> {
        self.by_id.values().filter_map(|relation| match &relation.target {
            RelationTarget::Outside(address) if relation.kind != "hyperlink" => {
                Some(address.as_str())
            }
            _ => None,
        })
    }
}
