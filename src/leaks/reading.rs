//! What a text says once its escapes are undone: entities, `\u5f20`, `%E5%BC%A0`, tags.
//!
//! One reader serves HTML, XML, JSON, scripts and plain text alike, since any of them is found within
//! the others. What a reader of the page sees goes into one text text, in which tags leave nothing
//! or the end of a block; values of attributes, comments and addresses go into a second one, aside.
//! Text that was escaped twice is read again.

use memchr::{memchr, memmem};

use super::element::{Tags, ends_block};
use super::escape::{backslash, entity, hex, unescaped};
use super::normalized::{Normalized, gap, plain};

/// How often text that is escaped within escapes is read again.
const MAX_DEPTH: usize = 3;

/// Longest address of a link in Markdown, in bytes; the rest of a longer one is read as text.
const MAX_ADDRESS: usize = 2048;

/// Normalizes texts. Made once for a thread or an output, since it keeps its memory.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// What is read.
    pub(super) main: Normalized,
    /// What stands aside.
    pub(super) aside: Normalized,
    is_aside: bool,
    /// Whether an escape gave what may be the start of another.
    again: bool,
}

impl Reading {
    /// An empty one.
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// Empties it.
    pub(super) fn clear(&mut self) {
        self.main.clear();
        self.aside.clear();
    }

    /// Empties it, and gives back memory for more than so many bytes.
    pub(super) fn release(&mut self, most: usize) {
        self.clear();
        self.main.release(most);
        self.aside.release(most);
    }

    /// Adds a text, and again what its escapes hid.
    pub(super) fn read(&mut self, text: &str, tags: Tags) {
        self.again = false;
        self.main.reserve(text.len());
        self.pass(text, tags);
        let mut inner = None;
        for _ in 1..MAX_DEPTH {
            if !std::mem::take(&mut self.again) {
                break;
            }
            let plain = unescaped(inner.as_deref().unwrap_or(text));
            self.main.space(gap::MARK);
            self.pass(&plain, tags);
            inner = Some(plain);
        }
    }

    fn pass(&mut self, text: &str, tags: Tags) {
        self.is_aside = false;
        let bytes = text.as_bytes();
        let mut closes = true;
        let mut at = 0;
        while at < bytes.len() {
            let byte = bytes[at];
            at += match byte {
                b'<' if tags != Tags::Markdown && closes => {
                    let length = self.tag(&text[at..], tags);
                    closes = length.is_some();
                    length.unwrap_or(1)
                }
                b']' if tags == Tags::Markdown && bytes.get(at + 1) == Some(&b'(') => {
                    self.destination(&text[at..])
                }
                b'[' | b']' | b'!' | b'^' if tags == Tags::Markdown => 1,
                b'\n' if bytes.get(at + 1) == Some(&b'\n') => {
                    self.space(gap::BLOCK);
                    2
                }
                _ => self.one(text, at),
            };
        }
        self.space(gap::MARK);
    }

    /// Adds what starts at a byte, and says how many bytes it takes.
    #[inline]
    fn one(&mut self, text: &str, at: usize) -> usize {
        let bytes = text.as_bytes();
        match bytes[at] {
            b'&' => self.escape(entity(&text[at..]), gap::MARK),
            b'\\' if matches!(bytes.get(at + 1), Some(b'n' | b'r')) => {
                self.space(gap::BLOCK);
                2
            }
            b'\\' => self.escape(backslash(&text[at..]), gap::NONE),
            b'%' => self.percent(&bytes[at..]),
            byte => match plain(&bytes[at..]) {
                0 if byte.is_ascii() => {
                    self.out().ascii(byte);
                    1
                }
                0 => self.other(&text[at..]),
                letters => {
                    self.out().run(&bytes[at..at + letters]);
                    letters
                }
            },
        }
    }

    #[inline]
    fn other(&mut self, text: &str) -> usize {
        let Some(character) = text.chars().next() else { return 1 };
        self.out().character(character);
        character.len_utf8()
    }

    #[inline]
    fn out(&mut self) -> &mut Normalized {
        if self.is_aside { &mut self.aside } else { &mut self.main }
    }

    fn space(&mut self, kind: u8) {
        self.out().space(kind);
    }

    /// Adds the character of an escape; without one, its mark is a gap.
    fn escape(&mut self, escape: Option<(char, usize)>, otherwise: u8) -> usize {
        let Some((character, length)) = escape else {
            self.space(otherwise);
            return 1;
        };
        self.again |= matches!(character, '<' | '&' | '\\' | '%');
        self.out().character(character);
        length
    }

    /// Adds bytes written as `%E5`, as many as follow each other.
    fn percent(&mut self, bytes: &[u8]) -> usize {
        let mut decoded = Vec::new();
        let rest = |at: usize| bytes.get(at..at + 3).filter(|three| three[0] == b'%');
        while let Some(byte) = rest(decoded.len() * 3).and_then(|three| hex(&three[1..])) {
            decoded.push(byte as u8);
        }
        if decoded.is_empty() {
            self.space(gap::MARK);
            return 1;
        }
        self.again |= decoded.contains(&b'%');
        let text = match str::from_utf8(&decoded) {
            Ok(text) => text.into(),
            Err(_) => encoding_rs::GB18030.decode(&decoded).0,
        };
        self.out().text(&text);
        decoded.len() * 3
    }

    /// Adds a tag or comment that starts here, aside; `None` where none ends in this text.
    fn tag(&mut self, text: &str, tags: Tags) -> Option<usize> {
        let bytes = text.as_bytes();
        if let Some(comment) = text.strip_prefix("<!--") {
            let end = memmem::find(comment.as_bytes(), b"-->")?;
            self.put_aside(&comment[..end]);
            return Some(end + 7);
        }
        if text.starts_with("<![CDATA[") {
            return Some(9);
        }
        if !bytes.get(1).is_some_and(|one| one.is_ascii_alphabetic() || b"/!?".contains(one)) {
            self.space(gap::MARK);
            return Some(1);
        }
        let end = memchr(b'>', bytes)?;
        let inside = text[1..end].trim_start_matches('/');
        let is_name = |one: &u8| !one.is_ascii_whitespace() && *one != b'/';
        let length = inside.bytes().take_while(is_name).count();
        if ends_block(&inside.as_bytes()[..length], tags) {
            self.space(gap::BLOCK);
        }
        if inside.len() > length + 1 {
            self.put_aside(&inside[length..]);
        }
        Some(end + 1)
    }

    /// Adds `](address)` of Markdown: the address aside.
    fn destination(&mut self, text: &str) -> usize {
        let near = &text.as_bytes()[..text.len().min(MAX_ADDRESS)];
        match near.iter().position(|byte| matches!(byte, b')' | b'\n')) {
            Some(end) if near[end] == b')' => {
                self.put_aside(&text[2..end]);
                end + 1
            }
            _ => 1,
        }
    }

    /// Adds a text aside, its escapes undone.
    pub(super) fn put_aside(&mut self, text: &str) {
        self.is_aside = true;
        self.space(gap::BLOCK);
        let mut at = 0;
        while at < text.len() {
            at += self.one(text, at);
        }
        self.space(gap::BLOCK);
        self.is_aside = false;
    }
}

#[cfg(test)]
mod tests {
    use super::{Reading, Tags};

    fn read(text: &str, tags: Tags) -> (String, String) {
        let mut reading = Reading::new();
        reading.read(text, tags);
        let letters =
            |text: &super::Normalized| String::from_utf8(text.letters().to_vec()).unwrap();
        (letters(&reading.main), letters(&reading.aside))
    }

    #[test]
    fn escapes_are_undone() {
        for text in [
            "张建国",
            "张<b>建</b>国",
            "&#24352;&#x5EFA;国",
            r"\u5f20\u5EFA\u{56fd}",
            r"\5f20\5efa\56fd",
            "%E5%BC%A0%E5%BB%BA国",
            "%D5%C5%BD%A8%B9%FA",
            "张<!-- x -->建国",
            "张<span class='a'>建</span>&shy;国",
            "<![CDATA[张建国]]>",
            "&lt;p&gt;张&lt;b&gt;建国",
            "&amp;lt;p&gt;张&amp;lt;b&gt;建国",
            r#""\u003cb\u003e张\u003ci\u003e建国""#,
        ] {
            let (main, _) = read(text, Tags::Web);
            assert!(main.contains("张建国"), "{text}: {main}");
        }
        assert_eq!(read(r"\ud842\udfb7", Tags::Web).0, "𠮷");
    }

    #[test]
    fn what_is_not_on_the_page_stands_aside() {
        let (main, aside) =
            read(r#"甲<img alt="张建国" src="a.png">乙<!-- 丙 -->丁"#, Tags::Web);
        assert_eq!((main.as_str(), aside.as_str()), ("甲乙丁", "alt张建国srcapng丙"));
        let (main, aside) = read("见[上期](issue:2017-7)。", Tags::Markdown);
        assert_eq!((main.as_str(), aside.as_str()), ("见上期", "issue20177"));
    }

    #[test]
    fn a_text_of_open_tags_takes_no_longer() {
        let text = "<a ".repeat(200_000);
        read(&text, Tags::Web);
        read(&"&lt;".repeat(100_000), Tags::Web);
        read(&"](".repeat(100_000), Tags::Markdown);
    }
}
