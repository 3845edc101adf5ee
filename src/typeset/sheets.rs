//! Laid-out pages as pictures, for a preview that shows what will be printed.
//!
//! [`Sheets`] keeps the pages of a document; [`Sheets::png`] draws one when it is looked at. Whether a page
//! looks the same as before is told by a hash of what can be seen of it: Typst's own hash of a frame also
//! holds places in the source, which move on every page with every line that is added.

use std::hash::{DefaultHasher, Hash, Hasher as _};
use std::sync::OnceLock;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ExtendedColorType, ImageEncoder as _, RgbaImage};
use typst::layout::{Frame, FrameItem};
use typst::syntax::Source;
use typst::text::TextItem;
use typst_layout::{Page, PagedDocument};
use typst_render::RenderOptions;

use super::places::Places;
use super::preflight;
use super::preflight::PageFlaw;
use crate::render::origin::Origin;

/// The pages of a document as they will be printed.
#[derive(Debug)]
pub struct Sheets {
    document: PagedDocument,
    source: Source,
    sheets: Vec<Sheet>,
    places: OnceLock<Places>,
}

/// What is known of a page without drawing it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sheet {
    /// The same for two pages only where they look the same.
    pub hash: u64,
    /// Its width in pt.
    pub width: f64,
    /// Its height in pt.
    pub height: f64,
}

impl Sheets {
    /// The pages of a document that was laid out from `source`.
    pub(super) fn new(document: PagedDocument, source: Source) -> Self {
        let sheets = document.pages().iter().map(sheet).collect();
        Self { document, source, sheets, places: OnceLock::new() }
    }

    /// Where the words stand; found out when it is first asked.
    pub fn places(&self) -> &Places {
        self.places.get_or_init(|| Places::of(&self.document, &self.source))
    }

    /// What a strict reader would circle on the pages; `is_of_imprint` knows the fields of the imprint.
    pub fn flaws(&self, is_of_imprint: &dyn Fn(&Origin) -> bool) -> Vec<PageFlaw> {
        preflight::flaws(&self.document, self.places(), is_of_imprint)
    }

    /// The pages, in their order.
    pub fn all(&self) -> &[Sheet] {
        &self.sheets
    }

    /// Draws a page as PNG; `page` counts from 0, `scale` is in pixels for a pt. `None` where there is no
    /// such page.
    pub fn png(&self, page: usize, scale: f64) -> Option<Vec<u8>> {
        let page = self.document.pages().get(page)?;
        let options = RenderOptions { pixel_per_pt: scale.into(), render_bleed: false };
        let picture = typst_render::render(page, &options);
        // A page is opaque: its colours are the same with and without their share of light.
        let (width, height) = (picture.width(), picture.height());
        let opaque = RgbaImage::from_raw(width, height, picture.take())?;
        let opaque = DynamicImage::from(opaque).into_rgb8();
        let mut png = Vec::new();
        // To compress better takes three times as long and halves the file, which stays on the machine.
        let encoder =
            PngEncoder::new_with_quality(&mut png, CompressionType::Fast, FilterType::Sub);
        encoder.write_image(&opaque, width, height, ExtendedColorType::Rgb8).ok()?;
        Some(png)
    }
}

fn sheet(page: &Page) -> Sheet {
    let mut hasher = DefaultHasher::new();
    let size = page.frame.size();
    (size, &page.fill).hash(&mut hasher);
    seen(&page.frame, &mut hasher);
    Sheet { hash: hasher.finish(), width: size.x.to_pt(), height: size.y.to_pt() }
}

/// Hashes what can be seen of a frame: no places in the source, no links, no tags.
fn seen(frame: &Frame, hasher: &mut DefaultHasher) {
    for (position, item) in frame.items() {
        position.hash(hasher);
        match item {
            FrameItem::Group(group) => {
                (&group.transform, &group.clip).hash(hasher);
                seen(&group.frame, hasher);
            }
            FrameItem::Text(text) => glyphs(text, hasher),
            FrameItem::Shape(shape, _) => shape.hash(hasher),
            FrameItem::Image(image, size, _) => (image, size).hash(hasher),
            FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}

fn glyphs(text: &TextItem, hasher: &mut DefaultHasher) {
    (&text.font, text.size, &text.fill, &text.stroke).hash(hasher);
    for glyph in &text.glyphs {
        let advance = (glyph.x_advance, glyph.y_advance);
        (glyph.id, advance, glyph.x_offset, glyph.y_offset).hash(hasher);
    }
}
