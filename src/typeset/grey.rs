//! Pictures without colours.

use std::io::Cursor;
use std::path::Path;

use image::{DynamicImage, ImageFormat, ImageReader, Limits};

/// A picture in greys, as a PNG whatever the end of its name says; as it is where it cannot be read, which the engine tells.
pub(super) fn grey(path: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let format = ImageFormat::from_path(Path::new(path)).ok()?;
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(Limits::default());
    let picture = reader.decode().ok()?;
    let grey: DynamicImage = match picture.color().has_alpha() {
        true => picture.to_luma_alpha8().into(),
        false => picture.to_luma8().into(),
    };
    let mut bytes = Cursor::new(Vec::new());
    grey.write_to(&mut bytes, ImageFormat::Png).ok()?;
    Some(bytes.into_inner())
}
