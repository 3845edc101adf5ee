//! Characters that nobody sees, and their names.

use crate::lang::Message;
use crate::lang::invisible::is_default_ignorable;

/// Whether a character is white space or takes no room, and is none of those that YAML divides words and lines by.
pub(super) fn is_unseen(character: char) -> bool {
    let divides = matches!(character, ' ' | '\n'..='\r' | '\u{85}');
    is_default_ignorable(character) || character.is_whitespace() && !divides
}

/// Whether a text opens with such a character that takes room.
pub(crate) fn opens_unseen(text: &str) -> bool {
    text.chars().next().is_some_and(|one| is_unseen(one) && is_blank(one))
}

/// Whether it takes room, as a blank does.
pub(super) fn is_blank(character: char) -> bool {
    character.is_whitespace() || character == '\u{3164}'
}

/// What it is called.
pub(super) fn name(character: char) -> Message {
    match character {
        '\t' => Message::new("character-tab"),
        '\u{3000}' => Message::new("character-full-width-blank"),
        '\u{a0}' | '\u{202f}' => Message::new("character-no-break-space"),
        '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {
            Message::new("character-zero-width").with("code", code(character))
        }
        other if is_unseen(other) || other.is_control() => {
            Message::new("character-unseen").with("code", code(character))
        }
        other => Message::new("character-seen").with("character", other),
    }
}

fn code(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}
