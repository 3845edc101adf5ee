//! Numbers of a series run on without a gap within a year. A warning: the missing one may be internal
//! and kept elsewhere, or not written yet. None is missed that is void by the register.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::model::{Archive, IssueId};

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
        let missing = missing(context.archive, &issue.id(), expected);
        if !missing.is_empty() {
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

/// The numbers from `expected` up to an issue's own that are not void: `4`, `4–6、9`.
fn missing(archive: &Archive, issue: &IssueId, expected: u32) -> String {
    let is_void =
        |number: &u32| archive.void.contains(&IssueId { number: *number, ..issue.clone() });
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for number in (expected..issue.number).filter(|number| !is_void(number)) {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let run = |(first, last): &(u32, u32)| match first == last {
        true => first.to_string(),
        false => format!("{first}–{last}"),
    };
    runs.iter().map(run).collect::<Vec<_>>().join("、")
}
