//! The place of a change is a unit of which the issue speaks.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::lang::Message;
use crate::model::nearest;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("unknown-place"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for correction in &context.archive.corrections {
        // What was removed may have been taken out of the file.
        if context.archive.removal(&correction.issue.value).is_some() {
            continue;
        }
        let issue = context.archive.issue(&correction.issue.value);
        let Some(issue) = issue.filter(|issue| context.archive.is_sound(issue)) else {
            continue;
        };
        let units: Vec<&str> =
            issue.entries.iter().map(|entry| entry.unit.value.as_str()).collect();
        let places = correction.changes.iter().filter_map(|change| change.place.as_ref());
        for place in places.filter(|place| !units.contains(&place.value.trim())) {
            let unit = place.value.trim();
            // People write the name where the id is wanted.
            let is_named =
                |id: &&&str| context.archive.unit(id).is_some_and(|known| known.name == unit);
            let near = units.iter().find(is_named).copied().or(nearest(unit, &units));
            let hint = match near {
                Some(near) => Message::new("did-you-mean").with("word", near),
                None => Message::new("unknown-place.hint").with("known", units.join(" ")),
            };
            let problem = Diagnostic::new(&RULE.rule, place.span).with("unit", unit);
            out.push(problem.with("issue", &correction.issue.value).hint(hint));
        }
    }
}
