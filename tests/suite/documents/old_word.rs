//! Word files of the kind before 2007, which LibreOffice makes when the test runs.

use tongbao::document::{Document, FileFormat, Limit, Refusal, Style, doc, docx, text};
use tongbao::office;
use tongbao::source::Memory;

use crate::support::case::Case;
use crate::support::dice::Dice;
use crate::support::docx::Docx;
use crate::support::libreoffice::{Files, converted};
use crate::support::old_word::{compound, of_seed};
use crate::support::root;

/// The visible characters of a document, line by line, tables aside.
fn words(document: &Document) -> String {
    text::write(document).split_whitespace().collect()
}

/// A document whose text has these paragraphs and tables, with a style of headings that are numbered.
fn source(body: &str) -> Vec<u8> {
    let names = ["office", "text", "style", "table"];
    let names = names.map(|name| {
        format!(" xmlns:{name}=\"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0\"")
    });
    format!(
        "<?xml version=\"1.0\"?><office:document{} office:version=\"1.2\" \
         office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:styles>\
         <text:outline-style style:name=\"Outline\"><text:outline-level-style text:level=\"1\" \
         style:num-suffix=\"、\" style:num-format=\"一, 二, 三, ...\"/></text:outline-style>\
         <text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" \
         style:num-format=\"1\" style:num-suffix=\".\"/></text:list-style></office:styles>\
         <office:body><office:text>{body}</office:text></office:body></office:document>",
        names.concat()
    )
    .into_bytes()
}

const LIST: &str = "<text:list text:style-name=\"L\"><text:list-item><text:p>甲</text:p></text:list-item></text:list>";

#[test]
fn what_is_read_is_what_word_files_say_and_generated_numbers_are_refused() {
    let issue = fs_err::read(root().join("bulletins/2017/gongzuo-03.yaml")).unwrap();
    let case = Case::archive()
        .file("units.yaml", fs_err::read(root().join("units.yaml")).unwrap())
        .file("tongbao.yaml", fs_err::read(root().join("tongbao.yaml")).unwrap())
        .file("bulletins/2017/gongzuo-03.yaml", issue);
    let output = case.command("export gongzuo-2017-3 --to docx -o -").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let table = |cell: &str| {
        format!(
            "<text:p>正文。</text:p><table:table><table:table-column/><table:table-row>\
             <table:table-cell>{cell}</table:table-cell></table:table-row></table:table>"
        )
    };
    let heading = "<text:h text:outline-level=\"1\">标题</text:h>";
    let sources = Files::from([
        ("plain.fodt".to_owned(), source(&table("<text:p>乙</text:p>"))),
        (
            "heading.fodt".to_owned(),
            source(&format!("<text:p>正文。</text:p>{heading}{heading}")),
        ),
        ("list.fodt".to_owned(), source(&format!("<text:p>正文。</text:p>{LIST}"))),
        ("cell.fodt".to_owned(), source(&table(LIST))),
        ("issue.docx".to_owned(), output.stdout.clone()),
    ]);
    let made = converted(&sources, "doc");
    for name in ["heading", "list", "cell"] {
        let refused = doc::read(&made[&format!("{name}.doc")]);
        assert!(matches!(refused, Err(Refusal::Numbered)), "{name}: {refused:?}");
    }
    let plain = doc::read(&made["plain.doc"]).unwrap().document;
    assert_eq!(words(&plain), "正文。乙");
    // The first line is no heading because it is short.
    let styles: Vec<Style> = plain
        .blocks
        .iter()
        .filter_map(|block| match block {
            tongbao::document::Block::Paragraph(paragraph) => Some(paragraph.style),
            _ => None,
        })
        .collect();
    assert_eq!(styles, [Style::Body]);
    let old = doc::read(&made["issue.doc"]).unwrap();
    let wanted = docx::read(&output.stdout).unwrap();
    assert_eq!(words(&old.document), words(&wanted.document));
    damaged_files_are_refused_or_read(&made["issue.doc"]);
}

#[test]
fn a_wps_file_is_what_is_in_it() {
    let word = of_seed("市水务局：\n存在问题：台账不全。");
    let packed = Docx::of(&["市水务局："]).bytes();
    let read = |bytes: &[u8]| {
        let read = office::read_document("稿.WPS".as_ref(), bytes, &Memory::new());
        read.map(|read| words(&read.document))
    };
    assert_eq!(read(&word).unwrap(), "市水务局：存在问题：台账不全。");
    assert_eq!(read(&packed).unwrap(), "市水务局：");
    let sheet = compound(&[("Workbook", b"\x09\x08")]);
    let dos = b"\xff\x57\x50\x53 1.0 \xca\xd0\xcb\xae\xce\xf1\xbe\xd6";
    let old = Refusal::Format(FileFormat::OldWord);
    let works = compound(&[("MatOST", b"1"), ("CONTENTS", b"CHNKWKS")]);
    for (bytes, refusal) in [
        (&sheet[..], Refusal::Format(FileFormat::OldOffice)),
        (&works, Refusal::Format(FileFormat::OldOffice)),
        (dos, old.clone()),
        ("市水务局：正文。".as_bytes(), old),
        (b"{\\rtf1 a}", Refusal::Format(FileFormat::RichText)),
        (b"PK\x03\x04", Refusal::Damaged(None)),
    ] {
        assert_eq!(read(bytes).unwrap_err(), refusal, "{:?}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn a_file_of_more_characters_than_a_book_is_refused() {
    let short = |count: usize| doc::read(&of_seed(&"甲\n".repeat(count)));
    assert_eq!(short(2000).unwrap().document.blocks.len(), 2000);
    let refusal = Refusal::Limit(Limit::Characters(400_000));
    assert_eq!(short(200_001).unwrap_err(), refusal);
    // A head that says less.
    let mut seed = "甲\n".repeat(220_000);
    seed.push_str("word 4c 04000000\n");
    assert!(!doc::read(&of_seed(&seed)).is_ok_and(|read| read.document.blocks.len() > 10));
}

/// Reads copies in which some bytes are others, or the end is missing.
fn damaged_files_are_refused_or_read(bytes: &[u8]) {
    let mut dice = Dice::new(7);
    for _ in 0..60 {
        let mut damaged = bytes.to_vec();
        for _ in 0..=dice.roll(20) {
            let at = dice.roll(damaged.len());
            damaged[at] = u8::try_from(dice.roll(256)).unwrap();
        }
        if dice.roll(3) == 0 {
            damaged.truncate(dice.roll(damaged.len()));
        }
        // Whatever comes of it, it ends.
        let _ = doc::read(&damaged);
    }
}
