//! The language of PDF, as far as texts need it: objects, and the operators of a page.

use crate::leaks::contents::{Contents, Unread};

/// How deep arrays and dictionaries stand within each other.
const MAX_NESTING: usize = 32;

/// Most parts of one object, those of its parts among them.
const MAX_PARTS: usize = 200_000;

/// An object, or an operator.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    /// A number; fractions are cut off.
    Number(i64),
    Name(Vec<u8>),
    Text(Vec<u8>),
    Array(Vec<Token>),
    Dict(Dict),
    /// `5 0 R`.
    Reference(u32),
    /// A word: `Tj`, `true`, `endobj`.
    Word(Vec<u8>),
}

/// A dictionary.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Dict(pub(super) Vec<(Vec<u8>, Token)>);

impl Dict {
    /// The value of a key.
    pub(super) fn get(&self, key: &str) -> Option<&Token> {
        self.0.iter().find(|(name, _)| name == key.as_bytes()).map(|(_, value)| value)
    }

    /// The value of a key, where it is a name.
    pub(super) fn name(&self, key: &str) -> &[u8] {
        match self.get(key) {
            Some(Token::Name(name)) => name,
            _ => b"",
        }
    }
}

/// Reads tokens one by one. Each is a step of those that the file may take.
pub(super) struct Lexer<'a, 'b, 'c> {
    /// All that it reads in.
    pub(super) bytes: &'a [u8],
    /// The byte that is read next.
    pub(super) at: usize,
    contents: &'b mut Contents<'c>,
    /// Parts of the object that is read.
    parts: usize,
}

impl<'a, 'b, 'c> Lexer<'a, 'b, 'c> {
    /// Reads `bytes` from `at` on; what it finds and spends goes to `contents`.
    pub(super) fn new(bytes: &'a [u8], at: usize, contents: &'b mut Contents<'c>) -> Self {
        Self { bytes, at, contents, parts: 0 }
    }

    /// What takes the texts.
    pub(super) fn contents(&mut self) -> &mut Contents<'c> {
        self.contents
    }

    /// The next token; `None` at the end.
    pub(super) fn next(&mut self) -> Option<Token> {
        self.parts = 0;
        self.token(0)
    }

    /// Whether one more part may be kept; told where there are too many.
    fn keeps(&mut self) -> bool {
        self.parts += 1;
        if self.parts == MAX_PARTS {
            self.contents.unread(Unread::TooMuch);
        }
        self.parts < MAX_PARTS
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn skip_space(&mut self) {
        loop {
            let rest = self.rest();
            self.at += rest.iter().take_while(|one| is_space(**one)).count();
            if self.rest().first() != Some(&b'%') {
                return;
            }
            let line = self.rest().iter().take_while(|one| !matches!(one, b'\n' | b'\r'));
            self.at += line.count();
        }
    }

    fn token(&mut self, depth: usize) -> Option<Token> {
        self.skip_space();
        let rest = self.rest();
        if rest.is_empty() || depth > MAX_NESTING || !self.contents.step(1) {
            return None;
        }
        Some(match rest {
            [b'<', b'<', ..] => {
                self.at += 2;
                Token::Dict(self.dict(depth))
            }
            [b'<', ..] => Token::Text(self.hexadecimal()),
            [b'(', ..] => Token::Text(self.literal()),
            [b'/', ..] => {
                self.at += 1;
                Token::Name(self.name())
            }
            [b'[', ..] => {
                self.at += 1;
                Token::Array(self.array(depth))
            }
            [b']' | b'{' | b'}' | b')', ..] => self.word(1),
            [b'>', b'>', ..] => self.word(2),
            [b'>', ..] => self.word(1),
            [b'0'..=b'9' | b'+' | b'-' | b'.', ..] => self.number(),
            _ => self.word(rest.iter().take_while(|one| is_regular(**one)).count().max(1)),
        })
    }

    fn word(&mut self, length: usize) -> Token {
        let word = self.rest()[..length].to_vec();
        self.at += length;
        Token::Word(word)
    }

    fn dict(&mut self, depth: usize) -> Dict {
        let mut dict = Dict::default();
        while let Some(key) = self.token(depth + 1) {
            match key {
                Token::Name(key) => {
                    let Some(value) = self.token(depth + 1) else { break };
                    if value == Token::Word(b">>".to_vec()) {
                        break;
                    }
                    if self.keeps() {
                        dict.0.push((key, value));
                    }
                }
                Token::Word(word)
                    if matches!(word.as_slice(), b">>" | b"endobj" | b"stream") =>
                {
                    break;
                }
                _ => {}
            }
        }
        dict
    }

    fn array(&mut self, depth: usize) -> Vec<Token> {
        let mut array = Vec::new();
        while let Some(token) = self.token(depth + 1) {
            match &token {
                Token::Word(word) if matches!(word.as_slice(), b"]" | b"endobj") => break,
                _ if self.keeps() => array.push(token),
                _ => {}
            }
        }
        array
    }

    fn number(&mut self) -> Token {
        let length = self.rest().iter().take_while(|one| is_regular(**one)).count();
        let word = &self.rest()[..length];
        if let Some((number, length)) = reference(self.rest()) {
            self.at += length;
            return Token::Reference(number);
        }
        self.at += length;
        let whole = word.split(|one| *one == b'.').next().unwrap_or_default();
        Token::Number(str::from_utf8(whole).ok().and_then(|one| one.parse().ok()).unwrap_or(0))
    }

    fn name(&mut self) -> Vec<u8> {
        let length = self.rest().iter().take_while(|one| is_regular(**one)).count();
        let raw = &self.rest()[..length];
        self.at += length;
        let mut name = Vec::with_capacity(length);
        let mut at = 0;
        while let Some(one) = raw.get(at) {
            let escaped = (*one == b'#').then(|| hex(raw.get(at + 1..at + 3)?)).flatten();
            name.push(escaped.unwrap_or(*one));
            at += if escaped.is_some() { 3 } else { 1 };
        }
        name
    }

    fn hexadecimal(&mut self) -> Vec<u8> {
        let rest = &self.rest()[1..];
        let end = memchr::memchr(b'>', rest).unwrap_or(rest.len());
        self.at += end + 2;
        hexadecimal(&rest[..end])
    }

    /// `(…)`, with escapes and with parentheses within.
    fn literal(&mut self) -> Vec<u8> {
        let rest = &self.rest()[1..];
        let (mut text, mut at, mut open) = (Vec::new(), 0, 1);
        while let Some(one) = rest.get(at) {
            at += 1;
            match one {
                b'(' => open += 1,
                b')' => open -= 1,
                _ => {}
            }
            if open == 0 {
                break;
            }
            if *one != b'\\' {
                text.push(*one);
                continue;
            }
            let octal =
                rest.iter().skip(at).take(3).take_while(|one| (b'0'..=b'7').contains(one));
            let digits = octal.count();
            let code = rest[at..at + digits]
                .iter()
                .fold(0_u16, |code, one| code * 8 + u16::from(one - b'0'));
            match rest.get(at) {
                _ if digits > 0 => text.push(code.to_le_bytes()[0]),
                Some(b'\n') => {}
                Some(b'n' | b'r' | b't' | b'b' | b'f') => text.push(b' '),
                Some(other) => text.push(*other),
                None => {}
            }
            at += digits.max(1);
        }
        self.at += at + 1;
        text
    }
}

/// `5 0 R` at the start of bytes: the number, and the length.
fn reference(bytes: &[u8]) -> Option<(u32, usize)> {
    let head = &bytes[..bytes.len().min(24)];
    let digits =
        |from: usize| head.iter().skip(from).take_while(|one| one.is_ascii_digit()).count();
    let blanks = |from: usize| head.iter().skip(from).take_while(|one| is_space(**one)).count();
    let number = digits(0);
    let second = number + blanks(number);
    let third = second + digits(second);
    let mark = third + blanks(third);
    let is_one =
        second > number && third > second && mark > third && head.get(mark) == Some(&b'R');
    let ends = !head.get(mark + 1).is_some_and(|one| is_regular(*one));
    let number = str::from_utf8(&head[..number]).ok()?.parse().ok();
    number.filter(|_| is_one && ends).map(|number| (number, mark + 1))
}

/// The bytes that hexadecimal digits stand for; the last digit may be missing.
pub(super) fn hexadecimal(digits: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = digits.iter().copied().filter(u8::is_ascii_hexdigit).collect();
    digits.chunks(2).filter_map(|two| hex(&[two[0], *two.get(1).unwrap_or(&b'0')])).collect()
}

fn hex(digits: &[u8]) -> Option<u8> {
    u8::from_str_radix(str::from_utf8(digits).ok()?, 16).ok()
}

/// White space as the format counts it.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b'\0' | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !b"()<>[]{}/%".contains(&byte)
}
