//! Decimals below one keep their zero: 0.5%, not .5% (GB/T 15835-2011, 5.1.2).

use crate::check::helpers::chars::{after, before, is_chinese, is_han};
use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::error("leading-dot").settable(),
    RuleInput::Pattern(".", DECIMAL, check),
);

/// Words that a number follows; behind others a point rather closes a sentence: 到位.5个.
const BEFORE: &str = "达到为长降高约近至占了升是";

const DECIMAL: &str = r"\.[0-9]+";

fn check(line: &str, found: &Captures<'_>) -> Option<Finding> {
    let found = found.get_match();
    let (left, right) = (before(line, found.start()), after(line, found.end()));
    let opens = left.is_none_or(|left| {
        BEFORE.contains(left)
            || left.is_whitespace()
            || is_chinese(left) && !is_han(left) && left != '…'
    });
    let counts = right.is_some_and(|right| "%‰％个万亿元吨公米倍度亩".contains(right));
    let wanted = format!("0{}", found.as_str());
    (opens && counts).then(|| Finding::at(found.range()).suggest(wanted))
}
