//! Word files: well-formed, in the order of the schema, complete, the same bytes twice.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::Event;
use tongbao::document::{Block, Document, Style, docx};

use super::Read;

/// Children of elements in the order of ECMA-376, part 1, annex A, as far as they are written. Word
/// takes a file in another order for damaged.
const ORDER: [(&str, &str); 11] = [
    (
        "w:pPr",
        "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr \
         w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap \
         w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd \
         w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc \
         w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr \
         w:sectPr w:pPrChange",
    ),
    (
        "w:rPr",
        "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline \
         w:shadow w:emboss w:imprint w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing \
         w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr w:shd w:fitText \
         w:vertAlign w:rtl w:cs w:em w:lang",
    ),
    ("w:pBdr", "w:top w:left w:bottom w:right w:between w:bar"),
    (
        "w:tblPr",
        "w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize \
         w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook",
    ),
    ("w:tblBorders", "w:top w:left w:bottom w:right w:insideH w:insideV"),
    ("w:tblCellMar", "w:top w:left w:bottom w:right"),
    (
        "w:tcPr",
        "w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar \
         w:textDirection w:tcFitText w:vAlign w:hideMark",
    ),
    (
        "w:sectPr",
        "w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar \
         w:paperSrc w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote \
         w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid",
    ),
    (
        "w:style",
        "w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority \
         w:semiHidden w:unhideWhenUsed w:qFormat w:locked w:pPr w:rPr w:tblPr w:trPr w:tcPr",
    ),
    (
        "w:settings",
        "w:zoom w:mirrorMargins w:defaultTabStop w:evenAndOddHeaders w:drawingGridVerticalSpacing \
         w:characterSpacingControl w:compat w:themeFontLang",
    ),
    (
        "w:compat",
        "w:spaceForUL w:balanceSingleByteDoubleByteWidth w:doNotLeaveBackslashAlone w:ulTrailSpace \
         w:doNotExpandShiftReturn w:adjustLineHeightInTable w:useFELayout w:compatSetting",
    ),
];

/// The parts of a Word file by name.
pub(super) fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        parts.insert(name, content);
    }
    parts
}

/// Calls `visit` with every element and its parent; panics where the XML is not well-formed.
fn walk(name: &str, xml: &[u8], mut visit: impl FnMut(&str, &str, &[(String, String)])) {
    let mut reader = Reader::from_str(str::from_utf8(xml).unwrap());
    let mut open: Vec<String> = Vec::new();
    loop {
        let event = reader.read_event().unwrap_or_else(|error| panic!("{name}: {error}"));
        let (element, empty) = match event {
            Event::Eof => break,
            Event::Start(element) => (element, false),
            Event::Empty(element) => (element, true),
            Event::End(_) => {
                open.pop();
                continue;
            }
            _ => continue,
        };
        let named = element.name().as_ref().to_owned();
        let attributes = element.attributes().map(|attribute| {
            let attribute = attribute.unwrap_or_else(|error| panic!("{name}: {error}"));
            (attribute.key.as_ref().to_owned(), attribute.value.into_owned())
        });
        let attributes: Vec<(String, String)> = attributes.collect();
        visit(open.last().map_or("", String::as_str), &named, &attributes);
        if !empty {
            open.push(named);
        }
    }
    assert!(open.is_empty(), "{name}: {open:?} stay open");
}

/// Word files of everything that there is.
fn files() -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for read in [Read::sample(), Read::everything()] {
        files.extend(read.issues().iter().map(|one| (one.id().to_string(), read.word(one))));
    }
    files
}

#[test]
fn children_stand_in_the_order_of_the_schema() {
    for (issue, file) in files() {
        for (name, content) in parts(&file) {
            if !name.ends_with(".xml") && !name.ends_with(".rels") {
                continue;
            }
            // The last child of each element that is open; a new element of that name begins anew.
            let mut last: BTreeMap<String, usize> = BTreeMap::new();
            walk(&name, &content, |parent, child, _| {
                last.remove(child);
                let Some((_, order)) = ORDER.iter().find(|(element, _)| *element == parent)
                else {
                    return;
                };
                let place = order.split_whitespace().position(|one| one == child);
                let place = place.unwrap_or_else(|| panic!("{issue}: {child} in {parent}?"));
                let before = last.insert(parent.to_owned(), place);
                assert!(
                    before <= Some(place),
                    "{issue}, {name}: {child} is too late in {parent}"
                );
            });
        }
    }
}

#[test]
fn every_relation_has_its_part_and_every_part_its_type() {
    for (issue, file) in files() {
        let parts = parts(&file);
        let mut targets = BTreeMap::new();
        walk("rels", &parts["word/_rels/document.xml.rels"], |_, name, attributes| {
            let value = |key: &str| {
                let found = attributes.iter().find(|(name, _)| name == key);
                found.map(|(_, value)| value.clone()).unwrap_or_default()
            };
            if name == "Relationship" {
                if value("TargetMode") != "External" {
                    let part = format!("word/{}", value("Target"));
                    assert!(parts.contains_key(&part), "{issue}: {part}");
                }
                let twice = targets.insert(value("Id"), value("Target"));
                assert_eq!(twice, None, "{issue}: {}", value("Id"));
            }
        });
        let mut drawings = Vec::new();
        walk("document.xml", &parts["word/document.xml"], |_, name, attributes| {
            for (key, value) in attributes.iter().filter(|(key, _)| key.starts_with("r:")) {
                assert!(targets.contains_key(value), "{issue}: {name} {key}={value}");
            }
            if name == "wp:docPr" {
                drawings.push(attributes.to_vec());
            }
        });
        let pictures = parts.keys().filter(|name| name.starts_with("word/media/")).count();
        assert_eq!(drawings.len(), pictures, "{issue}");
        let types = String::from_utf8(parts["[Content_Types].xml"].clone()).unwrap();
        for part in parts.keys().filter(|part| *part != "[Content_Types].xml") {
            let end = part.rsplit('.').next().unwrap();
            let typed = types.contains(&format!("PartName=\"/{part}\""))
                || end != "xml" && types.contains(&format!("Extension=\"{end}\""));
            assert!(typed, "{issue}: {part} has no type");
        }
    }
}

#[test]
fn the_same_issue_gives_the_same_bytes() {
    let read = Read::everything();
    for issue in read.issues() {
        assert!(read.word(issue) == read.word(issue), "{}", issue.id());
    }
}

#[test]
fn a_file_says_which_issue_it_is() {
    let read = Read::everything();
    for issue in read.issues() {
        let parts = parts(&read.word(issue));
        let custom = String::from_utf8(parts["docProps/custom.xml"].clone()).unwrap();
        let said = format!("name=\"tongbao-issue\"><vt:lpwstr>{} ", issue.id());
        assert!(custom.contains(&said), "{custom}");
    }
}

/// The paragraphs of a document with their styles, row by row in tables; empty ones left out.
fn paragraphs(document: &Document) -> Vec<(Style, String)> {
    let mut paragraphs = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph(paragraph) => paragraphs.push(paragraph),
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                paragraphs.extend(cells.flat_map(|cell| &cell.paragraphs));
            }
            Block::Picture(_) => {}
        }
    }
    let told = paragraphs.into_iter().map(|one| (one.style, one.text()));
    told.filter(|(_, text)| !text.is_empty()).collect()
}

#[test]
fn what_is_written_is_read_back() {
    for read in [Read::sample(), Read::everything()] {
        for issue in read.issues() {
            let written = read.lay_out(issue);
            let back = docx::read(&read.word(issue)).expect("our own files are read");
            assert_eq!(back.document.exported, written.exported);
            let (found, wanted) = (paragraphs(&back.document), paragraphs(&written));
            for (found, wanted) in found.iter().zip(&wanted) {
                assert_eq!(found, wanted, "{}", issue.id());
            }
            assert_eq!(found.len(), wanted.len(), "{}", issue.id());
            let pictures = |document: &Document| {
                let pictures = document.blocks.iter().filter_map(|block| match block {
                    Block::Picture(picture) => {
                        Some((picture.bytes.clone(), picture.alt.clone()))
                    }
                    Block::Paragraph(_) | Block::Table(_) => None,
                });
                pictures.collect::<Vec<_>>()
            };
            assert!(pictures(&back.document) == pictures(&written), "{}", issue.id());
        }
    }
}
