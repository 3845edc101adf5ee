//! Pictures in a size in which they are printed.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{
    DynamicImage, ImageDecoder as _, ImageEncoder, ImageFormat, ImageReader, ImageResult,
    Limits,
};

/// Most pixels of the longer side: 130 mm, as wide as pictures are printed, at 300 points an inch.
pub(super) const LONGEST: u32 = 1536;

/// Quality of a photograph that is made smaller, of 100.
const QUALITY: u8 = 88;

/// A picture that was made smaller, or turned as its camera says.
#[derive(Debug)]
pub struct PrintSizePicture {
    /// The file.
    pub bytes: Vec<u8>,
    /// What it is now: PNG or JPEG.
    pub format: ImageFormat,
    /// Its width and height before, in pixels, where it was made smaller.
    pub scaled_from: Option<(u32, u32)>,
}

/// A picture made smaller that has more pixels than are printed, and turned where its camera only says that it is turned;
/// `None` where it is to stay as it is.
///
/// # Errors
/// It is none of its format, or broken.
pub fn at_print_size(
    bytes: &[u8],
    format: ImageFormat,
) -> ImageResult<Option<PrintSizePicture>> {
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
    Ok(Some(PrintSizePicture {
        bytes: encoded,
        format,
        scaled_from: is_large.then_some((width, height)),
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
