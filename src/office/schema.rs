//! What editors need to complete and check the YAML files.

use std::io;
use std::path::{Path, PathBuf};

use super::unknown::UnknownName;
use crate::diag::Authority;
use crate::lang::Message;
use crate::model::schema;
use crate::model::schema::{Schema, Vocabulary};
use crate::source::{Disk, Project, WorkspacePath};
use crate::typeset::Standard;
use crate::{check, lang};

/// Why schemas are not written.
#[derive(Debug)]
pub enum SchemaError {
    /// Files of these paths were not made by tongbao.
    Foreign(Vec<String>),
    /// The system refused; the error names the path.
    Io(io::Error),
}

impl SchemaError {
    /// What to tell.
    pub fn message(&self) -> Message {
        match self {
            Self::Foreign(paths) => {
                Message::new("failure-schema-foreign").with("files", paths.join(" "))
            }
            Self::Io(error) => lang::unwritten(error),
        }
    }
}

/// A schema by its name, as JSON.
///
/// # Errors
/// Where there is none of the name.
pub fn schema_json(name: &str) -> Result<String, UnknownName> {
    let found = Schema::named(name);
    let names = || schema::ALL.iter().map(|one| one.name);
    let found = found.ok_or_else(|| UnknownName::new(name, names()))?;
    Ok(schema::json(found, &vocabulary()))
}

/// Puts all schemas into a workspace, over older ones, and over nothing else; returns their folder.
///
/// # Errors
/// See [`SchemaError`].
pub fn write_schemas(disk: &Disk) -> Result<PathBuf, SchemaError> {
    let foreign: Vec<String> = schema::ALL
        .iter()
        .filter(|one| !may_write(disk.root(), one))
        .map(Schema::path)
        .collect();
    if !foreign.is_empty() {
        return Err(SchemaError::Foreign(foreign));
    }
    let put = |(path, text): (String, String)| put(&disk.root().join(path), text.as_bytes());
    files().try_for_each(put).map_err(SchemaError::Io)?;
    Ok(disk.root().join(schema::FOLDER))
}

/// The files of all schemas by their place in a workspace.
pub(super) fn files() -> impl Iterator<Item = (String, String)> {
    let vocabulary = vocabulary();
    schema::ALL.iter().map(move |one| (one.path(), schema::json(one, &vocabulary)))
}

/// The first line of a new file, where the workspace has the schema that it leads to.
pub(super) fn modeline(disk: &Disk, path: &WorkspacePath) -> Option<String> {
    let schema = WorkspacePath::root().join(&Schema::of(path)?.path())?;
    disk.probe(&schema).ok()?;
    schema::modeline(path)
}

fn vocabulary() -> Vocabulary {
    let settable = check::rules().filter(|rule| rule.authority == Authority::Office);
    Vocabulary {
        standards: Standard::ALL.map(Standard::id).to_vec(),
        rules: settable.map(|rule| rule.id).collect(),
    }
}

/// Whether there is no such file yet, or one that was made here.
fn may_write(root: &Path, schema: &Schema) -> bool {
    let path = root.join(schema.path());
    match fs_err::read(&path) {
        Ok(bytes) => serde_json::from_slice::<serde_json::Value>(&bytes)
            .is_ok_and(|found| found["$id"] == schema.id()),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

/// Writes a file, and the folders that it needs.
pub(super) fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        fs_err::create_dir_all(parent)?;
    }
    fs_err::write(path, bytes)
}
