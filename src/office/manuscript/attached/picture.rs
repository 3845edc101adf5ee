//! Pictures as they come from cameras and scanners, in a size in which they are printed.

use std::borrow::Cow;

use image::ImageFormat;

use super::refused::AttachError;
use super::size::PictureSize;
use crate::check::shown_files;
use crate::typeset::at_print_size;

/// A picture that can be printed.
#[derive(Debug)]
pub(super) struct FittedPicture<'a> {
    /// The file: as it came, or made smaller.
    pub(super) bytes: Cow<'a, [u8]>,
    /// What its file may be called.
    pub(super) extensions: &'static [&'static str],
    /// The size that it came in, where it was larger.
    pub(super) scaled_from: Option<PictureSize>,
}

/// Returns what files that hold this picture may be called; `None` where it is none that can be shown.
pub(super) fn extensions(bytes: &[u8]) -> Option<&'static [&'static str]> {
    format(bytes).map(extensions_of)
}

fn format(bytes: &[u8]) -> Option<ImageFormat> {
    use ImageFormat::{Gif, Jpeg, Png, WebP};
    let format = image::guess_format(bytes).ok()?;
    [Gif, Jpeg, Png, WebP].contains(&format).then_some(format)
}

fn extensions_of(format: ImageFormat) -> &'static [&'static str] {
    match format {
        ImageFormat::Jpeg => &["jpg", "jpeg"],
        ImageFormat::Gif => &["gif"],
        ImageFormat::WebP => &["webp"],
        _ => &["png"],
    }
}

/// Makes a picture smaller that has more pixels than are printed, and turns one that its camera only says is turned.
/// Any other stays as it is, byte for byte.
///
/// # Errors
/// [`AttachError::Kind`], [`AttachError::Pixels`], [`AttachError::Broken`].
pub(super) fn fitted<'a>(
    name: &str,
    bytes: &'a [u8],
) -> Result<FittedPicture<'a>, AttachError> {
    let format = format(bytes).ok_or_else(|| AttachError::Kind(name.to_owned()))?;
    if let Some((width, height)) = shown_files::beyond_limit(bytes) {
        let size = PictureSize { width, height };
        return Err(AttachError::Pixels(name.to_owned(), size));
    }
    let smaller =
        at_print_size(bytes, format).map_err(|_| AttachError::Broken(name.to_owned()))?;
    let as_it_came = FittedPicture {
        bytes: Cow::Borrowed(bytes),
        extensions: extensions_of(format),
        scaled_from: None,
    };
    Ok(smaller.map_or(as_it_came, |smaller| FittedPicture {
        bytes: Cow::Owned(smaller.bytes),
        extensions: extensions_of(smaller.format),
        scaled_from: smaller.scaled_from.map(|(width, height)| PictureSize {
            width: width as usize,
            height: height as usize,
        }),
    }))
}
