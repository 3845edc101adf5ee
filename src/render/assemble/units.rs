//! The list of units.

use super::paging::Slice;
use super::{Assembler, lists};
use crate::model::dossier::{Dossiers, Tally};
use crate::model::{Archive, OutPath, Unit};
use crate::render::context;

/// Units on one page of the list: people look for a name there, so it is cut late.
pub const UNITS: usize = 200;

/// Units that have a dossier, in the order of the list: by category, as the first unit of each stands
/// by its `order`; within one by `order`, units without it last, as units.yaml has them.
pub fn sorted<'a>(archive: &'a Archive, dossiers: &Dossiers<'_>) -> Vec<&'a Unit> {
    let all = archive.units.iter().flatten();
    let mut units: Vec<&Unit> =
        all.filter(|unit| dossiers.unit(&unit.id.value).is_some()).collect();
    units.sort_by_key(|unit| unit.order.unwrap_or(u32::MAX));
    let mut categories: Vec<Option<&str>> = Vec::new();
    for unit in &units {
        if !categories.contains(&unit.category.as_deref()) {
            categories.push(unit.category.as_deref());
        }
    }
    let place = |unit: &&Unit| {
        categories.iter().position(|category| *category == unit.category.as_deref())
    };
    units.sort_by_cached_key(place);
    units
}

/// A page of the list.
pub fn page(
    assembler: &Assembler<'_>,
    dossiers: &Dossiers<'_>,
    slice: &Slice<'_, &Unit>,
) -> context::Units {
    context::Units {
        groups: groups(dossiers, slice.items, &slice.path),
        tally: lists::total(assembler, dossiers),
    }
}

fn groups(dossiers: &Dossiers<'_>, units: &[&Unit], from: &OutPath) -> Vec<context::UnitGroup> {
    units
        .chunk_by(|one, next| one.category == next.category)
        .map(|group| context::UnitGroup {
            category: group.first().and_then(|unit| unit.category.clone()),
            units: group.iter().map(|unit| line(dossiers, unit, from)).collect(),
        })
        .collect()
}

fn line(dossiers: &Dossiers<'_>, unit: &Unit, from: &OutPath) -> context::UnitLine {
    let tally = dossiers.unit(&unit.id.value).map(|dossier| dossier.tally);
    context::UnitLine {
        name: unit.name.clone(),
        full_name: full_name(unit),
        href: from.link_to(&OutPath::unit(&unit.id.value)),
        tally: self::tally(tally.unwrap_or_default()),
    }
}

/// The official name, where it is another than the one that is printed.
pub(super) fn full_name(unit: &Unit) -> Option<String> {
    unit.full_name.clone().filter(|name| *name != unit.name)
}

/// How much was said of one unit.
pub(super) fn tally(tally: Tally) -> context::Tally {
    context::Tally {
        issues: tally.entries,
        units: 1,
        practices: tally.practices,
        failings: tally.failings,
        open: tally.open,
    }
}
