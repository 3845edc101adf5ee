//! Links in texts lead somewhere: to the web, to mail, to a page that the site has, or to an issue that
//! exists. No other scheme, and no other host by way of `//`.
//!
//! Files of the site that are no pages (data, pictures) are not looked for: they are made later.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use crate::check::{CheckRule, Context, RuleInput, texts};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::lang::Message;
use crate::model::{Archive, Audience, Destination, Issue, OutPath};
use crate::source::locate;
use crate::text::links::{LinkKind, links};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("broken-link"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let pages = OnceCell::new();
    for (issue, text) in texts::markdown(context.archive) {
        // Every kind of link has one of these.
        if !text.value.contains(['[', '<']) {
            continue;
        }
        let document = crate::text::parse(&text.value);
        let faults =
            links(&document).filter(|link| link.kind == LinkKind::Link).filter_map(|link| {
                let fault = fault(context, issue, link.destination, &pages);
                fault.map(|fault| (link, fault))
            });
        for (link, fault) in faults.take(texts::MOST_FAULTS) {
            let span = locate(context.files, text, link.range.clone());
            let problem = Diagnostic::with_message(
                &RULE.rule,
                span,
                fault.with("link", link.destination),
            );
            out.push(problem.hint("broken-link.hint"));
        }
    }
}

fn fault(
    context: &Context<'_>,
    issue: &Issue,
    destination: &str,
    pages: &OnceCell<BTreeSet<String>>,
) -> Option<Message> {
    let archive = context.archive;
    match Destination::of(destination) {
        Destination::Outside | Destination::Anchor => None,
        Destination::Site(page, _) => {
            let missing = !archive.incomplete
                && is_missing(page.without_index(), pages.get_or_init(|| self::pages(archive)));
            missing.then(|| Message::new("broken-link.page"))
        }
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

/// Whether an address of the site should be that of a page, and is none.
fn is_missing(address: &str, pages: &BTreeSet<String>) -> bool {
    let is_page = address.is_empty() || address.ends_with('/') || address.ends_with(".html");
    if is_page {
        !pages.contains(first_page(address))
    } else {
        // A folder without its slash is found by a server, and not on a disk.
        pages.contains(&format!("{address}/"))
    }
}

/// The address of a list by that of one of its further pages: how many it has is not known here.
fn first_page(address: &str) -> &str {
    let list = address.rfind("page-").filter(|start| {
        let number = address[start + "page-".len()..].trim_end_matches('/');
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    list.map_or(address, |start| &address[..start])
}

/// Addresses of all pages that the site has once the issues are published. An internal issue has none,
/// nor has a unit of which only such an issue speaks.
fn pages(archive: &Archive) -> BTreeSet<String> {
    let mut pages = vec![
        OutPath::home(),
        OutPath::units(),
        OutPath::ledger(),
        OutPath::statistics(),
        OutPath::search(),
        OutPath::about(),
        OutPath::missing(),
    ];
    let series = archive.config.iter().flat_map(|config| &config.series);
    pages.extend(series.map(|series| OutPath::series(&series.id.value)));
    let public = |issue: &&Issue| issue.complete && issue.audience == Audience::Public;
    for issue in archive.issues().filter(public) {
        pages.push(OutPath::issue(&issue.id()));
        pages.push(OutPath::year(&issue.series.value, issue.year.value));
        pages.extend(issue.entries.iter().map(|entry| OutPath::unit(&entry.unit.value)));
    }
    pages.iter().map(|page| page.without_index().to_owned()).collect()
}
