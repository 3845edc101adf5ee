//! No mobile number is published: 13871234567 is somebody's own, and leads to whoever reported a failing (Civil Code,
//! article 1034, which names telephone numbers; practice of offices, which give landlines).
//!
//! Numbers whose middle is masked (138****4567) are right.

use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("mobile-number").settable(),
    RuleInput::Pattern("1１", NUMBER, check),
);

/// Eleven digits in one or in groups of 3, 4 and 4.
const NUMBER: &str = r"[1１][3-9３-９][0-9０-９][ \-]?[0-9０-９]{4}[ \-]?[0-9０-９]{4}";

/// Digits that stay at the start.
const SHOWN: usize = 3;
/// Digits that are masked.
const MASKED: usize = 4;

fn check(line: &str, found: &Captures<'_>) -> Option<Finding> {
    let number = found.get(0)?;
    let goes_on = |one: char| {
        one.is_ascii_alphanumeric() || ('０'..='９').contains(&one) || "-_.%％".contains(one)
    };
    let [before, behind] = [&line[..number.start()], &line[number.end()..]];
    // A figure with its unit is none: 13871234567元.
    let is_figure = behind.starts_with(['元', '万', '吨', '人', '户', '件', '号', '期']);
    if before.ends_with(goes_on) || behind.starts_with(goes_on) || is_figure {
        return None;
    }
    let digits = number.as_str().chars().filter(|one| one.is_numeric()).enumerate();
    let is_hidden = |at: usize| (SHOWN..SHOWN + MASKED).contains(&at);
    let masked: String =
        digits.map(|(at, one)| if is_hidden(at) { '*' } else { one }).collect();
    Some(Finding::at(number.range()).suggest(masked))
}
