//! A unit's dossier: everything that the issues say of it.

use serde::Serialize;

use super::{Date, Entry, Link, Standing, Tally, TallyLinks, YearLine};

/// The dossier of a unit; the variable `dossier` of `unit.html`.
#[derive(Debug, Clone, Serialize)]
pub struct Dossier {
    /// Id of the unit.
    pub id: String,
    /// Name as printed.
    pub name: String,
    /// Official full name, where it is another.
    pub full_name: Option<String>,
    /// 市直部门
    pub category: Option<String>,
    /// How much was said of it, on all pages of the list.
    pub tally: Tally,
    /// Where its numbers lead.
    pub figures: TallyLinks,
    /// Whether these pages list failings alone.
    pub only_failings: bool,
    /// Address of the first page with everything.
    pub everything: String,
    /// Address of the first page with failings alone; absent where the unit has none.
    pub failings: Option<String>,
    /// The years in which anything of this list was said, the newest first: how many issues did, and where
    /// they begin, on whichever page.
    pub years: Vec<YearLine>,
    /// Address of the unit's feed; feeds are there only where the site has an address.
    pub feed: Option<String>,
    /// What was said, the newest first: the part that stands on this page.
    pub sayings: Vec<Saying>,
}

/// What one issue says of the unit.
#[derive(Debug, Clone, Serialize)]
pub struct Saying {
    /// The entry in its issue, with the citation as the link's text.
    pub source: Link,
    /// 2017 No. 8
    pub english_label: String,
    /// Date of the issue.
    pub date: Date,
    /// How the issue stands, where it was corrected or is a preview.
    pub standing: Option<Standing>,
    /// The entry as the issue has it. Its failings say what became of them.
    pub entry: Entry,
}
