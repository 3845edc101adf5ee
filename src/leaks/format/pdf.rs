//! What a PDF says: the text of its pages, and every string of every object.
//!
//! [`read`] is the entry point.
//!
//! 1. The pages are drawn onto a [`Page`] that keeps characters alone, as their fonts spell them.
//! 2. All objects are looked through: document information, bookmarks, links, form fields, alternative
//!    texts are strings; metadata and attached files are streams.

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Dict, MaybeRef, Name, Object, Stream};
use hayro_syntax::{LoadPdfError, Pdf};
use kurbo::{Affine, BezPath, Point, Rect};
use memchr::memmem;

use super::contents::{Contents, Unread};
use super::encodings;
use crate::leaks::element::Tags;
use crate::leaks::normalized::{Normalized, gap};
use crate::leaks::reading::Reading;

/// How deep arrays and dictionaries stand within each other.
const MAX_NESTING: usize = 64;

/// A space between glyphs that divides columns, in widths of a hanzi.
const COLUMN: f64 = 3.0;

/// Whether a file is a PDF. Some programs put other bytes in front.
pub(super) fn is_pdf(bytes: &[u8]) -> bool {
    memmem::find(&bytes[..bytes.len().min(1024)], b"%PDF-").is_some()
}

/// Passes on everything in a PDF.
pub(super) fn read(bytes: &[u8], contents: &mut Contents<'_>) {
    let pdf = match Pdf::new(bytes.to_vec()) {
        Ok(pdf) => pdf,
        Err(LoadPdfError::Decryption(_)) => return contents.unread(Unread::Encrypted),
        Err(LoadPdfError::Invalid) => {
            contents.unread(Unread::Damaged);
            return encodings::guess(bytes, contents);
        }
    };
    // The reader is made for whole files; a broken one must not end the build.
    let read = catch_unwind(AssertUnwindSafe(|| {
        contents.reading.clear();
        pages(&pdf, &mut contents.reading.main);
        contents.pass_on();
        objects(&pdf, contents);
    }));
    if read.is_err() {
        contents.unread(Unread::Damaged);
    }
}

/// Adds the text of all pages.
fn pages(pdf: &Pdf, text: &mut Normalized) {
    let cache = InterpreterCache::new();
    let settings = InterpreterSettings::default();
    for page in pdf.pages().iter() {
        let bounds = Rect::new(0.0, 0.0, 1.0, 1.0);
        let mut context =
            Context::new(Affine::IDENTITY, bounds, &cache, pdf.xref(), settings.clone());
        let mut device = Page { text: &mut *text, marked: Vec::new(), last: None };
        interpret_page(page, &mut context, &mut device);
        text.space(gap::BLOCK);
    }
    text.space(gap::MARK);
}

/// The glyph that was drawn last.
#[derive(Clone, Copy, PartialEq)]
struct Last {
    at: Point,
    code: u32,
    marked: Option<i32>,
}

/// A page that keeps the characters drawn on it.
struct Page<'t> {
    text: &'t mut Normalized,
    /// Numbers of the tagged contents that are open.
    marked: Vec<Option<i32>>,
    last: Option<Last>,
}

impl Page<'_> {
    /// What stands between the last glyph and one at `at`; `None` where it is the same once more, as
    /// in letters that are filled and then outlined.
    fn step(&mut self, at: Point, em: f64, code: u32) -> Option<u8> {
        let marked = self.marked.iter().rev().find_map(|one| *one);
        let now = Last { at, code, marked };
        let Some(last) = self.last.replace(now) else { return Some(gap::BLOCK) };
        let (right, down) = ((at.x - last.at.x).abs() / em, (at.y - last.at.y).abs() / em);
        if right < 0.01 && down < 0.01 && last.code == code {
            return None;
        }
        let far = down > 0.5 || right > COLUMN;
        Some(match far {
            true if marked != last.marked || right > COLUMN && down < 0.5 => gap::BLOCK,
            true => gap::SPACE,
            false => gap::NONE,
        })
    }
}

impl Device<'_> for Page<'_> {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'_>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'_>,
        _: &GlyphDrawMode,
    ) {
        let matrix = (transform * glyph_transform).as_coeffs();
        let em = (matrix[2].hypot(matrix[3]) * 1000.0).max(1e-6);
        let unicode = glyph.as_unicode();
        let code = match &unicode {
            Some(BfString::Char(one)) => u32::from(*one),
            Some(BfString::String(several)) => several.chars().map(u32::from).sum(),
            None => 0,
        };
        let Some(kind) = self.step(Point::new(matrix[4], matrix[5]), em, code) else { return };
        self.text.space(kind);
        match unicode {
            Some(BfString::Char(one)) => self.text.character(one),
            Some(BfString::String(several)) => self.text.text(&several),
            None => self.text.space(gap::MARK),
        }
    }

    fn begin_marked_content(&mut self, _: &[u8], id: Option<i32>) {
        self.marked.push(id);
    }

    fn end_marked_content(&mut self) {
        self.marked.pop();
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// Passes on the strings of all objects, then streams that are text or files.
fn objects(pdf: &Pdf, contents: &mut Contents<'_>) {
    let mut streams = Vec::new();
    contents.reading.clear();
    for object in pdf.objects() {
        if let Object::Stream(stream) = &object {
            streams.push(stream.clone());
        }
        strings(&object, 0, contents.reading);
    }
    contents.pass_on();
    for stream in streams {
        read_stream(&stream, contents);
    }
}

/// Adds the strings of an object; what it refers to comes on its own.
fn strings(object: &Object<'_>, depth: usize, reading: &mut Reading) {
    if depth > MAX_NESTING {
        return;
    }
    match object {
        Object::String(string) => {
            reading.put_aside(&encodings::string(string.as_bytes()));
        }
        Object::Array(array) => {
            for item in array.raw_iter() {
                if let MaybeRef::NotRef(item) = item {
                    strings(&item, depth + 1, reading);
                }
            }
        }
        Object::Dict(dict) => dictionary(dict, depth, reading),
        Object::Stream(stream) => dictionary(stream.dict(), depth, reading),
        _ => {}
    }
}

fn dictionary(dict: &Dict<'_>, depth: usize, reading: &mut Reading) {
    for (_, value) in dict.entries() {
        if let MaybeRef::NotRef(value) = value {
            strings(&value, depth + 1, reading);
        }
    }
}

/// Passes on a stream that is neither a picture nor a font.
fn read_stream(stream: &Stream<'_>, contents: &mut Contents<'_>) {
    let dict = stream.dict();
    let name = |key: &str| dict.get::<Name<'_>>(key).map(|name| name.as_str().to_owned());
    let kind = name("Type").unwrap_or_default();
    let subtype = name("Subtype").unwrap_or_default();
    let font = dict.contains_key("Length1")
        || matches!(subtype.as_str(), "Type1C" | "CIDFontType0C" | "OpenType");
    if font || subtype == "Image" || matches!(kind.as_str(), "XRef" | "ObjStm") {
        return;
    }
    let Ok(bytes) = stream.decoded() else { return contents.unread(Unread::Damaged) };
    if kind == "EmbeddedFile" {
        return contents.inner("", &bytes, false);
    }
    if !contents.spend(bytes.len()) {
        return contents.unread(Unread::TooMuch);
    }
    if kind == "Metadata" || subtype == "XML" {
        contents.text(&encodings::string(&bytes), Tags::Web);
    } else if memmem::find(&bytes, b"ActualText").is_some()
        || memmem::find(&bytes, b"/Alt").is_some()
    {
        contents.reading.clear();
        let mut instructions = UntypedIter::new(&bytes);
        while let Some(instruction) = instructions.next() {
            for operand in instruction.operands() {
                if let Object::Dict(dict) = &operand {
                    dictionary(dict, 0, contents.reading);
                }
            }
        }
        contents.pass_on();
    }
}
