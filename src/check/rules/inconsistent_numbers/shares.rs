//! Shares of a whole in per cent, and weights that make up 100%.

use std::ops::Range;

use super::parts::exclusive;
use super::quantity::{Clause, MOST_CLAUSES, Part, Quantity};
use crate::check::Finding;
use crate::check::helpers::decimal::{Decimal, Reckoned};
use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::helpers::numerals;

/// Awake where a clause speaks of a share, a rate or a weight.
pub(super) const PART: Part =
    Part { signs: &["占", "率", "比例", "权重", "超额"], check };

/// `占总数的20%`, and nothing else.
static OF_ALL: LazyRegex = LazyRegex::new(|| {
    regex(
        r"^占(?:年度计划|全年计划|计划|比|总数|总量|全部|总人数|抽查总数|抽查数|检查总数)?的?(?:比例)?(?:为|达)?[0-9.]+[%％]$",
    )
});

/// `完成率61.4%`, and nothing else; what it is the rate of stands before the number that it goes with.
static RATE: LazyRegex =
    LazyRegex::new(|| regex(r"^(\p{Han}{1,4})率(?:达到|达|为)?[0-9.]+[%％]$"));

/// `占三分之一`, and nothing else.
static FRACTION: LazyRegex = LazyRegex::new(|| {
    let number = "[一二三四五六七八九十]";
    regex(&format!(
        "^占(?:总数的|全部的)?(?P<fraction>(?P<whole>{number})分之(?P<part>{number}))$"
    ))
});

/// Most characters between a number and 中: 36个行政村中.
const MOST_OF_A_NOUN: usize = 4;

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
        out.extend(beyond_plan(before, clause));
        out.extend(complement(&clauses[at - 1], clause));
    }
    out.extend(more_than_all(clauses));
    out.extend(weights(sentence));
}

/// `15.4公里，占全长18.6公里的82.8%`
fn of_a_named_whole(before: &[Clause<'_>], clause: &Clause<'_>) -> Option<Finding> {
    let [whole, share] = clause.quantities.as_slice() else { return None };
    let of = clause.between(whole, share)?;
    let part = before.last()?.closing()?;
    let plain = of == "的" && share.unit == "%" && part.unit == whole.unit && !clause.vague;
    plain.then(|| wrong(part, whole, share)).flatten()
}

/// `抽查45份，有9份不合格，占20%`
fn of_all(before: &[Clause<'_>], clause: &Clause<'_>) -> Option<Finding> {
    if let Some(fault) = before.last().and_then(|own| of_a_fraction(own, clause)) {
        return Some(fault);
    }
    let share = clause.closing().filter(|_| OF_ALL.is_match(clause.text))?;
    if let Some(fault) = before.last().and_then(|own| of_those(own, share)) {
        return Some(fault);
    }
    let [earlier @ .., above, own] = before else { return None };
    let [part] = own.quantities.as_slice() else { return None };
    let of_plan = clause.text.contains("计划") && above.text.contains("计划");
    let opens =
        of_plan || ["其中", "有", "仅", "只有"].iter().any(|word| own.text.starts_with(word));
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
    let (whole, part) = those(own)?;
    wrong(part, whole, share)
}

/// `36个村中有12个未建台账，占三分之一`: a fraction is rounded, so it must be far off.
fn of_a_fraction(own: &Clause<'_>, clause: &Clause<'_>) -> Option<Finding> {
    let (whole, part) = those(own)?;
    let found = FRACTION.captures(clause.text)?;
    let number = |name: &str| {
        let count = numerals::count(found.name(name)?.as_str())?;
        Some(Decimal::whole(u32::try_from(count).ok()?))
    };
    let said = Decimal::percent(number("part")?, number("whole")?, 1)?;
    let is = Decimal::percent(part.value, whole.value, 1)?;
    let fraction = found.name("fraction")?.range();
    (is.apart(said) > Decimal::whole(5)).then(|| {
        let range = clause.start + fraction.start..clause.start + fraction.end;
        fault(range, part, whole, is)
    })
}

/// Returns the whole and the part of `36件中按时办结30件`.
fn those<'a>(own: &'a Clause<'_>) -> Option<(&'a Quantity, &'a Quantity)> {
    let [whole, part] = own.quantities.as_slice() else { return None };
    let between = own.between(whole, part)?;
    let noun = between.split('中').next().filter(|noun| noun.len() < between.len())?;
    let of = noun.chars().count() <= MOST_OF_A_NOUN && whole.unit == part.unit && !own.vague;
    (of && part.value < whole.value).then_some((whole, part))
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

/// `任务5000亩，实际完成5600亩，超额完成12%`
fn beyond_plan(before: &[Clause<'_>], clause: &Clause<'_>) -> Option<Finding> {
    let [.., planned, done] = before else { return None };
    let (share, plan, is) = (clause.closing()?, planned.closing()?, done.closing()?);
    let label = clause.label(share);
    let says = label.starts_with("超额") || matches!(label, "超计划" | "超任务");
    let of_plan = ["任务", "计划", "目标"].iter().any(|word| planned.text.contains(word));
    if !says || !of_plan || share.unit != "%" || plan.unit != is.unit || is.value < plan.value {
        return None;
    }
    let beyond = Quantity { value: is.value.apart(plan.value), ..is.clone() };
    wrong(&beyond, plan, share)
}

/// `合格率为92.6%，不合格率为7.4%`
fn complement(before: &Clause<'_>, clause: &Clause<'_>) -> Option<Finding> {
    let (rate, rest) = (before.closing()?, clause.closing()?);
    const VERBS: [char; 4] = ['为', '达', '到', '是'];
    let said = before.label(rate).trim_end_matches(VERBS);
    let denied = clause.label(rest).trim_end_matches(VERBS);
    let of_others = denied.strip_prefix('不').or_else(|| denied.strip_prefix('未'))?;
    let both =
        of_others.ends_with('率') && said.ends_with(of_others) && !said.ends_with(denied);
    let sum = rate.value.plus(rest.value);
    let off = sum.apart(Decimal::whole(100)) > rate.rounding().plus(rest.rounding());
    let percents = rate.unit == "%" && rest.unit == "%";
    (both && percents && off).then(|| {
        Finding::at(rest.range.clone()).told("inconsistent-numbers.weights").with("sum", sum)
    })
}

/// `很满意的占62%，满意的占29%，不满意的占11%`
fn more_than_all(clauses: &[Clause<'_>]) -> Option<Finding> {
    let read = |clause: &'_ Clause<'_>| {
        let share = clause.closing().filter(|share| share.unit == "%")?.clone();
        let label = clause.label(&share).strip_suffix('占')?.trim_end_matches('的').to_owned();
        Some((label, share))
    };
    let shares: Vec<(String, Quantity)> =
        clauses.iter().take(MOST_CLAUSES).filter_map(read).collect();
    let (labels, numbers): (Vec<&str>, Vec<&Quantity>) =
        shares.iter().map(|(label, share)| (label.as_str(), share)).unzip();
    exclusive(&labels, "%")?;
    let sum: Decimal = numbers.iter().map(|share| share.value).sum();
    let rounding: Decimal = numbers.iter().map(|share| share.rounding()).sum();
    let allowed = Decimal::whole(100).plus(rounding);
    let (first, last) = (numbers.first()?, numbers.last()?);
    (sum > allowed).then(|| {
        Finding::at(first.range.start..last.range.end)
            .told("inconsistent-numbers.weights")
            .with("sum", sum)
    })
}

/// Returns a fault where a share is not that of part and whole, by more than a last digit.
fn wrong(part: &Quantity, whole: &Quantity, share: &Quantity) -> Option<Finding> {
    let reckoned = Reckoned::percent(part.value, whole.value, share.value)?;
    (!reckoned.is_right).then(|| fault(share.range.clone(), part, whole, reckoned.is))
}

fn fault(range: Range<usize>, part: &Quantity, whole: &Quantity, is: Decimal) -> Finding {
    Finding::at(range)
        .told("inconsistent-numbers.share")
        .with("part", part)
        .with("whole", whole)
        .with("is", is)
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
    let sum: Decimal = shares?.into_iter().sum();
    let whole = Decimal::whole(100);
    let off = sum != whole;
    let opening = ["按照", "按", "以"].iter().find(|word| found.as_str().starts_with(**word));
    let start = found.start() + opening.map_or(0, |word| word.len());
    off.then(|| {
        Finding::at(start..found.end()).told("inconsistent-numbers.weights").with("sum", sum)
    })
}
