//! Word files that want to fill the memory, take for ever, or get at other files: each is refused
//! or read within bounded time and memory, and nothing is read from outside.
//!
//! They are made here, the same in every run:
//!
//! - [`damage`]: cut, bits turned, torn XML.
//! - [`archives`]: bombs, lists of parts that lie, names that lead out.
//! - [`content`]: much of one thing, deep nesting, entities, relationships that lead out.
//!
//! `every_file_is_read_or_refused` prints how many there were, the longest time, and the most memory
//! that reading one took (`--nocapture` shows it).

mod archives;
mod content;
mod damage;

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::time::{Duration, Instant};

use tongbao::document::{Block, ReadDocument, Refusal, docx};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::support::dice::Dice;
use crate::support::docx::{Docx, PIXEL};
use crate::support::growth::is_linear;

/// Words of a file beside, which no reading may bring in.
const MARKER: &str = "planted-marker-7f3a";

/// A hostile file, and what its refusal is called if it must be refused.
struct Hostile {
    name: String,
    bytes: Vec<u8>,
    refusal: Option<&'static str>,
}

/// A file that may be read or refused.
fn any(name: impl Into<String>, bytes: Vec<u8>) -> Hostile {
    Hostile { name: name.into(), bytes, refusal: None }
}

/// A file that must be refused for this.
fn refused(name: impl Into<String>, bytes: Vec<u8>, refusal: &'static str) -> Hostile {
    Hostile { name: name.into(), bytes, refusal: Some(refusal) }
}

/// An ordinary file with something of everything.
fn ordinary() -> Docx {
    let text = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let note = r#"<w:r><w:footnoteReference w:id="1"/></w:r>"#;
    let place = r#"<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>"#;
    let item = format!("<w:p>{place}<w:r><w:t>条目</w:t></w:r></w:p>");
    let properties = r#"<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>"#;
    let cell = format!("<w:tc>{properties}{}</w:tc>", text("格"));
    let body = [
        format!("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>正文</w:t></w:r>{note}</w:p>"),
        item.repeat(2),
        format!("<w:tbl><w:tr>{cell}</w:tr></w:tbl>"),
        r#"<w:p><w:r><w:drawing><a:blip r:embed="a.png"/></w:drawing></w:r></w:p>"#.to_owned(),
    ];
    let style = r#"<w:style w:styleId="a"><w:name w:val="heading 1"/></w:style>"#;
    let level = r#"<w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>"#;
    let lists = format!(
        r#"<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>"#
    );
    let notes = format!(r#"<w:footnote w:id="1">{}</w:footnote>"#, text("注"));
    Docx::new(&body.concat())
        .with("styles", "styles.xml", "styles", style)
        .with("numbering", "numbering.xml", "numbering", &lists)
        .with("footnotes", "footnotes.xml", "footnotes", &notes)
        .picture("a.png", PIXEL)
}

/// A piece of XML many times, each time with a number behind it, so that it is not packed so tight
/// that it is refused for that.
fn varied(piece: &str, times: usize) -> String {
    let mut dice = Dice::new(1);
    let mut xml = String::new();
    for _ in 0..times {
        write!(xml, "{piece}<!--{:08x}-->", dice.roll(usize::MAX)).unwrap();
    }
    xml
}

/// Comments of so many megabytes, which are packed some hundred times: large, and quick to read.
fn filler(megabytes: usize) -> String {
    varied(&format!("<!--{}-->", "长".repeat(330)), megabytes << 10)
}

/// A zip archive of these parts, each packed by this method.
fn zipped<'n>(
    method: CompressionMethod,
    parts: impl IntoIterator<Item = (&'n str, Vec<u8>)>,
) -> Vec<u8> {
    let options = SimpleFileOptions::default().compression_method(method);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(name, options).unwrap();
        writer.write_all(&content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// All words of a reading, and the content of its pictures.
fn all(read: &ReadDocument) -> String {
    let mut all = format!("{:?}", read.notices);
    for block in &read.document.blocks {
        match block {
            Block::Paragraph(paragraph) => all.push_str(&paragraph.text()),
            Block::Picture(picture) => all.push_str(&String::from_utf8_lossy(&picture.bytes)),
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                for paragraph in cells.flat_map(|cell| &cell.paragraphs) {
                    all.push_str(&paragraph.text());
                }
            }
        }
    }
    all
}

/// A figure of the process's memory in MiB, where the system tells: `VmHWM` the highest since
/// [`forget_peak`], `VmRSS` that of now. Other tests that run beside have their part in it.
fn memory(figure: &str) -> u64 {
    let status = fs_err::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(figure));
    let number = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    number.unwrap_or(0) / 1024
}

/// Lets the highest memory count from now on.
fn forget_peak() {
    let forgotten = fs_err::write("/proc/self/clear_refs", "5");
    drop(forgotten);
}

/// Reads a file, and holds the result against what must come of it.
fn attempt(file: &Hostile) -> Result<ReadDocument, Refusal> {
    let reading = std::panic::catch_unwind(|| docx::read(&file.bytes));
    let result = reading.unwrap_or_else(|_| panic!("{} panicked: see above", file.name));
    if let Some(wanted) = file.refusal {
        let told = match &result {
            Ok(_) => "it was read".to_owned(),
            Err(refusal) => format!("{refusal:?}"),
        };
        assert!(told.contains(wanted), "{}: expected {wanted}, got {told:.300}", file.name);
    }
    if let Ok(read) = &result {
        let words = all(read);
        assert!(!words.contains(MARKER) && !words.contains("root:"), "{}", file.name);
    }
    result
}

#[test]
#[expect(clippy::print_stderr, reason = "the figures are shown with --nocapture")]
fn every_file_is_read_or_refused() {
    let folder = tempfile::tempdir().unwrap();
    let planted = folder.path().join("planted.txt");
    fs_err::write(&planted, MARKER).unwrap();
    let marker = planted.to_str().unwrap();
    let (mut count, mut read) = (0, 0);
    let (mut longest, mut largest) = ((Duration::ZERO, String::new()), (0, String::new()));
    let kinds: [&dyn Fn() -> Vec<Hostile>; 9] = [
        &damage::cut,
        &damage::flipped,
        &damage::torn,
        &archives::lies,
        &archives::slips,
        &|| content::entities(marker),
        &|| content::outside(marker),
        &content::shapes,
        &archives::bombs,
    ];
    for file in kinds.iter().flat_map(|make| make()) {
        forget_peak();
        let (start, before) = (Instant::now(), memory("VmRSS"));
        let result = attempt(&file);
        let (time, more) = (start.elapsed(), memory("VmHWM").saturating_sub(before));
        longest = longest.max((time, file.name.clone()));
        largest = largest.max((more, file.name));
        count += 1;
        read += usize::from(result.is_ok());
    }
    eprintln!("{count} files, {read} read; longest {longest:?}; most memory {largest:?} MiB");
    assert!(count >= 200, "{count} files");
    assert!(read >= 50, "some damage can be borne: {read}");
}

#[test]
fn reading_takes_linear_time() {
    for (name, length, make) in content::GROWING {
        let files = [length, 4 * length].map(|length| any(name, make(length).bytes()));
        is_linear(name, length, |now| {
            let result = attempt(&files[usize::from(now > length)]);
            assert!(result.is_ok(), "{name}: {result:?}");
        });
    }
}

/// What is not damaged is read, so that the others fail for the right reason.
#[test]
fn the_file_they_are_made_of_is_read() {
    let read = docx::read(&ordinary().bytes()).unwrap();
    assert_eq!(read.document.blocks.len(), 6, "{read:?}");
    assert!(read.notices.is_empty(), "{read:?}");
}
