//! The corrections that there are, and what each is called at the desk.

use serde_json::{Value, json};

use crate::model::{Archive, Correction};
use crate::office::{ManuscriptFile, Reviewed, Workbench};

/// All of them: the issue, the kind, the date, and the name by which each is written further.
pub(super) fn listed(workbench: &Workbench) -> Value {
    let told = workbench.archive.corrections.iter().filter_map(|one| {
        let name = ManuscriptFile::correction_name(workbench.files.path(one.file))?;
        Some(json!({
            "issue": one.issue.value.to_string(),
            "kind": one.kind.words().0,
            "date": one.date.value.to_string(),
            "name": named(name),
            "units": units(&workbench.archive, one),
        }))
    });
    told.collect::<Vec<_>>().into()
}

/// The units that its issue speaks of.
fn units(archive: &Archive, one: &Correction) -> Vec<String> {
    let issue = archive.issue(&one.issue.value);
    let entries = issue.into_iter().flat_map(|issue| &issue.entries);
    entries.map(|entry| entry.unit.value.clone()).collect()
}

/// What opens the name of a correction among the names of files at the desk: no issue has a dot in its id.
const PREFIX: &str = "correction.";

/// The name of a correction at the desk.
pub(super) fn named(name: &str) -> String {
    format!("{PREFIX}{name}")
}

/// The name of a correction by that at the desk.
pub(super) fn own_name(name: &str) -> Option<&str> {
    name.strip_prefix(PREFIX)
}

/// The file of a correction, or of news of a failing, by its name at the desk.
pub(super) fn file(name: &str) -> Option<ManuscriptFile> {
    Reviewed::file_of_key(name)
}
