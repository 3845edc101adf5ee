//! String literals of Typst code.
//!
//! [`write()`] is the only way by which words of a user get into Typst source.

use super::super::visible::visible;
use crate::lang::invisible::is_invisible;

/// Writes `text` as a string literal, with its quotes. No word of it can be read as code: what
/// ends a literal or escapes within it is escaped. Line ends and characters that one cannot see
/// are, too, so that the source shows all there is, on one line.
pub(super) fn write(text: &str, out: &mut String) {
    out.push('"');
    for c in visible(text).chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if is_unclear(c) => out.push_str(&format!("\\u{{{:x}}}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
}

/// Whether nobody could tell the character in the source: one that shows nothing, a space of another kind
/// than the two that people type, one without a meaning.
fn is_unclear(c: char) -> bool {
    c.is_control()
        || is_invisible(c)
        || (c.is_whitespace() && !matches!(c, ' ' | '\u{3000}'))
        || matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{E0000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_the_literal() {
        let mut out = String::new();
        write("甲\"#panic()\\\" \\u{22} ]\n\u{200B}$x$", &mut out);
        assert_eq!(out, r##""甲\"#panic()\\\" \\u{22} ]\n\u{200b}$x$""##);
    }
}
