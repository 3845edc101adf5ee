//! Paragraphs: what their style does not say because it depends on their words or neighbours.

use super::links::Hyperlinks;
use super::page;
use super::properties::{
    Border, Borders, Indent, LineSpacing, ParagraphProperties, RunProperties,
};
use super::setup::Setup;
use crate::document::docx::styles;
use crate::document::measure::halves;
use crate::document::xml::XmlWriter;
use crate::document::{Font, Paragraph, Run, RunFormat, Style};

/// Rules of the imprint: 0.35 mm first and last, 0.25 mm between (7.4.1).
const THICK: Border = Border { size: 8, space: 4, color: "000000" };
/// Between the lines of the imprint.
pub(super) const THIN: Border = Border { size: 6, space: 4, color: "000000" };

/// The red rule: 4 mm below the number (7.2.7).
const RED_RULE: Border = Border { size: 18, space: 11, color: page::RED };

/// Unseen, one character out from the text: up to there the rules above and below go.
const MARGIN: Border = Border { size: 2, space: 14, color: "FFFFFF" };

/// Largest height of the red name, in points; it has one line as long as it can be this high.
const MARK: usize = 42;

/// White between the characters of a short name, in hundredths of their height.
const MARK_TRACKING: usize = 60;

/// Heights of the line with compiler and date, in halves of a point: the first that fits.
const COMPILER_SIZES: [usize; 3] = [32, 28, 24];

/// The styles of the paragraphs before and after, as far as these are paragraphs.
#[derive(Clone, Copy)]
pub(super) struct Neighbours<'a> {
    /// None at the start of the document, and behind a table.
    pub(super) before: Option<&'a Paragraph>,
    /// None at the end of the document, and before a table.
    pub(super) after: Option<&'a Paragraph>,
}

impl Neighbours<'_> {
    fn style_before(&self) -> Option<Style> {
        self.before.map(|paragraph| paragraph.style)
    }

    fn style_after(&self) -> Option<Style> {
        self.after.map(|paragraph| paragraph.style)
    }
}

/// Returns the properties that a paragraph has beside those of its style.
pub(super) fn properties(paragraph: &Paragraph, beside: Neighbours<'_>) -> ParagraphProperties {
    let properties = ParagraphProperties {
        style: Some(styles::name(paragraph.style).id),
        ..ParagraphProperties::default()
    };
    let head_ends = !matches!(beside.style_after(), Some(Style::Number | Style::Compiler));
    match paragraph.style {
        Style::Number | Style::Compiler if head_ends => ParagraphProperties {
            borders: Borders { bottom: Some(RED_RULE), ..Borders::default() },
            ..properties
        },
        // 7.3.1: two blank lines under the rule, and one before the addressees.
        Style::Title if beside.style_before() == Some(Style::Number) => ParagraphProperties {
            before: Some(2 * page::PITCH),
            after: Some(page::PITCH),
            ..properties
        },
        Style::ListItem => ParagraphProperties { indent: item_indent(paragraph), ..properties },
        Style::AttachmentNote => {
            ParagraphProperties { indent: note_indent(paragraph, beside), ..properties }
        }
        Style::Signature => {
            ParagraphProperties { indent: signature_indent(paragraph, beside), ..properties }
        }
        Style::Tail => tail(paragraph, beside, properties),
        _ => properties,
    }
}

/// An item's lines stand under its first word. Items without a mark go on with the one before.
fn item_indent(paragraph: &Paragraph) -> Indent {
    let mark = paragraph.runs.first().filter(|run| run.origin.is_none());
    let inside = mark.map_or(0, |mark| 50 * halves(&mark.text));
    Indent { em: page::EM, left: 200 + inside, right: 0, first: -signed(inside) }
}

/// 7.3.4: two characters in; lines that wrap, and further titles, begin under the first title.
fn note_indent(paragraph: &Paragraph, beside: Neighbours<'_>) -> Indent {
    let opening = |paragraph: &Paragraph| {
        let first = paragraph.runs.first().filter(|run| run.origin.is_none());
        first.map_or(0, |run| 50 * halves(&run.text))
    };
    let own = opening(paragraph);
    let before = beside.before.filter(|before| before.style == Style::AttachmentNote);
    // The first line has the label 附件： before its number.
    let label = if before.is_some() { 300 } else { 0 };
    Indent { em: page::EM, left: 200 + label + own, right: 0, first: -signed(own) }
}

/// 7.3.5.2: the name keeps two characters from the right, the date begins two characters after the
/// name; a longer date keeps two characters itself, and the name moves left.
fn signature_indent(paragraph: &Paragraph, beside: Neighbours<'_>) -> Indent {
    let line = 2 * (page::WIDTH + page::EM / 20) / page::EM;
    let other = |paragraph: Option<&Paragraph>| {
        let signs = paragraph.filter(|paragraph| paragraph.style == Style::Signature);
        signs.map(|paragraph| halves(&paragraph.text()))
    };
    let own = halves(&paragraph.text());
    let is_date = other(beside.before).is_some();
    let (name, date) = match other(beside.before) {
        Some(name) => (name, own),
        None => (own, other(beside.after).unwrap_or_default()),
    };
    let name_left = match date > name {
        true => line.saturating_sub(8 + date),
        false => line.saturating_sub(4 + name),
    };
    let left = if is_date { (name_left + 4).min(line.saturating_sub(date)) } else { name_left };
    Indent { em: page::EM, left: 50 * left, right: 0, first: 0 }
}

/// Rules above and below, one character in on both sides, names that wrap under the first name.
fn tail(
    paragraph: &Paragraph,
    beside: Neighbours<'_>,
    properties: ParagraphProperties,
) -> ParagraphProperties {
    let first = beside.style_before() != Some(Style::Tail);
    let last = beside.style_after() != Some(Style::Tail);
    let two_sided = paragraph.runs.iter().any(|run| run.text.contains('\t'));
    let label = paragraph.runs.first().filter(|run| run.origin.is_none() && !two_sided);
    let hang = label.map_or(0, |label| 50 * halves(&label.text));
    ParagraphProperties {
        // The imprint stays whole, one line below the text.
        keep_next: !last,
        before: first.then_some(page::PITCH),
        borders: Borders {
            top: if first { Some(THICK) } else { two_sided.then_some(THIN) },
            bottom: last.then_some(THICK),
            sides: Some(MARGIN),
        },
        right_tab: two_sided.then_some(page::WIDTH - page::SMALL_EM),
        indent: Indent {
            em: page::SMALL_EM,
            left: 100 + hang,
            right: 100,
            first: -signed(hang),
        },
        line: Some(LineSpacing::Exact(page::IMPRINT_PITCH)),
        ..properties
    }
}

fn signed(hundredths: usize) -> isize {
    isize::try_from(hundredths).unwrap_or_default()
}

/// Returns the properties that the runs of a paragraph have beside those of its style.
pub(super) fn base(paragraph: &Paragraph) -> RunProperties {
    let size = match paragraph.style {
        Style::Compiler => compiler_size(&paragraph.text()),
        _ => None,
    };
    RunProperties { size, ..RunProperties::default() }
}

/// Writes the words of a paragraph, whose runs have `base` but for what they say themselves. `links`
/// are the addresses so far.
pub(super) fn runs(
    paragraph: &Paragraph,
    base: &RunProperties,
    (setup, links): (&Setup, &mut Hyperlinks),
    xml: &mut XmlWriter,
) {
    if paragraph.style == Style::Masthead {
        return mark(&paragraph.text(), xml);
    }
    let same_link = |left: &Run, right: &Run| left.format.link == right.format.link;
    for linked in paragraph.runs.chunk_by(same_link) {
        let words = |xml: &mut XmlWriter| {
            for alike in linked.chunk_by(|left, right| left.format == right.format) {
                let text: String = alike.iter().map(|run| run.text.as_str()).collect();
                let properties = run_properties(&alike[0].format, base, setup);
                run(&text, &properties, xml);
            }
        };
        match linked[0].format.link.as_deref().filter(|address| !address.is_empty()) {
            Some(address) => {
                let id = links.id(address);
                xml.element("w:hyperlink", &[("r:id", &id), ("w:history", "1")], words);
            }
            None => words(xml),
        }
    }
}

fn run_properties(format: &RunFormat, base: &RunProperties, setup: &Setup) -> RunProperties {
    let font = format.font.map(|font| match font {
        Font::Hei => setup.fonts.hei.clone(),
        Font::Kai => setup.fonts.kai.clone(),
    });
    RunProperties {
        style: format.strong.then_some(styles::STRONG.id),
        font: font.or_else(|| base.font.clone()),
        raised: format.raised,
        ..base.clone()
    }
}

/// A run; its line breaks and tabs are elements of their own.
pub(super) fn run(text: &str, properties: &RunProperties, xml: &mut XmlWriter) {
    if text.is_empty() {
        return;
    }
    xml.element("w:r", &[], |xml| {
        properties.write(xml);
        for piece in text.split_inclusive(['\n', '\t']) {
            let words = piece.trim_end_matches(['\n', '\t']);
            if !words.is_empty() {
                xml.element("w:t", &[("xml:space", "preserve")], |xml| xml.text(words));
            }
            match piece.chars().next_back() {
                Some('\n') => xml.empty("w:br", &[]),
                Some('\t') => xml.empty("w:tab", &[]),
                Some(_) | None => {}
            }
        }
    });
}

/// The red name, as large as its longest line allows, and spread out while it is short.
fn mark(text: &str, xml: &mut XmlWriter) {
    let longest =
        text.split('\n').map(|line| halves(line).div_ceil(2)).max().unwrap_or(1).max(1);
    let room = page::WIDTH / 20;
    let size = (room / longest).clamp(1, MARK);
    let free = (room - size * longest.min(room / size)) * 20;
    let spread = match longest {
        1 => 0,
        several => (MARK_TRACKING * size * 20 / 100).min(free / (several - 1)),
    };
    for (index, line) in text.split('\n').enumerate() {
        let plain = RunProperties { size: Some(size * 2), ..RunProperties::default() };
        if index > 0 {
            run("\n", &plain, xml);
        }
        // White after the last character would push the line off the middle.
        let last = line.char_indices().next_back().map_or(0, |(start, _)| start);
        let spaced = RunProperties { spacing: Some(spread), ..plain.clone() };
        run(&line[..last], &spaced, xml);
        run(&line[last..], &plain, xml);
    }
}

/// Returns the height at which compiler and date stand on one line; the smallest where none is low
/// enough.
fn compiler_size(text: &str) -> Option<usize> {
    let room = page::WIDTH / 10;
    // Two characters between them, in place of the tab.
    let need = halves(text) + 4;
    let fit = COMPILER_SIZES.into_iter().find(|size| need * size / 2 <= room);
    fit.or(COMPILER_SIZES.last().copied()).filter(|size| *size * 10 != page::EM)
}
