//! In which row of which sheet of a workbook names stand.
//!
//! The parts of a workbook hold the words of all its sheets in one list, so they are read once more, as the
//! tables that people see.

use std::collections::BTreeMap;
use std::io::Cursor;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::contents::{Contents, SheetRow};
use super::unpack::unpack;

/// The part that lists the sheets.
pub(super) const WORKBOOK: &str = "xl/workbook.xml";

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Reads the sheets of a workbook, row by row.
pub(super) fn read(archive: &mut Archive<'_>, contents: &mut Contents<'_>) {
    let links = part(archive, "xl/_rels/workbook.xml.rels", contents);
    let mut targets = BTreeMap::new();
    each(&links, contents, |event, _| {
        if let Seen::Open("Relationship", element) = event
            && let Some(id) = attribute(element, "Id")
        {
            targets.insert(id, attribute(element, "Target").unwrap_or_default());
        }
    });
    let list = part(archive, WORKBOOK, contents);
    let mut sheets = Vec::new();
    each(&list, contents, |event, _| {
        if let Seen::Open("sheet", element) = event {
            let target = attribute(element, "id").and_then(|id| targets.get(&id));
            sheets.extend(attribute(element, "name").zip(target));
        }
    });
    let shared = shared(archive, contents);
    for (name, target) in sheets {
        let path = match target.strip_prefix('/') {
            Some(path) => path.to_owned(),
            None => format!("xl/{target}"),
        };
        let xml = part(archive, &path, contents);
        rows(&xml, &name, &shared, contents);
    }
}

/// The words that cells refer to by their number.
fn shared(archive: &mut Archive<'_>, contents: &mut Contents<'_>) -> Vec<String> {
    let xml = part(archive, "xl/sharedStrings.xml", contents);
    let mut all: Vec<String> = Vec::new();
    let mut in_words = false;
    each(&xml, contents, |event, _| match event {
        Seen::Open("si", _) => all.push(String::new()),
        Seen::Open("t", _) => in_words = true,
        Seen::Close("t") => in_words = false,
        Seen::Text(text) if in_words => {
            all.iter_mut().last().into_iter().for_each(|one| one.push_str(text))
        }
        _ => {}
    });
    all
}

fn rows(xml: &str, sheet: &str, shared: &[String], contents: &mut Contents<'_>) {
    let (mut number, mut is_shared, mut in_cell) = (0, false, false);
    each(xml, contents, |event, contents| match event {
        Seen::Open("row", element) => {
            let written = attribute(element, "r").and_then(|number| number.parse().ok());
            number = written.unwrap_or(number + 1);
            contents.row = Some(SheetRow { sheet: sheet.to_owned(), number });
        }
        Seen::Close("row") => {
            contents.end();
            contents.row = None;
        }
        Seen::Open("c", element) => is_shared = attribute(element, "t").as_deref() == Some("s"),
        Seen::Close("c") => contents.block(),
        Seen::Open("v" | "t", _) => in_cell = true,
        Seen::Close("v" | "t") => in_cell = false,
        Seen::Text(text) if in_cell && is_shared => {
            let words = text.parse().ok().and_then(|index: usize| shared.get(index));
            contents.put(words.map_or("", String::as_str));
        }
        Seen::Text(text) if in_cell => contents.put(text),
        _ => {}
    });
    contents.end();
}

/// What is seen of XML; names are local ones.
enum Seen<'e> {
    Open(&'e str, &'e BytesStart<'e>),
    Close(&'e str),
    Text(&'e str),
}

/// Calls `see` with all that stands in XML, up to its first fault.
fn each<'c>(
    xml: &str,
    contents: &mut Contents<'c>,
    mut see: impl FnMut(Seen<'_>, &mut Contents<'c>),
) {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    while contents.step(1) {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                see(Seen::Open(start.local_name().into_inner(), &start), contents);
            }
            Ok(Event::End(end)) => see(Seen::Close(end.local_name().into_inner()), contents),
            Ok(Event::Text(text)) => see(Seen::Text(&text.xml10_content()), contents),
            Ok(Event::CData(text)) => see(Seen::Text(&text.xml10_content()), contents),
            Ok(Event::GeneralRef(name)) => {
                let one = name.resolve_char_ref().ok().flatten();
                let one = one.map(String::from);
                see(Seen::Text(&one.unwrap_or_default()), contents);
            }
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut all = element.attributes();
    let mut all = all.with_checks(false).filter_map(Result::ok);
    let found = all.find(|one| one.key.local_name().into_inner() == name)?;
    Some(found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// A part as text; empty where it is not there.
fn part(archive: &mut Archive<'_>, name: &str, contents: &mut Contents<'_>) -> String {
    let Ok(file) = archive.by_name(name) else { return String::new() };
    let (bytes, _) = unpack(file, contents);
    String::from_utf8(bytes).unwrap_or_default()
}
