//! The search page, and the list of issues that its script reads first.

use serde::Serialize;

use crate::model::OutPath;
use crate::render::assemble::Trail;
use crate::render::{assemble, context};
use crate::search::Index;
use crate::site::made::Made;
use crate::site::website::WebsiteBuild;

/// The list of issues as the script gets it.
#[derive(Serialize)]
pub(super) struct SearchList<'a> {
    /// Bits by which the files of the index are told apart.
    bits: u32,
    /// How many issues there are.
    count: usize,
    /// Ids of the series.
    series: Vec<&'a str>,
    /// What issues of each of them are called beside their number.
    names: Vec<Vec<&'a str>>,
    /// The issues, packed.
    issues: String,
}

/// The list of issues.
pub(super) fn list<'a>(build: &'a WebsiteBuild<'_>, bits: u32) -> SearchList<'a> {
    let ordinals = &build.public.ordinals;
    let series = ordinals.series();
    let issues = ordinals.packed(&series);
    let names = series.iter().map(|id| names(build, id)).collect();
    SearchList { names, bits, count: ordinals.count(), series, issues }
}

/// The name of a series, its English one, the code of its documents, and its id.
fn names<'a>(build: &'a WebsiteBuild<'_>, id: &'a str) -> Vec<&'a str> {
    let series = build.config.series.iter().find(|series| series.id.value == id);
    let told = series
        .map(|one| [Some(&one.name), one.english_name.as_ref(), one.docno_prefix.as_ref()]);
    told.into_iter().flatten().flatten().map(String::as_str).chain([id]).collect()
}

/// Makes the page. `version` tells this index from any other.
pub(super) fn page(build: &WebsiteBuild<'_>, index: &Index, version: String) -> Made {
    let path = OutPath::search();
    build.page(&path, |_| {
        let title = build.word("page-search-short");
        let trail = Trail::new(build.config).word("page-search-short", &path).steps();
        let page = assemble::page(&path, &title, &build.word("page-search-about")).along(trail);
        build.frame(&page).fill("search.html", "search", &values(build, index, version))
    })
}

fn values(build: &WebsiteBuild<'_>, index: &Index, version: String) -> context::Search {
    let ordinals = &build.public.ordinals;
    let listed = ordinals.series();
    let series = build.config.series.iter();
    let series = series.filter(|one| listed.contains(&one.id.value.as_str()));
    let units = build.public.units();
    let units = units.filter(|unit| index.units.contains_key(&unit.id.value));
    context::Search {
        version,
        series: series.map(assemble::series).collect(),
        years: ordinals.years(),
        units: units
            .map(|unit| context::Choice { id: unit.id.value.clone(), name: unit.name.clone() })
            .collect(),
    }
}
