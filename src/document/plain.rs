//! Text files: every line is a paragraph.
//!
//! [`read`] is the entry point. It finds out the encoding: UTF-8 or UTF-16 by a byte order mark,
//! else UTF-8 if the bytes are that, else GB 18030, which holds GBK and GB 2312.
//!
//! Full-width spaces at the start of a line are layout, the indent of two characters that people
//! type; they are dropped. Nothing else is. Lines in a row whose words stand apart by tabs are a table, as
//! they come from a sheet.

use encoding_rs::{DecoderResult, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use super::refusal::MAX_PIECES;
use super::{Block, Cell, Document, Limit, Paragraph, Refusal, Row, Style, Table, sniff};
use crate::source::MAX_FILE_BYTES;

/// Reads a text file. A line break ends a paragraph, however it is written: also the end of a page,
/// and the marks by which Word's line breaks are pasted. The last one may be missing.
///
/// # Errors
/// See [`Refusal`]: another format, bytes of a program, an encoding that is not known, limits.
pub fn read(bytes: &[u8]) -> Result<Document, Refusal> {
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(Refusal::Limit(Limit::File(MAX_FILE_BYTES / 1024 / 1024)));
    }
    let text = decode(bytes)?;
    let text = text.replace("\r\n", "\n");
    let body = text.strip_suffix(is_line_end).unwrap_or(&text);
    let mut lines = Vec::new();
    if !text.is_empty() {
        for line in body.split(is_line_end) {
            if lines.len() == MAX_PIECES {
                return Err(Refusal::Limit(Limit::Pieces(MAX_PIECES)));
            }
            lines.push(line.trim_start_matches('\u{3000}'));
        }
    }
    let mut blocks = Vec::with_capacity(lines.len());
    for alike in lines.chunk_by(|left, right| is_row(left) && is_row(right)) {
        match alike {
            [line] => {
                let mut paragraph = Paragraph::plain(Style::Body, *line);
                paragraph.runs.retain(|run| !run.text.is_empty());
                blocks.push(Block::Paragraph(paragraph));
            }
            rows => blocks.push(Block::Table(table(rows))),
        }
    }
    Ok(Document { exported: None, blocks })
}

/// Whether words of a line stand apart by tabs. Behind the mark of a list, a tab parts no cells.
fn is_row(line: &str) -> bool {
    let first = line.split_once('\t').map(|(first, _)| first.trim());
    first.is_some_and(|first| {
        !first.is_empty()
            && !first.ends_with(['.', '．', '、', ')', '）', '·', '•', '：', ':', '。'])
    })
}

fn table(lines: &[&str]) -> Table {
    let cell = |words: &str| {
        let paragraphs = vec![Paragraph::plain(Style::Body, words.trim())];
        Cell { paragraphs, columns: 1, continues: false }
    };
    let row = |(index, line): (usize, &&str)| Row {
        head: index == 0,
        cells: line.split('\t').map(cell).collect(),
    };
    Table { rows: lines.iter().enumerate().map(row).collect() }
}

fn is_line_end(one: char) -> bool {
    matches!(one, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{2028}' | '\u{2029}')
}

fn decode(bytes: &[u8]) -> Result<String, Refusal> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        let wanted = [UTF_8, UTF_16LE, UTF_16BE].contains(&encoding);
        return if wanted { decode_as(encoding, rest, mark) } else { Err(Refusal::Binary) };
    }
    match sniff::refusal(bytes) {
        Refusal::Unknown => {}
        known => return Err(known),
    }
    // No encoding of text but UTF-16 has zeros, and that has its mark.
    if bytes.contains(&0) {
        return Err(Refusal::Binary);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) => decode_as(GB18030, bytes, 0),
    }
}

/// Returns the text in one encoding; `before` counts the bytes in front, for the place of an error.
fn decode_as(
    encoding: &'static Encoding,
    bytes: &[u8],
    before: usize,
) -> Result<String, Refusal> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let most = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::with_capacity(most.unwrap_or(0));
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    match result {
        DecoderResult::InputEmpty => Ok(text),
        DecoderResult::Malformed(length, behind) => {
            let fault = read.saturating_sub(usize::from(length) + usize::from(behind));
            Err(Refusal::Encoding(before + fault))
        }
        // The buffer is as long as the text can get.
        DecoderResult::OutputFull => Err(Refusal::Binary),
    }
}

#[cfg(test)]
mod tests {
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
        let expected = ["甲", "乙", "丙", "", "丁　戊 ", "己", "", " 　庚"];
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
