//! The styles: what each kind of paragraph looks like.

use super::page;
use super::properties::{Indent, LineSpacing, ParagraphProperties, RunProperties, fonts};
use super::setup::Setup;
use super::word_part::word_part;
use crate::document::Style;
use crate::document::docx::styles;
use crate::document::docx::styles::StyleName;
use crate::document::xml::XmlWriter;

/// Two characters, as paragraphs are indented (7.3.3).
const INDENTED: Indent = Indent { em: page::EM, left: 0, right: 0, first: 200 };

/// Height of 小四, for tables and captions: 12 pt in halves of a point.
const SMALL: usize = 24;

/// Returns styles.xml. Titles of parts are smaller where the document has one over the whole
/// (`titled`).
pub(super) fn sheet(setup: &Setup, titled: bool) -> XmlWriter {
    word_part("w:styles", |xml| {
        defaults(setup, xml);
        normal(setup, xml);
        for style in styles::all() {
            let named = styles::name(style);
            paragraph_style(xml, &named, &style_properties(style, titled, setup));
        }
        let table = StyleProperties {
            paragraph: ParagraphProperties {
                line: Some(LineSpacing::Auto),
                align: Some("left"),
                ..ParagraphProperties::default()
            },
            run: RunProperties { size: Some(SMALL), ..RunProperties::default() },
        };
        paragraph_style(xml, &styles::TABLE_TEXT, &table);
        // Chinese type has no bold: strong words are set in 黑体.
        character_style(xml, &styles::STRONG, &setup.fonts.hei);
    })
}

fn defaults(setup: &Setup, xml: &mut XmlWriter) {
    xml.element("w:docDefaults", &[], |xml| {
        xml.element("w:rPrDefault", &[], |xml| {
            xml.element("w:rPr", &[], |xml| {
                fonts(&setup.fonts.body, xml);
                let languages =
                    [("w:val", "en-US"), ("w:eastAsia", "zh-CN"), ("w:bidi", "ar-SA")];
                xml.empty("w:lang", &languages);
            });
        });
        xml.element("w:pPrDefault", &[], |_| ());
    });
}

/// The text: 3号 仿宋, 22 lines of 28 characters, both margins straight, nothing between Chinese and
/// Latin, no line kept back for the sake of another.
fn normal(setup: &Setup, xml: &mut XmlWriter) {
    let attributes = [("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")];
    xml.element("w:style", &attributes, |xml| {
        xml.value("w:name", "Normal");
        xml.empty("w:qFormat", &[]);
        xml.element("w:pPr", &[], |xml| {
            xml.value("w:widowControl", "0");
            xml.value("w:overflowPunct", "0");
            xml.value("w:autoSpaceDE", "0");
            xml.value("w:autoSpaceDN", "0");
            xml.empty(
                "w:spacing",
                &[("w:line", &page::PITCH.to_string()), ("w:lineRule", "exact")],
            );
            xml.value("w:jc", "both");
        });
        let run = RunProperties {
            font: Some(setup.fonts.body.clone()),
            scale: Some(page::SCALE),
            size: Some(page::EM / 10),
            ..RunProperties::default()
        };
        run.write(xml);
    });
}

fn paragraph_style(xml: &mut XmlWriter, named: &StyleName, properties: &StyleProperties) {
    let custom = named.id.starts_with("Tongbao");
    let mut attributes = vec![("w:type", "paragraph")];
    if custom {
        attributes.push(("w:customStyle", "1"));
    }
    attributes.push(("w:styleId", named.id));
    xml.element("w:style", &attributes, |xml| {
        xml.value("w:name", named.name);
        xml.value("w:basedOn", "Normal");
        xml.empty("w:qFormat", &[]);
        properties.paragraph.write(xml);
        properties.run.write(xml);
    });
}

fn character_style(xml: &mut XmlWriter, named: &StyleName, font: &str) {
    xml.element("w:style", &[("w:type", "character"), ("w:styleId", named.id)], |xml| {
        xml.value("w:name", named.name);
        xml.empty("w:qFormat", &[]);
        RunProperties { font: Some(font.to_owned()), ..RunProperties::default() }.write(xml);
    });
}

/// The properties of a paragraph style and of its words.
struct StyleProperties {
    paragraph: ParagraphProperties,
    run: RunProperties,
}

fn style_properties(style: Style, titled: bool, setup: &Setup) -> StyleProperties {
    StyleProperties {
        paragraph: paragraph_properties(style),
        run: run_properties(style, titled, setup),
    }
}

fn paragraph_properties(style: Style) -> ParagraphProperties {
    let plain = ParagraphProperties::default();
    let centred = ParagraphProperties { align: Some("center"), ..plain.clone() };
    let both_sides = Indent { em: page::EM, left: 200, right: 200, first: 0 };
    let title = ParagraphProperties {
        keep_next: true,
        before: Some(page::PITCH / 2),
        after: Some(page::PITCH / 2),
        line: Some(LineSpacing::Exact(page::TITLE_PITCH)),
        ..centred.clone()
    };
    match style {
        Style::Body => ParagraphProperties { indent: INDENTED, ..plain },
        Style::Masthead => ParagraphProperties {
            line: Some(LineSpacing::Auto),
            before: Some(page::ABOVE_MARK),
            ..centred
        },
        Style::Number => ParagraphProperties { before: Some(page::PITCH), ..centred },
        Style::Compiler => {
            ParagraphProperties { right_tab: Some(page::WIDTH), align: Some("left"), ..plain }
        }
        Style::Title => {
            ParagraphProperties { before: Some(page::PITCH), outline: Some(0), ..title }
        }
        Style::EntryTitle => title,
        Style::Addressees => ParagraphProperties { align: Some("left"), ..plain },
        Style::Unit => ParagraphProperties {
            keep_next: true,
            before: Some(page::PITCH),
            align: Some("left"),
            outline: Some(0),
            ..plain
        },
        Style::Heading(1) => {
            ParagraphProperties { before: Some(page::PITCH), outline: Some(0), ..title }
        }
        Style::Heading(level) => ParagraphProperties {
            keep_next: true,
            indent: INDENTED,
            outline: Some(level.clamp(1, 9) - 1),
            ..plain
        },
        Style::EditorNote => ParagraphProperties {
            before: Some(page::PITCH),
            indent: Indent { first: 200, ..both_sides },
            contextual: true,
            ..plain
        },
        Style::Caption => ParagraphProperties { line: Some(LineSpacing::Auto), ..centred },
        Style::ListItem => ParagraphProperties {
            indent: Indent { em: page::EM, left: 200, ..Indent::default() },
            ..plain
        },
        Style::Footnote => ParagraphProperties {
            indent: Indent { em: SMALL * 10, left: 0, right: 0, first: 200 },
            line: Some(LineSpacing::Auto),
            ..plain
        },
        Style::AttachmentNote => ParagraphProperties {
            before: Some(page::PITCH),
            contextual: true,
            align: Some("left"),
            ..plain
        },
        Style::Signature => ParagraphProperties {
            before: Some(page::PITCH),
            contextual: true,
            align: Some("left"),
            ..plain
        },
        Style::AttachmentLabel => ParagraphProperties {
            keep_next: true,
            page_break: true,
            align: Some("left"),
            outline: Some(0),
            ..plain
        },
        Style::Tail => ParagraphProperties { align: Some("left"), ..plain },
    }
}

fn run_properties(style: Style, titled: bool, setup: &Setup) -> RunProperties {
    let fonts = &setup.fonts;
    let font = |family: &str| RunProperties {
        font: Some(family.to_owned()),
        ..RunProperties::default()
    };
    let sized = |family: &str, size: usize| RunProperties { size: Some(size), ..font(family) };
    // 2号; 小二 below a title of the whole.
    let part = if titled { 36 } else { 44 };
    match style {
        Style::Masthead => RunProperties { color: Some(page::RED), ..font(&fonts.title) },
        Style::Title => sized(&fonts.title, 44),
        Style::EntryTitle | Style::Heading(1) => sized(&fonts.title, part),
        Style::Unit | Style::Heading(2) | Style::AttachmentLabel => font(&fonts.hei),
        Style::Heading(3) | Style::EditorNote => font(&fonts.kai),
        Style::Caption | Style::Footnote => {
            RunProperties { size: Some(SMALL), ..RunProperties::default() }
        }
        Style::Tail => {
            RunProperties { size: Some(page::SMALL_EM / 10), ..RunProperties::default() }
        }
        Style::Body
        | Style::Number
        | Style::Compiler
        | Style::Addressees
        | Style::Heading(_)
        | Style::ListItem
        | Style::AttachmentNote
        | Style::Signature => RunProperties::default(),
    }
}
