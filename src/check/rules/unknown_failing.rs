//! A rectification names a failing that an earlier issue reported.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::lang::Message;
use crate::model::{Audience, Issue, Rectification, numbering};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("unknown-failing"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for issue in context.archive.issues().filter(|issue| issue.complete) {
        for news in &issue.rectifications {
            one(context, news, Some(issue), out);
        }
    }
    for news in &context.archive.news {
        one(context, news, None, out);
    }
}

fn one(
    context: &Context<'_>,
    news: &Rectification,
    within: Option<&Issue>,
    out: &mut Diagnostics,
) {
    let archive = context.archive;
    let id = &news.failing.value;
    let span = news.failing.span;
    let named = Message::new("failing-named")
        .with("issue", numbering::cited(archive, &id.issue))
        .with("name", archive.unit_name(&id.unit))
        .with("number", id.number);
    let told = |message: &'static str| {
        Message::new(message).with("id", id).nested("named", named.clone())
    };
    let Some(reported) = archive.issue(&id.issue) else {
        // An issue that could not be read may well hold it.
        if !archive.incomplete && !archive.has_unknown_series() {
            let hint = Message::new("unknown-failing.hint-issue").with("issue", &id.issue);
            let hint = hint.with("citation", numbering::cited(archive, &id.issue));
            out.push(
                Diagnostic::with_message(&RULE.rule, span, told("unknown-failing")).hint(hint),
            );
        }
        return;
    };
    if archive.failing(id).is_none() {
        let entry = reported.entries.iter().find(|entry| entry.unit.value == id.unit);
        let count = entry.map_or(0, |entry| entry.failings.len());
        // What is wrong in the issue may be the very entry or its failings.
        if count == 0 && !archive.is_sound(reported) {
            return;
        }
        let mut units = archive.units.iter().flatten();
        // People write the name where the id is wanted.
        let hint = match units.find(|unit| unit.name == id.unit) {
            Some(unit) => Message::new("did-you-mean")
                .with("word", format!("{}/{}/{}", id.issue, unit.id.value, id.number)),
            None => Message::new("unknown-failing.hint")
                .with("unit", &id.unit)
                .count("count", count)
                .with("name", archive.unit_name(&id.unit)),
        };
        out.push(
            Diagnostic::with_message(&RULE.rule, span, told("unknown-failing")).hint(hint),
        );
    } else if within.is_some_and(|issue| is_public(issue) && !is_public(reported)) {
        let problem =
            Diagnostic::with_message(&RULE.rule, span, told("unknown-failing.withheld"));
        out.push(problem.hint("unknown-failing.hint-withheld"));
    } else if within
        .is_some_and(|issue| issue.date.value < reported.date.value || issue.id() == id.issue)
    {
        let problem = Diagnostic::with_message(&RULE.rule, span, told("unknown-failing.later"));
        out.push(problem.label(reported.date.span, "label-reported-here"));
    }
}

/// Whether everybody may read it: what others report stays out of it.
fn is_public(issue: &Issue) -> bool {
    issue.audience == Audience::Public
}
