//! An issue's series stands in tongbao.yaml.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Fix, Rule};
use crate::lang::Message;
use crate::model::nearest;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("unknown-series"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    // Without settings there is nothing to compare with, and their fault has been told.
    let Some(config) = &context.archive.config else { return };
    let known: Vec<&str> =
        config.series.iter().map(|series| series.id.value.as_str()).collect();
    for issue in context.archive.issues() {
        let series = &issue.series;
        if series.value.is_empty() || known.contains(&series.value.as_str()) {
            continue;
        }
        // People write the name where the id is wanted.
        let named = config.series.iter().find(|known| known.name == series.value);
        let named = named.map(|known| known.id.value.as_str());
        let hint = match named.or(nearest(&series.value, &known)) {
            Some(near) => Message::new("did-you-mean").with("word", near),
            None => Message::new("unknown-series.hint").with("known", known.join(" ")),
        };
        let problem = Diagnostic::new(&RULE.rule, series.span).with("series", &series.value);
        let fix = named.map(|id| Fix::of_source(series.span, id));
        out.push(Diagnostic { fix, ..problem.hint(hint) });
    }
}
