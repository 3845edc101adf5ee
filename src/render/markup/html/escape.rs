//! Making text and addresses safe in HTML.
//!
//! [`text`] is for text and for attribute values in double quotes; [`address`] for values of `href`
//! and `src`. Both leave out what [`visible`] leaves out.

use super::super::visible::visible;

/// Writes `text` so that it is read as text.
pub(super) fn text(text: &str, out: &mut String) {
    pieces(&visible(text), entity, |piece| out.push_str(piece));
}

/// What stands for a character that may not stand in text or in an attribute in double quotes.
pub(in crate::render) fn entity(byte: u8) -> Option<&'static str> {
    match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        _ => None,
    }
}

/// Calls `each` with the pieces that a text is written in: text as it is, and entities.
pub(in crate::render) fn pieces(
    text: &str,
    entity: impl Fn(u8) -> Option<&'static str>,
    mut each: impl FnMut(&str),
) {
    let mut written = 0;
    for (at, byte) in text.bytes().enumerate() {
        let Some(entity) = entity(byte) else { continue };
        each(&text[written..at]);
        each(entity);
        written = at + 1;
    }
    each(&text[written..]);
}

/// Writes an address, with everything in percent form that may not stand in one.
pub(super) fn address(address: &str, out: &mut String) {
    for byte in visible(address).bytes() {
        match byte {
            b'&' => out.push_str("&amp;"),
            b'\'' => out.push_str("&#x27;"),
            byte if byte.is_ascii_alphanumeric() || b"-_.+!*(),%#@?=;:/$~".contains(&byte) => {
                out.push(char::from(byte));
            }
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: fn(&str, &mut String), source: &str) -> String {
        let mut out = String::new();
        write(source, &mut out);
        out
    }

    #[test]
    fn nothing_ends_an_attribute_or_opens_a_tag() {
        assert_eq!(written(text, "<a b=\"c\">&'\0"), "&lt;a b=&quot;c&quot;&gt;&amp;'");
        assert_eq!(
            written(address, "/a b?c=\"d\"&e='<f>"),
            "/a%20b?c=%22d%22&amp;e=&#x27;%3Cf%3E"
        );
        assert_eq!(written(address, "/通报%20[1]"), "/%E9%80%9A%E6%8A%A5%20%5B1%5D");
    }
}
