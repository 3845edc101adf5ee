//! Word files of the kind before 2007, which LibreOffice makes when the test runs.

use tongbao::document::{Document, Refusal, Style, doc, docx, text};

use crate::support::case::Case;
use crate::support::dice::Dice;
use crate::support::libreoffice::{Files, converted};
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
