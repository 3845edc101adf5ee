//! Texts as Markdown that is printed as the source has it.
//!
//! [`text`] is the entry point. A paragraph stays as it is where Markdown reads it as itself;
//! otherwise every character that could be a mark has a `\` before it.

use super::draft::DraftText;
use super::line::{Part, Piece};
use crate::document::{Cell, Row, RunFormat, Table};
use crate::text::tree::{Block, Inline};
use crate::text::{parse, single_spaced, typed, without_spaces};

/// Returns a text as Markdown, paragraphs parted by blank lines, with a line end at its end.
pub(super) fn text(text: &DraftText<'_>) -> String {
    let part = |part: &Part<'_>| match part {
        Part::Words(piece) => paragraph(*piece),
        Part::Table(table) => self::table(table),
        Part::Picture(_) => String::new(),
    };
    let blocks = text.parts.iter().map(part).filter(|block| !block.is_empty());
    let mut markdown = blocks.collect::<Vec<_>>().join("\n\n");
    if !markdown.is_empty() {
        markdown.push('\n');
    }
    markdown
}

/// Whether a table has cells over several columns or rows, which Markdown has not.
pub(super) fn has_merged_cells(table: &Table) -> bool {
    let mut cells = table.rows.iter().flat_map(|row| &row.cells);
    cells.any(|cell| cell.columns > 1 || cell.continues)
}

fn paragraph(piece: Piece<'_>) -> String {
    let plain = plain(piece.text().trim());
    let runs = piece.runs();
    if runs.iter().all(|(_, format)| format.is_none_or(|format| !is_written(format))) {
        return plain;
    }
    // Marks that are not seen as such, for what stands beside them, are left out.
    let wanted = without_spaces(piece.text());
    let mut written = [str::to_owned, escaped].into_iter().map(|write| {
        let words = runs.iter().map(|(words, format)| run(words, *format, write));
        words.collect::<String>().trim().to_owned()
    });
    written.find(|written| shown(written).as_deref() == Some(&wanted)).unwrap_or(plain)
}

/// Whether Markdown has a mark for a format.
fn is_written(format: &RunFormat) -> bool {
    format.strong || link(format).is_some()
}

fn link(format: &RunFormat) -> Option<&str> {
    let address = format.link.as_deref()?;
    let allowed = ["http://", "https://", "mailto:"];
    let plain = !address.contains(|one: char| {
        one.is_whitespace() || one.is_control() || matches!(one, '<' | '>' | '(' | ')' | '\\')
    });
    (plain && allowed.iter().any(|scheme| address.starts_with(scheme))).then_some(address)
}

/// Returns words with the marks of their format, white space outside of them.
fn run(words: &str, format: Option<&RunFormat>, write: fn(&str) -> String) -> String {
    let core = words.trim();
    let Some(format) = format.filter(|format| is_written(format) && !core.is_empty()) else {
        return write(words);
    };
    let (before, after) = words.split_once(core).unwrap_or_default();
    let mut marked = write(core);
    if format.strong {
        marked = format!("**{marked}**");
    }
    if let Some(address) = link(format) {
        marked = format!("[{marked}]({address})");
    }
    format!("{before}{marked}{after}")
}

/// Returns one paragraph of plain words as Markdown.
pub(super) fn plain(text: &str) -> String {
    let suspicious = |one: char| one.is_ascii_punctuation() || one == '\t';
    if !text.contains(suspicious) || is_itself(text) {
        return text.to_owned();
    }
    let mut markdown = escaped(text);
    let start = text.len() - text.trim_start_matches(|one: char| one.is_ascii_digit()).len();
    if (1..10).contains(&start) && text[start..].starts_with('.') {
        markdown.insert(start, '\\');
    } else if text.starts_with(['#', '-']) {
        markdown.insert(0, '\\');
    }
    markdown
}

/// Whether Markdown reads a line as one paragraph with these words and nothing else.
fn is_itself(line: &str) -> bool {
    let document = parse(line);
    match &document.blocks[..] {
        [Block::Paragraph(content)] => {
            matches!(&content[..], [Inline::Text(words)] if words == line)
        }
        _ => false,
    }
}

/// What opens or closes a mark within a line.
const MARKS: [char; 7] = ['\\', '*', '[', ']', '<', '|', '!'];

/// Returns words within a line, with a `\` before every character that may open or close something.
pub(super) fn escaped(text: &str) -> String {
    typed::escaped(text, &MARKS)
}

/// Returns the words of a Markdown line without white space; `None` where it is more than a
/// paragraph.
fn shown(markdown: &str) -> Option<String> {
    let document = parse(markdown);
    matches!(document.blocks[..], [Block::Paragraph(_)])
        .then(|| without_spaces(&crate::text::plain::document(&document)))
}

fn table(table: &Table) -> String {
    let columns = table.rows.iter().map(width).max().unwrap_or_default();
    let cells = || table.rows.iter().flat_map(|row| &row.cells);
    let Some((head, rows)) = table.rows.split_first() else { return String::new() };
    if cells().all(|cell| words(cell).is_empty()) {
        return String::new();
    }
    let rule = format!("|{}", "---|".repeat(columns));
    let lines = rows.iter().map(|one| row(one, columns));
    [row(head, columns), rule].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

fn width(row: &Row) -> usize {
    row.cells.iter().map(|cell| cell.columns.clamp(1, 100)).sum()
}

fn row(row: &Row, columns: usize) -> String {
    let mut line = String::from("|");
    for one in &row.cells {
        line.push_str(&format!(" {} |", cell(one)));
        line.push_str(&" |".repeat(one.columns.clamp(1, 100) - 1));
    }
    line.push_str(&" |".repeat(columns - width(row)));
    line
}

fn cell(cell: &Cell) -> String {
    let text = words(cell);
    // A bar parts cells even where nothing else is a mark.
    if text.contains(MARKS) { escaped(&text) } else { text }
}

/// Returns the words of a cell on one line.
pub(super) fn words(cell: &Cell) -> String {
    let paragraphs = cell.paragraphs.iter().map(|paragraph| paragraph.text());
    let text = paragraphs.collect::<Vec<_>>().join(" ").replace('\0', "");
    single_spaced(&text)
}

#[cfg(test)]
mod tests {
    use super::{plain, shown, words};
    use crate::document::{self, Cell, Document, Paragraph, Row, Run, RunFormat, Style, Table};
    use crate::import::line::{Piece, SourceItem, read};
    use crate::text;
    use crate::text::tree::Block;
    use crate::text::without_spaces;

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
        for text in
            ["完成5~10公里", "a_b.docx", "A&B", "总投资62105.86万元", "1.5亿元", "3*4=12"]
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
        let items = read(&Document { exported: None, blocks: vec![paragraph] }, &mut 0);
        let [SourceItem::Line(line)] = &items[..] else { panic!("{items:?}") };
        assert_eq!(super::paragraph(Piece::whole(line)), "甲**乙**丙*丁");
    }
}
