//! The page of GB/T 9704-2012: every measure, the section, the page numbers. Measures are twentieths
//! of a point (1 mm = 56.7) unless they say otherwise.

use super::properties::{Indent, LineSpacing, ParagraphProperties, RunProperties};
use super::setup::Setup;
use super::word_part::word_part;
use crate::document::xml::XmlWriter;

/// Width of the text: 156 mm (5.2.1).
pub(super) const WIDTH: usize = 8844;

/// Height of a character of 3号, as Word has it: 16 pt.
pub(super) const EM: usize = 320;

/// Distance between lines: 22 fill 225 mm (5.2.3).
pub(super) const PITCH: usize = 579;

/// A line of 2号: 22 pt, and 7/8 of 3号 between lines (3.2).
pub(super) const TITLE_PITCH: usize = 716;

/// A line of 四号: 14 pt, and 7/8 of 3号 between lines (3.2).
pub(super) const IMPRINT_PITCH: usize = 556;

/// 四号, for imprint and page number (7.4, 7.5).
pub(super) const SMALL_EM: usize = 280;

/// The red name stands 35 mm under the upper edge of the text (7.2.4), less the white that the font
/// has above its characters.
pub(super) const ABOVE_MARK: usize = 1880;

/// Red of the name and the rule.
pub(super) const RED: &str = "D7000F";

/// A4 and the margins that leave 156 mm × 225 mm: 37 mm above, 28 mm at the binding edge.
const PAPER: [(&str, &str); 2] = [("w:w", "11906"), ("w:h", "16838")];
const MARGINS: [(&str, &str); 7] = [
    ("w:top", "2098"),
    ("w:right", "1474"),
    ("w:bottom", "1985"),
    ("w:left", "1588"),
    ("w:header", "851"),
    // The upper edge of the dashes lies 7 mm under the text (7.5).
    ("w:footer", "1418"),
    ("w:gutter", "0"),
];

/// Characters of 16 pt are 2 % narrower, so that 28 of them fill a line (5.2.3). The character grid
/// gives each of them two cells in LibreOffice, and characters set closer cost it the marks at the
/// ends of lines.
pub(super) const SCALE: usize = 98;

/// Ids of the footers' relationships.
pub(super) const FOOTER_ODD: &str = "rIdFooterOdd";
/// Of pages with even numbers, which have it on the left.
pub(super) const FOOTER_EVEN: &str = "rIdFooterEven";

/// The section, at the end of the text.
pub(super) fn section(xml: &mut XmlWriter) {
    xml.element("w:sectPr", &[], |xml| {
        for (kind, id) in [("default", FOOTER_ODD), ("even", FOOTER_EVEN)] {
            xml.empty("w:footerReference", &[("w:type", kind), ("r:id", id)]);
        }
        xml.empty("w:pgSz", &PAPER);
        xml.empty("w:pgMar", &MARGINS);
        xml.empty("w:cols", &[("w:space", "425")]);
        xml.empty("w:docGrid", &[("w:type", "lines"), ("w:linePitch", &PITCH.to_string())]);
    });
}

/// Which pages a footer is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pages {
    Odd,
    Even,
}

/// Returns the part of a footer: `— 1 —` on the outer side, one character in from the edge (7.5).
pub(super) fn footer(setup: &Setup, pages: Pages) -> XmlWriter {
    let properties = ParagraphProperties {
        indent: match pages {
            Pages::Odd => Indent { em: SMALL_EM, right: 100, ..Indent::default() },
            Pages::Even => Indent { em: SMALL_EM, left: 100, ..Indent::default() },
        },
        line: Some(LineSpacing::Auto),
        align: Some(if pages == Pages::Odd { "right" } else { "left" }),
        ..ParagraphProperties::default()
    };
    let run_properties = RunProperties {
        font: Some(setup.fonts.song.clone()),
        size: Some(SMALL_EM / 10),
        ..RunProperties::default()
    };
    let run = |xml: &mut XmlWriter, content: &dyn Fn(&mut XmlWriter)| {
        xml.element("w:r", &[], |xml| {
            run_properties.write(xml);
            content(xml);
        });
    };
    let words = |words: &'static str| {
        move |xml: &mut XmlWriter| {
            xml.element("w:t", &[("xml:space", "preserve")], |xml| xml.text(words));
        }
    };
    let field = |kind: &'static str| {
        move |xml: &mut XmlWriter| xml.empty("w:fldChar", &[("w:fldCharType", kind)])
    };
    word_part("w:ftr", |xml| {
        xml.element("w:p", &[], |xml| {
            properties.write(xml);
            run(xml, &words("— "));
            run(xml, &field("begin"));
            run(xml, &|xml| {
                xml.element("w:instrText", &[("xml:space", "preserve")], |xml| {
                    xml.text(" PAGE ")
                });
            });
            run(xml, &field("separate"));
            run(xml, &words("1"));
            run(xml, &field("end"));
            run(xml, &words(" —"));
        });
    })
}
