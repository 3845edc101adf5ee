//! A unit that an entry names stands in units.yaml.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Fix, Rule};
use crate::lang::Message;
use crate::model::nearest;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("unknown-unit"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let Some(units) = &context.archive.units else { return };
    let ids: Vec<&str> = units.iter().map(|unit| unit.id.value.as_str()).collect();
    for entry in context.archive.issues().flat_map(|issue| &issue.entries) {
        let unit = &entry.unit;
        if unit.value.is_empty() || context.archive.unit(&unit.value).is_some() {
            continue;
        }
        // People write the name where the id is wanted.
        let by_name = units.iter().find(|known| {
            known.name == unit.value || known.full_name.as_deref() == Some(unit.value.as_str())
        });
        let by_name = by_name.map(|known| known.id.value.as_str());
        let near = by_name.or(nearest(&unit.value, &ids));
        // One that is not there may be one that could not be read.
        if near.is_none() && !context.archive.units_complete {
            continue;
        }
        let hint = match (by_name, near) {
            (Some(id), _) => Message::new("unknown-unit.hint-named").with("wanted", id),
            (None, Some(near)) => Message::new("did-you-mean").with("word", near),
            (None, None) => Message::new("unknown-unit.hint").with("unit", &unit.value),
        };
        let problem =
            Diagnostic::new(&RULE.rule, unit.span).with("unit", &unit.value).hint(hint);
        out.push(Diagnostic {
            fix: by_name.map(|id| Fix::of_source(unit.span, id)),
            ..problem
        });
    }
}
