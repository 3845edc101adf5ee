//! Adding entries to an issue: its file is replaced in one step, pictures are put beside it.

use super::pictures::PictureFiles;
use super::recognise::Recognised;
use super::refused::ImportError;
use crate::import;
use crate::import::InsertError;
use crate::model::Issue;
use crate::office::save::{SaveError, save};
use crate::office::workbench::Workbench;
use crate::source::Disk;

/// Entries that were put into an issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// How many places somebody has to look at.
    pub checks: usize,
    /// The head of the text, where its number is not that of the issue.
    pub other_number: Option<String>,
    /// PictureFiles that were saved, relative to the folder of the issue.
    pub pictures: Vec<String>,
}

/// Puts what was recognised behind the entries of an issue; all else of its file stays.
///
/// # Errors
/// See [`ImportError`].
pub fn import_into(
    disk: &Disk,
    workbench: &Workbench,
    issue: &Issue,
    recognised: &Recognised<'_>,
) -> Result<Imported, ImportError> {
    let Recognised { source, draft, lang } = recognised;
    let pictures = PictureFiles::new(disk, issue, draft);
    let old = workbench.files.text(issue.file);
    let written = |indent| import::entries(draft, source, &pictures.names, indent, *lang);
    let new = import::insert(old, issue, draft, |indent| written(indent).text)
        .map_err(|error| refused(workbench, issue, error))?;
    import::verify(draft, source, &pictures.names, &new)?;
    let mut files = Vec::new();
    let saved = pictures.write(draft, &mut files).map_err(SaveError::Io);
    if let Err(error) = saved.and_then(|()| save(disk, &issue.path, old, &new)) {
        for path in files {
            // That saving failed is told already.
            let _ = fs_err::remove_file(path);
        }
        return Err(error.into());
    }
    Ok(Imported {
        checks: written(2).checks,
        other_number: draft.other_number(&issue.id()),
        pictures: pictures.names,
    })
}

fn refused(workbench: &Workbench, issue: &Issue, error: InsertError) -> ImportError {
    let path = issue.path.clone();
    match error {
        InsertError::Taken(unit, span) => {
            let line = workbench.files.position(span.file, span.start).line;
            ImportError::Taken { path, line, unit }
        }
        InsertError::NoPlace(_) => ImportError::NoPlace(path),
    }
}
