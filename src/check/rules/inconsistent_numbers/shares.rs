//! Shares of a whole in per cent, and weights that make up 100%.

use super::quantity::{Clause, MOST_CLAUSES, Part, Quantity};
use crate::check::Finding;
use crate::check::helpers::decimal::Decimal;
use crate::check::helpers::lazy_regex::{LazyRegex, regex};

/// Awake where a clause speaks of a share, a rate or a weight.
pub(super) const PART: Part = Part { signs: &["占", "率", "比例", "权重"], check };

/// `占总数的20%`, and nothing else.
static OF_ALL: LazyRegex = LazyRegex::new(|| {
    regex(
        r"^占(?:比|总数|总量|全部|总人数|抽查总数|抽查数|检查总数)?的?(?:比例)?(?:为|达)?[0-9.]+[%％]$",
    )
});

/// `完成率61.4%`, and nothing else; what it is the rate of stands before the number that it goes with.
static RATE: LazyRegex =
    LazyRegex::new(|| regex(r"^(\p{Han}{1,4})率(?:达到|达|为)?[0-9.]+[%％]$"));

/// `自评（30%）、测评（70%）的比例`
static WEIGHTS: LazyRegex = LazyRegex::new(|| {
    let weight = r"[^，。；、（）()0-9%％]{1,16}(?:占|（|\()[0-9]+(?:\.[0-9]+)?[%％][）)]?";
    regex(&format!("({weight}(?:[、和]{weight})+)的?(?:比例|权重)"))
});

static PERCENT: LazyRegex = LazyRegex::new(|| regex(r"([0-9]+(?:\.[0-9]+)?)[%％]"));

fn check(sentence: &str, clauses: &[Clause<'_>], out: &mut Vec<Finding>) {
    for (at, clause) in clauses.iter().enumerate().skip(1) {
        let before = &clauses[..at];
        if clause.text.starts_with('占') {
            out.extend(of_a_named_whole(before, clause).or_else(|| of_all(before, clause)));
        }
        out.extend(rate(before, clause));
    }
    out.extend(weights(sentence));
}

/// `15.4公里，占全长18.6公里的82.8%`
fn of_a_named_whole(before: &[Clause<'_>], clause: &Clause<'_>) -> Option<Finding> {
    let [whole, share] = clause.quantities.as_slice() else { return None };
    let of =
        clause.text.get(whole.range.end - clause.start..share.range.start - clause.start)?;
    let part = before.last()?.closing()?;
    let plain = of == "的" && share.unit == "%" && part.unit == whole.unit && !clause.vague;
    plain.then(|| wrong(part, whole, share)).flatten()
}

/// `抽查45份，有9份不合格，占20%`
fn of_all(before: &[Clause<'_>], clause: &Clause<'_>) -> Option<Finding> {
    let share = clause.closing().filter(|_| OF_ALL.is_match(clause.text))?;
    if let Some(fault) = before.last().and_then(|own| of_those(own, share)) {
        return Some(fault);
    }
    let [earlier @ .., above, own] = before else { return None };
    let [part] = own.quantities.as_slice() else { return None };
    let opens = ["其中", "有", "仅", "只有"].iter().any(|word| own.text.starts_with(word));
    let whole = above.only(&part.unit)?;
    if own.vague || !opens || part.unit == "%" || whole.value < part.value {
        return None;
    }
    if is_explained(earlier, part, share) { None } else { wrong(part, whole, share) }
}

/// Whether a share is that of a further number of the sentence.
fn is_explained(earlier: &[Clause<'_>], part: &Quantity, share: &Quantity) -> bool {
    let others = earlier.iter().rev().take(MOST_CLAUSES).flat_map(|clause| &clause.quantities);
    let mut others = others.filter(|other| other.unit == part.unit);
    others.any(|other| wrong(part, other, share).is_none())
}

/// `36件中按时办结30件，占比83.3%`
fn of_those(own: &Clause<'_>, share: &Quantity) -> Option<Finding> {
    let [whole, part] = own.quantities.as_slice() else { return None };
    let between = own.text.get(whole.range.end - own.start..part.range.start - own.start)?;
    let of = between.starts_with('中') && whole.unit == part.unit && !own.vague;
    (of && part.value < whole.value).then(|| wrong(part, whole, share)).flatten()
}

/// `受理60件，办结45件，办结率75%`; `46个摊位仅完成27个，完成率58.7%`
fn rate(before: &[Clause<'_>], clause: &Clause<'_>) -> Option<Finding> {
    let share = clause.closing().filter(|share| share.unit == "%")?;
    let word = RATE.captures(clause.text)?.get(1)?.as_str();
    let own = before.last()?;
    let part = own.quantities.last().filter(|part| {
        !own.vague && part.unit != "%" && part.range.end == own.start + own.text.len()
    })?;
    let label = own.label(part);
    let done = |label: &str| label.ends_with(word) || word == "完成" && label.starts_with('已');
    let whole = match own.quantities.as_slice() {
        [whole, _] if whole.unit == part.unit && done(label) => whole,
        [_] => {
            // 当场办结 may be fewer than all that were 办结.
            let plain = ["", "已", "仅", "共", "已经", "只"]
                .iter()
                .any(|opening| label.strip_prefix(opening).is_some_and(|rest| rest == word));
            let completed = word == "完成" && label.starts_with('已');
            let above = before.len().checked_sub(2).and_then(|at| before.get(at))?;
            let planned =
                above.closing().is_some_and(|whole| of_plan(above.label(whole), label, word));
            above.only(&part.unit).filter(|_| plain || completed || planned)?
        }
        _ => return None,
    };
    // 合格率 may be that of the others: 检查60件，不合格6件 is not read.
    let is_other =
        whole.value < part.value || is_explained(&before[..before.len() - 1], part, share);
    if is_other { None } else { wrong(part, whole, share) }
}

/// Whether one clause says what was to be and the next what was: 应到、实到; 计划投资、完成投资; 应完成改造任务、实际完成.
fn of_plan(planned: &str, done: &str, word: &str) -> bool {
    let plan = ["年初计划", "计划", "应当", "应", "目标"];
    let matter = plan.iter().find_map(|opening| planned.strip_prefix(opening));
    let act =
        ["实际", "实", "已经", "已"].iter().find_map(|opening| done.strip_prefix(opening));
    let act = act.or_else(|| done.strip_prefix(word));
    matter.zip(act).is_some_and(|(matter, act)| {
        matter.starts_with(act) || matter.strip_prefix(word) == Some(act)
    })
}

/// Returns a fault where a share is not that of part and whole, by more than a last digit.
fn wrong(part: &Quantity, whole: &Quantity, share: &Quantity) -> Option<Finding> {
    let is = Decimal::percent(part.value, whole.value, share.value.places())?;
    let digit = share.value.half_a_digit().plus(share.value.half_a_digit());
    let told = || {
        Finding::at(share.range.clone())
            .told("inconsistent-numbers.share")
            .with("part", format!("{}{}", part.value, part.unit))
            .with("whole", format!("{}{}", whole.value, whole.unit))
            .with("is", is)
    };
    // What was cut off instead of rounded is no fault.
    (is.apart(share.value) > digit).then(told)
}

/// Weights of an assessment make up 100%.
fn weights(sentence: &str) -> Option<Finding> {
    if !["比例", "权重"].iter().any(|word| sentence.contains(word)) {
        return None;
    }
    let found = WEIGHTS.captures(sentence)?.get(1)?;
    let labels = found.as_str().split(['、', '和']);
    // Prizes and subsidies are shared otherwise.
    let judged = labels.filter(|label| label.contains(['评', '考', '测', '分', '绩'])).count();
    if judged < 2 {
        return None;
    }
    let shares = PERCENT.captures_iter(found.as_str());
    let shares: Option<Vec<Decimal>> =
        shares.map(|share| Decimal::parse(share.get(1)?.as_str())).collect();
    let sum = shares?.into_iter().fold(Decimal::ZERO, Decimal::plus);
    let whole = Decimal::whole(100);
    let off = sum != whole;
    let opening = ["按照", "按", "以"].iter().find(|word| found.as_str().starts_with(**word));
    let start = found.start() + opening.map_or(0, |word| word.len());
    off.then(|| {
        Finding::at(start..found.end()).told("inconsistent-numbers.weights").with("sum", sum)
    })
}
