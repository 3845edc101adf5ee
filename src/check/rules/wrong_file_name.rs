//! A file is called by its series and number: gongzuo-08.yaml. Only a convenience, so a warning.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("wrong-file-name").settable(), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for issue in context.archive.issues().filter(|issue| issue.complete) {
        let config = context.archive.config.as_ref();
        // Of a series that is not known its own rule tells.
        if config.is_some_and(|config| config.find_series(&issue.series.value).is_none()) {
            continue;
        }
        let number = issue.number.value;
        let wanted = format!("{}-{number:02}", issue.series.value);
        let stem = issue.path.stem();
        // Names that carry no number are left alone: they claim nothing.
        let claimed = stem.rsplit_once('-').and_then(|(_, digits)| digits.parse::<u32>().ok());
        let Some(claimed) = claimed else { continue };
        let series_agrees = stem.starts_with(&format!("{}-", issue.series.value));
        if claimed != number || !series_agrees {
            out.push(
                Diagnostic::new(&RULE.rule, issue.number.span)
                    .with("name", issue.path.file_name())
                    .with("number", number)
                    .with("wanted", format!("{wanted}.yaml"))
                    .hint("wrong-file-name.hint"),
            );
        }
    }
}
