//! The files that are written at the desk, and what each holds.

use crate::model::record::{Field, Record, Shape};
use crate::model::schema::{FileMatch, Schema};
use crate::model::{FailingId, Issue};
use crate::office::save::{SaveError, save_as};
use crate::output::Existing;
use crate::source::{Disk, Project as _, ReadError, WorkspacePath};

/// A file that is written at the desk.
#[derive(Debug, Clone)]
pub struct ManuscriptFile {
    /// Where it is.
    pub path: WorkspacePath,
    /// What it holds.
    pub(crate) record: &'static Record,
    /// The failing whose news alone are meant, of all that it holds.
    pub(crate) failing: Option<FailingId>,
}

/// Whether something can be a part of the name of a file.
fn is_name(text: &str) -> bool {
    let is_one = |one: char| one.is_ascii_alphanumeric() || one == '-' || one == '_';
    !text.is_empty() && text.chars().all(is_one)
}

impl ManuscriptFile {
    /// The file of an issue.
    pub fn issue(path: WorkspacePath) -> Self {
        Self { path, record: Issue::RECORD, failing: None }
    }

    /// A file of which a workspace has one, by the name of its schema: `config`, `units`; `None` where none has the
    /// name.
    pub fn of_workspace(name: &str) -> Option<Self> {
        let Schema { place: FileMatch::File(file), record, .. } = Schema::named(name)? else {
            return None;
        };
        Some(Self { path: WorkspacePath::root().join(file)?, record, failing: None })
    }

    /// What the file of news between issues tells of one failing; `None` where no file can be named after that.
    pub fn news(failing: FailingId) -> Option<Self> {
        let file = Self::of_workspace("rectifications")?;
        is_name(&failing.unit).then_some(Self { failing: Some(failing), ..file })
    }

    /// The file of a correction, by its name; `None` where none can have it.
    pub fn correction(name: &str) -> Option<Self> {
        let Schema { place: FileMatch::Under(folder), record, .. } =
            Schema::named("correction")?
        else {
            return None;
        };
        let path = is_name(name).then(|| format!("{folder}/{name}.yaml"))?;
        Some(Self { path: WorkspacePath::root().join(&path)?, record, failing: None })
    }

    /// The file of a correction, wherever below its folder it stands; `None` where it stands elsewhere.
    pub(crate) fn correction_at(path: &str) -> Option<Self> {
        let Schema { place: FileMatch::Under(folder), record, .. } =
            Schema::named("correction")?
        else {
            return None;
        };
        let is_one = path.strip_prefix(folder)?.starts_with('/');
        let path = WorkspacePath::root().join(path).filter(|_| is_one)?;
        Some(Self { path, record, failing: None })
    }

    /// The name of a correction, by its file; `None` where that is none.
    pub fn correction_name(path: &str) -> Option<&str> {
        let name = path.strip_prefix("corrections/")?.strip_suffix(".yaml")?;
        Self::correction(name).map(|_| name)
    }

    /// Makes the file of a workspace that has none yet: an empty list of what it holds. That of an issue is made by
    /// [`new_draft`](crate::office::new_draft) alone.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub(super) fn begin(&self, disk: &Disk) -> Result<(), SaveError> {
        let Some(text) = self.beginning(disk) else { return Ok(()) };
        let path = disk.root().join(self.path.as_str());
        match save_as(&path, text.as_bytes(), Existing::Kept) {
            // Somebody else was faster.
            Ok(()) | Err(SaveError::Exists(_)) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// What the file says when it is made; `None` where there is one, or none can be made.
    pub(super) fn beginning(&self, disk: &Disk) -> Option<String> {
        let is_list = |field: &&Field| matches!(field.shape, Shape::List(_));
        let list = self.record.fields.first().filter(is_list)?;
        let is_missing = disk.probe(&self.path) == Err(ReadError::Missing);
        is_missing.then(|| format!("{}: []\n", list.key))
    }
}
