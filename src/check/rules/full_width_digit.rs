//! Digits, Latin letters and the percent sign are half-width (GB/T 15835-2011, 5.1: Arabic
//! numerals are set in half-width forms).
//!
//! A number is never changed unasked; letters and % alone are.

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::error("full-width-digit").settable(),
    RuleInput::Line(
        "０１２３４５６７８９％ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ",
        check,
    ),
);

static WIDE: LazyRegex = LazyRegex::new(|| regex("[０-９Ａ-Ｚａ-ｚ％]+(?:．[０-９]+％?)*"));

/// From a full-width form to the half-width one.
const DISTANCE: u32 = 0xfee0;

fn check(line: &str, out: &mut Vec<Finding>) {
    for found in WIDE.find_iter(line) {
        let text = found.as_str();
        let half: String = text.chars().map(half).collect();
        let finding = Finding::at(found.range());
        if half.contains(|one: char| one.is_ascii_digit()) {
            out.push(finding.suggest(half));
        } else {
            out.push(finding.safe(half));
        }
    }
}

fn half(character: char) -> char {
    u32::from(character).checked_sub(DISTANCE).and_then(char::from_u32).unwrap_or(character)
}
