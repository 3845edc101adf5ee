//! The list of units, and the dossier of each.

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use crate::model::dossier::{Dossier, IssueEntry};
use crate::model::{OutPath, Unit};
use crate::render::assemble;
use crate::render::assemble::dossier::DossierBuilder;
use crate::render::assemble::paging::{Slice, slices};
use crate::render::assemble::{Trail, paging, units};
use crate::render::context::ColumnKind;
use crate::site::fault::Fault;
use crate::site::work::Work;

pub(super) fn pages(work: &Work<'_>) -> Vec<Fault> {
    let units = units::sorted(work.archive, &work.dossiers);
    let mut faults = list(work, &units);
    let dossiers = units
        .par_iter()
        .filter_map(|unit| Some(dossier(work, unit, work.dossiers.unit(&unit.id.value)?)));
    faults.extend(dossiers.collect::<Vec<_>>().into_iter().flatten());
    faults
}

fn list(work: &Work<'_>, units: &[&Unit]) -> Vec<Fault> {
    let title = work.word("page-units-title");
    let trail = Trail::new(work.config).word("page-units-title", &OutPath::units()).steps();
    let make = |slice: Slice<'_, &Unit>| {
        work.page(&slice.path, |assembler| {
            let values = units::page(assembler, &work.dossiers, &slice);
            let page = assemble::page(&slice.path, &title, &work.word("page-units-about"))
                .along(trail.clone())
                .column(ColumnKind::Catalogue, &[&work.site.organization])
                .paged(slice.pager.clone());
            work.frame(&page).fill("units.html", "units", &values)
        })
    };
    slices(&OutPath::units(), units, units::UNITS).into_iter().flat_map(make).collect()
}

fn dossier(work: &Work<'_>, unit: &Unit, dossier: &Dossier<'_>) -> Vec<Fault> {
    let path = OutPath::unit(&unit.id.value);
    let trail = Trail::new(work.config)
        .word("page-units-title", &OutPath::units())
        .name(&unit.name, &path)
        .steps();
    let make = |slice: Slice<'_, IssueEntry<'_>>| {
        work.page(&slice.path, |assembler| {
            let (ledger, as_of) = (&work.ledger, work.as_of);
            let builder = DossierBuilder { assembler, ledger, as_of };
            let values = builder.page(unit, dossier, &slice);
            let description = format!("{} {}", unit.name, work.word("page-dossier-about"));
            let page = assemble::page(&slice.path, &unit.name, &description)
                .along(trail.clone())
                .column(ColumnKind::Catalogue, &[&work.site.organization])
                .paged(slice.pager.clone());
            work.frame(&page).fill("unit.html", "dossier", &values)
        })
    };
    slices(&path, &dossier.entries, paging::TEXTS).into_iter().flat_map(make).collect()
}
