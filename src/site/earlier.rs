//! What the website had before, beside what it will have: what was published does not vanish unnoticed. (That it changes,
//! tells `issued`.)
//!
//! The website that stands there is compared, so that a first build, and one into another folder, tell
//! nothing.

use std::collections::BTreeSet;

use super::issued::compare;
use super::issued::settings::ChangedSettings;
use super::made::Made;
use super::problem::BuildProblem;
use super::request::BuildRequest;
use super::rules::{CHANGED_AFTER_PUBLISHING, STALE_PAGE, VANISHED_ISSUE, VANISHED_UNIT};
use crate::diag::{Diagnostic, Severity, Span};
use crate::export::json::bulletins::{EarlierCorrection, EarlierList};
use crate::lang::Message;
use crate::model::{Archive, CorrectionKind, IssueId, OutPath};

/// Issues that are named where many pages are old.
const NAMED: usize = 5;

/// Returns the issues that the website has and will have no more, and those that earlier builds found so, though nobody
/// removed them; and the corrections of which the same holds.
pub(super) fn vanished(request: &BuildRequest<'_>) -> Made {
    let BuildRequest { archive, issued, .. } = *request;
    let website = request.sinks.public;
    if archive.incomplete {
        return Made::default();
    }
    let list = website.previous(&OutPath::bulletins());
    let list = list.map(|list| EarlierList::read(&list)).unwrap_or_default();
    let is_gone = |id: &IssueId| !request.plan.visible.has_page(id);
    let known: BTreeSet<IssueId> = list.listed().map(|(id, _)| id).collect();
    let going = list.listed().filter(|(id, _)| is_gone(id));
    let going = going.filter_map(|(id, date)| {
        let id = &id;
        let kept = compare::gone(website, id)?;
        // Its number was changed: another issue has its date.
        let others = || archive.issues().filter(|one| !known.contains(&one.id()));
        let renamed = || {
            others()
                .filter(|one| one.series.value == id.series)
                .find(|one| one.date.value.to_string() == date)
                .map(|one| one.number.span)
        };
        let told = match archive.issue(id) {
            Some(issue) => is_no_more(issue.number.span, "vanished-issue.hidden", id, true),
            None => is_no_more(renamed().or(anywhere(archive))?, "vanished-issue", id, false),
        };
        Some(Made { changed: kept, ..told })
    });
    let is_told = |id: &IssueId| compare::gone(website, id).is_some();
    let gone = issued.changed.gone().filter(|id| is_gone(id) && !is_told(id));
    let gone = gone.filter_map(|id| {
        let own = archive.issue(&id).map(|issue| issue.number.span);
        Some(is_no_more(own.or(anywhere(archive))?, "vanished-issue.gone", &id, true))
    });
    let corrections = corrections_gone(archive, &list);
    let units = units_gone(request, &list);
    going.chain(gone).chain(corrections).chain(units).collect()
}

/// The units whose pages the website has and will have no more, though issues that named them are still there: the id of a
/// unit is part of the address of its page.
fn units_gone(request: &BuildRequest<'_>, list: &EarlierList) -> Vec<Made> {
    let BuildRequest { archive, .. } = *request;
    let shown = archive.issues().filter(|issue| request.plan.visible.has_page(&issue.id()));
    let named: BTreeSet<&str> =
        shown.flat_map(|issue| &issue.entries).map(|entry| &*entry.unit.value).collect();
    let is_there = |issue: &IssueId| request.plan.visible.has_page(issue);
    let gone = list.units().filter(|(unit, issues)| {
        !named.contains(unit.id.as_str()) && issues.iter().any(is_there)
    });
    let told = gone.filter_map(|(unit, issues)| {
        let same = archive.units.iter().flatten().find(|one| *one.name == unit.name);
        let place = match same {
            Some(same) => same.id.span,
            None => Span::whole(archive.issue(issues.iter().find(|one| is_there(one))?)?.file),
        };
        let text = if same.is_some() { "vanished-unit.renamed" } else { "vanished-unit" };
        let message = Message::new(text).with("unit", &unit.name).with("id", &unit.id);
        let told = Diagnostic::with_message(&VANISHED_UNIT, place, message);
        Some(BuildProblem::Told(Box::new(told.hint("vanished-unit.hint"))).into())
    });
    told.collect()
}

/// The corrections that a list of the website has, and no file is any more: who has read one would look for it in vain. One
/// that was written otherwise since is as many.
fn corrections_gone(archive: &Archive, list: &EarlierList) -> Vec<Made> {
    let gone = list.corrected().filter_map(|(id, told)| {
        let issue = archive.issue(&id)?;
        let own = archive.shown_corrections(&id).map(|(_, one)| one);
        let own = own.filter(|one| !one.is_minor()).map(EarlierCorrection::of);
        let mut own: Vec<EarlierCorrection> = own.collect();
        if archive.removal(&id).is_some() || told.len() <= own.len() {
            return None;
        }
        let mut is_gone = |one: &EarlierCorrection| match own.iter().position(|own| own == one)
        {
            Some(index) => {
                own.swap_remove(index);
                false
            }
            None => true,
        };
        let first = told.iter().find(|one| is_gone(one))?;
        Some((issue, id, first))
    });
    gone.map(|(issue, id, EarlierCorrection { kind, date })| {
        let kind = CorrectionKind::NAMES.into_iter().find(|(name, _)| *name == kind);
        let kind = kind.map_or("", |(_, kind)| kind.words().1);
        let message = Message::new("vanished-issue.correction").with("issue", id);
        let message = message.with("kind", kind).with("date", date);
        let place = Span::whole(issue.file);
        let told = Diagnostic::with_message(&VANISHED_ISSUE, place, message);
        BuildProblem::Told(Box::new(told.hint("vanished-issue.hint-correction"))).into()
    })
    .collect()
}

fn is_no_more(span: Span, text: &'static str, id: &IssueId, is_hidden: bool) -> Made {
    let message = Message::new(text).with("issue", id);
    let told = Diagnostic::with_message(&VANISHED_ISSUE, span, message);
    let severity = if is_hidden { Severity::Warning } else { told.severity };
    let told = Diagnostic { severity, ..told }.hint("vanished-issue.hint");
    BuildProblem::Told(Box::new(told)).into()
}

/// Some place, for what has none.
fn anywhere(archive: &Archive) -> Option<Span> {
    archive.issues().next().map(|one| Span::whole(one.file))
}

/// Tells that pages, or PDFs, say what their issues said before, since they are not made in this build.
pub(super) fn stale<'a>(
    id: &'static str,
    archive: &Archive,
    issues: impl IntoIterator<Item = &'a IssueId>,
) -> Made {
    let issues: Vec<IssueId> = issues.into_iter().cloned().collect();
    let first = issues.iter().find_map(|id| archive.issue(id));
    let Some(first) = first else { return Made::default() };
    let message = with_issues(Message::new(id), &issues);
    let told = Diagnostic::with_message(&STALE_PAGE, Span::whole(first.file), message);
    BuildProblem::Told(Box::new(told.hint("stale-page.hint"))).into()
}

/// Tells what published issues say in other words since the settings were changed.
pub(super) fn settings(archive: &Archive, changed: &ChangedSettings) -> Made {
    let file = archive.config.as_ref().map(|config| Span::whole(config.pdf.span.file));
    let tell = |issues: &[IssueId], at: Option<Span>, message: Message, hint: &'static str| {
        let first = issues.iter().find_map(|id| archive.issue(id))?;
        let span = at.unwrap_or(Span::whole(first.file));
        let told = with_issues(message, issues);
        let told = Diagnostic::with_message(&CHANGED_AFTER_PUBLISHING, span, told).hint(hint);
        Some(Made::from(BuildProblem::Told(Box::new(told))))
    };
    let persons = tell(
        &changed.persons,
        file,
        Message::new("changed-after-publishing.persons"),
        "changed-after-publishing.hint-persons",
    );
    let (was, now): (Vec<&str>, Vec<&str>) =
        changed.renamed.iter().map(|(was, now)| (was.as_str(), now.as_str())).unzip();
    let mut units = archive.units.iter().flatten();
    let unit = units.find(|unit| now.contains(&unit.name.as_str())).map(|unit| unit.id.span);
    let names = tell(
        &changed.names,
        unit.or(file),
        Message::new("changed-after-publishing.names")
            .with("was", was.join("、"))
            .with("now", now.join("、")),
        "changed-after-publishing.hint-names",
    );
    persons.into_iter().chain(names).collect()
}

/// The message with the names of issues: `issues`, the first few, and how many `others` there are.
pub fn with_issues(message: Message, issues: &[IssueId]) -> Message {
    let ids: Vec<String> = issues.iter().take(NAMED).map(IssueId::to_string).collect();
    let message = message.with("issues", ids.join("、"));
    message.count("others", issues.len().saturating_sub(NAMED))
}
