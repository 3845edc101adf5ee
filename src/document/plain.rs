//! Text files: every line is a paragraph.
//!
//! [`read`] is the entry point; `encoding` makes a text of the bytes.
//!
//! Full-width spaces at the start of a line are layout, the indent of two characters that people
//! type; they are a run of their own. Lines in a row whose words stand apart by tabs are a table, as
//! they come from a sheet; a line `[1] …` is a footnote where a line above refers to it. The lines that
//! [`text::write`](super::text::write) makes of items and pictures are read back.

use std::collections::BTreeSet;

use super::refusal::MAX_PIECES;
use super::{
    Block, Cell, Document, Limit, Paragraph, Picture, Refusal, Row, Run, RunFormat, Style,
    Table, encoding,
};

/// Reads a text file. A line break ends a paragraph, however it is written: also the end of a page,
/// and the marks by which Word's line breaks are pasted. The last one may be missing.
///
/// # Errors
/// See [`Refusal`]: another format, bytes of a program, an encoding that is not known, limits.
pub fn read(bytes: &[u8]) -> Result<Document, Refusal> {
    let text = encoding::decode(bytes)?;
    let text = text.replace("\r\n", "\n");
    let body = text.strip_suffix(is_line_end).unwrap_or(&text);
    let mut lines = Vec::new();
    if !text.is_empty() {
        for line in body.split(is_line_end) {
            if lines.len() == MAX_PIECES {
                return Err(Refusal::Limit(Limit::Pieces(MAX_PIECES)));
            }
            let words = line.trim_start_matches('\u{3000}');
            lines.push(PlainLine { indent: &line[..line.len() - words.len()], words });
        }
    }
    let notes = notes(&lines);
    let mut blocks = Vec::with_capacity(lines.len());
    for alike in lines.chunk_by(|left, right| {
        is_row_beside(left.words, right.words) && is_row_beside(right.words, left.words)
    }) {
        match alike {
            [line] => {
                let below = matches!(blocks.last(), Some(Block::Picture(_)));
                blocks.push(block(line, below, &notes));
            }
            rows => blocks.push(Block::Table(table(rows))),
        }
    }
    Ok(Document { exported: None, blocks })
}

/// A line of the file.
struct PlainLine<'a> {
    /// The full-width spaces before them.
    indent: &'a str,
    /// Its words, without the indent.
    words: &'a str,
}

/// Returns what a line is by itself; `below` says whether a picture stands right above.
fn block(line: &PlainLine<'_>, below: bool, notes: &BTreeSet<&str>) -> Block {
    let words = line.words;
    let picture =
        words.trim().strip_prefix("〔图片：").and_then(|rest| rest.strip_suffix('〕'));
    if let Some(alt) = picture {
        let alt = alt.to_owned();
        return Block::Picture(Picture { name: String::new(), bytes: Vec::new(), alt });
    }
    let style = match () {
        () if note_mark(words).is_some_and(|mark| notes.contains(mark)) => Style::Footnote,
        () if words.starts_with("· ") => Style::ListItem,
        () if below && line.indent.is_empty() && !words.is_empty() => Style::Caption,
        () => Style::Body,
    };
    let mut paragraph = Paragraph { style, runs: runs(words, style, notes) };
    paragraph.runs.insert(0, Run::plain(line.indent));
    paragraph.runs.retain(|run| !run.text.is_empty());
    Block::Paragraph(paragraph)
}

/// Returns the words of a line, references to notes apart from the others.
fn runs(words: &str, style: Style, notes: &BTreeSet<&str>) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut rest = words;
    while style != Style::Footnote
        && let Some((at, mark)) = reference(rest, notes)
    {
        let (before, behind) = rest.split_at(at);
        let raised = RunFormat { raised: true, ..RunFormat::default() };
        runs.push(Run::plain(before));
        runs.push(Run { text: mark.to_owned(), format: raised, origin: None });
        rest = &behind[mark.len()..];
    }
    runs.push(Run::plain(rest));
    runs
}

/// Returns the first reference to one of the notes, and where it stands.
fn reference<'a>(words: &'a str, notes: &BTreeSet<&str>) -> Option<(usize, &'a str)> {
    let mut places = words.match_indices('[');
    places.find_map(|(at, _)| {
        let mark = bracketed_number(&words[at..]).filter(|mark| notes.contains(mark))?;
        Some((at, mark))
    })
}

/// Returns the marks of the lines that are notes: `[1] …`, to which a line above refers.
fn notes<'a>(lines: &[PlainLine<'a>]) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    let mut notes = BTreeSet::new();
    for line in lines {
        let words = line.words;
        let own = note_mark(words);
        notes.extend(own.filter(|mark| seen.contains(mark)));
        let others = words.match_indices('[').filter(|(at, _)| own.is_none() || *at > 0);
        seen.extend(others.filter_map(|(at, _)| bracketed_number(&words[at..])));
    }
    notes
}

/// Returns the mark that a line opens with which may be a note: `[1] …`
fn note_mark(words: &str) -> Option<&str> {
    bracketed_number(words).filter(|mark| words[mark.len()..].starts_with(' '))
}

/// Returns the `[1]` that a text opens with.
fn bracketed_number(text: &str) -> Option<&str> {
    let digits = text.strip_prefix('[')?.bytes().take_while(u8::is_ascii_digit).count();
    let mark = text.get(..digits + 2).filter(|mark| mark.ends_with(']'))?;
    (1..=3).contains(&digits).then_some(mark)
}

/// Whether words of a line stand apart by tabs. Behind the mark of a list, a tab parts no cells.
fn is_row(line: &str) -> bool {
    let first = line.split_once('\t').map(|(first, _)| first.trim());
    first.is_some_and(|first| {
        !first.is_empty()
            && !first.ends_with(['.', '．', '、', ')', '）', '·', '•', '：', ':', '。'])
    })
}

/// The same of a line beside another one: the first cell of a row may be empty, where it has no more cells than that.
fn is_row_beside(line: &str, other: &str) -> bool {
    let tabs = |text: &str| text.matches('\t').count();
    let is_open = line.starts_with('\t') && tabs(line) > 1 && tabs(line) <= tabs(other);
    is_row(line) || is_open && !line.trim().is_empty()
}

fn table(lines: &[PlainLine<'_>]) -> Table {
    let cell = |words: &str| {
        let paragraphs = vec![Paragraph::plain(Style::Body, words.trim())];
        Cell { paragraphs, columns: 1, continues: false }
    };
    let row = |(index, line): (usize, &PlainLine<'_>)| Row {
        head: index == 0,
        cells: line.words.split('\t').map(cell).collect(),
    };
    Table { rows: lines.iter().enumerate().map(row).collect() }
}

fn is_line_end(one: char) -> bool {
    matches!(one, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use encoding_rs::GB18030;

    use super::*;
    use crate::document::FileFormat;

    fn lines(bytes: &[u8]) -> Vec<String> {
        let document = read(bytes).unwrap_or_else(|refusal| panic!("{refusal:?}"));
        let blocks = document.blocks.into_iter();
        blocks
            .map(|block| match block {
                Block::Paragraph(paragraph) => paragraph.text(),
                other => panic!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn encodings_are_told_apart() {
        let text = "市水务局：\n狠抓履职“8,000元”——㈠龘𠮷";
        let wide = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect();
        let (little, big): (Vec<u8>, Vec<u8>) =
            (wide(u16::to_le_bytes), wide(u16::to_be_bytes));
        for (name, bytes) in [
            ("UTF-8", text.as_bytes().to_vec()),
            ("UTF-8 with mark", [b"\xef\xbb\xbf", text.as_bytes()].concat()),
            ("UTF-16LE", [b"\xff\xfe".to_vec(), little].concat()),
            ("UTF-16BE", [b"\xfe\xff".to_vec(), big].concat()),
            ("GB 18030", GB18030.encode(text).0.into_owned()),
        ] {
            assert_eq!(lines(&bytes).join("\n"), text, "{name}");
        }
    }

    #[test]
    fn every_line_is_a_paragraph() {
        let text = "甲\r\n乙\r丙\n\n　　丁　戊 \u{c}己\u{b}\u{2028} 　庚\n";
        let expected = ["甲", "乙", "丙", "", "　　丁　戊 ", "己", "", " 　庚"];
        assert_eq!(lines(text.as_bytes()), expected);
        assert_eq!(lines(b"a"), ["a"]);
        assert_eq!(lines(b"\n\n"), ["", ""]);
        assert!(lines(b"").is_empty());
    }

    #[test]
    fn rows_with_tabs_are_a_table() {
        let text = "一、\t甲\n二、\t乙\n序号\t单位\n1\t水务局\n合计\n丙\t丁";
        let document = read(text.as_bytes()).unwrap();
        let shown: Vec<String> = document
            .blocks
            .iter()
            .map(|block| match block {
                Block::Table(table) => format!("{}", table.rows.len()),
                Block::Paragraph(paragraph) => paragraph.text(),
                Block::Picture(_) => String::new(),
            })
            .collect();
        assert_eq!(shown, ["一、\t甲", "二、\t乙", "2", "合计", "丙\t丁"]);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let gb = GB18030.encode("通报").0.into_owned();
        for (bytes, told) in [
            ([gb, b"ab\xff\xff".to_vec()].concat(), Refusal::Encoding(6)),
            (b"\xef\xbb\xbfab\xff".to_vec(), Refusal::Encoding(5)),
            (b"\xff\xfea".to_vec(), Refusal::Encoding(2)),
            (b"ab\0c".to_vec(), Refusal::Binary),
            (b"PK\x03\x04\x14\0".to_vec(), Refusal::Binary),
            (b"{\\rtf1 a}".to_vec(), Refusal::Format(FileFormat::RichText)),
            (vec![b'\n'; MAX_PIECES + 2], Refusal::Limit(Limit::Pieces(MAX_PIECES))),
            (vec![b'a'; (64 << 20) + 1], Refusal::Limit(Limit::File(64))),
        ] {
            assert_eq!(read(&bytes), Err(told));
        }
    }
}
