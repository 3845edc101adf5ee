//! Which characters are hanzi.

/// Whether a character is a Han character (hanzi): unified ideographs with extension A and the
/// compatibility block, and 〇.
pub fn is_han(character: char) -> bool {
    matches!(character,
        '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3fffd}' | '〇')
}
