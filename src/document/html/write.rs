//! Writing a page for programs that show mail: every look stands beside what has it, since they take no style sheets.
//!
//! [`write()`] is the entry point. Pictures stand elsewhere; whoever writes the page says where.

use crate::document::xml::XmlWriter;
use crate::document::{Block, Cell, Document, Font, Paragraph, Row, Run, Style, Table};
use crate::text::single_spaced;

/// 16 px, as wide as forty characters and some: longer lines are read badly on a screen.
const PAGE: &str = "max-width:720px;margin:0 auto;padding:16px;font:16px/1.8 SimSun,'宋体',serif;color:#000000;background:#ffffff";
/// The red of names and rules, as on paper.
const RED_RULE: &str = "width:100%;border-collapse:collapse;border-bottom:2px solid #d7000f";
/// The rules between lines of the tail.
const TAIL_RULE: &str = "width:100%;border-collapse:collapse;border-top:1px solid #000000";
const TABLE: &str = "border-collapse:collapse;margin:8px auto;font-size:14px";
const CELL: &str = "border:1px solid #000000;padding:4px 8px";
const PICTURE: &str = "display:block;max-width:100%;height:auto;margin:8px auto";

/// Returns the document as a page; `address` says where its n-th picture, from 0, is found.
pub fn write(document: &Document, title: &str, address: &dyn Fn(usize) -> String) -> String {
    let mut xml = XmlWriter::default();
    xml.element("html", &[("lang", "zh-CN")], |xml| {
        xml.element("head", &[], |xml| {
            xml.empty("meta", &[("charset", "utf-8")]);
            xml.element("title", &[], |xml| xml.text(title));
        });
        xml.element("body", &[("style", PAGE)], |xml| {
            let mut pictures = 0;
            for block in &document.blocks {
                match block {
                    Block::Paragraph(one) => paragraph(one, xml),
                    Block::Table(one) => table(one, xml),
                    Block::Picture(one) => {
                        let (from, alt) = (address(pictures), single_spaced(&one.alt));
                        let said = [("src", from.as_str()), ("alt", &alt), ("style", PICTURE)];
                        xml.empty("img", &said);
                        pictures += 1;
                    }
                }
                xml.line();
            }
        });
    });
    format!("<!DOCTYPE html>\n{}\n", String::from_utf8_lossy(&xml.into_bytes()))
}

/// The tag of a paragraph, and how it looks.
fn look(style: Style) -> (&'static str, &'static str) {
    match style {
        Style::Masthead => (
            "h1",
            "margin:16px 0 8px;text-align:center;color:#d7000f;font-size:34px;font-weight:bold;letter-spacing:4px",
        ),
        Style::Title => ("h2", "margin:20px 0 12px;text-align:center;font-size:22px"),
        Style::EntryTitle => ("h3", "margin:20px 0 12px;text-align:center;font-size:19px"),
        Style::Heading(1) => ("h4", "margin:12px 0 4px;text-indent:2em;font-size:16px"),
        Style::Heading(_) => ("h5", "margin:8px 0 4px;text-indent:2em;font-size:16px"),
        Style::Number => ("p", "margin:4px 0;text-align:center"),
        Style::Caption => ("p", "margin:0 0 8px;text-align:center;font-size:14px"),
        Style::Footnote => ("p", "margin:0 0 4px 2em;font-size:14px"),
        Style::ListItem => ("p", "margin:0 0 4px 2em"),
        Style::Signature => ("p", "margin:4px 2em 4px 0;text-align:right"),
        Style::Addressees => ("p", "margin:12px 0 4px"),
        Style::Unit | Style::AttachmentLabel => ("p", "margin:20px 0 4px;font-weight:bold"),
        Style::EditorNote => {
            ("p", "margin:12px 0;text-indent:2em;font-family:KaiTi,'楷体',serif")
        }
        Style::Body | Style::AttachmentNote | Style::Compiler | Style::Tail => {
            ("p", "margin:0 0 4px;text-indent:2em")
        }
    }
}

fn paragraph(paragraph: &Paragraph, xml: &mut XmlWriter) {
    match paragraph.style {
        Style::Compiler => sides(paragraph, RED_RULE, xml),
        Style::Tail => sides(paragraph, TAIL_RULE, xml),
        style => {
            let (tag, look) = look(style);
            xml.element(tag, &[("style", look)], |xml| words(&paragraph.runs, xml));
        }
    }
}

/// A line of which what stands behind the tab is set on the right: programs for mail know tables better than floats.
fn sides(paragraph: &Paragraph, rule: &str, xml: &mut XmlWriter) {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    let mut is_right = false;
    for run in &paragraph.runs {
        let (first, behind) = match run.text.split_once('\t') {
            Some((first, behind)) if !is_right => (first, Some(behind)),
            _ => (run.text.as_str(), None),
        };
        let part = |text: &str| Run { text: text.to_owned(), ..run.clone() };
        let side = if is_right { &mut right } else { &mut left };
        side.push(part(first));
        is_right |= behind.is_some();
        right.extend(behind.map(part));
    }
    xml.element("table", &[("role", "presentation"), ("style", rule)], |xml| {
        xml.element("tr", &[], |xml| {
            let padded = "padding:4px 0;vertical-align:top";
            xml.element("td", &[("style", padded)], |xml| words(&left, xml));
            if is_right {
                let aligned = format!("{padded};text-align:right");
                xml.element("td", &[("style", aligned.as_str())], |xml| words(&right, xml));
            }
        });
    });
}

fn table(table: &Table, xml: &mut XmlWriter) {
    xml.element("table", &[("style", TABLE)], |xml| {
        for (index, row) in table.rows.iter().enumerate() {
            xml.element("tr", &[], |xml| {
                let mut column = 0;
                for cell in &row.cells {
                    if !cell.continues {
                        let rows = 1 + continued(&table.rows[index + 1..], column);
                        write_cell(cell, (if row.head { "th" } else { "td" }, rows), xml);
                    }
                    column += cell.columns;
                }
            });
        }
    });
}

/// How many of the rows go on with a cell that stands above them in a column.
fn continued(below: &[Row], column: usize) -> usize {
    let goes_on = |row: &&Row| {
        let mut at = 0;
        row.cells.iter().any(|cell| {
            let is_there = at == column && cell.continues;
            at += cell.columns;
            is_there
        })
    };
    below.iter().take_while(goes_on).count()
}

fn write_cell(cell: &Cell, (tag, rows): (&str, usize), xml: &mut XmlWriter) {
    let (columns, rows) = (cell.columns.to_string(), rows.to_string());
    let mut said = vec![("style", CELL)];
    said.extend((cell.columns > 1).then_some(("colspan", columns.as_str())));
    said.extend((rows != "1").then_some(("rowspan", rows.as_str())));
    xml.element(tag, &said, |xml| {
        for (index, paragraph) in cell.paragraphs.iter().enumerate() {
            if index > 0 {
                xml.empty("br", &[]);
            }
            words(&paragraph.runs, xml);
        }
    });
}

/// Writes words as they look. What is empty gets a blank, since an element without content would not be closed.
fn words(runs: &[Run], xml: &mut XmlWriter) {
    if runs.iter().all(|run| run.text.is_empty()) {
        return xml.text("\u{a0}");
    }
    for run in runs.iter().filter(|run| !run.text.is_empty()) {
        let format = &run.format;
        let face = format.font.map(|font| match font {
            Font::Hei => "font-family:SimHei,'黑体',sans-serif",
            Font::Kai => "font-family:KaiTi,'楷体',serif",
        });
        let mut around: Vec<(&str, Option<(&str, &str)>)> = Vec::new();
        around.extend(format.link.as_deref().map(|link| ("a", Some(("href", link)))));
        around.extend(format.strong.then_some(("strong", None)));
        around.extend(format.raised.then_some(("sup", None)));
        around.extend(face.map(|face| ("span", Some(("style", face)))));
        wrapped(&around, &run.text, xml);
    }
}

/// Writes words within elements, the first of which is the outermost.
fn wrapped(around: &[(&str, Option<(&str, &str)>)], text: &str, xml: &mut XmlWriter) {
    if let [(tag, attribute), inner @ ..] = around {
        return xml.element(tag, attribute.as_slice(), |xml| wrapped(inner, text, xml));
    }
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            xml.empty("br", &[]);
        }
        xml.text(line);
    }
}

#[cfg(test)]
mod tests {
    use super::write;
    use crate::document::{
        Block, Cell, Document, Paragraph, Picture, Row, Run, RunFormat, Style, Table,
    };

    fn page(blocks: Vec<Block>) -> String {
        let document = Document { exported: None, blocks };
        let page = write(&document, "题", &|number| format!("cid:{number}"));
        let (_, body) = page.split_once("background:#ffffff\">").unwrap();
        body.trim_end_matches("</body></html>\n").trim_end().to_owned()
    }

    #[test]
    fn words_stay_words() {
        let link = RunFormat {
            link: Some("https://a.cn/?b=1&c=2".to_owned()),
            strong: true,
            ..RunFormat::default()
        };
        let runs = vec![Run::plain("甲<b>&\n"), Run { format: link, ..Run::plain("乙") }];
        let paragraph = Paragraph { style: Style::Caption, runs };
        assert_eq!(
            page(vec![Block::Paragraph(paragraph)]),
            "<p style=\"margin:0 0 8px;text-align:center;font-size:14px\">甲&lt;b&gt;&amp;<br/>\
             <a href=\"https://a.cn/?b=1&amp;c=2\"><strong>乙</strong></a></p>"
        );
    }

    #[test]
    fn what_stands_behind_a_tab_is_set_on_the_right() {
        let runs = vec![Run::plain("责编：甲\t共印"), Run::plain("20份")];
        let said = page(vec![Block::Paragraph(Paragraph { style: Style::Tail, runs })]);
        assert!(said.contains(">责编：甲</td>"), "{said}");
        assert!(said.contains("text-align:right\">共印20份</td>"), "{said}");
    }

    #[test]
    fn cells_over_several_columns_and_rows_stay_so() {
        let cell = |text: &str, columns, continues| Cell {
            paragraphs: vec![Paragraph::plain(Style::Body, text)],
            columns,
            continues,
        };
        let rows = vec![
            Row { head: true, cells: vec![cell("甲", 2, false), cell("乙", 1, false)] },
            Row { head: false, cells: vec![cell("丙", 2, true), cell("", 1, false)] },
        ];
        let said = page(vec![Block::Table(Table { rows })]);
        let plain = said.replace(" style=\"border:1px solid #000000;padding:4px 8px\"", "");
        assert!(
            plain.ends_with(
                "<tr><th colspan=\"2\" rowspan=\"2\">甲</th><th>乙</th></tr><tr><td>\u{a0}</td></tr></table>"
            ),
            "{plain}"
        );
    }

    #[test]
    fn pictures_are_found_by_their_number() {
        let picture = |alt: &str| {
            Block::Picture(Picture {
                name: "a.png".to_owned(),
                bytes: Vec::new(),
                alt: alt.to_owned(),
            })
        };
        let said = page(vec![picture("一"), picture("二")]);
        assert!(
            said.contains("src=\"cid:0\" alt=\"一\"")
                && said.contains("src=\"cid:1\" alt=\"二\""),
            "{said}"
        );
    }
}
