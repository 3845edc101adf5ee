//! Writing XML: elements that always close, and text that is always escaped.

use std::borrow::Cow;

use quick_xml::escape::escape;

/// XML that grows.
#[derive(Debug, Default)]
pub(crate) struct XmlWriter {
    text: String,
}

impl XmlWriter {
    /// Returns a part of its own, with the declaration.
    pub(crate) fn part() -> Self {
        Self {
            text: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned(),
        }
    }

    /// An element with content.
    pub(crate) fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        content: impl FnOnce(&mut Self),
    ) {
        self.open(name, attributes);
        let opened = self.text.len();
        self.text.push('>');
        content(self);
        if self.text.len() == opened + 1 {
            self.text.truncate(opened);
            self.text.push_str("/>");
        } else {
            self.text.push_str(&format!("</{name}>"));
        }
    }

    /// An element without content.
    pub(crate) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.element(name, attributes, |_| ());
    }

    /// An element with one attribute `w:val`.
    pub(crate) fn value(&mut self, name: &str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// Text.
    pub(crate) fn text(&mut self, text: &str) {
        self.text.push_str(&escape(printable(text)));
    }

    /// A line break that means nothing.
    pub(crate) fn line(&mut self) {
        self.text.push('\n');
    }

    /// XML that is written already.
    pub(crate) fn append(&mut self, other: &Self) {
        self.text.push_str(&other.text);
    }

    /// Returns its length in bytes.
    pub(crate) fn len(&self) -> usize {
        self.text.len()
    }

    /// Returns what was written, in UTF-8.
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.text.into_bytes()
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.text.push_str(&format!("<{name}"));
        for (key, value) in attributes {
            // White space in an attribute is read as spaces unless it is spelled out.
            let value = escape(printable(value)).replace('\n', "&#10;").replace('\t', "&#9;");
            self.text.push_str(&format!(" {key}=\"{value}\""));
        }
    }
}

/// Returns a text without the characters that XML 1.0 cannot hold, however they are written.
fn printable(text: &str) -> Cow<'_, str> {
    let forbidden = |one: char| matches!(one, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if text.contains(forbidden) { text.replace(forbidden, "").into() } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::XmlWriter;

    #[test]
    fn text_is_escaped_and_what_xml_cannot_hold_is_left_out() {
        let mut xml = XmlWriter::default();
        xml.element("a", &[("b", "\"<\n")], |xml| xml.text("<&>\u{1}\u{ffff}甲"));
        xml.empty("c", &[]);
        let written = String::from_utf8(xml.into_bytes()).unwrap();
        assert_eq!(written, "<a b=\"&quot;&lt;&#10;\">&lt;&amp;&gt;甲</a><c/>");
    }
}
