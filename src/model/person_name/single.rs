//! Whether a text is one name of a person.

use super::surname::surname_length;
use crate::text::{is_common_surname, is_han, without_spaces};

/// Signs that stand for the characters of a name.
const SIGNS: [char; 11] = ['某', '*', '＊', '×', '✕', '╳', 'X', 'x', '□', '○', '●'];
/// Dots between the parts of a name.
pub(super) const DOTS: [char; 7] = ['·', '•', '・', '．', '‧', '･', '∙'];

/// Characters of numbers of persons, beside figures.
pub(super) const NUMBERS: &str = "一二两三四五六七八九十几多数";

/// Whether a text is a name for certain: a known family name and a given name of one or two
/// characters, a name whose parts a dot divides, or a name that is hidden. Blanks within it count for
/// nothing.
pub fn is_name(text: &str) -> bool {
    let name = without_spaces(text);
    let count = name.chars().count();
    if name.contains(DOTS) {
        let mut parts = name.split(DOTS);
        return count > 3 && parts.all(|part| !part.is_empty() && part.chars().all(is_han));
    }
    if !name.chars().all(is_han) {
        return is_masked(&name);
    }
    match surname_length(&name) {
        Some(2) => (3..=4).contains(&count) || count == 2 && is_single(&name),
        Some(_) => is_single(&name),
        None => false,
    }
}

/// Whether a text is a name of one of the common families: few words look like it.
pub fn is_common_name(text: &str) -> bool {
    let family = surname_length(text);
    is_name(text) && (family == Some(2) || text.chars().next().is_some_and(is_common_surname))
}

/// Whether the first character is the family name and one or two follow.
fn is_single(name: &str) -> bool {
    (2..=3).contains(&name.chars().count())
}

/// Whether a name is hidden already: 董某, 刘某某, 张*国, 张×.
pub fn is_masked(name: &str) -> bool {
    let name = without_spaces(name);
    let mut characters = name.chars();
    let opens = characters.next().is_some_and(|one| is_han(one) || SIGNS.contains(&one));
    let rest = |one: char| {
        is_han(one) || SIGNS.contains(&one) || one.is_ascii_uppercase() || one.is_ascii_digit()
    };
    opens
        && name.chars().count() <= 5
        && name.contains(SIGNS)
        && characters.all(rest)
        && !names_others(&name)
}

/// 张建国等3人, 张建国等
pub(super) fn names_others(text: &str) -> bool {
    let Some((before, behind)) = text.rsplit_once('等') else { return false };
    let behind = behind.trim().trim_end_matches(['人', '名', '位', '员', '同', '志']);
    let number = |one: char| {
        one.is_numeric() || NUMBERS.contains(one) || "名位".contains(one) || one.is_whitespace()
    };
    before.chars().count() > 1 && behind.chars().all(number)
}
