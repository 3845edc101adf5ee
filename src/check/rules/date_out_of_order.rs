//! Dates rise with numbers: No. 9 is not older than No. 8 of the same series and year.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("date-out-of-order"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let issues: Vec<_> = context
        .archive
        .issues()
        .filter(|issue| issue.complete && issue.is_numbered())
        .collect();
    for pair in issues.windows(2) {
        let [earlier, later] = pair else { continue };
        let same_run = earlier.series.value == later.series.value
            && earlier.year.value == later.year.value
            && earlier.number.value < later.number.value;
        if same_run && later.date.value < earlier.date.value {
            out.push(
                Diagnostic::new(&RULE.rule, later.date.span)
                    .with("number", later.number.value)
                    .with("date", later.date.value)
                    .with("earlier", earlier.number.value)
                    .with("earlier_date", earlier.date.value)
                    .label(earlier.date.span, "label-earlier-issue")
                    .hint("date-out-of-order.hint"),
            );
        }
    }
}
