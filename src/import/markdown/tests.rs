//! What is typed in a document stands in Markdown as it was, and is shown as it was.

use super::{plain, shown, words};
use crate::document::{Cell, Document, Paragraph, Row, Run, RunFormat, Style, Table};
use crate::import::line::{Piece, SourceItem, read};
use crate::text::tree::Block;
use crate::text::without_spaces;
use crate::{document, text};

#[test]
fn what_looks_like_a_mark_is_printed_as_it_is() {
    let texts = [
        "完成5~10公里，a_b，A&B，3*4",
        "*甲*",
        "_甲_ 乙",
        "**甲**《乙》",
        "# 甲",
        "#",
        "- 甲",
        "+ 甲",
        "1. 甲",
        "12) 甲",
        "1.",
        "> 甲",
        "`甲`",
        "``甲",
        "<b>甲</b>",
        "<甲>",
        "[甲](http://a.cn)",
        "[甲]",
        "[甲]: http://a.cn",
        "[^1]: 甲",
        "![甲](a.png)",
        "| 甲 | 乙 |",
        "\\甲",
        "甲\\",
        "&amp; &#20;",
        "~~甲~~",
        "~甲~",
        "---",
        "***",
        "===",
        "***甲",
        "~~~",
        "```",
        "甲\t乙",
        "http://a.cn/b_c_d",
        "<http://a.cn>",
        "a@b.cn",
        "-",
        "--",
        "- - -",
        "_ _ _",
        ":甲",
        "|---|",
        "100. 甲",
        "1234567890. 甲",
        "\\#甲",
        "甲*",
        "*",
        "!",
        "甲![",
        "<!-- 甲 -->",
        "&lt",
    ];
    for text in texts {
        let markdown = plain(text);
        let wanted = without_spaces(text);
        assert_eq!(shown(&markdown).as_deref(), Some(wanted.as_str()), "{text} {markdown}");
    }
}

#[test]
fn marks_that_do_no_harm_stay_as_they_are() {
    for text in ["完成5~10公里", "a_b.docx", "A&B", "总投资62105.86万元", "1.5亿元", "3*4=12"]
    {
        assert_eq!(plain(text), text);
    }
}

#[test]
fn tables_keep_their_cells() {
    let cell = |text: &str, columns| Cell {
        paragraphs: vec![Paragraph::plain(Style::Body, text)],
        columns,
        continues: false,
    };
    let rows = [
        vec![cell("项目|名称", 1), cell("金额*", 1), cell("备注", 1)],
        vec![cell("合\n计", 2), cell("<5", 1)],
        vec![cell("少", 1)],
    ];
    let rows = rows.map(|cells| Row { head: false, cells }).to_vec();
    let table = Table { rows };
    let document = text::parse(&super::table(&table));
    let [Block::Table(_)] = document.blocks[..] else { panic!("{document:?}") };
    let wanted: String = table.rows.iter().flat_map(|row| &row.cells).map(words).collect();
    let shown = text::plain::document(&document);
    assert_eq!(without_spaces(&shown), without_spaces(&wanted));
}

#[test]
fn strong_words_have_marks() {
    let run = |text: &str, strong| Run {
        format: RunFormat { strong, ..RunFormat::default() },
        ..Run::plain(text)
    };
    let runs = vec![run("甲", false), run("乙", true), run("丙*丁", false)];
    let paragraph = document::Block::Paragraph(Paragraph { style: Style::Body, runs });
    let items = read(&Document { exported: None, blocks: vec![paragraph] });
    let [SourceItem::Line(line)] = &items[..] else { panic!("{items:?}") };
    assert_eq!(super::paragraph(Piece::whole(line), &[], ""), "甲**乙**丙*丁");
}
