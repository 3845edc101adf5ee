//! Marks, as several rules of proof-reading look at them.

use super::chars::{is_chinese, is_han};

/// Returns a line's characters, each with its first byte.
pub(crate) fn glyphs(line: &str) -> Vec<(usize, char)> {
    let mut glyphs = Vec::with_capacity(line.len() / 2);
    glyphs.extend(line.char_indices());
    glyphs
}

/// Whether a mark is used in Latin text, too: quotes, dash, ellipsis, interpunct.
pub(crate) fn is_shared(character: char) -> bool {
    matches!(character, '“' | '”' | '‘' | '’' | '—' | '…' | '·')
}

/// Whether a character can only be Chinese: a hanzi, or a mark that Latin text does not use.
pub(crate) fn is_surely_chinese(character: char) -> bool {
    is_chinese(character) && !is_shared(character)
}

/// Whether a line has more hanzi than Latin letters.
pub(crate) fn is_mainly_chinese(line: &str) -> bool {
    let han = line.chars().filter(|one| is_han(*one)).count();
    let latin = line.chars().filter(char::is_ascii_alphabetic).count();
    han > latin
}

/// Whether text closes with a Chinese character, closing quotes not counted.
pub(crate) fn closes_chinese(before: &[(usize, char)]) -> bool {
    // As many quotes as ever close in one place.
    let quotes = before.iter().rev().take(3).take_while(|(_, one)| "”’".contains(*one)).count();
    let last = before.iter().rev().nth(quotes);
    last.is_some_and(|(_, one)| is_surely_chinese(*one))
}

/// Whether text opens with a Chinese character, opening quotes not counted.
pub(crate) fn opens_chinese(after: &[(usize, char)]) -> bool {
    let quotes = after.iter().take(3).take_while(|(_, one)| "“‘".contains(*one)).count();
    after.get(quotes).is_some_and(|(_, one)| is_surely_chinese(*one))
}

/// Returns how many hanzi stand together at the start of what is looked at, counted up to `most`.
pub(crate) fn han_run<'a>(
    characters: impl Iterator<Item = &'a (usize, char)>,
    most: usize,
) -> usize {
    characters.take(most).take_while(|(_, one)| is_han(*one)).count()
}

/// How many Chinese characters stand before each place of a line: between two places are as many
/// as the difference.
pub(crate) fn chinese_before(glyphs: &[(usize, char)]) -> Vec<usize> {
    let mut count = 0;
    let mut list = Vec::with_capacity(glyphs.len() + 1);
    for (_, character) in glyphs {
        list.push(count);
        count += usize::from(is_surely_chinese(*character));
    }
    list.push(count);
    list
}
