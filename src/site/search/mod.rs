//! Full-text search without a server: the words of each issue, the index, and the page that asks it.
//!
//! 1. [`words`](mod@words) puts the words of an issue beside its page, and returns what they bring to the index.
//! 2. [`make`] writes the index: for each pair of characters the issues that have it, for each unit the
//!    issues that speak of it, the list of issues, and the search page.
//! 3. In the browser `assets/search.js` loads the few files that a query needs: those of its pairs,
//!    then the texts of the newest issues that have them all, in which it looks for the words
//!    themselves.
//!
//! Every file is a script, since a page opened from a disk can load nothing else.

mod page;
mod script;
pub(super) mod words;

use rayon::prelude::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::issue_build::{IssueBuild, IssueMade};
use super::made::Made;
use super::website::WebsiteBuild;
use crate::model::{IssueId, OutPath};
use crate::search::{Index, IndexBuilder};

/// Issues whose words stand in memory at a time.
const BATCH: usize = 128;

/// Makes the index and the search page. `index` has the issues that were made in this build.
pub(super) fn make(build: &WebsiteBuild<'_>, index: IndexBuilder) -> Made {
    let (index, mut made) = complete(build, index);
    let bits = index.file_bits();
    let version = format!("{:016x}", index.fingerprint);
    made.add(pairs(build, &index, bits));
    let list = page::list(build, bits);
    let files = [
        ("units", script::call("units", &version, &index.units)),
        ("issues", script::call("issues", &version, &list)),
    ];
    for (name, script) in files {
        let path = OutPath::search().beside(&format!("{name}.js"));
        made.add(build.publish(&path, script.as_bytes()));
    }
    made.and(page::page(build, &index, version))
}

/// The index with the issues that were not made in this build.
fn complete(build: &WebsiteBuild<'_>, mut index: IndexBuilder) -> (Index, Made) {
    let mut made = Made::default();
    let is_missing = |id: &&IssueId| {
        build.public.ordinals.of(id).is_some_and(|ordinal| !index.contains(ordinal))
    };
    let missing: Vec<&IssueId> = build.public.visible.ids().filter(is_missing).collect();
    for batch in missing.chunks(BATCH) {
        let issues = batch.par_iter().filter_map(|id| IssueBuild::new(build, id));
        let terms: Vec<IssueMade> = issues.map(IssueBuild::terms).collect();
        for issue in terms {
            made.add(issue.made);
            if let Some(terms) = issue.terms {
                index.add(terms);
            }
        }
    }
    (index.finish(), made)
}

/// Writes the pairs in files, as many, a power of two, as make them of a good length.
fn pairs(build: &WebsiteBuild<'_>, index: &Index, bits: u32) -> Made {
    Made::all((0..1_usize << bits).into_par_iter().map(|number| {
        let name = format!("{number:03x}");
        let path = OutPath::search_index(&name);
        let script = script::call("pairs", &name, &index.file(bits, number));
        build.publish(&path, script.as_bytes())
    }))
}
