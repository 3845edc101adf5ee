//! Characters, as rules of proof-reading tell them apart.

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
