//! The list of units, and the dossier of each.

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use crate::model::dossier::{Dossier, IssueEntry};
use crate::model::{OutPath, Unit};
use crate::render::assemble;
use crate::render::assemble::dossier::DossierBuilder;
use crate::render::assemble::paging::{Slice, slices};
use crate::render::assemble::{Trail, paging, units};
use crate::render::context::ColumnKind;
use crate::site::context::BuildContext;
use crate::site::problem::BuildProblem;

pub(super) fn pages(build: &BuildContext<'_>) -> Vec<BuildProblem> {
    let units = units::sorted(build.archive, &build.dossiers);
    let mut problems = list(build, &units);
    let dossiers = units
        .par_iter()
        .filter_map(|unit| Some(dossier(build, unit, build.dossiers.unit(&unit.id.value)?)));
    problems.extend(dossiers.collect::<Vec<_>>().into_iter().flatten());
    problems
}

fn list(build: &BuildContext<'_>, units: &[&Unit]) -> Vec<BuildProblem> {
    let title = build.word("page-units-title");
    let trail = Trail::new(build.config).word("page-units-title", &OutPath::units()).steps();
    let make = |slice: Slice<'_, &Unit>| {
        build.page(&slice.path, |assembler| {
            let values = units::page(assembler, &build.dossiers, &slice);
            let page = assemble::page(&slice.path, &title, &build.word("page-units-about"))
                .along(trail.clone())
                .column(ColumnKind::Catalogue, &[&build.site.organization])
                .paged(slice.pager.clone());
            build.frame(&page).fill("units.html", "units", &values)
        })
    };
    slices(&OutPath::units(), units, units::UNITS).into_iter().flat_map(make).collect()
}

fn dossier(build: &BuildContext<'_>, unit: &Unit, dossier: &Dossier<'_>) -> Vec<BuildProblem> {
    let path = OutPath::unit(&unit.id.value);
    let trail = Trail::new(build.config)
        .word("page-units-title", &OutPath::units())
        .name(&unit.name, &path)
        .steps();
    let make = |slice: Slice<'_, IssueEntry<'_>>| {
        build.page(&slice.path, |assembler| {
            let (ledger, as_of) = (&build.ledger, build.as_of);
            let builder = DossierBuilder { assembler, ledger, as_of };
            let values = builder.page(unit, dossier, &slice);
            let description = format!("{} {}", unit.name, build.word("page-dossier-about"));
            let page = assemble::page(&slice.path, &unit.name, &description)
                .along(trail.clone())
                .column(ColumnKind::Catalogue, &[&build.site.organization])
                .paged(slice.pager.clone());
            build.frame(&page).fill("unit.html", "dossier", &values)
        })
    };
    slices(&path, &dossier.entries, paging::TEXTS).into_iter().flat_map(make).collect()
}
