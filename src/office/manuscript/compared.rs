//! A version of a file beside what the file says now: in what they differ, and the changes that bring it back.

use super::address::AddressStep;
use super::between::{PlacedEdit, edits_between};
use super::change::ManuscriptEdit;
use super::file::{read_tree, save_text, text};
use super::form::{FormText, RecordForm, form};
use super::kind::ManuscriptFile;
use super::seen::revision;
use crate::model::Entry;
use crate::office::history::{Version, VersionCause, keep_before, version_text, versions};
use crate::office::save::SaveError;
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

/// A version of a file, as it is listed.
#[derive(Debug)]
pub struct ListedVersion {
    /// The version.
    pub version: Version,
    /// Whether it can be read.
    pub is_readable: bool,
    /// In how much it differs from what the file says now; `None` where one of both cannot be read.
    pub differences: Option<usize>,
}

/// A version of a file beside what that says now.
#[derive(Debug)]
pub struct ComparedVersion {
    /// The name of what the file says now.
    pub revision: String,
    /// Whether that can be read. Where it cannot, the version is compared with a file that says nothing, and comes back as a
    /// whole: [`restore_version`].
    pub is_readable: bool,
    /// In what they differ.
    pub compared: ComparedTexts,
}

/// Returns the versions of a file, the newest first, each with the number of differences to what it says now.
pub fn versions_of(disk: &Disk, file: &ManuscriptFile) -> Vec<ListedVersion> {
    let now = text(disk, &file.path).as_deref().and_then(read_tree);
    let listed = |version: Version| {
        let then = read(disk, file, &version.id).as_deref().and_then(read_tree);
        let pair = now.as_ref().zip(then.as_ref());
        let differences = pair.map(|(now, then)| edits_between(file.record, now, then).len());
        ListedVersion { version, is_readable: then.is_some(), differences }
    };
    versions(disk, &file.path).into_iter().map(listed).collect()
}

/// Compares what a file says now with a version of it; `None` where there is no file, or the version cannot be read.
pub fn compare_version(
    disk: &Disk,
    file: &ManuscriptFile,
    id: &str,
) -> Option<ComparedVersion> {
    let text = text(disk, &file.path)?;
    let now = read_tree(&text);
    let is_readable = now.is_some();
    let then = read_tree(&read(disk, file, id)?)?;
    let compared = compared(file, [&now.or_else(|| tree("{}"))?, &then]);
    Some(ComparedVersion { revision: revision(&text), is_readable, compared })
}

/// Puts a version in the place of a file that cannot be read; `false` where it can be, or the version cannot. What the file
/// says is kept before.
///
/// # Errors
/// Where the file cannot be written.
pub fn restore_version(
    disk: &Disk,
    file: &ManuscriptFile,
    id: &str,
) -> Result<bool, SaveError> {
    let Some(now) = text(disk, &file.path).filter(|text| read_tree(text).is_none()) else {
        return Ok(false);
    };
    let Some(then) = read(disk, file, id).filter(|text| read_tree(text).is_some()) else {
        return Ok(false);
    };
    keep_before(disk, &file.path, &now, VersionCause::Restored);
    save_text(disk, &file.path, &now, &then)?;
    Ok(true)
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

/// What stands at a place and below it, a line each, but for the ids of units.
pub(crate) fn words(form: &RecordForm, at: &[AddressStep]) -> String {
    let is_unit = |text: &FormText<'_>| {
        (text.record.id, text.field.key) == (Entry::RECORD.id, Entry::unit)
    };
    let texts = form.texts().into_iter();
    let texts = texts.filter(|text| text.at.starts_with(at) && !is_unit(text));
    texts.map(|text| text.text.to_owned()).collect::<Vec<_>>().join("\n")
}

/// A version with line feeds, as files are edited.
fn read(disk: &Disk, file: &ManuscriptFile, id: &str) -> Option<String> {
    version_text(disk, &file.path, id).map(|text| text.replace("\r\n", "\n"))
}
