//! Which letters the codes of a font are.

use std::collections::BTreeMap;

use encoding_rs::{BIG5, Encoding, GB18030, UTF_16BE};

use super::filters::decoded;
use super::lexer::{Dict, Lexer, Token};
use super::objects::Objects;
use crate::leaks::contents::Contents;

/// Most operands of one operator of a map.
const MAX_OPERANDS: usize = 100_000;

/// A font, as far as it says letters.
#[derive(Debug, Clone, Default)]
pub(super) struct Font {
    /// Bytes of a code.
    width: usize,
    /// Ranges of codes by their first: the last one, and the letters of the first, in UTF-16.
    map: BTreeMap<u32, (u32, Vec<u16>)>,
    /// The encoding of its codes, where they are those of an encoding of texts.
    encoding: Option<&'static Encoding>,
}

impl Font {
    /// Reads a font.
    pub(super) fn read(
        font: &Dict,
        revision: usize,
        objects: &Objects<'_>,
        contents: &mut Contents<'_>,
    ) -> Self {
        let is_composite = font.name("Subtype") == b"Type0";
        let encoding =
            font.get("Encoding").and_then(|one| objects.resolved(one, revision, contents));
        let mut read = Self { width: if is_composite { 2 } else { 1 }, ..Self::default() };
        if let Some(Token::Reference(number)) = font.get("ToUnicode") {
            let object = objects.version(*number, revision);
            let object = object.and_then(|version| objects.read(version, contents));
            if let Some((dict, raw)) =
                object.as_ref().and_then(|one| Some((one.dict()?, one.raw?)))
            {
                let bytes = decoded(dict, raw, contents).unwrap_or_default();
                read.map(&bytes, contents);
            }
        }
        match encoding {
            Some(Token::Name(name)) if is_composite && read.map.is_empty() => {
                read.encoding = predefined(&name);
            }
            Some(Token::Dict(dict)) if !is_composite => read.differences(&dict),
            _ => {}
        }
        if !is_composite && read.map.is_empty() {
            read.encoding = Some(encoding_rs::WINDOWS_1252);
        }
        read
    }

    /// Reads a map to Unicode.
    fn map(&mut self, bytes: &[u8], contents: &mut Contents<'_>) {
        let mut lexer = Lexer::new(bytes, 0, contents);
        let mut operands: Vec<Token> = Vec::new();
        while let Some(token) = lexer.next() {
            let Token::Word(word) = &token else {
                if operands.len() < MAX_OPERANDS {
                    operands.push(token);
                }
                continue;
            };
            match word.as_slice() {
                b"endcodespacerange" => {
                    if let Some(Token::Text(code)) = operands.last() {
                        self.width = code.len().clamp(1, 4);
                    }
                }
                b"endbfchar" => operands.chunks_exact(2).for_each(|pair| {
                    if let [Token::Text(code), Token::Text(letters)] = pair {
                        self.range(number(code), number(code), letters);
                    }
                }),
                b"endbfrange" => operands.chunks_exact(3).for_each(|three| match three {
                    [Token::Text(first), Token::Text(last), Token::Text(letters)] => {
                        self.range(number(first), number(last), letters);
                    }
                    [Token::Text(first), _, Token::Array(list)] => {
                        for (code, letters) in (number(first)..).zip(list) {
                            if let Token::Text(letters) = letters {
                                self.range(code, code, letters);
                            }
                        }
                    }
                    _ => {}
                }),
                _ => {}
            }
            operands.clear();
        }
    }

    fn range(&mut self, first: u32, last: u32, letters: &[u8]) {
        let units = letters.chunks(2).map(|two| match two {
            [high, low] => u16::from_be_bytes([*high, *low]),
            _ => u16::from(two[0]),
        });
        self.map.insert(first, (last, units.collect()));
    }

    /// Names of letters that say their number: `/uni5F20`.
    fn differences(&mut self, encoding: &Dict) {
        let Some(Token::Array(list)) = encoding.get("Differences") else { return };
        let mut code = 0;
        for one in list {
            match one {
                Token::Number(number) => code = u32::try_from(*number).unwrap_or(0),
                Token::Name(name) => {
                    let digits = name.strip_prefix(b"uni").or_else(|| name.strip_prefix(b"u"));
                    let digits = digits.and_then(|digits| str::from_utf8(digits).ok());
                    let unit = digits.and_then(|digits| u16::from_str_radix(digits, 16).ok());
                    if let Some(unit) = unit {
                        self.map.entry(code).or_insert((code, vec![unit]));
                    }
                    code = code.saturating_add(1);
                }
                _ => {}
            }
        }
    }

    /// Adds the letters of codes to the text; `false` where the font does not say any of them.
    pub(super) fn show(&self, codes: &[u8], contents: &mut Contents<'_>) -> bool {
        if let Some(encoding) = self.encoding {
            contents.put(&encoding.decode_without_bom_handling(codes).0);
            return true;
        }
        let mut is_known = false;
        let mut units = Vec::new();
        for code in codes.chunks(self.width.max(1)) {
            let code = number(code);
            let Some((first, (last, letters))) = self.map.range(..=code).next_back() else {
                continue;
            };
            let Some((end, before)) = letters.split_last().filter(|_| code <= *last) else {
                continue;
            };
            units.extend_from_slice(&before[..before.len().min(8)]);
            units.push(
                end.wrapping_add((code - first).to_le_bytes()[0].into())
                    .wrapping_add(u16::from((code - first).to_le_bytes()[1]) << 8),
            );
            is_known = true;
        }
        contents.put(&String::from_utf16_lossy(&units));
        is_known || codes.is_empty()
    }
}

fn number(code: &[u8]) -> u32 {
    code.iter().take(4).fold(0, |number, byte| number << 8 | u32::from(*byte))
}

/// The encoding of texts that a map of Adobe takes codes from, by the map's name.
fn predefined(name: &[u8]) -> Option<&'static Encoding> {
    let begins = |start: &str| name.starts_with(start.as_bytes());
    if begins("GB") && !begins("GBT") {
        Some(GB18030)
    } else if begins("UniGB-") || begins("UniCNS-") || begins("UniJIS") || begins("UniKS-") {
        Some(UTF_16BE)
    } else if begins("B5") || begins("ETen-B5") || begins("HK") {
        Some(BIG5)
    } else {
        None
    }
}
