//! Making text and addresses safe in HTML.
//!
//! [`text`] is for text and for attribute values in double quotes; [`address`] for values of `href`
//! and `src`. Both leave out what [`visible`] leaves out.

use super::super::visible::visible;

/// Writes `text` so that it is read as text.
pub(super) fn text(text: &str, out: &mut String) {
    for c in visible(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
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
