//! A new workspace.

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};

use include_dir::Dir;

use super::schema;
use super::schema::put;
use crate::lang;
use crate::lang::Message;
use crate::model::Archive;
use crate::model::schema::modeline;
use crate::site::BUILT_IN_TEMPLATES;
use crate::source::WorkspacePath;

/// The files of a new workspace.
const FILES: [(&str, &str); 4] = [
    ("tongbao.yaml", include_str!("init/tongbao.yaml")),
    ("units.yaml", include_str!("init/units.yaml")),
    ("terms.yaml", include_str!("init/terms.yaml")),
    ("bulletins/2026/gongzuo-00.yaml", include_str!("init/gongzuo-00.yaml")),
];

/// Files by their paths in the workspace.
type NewFiles = Vec<(PathBuf, Cow<'static, [u8]>)>;

/// Why no workspace is made.
#[derive(Debug)]
pub enum InitError {
    /// There is such a file; nothing is written.
    Exists(PathBuf),
    /// The system refused; the error names the path.
    Io(io::Error),
}

impl InitError {
    /// What to tell.
    pub fn message(&self) -> Message {
        let message = Message::new("failure-write");
        match self {
            Self::Exists(path) => {
                let path = path.display().to_string();
                message.nested("words", lang::refused(&path, io::ErrorKind::AlreadyExists))
            }
            Self::Io(error) => message.nested("words", lang::system(error)),
        }
    }
}

/// Makes a workspace in a folder: settings, units, terms, an issue to start from, schemas.
///
/// # Errors
/// See [`InitError`].
pub fn init(folder: &Path) -> Result<(), InitError> {
    write(folder, &files())
}

/// The same with a copy of the built-in templates.
///
/// # Errors
/// See [`InitError`].
pub fn init_with_templates(folder: &Path) -> Result<(), InitError> {
    let mut files = files();
    collect(&BUILT_IN_TEMPLATES, &mut files);
    write(folder, &files)
}

/// Whether the settings of a workspace are those that it was made with: their title names no place.
pub fn is_untouched(archive: &Archive) -> bool {
    archive.config.as_ref().is_some_and(|config| config.title.starts_with("××"))
}

/// Whether the organisation has the name that new settings have, which names no place either.
pub fn is_unnamed(archive: &Archive) -> bool {
    archive.config.as_ref().is_some_and(|config| config.organization.name.starts_with("××"))
}

fn files() -> NewFiles {
    let own = FILES.into_iter().map(|(path, text)| {
        let line = WorkspacePath::root().join(path).and_then(|path| modeline(&path));
        let text = line.map_or(text.to_owned(), |line| format!("{line}\n{text}"));
        (path.to_owned(), text)
    });
    let all = own.chain(schema::files());
    all.map(|(path, text)| (PathBuf::from(path), text.into_bytes().into())).collect()
}

fn collect(from: &Dir<'static>, files: &mut NewFiles) {
    let here = from.files();
    files.extend(
        here.map(|file| (Path::new("templates").join(file.path()), file.contents().into())),
    );
    from.dirs().for_each(|inner| collect(inner, files));
}

fn write(folder: &Path, files: &NewFiles) -> Result<(), InitError> {
    let mut paths = files.iter().map(|(path, _)| folder.join(path));
    if let Some(path) = paths.find(|path| path.exists()) {
        return Err(InitError::Exists(path));
    }
    let mut files = files.iter();
    files.try_for_each(|(path, bytes)| put(&folder.join(path), bytes)).map_err(InitError::Io)
}
