//! What was and what was not make up all: 隐患136处，已整改110处，未整改26处; 应到86人，实到79人，请假5人，缺席2人.

use super::parts::added;
use super::quantity::{Clause, Part, Quantity};
use crate::check::Finding;
use crate::check::helpers::decimal::Decimal;

/// Awake where a clause says what was not.
pub(super) const PART: Part = Part {
    signs: &[
        "尚未",
        "还未",
        "没有",
        "未",
        "剩余",
        "还剩",
        "尚余",
        "尚有",
        "仍有",
        "还有",
        "不合格",
        "不达标",
        "不符合",
        "实到",
        "实际参会",
    ],
    check,
};

/// Words before what was not done.
const NOT: [&str; 5] = ["尚未", "还未", "没有", "未", "不"];

/// What is left of all.
const LEFT: [&str; 3] = ["剩余", "还剩", "尚余"];

/// What is still open: not all of the rest, but no more than that.
const STILL_OPEN: [&str; 3] = ["尚有", "仍有", "还有"];

/// Words of those who were to come, and of those who came.
const EXPECTED: [&str; 3] = ["应到", "应参会", "应出席"];
const PRESENT: [&str; 4] = ["实到", "实际到会", "实际参会", "实际出席"];
/// Words of those who did not come. Who was late came.
const ABSENT: [&str; 11] = [
    "请假",
    "病假",
    "事假",
    "公假",
    "缺席",
    "无故缺席",
    "未请假缺席",
    "缺勤",
    "未到",
    "旷会",
    "因公外出",
];

fn check(_: &str, clauses: &[Clause<'_>], out: &mut Vec<Finding>) {
    for (at, three) in clauses.windows(3).enumerate() {
        let [whole, done, open] = three else { continue };
        let fault = of_those_to_come(whole, done, &clauses[at + 2..]);
        out.extend(fault.or_else(|| not_done(whole, done, open)));
    }
}

/// What is meant by a sum of what was and what was not.
enum Meaning {
    /// All.
    Whole,
    /// At most all.
    Part,
}

fn not_done(whole: &Clause<'_>, done: &Clause<'_>, open: &Clause<'_>) -> Option<Finding> {
    let (part, rest) = (done.closing()?, open.single()?);
    let all = whole.only(&part.unit).filter(|_| part.unit == rest.unit && part.unit != "%")?;
    let meaning = meaning(done.label(part), open.label(rest), open.closing().is_some())?;
    let sum = part.value.plus(rest.value);
    let rounding = part.rounding().plus(rest.rounding()).plus(all.rounding());
    let off = sum.apart(all.value) > rounding;
    match meaning {
        Meaning::Whole => off.then(|| wrong(all, sum, &[part, rest])),
        Meaning::Part => (off && sum > all.value).then(|| wrong(all, sum, &[part, rest])),
    }
}

/// What two labels say together: 已整改 and 未整改, 已完工 and 剩余, 结案 and 尚有; `None` where they are of other things.
fn meaning(said: &str, denied: &str, closes: bool) -> Option<Meaning> {
    let (said, denied) = (said.trim_end_matches('的'), denied.trim_end_matches('的'));
    let act = NOT.iter().find_map(|not| denied.strip_prefix(not)).filter(|act| !act.is_empty());
    let plain = said.trim_start_matches("已经").trim_start_matches('已');
    if closes && act == Some(plain) {
        return Some(Meaning::Whole);
    }
    let is_done = said.contains('已') || ["结案", "办结", "完工", "完成"].contains(&said);
    if LEFT.contains(&denied) && is_done {
        return Some(if closes { Meaning::Whole } else { Meaning::Part });
    }
    (STILL_OPEN.contains(&denied) && is_done).then_some(Meaning::Part)
}

/// `应到86人，实到79人，请假5人，缺席2人`
fn of_those_to_come(
    whole: &Clause<'_>,
    came: &Clause<'_>,
    others: &[Clause<'_>],
) -> Option<Finding> {
    let (all, part) = (whole.closing()?, came.closing()?);
    let expected = EXPECTED.iter().any(|word| whole.label(all).ends_with(word));
    if !expected || !PRESENT.contains(&came.label(part)) || all.unit != part.unit {
        return None;
    }
    let mut parts = vec![part];
    parts.extend(others.iter().map_while(|clause| {
        let away = clause.closing().filter(|away| away.unit == all.unit)?;
        ABSENT.contains(&clause.label(away)).then_some(away)
    }));
    let sum: Decimal = parts.iter().map(|one| one.value).sum();
    (parts.len() > 1 && sum != all.value).then(|| wrong(all, sum, &parts))
}

fn wrong(all: &Quantity, sum: Decimal, parts: &[&Quantity]) -> Finding {
    Finding::at(all.range.clone()).with("sum", added(sum, parts))
}
