//! What an issue says, and its files, beside what they were when it was published.

use std::path::Path;

use serde_json::Value;

use super::changed::{Changed, IssuedContent};
use super::difference::{differences, is_same, told};
use super::settings::ChangedSettings;
use super::words::IssuedWords;
use crate::diag::{Diagnostic, Span};
use crate::export::json;
use crate::export::json::Beside;
use crate::export::json::bulletins::EarlierList;
use crate::lang::Message;
use crate::model::{CorrectionKind, Issue, IssueId, OutPath, Series, Status};
use crate::output::{DrySink, Sink};
use crate::site::made::Made;
use crate::site::problem::BuildProblem;
use crate::site::rules::CHANGED_AFTER_PUBLISHING;
use crate::site::website::WebsiteBuild;
use crate::source::sha256;

/// Most changes of one issue that are told; whoever sees as many looks at all of it.
const MOST_TOLD: usize = 10;

/// Whether an issue, whose JSON is `now`, may say something else than it did when the revisions were those.
fn may_differ(
    build: &WebsiteBuild<'_>,
    issue: &Issue,
    (now, revisions): (&Value, &[String]),
) -> bool {
    let is_known = |one: &String| revisions.iter().any(|known| is_same(known, one));
    issue.status != Status::Published
        || !revisions_of(now).iter().all(is_known)
        || (build.issued.is_issued_anew)(&issue.id())
}

/// The revisions that an issue's JSON tells of, each with all that it says.
fn revisions_of(issue: &Value) -> Vec<String> {
    let all = issue["corrections"].as_array().into_iter().flatten();
    let revisions = all.filter(|one| one["kind"] == CorrectionKind::Revision.words().0);
    revisions.map(Value::to_string).collect()
}

/// Whether the website in a folder has any issue that was published.
pub fn has_published(website: &Path) -> bool {
    let website = DrySink::new(website.to_owned());
    let list = website.previous(&OutPath::bulletins());
    let list = list.map(|list| EarlierList::read(&list)).unwrap_or_default();
    list.listed().any(|(id, _)| on_website(&website, &id).is_some())
}

/// What the website has of an issue that was published.
fn on_website(website: &dyn Sink, id: &IssueId) -> Option<Value> {
    published(&website.previous(&OutPath::issue(id).beside("issue.json"))?)
}

/// An issue of the website, where it was published.
fn published(json: &[u8]) -> Option<Value> {
    let json: Value = serde_json::from_slice(json).ok()?;
    (json["status"] == Status::Published.words().0).then_some(json)
}

/// What is kept of an issue whose page the website that stands there has, and will lose; `None` where it has no published one.
pub(crate) fn gone(website: &dyn Sink, id: &IssueId) -> Option<Changed> {
    Some(Changed::of(id, lost(&on_website(website, id)?)))
}

fn lost(website: &Value) -> IssuedContent {
    let (words, revisions) = (Some(IssuedWords::of(website)), revisions_of(website));
    IssuedContent { words, revisions, is_gone: true, ..IssuedContent::default() }
}

/// Compares what an issue says with what it said when it was published; `json` is what the website will have.
pub(crate) fn said(build: &WebsiteBuild<'_>, issue: &Issue, json: &[u8]) -> Made {
    let id = issue.id();
    let kept = build.issued.of(&id);
    let previous = build.sink.previous(&OutPath::issue(&id).beside("issue.json"));
    if kept.is_none() && previous.as_ref().is_none_or(|previous| previous == json) {
        return Made::default();
    }
    let website = previous.and_then(|previous| published(&previous));
    // It is shown as a draft: what it said waits until it is published again.
    if issue.status != Status::Published {
        let known = kept.cloned().or_else(|| website.as_ref().map(lost));
        return known.map(|known| keeping(&id, known)).unwrap_or_default();
    }
    let words = kept.and_then(|kept| kept.words.clone());
    let was = words.or_else(|| website.as_ref().map(IssuedWords::of));
    let Some((was, json)) = was.zip(serde_json::from_slice(json).ok()) else {
        return Made::default();
    };
    let revisions = kept.map(|kept| kept.revisions.clone());
    let revisions =
        revisions.or_else(|| website.as_ref().map(revisions_of)).unwrap_or_default();
    if may_differ(build, issue, (&json, &revisions)) {
        return Made::default();
    }
    let now = IssuedWords::of(&json);
    let (was_texts, now_texts) = (was.compared_with(&now), now.compared_with(&was));
    let differences = differences(&was_texts, &now_texts);
    let told = differences.iter().take(MOST_TOLD).map(|(was, now)| told(issue, *was, *now));
    let problems: Vec<BuildProblem> = told.collect();
    let settings = match problems.is_empty() {
        true => ChangedSettings::between(&id, &was, &now),
        false => ChangedSettings::default(),
    };
    // Pages that this build does not make say it when they are made: it is told once more then.
    let waits = !settings.is_empty() && build.others.contains(&id);
    let is_kept = !problems.is_empty() || waits;
    let content = IssuedContent { words: Some(was), revisions, ..IssuedContent::default() };
    let kept = if is_kept { keeping(&id, content) } else { Made::default() };
    let made = Made { settings, ..kept };
    made.and(problems.into_iter().map(Made::from).collect())
}

fn keeping(id: &IssueId, content: IssuedContent) -> Made {
    Made { changed: Changed::of(id, content), ..Made::default() }
}

/// Compares a file of an issue with what the website had when the issue was published; `name` is what it is called beside the
/// page, `span` the place that names it.
pub(crate) fn file(
    build: &WebsiteBuild<'_>,
    (issue, series): (&Issue, &Series),
    (name, span): (&str, Span),
    bytes: &[u8],
) -> Made {
    let id = issue.id();
    let kept = build.issued.of(&id);
    let was = kept.and_then(|kept| kept.files.get(name).cloned()).or_else(|| {
        let previous = build.sink.previous(&OutPath::issue(&id).beside(name))?;
        let is_other = previous != bytes && !is_same_text(&previous, bytes);
        is_other.then(|| sha256(&previous))
    });
    let Some(was) = was.filter(|was| *was != sha256(bytes)) else { return Made::default() };
    let revisions = kept.map(|kept| kept.revisions.clone());
    let revisions =
        revisions.or_else(|| on_website(build.sink, &id).map(|website| revisions_of(&website)));
    let Some(revisions) = revisions else { return Made::default() };
    let now = json::issue(build.public.json(), issue, series, &Beside::default());
    let now = serde_json::to_value(&now).unwrap_or_default();
    if may_differ(build, issue, (&now, &revisions)) {
        return Made::default();
    }
    let message = Message::new("changed-after-publishing.file").with("file", name);
    let problem =
        Diagnostic::with_message(&CHANGED_AFTER_PUBLISHING, span, message.with("issue", &id))
            .hint("changed-after-publishing.hint");
    let files = [(name.to_owned(), was)].into();
    let content = IssuedContent { files, revisions, ..IssuedContent::default() };
    keeping(&id, content).and(BuildProblem::Told(Box::new(problem)).into())
}

/// Whether two files are texts that differ in hidden names alone.
fn is_same_text(was: &[u8], now: &[u8]) -> bool {
    let texts = str::from_utf8(was).ok().zip(str::from_utf8(now).ok());
    texts.is_some_and(|(was, now)| is_same(was, now))
}
