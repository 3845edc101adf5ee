//! Joining lines: in Chinese a line end in the source is no space on the page.
//!
//! [`join`] drops a soft break beside a Han character, kana or full-width punctuation, whatever is on its
//! other side (`抽查45\n份`, `截至\n8月底`: Chinese sets no space beside figures and Latin letters either), but
//! not beside Korean, nor behind a half-width comma or full stop.
//!
//! It looks through emphasis, links and footnote references: `**粗体**\n汉字`. Marks that Chinese
//! shares with Latin (“ ” ——) count as Chinese beside a Chinese character. Every other soft break
//! stays and is printed as a space.

use super::tree::{Document, Inline};
use super::{cjk, walk};

/// How far to look past shared marks, such as in `。”——`, for a character that decides.
const REACH: usize = 8;

/// Drops the soft breaks that stand for nothing, in all lines of `document`.
pub(super) fn join(document: &mut Document) {
    walk::lines_mut(&mut document.blocks, &mut |line| join_line(line));
    for footnote in &mut document.footnotes {
        walk::lines_mut(&mut footnote.blocks, &mut |line| join_line(line));
    }
}

fn join_line(line: &mut Vec<Inline>) {
    let mut glyphs = Vec::new();
    let mut descriptions = false;
    flatten(line, &mut glyphs, &mut descriptions);
    let mut dropped = glyphs
        .iter()
        .enumerate()
        .filter(|(_, glyph)| **glyph == Glyph::Break)
        .map(|(at, _)| is_dropped(&glyphs[..at], &glyphs[at + 1..]))
        .collect::<Vec<bool>>()
        .into_iter();
    if descriptions || dropped.clone().any(|dropped| dropped) {
        rebuild(line, &mut dropped);
    }
}

/// What a line shows, one after the other.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Glyph {
    Char(char),
    /// A soft break.
    Break,
    /// What is no text: a picture, a wanted line end.
    Other,
}

fn flatten(line: &[Inline], glyphs: &mut Vec<Glyph>, descriptions: &mut bool) {
    for inline in line {
        match inline {
            Inline::Text(text) => glyphs.extend(text.chars().map(Glyph::Char)),
            Inline::SoftBreak => glyphs.push(Glyph::Break),
            Inline::HardBreak => glyphs.push(Glyph::Other),
            Inline::Image(_) => {
                glyphs.push(Glyph::Other);
                *descriptions = true;
            }
            // Small and raised: the words around it read on.
            Inline::FootnoteReference(_) => {}
            Inline::Strong(_) | Inline::Link(_) => {
                flatten(walk::children(inline), glyphs, descriptions)
            }
        }
    }
}

/// Takes the dropped soft breaks out; `dropped` has one answer for each soft break, in order.
fn rebuild(line: &mut Vec<Inline>, dropped: &mut impl Iterator<Item = bool>) {
    let mut joined: Vec<Inline> = Vec::with_capacity(line.len());
    for mut inline in line.drain(..) {
        match &mut inline {
            Inline::SoftBreak if dropped.next() == Some(true) => continue,
            Inline::Image(image) => join_line(&mut image.alt),
            Inline::Text(text) => {
                if let Some(Inline::Text(before)) = joined.last_mut() {
                    before.push_str(text);
                    continue;
                }
            }
            other => {
                if let Some(children) = walk::children_mut(other) {
                    rebuild(children, dropped);
                }
            }
        }
        joined.push(inline);
    }
    *line = joined;
}

/// Whether the soft break between `before` and `after` stands for nothing.
pub(super) fn is_dropped(before: &[Glyph], after: &[Glyph]) -> bool {
    let (Some(Glyph::Char(left)), Some(Glyph::Char(right))) = (before.last(), after.first())
    else {
        return false;
    };
    // A half-width mark has its space behind it, in whatever language.
    if cjk::is_hangul(*left) || cjk::is_hangul(*right) || ",.;:?!".contains(*left) {
        return false;
    }
    side(before.iter().rev()) || side(after.iter())
}

/// Whether a side is Chinese: its first character is, or is shared and stands beside one that is.
fn side<'a>(mut glyphs: impl Iterator<Item = &'a Glyph>) -> bool {
    let decisive = glyphs.by_ref().take(REACH).find_map(|glyph| match glyph {
        Glyph::Char(c) if cjk::is_shared(*c) => None,
        Glyph::Char(c) => Some(cjk::is_cjk(*c)),
        Glyph::Break | Glyph::Other => Some(false),
    });
    decisive == Some(true)
}
