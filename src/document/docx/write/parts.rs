//! The parts of a Word file beside its text, and packing all of them.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::body::Body;
use super::page::{FOOTER_EVEN, FOOTER_ODD, Pages};
use super::setup::Setup;
use super::word_part::word_part;
use super::{page, picture, sheet};
use crate::document::xml::XmlWriter;
use crate::document::{Block, Document, Exported, Style};

const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Returns the file: all parts, packed. Times in the archive are those of its format's first day,
/// so that the same document gives the same bytes.
pub(super) fn pack(document: &Document, setup: &Setup, body: Body<'_>) -> Vec<u8> {
    let titled = document.blocks.iter().any(
        |block| matches!(block, Block::Paragraph(paragraph) if paragraph.style == Style::Title),
    );
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), content_types(document).into_bytes()),
        ("_rels/.rels".to_owned(), package_relations(document).into_bytes()),
        ("word/document.xml".to_owned(), body.part().into_bytes()),
        ("word/_rels/document.xml.rels".to_owned(), relations(&body).into_bytes()),
        ("word/styles.xml".to_owned(), sheet::sheet(setup, titled).into_bytes()),
        ("word/settings.xml".to_owned(), settings().into_bytes()),
        ("word/fontTable.xml".to_owned(), font_table(setup).into_bytes()),
        ("word/footer1.xml".to_owned(), page::footer(setup, Pages::Odd).into_bytes()),
        ("word/footer2.xml".to_owned(), page::footer(setup, Pages::Even).into_bytes()),
        ("docProps/core.xml".to_owned(), core(setup).into_bytes()),
        ("docProps/app.xml".to_owned(), application().into_bytes()),
    ];
    if let Some(exported) = &document.exported {
        parts.push(("docProps/custom.xml".to_owned(), custom(exported).into_bytes()));
    }
    let pictures = body.pictures.into_iter();
    parts.extend(pictures.map(|one| (format!("word/media/{}", one.name), one.bytes)));
    zipped(&parts)
}

fn zipped(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    for (name, bytes) in parts {
        let written = archive.start_file(name.as_str(), options).map_err(std::io::Error::other);
        written.and_then(|()| archive.write_all(bytes)).expect("memory takes what is written");
    }
    let packed = archive.finish().expect("memory takes what is written");
    packed.into_inner()
}

fn content_types(document: &Document) -> XmlWriter {
    let mut xml = XmlWriter::part();
    let space = "http://schemas.openxmlformats.org/package/2006/content-types";
    xml.element("Types", &[("xmlns", space)], |xml| {
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        let defaults = [("rels", relations), ("xml", "application/xml")];
        for (end, kind) in defaults.into_iter().chain(picture::KINDS) {
            xml.empty("Default", &[("Extension", end), ("ContentType", kind)]);
        }
        let mut part = |name: &str, kind: &str| {
            xml.empty("Override", &[("PartName", name), ("ContentType", kind)]);
        };
        part("/word/document.xml", &format!("{WORD}.document.main+xml"));
        part("/word/styles.xml", &format!("{WORD}.styles+xml"));
        part("/word/settings.xml", &format!("{WORD}.settings+xml"));
        part("/word/fontTable.xml", &format!("{WORD}.fontTable+xml"));
        part("/word/footer1.xml", &format!("{WORD}.footer+xml"));
        part("/word/footer2.xml", &format!("{WORD}.footer+xml"));
        part(
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
        );
        let office = "application/vnd.openxmlformats-officedocument";
        part("/docProps/app.xml", &format!("{office}.extended-properties+xml"));
        if document.exported.is_some() {
            part("/docProps/custom.xml", &format!("{office}.custom-properties+xml"));
        }
    });
    xml
}

fn relation(xml: &mut XmlWriter, id: &str, kind: &str, target: &str) {
    xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
}

fn package_relations(document: &Document) -> XmlWriter {
    let mut xml = XmlWriter::part();
    let core =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    xml.element("Relationships", &[("xmlns", RELATIONS)], |xml| {
        relation(xml, "rId1", &format!("{OFFICE}/officeDocument"), "word/document.xml");
        relation(xml, "rId2", core, "docProps/core.xml");
        relation(xml, "rId3", &format!("{OFFICE}/extended-properties"), "docProps/app.xml");
        if document.exported.is_some() {
            relation(
                xml,
                "rId4",
                &format!("{OFFICE}/custom-properties"),
                "docProps/custom.xml",
            );
        }
    });
    xml
}

/// Returns the relationships of the text.
fn relations(body: &Body<'_>) -> XmlWriter {
    let mut xml = XmlWriter::part();
    xml.element("Relationships", &[("xmlns", RELATIONS)], |xml| {
        relation(xml, "rIdStyles", &format!("{OFFICE}/styles"), "styles.xml");
        relation(xml, "rIdSettings", &format!("{OFFICE}/settings"), "settings.xml");
        relation(xml, "rIdFonts", &format!("{OFFICE}/fontTable"), "fontTable.xml");
        relation(xml, FOOTER_ODD, &format!("{OFFICE}/footer"), "footer1.xml");
        relation(xml, FOOTER_EVEN, &format!("{OFFICE}/footer"), "footer2.xml");
        for (number, picture) in (1..).zip(&body.pictures) {
            let target = format!("media/{}", picture.name);
            relation(xml, &picture::relation(number), &format!("{OFFICE}/image"), &target);
        }
        for (id, address) in body.links.iter() {
            let kind = format!("{OFFICE}/hyperlink");
            let outside = ("TargetMode", "External");
            xml.empty(
                "Relationship",
                &[("Id", &id), ("Type", &kind), ("Target", address), outside],
            );
        }
    });
    xml
}

/// Returns settings.xml: page numbers on the outer side, Chinese marks pressed together, as Word
/// 2013 and later set lines.
fn settings() -> XmlWriter {
    word_part("w:settings", |xml| {
        xml.empty("w:zoom", &[("w:percent", "100")]);
        xml.value("w:defaultTabStop", "420");
        xml.empty("w:evenAndOddHeaders", &[]);
        xml.value("w:drawingGridVerticalSpacing", &page::PITCH.to_string());
        xml.value("w:characterSpacingControl", "compressPunctuation");
        xml.element("w:compat", &[], |xml| {
            xml.empty("w:spaceForUL", &[]);
            xml.empty("w:balanceSingleByteDoubleByteWidth", &[]);
            xml.empty("w:doNotLeaveBackslashAlone", &[]);
            xml.empty("w:ulTrailSpace", &[]);
            xml.empty("w:doNotExpandShiftReturn", &[]);
            xml.empty("w:useFELayout", &[]);
            xml.empty(
                "w:compatSetting",
                &[
                    ("w:name", "compatibilityMode"),
                    ("w:uri", "http://schemas.microsoft.com/office/word"),
                    ("w:val", "15"),
                ],
            );
        });
        xml.empty("w:themeFontLang", &[("w:val", "en-US"), ("w:eastAsia", "zh-CN")]);
    })
}

/// What stands in where a family is missing, for families that newer systems have renamed.
const OTHER_NAMES: [(&str, &str); 3] =
    [("仿宋_GB2312", "仿宋"), ("楷体_GB2312", "楷体"), ("方正小标宋简体", "宋体")];

fn font_table(setup: &Setup) -> XmlWriter {
    let fonts = &setup.fonts;
    let mut families = vec![&fonts.body, &fonts.kai, &fonts.hei, &fonts.song, &fonts.title];
    families.sort_unstable();
    families.dedup();
    word_part("w:fonts", |xml| {
        for family in families {
            xml.element("w:font", &[("w:name", family)], |xml| {
                if let Some((_, other)) = OTHER_NAMES.iter().find(|(name, _)| name == family) {
                    xml.value("w:altName", other);
                }
                // GB 2312
                xml.value("w:charset", "86");
                xml.value("w:family", "auto");
            });
        }
    })
}

fn core(setup: &Setup) -> XmlWriter {
    let mut xml = XmlWriter::part();
    let spaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    xml.element("cp:coreProperties", &spaces, |xml| {
        xml.element("dc:title", &[], |xml| xml.text(&setup.title));
        xml.element("dc:creator", &[], |xml| xml.text(&setup.author));
        xml.element("dc:language", &[], |xml| xml.text("zh-CN"));
        if !setup.date.is_empty() {
            let kind = [("xsi:type", "dcterms:W3CDTF")];
            let moment = format!("{}T00:00:00Z", setup.date);
            xml.element("dcterms:created", &kind, |xml| xml.text(&moment));
            xml.element("dcterms:modified", &kind, |xml| xml.text(&moment));
        }
    });
    xml
}

fn application() -> XmlWriter {
    let mut xml = XmlWriter::part();
    let space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.element("Properties", &[("xmlns", space)], |xml| {
        xml.element("Application", &[], |xml| xml.text("tongbao"));
    });
    xml
}

/// Returns custom.xml with the issue, by which a file that comes back is known again.
fn custom(exported: &Exported) -> XmlWriter {
    let mut xml = XmlWriter::part();
    let spaces = [
        ("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"),
        ("xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"),
    ];
    xml.element("Properties", &spaces, |xml| {
        let property = [
            ("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"),
            ("pid", "2"),
            ("name", Exported::PROPERTY),
        ];
        xml.element("property", &property, |xml| {
            xml.element("vt:lpwstr", &[], |xml| xml.text(&exported.to_string()));
        });
    });
    xml
}
