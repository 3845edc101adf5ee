//! Changes: `由186天缩短到124天，减少62天`; `1176件，比去年的1050件增加126件`; `由50家增至150家，增长2倍`.

use std::ops::Range;

use super::quantity::{Clause, Part, Quantity};
use crate::check::Finding;
use crate::check::helpers::decimal::{Decimal, Reckoned};
use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::helpers::numerals;

/// Awake where a clause says from where something changed.
pub(super) const PART: Part =
    Part { signs: &["由", "从", "比", "较", "去年", "上年", "上月"], check };

/// Verbs that tell by how much something became less.
const LESS: [&str; 11] =
    ["减少", "缩短", "下降", "降低", "压缩", "缩小", "压减", "缩减", "精简", "降", "降幅"];
/// Verbs that tell by how much it became more.
const MORE: [&str; 9] = ["增加", "增长", "提高", "上升", "提升", "扩大", "增", "增幅", "新增"];

/// What opens a number of before.
const EARLIER: [&str; 6] = ["去年同期", "上年同期", "去年", "上年", "上月", "上季度"];

/// `翻了一番`, and nothing else.
static DOUBLED: LazyRegex = LazyRegex::new(|| regex("^翻了?([一两二三])番$"));

/// How far what doubled may be from twice as much, in hundredths: 由48户增至100户，翻了一番.
const MOST_OFF: u32 = 15;

/// From one number to another of the same unit.
struct Change<'a> {
    from: &'a Quantity,
    to: &'a Quantity,
}

/// By how much, and whether that is more.
struct Step<'a> {
    by: &'a Quantity,
    more: bool,
}

fn check(_: &str, clauses: &[Clause<'_>], out: &mut Vec<Finding>) {
    for three in clauses.windows(3) {
        let [now, then, clause] = three else { continue };
        // 同比 is against a year before, 环比 against the month before.
        let other = if then.text.contains('年') { "环比" } else { "同比" };
        let step = Step::alone(clause).filter(|_| !clause.text.starts_with(other));
        let both = step.zip(Change::since(now, then));
        out.extend(both.and_then(|(step, change)| change.contradicts(&step)));
    }
    for pair in clauses.windows(2) {
        let [before, clause] = pair else { continue };
        if let Some(change) = Change::named(before) {
            // 由96%降至91%，同比提高5个百分点 may be of another year.
            let of_these = !clause.text.starts_with(['同', '环']);
            let step = Step::alone(clause).filter(|_| of_these);
            out.extend(step.and_then(|step| change.contradicts(&step)));
            out.extend(change.is_not_doubled(clause));
            out.extend(change.is_not_so_often(clause));
        } else if let Some((from, step)) = Step::from_another(clause)
            && clause.text.starts_with(['比', '较'])
        {
            // 受理1176件，比去年的1050件增加126件
            let to = before.closing().filter(|to| to.unit == from.unit);
            out.extend(to.and_then(|to| Change { from, to }.contradicts(&step)));
        } else if let Some((from, step)) = Step::from_another(before) {
            // 比去年的500万元增加120万元，达到620万元
            let reached = |to: &&Quantity| ["达", "达到", "为"].contains(&clause.label(to));
            let to = clause.closing().filter(|to| to.unit == from.unit).filter(reached);
            out.extend(to.and_then(|to| Change { from, to }.contradicts(&step)));
        }
    }
}

impl<'a> Change<'a> {
    /// Reads `由186天缩短到124天`.
    fn named(clause: &'a Clause<'_>) -> Option<Self> {
        let [from, to] = clause.quantities.as_slice() else { return None };
        let opening = clause.label(from);
        let verb = clause.between(from, to)?;
        // 由15个工作日压缩为6个工作日
        let told = opening.contains(['由', '从'])
            && verb.contains(['到', '至', '为'])
            && verb.starts_with(clause.rest(to));
        (told && !clause.vague && from.unit == to.unit).then_some(Self { from, to })
    }

    /// Reads `接诉312件，去年同期260件`.
    fn since(now: &'a Clause<'_>, then: &'a Clause<'_>) -> Option<Self> {
        let (to, from) = (now.closing()?, then.closing()?);
        let label = then.label(from).trim_end_matches(['为', '是']);
        (EARLIER.contains(&label) && from.unit == to.unit).then_some(Self { from, to })
    }

    /// Returns a fault where a step is not the one from the first number to the second.
    fn contradicts(&self, step: &Step<'_>) -> Option<Finding> {
        let Self { from, to } = self;
        let by = step.by;
        let is = from.value.apart(to.value);
        if from.value != to.value && step.more != (to.value > from.value) {
            let fault = Finding::at(by.range.clone()).told("inconsistent-numbers.direction");
            return Some(fault.with("from", from).with("to", to));
        }
        if by.unit == from.unit && by.unit != "%" || by.unit == "个百分点" && from.unit == "%"
        {
            let plain = [*from, *to, by].map(|quantity| quantity.value.places());
            // Numbers with the same places were rounded alike, if at all.
            let exact = plain.iter().all(|places| *places == plain[0]);
            let rounding = from.rounding().plus(to.rounding()).plus(by.rounding());
            let allowed = if exact { by.rounding().plus(by.rounding()) } else { rounding };
            return (is.apart(by.value) > allowed).then(|| self.fault(by, &is.to_string()));
        }
        let (share, sign) = match by.unit.as_str() {
            "%" if from.unit != "%" => (Reckoned::percent(is, from.value, by.value)?, "%"),
            "倍" if step.more => (Reckoned::quotient(is, from.value, by.value)?, "倍"),
            _ => return None,
        };
        (!share.is_right).then(|| self.fault(by, &format!("{}{sign}", share.is)))
    }

    /// `由1.2亿元增至3.6亿元，翻了一番`: what doubled is about twice as much.
    fn is_not_doubled(&self, clause: &Clause<'_>) -> Option<Finding> {
        let found = DOUBLED.captures(clause.text)?;
        let times = u32::try_from(numerals::count(&found[1])?).ok()?;
        let said = Decimal::whole(2_u32.checked_pow(times)?);
        let is = Decimal::quotient(self.to.value, self.from.value, 1)?;
        let off = Decimal::percent(is.apart(said), said, 0)? > Decimal::whole(MOST_OFF);
        let range = clause.start..clause.start + clause.text.len();
        off.then(|| self.fault_of_times(range, is))
    }

    /// `从1.2万人增加到3.6万人，是原来的3倍`
    fn is_not_so_often(&self, clause: &Clause<'_>) -> Option<Finding> {
        let said = clause.closing().filter(|said| said.unit == "倍")?;
        let label = clause.label(said);
        if !["原来的", "过去的", "此前的"].iter().any(|word| label.ends_with(word)) {
            return None;
        }
        let times = Reckoned::quotient(self.to.value, self.from.value, said.value)?;
        (!times.is_right).then(|| self.fault_of_times(said.range.clone(), times.is))
    }

    fn fault_of_times(&self, range: Range<usize>, is: Decimal) -> Finding {
        Finding::at(range)
            .told("inconsistent-numbers.times")
            .with("from", self.from)
            .with("to", self.to)
            .with("is", is)
    }

    fn fault(&self, by: &Quantity, is: &str) -> Finding {
        Finding::at(by.range.clone())
            .told("inconsistent-numbers.change")
            .with("from", self.from)
            .with("to", self.to)
            .with("is", is)
    }
}

impl<'a> Step<'a> {
    /// Reads `减少72天`, and nothing else.
    fn alone(clause: &'a Clause<'_>) -> Option<Self> {
        let by = clause.closing()?;
        Some(Self { by, more: is_more(clause.label(by))? })
    }

    /// Reads `比去年的1050件增加126件`: from which number, and the step.
    fn from_another(clause: &'a Clause<'_>) -> Option<(&'a Quantity, Self)> {
        let [from, by] = clause.quantities.as_slice() else { return None };
        let compares = clause.label(from).contains(['比', '较']);
        let more = is_more(clause.between(from, by)?)?;
        let plain = compares && !clause.vague && clause.rest(by).is_empty();
        plain.then_some((from, Self { by, more }))
    }
}

/// Whether a verb says more; `None` where it tells no change.
fn is_more(verb: &str) -> Option<bool> {
    let verb = verb.trim_end_matches(['了', '为', '达']);
    let verb = verb.trim_start_matches("同比").trim_start_matches("环比");
    let more = MORE.contains(&verb);
    (more || LESS.contains(&verb)).then_some(more)
}
