//! What a page says, by the operators that draw it.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::font::Font;
use super::lexer::{Dict, Lexer, Token};
use crate::leaks::contents::{Contents, Unread};
use crate::leaks::encodings;

/// Most operands of one operator.
const MAX_OPERANDS: usize = 64;

/// Most graphics states within each other.
const MAX_STATES: usize = 256;

/// Adds the text of a page, or of a drawing on it, with the fonts that it knows by name.
pub(super) fn read(
    bytes: &[u8],
    fonts: &BTreeMap<Vec<u8>, Rc<Font>>,
    contents: &mut Contents<'_>,
) {
    let mut page =
        Page { font: None, states: Vec::new(), is_unknown: false, apart: String::new() };
    let mut lexer = Lexer::new(bytes, 0, contents);
    let mut operands: Vec<Token> = Vec::new();
    while let Some(token) = lexer.next() {
        match token {
            Token::Word(word) if word == b"ID" => {
                // A picture in the midst of operators.
                let rest = &bytes[lexer.at.min(bytes.len())..];
                lexer.at += memchr::memmem::find(rest, b"EI").map_or(rest.len(), |end| end + 2);
            }
            Token::Word(word) => {
                page.operator(&word, &operands, fonts, lexer.contents());
                operands.clear();
            }
            operand if operands.len() < MAX_OPERANDS => operands.push(operand),
            _ => {}
        }
    }
    contents.end();
    contents.text(&page.apart);
    if page.is_unknown {
        contents.unread(Unread::NoLetters);
    }
}

struct Page<'f> {
    font: Option<&'f Font>,
    states: Vec<Option<&'f Font>>,
    /// Whether letters were drawn of which nobody says which they are.
    is_unknown: bool,
    /// What stands beside the text: alternatives for those who do not see it.
    apart: String,
}

impl<'f> Page<'f> {
    fn operator(
        &mut self,
        word: &[u8],
        operands: &[Token],
        fonts: &'f BTreeMap<Vec<u8>, Rc<Font>>,
        contents: &mut Contents<'_>,
    ) {
        match word {
            b"Tf" => {
                if let Some(Token::Name(name)) = operands.first() {
                    self.font = fonts.get(name).map(Rc::as_ref);
                }
            }
            b"q" if self.states.len() < MAX_STATES => self.states.push(self.font),
            b"Q" => self.font = self.states.pop().unwrap_or(self.font),
            b"Tj" | b"'" | b"\"" | b"TJ" => {
                operands.iter().for_each(|operand| self.show(operand, contents));
            }
            b"BDC" | b"DP" => {
                for dict in operands.iter().filter_map(dict) {
                    for text in dict.0.iter().filter_map(|(_, value)| text(value)) {
                        self.apart.push_str(&encodings::string(text));
                        self.apart.push('\u{1e}');
                    }
                }
            }
            _ => {}
        }
    }

    fn show(&mut self, operand: &Token, contents: &mut Contents<'_>) {
        match (operand, self.font) {
            (Token::Array(list), _) => {
                for text in list.iter().filter(|one| text(one).is_some()) {
                    self.show(text, contents);
                }
            }
            (Token::Text(codes), Some(font)) => self.is_unknown |= !font.show(codes, contents),
            (Token::Text(codes), None) => {
                contents.put(&encodings::string(codes));
                self.is_unknown |= !codes.is_ascii();
            }
            _ => {}
        }
    }
}

fn text(value: &Token) -> Option<&Vec<u8>> {
    match value {
        Token::Text(text) => Some(text),
        _ => None,
    }
}

fn dict(value: &Token) -> Option<&Dict> {
    match value {
        Token::Dict(dict) => Some(dict),
        _ => None,
    }
}
