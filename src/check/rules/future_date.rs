//! What is told as of a day (截至某日) has happened: the day is not later than the issue.

use std::sync::LazyLock;

use regex::Regex;

use crate::check::{Context, Sheet, texts};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::model::Date;

pub(in crate::check) static RULE: Rule = Rule::hint("future-date").settable();

/// A day as of which something is told; 截至…前 is a plan.
static AS_OF: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new("(?:截至|截止到|截止至|截止)([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日[，,]")
        .expect("a valid pattern")
});

pub(in crate::check) fn check(context: &Context<'_>, sheet: &Sheet<'_>, out: &mut Diagnostics) {
    let Some(issue) = sheet.issue else { return };
    for passage in sheet.passages.iter().filter(|one| one.text.value.contains('截')) {
        for line in &passage.lines {
            for found in AS_OF.captures_iter(line.text()).take(texts::MOST_FAULTS) {
                let (_, [year, month, day]) = found.extract();
                let date = date(year, month, day).filter(|date| *date > issue.date.value);
                let (Some(_), Some(all)) = (date, found.get(0)) else { continue };
                let words = all.as_str().trim_end_matches(['，', ',']);
                let range = all.start()..all.start() + words.len();
                out.push(
                    Diagnostic::new(&RULE, texts::place(context, passage, line, range))
                        .with("found", words)
                        .with("date", issue.date.value.chinese())
                        .hint("future-date.hint"),
                );
            }
        }
    }
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}
