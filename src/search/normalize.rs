//! What counts as the same text: [`normalize`], and the pairs of characters that the index is made of.
//!
//! 1. Each character by itself becomes its compatibility decomposition (NFKD), so that ２０１７ is
//!    2017, ％ is %, and a Kangxi radical the character that it looks like.
//! 2. Capital letters become small ones.
//! 3. Characters that nobody sees (soft hyphens, zero-width spaces, variation selectors) go.
//! 4. So do quotation marks: who looks for “满园工程” may have typed no marks, or others.
//! 5. White space becomes one space between letters and digits, and nothing beside a character from
//!    U+2E80 on: Chinese has no spaces, and those beside it are a matter of taste.
//!
//! Line ends stay: they part blocks, and nothing is found across them.
//!
//! `assets/search-text.js` does it in the same way for the reader; a test compares the two.

use unicode_normalization::char::decompose_compatible;

/// Parts blocks of a passage.
pub(super) const BLOCK: char = '\n';

/// From here on, characters take no space beside them.
const WIDE: char = '\u{2e80}';

/// Returns the text as it is compared.
pub(super) fn normalize(text: &str) -> Vec<char> {
    let mut normalizer = Normalizer::new(text.len() / 2);
    text.chars().for_each(|one| normalizer.character(one));
    normalizer.into_text()
}

/// Two characters that follow one another in a block of a normalized text.
pub(super) fn pairs(text: &[char]) -> impl Iterator<Item = (char, char)> {
    let pairs = text.windows(2).map(|pair| (pair[0], pair[1]));
    pairs.filter(|(first, second)| *first != BLOCK && *second != BLOCK)
}

/// Takes a text character by character.
pub(super) struct Normalizer {
    out: Vec<char>,
    /// Whether white space stands before the next character.
    space: bool,
}

impl Normalizer {
    /// A text of about so many characters.
    pub(super) fn new(length: usize) -> Self {
        Self { out: Vec::with_capacity(length), space: false }
    }

    /// What it comes to so far.
    pub(super) fn text(&self) -> &[char] {
        &self.out
    }

    /// What it comes to.
    pub(super) fn into_text(self) -> Vec<char> {
        self.out
    }

    /// Takes the next character.
    pub(super) fn character(&mut self, character: char) {
        match character {
            BLOCK => self.block(),
            // Most of all text, and neither composed nor capital.
            '\u{4e00}'..='\u{9fff}' => self.put(character),
            _ if is_invisible(character) => {}
            _ => decompose_compatible(character, |part| self.part(part)),
        }
    }

    fn part(&mut self, part: char) {
        if is_white(part) {
            self.space = true;
        } else if is_quotation_mark(part) {
            // Left out, as if the words stood without.
        } else if part.is_ascii() {
            self.put(part.to_ascii_lowercase());
        } else {
            part.to_lowercase().for_each(|small| self.put(small));
        }
    }

    fn block(&mut self) {
        self.space = false;
        if self.out.last().is_some_and(|last| *last != BLOCK) {
            self.out.push(BLOCK);
        }
    }

    fn put(&mut self, character: char) {
        let last = self.out.last().filter(|last| **last != BLOCK);
        if self.space && character < WIDE && last.is_some_and(|last| *last < WIDE) {
            self.out.push(' ');
        }
        self.space = false;
        self.out.push(character);
    }
}

/// White space that is left after decomposition.
fn is_white(character: char) -> bool {
    matches!(character, '\t'..='\r' | ' ' | '\u{85}' | '\u{1680}' | '\u{2028}' | '\u{2029}')
}

/// Quotation marks that are left after decomposition: those of wide and of upright text are among them.
fn is_quotation_mark(character: char) -> bool {
    matches!(character, '"' | '\'' | '‘'..='‟' | '«' | '»' | '「'..='』' | '〝'..='〟')
}

/// Of the characters that [`is_default_ignorable`](crate::lang::invisible::is_default_ignorable) knows those
/// that `assets/search-text.js` leaves out: the reader's side has to agree.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{e0100}'..='\u{e01ef}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normalized(text: &str) -> String {
        normalize(text).into_iter().collect()
    }

    #[test]
    fn what_reads_alike_is_the_same() {
        assert_eq!(normalized("２０１７年，ＧＤＰ增长３０％"), "2017年,gdp增长30%");
        assert_eq!(normalized("2017 年 8 月\u{3000}市水务局 "), "2017年8月市水务局");
        assert_eq!(normalized("  Work \u{a0} Bulletin　2017 "), "work bulletin 2017");
        assert_eq!(normalized("安\u{200b}澜\u{ad}市⽔务局"), "安澜市水务局");
        assert_eq!(
            normalized("“满园工程”「满园」 ＂满园＂ 'a'"),
            normalized("满园工程满园满园a")
        );
        assert_eq!(normalized("É"), normalized("e\u{301}"));
    }

    #[test]
    fn nothing_is_found_across_blocks() {
        assert_eq!(normalized("\n甲乙 \n\n 丙\n"), "甲乙\n丙\n");
        assert_eq!(
            pairs(&normalize("甲乙\n丙丁")).collect::<Vec<_>>(),
            [('甲', '乙'), ('丙', '丁')]
        );
    }
}
