//! A version of a file beside what the file says now: in what they differ, and the changes that bring it back.

use super::address::AddressStep;
use super::between::{PlacedEdit, edits_between};
use super::change::ManuscriptEdit;
use super::file::text;
use super::form::{RecordForm, form};
use super::kind::ManuscriptFile;
use super::seen::revision;
use crate::office::history::{Version, version_text, versions};
use crate::source::{Disk, Node, tree};

/// A field, or an item of a list, that two texts of a file say differently.
#[derive(Debug)]
pub struct FieldDifference {
    /// What makes the first say what the second says.
    pub edit: ManuscriptEdit,
    /// Where it is in the text that says it.
    pub at: Vec<AddressStep>,
    /// Whether that is the second text: it has an item that the first has not, or both have the field.
    pub is_in_second: bool,
    /// The words of the first.
    pub before: String,
    /// The words of the second.
    pub after: String,
}

/// Two texts of a file that are compared.
#[derive(Debug)]
pub struct ComparedTexts {
    /// What each says.
    pub forms: [RecordForm; 2],
    /// In what they differ.
    pub differences: Vec<FieldDifference>,
}

/// Returns the versions of a file, the newest first, each with the number of differences to what it says now. Of one that
/// cannot be read there is no number.
pub fn versions_of(disk: &Disk, file: &ManuscriptFile) -> Vec<(Version, Option<usize>)> {
    let now = text(disk, &file.path).and_then(|text| tree(&text));
    let count = |version: &Version| {
        let then = tree(&read(disk, file, &version.id)?)?;
        Some(edits_between(file.record, now.as_ref()?, &then).len())
    };
    let all = versions(disk, &file.path).into_iter();
    all.map(|version| (count(&version), version))
        .map(|(count, version)| (version, count))
        .collect()
}

/// Compares what a file says now with a version of it; `None` where one of them cannot be read. With the name of what the
/// file says now.
pub fn compare_version(
    disk: &Disk,
    file: &ManuscriptFile,
    id: &str,
) -> Option<(String, ComparedTexts)> {
    let now = text(disk, &file.path)?;
    let then = read(disk, file, id)?;
    let compared = compared(file, [&tree(&now)?, &tree(&then)?]);
    Some((revision(&now), compared))
}

/// Compares two texts of a file.
pub(crate) fn compared(file: &ManuscriptFile, roots: [&Node; 2]) -> ComparedTexts {
    let [first, second] = roots;
    let forms = roots.map(|root| form(file.record, Some(root)));
    let edits = edits_between(file.record, first, second).into_iter();
    let differences = edits.map(|edit| difference(edit, &forms)).collect();
    ComparedTexts { forms, differences }
}

fn difference(edit: PlacedEdit, [first, second]: &[RecordForm; 2]) -> FieldDifference {
    let PlacedEdit { edit, before, after } = edit;
    let (at, is_in_second, before, after) = match &edit {
        ManuscriptEdit::Text { was, now, .. } => (after, true, was.clone(), now.clone()),
        ManuscriptEdit::Insert { .. } => {
            let words = words(second, &after);
            (after, true, String::new(), words)
        }
        ManuscriptEdit::Remove { .. } => {
            let words = words(first, &before);
            (before, false, words, String::new())
        }
        ManuscriptEdit::Move { .. } => (after, true, String::new(), String::new()),
    };
    FieldDifference { edit, at, is_in_second, before, after }
}

/// What stands at a place and below it, a line each.
pub(crate) fn words(form: &RecordForm, at: &[AddressStep]) -> String {
    let texts = form.texts().into_iter().filter(|text| text.at.starts_with(at));
    texts.map(|text| text.text.to_owned()).collect::<Vec<_>>().join("\n")
}

/// A version with line feeds, as files are edited.
fn read(disk: &Disk, file: &ManuscriptFile, id: &str) -> Option<String> {
    version_text(disk, &file.path, id).map(|text| text.replace("\r\n", "\n"))
}
