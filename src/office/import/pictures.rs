//! PictureFiles of what is imported, as files beside the issue.

use std::io;
use std::io::Write;
use std::path::PathBuf;

use crate::import::Draft;
use crate::model::Issue;
use crate::source::Disk;

/// The files of the pictures of a draft.
pub(super) struct PictureFiles {
    /// Their names, relative to the folder of the issue.
    pub(super) names: Vec<String>,
    folder: PathBuf,
}

impl PictureFiles {
    /// Names that no file has.
    pub(super) fn new(disk: &Disk, issue: &Issue, draft: &Draft<'_>) -> Self {
        let folder = disk.root().join(issue.path.parent().as_str());
        let stem = issue.path.stem();
        let mut number = 0_u32;
        let mut free = |extension: &str| loop {
            number += 1;
            let name = format!("{stem}/picture-{number}.{extension}");
            if !folder.join(&name).exists() {
                return name;
            }
        };
        let pictures = draft.pictures();
        let names = pictures.iter().map(|picture| free(&extension(&picture.name)));
        Self { names: names.collect(), folder }
    }

    /// Writes them and puts the paths into `written`; a file that has turned up meanwhile is not
    /// overwritten.
    ///
    /// # Errors
    /// The first path that cannot be written.
    pub(super) fn write(
        &self,
        draft: &Draft<'_>,
        written: &mut Vec<PathBuf>,
    ) -> io::Result<()> {
        for (name, picture) in self.names.iter().zip(draft.pictures()) {
            let path = self.folder.join(name);
            if let Some(parent) = path.parent() {
                fs_err::create_dir_all(parent)?;
            }
            let mut options = fs_err::OpenOptions::new();
            let mut file = options.write(true).create_new(true).open(&path)?;
            written.push(path);
            file.write_all(&picture.bytes)?;
        }
        Ok(())
    }
}

/// The extension that a picture's file gets.
pub(super) fn extension(name: &str) -> String {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    let plain = extension.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if plain && (3..=4).contains(&extension.len()) {
        extension.to_ascii_lowercase()
    } else {
        "png".to_owned()
    }
}
