//! Texts that need no parser: paragraphs of one line each, without any character that may be Markdown.
//!
//! Most fields of a bulletin are such texts. [`paragraphs`] finds their paragraphs, or nothing where
//! the parser has to decide; what it finds is what the parser would.

use std::ops::Range;

/// Bytes that may be marks wherever they stand, or that the parser reads in its own way.
const ANYWHERE: [u8; 11] = [b'\\', b'*', b'[', b']', b'<', b'|', b'\t', b'\r', 0, 0x0b, 0x0c];

/// [`ANYWHERE`] by byte.
static IS_ANYWHERE: [bool; 256] = {
    let mut table = [false; 256];
    let mut at = 0;
    while at < ANYWHERE.len() {
        table[ANYWHERE[at] as usize] = true;
        at += 1;
    }
    table
};

/// The paragraphs of `source`, in bytes, without the spaces around them. `None` where the text is not
/// that simple.
pub(super) fn paragraphs(source: &str) -> Option<Vec<Range<usize>>> {
    if source.bytes().any(|byte| IS_ANYWHERE[usize::from(byte)]) {
        return None;
    }
    let mut paragraphs: Vec<Range<usize>> = Vec::new();
    let (mut start, mut follows) = (0, false);
    for line in source.split('\n') {
        let words = line.trim_matches(' ');
        let indent = line.len() - line.trim_start_matches(' ').len();
        if words.is_empty() {
            follows = false;
        } else if follows || indent > 3 || opens_block(words) {
            return None;
        } else {
            let from = start + indent;
            paragraphs.push(from..from + words.len());
            follows = true;
        }
        start += line.len() + 1;
    }
    Some(paragraphs)
}

/// Whether a line may be a heading or an item of a list.
fn opens_block(line: &str) -> bool {
    let behind_digits = line.trim_start_matches(|one: char| one.is_ascii_digit());
    line.starts_with(['#', '-'])
        || (behind_digits.len() < line.len() && behind_digits.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::paragraphs;
    use crate::text::{parse_any, prose, simple_document};

    const SIMPLE: [&str; 12] = [
        "",
        "甲",
        "甲。\n",
        "  甲，乙 \n\n\n 丙:“丁”！\n\n",
        "2017年8月21日，第1期。\n\n12",
        "a b  c (d) $e$ !f ^g^ {h} @i % j;k\n\nhttps://a.cn/?b=c#d",
        "一、标题。一是要点。\u{3000}\n\n\u{3000}\u{3000}正文\u{a0}",
        "甲　\n \n乙",
        "1、甲\n\n（1）乙\n\n1 .丙",
        "：甲\n\n: 乙\n\n!丙",
        "> 甲\n\n+ 乙\n\n===\n\n~~~",
        "~~甲~~_乙_`丙`&amp;&#20013;",
    ];

    #[test]
    fn simple_texts_are_what_the_parser_makes_of_them() {
        for source in SIMPLE {
            let found = paragraphs(source).unwrap_or_else(|| panic!("{source:?} is simple"));
            assert_eq!(simple_document(source, &found), parse_any(source), "{source:?}");
            let read = prose::markdown_any(source);
            assert_eq!(prose::simple(source, &found), read, "{source:?}");
        }
    }

    #[test]
    fn what_may_be_markdown_is_left_to_the_parser() {
        for source in [
            "甲\n乙", "# 甲", "    甲", "- 甲", "1. 甲", "**甲**", "甲\n===", "甲  \n",
            "[甲](b)", "<b>", "甲\\*", "|甲|", "\t甲", "甲\r\n",
        ] {
            let simple = paragraphs(source);
            assert!(simple.is_none() || source == "甲  \n", "{source:?}");
        }
    }
}
