//! What the desk shows, as JSON in its language: the issues with what is open, and all that is wrong.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::plain::{plain_line, without_keys};
use super::{corrected, ledger, waiting};
use crate::check::shown_files;
use crate::diag::{Diagnostic, Files, Severity, render};
use crate::lang::{Lang, Message};
use crate::model::{
    Archive, Audience, Issue, Numbering, OutPath, Remark, Series, Status, numbering,
};
use crate::office::{IssueList, ListedIssue, Preview};
use crate::source::{MAX_FILE_BYTES, RULES, WorkspacePath};
use crate::{lang, office};

/// So many of the failings that are due are shown.
const MOST_DUE: usize = 12;

/// Returns the issues, and everything that is wrong with the files as they are.
pub(super) fn overview(preview: &Preview, lang: Lang) -> Value {
    let workbench = preview.workbench();
    let archive = &workbench.archive;
    // What is built counts by the newest published issue, so that it stays the same.
    let day = office::today();
    let list = preview.issues(day);
    let issues: Vec<Value> = list.issues.iter().rev().map(|one| issue(one, lang)).collect();
    let last_good = preview.held_issues(day).into_iter().map(|(one, path)| {
        let mut record = issue(&one, lang);
        record["file"] = path.as_str().into();
        record
    });
    let sorted = workbench.diagnostics.sorted(&workbench.files);
    let files: Vec<Value> = archive
        .issues()
        .map(|issue| json!({ "id": issue.id().to_string(), "file": workbench.files.path(issue.file) }))
        .collect();
    json!({
        "title": archive.config.as_ref().map(|config| config.title.as_str()),
        "isNew": office::is_untouched(archive),
        "issues": issues,
        "lastGood": last_good.collect::<Vec<_>>(),
        "unread": preview.hidden_issues().map(WorkspacePath::as_str).collect::<Vec<_>>(),
        "units": units(archive),
        "named": named(archive),
        "series": series(archive),
        "failings": failings(archive, &list),
        "due": due(&list),
        "corrections": corrected::listed(workbench),
        "unapproved": waiting::unapproved(&list),
        "news": ledger::news(archive, &list, lang),
        "waiting": waiting::listed(&list, day),
        "files": files,
        "kinds": { "papers": office::READABLE, "pictures": shown_files::PICTURES, "largest": MAX_FILE_BYTES },
        "problems": problems_at_desk(&sorted, &workbench.files, lang),
        "held": preview.held().map(|path| path.as_str().to_owned()).collect::<Vec<_>>(),
    })
}

/// So many of the issues that speak of a unit are named.
const MOST_USES: usize = 3;

/// The units that an entry can be about, in their order: id, name, how many issues speak of it, and the newest of these; the same of
/// those that are published.
fn units(archive: &Archive) -> Value {
    let mut uses: BTreeMap<&str, [(usize, Vec<String>); 2]> = BTreeMap::new();
    for issue in archive.issues().rev().filter(|one| one.complete) {
        for entry in &issue.entries {
            let [all, out] = uses.entry(entry.unit.value.as_str()).or_default();
            let is_out = issue.status == Status::Published;
            for (count, newest) in [Some(all), is_out.then_some(out)].into_iter().flatten() {
                *count += 1;
                if newest.len() < MOST_USES {
                    newest.push(numbering::cited(archive, &issue.id()));
                }
            }
        }
    }
    let units = archive.units.as_deref().into_iter().flatten();
    let told = units.map(|unit| {
        let [(count, newest), (out, newest_out)] =
            uses.remove(unit.id.value.as_str()).unwrap_or_default();
        json!([unit.id.value, unit.name, count, newest, out, newest_out])
    });
    told.collect::<Vec<_>>().into()
}

/// How many issues that are out name a person responsible, and the newest of them.
fn named(archive: &Archive) -> Value {
    let is_out = |issue: &&Issue| {
        let is_public = issue.complete && issue.audience == Audience::Public;
        is_public && issue.status == Status::Published && archive.removal(&issue.id()).is_none()
    };
    let names = |issue: &&Issue| {
        let mut failings = issue.entries.iter().flat_map(|entry| &entry.failings);
        failings.any(|failing| !failing.responsible.persons.is_empty())
    };
    let all: Vec<&Issue> = archive.issues().rev().filter(is_out).filter(names).collect();
    let newest = all.iter().take(MOST_USES).map(|one| numbering::cited(archive, &one.id()));
    json!([all.len(), newest.collect::<Vec<_>>()])
}

/// The series that an issue can be of: id, name, and whether it is printed as a document.
fn series(archive: &Archive) -> Value {
    let series = archive.config.iter().flat_map(|config| &config.series);
    let is_document = |one: &Series| one.numbering == Numbering::Docno;
    series
        .map(|one| json!([one.id.value, one.name, is_document(one)]))
        .collect::<Vec<_>>()
        .into()
}

/// All failings, the newest first: id, what it is, and whether it is not closed, and its issue published.
fn failings(archive: &Archive, list: &IssueList) -> Value {
    let told = list.failings.iter().rev();
    let told = told.map(|one| {
        json!([one.id.to_string(), ledger::what(archive, one), !one.is_closed && one.is_out])
    });
    told.collect::<Vec<_>>().into()
}

/// The failings that are to be mended, the most urgent ones, and how many there are in all.
fn due(list: &IssueList) -> Value {
    let all = list.due();
    let told = all.iter().take(MOST_DUE).map(|(one, due)| {
        json!({
            "issue": one.id.issue.to_string(),
            "at": ledger::at(one),
            "unit": one.unit,
            "heading": one.heading,
            "deadline": due.deadline.to_string(),
            "overdue": due.days_overdue,
            "left": due.days_left,
        })
    });
    json!({ "day": list.day.to_string(), "count": all.len(), "failings": told.collect::<Vec<_>>() })
}

fn issue(issue: &ListedIssue, lang: Lang) -> Value {
    let open = issue.open();
    let open: Vec<Value> = open
        .map(|(weight, text)| {
            let what = text.id().trim_start_matches("list-");
            json!({ "kind": weight.id(), "what": what, "text": text.text(lang) })
        })
        .collect();
    let mut record = issue.to_json();
    record["open"] = open.into();
    let said = |one: &Remark| json!({ "who": one.who, "when": one.when, "words": one.words });
    record["registered"] = issue.registered.as_ref().map(|one| one.message().text(lang)).into();
    record["openRemarks"] = issue.remarks.iter().map(said).collect::<Vec<_>>().into();
    record["address"] = issue
        .known
        .as_ref()
        .map(|(id, _)| OutPath::issue(id).without_index().to_owned())
        .into();
    record
}

/// Returns what keeps files from being shown as they are.
pub(super) fn broken(preview: &Preview, lang: Lang) -> Value {
    let workbench = preview.workbench();
    let mut sorted = workbench.diagnostics.sorted(&workbench.files);
    sorted.retain(|one| one.stops_build());
    problems(&sorted, &workbench.files, lang)
}

/// Returns problems, each with its line.
pub(super) fn problems(sorted: &[&Diagnostic], files: &Files, lang: Lang) -> Value {
    let mut problems: Value =
        serde_json::from_str(&render::json(sorted, files, lang)).unwrap_or_default();
    for (problem, diagnostic) in problems.as_array_mut().into_iter().flatten().zip(sorted) {
        let text = files.text(diagnostic.span.file);
        let line = files.position(diagnostic.span.file, diagnostic.span.start).line;
        let shown = text.lines().nth(line - 1).unwrap_or_default();
        problem["shown"] = shown.into();
        problem["plain"] = plain_line(shown).into();
        problem["message"] = in_quotes(&diagnostic.message, lang).into();
        let hints = diagnostic.hints.iter().map(|hint| in_quotes(hint, lang));
        problem["hints"] = hints.collect::<Vec<_>>().into();
    }
    problems
}

/// The same for the desk, where nobody writes files: a slip in the way in which one is written is told as that, and what it is
/// for whoever mends it.
pub(super) fn problems_at_desk(sorted: &[&Diagnostic], files: &Files, lang: Lang) -> Value {
    let mut told = problems(sorted, files, lang);
    for (problem, diagnostic) in told.as_array_mut().into_iter().flatten().zip(sorted) {
        let is_of_writing = RULES.iter().any(|rule| rule.id == diagnostic.rule.id);
        if !is_of_writing || diagnostic.severity != Severity::Error {
            continue;
        }
        problem["miswritten"] = true.into();
        let what = problem["message"].take();
        problem["message"] = lang::text(lang, "desk-miswritten").into();
        if let Some(hints) = problem["hints"].as_array_mut() {
            hints.insert(0, lang::text(lang, "desk-miswritten-how").into());
            hints.insert(1, what);
        }
    }
    told
}

/// A message in the words of the desk, with the user's words in quotes, as people write; at a terminal they stand between
/// backticks.
pub(super) fn in_quotes(message: &Message, lang: Lang) -> String {
    let message = without_keys(&message.text_at_desk(lang));
    // Chinese has no blanks beside quotes.
    let message = match lang {
        Lang::Zh => message.replace(" `", "`").replace("` ", "`"),
        Lang::En => message,
    };
    let mut quotes = ['“', '”'].into_iter().cycle();
    let is_even = message.matches('`').count().is_multiple_of(2);
    let quoted = |one| if one == '`' && is_even { quotes.next().unwrap_or(one) } else { one };
    message.chars().map(quoted).collect()
}
