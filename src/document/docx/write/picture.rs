//! Pictures: packed in a kind that Word knows, as wide as a picture of the PDF.

use std::io::Cursor;

use image::ImageFormat;
use imagesize::ImageType;

use crate::document::Picture;
use crate::document::xml::XmlWriter;

/// A millimetre in the measure of drawings.
const MILLIMETRE: usize = 36_000;

/// A picture is no wider or higher than this, in millimetres.
const WIDTH: usize = 130;
const HEIGHT: usize = 90;

/// Largest picture that is decoded, in bytes: a file of a few kilobytes may claim to be larger than
/// the memory.
const MOST_BYTES: u64 = 512 * 1024 * 1024;

/// A picture as it is packed.
pub(super) struct Packed {
    /// Name in the file: `image1.png`.
    pub(super) name: String,
    /// The file, of one of [`KINDS`].
    pub(super) bytes: Vec<u8>,
    /// Width and height on paper.
    size: (usize, usize),
}

/// What pictures are packed as, by the ends of their names.
pub(super) const KINDS: [(&str, &str); 3] =
    [("png", "image/png"), ("jpeg", "image/jpeg"), ("gif", "image/gif")];

/// Packs a picture. Word does not know WebP, so that becomes PNG; what is no picture at all is packed
/// under the end of its name.
pub(super) fn pack(picture: &Picture, number: usize) -> Packed {
    let size = fitted(&picture.bytes);
    let kind = imagesize::image_type(&picture.bytes).ok();
    let webp = (kind == Some(ImageType::Webp)).then(|| as_png(&picture.bytes)).flatten();
    let end = match kind {
        Some(ImageType::Jpeg) => "jpeg",
        Some(ImageType::Gif) => "gif",
        _ => "png",
    };
    Packed {
        name: format!("image{number}.{end}"),
        bytes: webp.unwrap_or_else(|| picture.bytes.clone()),
        size,
    }
}

/// Returns width and height, as large as the limits allow in the picture's own proportions.
fn fitted(bytes: &[u8]) -> (usize, usize) {
    let (width, height) = (WIDTH * MILLIMETRE, HEIGHT * MILLIMETRE);
    match imagesize::blob_size(bytes) {
        Ok(size) if size.width > 0 && size.height > 0 => {
            let scaled = |length: usize, part: usize, whole: usize| {
                let scaled = length as u128 * part as u128 / whole as u128;
                usize::try_from(scaled).unwrap_or(usize::MAX).max(1)
            };
            let full = scaled(width, size.height, size.width);
            if full <= height {
                (width, full)
            } else {
                (scaled(height, size.width, size.height), height)
            }
        }
        Ok(_) | Err(_) => (width, height),
    }
}

fn as_png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = image::ImageReader::with_format(Cursor::new(bytes), ImageFormat::WebP);
    let mut limits = image::Limits::default();
    limits.max_alloc = Some(MOST_BYTES);
    reader.limits(limits);
    let picture = reader.decode().ok()?;
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, ImageFormat::Png).ok()?;
    Some(png.into_inner())
}

/// The drawing that shows a picture.
pub(super) fn drawing(picture: &Picture, packed: &Packed, number: usize, xml: &mut XmlWriter) {
    let (width, height) = (packed.size.0.to_string(), packed.size.1.to_string());
    let id = number.to_string();
    let named =
        [("id", id.as_str()), ("name", picture.name.as_str()), ("descr", picture.alt.as_str())];
    let extent = [("cx", width.as_str()), ("cy", height.as_str())];
    let sides = [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")];
    xml.element("w:drawing", &[], |xml| {
        xml.element("wp:inline", &sides, |xml| {
            xml.empty("wp:extent", &extent);
            xml.empty("wp:docPr", &named);
            xml.element("a:graphic", &[], |xml| {
                let uri = "http://schemas.openxmlformats.org/drawingml/2006/picture";
                xml.element("a:graphicData", &[("uri", uri)], |xml| {
                    xml.element("pic:pic", &[], |xml| {
                        xml.element("pic:nvPicPr", &[], |xml| {
                            xml.empty("pic:cNvPr", &named);
                            xml.empty("pic:cNvPicPr", &[]);
                        });
                        xml.element("pic:blipFill", &[], |xml| {
                            xml.empty("a:blip", &[("r:embed", &relation(number))]);
                            xml.element("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
                        });
                        xml.element("pic:spPr", &[], |xml| {
                            xml.element("a:xfrm", &[], |xml| {
                                xml.empty("a:off", &[("x", "0"), ("y", "0")]);
                                xml.empty("a:ext", &extent);
                            });
                            xml.element("a:prstGeom", &[("prst", "rect")], |xml| {
                                xml.empty("a:avLst", &[]);
                            });
                        });
                    });
                });
            });
        });
    });
}

/// Returns the id of a picture's relationship.
pub(super) fn relation(number: usize) -> String {
    format!("rIdPicture{number}")
}
