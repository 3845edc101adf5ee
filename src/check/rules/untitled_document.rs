//! An issue that is numbered as a document has a title, as each document has (GB/T 9704-2012, 7.3.1).

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::model::Numbering;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("untitled-document").settable(), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let Some(config) = &context.archive.config else { return };
    for issue in
        context.archive.issues().filter(|issue| issue.complete && issue.title.is_none())
    {
        let series = config.find_series(&issue.series.value);
        if series.is_some_and(|series| series.numbering == Numbering::Docno) {
            let problem = Diagnostic::new(&RULE.rule, issue.number.span);
            out.push(problem.hint("untitled-document.hint"));
        }
    }
}
