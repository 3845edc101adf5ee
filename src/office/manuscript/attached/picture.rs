//! Pictures as they come from cameras and scanners, in a size in which they are printed.

use std::borrow::Cow;
use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{
    DynamicImage, ImageDecoder as _, ImageEncoder, ImageFormat, ImageReader, ImageResult,
    Limits,
};

use super::refused::AttachError;
use super::size::PictureSize;
use crate::check::shown_files;

/// Most pixels of the longer side: 130 mm, as wide as pictures are printed, at 300 points an inch.
const LONGEST: u32 = 1536;

/// Quality of a photograph that is made smaller, of 100.
const QUALITY: u8 = 88;

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
    let smaller = smaller(bytes, format).map_err(|_| AttachError::Broken(name.to_owned()))?;
    Ok(match smaller {
        Some(smaller) => smaller,
        None => FittedPicture {
            bytes: Cow::Borrowed(bytes),
            extensions: extensions_of(format),
            scaled_from: None,
        },
    })
}

/// The picture made smaller or turned; `None` where it is to stay as it is.
fn smaller(bytes: &[u8], format: ImageFormat) -> ImageResult<Option<FittedPicture<'static>>> {
    let mut decoder = ImageReader::with_format(Cursor::new(bytes), format).into_decoder()?;
    decoder.set_limits(Limits::default())?;
    let orientation = decoder.orientation()?;
    let profile = decoder.icc_profile()?.filter(|profile| is_of_screens(profile));
    let (width, height) = decoder.dimensions();
    let mut picture = DynamicImage::from_decoder(decoder)?;
    let is_large = width.max(height) > LONGEST;
    // Those that move are no photographs.
    if format == ImageFormat::Gif || !(is_large || orientation != Orientation::NoTransforms) {
        return Ok(None);
    }
    if is_large {
        picture = picture.resize(LONGEST, LONGEST, FilterType::CatmullRom);
    }
    picture.apply_orientation(orientation);
    let is_photograph = format != ImageFormat::Png && !picture.color().has_alpha();
    let format = if is_photograph { ImageFormat::Jpeg } else { ImageFormat::Png };
    let encoded = encoded(picture, format, profile)?;
    // Drawings of few colours can take more bytes when their edges are no longer sharp.
    if orientation == Orientation::NoTransforms && encoded.len() >= bytes.len() {
        return Ok(None);
    }
    Ok(Some(FittedPicture {
        bytes: Cow::Owned(encoded),
        extensions: extensions_of(format),
        scaled_from: is_large
            .then_some(PictureSize { width: width as usize, height: height as usize }),
    }))
}

/// The bytes of a picture as PNG or JPEG, in 8 bits, with its profile of colours.
fn encoded(
    picture: DynamicImage,
    format: ImageFormat,
    profile: Option<Vec<u8>>,
) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    let color = picture.color();
    let picture = match (color.has_color(), color.has_alpha()) {
        (true, true) => picture.to_rgba8().into(),
        (true, false) => picture.to_rgb8().into(),
        (false, true) => picture.to_luma_alpha8().into(),
        (false, false) => picture.to_luma8().into(),
    };
    match format {
        ImageFormat::Jpeg => {
            write(&picture, JpegEncoder::new_with_quality(&mut bytes, QUALITY), profile)
        }
        _ => write(&picture, PngEncoder::new(&mut bytes), profile),
    }?;
    Ok(bytes)
}

fn write(
    picture: &DynamicImage,
    mut encoder: impl ImageEncoder,
    profile: Option<Vec<u8>>,
) -> ImageResult<()> {
    if let Some(profile) = profile {
        // Without it colours are a little paler, and the picture is the same.
        let _ = encoder.set_icc_profile(profile);
    }
    picture.write_with_encoder(encoder)
}

/// Whether a profile of colours is one of pictures for screens: one for inks means other numbers.
fn is_of_screens(profile: &[u8]) -> bool {
    matches!(profile.get(16..20), Some(b"RGB " | b"GRAY"))
}
