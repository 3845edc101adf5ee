//! Reading the finished pages: their text, and characters that no font could draw.

use std::collections::BTreeMap;

use typst::layout::{Frame, FrameItem, Point};
use typst::text::{TextItem, is_default_ignorable};
use typst_layout::PagedDocument;

/// Texts whose baselines differ by less stand on one line, in points.
const SAME_LINE: f64 = 1.0;

/// A character that was set as an empty box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MissingGlyph {
    /// Number of its first page, from 1, whatever is printed there.
    pub(super) page: usize,
    /// The family that should have had it, by the name that Typst knows.
    pub(super) family: String,
}

/// The text of all pages: a line break after every line, a form feed after every page.
pub(super) fn text(document: &PagedDocument) -> String {
    let mut text = String::new();
    for page in document.pages() {
        let mut baseline = None;
        walk(&page.frame, Point::zero(), &mut |item, position| {
            let height = position.y.to_pt();
            if baseline.is_some_and(|last: f64| (last - height).abs() > SAME_LINE) {
                text.push('\n');
            }
            baseline = Some(height);
            text.push_str(&item.text);
        });
        text.push_str("\n\u{c}");
    }
    text
}

/// Characters that were drawn as `.notdef`, each once.
pub(super) fn missing(document: &PagedDocument) -> BTreeMap<char, MissingGlyph> {
    let mut missing = BTreeMap::new();
    for (page, number) in document.pages().iter().zip(1..) {
        walk(&page.frame, Point::zero(), &mut |item, _| {
            for glyph in item.glyphs.iter().filter(|glyph| glyph.id == 0) {
                let cluster = item.text.get(glyph.range()).unwrap_or_default();
                let drawn = |c: &char| !c.is_control() && !is_default_ignorable(*c);
                for character in cluster.chars().filter(drawn) {
                    missing.entry(character).or_insert_with(|| MissingGlyph {
                        page: number,
                        family: item.font.font().info().family.clone(),
                    });
                }
            }
        });
    }
    missing
}

/// Visits the texts of a frame in their order, with the place of their baseline. Rotation and
/// scale are not followed: they do not matter for the order.
fn walk(frame: &Frame, origin: Point, visit: &mut dyn FnMut(&TextItem, Point)) {
    for (position, item) in frame.items() {
        let position = origin + *position;
        match item {
            FrameItem::Group(group) => {
                let offset = Point::new(group.transform.tx, group.transform.ty);
                walk(&group.frame, position + offset, visit);
            }
            FrameItem::Text(text) => visit(text, position),
            _ => {}
        }
    }
}
