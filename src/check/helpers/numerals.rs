//! Numerals, as rules of proof-reading read them.

use regex::Captures;

use super::chars::{after, before};
use super::decimal::Decimal;
use crate::check::Finding;
use crate::text::numeral;
use crate::text::prose::OPAQUE;

/// Whether a character is an Arabic digit or a Chinese numeral of any size.
pub(crate) fn is_any_numeral(character: char) -> bool {
    character.is_ascii_digit()
        || numeral::is_numeral(character)
        || "千万亿两".contains(character)
}

/// Returns how many a numeral says: 12, 两, 十二.
pub(crate) fn count(text: &str) -> Option<usize> {
    match text {
        "两" => Some(2),
        text => text.parse().ok().or_else(|| Some(numeral::counted(text)? as usize)),
    }
}

/// Whether a number starts at this byte: what stands before is no part of it, nor of a name,
/// a version or an id such as `gongzuo-2017-8`, nor of a time.
pub(crate) fn starts_free(line: &str, at: usize) -> bool {
    let Some(left) = before(line, at) else { return true };
    match left {
        ':' | '：' | ',' => {
            let further = before(line, at - left.len_utf8());
            !further.is_some_and(|one| one.is_ascii_digit())
        }
        OPAQUE | '.' | '．' | '/' | '\\' | '_' | '+' | '=' | '×' | '*' | '%' | '№' | '#' => {
            false
        }
        '-' | '‐' | '‑' | '–' | '－' | '−' | '~' | '〜' | '～' | '—' => false,
        other => !other.is_alphanumeric() || !is_latin(other),
    }
}

/// Letters and digits in the wide sense: ASCII, full-width, Greek.
fn is_latin(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || matches!(character, '\u{ff10}'..='\u{ff5a}' | '\u{370}'..='\u{3ff}')
}

/// Whether a number ends at this byte: no digit, letter or point goes on behind it.
pub(crate) fn ends_free(line: &str, at: usize) -> bool {
    let mut rest = line[at..].chars();
    match rest.next() {
        Some('.' | ',') => !rest.next().is_some_and(|one| one.is_ascii_digit()),
        Some(right) => !is_latin(right),
        None => true,
    }
}

/// Whether the text at this byte starts with one of these words.
pub(crate) fn follows(line: &str, at: usize, words: &[&str]) -> bool {
    words.iter().any(|word| line[at..].starts_with(word))
}

/// Whether the text before this byte ends with one of these words.
pub(crate) fn precedes(line: &str, at: usize, words: &[&str]) -> bool {
    words.iter().any(|word| line[..at].ends_with(word))
}

/// Returns the fault of a range in which only the second number has its unit: 4～6%. The parts that
/// were found are the first number, the mark, the second number and the unit.
pub(crate) fn lacks_unit(line: &str, found: &Captures<'_>) -> Option<Finding> {
    let (_, [first, mark, second, unit]) = found.extract();
    let all = found.get(0)?.range();
    let rises = Decimal::parse(first) < Decimal::parse(second);
    let mark = if mark == "—" { mark } else { "～" };
    let wanted = format!("{first}{unit}{mark}{second}{unit}");
    (rises && starts_free(line, all.start)).then(|| Finding::at(all).suggest(wanted))
}

/// What stands behind 号 where it names a house, a well, a gate and the like, not a number of a
/// document or a day.
const NAMED_BY_NUMBER: &str = "楼栋院线门井机炉桩车船码库宗地块标厅馆房室坑路台站区段";

/// Whether the 号 that ends at this byte names a thing: 3号楼.
pub(crate) fn names_a_thing(line: &str, at: usize) -> bool {
    after(line, at).is_some_and(|right| NAMED_BY_NUMBER.contains(right))
}

#[cfg(test)]
mod tests {
    use super::starts_free;

    #[test]
    fn parts_of_other_things_are_not_free() {
        for (line, free) in [
            ("3天", true),
            ("共3天", true),
            ("为：3天", true),
            ("8:30", false),
            ("8,300", false),
            ("A3", false),
            ("-3", false),
            ("2.3", false),
        ] {
            let at = line.find('3').unwrap();
            assert_eq!(starts_free(line, at), free, "{line}");
        }
    }
}
