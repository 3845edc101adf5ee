//! Byte ranges, links, plain text.

use tongbao::text;
use tongbao::text::links::LinkKind;
use tongbao::text::tree::{Block, Inline};
use tongbao::text::{links, plain, walk};

#[test]
fn links_know_their_place_in_the_text_as_written() {
    let source = "**《甲》**乙，《丙》[丁**《戊》**己](a \"b\")\n\n- 甲**《乙》**![庚](c.png)[壬](mailto:d@e.cn)\n\n\
                  [^1] **《甲》**[辛](g)\n\n[^1]: **《甲》**[癸](https://f)\n";
    let document = text::parse(source);
    let found: Vec<(LinkKind, &str, &str)> = links::links(&document)
        .map(|target| (target.kind, target.destination, &source[target.range]))
        .collect();
    assert_eq!(
        found,
        [
            (LinkKind::Link, "a", "[丁**《戊》**己](a \"b\")"),
            (LinkKind::Image, "c.png", "![庚](c.png)"),
            (LinkKind::Link, "mailto:d@e.cn", "[壬](mailto:d@e.cn)"),
            (LinkKind::Link, "g", "[辛](g)"),
            (LinkKind::Link, "https://f", "[癸](https://f)"),
        ]
    );
    let titles: Vec<String> =
        links::links(&document).map(|target| plain::inlines(target.content)).collect();
    assert_eq!(titles, ["丁《戊》己", "庚", "壬", "辛", "癸"]);
}

#[test]
fn headings_and_footnotes_know_their_place() {
    let source = "**《甲》**乙\n\n## **《丙》**丁\n\n**《甲》**乙<b>戊\n\n甲[^1]\n\n[^1]: 庚\n";
    let document = text::parse(source);
    let mut found = Vec::new();
    for block in &document.blocks {
        if let Block::Heading(heading) = block {
            found.push(&source[heading.range.clone()]);
        }
    }
    for inline in walk::inlines(&document) {
        if let Inline::FootnoteReference(reference) = inline {
            found.push(&source[reference.range.clone()]);
        }
    }
    found.push(&source[document.footnotes[0].range.clone()]);
    let found: Vec<&str> = found.into_iter().map(str::trim_end).collect();
    assert_eq!(found, ["## **《丙》**丁", "[^1]", "[^1]: 庚"]);
}

#[test]
fn footnotes_come_in_the_order_of_the_page() {
    let source =
        "[^b] [^a] [^B] [^没有]\n\n[^a]: 甲\n[^b]: 乙[^c]\n[^c]: 丙\n[^d]: 丁[^e]\n[^e]: 戊\n";
    let document = text::parse(source);
    let found: Vec<(&str, usize)> =
        document.footnotes.iter().map(|note| (note.label.as_str(), note.references)).collect();
    assert_eq!(found, [("b", 2), ("a", 1), ("c", 1), ("d", 0), ("e", 1)]);
    assert_eq!(plain::document(&document), "   [^没有]\n乙\n甲\n丙\n丁\n戊");
}

#[test]
fn plain_text_has_all_words_and_no_marks() {
    let source =
        "# 标**题**\n\n甲\n乙<b>![图](x)\\\n丙\n\n- 一\n- 二\n\n|a|b|\n|-|-|\n|1|2|\n\n<p>\n";
    let expected = "标题\n甲乙<b>图 丙\n一\n二\na\tb\n1\t2\n<p>";
    assert_eq!(plain::document(&text::parse(source)), expected);
}
