//! Where the words of laid-out pages stand, and which field they are of.
//!
//! [`Places::of`] takes pages and the source that they were laid out from, in which
//! [`origin`] has left a comment before every literal. Typst tells of each glyph which literal it is
//! of, and where in it; what it tells is compared with the character that is printed, and where a show rule has cut a
//! literal, the words are looked for in it. What a template prints itself (编者按：, page numbers) has no place.
//!
//! [`Places::nearest`] goes from a point of a page to a character, [`Places::all`] lists them for the way back.

use std::collections::HashMap;

use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::syntax::{Source, Span, SyntaxKind, SyntaxNode, ast};
use typst::text::TextItem;
use typst_layout::PagedDocument;

use crate::render::origin;
use crate::render::origin::{Origin, Runs};

/// How far above and below its baseline a glyph reaches, as a share of the size of its type.
const ASCENT: f64 = 0.88;
const DESCENT: f64 = 0.12;

/// A part of a page, in pt from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its lower edge.
    pub bottom: f64,
}

/// A character that is printed.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedGlyph {
    /// The page, from 0.
    pub page: usize,
    /// Where it stands there.
    pub area: Area,
    /// The first of the characters that it shows.
    pub character: char,
    /// What it stands for; `None` for what a template prints itself.
    pub origin: Option<Origin>,
}

/// All glyphs of a document.
#[derive(Debug)]
pub struct Places {
    glyphs: Vec<PlacedGlyph>,
}

impl Area {
    /// The smallest area that holds both.
    pub fn with(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// Whether a point is on it, or beside it by no more than its height.
    pub fn is_at(&self, (x, y): (f64, f64)) -> bool {
        let (across, down) = self.distance(x, y);
        let height = self.bottom - self.top;
        across <= height && down <= height / 2.0
    }

    /// How far a point is outside of it, across and down.
    fn distance(&self, x: f64, y: f64) -> (f64, f64) {
        let outside = |at: f64, from: f64, to: f64| (from - at).max(at - to).max(0.0);
        (outside(x, self.left, self.right), outside(y, self.top, self.bottom))
    }
}

impl Places {
    /// The places of the words of a document that was laid out from `source`.
    pub(super) fn of(document: &PagedDocument, source: &Source) -> Self {
        let mut literals = HashMap::new();
        read(source.root(), &mut literals);
        let mut walk =
            GlyphWalk { literals, cursors: HashMap::new(), page: 0, glyphs: Vec::new() };
        for (number, page) in document.pages().iter().enumerate() {
            walk.page = number;
            walk.frame(&page.frame, Transform::identity());
        }
        Self { glyphs: walk.glyphs }
    }

    /// All glyphs, in the order in which they are drawn.
    pub fn all(&self) -> &[PlacedGlyph] {
        &self.glyphs
    }

    /// The glyph of a field that is nearest to a point of a page, and whether the point is on its farther half:
    /// one on the same line, else one that is no farther than `reach` pt. `None` where there is none.
    pub fn nearest(
        &self,
        page: usize,
        (x, y): (f64, f64),
        reach: f64,
    ) -> Option<(&PlacedGlyph, bool)> {
        let here = self.glyphs.iter().filter(|one| one.page == page && one.origin.is_some());
        let near = here.filter_map(|one| {
            let (across, down) = one.area.distance(x, y);
            (down <= reach).then_some((one, down, across))
        });
        let (glyph, ..) = near.min_by(|left, right| {
            left.1.total_cmp(&right.1).then(left.2.total_cmp(&right.2))
        })?;
        let Area { left, right, .. } = glyph.area;
        Some((glyph, x > f64::midpoint(left, right)))
    }
}

/// A literal of the source.
struct Literal {
    text: String,
    runs: Runs,
}

/// Finds the literals with what stands before them.
fn read(node: &SyntaxNode, literals: &mut HashMap<Span, Literal>) {
    let mut known = None;
    for child in node.children() {
        match child.kind() {
            SyntaxKind::BlockComment => known = origin::read(child.leaf_text()),
            SyntaxKind::Str => {
                if let (Some(runs), Some(text)) = (known.take(), child.cast::<ast::Str<'_>>()) {
                    let text = text.get().to_string();
                    literals.insert(child.span(), Literal { text, runs });
                }
            }
            _ => read(child, literals),
        }
    }
}

struct GlyphWalk {
    literals: HashMap<Span, Literal>,
    /// The byte of each literal behind the words that were found last.
    cursors: HashMap<Span, usize>,
    page: usize,
    glyphs: Vec<PlacedGlyph>,
}

impl GlyphWalk {
    fn frame(&mut self, frame: &Frame, transform: Transform) {
        for (position, item) in frame.items() {
            let here = transform.pre_concat(Transform::translate(position.x, position.y));
            match item {
                FrameItem::Group(group) => {
                    self.frame(&group.frame, here.pre_concat(group.transform));
                }
                FrameItem::Text(text) => self.text(text, here),
                _ => {}
            }
        }
    }

    fn text(&mut self, item: &TextItem, transform: Transform) {
        let mut x = Abs::zero();
        let mut start = 0;
        while start < item.glyphs.len() {
            let span = item.glyphs[start].span.0;
            let same = item.glyphs[start..].iter().take_while(|glyph| glyph.span.0 == span);
            let end = start + same.count();
            let places = self.bytes(item, start..end, span);
            for (glyph, byte) in item.glyphs[start..end].iter().zip(places) {
                let advance = glyph.x_advance.at(item.size);
                let area = area(item, (x, x + advance), transform);
                x += advance;
                let shown = item.text.get(glyph.range()).unwrap_or_default();
                let Some(character) = shown.chars().next() else { continue };
                let runs = self.literals.get(&span).map(|literal| &literal.runs);
                let origin = runs.zip(byte).and_then(|(runs, byte)| origin::at(runs, byte));
                self.glyphs.push(PlacedGlyph { page: self.page, area, character, origin });
            }
            start = end;
        }
    }

    /// The byte of the literal that each of some glyphs of it shows.
    fn bytes(
        &mut self,
        item: &TextItem,
        glyphs: std::ops::Range<usize>,
        span: Span,
    ) -> Vec<Option<usize>> {
        let glyphs = &item.glyphs[glyphs];
        let Some(literal) = self.literals.get(&span) else { return vec![None; glyphs.len()] };
        let shown = |range: std::ops::Range<usize>| item.text.get(range).unwrap_or_default();
        let is_there = |byte: usize, shown: &str| {
            let first = shown.chars().next();
            first.is_some_and(|first| {
                literal.text.get(byte..).is_some_and(|rest| rest.starts_with(first))
            })
        };
        let told = |glyph: &typst::text::Glyph| usize::from(glyph.span.1);
        let cursor = self.cursors.entry(span).or_default();
        if glyphs.iter().all(|glyph| is_there(told(glyph), shown(glyph.range()))) {
            *cursor = glyphs.iter().map(told).max().unwrap_or_default();
            return glyphs.iter().map(|glyph| Some(told(glyph))).collect();
        }
        // A show rule has cut the literal: its pieces count from their own beginnings.
        let first = glyphs.iter().map(|glyph| glyph.range().start).min().unwrap_or_default();
        let last = glyphs.iter().map(|glyph| glyph.range().end).max().unwrap_or_default();
        let words = shown(first..last);
        let words = words.trim_end_matches('\u{2060}');
        let behind = literal.text.get(*cursor..).and_then(|rest| rest.find(words));
        let found = behind.map(|at| *cursor + at).or_else(|| literal.text.find(words));
        if let Some(found) = found {
            *cursor = found + words.len();
        }
        let byte = |glyph: &typst::text::Glyph| Some(found? + glyph.range().start - first);
        glyphs.iter().map(byte).collect()
    }
}

/// Where a glyph stands on its page that reaches from one point of its baseline to another.
fn area(item: &TextItem, (from, to): (Abs, Abs), transform: Transform) -> Area {
    let (up, down) = (item.size * ASCENT, item.size * DESCENT);
    let corners = [(from, -up), (to, -up), (from, down), (to, down)];
    let corners = corners.map(|(x, y)| Point::new(x, y).transform(transform));
    let corner = |point: Point| Area {
        left: point.x.to_pt(),
        top: point.y.to_pt(),
        right: point.x.to_pt(),
        bottom: point.y.to_pt(),
    };
    let [first, rest @ ..] = corners;
    rest.into_iter().fold(corner(first), |area, point| area.with(corner(point)))
}
