//! Writing the words of a line as Typst.

use super::super::visible::{visible, visible_character};
use super::unbroken::LineSegment;
use super::writer::TypstWriter;
use super::{literal, unbroken};
use crate::render::origin;
use crate::render::origin::PlacedCharacters;
use crate::text::tree::{Image, Inline, Link};

/// Typst refuses longer addresses, and empty ones.
const LONGEST_ADDRESS: usize = 8000;

impl TypstWriter<'_> {
    /// Writes what stands in a line.
    pub(super) fn inlines(&mut self, line: &[Inline]) {
        for inline in line {
            match inline {
                Inline::Text(text) => self.text(text),
                Inline::Strong(content) => self.enclosed("#strong[", content),
                Inline::Link(link) => self.link(link),
                Inline::Image(image) => self.image(image, true),
                Inline::FootnoteReference(reference) => {
                    self.footnote_reference(reference.footnote)
                }
                Inline::SoftBreak => self.out.push('\n'),
                Inline::HardBreak => self.out.push_str("#linebreak()\n"),
            }
        }
    }

    /// Writes words into the text.
    pub(super) fn text(&mut self, text: &str) {
        words(text, &mut self.out);
    }

    fn enclosed(&mut self, open: &str, content: &[Inline]) {
        self.out.push_str(open);
        self.inlines(content);
        self.out.push(']');
    }

    fn link(&mut self, link: &Link) {
        let address = self.options.resolve.link(&link.destination);
        let address = address.as_deref().map(visible);
        let Some(address) =
            address.filter(|address| !address.is_empty() && address.len() <= LONGEST_ADDRESS)
        else {
            return self.inlines(&link.content);
        };
        self.out.push_str("#link(");
        literal::write(&address, &mut self.out);
        self.enclosed(")[", &link.content);
    }

    /// Writes a picture; `within_line` if words stand beside it.
    pub(super) fn image(&mut self, image: &Image, within_line: bool) {
        let description = image.description();
        let Some(path) = self.options.resolve.image(&image.destination) else {
            return self.text(&description);
        };
        let visible = one_space(&visible(&description));
        let alt = match visible.trim() {
            "" => self.options.labels.picture,
            words => words,
        };
        self.out.push_str(if within_line { "#box(image(" } else { "#image(" });
        literal::write(&path, &mut self.out);
        self.out.push_str(", alt: ");
        literal::write(alt, &mut self.out);
        self.out.push_str(if within_line { "))" } else { ")" });
    }
}

/// Writes words, with runs of spaces and line ends as one space, as HTML shows them.
pub(super) fn words(text: &str, out: &mut String) {
    let placed = origin::characters(text).map(with_one_space);
    let text = match &placed {
        Some(placed) => placed.iter().map(|(c, _)| c).collect(),
        None => one_space(&visible(text)),
    };
    let mut placed = placed.as_deref();
    for piece in unbroken::pieces(&text) {
        match piece {
            LineSegment::Plain(words) => literals(words, &mut placed, out),
            // A box is never split over lines, and leaves nothing in text copied from the PDF.
            LineSegment::Unbroken(words) => {
                out.push_str("#box[");
                literals(words, &mut placed, out);
                out.push(']');
            }
        }
    }
}

/// Writes words as they are, which may break anywhere.
pub(super) fn plain(text: &str, out: &mut String) {
    let placed = origin::characters(text);
    let text = match &placed {
        Some(placed) => placed.iter().map(|(c, _)| c).collect(),
        None => text.to_owned(),
    };
    literals(&text, &mut placed.as_deref(), out);
}

/// The characters that are left of a text, each with what it stands for.
type Origins<'a> = &'a [(char, Option<origin::Origin>)];

/// Most bytes of a literal: Typst knows the place of a glyph in no longer one.
const LONGEST_LITERAL: usize = 60_000;

/// Writes words as literals; where their characters are known, these are the next of `placed`.
fn literals(words: &str, placed: &mut Option<Origins<'_>>, out: &mut String) {
    let mut rest = words;
    while !rest.is_empty() {
        let (piece, behind) = rest.split_at(rest.floor_char_boundary(LONGEST_LITERAL));
        comment(piece, placed, out);
        out.push('#');
        literal::write(piece, out);
        rest = behind;
    }
}

/// Writes what a literal stands for, where that is known.
fn comment(words: &str, placed: &mut Option<Origins<'_>>, out: &mut String) {
    let Some(characters) = placed else { return };
    let (own, rest) = characters.split_at(words.chars().count().min(characters.len()));
    *placed = Some(rest);
    out.push_str(&origin::comment(&origin::runs(own)));
}

fn one_space(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let c = spaced(c);
        if c != ' ' || !out.ends_with(' ') {
            out.push(c);
        }
    }
    out
}

/// The same as [`one_space`] of what is [`visible`], for characters that know what they stand for.
fn with_one_space(characters: PlacedCharacters) -> PlacedCharacters {
    let mut out = PlacedCharacters::with_capacity(characters.len());
    for (c, origin) in characters {
        let Some(c) = visible_character(c).map(spaced) else { continue };
        if c != ' ' || out.last().is_none_or(|(last, _)| *last != ' ') {
            out.push((c, origin));
        }
    }
    out
}

fn spaced(c: char) -> char {
    if matches!(c, '\t' | '\n') { ' ' } else { c }
}
