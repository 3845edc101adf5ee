//! Every unit is spoken of in the course of a year. A hint: which units the newest year has not
//! mentioned yet, for whoever plans the next issue.

use std::collections::BTreeSet;

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::hint("silent-unit").settable(), RuleInput::Archive(check));

/// Most names that are listed.
const SHOWN: usize = 10;

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let archive = context.archive;
    let issues = || archive.issues().filter(|issue| issue.complete);
    if !issues().all(|issue| archive.is_sound(issue)) {
        return;
    }
    let Some(year) = issues().map(|issue| issue.year.value).max() else { return };
    let of_year = issues().filter(|issue| issue.year.value == year);
    let entries = of_year.flat_map(|issue| &issue.entries);
    let named: BTreeSet<&str> = entries.map(|entry| entry.unit.value.as_str()).collect();
    let silent: Vec<_> = archive
        .units
        .iter()
        .flatten()
        .filter(|unit| !named.contains(unit.id.value.as_str()))
        .collect();
    // A year in which few have been mentioned has only begun.
    let Some(first) = silent.first().filter(|_| 2 * silent.len() <= named.len()) else {
        return;
    };
    let names: Vec<&str> = silent.iter().take(SHOWN).map(|unit| unit.name.as_str()).collect();
    let more = if silent.len() > SHOWN { "……" } else { "" };
    out.push(
        Diagnostic::new(&RULE.rule, first.id.span)
            .with("year", year)
            .with("count", silent.len())
            .with("names", format!("{}{more}", names.join("、")))
            .hint("silent-unit.hint"),
    );
}
