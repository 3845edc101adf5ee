//! What was recognised, in a file: a new one, or that of an issue, which is replaced in one step. Pictures are put
//! beside it.

use std::path::Path;

use super::pictures::PictureFiles;
use super::recognise::{Recognised, RecognisedFor};
use super::refused::ImportError;
use crate::import;
use crate::import::{InsertError, PicturesAre};
use crate::model::Issue;
use crate::office::history::{VersionCause, keep_before};
use crate::office::save::{save, save_as};
use crate::office::workbench::Workbench;
use crate::output::Existing;
use crate::source::Disk;

/// What was put into a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// How many places somebody has to look at.
    pub checks: usize,
    /// The head of the text, where its number is not that of the issue.
    pub other_number: Option<String>,
    /// The units whose entries the issue had, and which got more.
    pub joined: Vec<String>,
    /// Lines of the text that stand in comments only, as their field says something already.
    pub untaken: Vec<String>,
    /// Pictures that were saved, relative to the folder of the file.
    pub pictures: Vec<String>,
}

/// Puts what was recognised for an issue into its file; all else of that stays.
///
/// # Errors
/// See [`ImportError`].
pub fn import_into(
    disk: &Disk,
    workbench: &Workbench,
    recognised: &RecognisedFor<'_>,
) -> Result<Imported, ImportError> {
    let RecognisedFor { issue, recognised: Recognised { source, draft, lang, .. } } =
        recognised;
    if let Some(count) = import::said_already(issue, source) {
        return Err(ImportError::Said { issue: issue.id(), count });
    }
    let folder = disk.root().join(issue.path.parent().as_str());
    let pictures = PictureFiles::new(folder, issue.path.stem(), draft);
    let old = workbench.files.text(issue.file);
    let filed = import::filed(old, issue, (draft, source), &pictures.names, *lang)
        .map_err(|error| refused(workbench, issue, error))?;
    import::verify_filed(draft, source, &pictures.names, (issue, &filed.text))?;
    keep_before(disk, &issue.path, old, VersionCause::Imported);
    pictures.write(draft, || save(disk, &issue.path, old, &filed.text))?;
    let name =
        |id: String| workbench.archive.unit(&id).map_or(id.clone(), |unit| unit.name.clone());
    Ok(Imported {
        checks: filed.checks,
        other_number: draft.other_number(&issue.id()),
        joined: filed.joined.into_iter().map(name).collect(),
        untaken: filed.untaken,
        pictures: pictures.saved(draft),
    })
}

/// Writes what was recognised to a file, an issue or entries as [`draft_yaml`](super::draft_yaml) has them.
///
/// # Errors
/// See [`ImportError`].
pub fn save_draft(
    recognised: &Recognised<'_>,
    path: &Path,
    existing: Existing,
) -> Result<Imported, ImportError> {
    let Recognised { source, draft, lang, .. } = recognised;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    let pictures = PictureFiles::new(folder, &stem, draft);
    let written = import::yaml(draft, source, &pictures.names, PicturesAre::Saved, *lang);
    import::verify(draft, source, &pictures.names, &written.as_issue())?;
    pictures.write(draft, || save_as(path, written.text.as_bytes(), existing))?;
    Ok(Imported {
        checks: written.checks,
        other_number: None,
        joined: Vec::new(),
        untaken: Vec::new(),
        pictures: pictures.saved(draft),
    })
}

fn refused(workbench: &Workbench, issue: &Issue, error: InsertError) -> ImportError {
    let (InsertError::Taken(_, span) | InsertError::NoPlace(span)) = error;
    let line = workbench.files.position(span.file, span.start).line;
    ImportError::NoPlace { path: issue.path.clone(), line }
}
