//! Numbers of a series run on without a gap within a year. A warning: the missing one may be internal
//! and kept elsewhere, or not written yet.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("number-gap").settable(), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    // Issues are in the order of series, year and number.
    let mut previous: Option<(&str, i32, u32)> = None;
    for issue in context.archive.issues().filter(|issue| issue.complete) {
        let (series, year) = (issue.series.value.as_str(), issue.year.value);
        let number = issue.number.value;
        let expected = match previous {
            Some((before, in_year, last)) if before == series && in_year == year => last + 1,
            _ => 1,
        };
        if number > expected {
            let last = number - 1;
            let missing = if last == expected {
                format!("{last}")
            } else {
                format!("{expected}–{last}")
            };
            let config = context.archive.config.as_ref();
            let named = config.and_then(|config| config.find_series(series));
            let name = named.map(|series| series.name.as_str());
            out.push(
                Diagnostic::new(&RULE.rule, issue.number.span)
                    .with("series", series)
                    .with("name", name.unwrap_or(series))
                    .with("year", year)
                    .with("missing", missing)
                    .hint("number-gap.hint"),
            );
        }
        previous = Some((series, year, number));
    }
}
