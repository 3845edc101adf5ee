//! 现将……通报如下, not 现……通报如下: what is told of stands behind 将, 就 or 把 (grammar).

use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("missing-preposition").settable(),
    RuleInput::Pattern("现", OPENING, check),
);

/// 现 that opens a clause, and what is told of without a word that says so. 现有, 现行 and 现场 are other words.
const OPENING: &str = r"(?:^|[，。；：！？、 ])(现)([^将就把对予有行任场，。；：！？、]\p{Han}{1,15}?)(?:通报|公布|印发|报告|通知|转发|公告|通告)(?:如下|给你们)";

/// What says on what it rests, and no object.
const GROUNDS: [&str; 8] = ["根据", "依据", "按照", "结合", "经", "按", "依", "决定"];

fn check(_: &str, found: &Captures<'_>) -> Option<Finding> {
    let (word, told) = (found.get(1)?, found.get(2)?.as_str());
    let has_other = told.contains(['将', '就', '把', '予']);
    let rests = GROUNDS.iter().any(|ground| told.starts_with(ground));
    (!has_other && !rests).then(|| Finding::at(word.range()).suggest("现将"))
}
