//! Changes: `由186天缩短到124天，减少62天`.

use super::quantity::{Clause, Part, Quantity};
use crate::check::Finding;
use crate::check::helpers::decimal::Decimal;

/// Awake where a clause says from where something changed.
pub(super) const PART: Part = Part { signs: &["由", "从"], check };

/// Verbs that tell by how much.
const VERBS: [&str; 19] = [
    "减少", "缩短", "下降", "降低", "压缩", "缩小", "增加", "增长", "提高", "上升", "提升",
    "扩大", "增", "降", "降幅", "增幅", "压减", "缩减", "精简",
];

fn check(_: &str, clauses: &[Clause<'_>], out: &mut Vec<Finding>) {
    for pair in clauses.windows(2) {
        let [before, clause] = pair else { continue };
        out.extend(change(before, clause));
    }
}

fn change(before: &Clause<'_>, clause: &Clause<'_>) -> Option<Finding> {
    let by = clause.closing()?;
    let verb = clause.label(by).trim_end_matches(['了', '为', '达']);
    let [from, to] = before.quantities.as_slice() else { return None };
    let opening = before.label(from);
    let between =
        before.text.get(from.range.end - before.start..to.range.start - before.start)?;
    let told = (opening.contains('由') || opening.contains('从'))
        && between.contains(['到', '至', '为'])
        && to.range.end == before.start + before.text.len();
    if !told || before.vague || from.unit != to.unit || !VERBS.contains(&verb) {
        return None;
    }
    let is = from.value.apart(to.value);
    if by.unit == from.unit && by.unit != "%" || by.unit == "个百分点" && from.unit == "%" {
        let allowed = from.rounding().plus(to.rounding()).plus(by.rounding());
        let plain = [from, to, by].map(|quantity| quantity.value.places());
        // Numbers with the same places were rounded alike, if at all.
        let exact = plain.iter().all(|places| *places == plain[0]);
        let allowed = if exact { by.rounding().plus(by.rounding()) } else { allowed };
        return (is.apart(by.value) > allowed).then(|| fault(from, to, by, &is.to_string()));
    }
    if by.unit == "%" && from.unit != "%" {
        let share = Decimal::percent(is, from.value, by.value.places())?;
        let digit = by.value.half_a_digit().plus(by.value.half_a_digit());
        return (share.apart(by.value) > digit)
            .then(|| fault(from, to, by, &format!("{share}%")));
    }
    None
}

fn fault(from: &Quantity, to: &Quantity, by: &Quantity, is: &str) -> Finding {
    Finding::at(by.range.clone())
        .told("inconsistent-numbers.change")
        .with("from", format!("{}{}", from.value, from.unit))
        .with("to", format!("{}{}", to.value, to.unit))
        .with("is", is)
}
