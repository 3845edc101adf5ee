//! Full-text search without a server: the index, and the page that asks it.
//!
//! 1. [`text`] puts the words of an issue beside its page, cut into [`passages`], and gives the pairs
//!    of characters in them, [`fold`]ed, to the [`Harvest`].
//! 2. [`search`] writes the index from what was gathered: for each pair the issues that have it
//!    ([`shards`]), for each unit the issues that speak of it, the list of issues ([`ordinals`]), and
//!    the search page.
//! 3. In the browser `assets/search.js` loads the few files that a query needs: those of its pairs,
//!    then the texts of the newest issues that have them all, in which it looks for the words
//!    themselves. `assets/search-text.js` folds and decodes as is written here.
//!
//! Every file is a script, since a page opened from a disk can load nothing else.

mod fold;
mod harvest;
mod key;
mod ordinals;
mod page;
mod passages;
mod plain;
mod postings;
mod script;
mod shards;

use std::collections::BTreeMap;

use serde::Serialize;

use super::context::BuildContext;
use super::problem::BuildProblem;
use super::timings::Phase;
use crate::model::{Issue, OutPath};
use crate::render::context;
pub(super) use harvest::Harvest;
use harvest::{Keys, Sheaf};
use passages::Passage;

/// Name of the file with an issue's words, beside its page.
const TEXT: &str = "text.js";

/// The words of an issue, as the script gets them.
#[derive(Serialize)]
struct Words<'a> {
    /// How the issue is cited.
    citation: &'a str,
    /// 2017-08-21
    date: &'a str,
    /// Title over the whole issue, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    /// Kind of its mark, where it was corrected, withdrawn, or is a preview.
    #[serde(skip_serializing_if = "Option::is_none")]
    standing: Option<&'a str>,
    passages: Vec<Passage<'a>>,
}

/// The words of an issue, as its page has them: beside the page, and into the harvest.
pub(super) fn text(
    build: &BuildContext<'_>,
    issue: &Issue,
    values: &context::Issue,
) -> Vec<BuildProblem> {
    let script = build.timings.time(Phase::Render, || gather(build, issue, values));
    build.publish(&OutPath::issue(&issue.id()).beside(TEXT), script.as_bytes())
}

/// The words of an issue whose page is not made again: into the harvest only.
pub(super) fn words(build: &BuildContext<'_>, issue: &Issue, values: &context::Issue) {
    gather(build, issue, values);
}

/// Makes the index and the search page and gives what went wrong.
pub(super) fn search(build: &BuildContext<'_>) -> Vec<BuildProblem> {
    let crop = build.harvest.finish();
    let (bits, mut problems) = shards::write(build, &crop);
    let version = format!("{:016x}", crop.fingerprint);
    let units = crop.units.iter();
    let units: BTreeMap<&str, String> =
        units.map(|(unit, issues)| (unit.as_str(), postings::coded(issues))).collect();
    let list = page::list(build, bits);
    let files = [
        ("units", script::call("units", &version, &units)),
        ("issues", script::call("issues", &version, &list)),
    ];
    for (name, script) in files {
        let path = OutPath::search().beside(&format!("{name}.js"));
        problems.extend(build.publish(&path, script.as_bytes()));
    }
    problems.extend(page::page(build, &crop, version));
    problems
}

/// The file with an issue's words; what the index needs of them goes to the harvest.
fn gather(build: &BuildContext<'_>, issue: &Issue, values: &context::Issue) -> String {
    let passages = passages::passages(issue, values);
    let mut keys = Keys::new();
    for passage in &passages {
        fold::pairs(&fold::fold(&passage.text)).for_each(|pair| keys.add(key::key(pair)));
    }
    let keys = keys.list;
    let units = passages.iter().map(|passage| passage.unit).filter(|unit| !unit.is_empty());
    let units = units.collect();
    let (citation, date, title) = (&values.citation, &values.date.iso, values.title.as_deref());
    let standing = values.standing.as_ref().map(|standing| standing.kind.as_str());
    let words = Words { citation, date, title, standing, passages };
    let script = script::call("text", &values.id, &words);
    let fingerprint = harvest::fingerprint(script.as_bytes());
    if let Some(ordinal) = build.harvest.ordinals.of(&issue.id()) {
        build.harvest.add(ordinal, &Sheaf { keys, units, fingerprint });
    }
    script
}
