//! The files that are written at the desk, and what each holds.

use crate::model::record::Record;
use crate::model::{Config, Issue, Units};
use crate::source::WorkspacePath;

/// A file that is written at the desk.
#[derive(Debug, Clone)]
pub struct ManuscriptFile {
    /// Where it is.
    pub path: WorkspacePath,
    /// What it holds.
    pub(super) record: &'static Record,
}

impl ManuscriptFile {
    /// The file of an issue.
    pub fn issue(path: WorkspacePath) -> Self {
        Self { path, record: Issue::RECORD }
    }

    /// A file that every workspace has, by the name of what it holds: `settings`, `units`; `None` where there is
    /// none of the name.
    pub fn of_workspace(name: &str) -> Option<Self> {
        let (file, record) = match name {
            "settings" => ("tongbao.yaml", Config::RECORD),
            "units" => ("units.yaml", Units::RECORD),
            _ => return None,
        };
        Some(Self { path: WorkspacePath::root().join(file)?, record })
    }
}
