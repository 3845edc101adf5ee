//! Characters, as rules of proof-reading tell them apart.

use pinyin::ToPinyin;

pub(crate) use crate::text::is_han;

/// Whether a character belongs to Chinese text: hanzi or full-width punctuation.
pub(crate) fn is_chinese(character: char) -> bool {
    is_han(character)
        || matches!(character,
            '、'..='〃' | '〈'..='】' | '〔'..='〗' | '！'..='／' | '：'..='＠' | '～'
            | '“' | '”' | '‘' | '’' | '—' | '…' | '·')
}

/// Returns the character before a byte of the line.
pub(crate) fn before(line: &str, at: usize) -> Option<char> {
    line[..at].chars().next_back()
}

/// Returns the character that starts at a byte of the line.
pub(crate) fn after(line: &str, at: usize) -> Option<char> {
    line[at..].chars().next()
}

/// Whether two hanzi are read alike, with the same tone, in their first reading.
pub(crate) fn same_sound(left: char, right: char) -> bool {
    let sound = |one: char| one.to_pinyin().map(pinyin::Pinyin::with_tone);
    sound(left).is_some() && sound(left) == sound(right)
}
