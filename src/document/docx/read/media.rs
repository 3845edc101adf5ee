//! Pictures of a file, told apart by their bytes.

use std::collections::BTreeMap;

use super::limits::Budget;
use super::package::Package;
use crate::document::{Picture, Refusal, sniff};

/// Pictures that were read, by their parts: a logo may stand on every page.
#[derive(Debug, Default)]
pub(super) struct Media {
    read: BTreeMap<String, Option<Vec<u8>>>,
}

/// What became of a picture.
#[derive(Debug)]
pub(super) enum MediaPicture {
    /// It can be shown.
    Shown(Picture),
    /// It is in a format that cannot be shown; its name.
    Unusable(String),
    /// It is not there.
    Missing,
}

impl Media {
    /// Returns the picture in a part.
    pub(super) fn picture(
        &mut self,
        part: &str,
        package: &mut Package<'_>,
        budget: &mut Budget,
    ) -> Result<MediaPicture, Refusal> {
        budget.piece()?;
        if !self.read.contains_key(part) {
            let bytes = match package.bytes(part, budget) {
                // The words are worth more than one picture that is broken.
                Err(Refusal::Damaged(_)) => None,
                other => other?,
            };
            self.read.insert(part.to_owned(), bytes);
        }
        let Some(bytes) = self.read.get(part).and_then(Option::as_ref) else {
            return Ok(MediaPicture::Missing);
        };
        let name = part.rsplit('/').next().unwrap_or(part);
        let Some(extension) = sniff::picture_extension(bytes) else {
            return Ok(MediaPicture::Unusable(name.to_owned()));
        };
        budget.bytes(bytes.len())?;
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let name = format!("{stem}.{extension}");
        Ok(MediaPicture::Shown(Picture { name, bytes: bytes.clone(), alt: String::new() }))
    }
}
