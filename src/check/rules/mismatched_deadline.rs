//! By when a failing is put right is said once, or twice alike: its measure does not say 9月20日前检修完毕 where the deadline is
//! 30 September (practice).
//!
//! Told where the measure names one day alone, and says that all is done by it, or names a later one than the deadline: days by
//! which a step is taken may be earlier.

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule, Spanned};
use crate::model::{Date, Text};
use crate::source::locate;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("mismatched-deadline").settable(), RuleInput::Archive(check));

/// A day by which something is done, and what follows it up to the end of the clause.
static BY: LazyRegex = LazyRegex::new(|| {
    regex(
        "(?P<day>(?:(?P<year>[0-9]{4})年)?(?P<month>[0-9]{1,2})月(?P<number>[0-9]{1,2})日之?前)(?P<rest>[^，。；！？\\n]*)",
    )
});

/// What is said of all that is to be done.
const ALL_DONE: [&str; 7] = ["完毕", "完成", "到位", "整改", "办结", "销号", "结束"];

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for issue in context.archive.issues() {
        let failings = issue.entries.iter().flat_map(|entry| &entry.failings);
        let both =
            failings.filter_map(|one| Some((one.measure.as_ref()?, one.deadline.as_ref()?)));
        out.extend(both.filter_map(|(measure, deadline)| mismatch(context, measure, deadline)));
    }
}

fn mismatch(
    context: &Context<'_>,
    measure: &Text,
    deadline: &Spanned<Date>,
) -> Option<Diagnostic> {
    let mut days = BY.captures_iter(&measure.value);
    let (found, None) = (days.next()?, days.next()) else { return None };
    let number = |name: &str| found.name(name).and_then(|one| one.as_str().parse().ok());
    let year = found.name("year").and_then(|one| one.as_str().parse().ok());
    let year = year.unwrap_or(deadline.value.year());
    let day = Date::new(year, number("month")?, number("number")?)?;
    let rest = &found["rest"];
    let is_all = day > deadline.value || ALL_DONE.iter().any(|word| rest.contains(word));
    (day != deadline.value && is_all).then(|| {
        let range = found.name("day").map(|one| one.range()).unwrap_or_default();
        Diagnostic::new(&RULE.rule, locate(context.files, measure, range))
            .with("found", &found["day"])
            .with("deadline", deadline.value)
            .label(deadline.span, "label-deadline")
            .hint("mismatched-deadline.hint")
    })
}
