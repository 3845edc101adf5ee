//! Digits, Latin letters and the percent sign are half-width (GB/T 15835-2011, 5.1: Arabic
//! numerals are set in half-width forms).
//!
//! A number is never changed unasked; letters and % alone are.

use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::error("full-width-digit").settable(),
    RuleInput::Pattern(
        "０１２３４５６７８９％ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ",
        WIDE,
        check,
    ),
);

const WIDE: &str = "[０-９Ａ-Ｚａ-ｚ％]+(?:．[０-９]+％?)*";

/// From a full-width form to the half-width one.
const DISTANCE: u32 = 0xfee0;

fn check(_: &str, found: &Captures<'_>) -> Option<Finding> {
    let half: String = found.get_match().as_str().chars().map(half).collect();
    let finding = Finding::at(found.get_match().range());
    let is_number = half.contains(|one: char| one.is_ascii_digit());
    Some(if is_number { finding.suggest(half) } else { finding.safe(half) })
}

fn half(character: char) -> char {
    u32::from(character).checked_sub(DISTANCE).and_then(char::from_u32).unwrap_or(character)
}
