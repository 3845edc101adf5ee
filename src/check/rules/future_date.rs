//! What is told as of a day (截至某日) has happened: the day is not later than the issue.

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::{CheckRule, Finding, IssueTexts, RuleInput, told};
use crate::diag::{Diagnostics, Files, Rule};
use crate::model::Date;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::hint("future-date").settable(), RuleInput::Issue(check));

/// A day as of which something is told; 截至…前 is a plan.
static AS_OF: LazyRegex = LazyRegex::new(|| {
    regex("(?:截至|截止到|截止至|截止)([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日[，,]")
});

fn check(files: &Files, all: &IssueTexts<'_>, out: &mut Diagnostics) {
    let Some(issue) = all.issue else { return };
    for text in all.texts.iter().filter(|one| one.source.value.contains('截')) {
        let mut faults = Vec::new();
        for (number, line) in text.lines.iter().enumerate() {
            for found in AS_OF.captures_iter(line.text()) {
                let (all, [year, month, day]) = found.extract();
                let date = date(year, month, day).filter(|date| *date > issue.date.value);
                let start = found.get_match().start();
                let range = start..start + all.trim_end_matches(['，', ',']).len();
                let fault = Finding::at(range).in_line(number);
                faults.extend(date.map(|_| fault.with("date", issue.date.value.chinese())));
            }
        }
        out.extend(told(files, text, &RULE.rule, faults));
    }
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}
