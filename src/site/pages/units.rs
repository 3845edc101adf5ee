//! The list of units, and the dossier of each.

use crate::model::dossier::IssueEntry;
use crate::model::{OutPath, Unit};
use crate::render::assemble;
use crate::render::assemble::dossier::{DossierBuilder, DossierList};
use crate::render::assemble::paging::{Slice, slices};
use crate::render::assemble::{Trail, paging, units as values};
use crate::render::context::ColumnKind;
use crate::site::made::Made;
use crate::site::website::WebsiteBuild;

/// Makes the list.
pub(crate) fn units(build: &WebsiteBuild<'_>) -> Made {
    let title = build.word("page-units-title");
    let trail = Trail::new(build.config).word("page-units-title", &OutPath::units()).steps();
    let make = |slice: Slice<'_, &Unit>| {
        build.page(&slice.path, |assembler| {
            let values = values::page(assembler, &build.public.dossiers, &slice);
            let page = assemble::page(&slice.path, &title, &build.word("page-units-about"))
                .along(trail.clone())
                .column(ColumnKind::Catalogue, &[&build.site.organization])
                .paged(slice.pager.clone());
            build.frame(&page).fill("units.html", "units", &values)
        })
    };
    slices(&OutPath::units(), &build.public.units_listed(), values::UNITS)
        .into_iter()
        .map(make)
        .collect()
}

/// Makes the pages of a unit, by its id.
pub(crate) fn dossier(build: &WebsiteBuild<'_>, id: &str) -> Made {
    let unit = build.public.units().find(|unit| unit.id.value == id);
    let Some((unit, dossier)) = unit.zip(build.public.dossiers.unit(id)) else {
        return Made::default();
    };
    let whole = DossierList::whole(unit, dossier);
    let lists = [Some(whole), DossierList::failings(unit, dossier)].into_iter().flatten();
    lists.map(|list| pages_of(build, &list)).collect()
}

/// The pages of one list of a dossier.
fn pages_of(build: &WebsiteBuild<'_>, list: &DossierList<'_>) -> Made {
    let name = &list.unit.name;
    let whole = OutPath::unit(&list.unit.id.value);
    let mut trail =
        Trail::new(build.config).word("page-units-title", &OutPath::units()).name(name, &whole);
    let mut title = name.clone();
    let mut about = "page-dossier-about";
    if list.only_failings {
        trail = trail.word("page-dossier-failings", &list.path);
        title = format!("{name} {}", build.word("page-dossier-failings"));
        about = "page-dossier-failings-about";
    }
    let trail = trail.steps();
    let description = format!("{name} {}", build.word(about));
    let make = |slice: Slice<'_, IssueEntry<'_>>| {
        build.page(&slice.path, |assembler| {
            let (ledger, as_of) = (&build.public.ledger, build.as_of);
            let builder = DossierBuilder { assembler, ledger, as_of };
            let values = builder.page(list, &slice);
            let page = assemble::page(&slice.path, &title, &description)
                .along(trail.clone())
                .column(ColumnKind::Catalogue, &[&build.site.organization])
                .paged(slice.pager.clone());
            build.frame(&page).fill("unit.html", "dossier", &values)
        })
    };
    slices(&list.path, &list.entries, paging::TEXTS).into_iter().map(make).collect()
}
