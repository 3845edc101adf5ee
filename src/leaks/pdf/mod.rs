//! What a PDF says in all its revisions: its pages, forms, notes, titles, descriptions, attached files.
//!
//! [`read`] is the entry point. No page is drawn: `objects` finds all objects, `page` reads the operators of
//! each page and each drawing once, with the maps to letters that `font` reads. A drawing that shows itself
//! is read once like any other.

mod filters;
mod font;
mod lexer;
mod objects;
mod page;
mod pages;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use memchr::memmem;

use self::filters::decoded;
use self::font::Font;
use self::lexer::{Dict, Token};
use self::objects::{Object, Objects, Version};
use super::contents::{Contents, Unread};
use super::markup::Tags;
use super::{encodings, markup};

/// How many dictionaries of pages stand above one whose resources are asked for.
const MAX_PARENTS: usize = 16;

/// Fonts by the names that a page has for them.
type Fonts = BTreeMap<Vec<u8>, Rc<Font>>;

/// Whether a file is a PDF. Some programs put other bytes in front.
pub(super) fn is_pdf(bytes: &[u8]) -> bool {
    memmem::find(&bytes[..bytes.len().min(1024)], b"%PDF-").is_some()
}

/// Reads everything in a PDF.
pub(super) fn read(bytes: &[u8], contents: &mut Contents<'_>) {
    if is_locked(bytes) {
        return contents.unread(Unread::Encrypted);
    }
    let objects = Objects::find(bytes, contents);
    if objects.versions.is_empty() {
        return contents.unread(Unread::Damaged);
    }
    let mut reader = PdfReader {
        objects: &objects,
        shown: BTreeSet::new(),
        fonts: BTreeMap::new(),
        fonts_of_parts: BTreeMap::new(),
    };
    reader.pages(contents);
    for version in &objects.versions {
        let Some(object) = objects.read(*version, contents) else { continue };
        let is_table = object.dict().is_some_and(|dict| dict.name("Type") == b"XRef");
        if !is_table {
            strings(&object.value, contents);
            contents.end();
        }
        if let (Some(dict), Some(raw)) = (object.dict(), object.raw) {
            reader.stream(*version, dict, raw, contents);
        }
    }
}

/// Whether the end of the file says how it is locked.
fn is_locked(bytes: &[u8]) -> bool {
    memmem::find_iter(bytes, b"/Encrypt").any(|at| {
        bytes
            .get(at + 8)
            .is_some_and(|one| lexer::is_space(*one) || *one == b'<' || one.is_ascii_digit())
    })
}

/// Adds the strings of an object; what it refers to comes on its own.
fn strings(value: &Token, contents: &mut Contents<'_>) {
    match value {
        Token::Text(text) => {
            contents.put(&encodings::string(text));
            contents.block();
        }
        Token::Array(list) => list.iter().for_each(|one| strings(one, contents)),
        Token::Dict(dict) => dict.0.iter().for_each(|(_, one)| strings(one, contents)),
        _ => {}
    }
}

struct PdfReader<'o> {
    objects: &'o Objects<'o>,
    /// Streams that were read as the contents of a page.
    shown: BTreeSet<Version>,
    /// Fonts that were read, by their objects.
    fonts: BTreeMap<Version, Rc<Font>>,
    /// The fonts of the page that a stream is a part of, by the stream's number: of another revision the
    /// page itself may be the same.
    fonts_of_parts: BTreeMap<u32, Rc<Fonts>>,
}

impl PdfReader<'_> {
    /// Reads the pages of every revision.
    fn pages(&mut self, contents: &mut Contents<'_>) {
        let objects = self.objects;
        let order = pages::order(objects, contents);
        for version in &objects.versions {
            let Some(object) = objects.read(*version, contents) else { continue };
            let Some(page) = object.dict().filter(|dict| dict.name("Type") == b"Page") else {
                continue;
            };
            contents.page = order.get(&version.number).copied();
            let fonts = Rc::new(self.page_fonts(page, version.revision, contents));
            let parts = page.get("Contents").and_then(|one| match one {
                Token::Reference(number) => {
                    let list = objects.resolved(one, version.revision, contents);
                    list.filter(|list| matches!(list, Token::Array(_)))
                        .or(Some(Token::Reference(*number)))
                }
                other => Some(other.clone()),
            });
            let parts = match parts {
                Some(Token::Array(list)) => list,
                Some(one) => vec![one],
                None => Vec::new(),
            };
            // A word may be divided among the parts of a page.
            let mut bytes = Vec::new();
            for part in parts {
                let Token::Reference(part) = part else { continue };
                self.fonts_of_parts.insert(part, Rc::clone(&fonts));
                let Some(part) = objects.version(part, version.revision) else { continue };
                let Some(object) = objects.read(part, contents) else { continue };
                if let Some(plain) = plain(&object, contents) {
                    bytes.extend_from_slice(&plain);
                    bytes.push(b'\n');
                }
                self.shown.insert(part);
            }
            page::read(&bytes, &fonts, contents);
        }
        contents.page = None;
    }

    /// The fonts of a page: its own, or those of what it stands in.
    fn page_fonts(
        &mut self,
        page: &Dict,
        revision: usize,
        contents: &mut Contents<'_>,
    ) -> Fonts {
        let mut at = page.clone();
        for _ in 0..MAX_PARENTS {
            if let Some(resources) = at.get("Resources") {
                let resources = self.objects.resolved(resources, revision, contents);
                return self.fonts(resources.as_ref(), revision, contents);
            }
            let parent =
                at.get("Parent").and_then(|one| self.objects.resolved(one, revision, contents));
            let Some(Token::Dict(parent)) = parent else { break };
            at = parent;
        }
        Fonts::new()
    }

    fn fonts(
        &mut self,
        resources: Option<&Token>,
        revision: usize,
        contents: &mut Contents<'_>,
    ) -> Fonts {
        let objects = self.objects;
        let Some(Token::Dict(resources)) = resources else { return Fonts::new() };
        let fonts =
            resources.get("Font").and_then(|one| objects.resolved(one, revision, contents));
        let Some(Token::Dict(fonts)) = fonts else { return Fonts::new() };
        let mut read = Fonts::new();
        for (name, font) in fonts.0 {
            let version = match font {
                Token::Reference(number) => objects.version(number, revision),
                _ => None,
            };
            if let Some(known) = version.and_then(|version| self.fonts.get(&version)) {
                read.insert(name, Rc::clone(known));
                continue;
            }
            let Some(Token::Dict(dict)) = objects.resolved(&font, revision, contents) else {
                continue;
            };
            let font = Rc::new(Font::read(&dict, revision, objects, contents));
            version.into_iter().for_each(|version| {
                self.fonts.insert(version, Rc::clone(&font));
            });
            read.insert(name, font);
        }
        read
    }

    /// Reads a stream that is neither a picture nor a font.
    fn stream(
        &mut self,
        version: Version,
        dict: &Dict,
        raw: &[u8],
        contents: &mut Contents<'_>,
    ) {
        let (kind, subtype) = (dict.name("Type"), dict.name("Subtype"));
        let is_font = dict.get("Length1").is_some()
            || matches!(subtype, b"Type1C" | b"CIDFontType0C" | b"OpenType");
        let is_other = matches!(kind, b"XRef" | b"ObjStm") || subtype == b"Image";
        if is_font || is_other || self.shown.contains(&version) {
            return;
        }
        let Some(bytes) = decoded(dict, raw, contents) else { return };
        let draws = |operator: &[u8]| memmem::find(&bytes, operator).is_some();
        if kind == b"EmbeddedFile" {
            if contents.spend(bytes.len()) {
                contents.inner("PDF", &bytes);
            }
        } else if draws(b"begincmap") || dict.get("FunctionType").is_some() {
            // Maps of fonts, and colours.
        } else if draws(b"BT") && (draws(b"Tj") || draws(b"TJ") || draws(b"'") || draws(b"\""))
        {
            let resources = dict.get("Resources");
            let resources = resources
                .and_then(|one| self.objects.resolved(one, version.revision, contents));
            let own = self.fonts(resources.as_ref(), version.revision, contents);
            let of_page = self.fonts_of_parts.get(&version.number).filter(|_| own.is_empty());
            let fonts = of_page.map_or_else(|| Rc::new(own), Rc::clone);
            page::read(&bytes, &fonts, contents);
        } else if let Some(text) = encodings::text(&bytes) {
            markup::read(&text, Tags::Web, contents);
        }
    }
}

/// The bytes of a stream; `None` where the object is none.
fn plain<'o>(
    object: &'o Object<'_>,
    contents: &mut Contents<'_>,
) -> Option<std::borrow::Cow<'o, [u8]>> {
    decoded(object.dict()?, object.raw?, contents)
}
