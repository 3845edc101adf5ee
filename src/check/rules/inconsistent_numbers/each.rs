//! So many, each so many, together so many: 6个乡镇各聘请8名，共聘请48名; 5个窗口办理1350件，平均每个窗口办理270件.

use super::quantity::{Clause, Part, Quantity};
use crate::check::Finding;
use crate::check::helpers::decimal::Reckoned;

/// Awake where a clause says what each one has.
pub(super) const PART: Part =
    Part { signs: &["各", "平均每", "人均", "户均", "亩均"], check };

/// Words of averages, and the units of what they are of.
const AMONG: [(&str, &str); 3] = [("人均", "人名"), ("户均", "户"), ("亩均", "亩")];

fn check(_: &str, clauses: &[Clause<'_>], out: &mut Vec<Finding>) {
    for (at, clause) in clauses.iter().enumerate().skip(1) {
        out.extend(together(&clauses[at - 1], clause));
        out.extend(on_average(&clauses[..at], clause));
    }
}

/// `在6个乡镇各聘请8名义务监督员，共聘请48名`
fn together(before: &Clause<'_>, clause: &Clause<'_>) -> Option<Finding> {
    let ([owners, each], all) = (before.quantities.as_slice(), clause.closing()?) else {
        return None;
    };
    let between = before.between(owners, each)?;
    let sums =
        ["共", "合计", "共计", "总共"].iter().any(|word| clause.label(all).starts_with(word));
    if before.vague || !sums || !between.contains('各') || each.unit != all.unit {
        return None;
    }
    let is = owners.value.times(each.value);
    let rounding = all.rounding().plus(owners.value.times(each.rounding()));
    (is.apart(all.value) > rounding).then(|| {
        Finding::at(all.range.clone())
            .told("inconsistent-numbers.each")
            .with("owners", owners)
            .with("each", each)
            .with("is", is)
    })
}

/// `5个窗口共办理业务1350件，平均每个窗口办理270件`
fn on_average(before: &[Clause<'_>], clause: &Clause<'_>) -> Option<Finding> {
    let each = clause.closing()?;
    let label = clause.label(each);
    let owner = match label.split_once("平均每") {
        Some((_, owner)) => owner,
        None => {
            AMONG.iter().find_map(|(word, owner)| label.ends_with(word).then_some(*owner))?
        }
    };
    let one = |wanted: &dyn Fn(&Quantity) -> bool| {
        let mut all = before.iter().flat_map(|one| &one.quantities).filter(|one| wanted(one));
        all.next().filter(|_| all.next().is_none())
    };
    let owners = one(&|number| owner.contains(&number.unit) && number.unit != each.unit)?;
    let all = one(&|number| number.unit == each.unit)?;
    if before.iter().any(|clause| clause.vague) {
        return None;
    }
    let share = Reckoned::quotient(all.value, owners.value, each.value)?;
    (!share.is_right).then(|| {
        Finding::at(each.range.clone())
            .told("inconsistent-numbers.average")
            .with("owners", owners)
            .with("all", all)
            .with("is", share.is)
    })
}
