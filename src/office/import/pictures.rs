//! PictureFiles of what is imported, as files beside the issue.

use std::io;
use std::io::Write;
use std::path::PathBuf;

use crate::import::Draft;
use crate::office::save::SaveError;

/// The files of the pictures of a draft.
pub(super) struct PictureFiles {
    /// Their names, relative to the folder of the issue.
    pub(super) names: Vec<String>,
    folder: PathBuf,
}

impl PictureFiles {
    /// Names that no file has, in the folder `stem` beside the YAML file in `folder`.
    pub(super) fn new(folder: PathBuf, stem: &str, draft: &Draft<'_>) -> Self {
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

    /// Writes them, then what `save` saves: both, or nothing. A file that has turned up meanwhile is not
    /// overwritten.
    ///
    /// # Errors
    /// The first path that cannot be written.
    pub(super) fn write(
        &self,
        draft: &Draft<'_>,
        save: impl FnOnce() -> Result<(), SaveError>,
    ) -> Result<(), SaveError> {
        let mut written = Vec::new();
        let saved =
            self.write_each(draft, &mut written).map_err(SaveError::Io).and_then(|()| save());
        if saved.is_err() {
            for path in written {
                // That saving failed is told already.
                let _ = fs_err::remove_file(path);
            }
        }
        saved
    }

    /// Returns the names of those that the source holds.
    pub(super) fn saved(self, draft: &Draft<'_>) -> Vec<String> {
        let pictures = self.names.into_iter().zip(draft.pictures());
        pictures
            .filter(|(_, picture)| !picture.bytes.is_empty())
            .map(|(name, _)| name)
            .collect()
    }

    fn write_each(&self, draft: &Draft<'_>, written: &mut Vec<PathBuf>) -> io::Result<()> {
        for (name, picture) in self.names.iter().zip(draft.pictures()) {
            if picture.bytes.is_empty() {
                continue;
            }
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
