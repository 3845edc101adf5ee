//! Writing Markdown: CommonMark with tables and footnotes.
//!
//! [`write()`] is the entry point. Words are escaped wherever they could be taken for marks, so that a
//! reader of the Markdown sees the words of the document and no others. Pictures are named, not
//! held.

use crate::document::{Block, Document, Paragraph, Picture, Run, RunFormat, Style, Table};
use crate::text::{single_spaced, typed};

/// Returns the document as Markdown with a line end at its end.
pub fn write(document: &Document) -> String {
    let mut text = String::new();
    let (mut item_before, mut picture_before) = (false, false);
    for block in &document.blocks {
        let is_item = matches!(block, Block::Paragraph(one) if one.style == Style::ListItem);
        let goes_on = is_item && item_before && opens_item(block);
        let is_caption = matches!(block, Block::Paragraph(one) if one.style == Style::Caption);
        if picture_before && is_caption {
            // On the line right below its picture.
            text.insert(text.len() - 1, '\\');
        } else if !text.is_empty() && !goes_on {
            text.push('\n');
        }
        match block {
            Block::Paragraph(paragraph) => write_paragraph(paragraph, &mut text),
            Block::Table(table) => write_table(table, &mut text),
            Block::Picture(picture) => write_picture(picture, &mut text),
        }
        item_before = is_item;
        picture_before = matches!(block, Block::Picture(_));
    }
    text
}

/// Whether an item begins here, and does not go on.
fn opens_item(block: &Block) -> bool {
    let Block::Paragraph(paragraph) = block else { return false };
    mark(paragraph).is_some_and(|mark| !mark.trim().is_empty())
}

/// Returns the mark that the program set before a list item or footnote.
fn mark(paragraph: &Paragraph) -> Option<&str> {
    let first = paragraph.runs.first().filter(|run| run.origin.is_none())?;
    matches!(paragraph.style, Style::ListItem | Style::Footnote).then_some(first.text.as_str())
}

fn write_paragraph(paragraph: &Paragraph, text: &mut String) {
    let runs = match mark(paragraph) {
        Some(_) => &paragraph.runs[1..],
        None => &paragraph.runs[..],
    };
    match paragraph.style {
        Style::Masthead | Style::Title => line("# ", runs, text),
        Style::Unit | Style::AttachmentLabel => line("## ", runs, text),
        Style::EntryTitle | Style::Heading(1) => line("### ", runs, text),
        Style::Heading(level) => {
            let marks = "#".repeat(usize::from(level.clamp(2, 4)) + 2);
            line(&format!("{marks} "), runs, text);
        }
        Style::ListItem => item(mark(paragraph), runs, text),
        Style::Footnote => match mark(paragraph).and_then(note_number) {
            Some(number) => prefixed(&format!("[^{number}]: "), "    ", runs, text),
            None => prefixed("    ", "    ", runs, text),
        },
        Style::Body
        | Style::EditorNote
        | Style::Number
        | Style::Compiler
        | Style::Addressees
        | Style::Caption
        | Style::AttachmentNote
        | Style::Signature
        | Style::Tail => prefixed("", "", runs, text),
    }
}

/// Returns the number in the mark of a footnote: `[1] ` → `1`
fn note_number(mark: &str) -> Option<&str> {
    mark.trim().strip_prefix('[')?.strip_suffix(']')
}

/// A heading: one line, whatever breaks it has on paper.
fn line(mark: &str, runs: &[Run], text: &mut String) {
    text.push_str(mark);
    text.push_str(&inline(runs).replace("\\\n", ""));
    text.push('\n');
}

fn prefixed(first: &str, others: &str, runs: &[Run], text: &mut String) {
    for (index, line) in inline(runs).split('\n').enumerate() {
        text.push_str(if index == 0 { first } else { others });
        text.push_str(line);
        text.push('\n');
    }
}

/// Marks of ours are `1. `, `· `, and `（1）` in lists within lists, two wide characters further in each.
fn item(mark: Option<&str>, runs: &[Run], text: &mut String) {
    let mark = mark.unwrap_or_default();
    let words = mark.trim_start_matches('　');
    let depth = (mark.chars().count() - words.chars().count()) / 2;
    let indent = "    ".repeat(depth);
    let words = words.trim().trim_start_matches('（').trim_end_matches('）');
    let mark = match words.trim_end_matches('.') {
        // It goes on with the item before.
        "" => "    ".to_owned(),
        "·" => "-   ".to_owned(),
        number => format!("{:<4}", format!("{number}.")),
    };
    prefixed(&format!("{indent}{mark}"), &format!("{indent}    "), runs, text);
}

fn write_table(table: &Table, text: &mut String) {
    let columns = table.rows.iter().map(|row| row.cells.iter().map(|cell| cell.columns).sum());
    let columns: usize = columns.max().unwrap_or_default();
    for (index, row) in table.rows.iter().enumerate() {
        let mut cells = Vec::with_capacity(columns);
        for cell in &row.cells {
            let words: Vec<String> =
                cell.paragraphs.iter().map(|paragraph| inline(&paragraph.runs)).collect();
            let words = words.join(" ").replace("\\\n", " ").replace('\n', " ");
            cells.push(words.replace('|', "\\|"));
            cells.resize(cells.len() + cell.columns.saturating_sub(1), String::new());
        }
        cells.resize(columns, String::new());
        text.push_str(&format!("| {} |\n", cells.join(" | ")));
        if index == 0 {
            text.push_str(&format!("|{}\n", " --- |".repeat(columns)));
        }
    }
}

fn write_picture(picture: &Picture, text: &mut String) {
    let alt = escaped(&single_spaced(&picture.alt));
    text.push_str(&format!("![{alt}](<{}>)\n", address(&picture.name)));
}

/// Returns the words of a line with their marks. A line break is a backslash at the end.
fn inline(runs: &[Run]) -> String {
    let mut text = String::new();
    let same = |left: &Run, right: &Run| left.format.link == right.format.link;
    for linked in runs.chunk_by(same) {
        let mut words = String::new();
        for alike in linked.chunk_by(|left, right| marks(&left.format) == marks(&right.format))
        {
            words.push_str(&dressed(alike));
        }
        match &linked[0].format.link {
            Some(link) => text.push_str(&format!("[{words}](<{}>)", address(link))),
            None => text.push_str(&words),
        }
    }
    opening_escaped(text.trim_matches(['\n', ' ']))
}

/// Returns which marks stand around words of this format. Typefaces have none: they belong to the
/// paper.
fn marks(format: &RunFormat) -> (bool, bool) {
    (format.strong, format.raised)
}

/// Returns the words of runs with their marks.
fn dressed(runs: &[Run]) -> String {
    let format = &runs[0].format;
    let words: String = runs.iter().map(|run| run.text.as_str()).collect();
    if let Some(number) = note_number(&words).filter(|_| format.raised) {
        return format!("[^{number}]");
    }
    // Marks must touch the words.
    let inside = words.trim();
    if !format.strong || inside.is_empty() {
        return escaped(&words);
    }
    let (before, after) = words.split_once(inside).unwrap_or_default();
    format!("{before}**{}**{after}", escaped(inside))
}

/// What a reader of Markdown, ours or another, could take for a mark.
const MARKS: [char; 10] = ['\\', '`', '*', '_', '[', ']', '<', '>', '&', '~'];

/// Returns words in which nothing is taken for a mark.
fn escaped(words: &str) -> String {
    typed::escaped(words, &MARKS).replace('\n', "\\\n")
}

/// What would make a heading, a list or a quote of a line at its beginning is escaped.
fn opening_escaped(text: &str) -> String {
    let lines = text.split('\n').map(|line| {
        let line = line.trim_start_matches([' ', '\t']);
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        match line[digits..].chars().next() {
            Some('.' | ')') if (1..10).contains(&digits) => {
                format!("{}\\{}", &line[..digits], &line[digits..])
            }
            Some('#' | '+' | '-' | '=' | '|' | ':') if digits == 0 => format!("\\{line}"),
            _ => line.to_owned(),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns an address between pointed brackets.
fn address(address: &str) -> String {
    address
        .replace('\\', "%5C")
        .replace('<', "%3C")
        .replace('>', "%3E")
        .replace(['\n', '\r'], "")
}

#[cfg(test)]
mod tests {
    use super::write;
    use crate::document::{Block, Document, Paragraph, Run, RunFormat, Style};
    use crate::text;
    use crate::text::typed;

    fn body(runs: Vec<Run>) -> Document {
        let paragraph = Paragraph { style: Style::Body, runs };
        Document { exported: None, blocks: vec![Block::Paragraph(paragraph)] }
    }

    /// Returns what a reader of the Markdown sees.
    fn seen(document: &Document) -> String {
        text::plain::document(&text::parse(&typed::unescaped(&write(document))))
    }

    #[test]
    fn words_are_never_taken_for_marks() {
        let hostile = [
            "1. 不是列表",
            "1) 不是",
            "- 不是列表",
            "+ 不是",
            "# 不是标题",
            "> 不是引用",
            "===",
            "---",
            "a*b*c",
            "_x_",
            "`x`",
            "[a](b)",
            "![a](b)",
            "<b>",
            "&amp;",
            "~~x~~",
            "\\*",
            "| a | b |",
            "[^1]",
            "<https://a.b>",
            "    code",
            ": x",
        ];
        for words in hostile {
            let document = body(vec![Run::plain(words)]);
            assert_eq!(seen(&document), words.trim(), "{:?}", write(&document));
        }
    }

    #[test]
    fn faces_have_their_marks() {
        let strong = RunFormat { strong: true, ..RunFormat::default() };
        let link =
            RunFormat { link: Some("https://a.cn/<x>".to_owned()), ..RunFormat::default() };
        let run =
            |text: &str, format: &RunFormat| Run { format: format.clone(), ..Run::plain(text) };
        let document = body(vec![
            Run::plain("甲"),
            run(" 乙 ", &strong),
            run("丙", &link),
            Run::plain("丁"),
        ]);
        assert_eq!(write(&document), "甲 **乙** [丙](<https://a.cn/%3Cx%3E>)丁\n");
    }
}
