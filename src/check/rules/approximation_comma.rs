//! Two neighbouring numerals that mean about so many have no 、 between them: 五六个
//! (GB/T 15834-2011, 4.5.3.4; GB/T 15835-2011, 5.2.1). 三、四季度 are two quarters: only a measure
//! word makes it a quantity.

use crate::check::helpers::chars::before;
use crate::check::helpers::numerals;
use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;
use crate::text::numeral;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::hint("approximation-comma").settable(),
    RuleInput::Pattern("、", ABOUT, check),
);

const ABOUT: &str = "([一二三四五六七八九])、([二三四五六七八九])十?(?:个|名|天|次|件|岁|米|公里|里|斤|吨|亩|元|位|年来|年间)";

fn check(line: &str, found: &Captures<'_>) -> Option<Finding> {
    let (first, second) = (found.get(1)?, found.get(2)?);
    let value = |text: &str| numeral::counted(text).unwrap_or(0);
    // Before a comma, or at the start of a sentence, it may be a list or an outline.
    let within = before(line, first.start()).is_some_and(|left| {
        !numerals::is_any_numeral(left) && !"第、。；：，！？.".contains(left)
    });
    let wanted = format!("{}{}", first.as_str(), second.as_str());
    (within && value(first.as_str()) + 1 == value(second.as_str()))
        .then(|| Finding::at(first.start()..second.end()).suggest(wanted))
}
