//! News of a failing come after the issue that reported it, and not after the issue that tells them, or after today.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::lang::Message;
use crate::model::{Issue, Rectification};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("misdated-news"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for issue in context.archive.issues().filter(|issue| issue.complete) {
        issue.rectifications.iter().for_each(|news| one(context, news, Some(issue), out));
    }
    context.archive.news.iter().for_each(|news| one(context, news, None, out));
}

fn one(
    context: &Context<'_>,
    news: &Rectification,
    within: Option<&Issue>,
    out: &mut Diagnostics,
) {
    let date = news.date.value;
    let reported = context.archive.issue(&news.failing.value.issue).map(|one| &one.date);
    let told = |id, day| {
        let message = Message::new(id).with("date", date).with("day", day);
        let problem = Diagnostic::with_message(&RULE.rule, news.date.span, message);
        problem.hint("misdated-news.hint")
    };
    // That an issue reports on a later one is told by itself.
    let is_before =
        within.zip(reported).is_some_and(|(issue, reported)| issue.date.value < reported.value);
    if is_before {
        return;
    }
    if let Some(reported) = reported.filter(|reported| date < reported.value) {
        let problem = told("misdated-news", reported.value);
        out.push(problem.label(reported.span, "label-reported-here"));
        return;
    }
    let issued = within.map(|issue| issue.date.value).filter(|issued| date > *issued);
    if let Some(issued) = issued {
        out.push(told("misdated-news.issue", issued));
    } else if within.is_none() && date > context.today {
        out.push(told("misdated-news.future", context.today));
    }
}
