//! What was done and what was not make up all: 隐患136处，已整改110处，未整改26处; 计划改造42个，已完工29个，剩余13个.

use super::quantity::{Clause, Part, Quantity};
use crate::check::Finding;

/// Awake where a clause says what was not done.
pub(super) const PART: Part =
    Part { signs: &["尚未", "还未", "没有", "未", "剩余", "还剩", "尚余"], check };

/// Words before what was not done.
const NOT: [&str; 4] = ["尚未", "还未", "没有", "未"];

/// What is left of all.
const LEFT: [&str; 3] = ["剩余", "还剩", "尚余"];

fn check(_: &str, clauses: &[Clause<'_>], out: &mut Vec<Finding>) {
    for three in clauses.windows(3) {
        let [whole, done, open] = three else { continue };
        out.extend(fault(whole, done, open));
    }
}

fn fault(whole: &Clause<'_>, done: &Clause<'_>, open: &Clause<'_>) -> Option<Finding> {
    let (part, rest) = (done.closing()?, open.closing()?);
    let word = |clause: &Clause<'_>, quantity: &Quantity| {
        clause.label(quantity).trim_end_matches('的').to_owned()
    };
    let (said, denied) = (word(done, part), word(open, rest));
    let act = NOT.iter().find_map(|not| denied.strip_prefix(not)).filter(|act| !act.is_empty());
    let is_other =
        act.is_some_and(|act| said.trim_start_matches("已经").trim_start_matches('已') == act);
    let is_left = LEFT.contains(&denied.as_str()) && said.contains('已');
    let all = whole.only(&part.unit).filter(|_| part.unit == rest.unit && part.unit != "%")?;
    if !is_other && !is_left {
        return None;
    }
    let sum = part.value.plus(rest.value);
    let rounding = part.rounding().plus(rest.rounding()).plus(all.rounding());
    (sum.apart(all.value) > rounding).then(|| Finding::at(all.range.clone()).with("sum", sum))
}
