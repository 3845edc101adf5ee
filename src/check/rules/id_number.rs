//! No number of an identity card is published: 330106198001011234.
//!
//! Eighteen characters are one by their day of birth and their check character (GB 11643-1999), fifteen digits of the old kind by
//! place and day; others of about that length, where 身份证 stands before them. Eighteen with a place and a day but another
//! check character are most likely one that was miswritten: a warning. Those whose middle is masked already (3301**********1234) are right.

use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::error("id-number").settable(),
    RuleInput::Pattern("0123456789０１２３４５６７８９", NUMBER, check),
);

/// A number as people write it, in groups or in one, with what introduces it; or what stands behind 身份证 and is about as long.
const NUMBER: &str = r"(?P<card>身份证(?:件)?(?:号码|号)?[^0-9０-９，。；;\n]{0,6})?(?P<number>[0-9０-９]{6}[ \-－—·.．]?[0-9０-９]{8}[ \-－—·.．]?[0-9０-９]{3}[0-9０-９XxＸｘ]|[0-9０-９]{14,17}[0-9０-９XxＸｘ])";

/// What each digit counts in the sum of which the check character is made.
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/// The check character by the rest of that sum divided by eleven.
const CHECKS: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];
/// How many characters stay at either end where the middle is masked.
const SHOWN: usize = 4;

fn check(line: &str, found: &Captures<'_>) -> Option<Finding> {
    let number = found.name("number")?;
    let goes_on = |one: char| one.is_ascii_alphanumeric() || ('０'..='９').contains(&one);
    let [before, behind] = [&line[..number.start()], &line[number.end()..]];
    if before.ends_with(goes_on) || behind.starts_with(goes_on) {
        return None;
    }
    let said: Vec<char> = number.as_str().chars().filter_map(half_width).collect();
    let finding = Finding::at(number.range()).suggest(masked(&said));
    if is_valid(&said) {
        return Some(finding);
    }
    if found.name("card").is_some() {
        return Some(finding.told("id-number.miswritten"));
    }
    if is_of_the_old_kind(&said) {
        return Some(finding);
    }
    is_likely(&said).then(|| finding.told("id-number.likely").doubtful())
}

/// A digit or an X in its half-width form, nothing for marks between groups.
fn half_width(one: char) -> Option<char> {
    match one {
        '０'..='９' => char::from_digit(u32::from(one) - u32::from('０'), 10),
        'x' | 'X' | 'ｘ' | 'Ｘ' => Some('X'),
        _ => one.is_ascii_digit().then_some(one),
    }
}

/// Whether eighteen characters have a day of birth and the check character that belongs to them.
fn is_valid(number: &[char]) -> bool {
    let digits: Vec<u32> = number.iter().filter_map(|one| one.to_digit(10)).collect();
    if number.len() != 18 || digits.len() < 17 || digits[0] == 0 {
        return false;
    }
    let is_day = (1850..=2150).contains(&value(&digits[6..10])) && is_day(&digits[10..14]);
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    is_day && CHECKS[(sum % 11) as usize] == number[17]
}

/// Whether fifteen digits have a place and a day of birth, as numbers had until 1999.
fn is_of_the_old_kind(number: &[char]) -> bool {
    let digits: Vec<u32> = number.iter().filter_map(|one| one.to_digit(10)).collect();
    number.len() == 15
        && digits.len() == 15
        && is_place(&digits)
        && (20..=99).contains(&value(&digits[6..8]))
        && is_day(&digits[8..12])
}

/// Whether eighteen characters have a place and a day of birth of somebody who may live.
fn is_likely(number: &[char]) -> bool {
    let digits: Vec<u32> = number.iter().filter_map(|one| one.to_digit(10)).collect();
    number.len() == 18
        && digits.len() >= 17
        && is_place(&digits)
        && (1920..=2030).contains(&value(&digits[6..10]))
        && is_day(&digits[10..14])
}

/// Whether digits open with the code of a province, a city and a county in it (GB/T 2260).
fn is_place(digits: &[u32]) -> bool {
    let province = value(&digits[..2]);
    let is_province =
        matches!(province, 11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65);
    is_province
        && (1..=90).contains(&value(&digits[2..4]))
        && (1..=90).contains(&value(&digits[4..6]))
}

/// Whether four digits are a month and a day.
fn is_day(digits: &[u32]) -> bool {
    (1..=12).contains(&value(&digits[..2])) && (1..=31).contains(&value(&digits[2..4]))
}

fn value(digits: &[u32]) -> u32 {
    digits.iter().fold(0, |value, digit| value * 10 + digit)
}

/// The number without its middle.
fn masked(number: &[char]) -> String {
    let is_shown = |at: usize| at < SHOWN || at + SHOWN >= number.len();
    let letters = number.iter().enumerate();
    letters.map(|(at, one)| if is_shown(at) { *one } else { '*' }).collect()
}

#[cfg(test)]
mod tests {
    use super::{is_valid, masked};

    #[test]
    fn the_check_character_decides() {
        for (number, is_one) in [
            ("11010519491231002X", true),
            ("440524188001010014", true),
            ("110105194912310021", false),
            ("11010519491331002X", false),
            ("1101051949123100", false),
        ] {
            let number: Vec<char> = number.chars().collect();
            assert_eq!(is_valid(&number), is_one, "{number:?}");
        }
        let number: Vec<char> = "11010519491231002X".chars().collect();
        assert_eq!(masked(&number), "1101**********002X");
    }
}
