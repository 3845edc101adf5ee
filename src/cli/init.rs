//! `tongbao init`: a new workspace.

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};

use include_dir::Dir;

use super::outcome::Outcome;
use super::terminal::Terminal;
use super::{args, schema};
use crate::lang::Message;
use crate::model::schema::modeline;
use crate::site::BUILT_IN_TEMPLATES;
use crate::source::WorkspacePath;

/// The files of a new workspace.
const FILES: [(&str, &str); 3] = [
    ("tongbao.yaml", include_str!("init/tongbao.yaml")),
    ("units.yaml", include_str!("init/units.yaml")),
    ("bulletins/2026/gongzuo-01.yaml", include_str!("init/gongzuo-01.yaml")),
];

pub(super) fn run(options: &args::Init, terminal: &mut Terminal) -> Outcome {
    let folder = &options.folder;
    match create(folder, options.templates) {
        Ok(()) => {
            terminal.tell(&Message::new("summary-init").with("folder", folder.display()));
            Outcome::Clean
        }
        Err(error) => {
            terminal.failure(&Message::new("failure-write").with("words", error));
            Outcome::Failed
        }
    }
}

/// Writes the files; one that exists is an error, and nothing is written then.
fn create(folder: &Path, templates: bool) -> io::Result<()> {
    let mut files: Vec<(PathBuf, Cow<'static, [u8]>)> = Vec::new();
    for (path, text) in FILES {
        let line = WorkspacePath::root().join(path).and_then(|path| modeline(&path));
        let text = line.map(|line| format!("{line}\n{text}")).unwrap_or(text.to_owned());
        files.push((PathBuf::from(path), text.into_bytes().into()));
    }
    let schemas = schema::files();
    files.extend(schemas.map(|(path, text)| (PathBuf::from(path), text.into_bytes().into())));
    if templates {
        collect(&BUILT_IN_TEMPLATES, &mut files);
    }
    for (path, _) in &files {
        let path = folder.join(path);
        if path.exists() {
            let reason = format!("{}: already exists", path.display());
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, reason));
        }
    }
    files.iter().try_for_each(|(path, bytes)| put(&folder.join(path), bytes))
}

fn collect(from: &Dir<'static>, files: &mut Vec<(PathBuf, Cow<'static, [u8]>)>) {
    let here = from.files();
    files.extend(
        here.map(|file| (Path::new("templates").join(file.path()), file.contents().into())),
    );
    from.dirs().for_each(|inner| collect(inner, files));
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        fs_err::create_dir_all(parent)?;
    }
    fs_err::write(path, bytes)
}
