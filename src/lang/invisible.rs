//! Characters that nobody sees: one table for all who leave them out, look past them or refuse them.
//!
//! The ranges are those of the Unicode Character Database, version 16: `DerivedCoreProperties.txt`
//! (Default_Ignorable_Code_Point), `PropList.txt` (Bidi_Control, Noncharacter_Code_Point).

/// Whether a character has the property Default_Ignorable_Code_Point: soft hyphen, joiners, marks of
/// direction, variation selectors, fillers, tags, the byte order mark.
pub fn is_default_ignorable(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a character shows nothing wherever it stands: one that is ignorable, an anchor of an
/// interlinear note, the blank of Braille.
pub fn is_invisible(character: char) -> bool {
    is_default_ignorable(character) || matches!(character, '\u{fff9}'..='\u{fffb}' | '\u{2800}')
}

/// Whether a character only says where a line may break: zero-width space, word joiner, its older form,
/// soft hyphen.
pub fn steers_line_breaks(character: char) -> bool {
    matches!(character, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// Whether a character turns the order of those after it around: embeddings, overrides and isolates.
pub fn turns_direction(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character has the property Bidi_Control: one that [turns the direction](turns_direction), or
/// a mark of one.
pub fn is_bidi_control(character: char) -> bool {
    turns_direction(character) || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}')
}

/// Whether a code point is no character at all: U+FFFE and the like.
pub fn is_noncharacter(character: char) -> bool {
    matches!(character, '\u{fdd0}'..='\u{fdef}') || u32::from(character) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::{is_bidi_control, is_default_ignorable, steers_line_breaks};

    #[test]
    fn what_steers_lines_and_directions_is_ignorable() {
        let steers = |one: &char| steers_line_breaks(*one) || is_bidi_control(*one);
        assert!(('\0'..=char::MAX).filter(steers).all(is_default_ignorable));
        assert_eq!(('\0'..=char::MAX).filter(|one| is_default_ignorable(*one)).count(), 4174);
    }
}
