//! Links in texts lead somewhere: to the web, to mail, to a page or file that the site has, or to an issue
//! that exists; with `#`, to a place that its page has. No other scheme, and no other host by way of `//`. An address that begins as that of the
//! site itself is looked at like one without.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;

use crate::check::{CheckRule, Context, RuleInput, texts};
use crate::diag::{Diagnostic, Diagnostics, Rule, Severity};
use crate::lang::Message;
use crate::model::{Archive, Audience, Destination, Issue, OutPath, Status};
use crate::source::{STATIC, WorkspacePath, locate};
use crate::text::links::{LinkKind, links};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("broken-link"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let pages = Pages::default();
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
            out.push(match problem.message.id() {
                NO_FILE => problem.hint("broken-link.hint-file"),
                NOT_YET => Diagnostic { severity: Severity::Warning, ..problem }
                    .hint("broken-link.hint-draft"),
                // The page is found all the same.
                NO_PLACE => Diagnostic { severity: Severity::Warning, ..problem }
                    .hint("broken-link.hint-place"),
                REFUSED => problem.hint("broken-link.hint-refused"),
                _ => problem.hint("broken-link.hint"),
            });
        }
    }
}

fn fault(
    context: &Context<'_>,
    issue: &Issue,
    destination: &str,
    pages: &Pages,
) -> Option<Message> {
    let archive = context.archive;
    match Destination::of(destination) {
        Destination::Outside => {
            let base = archive.config.as_ref()?.site.base_url.as_ref()?;
            let below = destination.strip_prefix(base.as_str())?;
            let (page, place) = below.split_once('#').unwrap_or((below, ""));
            let page = OutPath::page(page)?;
            not_there(context, issue, &page, pages).or_else(|| no_place(context, &page, place))
        }
        Destination::Anchor => {
            no_place(context, &OutPath::issue(&issue.id()), destination.trim_start_matches('#'))
        }
        Destination::Site(page, place) => not_there(context, issue, &page, pages)
            .or_else(|| no_place(context, &page, place.trim_start_matches('#'))),
        Destination::Issue(reference) => match archive.issues_named(&reference).len() {
            0 if archive.incomplete => None,
            0 => Some(Message::new("broken-link")),
            _ if archive.linked_from(issue, &reference).is_none() => {
                Some(Message::new("broken-link.ambiguous"))
            }
            _ => None,
        },
        Destination::NoIssue => Some(Message::new("broken-link.form")),
        Destination::Refused => Some(Message::new(REFUSED)),
    }
}

/// Addresses of pages, found out when they are asked for.
#[derive(Default)]
struct Pages {
    /// Those that the site has once all issues are published.
    all: OnceCell<BTreeSet<String>>,
    /// Those that it has without drafts.
    published: OnceCell<BTreeSet<String>>,
}

/// The message for a page that is not there before an issue is published.
const NOT_YET: &str = "broken-link.draft";

/// The message for what no link may lead to.
const REFUSED: &str = "broken-link.refused";

/// The message for a file that is not there.
const NO_FILE: &str = "broken-link.file";

/// The message for a place that a page does not have.
const NO_PLACE: &str = "broken-link.place";

/// Data of the whole site, and what begins the names of such files.
const DATA: [&str; 8] = [
    "sitemap",
    "robots.txt",
    "bulletins.json",
    "catalogue.csv",
    "ledger/ledger.",
    "ledger/data/",
    "search/index/",
    "schema/",
];

/// What is wrong with an address of the site.
fn not_there(
    context: &Context<'_>,
    issue: &Issue,
    page: &OutPath,
    pages: &Pages,
) -> Option<Message> {
    if context.archive.incomplete {
        return None;
    }
    let address = page.without_index().split('?').next().unwrap_or_default();
    let known = |status| move || self::pages(context.archive, status);
    let (published, pages) = (&pages.published, pages.all.get_or_init(known(Status::Draft)));
    let is_page = address.is_empty() || address.ends_with('/') || address.ends_with(".html");
    if is_page {
        let as_file = if address.ends_with(".html") { "" } else { "index.html" };
        let is_there = pages.contains(first_page(address))
            || is_in(context, STATIC, &format!("{address}{as_file}"));
        // A link from a draft may wait for the other one.
        let is_public = || {
            let published = published.get_or_init(known(Status::Published));
            issue.status != Status::Published || published.contains(first_page(address))
        };
        return match (is_there, pages.contains(first_page(address))) {
            (false, _) => Some(Message::new("broken-link.page")),
            (true, true) if !is_public() => Some(Message::new(NOT_YET)),
            (true, _) => None,
        };
    }
    // A folder without its slash is found by a server, and not on a disk.
    if pages.contains(&format!("{address}/")) {
        return Some(Message::new("broken-link.page"));
    }
    (!is_file(context, address, pages)).then(|| Message::new(NO_FILE))
}

/// The message for a place that the page of an issue does not have. Places of other pages, and of templates of one's own,
/// are not known here.
fn no_place(context: &Context<'_>, page: &OutPath, place: &str) -> Option<Message> {
    let (id, _) = page.within_issue().filter(|(id, _)| OutPath::issue(id) == *page)?;
    let issue = context.archive.issue(&id).filter(|issue| issue.complete)?;
    let place = percent_decode_str(place).decode_utf8_lossy();
    // Parts of every page, and words to be looked for.
    let is_known = place.is_empty() || place.starts_with(['_', ':']);
    let is_there = is_known
        || issue.entries.iter().any(|entry| {
            let Some(behind) = place.strip_prefix(entry.unit.value.as_str()) else {
                return false;
            };
            let failing = |number: &str| {
                number
                    .parse()
                    .is_ok_and(|number: usize| (1..=entry.failings.len()).contains(&number))
            };
            // An item of an outline has a number of its own behind `_`.
            behind.is_empty()
                || behind.starts_with('_')
                || behind.strip_prefix('-').is_some_and(failing)
        });
    (!is_there && !has_own_templates(context)).then(|| Message::new(NO_PLACE))
}

fn has_own_templates(context: &Context<'_>) -> bool {
    let folder = WorkspacePath::root().join("templates");
    let listed = folder.and_then(|folder| context.project.list(&folder).ok());
    listed.is_some_and(|listed| !listed.files.is_empty())
}

/// Whether the site will have a file.
fn is_file(context: &Context<'_>, address: &str, pages: &BTreeSet<String>) -> bool {
    if is_in(context, STATIC, address) || DATA.iter().any(|data| address.starts_with(data)) {
        return true;
    }
    if let Some(page) = address.strip_suffix("feed.xml") {
        let config = context.archive.config.as_ref();
        let feeds = config.is_some_and(|config| config.site.base_url.is_some());
        return feeds && pages.contains(page);
    }
    if let Some(asset) = address.strip_prefix("assets/") {
        // Style, scripts and the emblem are built in.
        let built_in = [".css", ".js", ".svg"].iter().any(|kind| asset.ends_with(kind));
        return built_in || is_in(context, "assets", asset);
    }
    match OutPath::root(address).within_issue() {
        Some((id, name)) if pages.contains(OutPath::issue(&id).without_index()) => {
            let issue = context.archive.issue(&id);
            issue.is_some_and(|issue| is_beside(context, issue, name))
        }
        _ => false,
    }
}

/// Whether a file stands beside the page of an issue.
fn is_beside(context: &Context<'_>, issue: &Issue, name: &str) -> bool {
    if name == "issue.json" || name == format!("{}.pdf", issue.id()) {
        return true;
    }
    match (name.strip_prefix("files/workspace/"), name.strip_prefix("files/")) {
        (Some(path), _) => is_in(context, "", path),
        (None, Some(path)) => is_in(context, issue.path.parent().as_str(), path),
        (None, None) => false,
    }
}

/// Whether a folder of the workspace has a file, whose path is written as in addresses.
fn is_in(context: &Context<'_>, folder: &str, path: &str) -> bool {
    let path = percent_decode_str(path).decode_utf8_lossy();
    let path = WorkspacePath::root().join(folder).and_then(|folder| folder.join(&path));
    path.is_some_and(|path| context.project.probe(&path).is_ok())
}

/// The address of a list by that of one of its further pages: how many it has is not known here.
fn first_page(address: &str) -> &str {
    let list = address.rfind("page-").filter(|start| {
        let number = address[start + "page-".len()..].trim_end_matches('/');
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    list.map_or(address, |start| &address[..start])
}

/// Addresses of all pages that the site has with issues that stand so: with published ones alone, or with drafts,
/// too. An internal issue has none, nor has a unit of which only such an issue speaks.
fn pages(archive: &Archive, status: Status) -> BTreeSet<String> {
    let mut pages = vec![
        OutPath::home(),
        OutPath::units(),
        OutPath::ledger(),
        OutPath::statistics(),
        OutPath::search(),
        OutPath::corrections(),
        OutPath::about(),
        OutPath::missing(),
    ];
    let series = archive.config.iter().flat_map(|config| &config.series);
    pages.extend(series.map(|series| OutPath::series(&series.id.value)));
    let is_there = |issue: &&Issue| {
        issue.complete
            && issue.audience == Audience::Public
            && (status != Status::Published || issue.status == Status::Published)
    };
    for issue in archive.issues().filter(is_there) {
        pages.push(OutPath::issue(&issue.id()));
        pages.push(OutPath::year(&issue.series.value, issue.year.value));
        pages.extend(issue.entries.iter().map(|entry| OutPath::unit(&entry.unit.value)));
        let failed = issue.entries.iter().filter(|entry| !entry.failings.is_empty());
        pages.extend(failed.map(|entry| OutPath::unit_failings(&entry.unit.value)));
    }
    pages.iter().map(|page| page.without_index().to_owned()).collect()
}
