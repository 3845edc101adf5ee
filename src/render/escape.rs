//! Escaping: what a template prints is text, in HTML and in Typst, wherever it prints it. Characters
//! that nobody sees but that change what is seen are left out.

use std::io;
use std::io::Write;

use super::markup::html::{entity, pieces};
use super::markup::visible;

/// Writes text so that a browser reads it as that text.
pub(super) fn html(text: &str, out: &mut dyn Write) -> io::Result<()> {
    let mut done = Ok(());
    // A template may have attributes in single quotes.
    let entity = |byte| if byte == b'\'' { Some("&#39;") } else { entity(byte) };
    pieces(&visible(text), entity, |piece| {
        if done.is_ok() {
            done = out.write_all(piece.as_bytes());
        }
    });
    done
}

/// Writes text so that Typst reads it as that text, inside a string literal and in markup alike:
/// both know `\u{…}`, and letters, digits and Chinese characters mean nothing else in either. So a
/// template that forgets its quotes prints an odd line, and runs nothing.
///
/// A full stop between digits stays readable (62105.86), since no construct of Typst has one there.
pub(super) fn typst(text: &str, out: &mut dyn Write) -> io::Result<()> {
    let mut previous = None;
    let text = visible(text);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        if is_inert(previous, character, next) {
            write!(out, "{character}")?;
        } else if is_printable(character) {
            write!(out, "\\u{{{:x}}}", u32::from(character))?;
        }
        previous = Some(character);
    }
    Ok(())
}

/// Control characters print nothing, and PDF text must not hold them.
fn is_printable(character: char) -> bool {
    !character.is_control() || matches!(character, '\n' | '\t')
}

fn is_inert(previous: Option<char>, character: char, next: Option<char>) -> bool {
    let digit = |at: Option<char>| at.is_some_and(|one| one.is_ascii_digit());
    match character {
        '.' => digit(previous) && digit(next),
        '%' | ',' => true,
        ' ' => previous.is_some_and(|one| one != ' ') && next.is_some(),
        _ if character.is_ascii() => character.is_ascii_alphanumeric(),
        // No-break space, soft hyphen and dashes have shorthands in markup, but stand for themselves.
        _ => !character.is_control(),
    }
}

#[cfg(test)]
mod tests {
    fn escaped(text: &str) -> String {
        let mut out = Vec::new();
        super::typst(text, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn code_becomes_text() {
        assert_eq!(
            escaped("#read(\"/etc/passwd\")"),
            r"\u{23}read\u{28}\u{22}\u{2f}etc\u{2f}passwd\u{22}\u{29}"
        );
        assert_eq!(escaped("税收16.5亿元，增长30%"), "税收16.5亿元，增长30%");
        assert_eq!(escaped("a\u{7}b"), "ab");
    }
}
