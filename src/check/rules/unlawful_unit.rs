//! Measures stand in lawful units, and their signs as these are written: 厘米 and not 公分, m² and not M2, 10℃ and not 10℃度
//! (State Council order of 27 February 1984 on lawful units; GB/T 9704-2012, 9, GB 3100).
//!
//! 亩, 公里 and 公斤 are said in official documents, and are left alone.

use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("unlawful-unit").settable(),
    RuleInput::Pattern("公华市平度Mm", UNIT, check),
);

/// A unit right behind a number.
const UNIT: &str = "[0-9万亿千百](?P<unit>公分|华里|市里|市斤|市尺|平方[，。；、）]|℃度|[Mm][23])(?:[^0-9A-Za-z队之]|$)";

/// What each is written as.
const LAWFUL: [(&str, &str); 6] = [
    ("公分", "厘米"),
    ("℃度", "℃"),
    ("M2", "平方米"),
    ("m2", "平方米"),
    ("M3", "立方米"),
    ("m3", "立方米"),
];

fn check(_: &str, found: &Captures<'_>) -> Option<Finding> {
    let unit = found.name("unit")?;
    let word = unit.as_str().trim_end_matches(['，', '。', '；', '、', '）']);
    let finding = Finding::at(unit.start()..unit.start() + word.len());
    if word == "平方" {
        return Some(finding.suggest("平方米"));
    }
    // A li or a jin is another length: the number would change as well.
    let lawful = LAWFUL.iter().find(|(own, _)| *own == word);
    Some(match lawful {
        Some((_, right)) => finding.suggest(*right),
        None => finding,
    })
}
