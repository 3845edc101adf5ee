//! Archives that unpack to far more than they are, that lie, or whose names lead out.

use std::io::Cursor;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{Hostile, any, filler, ordinary, refused, zipped};
use crate::support::docx::{Docx, relationships, root};

/// Parts that unpack to far more than they are.
pub(super) fn bombs() -> Vec<Hostile> {
    let spaces = |megabytes: usize| vec![b' '; megabytes << 20];
    let tail = root("document", "<w:body><w:p/></w:body>").into_bytes();
    let bomb = |megabytes| [b"<?xml version=\"1.0\"?>", &spaces(megabytes)[..], &tail].concat();
    let with_bomb = |part: &str| ordinary().part(part, bomb(8)).bytes();
    let inner = Docx::of(&["内"]).bytes();
    let nested = |name| zipped(CompressionMethod::Deflated, [(name, inner.clone())]);
    let stored = zipped(CompressionMethod::Stored, [("word/document.xml", bomb(80))]);
    let noise = root("document", &filler(65));
    vec![
        refused("a part of spaces", with_bomb("word/document.xml"), "Ratio"),
        refused("styles of spaces", with_bomb("word/styles.xml"), "Ratio"),
        refused("relationships of spaces", with_bomb("_rels/.rels"), "Ratio"),
        refused("a picture of spaces", with_bomb("word/media/a.png"), "Ratio"),
        refused("a large file", stored, "File"),
        refused("a large part", ordinary().part("word/document.xml", noise).bytes(), "Part"),
        refused("many parts of some size", many_large_parts(), "Total"),
        refused("an archive as the text", nested("word/document.xml"), "Xml"),
        refused("an archive in an archive", nested("a.docx"), "Archive"),
    ]
}

/// Parts that are each within the limits; all together they are not.
fn many_large_parts() -> Vec<u8> {
    let numbers = 0..40;
    let named = numbers.clone().map(|number| {
        format!(r#"<Relationship Id="h{number}" Type="TYPES/header" Target="h{number}.xml"/>"#)
    });
    let names = relationships(&named.collect::<String>());
    let words = "<w:p><w:r><w:t>长</w:t></w:r></w:p>".repeat(100);
    let text = root("hdr", &(words + &filler(7)));
    let file = Docx::of(&["甲"]).part("word/_rels/document.xml.rels", names);
    numbers.fold(file, |file, number| file.part(&format!("word/h{number}.xml"), &text)).bytes()
}

/// The places of these bytes in others.
fn places(bytes: &[u8], wanted: &[u8]) -> Vec<usize> {
    let windows = bytes.windows(wanted.len()).enumerate();
    windows.filter(|(_, window)| *window == wanted).map(|(at, _)| at).collect()
}

/// Archives whose lists of parts lie.
pub(super) fn lies() -> Vec<Hostile> {
    let whole = ordinary().bytes();
    let entries = places(&whole, b"PK\x01\x02");
    let changed = |offset: usize, value: &[u8]| {
        let mut bytes = whole.clone();
        for at in &entries {
            bytes[at + offset..at + offset + value.len()].copy_from_slice(value);
        }
        bytes
    };
    let mut list = Vec::new();
    for (name, offset) in [("packed", 20), ("unpacked", 24)] {
        for value in [0_u32, 1, 0x7fff_ffff, 0xffff_ffff] {
            let bytes = changed(offset, &value.to_le_bytes());
            list.push(any(format!("{name} sizes say {value}"), bytes));
        }
    }
    list.push(any("entries over each other", changed(42, &[0; 4])));
    for flag in [1_u16, 0x40, 0x2000] {
        list.push(any(format!("flag {flag:x}"), changed(8, &flag.to_le_bytes())));
    }
    list.push(any("an unknown method", changed(10, &[99, 0])));
    let end = *places(&whole, b"PK\x05\x06").last().unwrap();
    for (name, offset) in [("parts", 10), ("length of list", 12), ("place of list", 16)] {
        let mut bytes = whole.clone();
        bytes[end + offset..end + offset + 2].copy_from_slice(&[0xff, 0xff]);
        list.push(any(format!("{name} at its most"), bytes));
    }
    list.push(many_parts());
    list.push(claims());
    list
}

fn many_parts() -> Hostile {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..5000 {
        let options = SimpleFileOptions::default();
        writer.start_file(format!("word/{number}.xml"), options).unwrap();
    }
    refused("five thousand parts", writer.finish().unwrap().into_inner(), "Parts")
}

/// A list in the form for large archives that claims more parts than there is memory for.
fn claims() -> Hostile {
    let mut bytes = b"PK\x03\x04".to_vec();
    bytes.resize(40 << 20, 0);
    let start = bytes.len() as u64;
    let count = 30_u64 << 20;
    bytes.extend_from_slice(b"PK\x06\x06");
    bytes.extend_from_slice(&44_u64.to_le_bytes());
    bytes.extend_from_slice(&[45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    for value in [count, count, u64::from(u32::MAX), start] {
        bytes.extend_from_slice(&value.to_le_bytes());
    }
    bytes.extend_from_slice(b"PK\x06\x07\0\0\0\0");
    bytes.extend_from_slice(&start.to_le_bytes());
    bytes.extend_from_slice(&1_u32.to_le_bytes());
    bytes.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    bytes.extend_from_slice(&[0xff; 12]);
    bytes.extend_from_slice(&[0, 0]);
    refused("a list that claims millions", bytes, "Parts")
}

/// Names of parts that want to be written somewhere else.
pub(super) fn slips() -> Vec<Hostile> {
    let names = [
        "../../../../tmp/slip.xml",
        "/etc/slip.xml",
        "..\\..\\slip.xml",
        "C:\\slip.xml",
        "word/../../slip.xml",
        "word/./document.xml",
        "word//document.xml",
        "word/document.xml/",
        "WORD/DOCUMENT.XML",
        "\0",
        "",
        "con",
    ];
    let text = root("document", "<w:body/>").into_bytes();
    let list = names.map(|name| {
        let bytes = zipped(CompressionMethod::Deflated, [(name, text.clone())]);
        any(format!("a part called {name:?}"), bytes)
    });
    list.into()
}
