//! RTF, as Word, WPS and LibreOffice write it: `\u24352\'3f` is a character with what old programs print
//! for it, `\'d5\'c5` are bytes of a code page.

use std::collections::BTreeMap;

use encoding_rs::{BIG5, EUC_KR, Encoding, GB18030, SHIFT_JIS};

use super::contents::{Contents, Unread};

/// Most groups within each other of which the settings are remembered.
const MAX_DEPTH: usize = 1_000;

/// Looks for names in the words of a document, its fields and its information.
pub(super) fn read(bytes: &[u8], contents: &mut Contents<'_>) {
    let mut reader = RtfReader {
        bytes,
        at: 0,
        raw: Vec::new(),
        skip: 0,
        state: State { fallback: 1, encoding: GB18030, font: 0 },
        outer: Vec::new(),
        fonts: BTreeMap::new(),
        contents,
    };
    while reader.at < bytes.len() {
        reader.next();
    }
    reader.flush();
    contents.end();
}

/// What holds within a group.
#[derive(Clone, Copy)]
struct State {
    /// How many characters for old programs follow a `\u`.
    fallback: usize,
    encoding: &'static Encoding,
    font: i32,
}

struct RtfReader<'a, 'c> {
    bytes: &'a [u8],
    at: usize,
    /// Bytes of a code page that were not decoded yet.
    raw: Vec<u8>,
    /// Characters that are still to be passed over.
    skip: usize,
    state: State,
    outer: Vec<State>,
    /// The code pages of fonts.
    fonts: BTreeMap<i32, &'static Encoding>,
    contents: &'a mut Contents<'c>,
}

impl RtfReader<'_, '_> {
    fn flush(&mut self) {
        if !self.raw.is_empty() {
            let text = self.state.encoding.decode_without_bom_handling(&self.raw).0;
            self.contents.put(&text);
            self.raw.clear();
        }
    }

    fn byte(&mut self, byte: u8) {
        match self.skip {
            0 => self.raw.push(byte),
            _ => self.skip -= 1,
        }
        if self.raw.len() > 64 * 1024 {
            self.flush();
        }
    }

    fn next(&mut self) {
        let rest = &self.bytes[self.at..];
        self.at += match rest {
            [b'\\', b'\'', first, second, ..] => {
                let digits = [*first, *second];
                let byte = str::from_utf8(&digits).ok();
                let byte = byte.and_then(|two| u8::from_str_radix(two, 16).ok());
                byte.into_iter().for_each(|byte| self.byte(byte));
                4
            }
            [b'\\', name, ..] if name.is_ascii_alphabetic() => {
                self.word();
                return;
            }
            [b'\\', b'{' | b'}' | b'\\', ..] => {
                self.byte(rest[1]);
                2
            }
            [b'\\', _, ..] => 2,
            [b'{', ..] => {
                self.flush();
                self.skip = 0;
                if self.outer.len() < MAX_DEPTH {
                    self.outer.push(self.state);
                }
                1
            }
            [b'}', ..] => {
                self.flush();
                self.skip = 0;
                self.state = self.outer.pop().unwrap_or(self.state);
                1
            }
            [b'\r' | b'\n', ..] => 1,
            [one, ..] => {
                self.byte(*one);
                1
            }
            [] => 1,
        };
    }

    /// A control word with its number, and the blank that ends it.
    fn word(&mut self) {
        let rest = &self.bytes[self.at + 1..];
        let letters = rest.iter().take(32).take_while(|one| one.is_ascii_alphabetic()).count();
        let digits = rest[letters..].iter().take(11);
        let digits = digits.take_while(|one| one.is_ascii_digit() || **one == b'-').count();
        let number = str::from_utf8(&rest[letters..letters + digits]).unwrap_or_default();
        let number: Option<i32> = number.parse().ok();
        let length = letters + digits;
        self.at += 1 + length + usize::from(rest.get(length) == Some(&b' '));
        self.control(&rest[..letters], number);
    }

    fn control(&mut self, word: &[u8], number: Option<i32>) {
        if word == b"u" {
            self.flush();
            // Half of a pair of surrogates is written as two words; no name's letters are lost by it.
            let code = number.unwrap_or_default().rem_euclid(0x1_0000);
            let letter = u32::try_from(code).ok().and_then(char::from_u32);
            letter.into_iter().for_each(|one| self.contents.put(one.encode_utf8(&mut [0; 4])));
            self.skip = self.state.fallback;
            return;
        }
        // A code page goes on over what only sets the look of a letter.
        let number = number.unwrap_or_default();
        match word {
            b"uc" => self.state.fallback = usize::try_from(number).unwrap_or(1).min(16),
            b"par" | b"cell" | b"row" | b"sect" | b"page" => {
                self.flush();
                self.contents.block();
            }
            b"ansicpg" => self.state.encoding = code_page(number),
            b"fcharset" => {
                self.fonts.insert(self.state.font, charset(number));
            }
            b"f" => {
                self.flush();
                self.state.font = number;
                if let Some(encoding) = self.fonts.get(&number) {
                    self.state.encoding = encoding;
                }
            }
            b"bin" => self.at += usize::try_from(number).unwrap_or(0),
            // A document of another program within.
            b"objdata" => {
                self.contents.within("OLE", |contents| contents.unread(Unread::Unknown))
            }
            _ => {}
        }
        self.at = self.at.min(self.bytes.len());
    }
}

/// The encoding of a code page of Windows; Chinese names in Western ones are GB 18030 that calls itself so.
fn code_page(number: i32) -> &'static Encoding {
    match number {
        950 => BIG5,
        932 => SHIFT_JIS,
        949 => EUC_KR,
        _ => GB18030,
    }
}

fn charset(number: i32) -> &'static Encoding {
    match number {
        136 => BIG5,
        128 => SHIFT_JIS,
        129 => EUC_KR,
        _ => GB18030,
    }
}
