//! The zero of a year in Chinese numerals is 〇 (GB/T 15835-2011, 5.2.5: 〇 for numbers that
//! stand for themselves, 零 for amounts), not a circle, a letter, or a digit.

use crate::check::helpers::numerals;
use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("wrong-zero").settable(),
    RuleInput::Pattern("零○◯OＯoОο0０", YEAR, check),
);

const YEAR: &str = r"([一二][九〇零○◯OＯoОο0０][一二三四五六七八九〇零○◯OＯoОο0０]{2})年";

/// What stands for the zero of a year where 〇 should.
const ZEROS: [char; 10] = ['零', '○', '◯', 'O', 'Ｏ', 'o', 'О', 'ο', '0', '０'];

fn check(line: &str, found: &Captures<'_>) -> Option<Finding> {
    let year = found.get(1)?;
    let begins = !line[..year.start()].ends_with(numerals::is_any_numeral);
    // A numeral is changed, however alike they look: people decide.
    (begins && year.as_str().contains(ZEROS))
        .then(|| Finding::at(year.range()).suggest(year.as_str().replace(ZEROS, "〇")))
}
