//! The pages of the ledger: a list for each question, each cut into pages.

use std::collections::BTreeSet;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use crate::lang;
use crate::lang::Message;
use crate::model::ledger::Resolution;
use crate::model::{Date, OutPath};
use crate::render::assemble;
use crate::render::assemble::paging::Slice;
use crate::render::assemble::{Trail, paging};
use crate::render::context::ColumnKind;
use crate::render::context::ledger::{Failing, Ledger, Unit, View};
use crate::site::made::Made;
use crate::site::website::WebsiteBuild;

/// Failings on one page.
const MOST: usize = 100;

/// A list of the ledger.
struct LedgerList {
    name: &'static str,
    /// The id of its name.
    title: &'static str,
    path: OutPath,
    holds: fn(&Failing) -> bool,
}

impl LedgerList {
    fn new(name: &'static str, title: &'static str, holds: fn(&Failing) -> bool) -> Self {
        Self { name, title, path: OutPath::ledger_list(name), holds }
    }

    /// All lists, in the order in which pages offer them.
    fn all() -> [Self; 5] {
        [
            Self { path: OutPath::ledger(), ..Self::new("all", "page-ledger-all", |_| true) },
            Self::new("open", "page-ledger-open", |row| {
                row.state.resolution() == Resolution::Open
            }),
            Self::new("overdue", "page-ledger-overdue", |row| row.days_overdue.is_some()),
            Self::new("done", "page-ledger-done", |row| {
                row.state.resolution() == Resolution::Done
            }),
            Self::new("closed", "page-ledger-closed", |row| {
                row.state.resolution() == Resolution::Closed
            }),
        ]
    }
}

/// What all pages share.
struct Shared {
    views: Vec<View>,
    units: Vec<Unit>,
    categories: Vec<String>,
    years: Vec<i16>,
    as_of: Date,
}

/// Makes all pages; `rows` is the whole ledger.
pub(super) fn pages(build: &WebsiteBuild<'_>, rows: &[Failing]) -> Made {
    let lists = LedgerList::all();
    let views = lists.iter().map(|list| View {
        name: list.name,
        page: list.path.to_string(),
        count: rows.iter().filter(|row| (list.holds)(row)).count(),
    });
    let shared = Shared {
        views: views.collect(),
        units: units(build, rows),
        categories: categories(rows),
        years: years(rows),
        as_of: build.as_of,
    };
    lists
        .iter()
        .map(|list| {
            let held: Vec<&Failing> = rows.iter().filter(|row| (list.holds)(row)).collect();
            let slices = paging::slices(&list.path, &held, MOST);
            Made::all(slices.par_iter().map(|slice| page(build, list, &shared, slice)))
        })
        .collect()
}

fn page(
    build: &WebsiteBuild<'_>,
    list: &LedgerList,
    shared: &Shared,
    slice: &Slice<'_, &Failing>,
) -> Made {
    build.page(&slice.path, |_| {
        let lang = build.config.language;
        let mut title = lang::text(lang, "page-ledger");
        let mut trail = Trail::new(build.config).word("page-ledger", &OutPath::ledger());
        if list.path != OutPath::ledger() {
            trail = trail.word(list.title, &list.path);
            let words = Message::new("ledger-title").with("ledger", title);
            title = words.with("list", Message::new(list.title).text(lang)).text(lang);
        }
        let page = assemble::page(&slice.path, &title, &lang::text(lang, "ledger-description"))
            .along(trail.steps())
            .column(ColumnKind::Figures, &[&build.site.organization])
            .paged(slice.pager.clone());
        let values = Ledger {
            view: list.name,
            views: &shared.views,
            as_of: assemble::date(shared.as_of),
            rows: slice.items,
            units: &shared.units,
            categories: &shared.categories,
            years: &shared.years,
        };
        build.frame(&page).fill("ledger.html", "ledger", &values)
    })
}

/// Units that have a failing, in the order of units.yaml.
fn units(build: &WebsiteBuild<'_>, rows: &[Failing]) -> Vec<Unit> {
    let mut units: Vec<&Unit> = rows.iter().map(|row| &row.unit).collect();
    units.sort_by(|left, right| left.id.cmp(&right.id));
    units.dedup();
    let listed = build.public.units();
    let by_id = |id: &str| units.binary_search_by(|unit| unit.id.as_str().cmp(id)).ok();
    listed.filter_map(|unit| by_id(&unit.id.value)).map(|index| units[index].clone()).collect()
}

/// Categories of failings, in the order of their names.
fn categories(rows: &[Failing]) -> Vec<String> {
    let categories: BTreeSet<&String> =
        rows.iter().filter_map(|row| row.category.as_ref()).collect();
    categories.into_iter().cloned().collect()
}

/// Years of the issues, newest first.
fn years(rows: &[Failing]) -> Vec<i16> {
    let mut years: Vec<i16> = rows.iter().map(|row| row.issue.year).collect();
    years.sort_unstable_by(|left, right| right.cmp(left));
    years.dedup();
    years
}
