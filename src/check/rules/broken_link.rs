//! Links in texts lead somewhere: to the web, to mail, to a page of the site, or to an issue that
//! exists. No other scheme, and no other host by way of `//`.

use crate::check::Context;
use crate::check::texts;
use crate::diag::Diagnostic;
use crate::diag::Diagnostics;
use crate::diag::Rule;
use crate::lang::Message;
use crate::model::Destination;
use crate::model::Issue;
use crate::source::locate;
use crate::text::links::Kind;
use crate::text::links::links;

pub(in crate::check) static RULE: Rule = Rule::error("broken-link");

pub(in crate::check) fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for (issue, text) in texts::markdown(context.archive) {
        // Every kind of link has one of these.
        if !text.value.contains(['[', '<']) {
            continue;
        }
        let document = crate::text::parse(&text.value);
        let faults =
            links(&document).filter(|link| link.kind == Kind::Link).filter_map(|link| {
                fault(context, issue, link.destination).map(|fault| (link, fault))
            });
        for (link, fault) in faults.take(texts::MOST_FAULTS) {
            let span = locate(context.files, text, link.range.clone());
            let problem = Diagnostic::told(&RULE, span, fault.with("link", link.destination));
            out.push(problem.hint("broken-link.hint"));
        }
    }
}

fn fault(context: &Context<'_>, issue: &Issue, destination: &str) -> Option<Message> {
    let archive = context.archive;
    match Destination::of(destination) {
        Destination::Outside | Destination::Site(_) | Destination::Anchor => None,
        Destination::Issue(reference) => match archive.issues_named(&reference).len() {
            0 if archive.incomplete => None,
            0 => Some(Message::new("broken-link")),
            _ if archive.linked_from(issue, &reference).is_none() => {
                Some(Message::new("broken-link.ambiguous"))
            }
            _ => None,
        },
        Destination::NoIssue => Some(Message::new("broken-link.form")),
        Destination::Refused => Some(Message::new("broken-link.refused")),
    }
}
