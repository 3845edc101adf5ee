//! What export reads.

use crate::model::{Archive, Config};
use crate::source::Project;

/// What an issue is laid out from.
#[derive(Clone, Copy)]
pub struct ExportContext<'a> {
    /// The archive.
    pub archive: &'a Archive,
    /// Its settings.
    pub config: &'a Config,
    /// The workspace, for pictures and tables.
    pub project: &'a dyn Project,
}
