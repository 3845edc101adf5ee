//! Pages that lead to the issues: home, series, years, units.

use serde::Serialize;

use super::{Date, Link, Series, Standing};

/// A line of a list of issues.
#[derive(Debug, Clone, Serialize)]
pub struct IssueItem {
    /// Link with the citation as its text.
    pub link: Link,
    /// 2017 No. 8
    pub english_label: String,
    /// Title of the issue, else the titles or units of its entries joined; empty for one that was
    /// removed.
    pub summary: String,
    /// Date of the issue.
    pub date: Date,
    /// Units it speaks of.
    pub units: Vec<String>,
    /// The mark of an issue that was corrected or withdrawn, or is a preview.
    pub standing: Option<Standing>,
}

/// The home page; the variable `home` of `index.html`.
#[derive(Debug, Clone, Serialize)]
pub struct Home {
    /// The newest issues of all series, the newest first.
    pub newest: Vec<IssueItem>,
    /// Every series, in the order of tongbao.yaml.
    pub series: Vec<SeriesLine>,
    /// How much there is.
    pub tally: Tally,
    /// Where its numbers lead.
    pub figures: TallyLinks,
    /// Addresses of the other parts of the site.
    pub units: String,
    /// The rectification ledger.
    pub ledger: String,
    /// Figures.
    pub statistics: String,
    /// The search page.
    pub search: String,
}

/// Where the numbers of a tally lead, each where there is such a page.
#[derive(Debug, Clone, Default, Serialize)]
pub struct TallyLinks {
    /// The issues.
    pub issues: Option<String>,
    /// The units.
    pub units: Option<String>,
    /// The practices.
    pub practices: Option<String>,
    /// The failings.
    pub failings: Option<String>,
    /// The failings that are still open.
    pub open: Option<String>,
}

/// A series in a list, with its years.
#[derive(Debug, Clone, Serialize)]
pub struct SeriesLine {
    /// The series.
    pub series: Series,
    /// Address of its page.
    pub href: String,
    /// How many issues it has.
    pub count: usize,
    /// Its years, the newest first.
    pub years: Vec<YearLine>,
}

/// A year of a series in a list.
#[derive(Debug, Clone, Serialize)]
pub struct YearLine {
    /// The year.
    pub year: i16,
    /// Address of its page.
    pub href: String,
    /// How many issues it has.
    pub count: usize,
}

/// The page of a series; the variable `list` of `series.html`.
#[derive(Debug, Clone, Serialize)]
pub struct SeriesPage {
    /// The series and its years.
    pub line: SeriesLine,
    /// Its newest issues, the newest first.
    pub newest: Vec<IssueItem>,
    /// Address of its feed; absent where the site has no address, or the series no issue.
    pub feed: Option<String>,
}

/// The issues of a series in one year; the variable `year` of `year.html`.
#[derive(Debug, Clone, Serialize)]
pub struct Year {
    /// The series.
    pub series: Series,
    /// The year.
    pub year: i16,
    /// How many issues it has, on all pages of the list.
    pub count: usize,
    /// Those on this page, the newest first.
    pub issues: Vec<IssueItem>,
}

/// How much was said: of one unit, or of all.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Tally {
    /// Issues that say it.
    pub issues: usize,
    /// Units of which something was said.
    pub units: usize,
    /// Practices.
    pub practices: usize,
    /// Failings.
    pub failings: usize,
    /// Failings that are still to be mended.
    pub open: usize,
}

/// The list of units; the variable `units` of `units.html`.
#[derive(Debug, Clone, Serialize)]
pub struct Units {
    /// The units by category, in the order of units.yaml.
    pub groups: Vec<UnitGroup>,
    /// How much was said of all of them.
    pub tally: Tally,
}

/// Units of one category.
#[derive(Debug, Clone, Serialize)]
pub struct UnitGroup {
    /// The category; absent for units that have none.
    pub category: Option<String>,
    /// Its units.
    pub units: Vec<UnitLine>,
}

/// A unit in the list.
#[derive(Debug, Clone, Serialize)]
pub struct UnitLine {
    /// Name as printed.
    pub name: String,
    /// Official full name, where it is another.
    pub full_name: Option<String>,
    /// Address of its dossier.
    pub href: String,
    /// How much was said of it.
    pub tally: Tally,
}
