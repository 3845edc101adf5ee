//! Pictures that every engine and standard takes as they are.

use std::io::Cursor;

use image::codecs::gif::GifDecoder;
use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageResult, Limits};

/// Whether a picture is what the end of its name says, whole, and grey or RGB in 8 bits. Of any other only
/// setting it says whether it can be set.
pub fn is_plain(extension: &str, bytes: &[u8]) -> bool {
    let cursor = Cursor::new(bytes);
    match extension {
        "png" => decodes(PngDecoder::new(cursor)),
        "jpg" | "jpeg" => decodes(JpegDecoder::new(cursor)),
        "gif" => decodes(GifDecoder::new(cursor)),
        "webp" => decodes(WebPDecoder::new(cursor)),
        _ => false,
    }
}

fn decodes(decoder: ImageResult<impl ImageDecoder>) -> bool {
    use ExtendedColorType::{L8, La8, Rgb8, Rgba8};
    decoder.is_ok_and(|mut decoder| {
        matches!(decoder.original_color_type(), L8 | La8 | Rgb8 | Rgba8)
            && decoder.set_limits(Limits::default()).is_ok()
            && DynamicImage::from_decoder(decoder).is_ok()
    })
}
