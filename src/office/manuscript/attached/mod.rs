//! Pictures and attachments of an issue: put beside it, and looked at.
//!
//! [`attach`] stores a file in the folder of the issue's own name; the item that names it is added by a change of
//! the manuscript, as any other. Nothing that stands there is replaced, and no link is followed.
//! [`attached_files`] says what an issue names, [`attached_picture`] gives a picture to be looked at.

mod name;
mod picture;
mod refused;
mod size;

use std::borrow::Cow;
use std::time::UNIX_EPOCH;

use serde::Deserialize;

use super::address::AddressStep;
use super::file::text;
use super::form::{FormText, RecordForm};
use super::form_of;
use crate::check::shown_files;
use crate::model::{Attachment, Picture};
use crate::output;
use crate::source::{Disk, MAX_FILE_BYTES, Project as _, WorkspacePath};
use name::FileName;
pub use refused::AttachError;
pub use size::PictureSize;

/// What a file is put beside an issue for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AttachedKind {
    /// It is shown.
    Picture,
    /// It is offered to be loaded.
    Attachment,
}

/// A file that stands beside an issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachedFile {
    /// As the issue names it: relative to its folder.
    pub file: String,
    /// The size that a picture came in, where it was larger than is printed.
    pub scaled_from: Option<PictureSize>,
}

/// A file that an issue names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedFile {
    /// The item that names it.
    pub at: Vec<AddressStep>,
    /// Its name, as the issue has it.
    pub file: String,
    /// Bytes of the file; `None` where it cannot be read.
    pub size: Option<u64>,
    /// Changes whenever the file is written: milliseconds.
    pub time: u64,
}

/// Puts a file beside an issue, in the folder of the same name. A picture that is larger than is printed is made
/// smaller. The name may get a number, or the end that what is in it has; the same file is not stored twice.
///
/// # Errors
/// See [`AttachError`]; nothing is stored then.
pub fn attach(
    disk: &Disk,
    issue: &WorkspacePath,
    kind: AttachedKind,
    name: &str,
    bytes: &[u8],
) -> Result<AttachedFile, AttachError> {
    let name = FileName::parse(name)?;
    if bytes.is_empty() {
        return Err(AttachError::Empty(name.whole()));
    }
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(AttachError::TooLarge(name.whole()));
    }
    let (name, bytes, scaled_from) = match kind {
        AttachedKind::Attachment => (name, Cow::Borrowed(bytes), None),
        AttachedKind::Picture => {
            let fitted = picture::fitted(&name.whole(), bytes)?;
            (name.ending_in(fitted.extensions), fitted.bytes, fitted.scaled_from)
        }
    };
    let beside = issue.parent().join(issue.stem());
    let path = beside.as_ref().and_then(|folder| folder.join(&name.whole()));
    if !path.is_some_and(|path| shown_files::may_be_published(&path)) {
        return Err(AttachError::Forbidden(name.whole()));
    }
    let stored = store(disk, issue, &name, &bytes)?;
    Ok(AttachedFile { file: format!("{}/{stored}", issue.stem()), scaled_from })
}

/// Writes a file under the first name that is free, or finds the same one there.
fn store(
    disk: &Disk,
    issue: &WorkspacePath,
    name: &FileName,
    bytes: &[u8],
) -> Result<String, AttachError> {
    let above = fs_err::canonicalize(disk.root().join(issue.parent().as_str()))?;
    let folder = above.join(issue.stem());
    let is_own = above.starts_with(disk.root());
    match fs_err::symlink_metadata(&folder) {
        Ok(found) if found.is_dir() && is_own => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && is_own => {
            fs_err::create_dir(&folder)?;
        }
        Err(error) if is_own => return Err(error.into()),
        _ => return Err(AttachError::Elsewhere(folder)),
    }
    let mut taken = Vec::new();
    for entry in fs_err::read_dir(&folder)? {
        taken.push(name::compared(&entry?.file_name().to_string_lossy()));
    }
    for name in name.with_numbers() {
        let path = folder.join(&name);
        let is_file = fs_err::symlink_metadata(&path)
            .is_ok_and(|found| found.is_file() && found.len() == bytes.len() as u64);
        if is_file && fs_err::read(&path)? == bytes {
            return Ok(name);
        }
        if taken.contains(&name::compared(&name)) {
            continue;
        }
        match output::create(&path, bytes) {
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            written => return written.map(|()| name).map_err(AttachError::from),
        }
    }
    Err(AttachError::Name(name.whole()))
}

/// Returns the pictures and attachments that an issue names, in the order of its form.
pub fn attached_files(disk: &Disk, issue: &WorkspacePath) -> Vec<NamedFile> {
    let named = named(disk, issue).into_iter().map(|NamingItem { at, file, path }| {
        let found = path.and_then(|path| seen(disk, &path));
        NamedFile {
            at,
            file,
            size: found.map(|(size, _)| size),
            time: found.map_or(0, |(_, time)| time),
        }
    });
    named.collect()
}

/// The size of a file in bytes, and when it was written, in milliseconds; `None` where it cannot be read.
fn seen(disk: &Disk, path: &WorkspacePath) -> Option<(u64, u64)> {
    disk.probe(path).ok()?;
    let found = fs_err::metadata(disk.root().join(path.as_str())).ok()?;
    let written = found.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some((found.len(), u64::try_from(written.as_millis()).ok()?))
}

/// Returns the picture that an item of an issue names, with its kind: `png`, `jpg`, `gif`, `webp`. `None` where it
/// names none that could be published, or the file was not written at `time`.
pub fn attached_picture(
    disk: &Disk,
    issue: &WorkspacePath,
    at: &[AddressStep],
    time: u64,
) -> Option<(&'static str, Vec<u8>)> {
    let path = named(disk, issue).into_iter().find(|one| one.at == at)?.path?;
    let (_, written) = seen(disk, &path)?;
    let bytes = disk.read(&path).ok().filter(|_| written == time)?;
    Some((picture::extensions(&bytes)?[0], bytes))
}

/// An item of an issue that names a file.
struct NamingItem {
    at: Vec<AddressStep>,
    file: String,
    /// `None` where it must not be published.
    path: Option<WorkspacePath>,
}

fn named(disk: &Disk, issue: &WorkspacePath) -> Vec<NamingItem> {
    let form = text(disk, issue).and_then(|text| form_of(&text));
    let texts = form.as_ref().map(RecordForm::texts).unwrap_or_default();
    let names_a_file = |one: &FormText<'_>| {
        [Picture::RECORD.id, Attachment::RECORD.id].contains(&one.record.id)
            && one.field.key == Picture::file
    };
    let named = texts.into_iter().filter(names_a_file).map(|mut one| {
        let path = issue.parent().join(one.text.trim());
        let path = path.filter(shown_files::may_be_published);
        // The item, whose field it is.
        one.at.pop();
        NamingItem { at: one.at, file: one.text.to_owned(), path }
    });
    named.collect()
}
