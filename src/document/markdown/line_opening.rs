//! What opens a line of its own within a paragraph of Markdown, where offices break lines: 责任人：, （一）, 一是.
//!
//! Other programs join such lines to the one above; then a name and the day below it would be one word.

use crate::text::is_han;

/// Longest label before a colon, in characters.
const LONGEST_LABEL: usize = 12;

/// Dots before items that Markdown knows no list by, and what opens a name in brackets.
const OPENERS: &str = "•●■◆◇▪▲★☆➢➤※【";

/// Numerals of numbers before items.
const NUMERALS: &str = "一二三四五六七八九十";

/// Returns a text in which such a line does not go on with the paragraph above it: that ends with two blanks.
pub(super) fn with_breaks(source: &str) -> String {
    let mut broken = String::with_capacity(source.len());
    let mut above = "";
    for line in source.split_inclusive('\n') {
        let words = line.trim_start().trim_start_matches('*');
        let is_table = above.trim_start().starts_with('|');
        if !above.trim().is_empty() && !is_table && opens(words) {
            let end = broken.trim_end_matches(['\r', '\n']).len();
            broken.insert_str(end, "  ");
        }
        broken.push_str(line);
        above = line;
    }
    broken
}

/// Whether a text opens with a label and a colon, or with a number that Markdown knows no list by.
pub(super) fn opens(text: &str) -> bool {
    opens_with_label(text) || opens_with_number(text)
}

fn opens_with_label(text: &str) -> bool {
    // **责任人**：
    let label = text.chars().filter(|one| *one != '*').take(LONGEST_LABEL + 1);
    let word = label.clone().take_while(|one| is_han(*one)).count();
    word > 1 && label.clone().nth(word).is_some_and(|one| matches!(one, '：' | ':'))
}

fn opens_with_number(text: &str) -> bool {
    let rest = text.trim_start_matches(['（', '(']);
    let behind =
        rest.trim_start_matches(|one: char| NUMERALS.contains(one) || one.is_ascii_digit());
    let is_bracketed = rest.len() < text.len();
    let is_number = behind.len() < rest.len();
    match behind.chars().next() {
        _ if text.starts_with(|one| ('①'..='⑳').contains(&one) || OPENERS.contains(one)) => {
            true
        }
        Some('）' | ')') => is_number && is_bracketed,
        Some('、' | '是') => {
            is_number && !is_bracketed && rest.starts_with(|one: char| NUMERALS.contains(one))
        }
        _ => false,
    }
}
