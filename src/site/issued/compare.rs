//! What an issue says, and its files, beside what they were when it was published.

use serde_json::Value;

use super::changed::{Changed, IssuedContent};
use super::difference::{first_difference, is_same, told};
use super::settings::ChangedSettings;
use super::words::IssuedWords;
use crate::diag::{Diagnostic, Span};
use crate::lang::Message;
use crate::model::{CorrectionKind, Issue, IssueId, OutPath, Status};
use crate::output::Sink;
use crate::site::made::Made;
use crate::site::problem::BuildProblem;
use crate::site::rules::CHANGED_AFTER_PUBLISHING;
use crate::site::website::WebsiteBuild;
use crate::source::sha256;

/// Whether an issue may say something else than it did.
fn may_differ(build: &WebsiteBuild<'_>, issue: &Issue) -> bool {
    let id = issue.id();
    let corrections = build.public.corrections_of(&id);
    issue.status != Status::Published
        || corrections.iter().any(|one| one.kind == CorrectionKind::Revision)
        || (build.issued.is_issued_anew)(&id)
}

/// Whether the website that stands there has an issue as a published one.
pub(crate) fn was_published(website: &dyn Sink, id: &IssueId) -> bool {
    website
        .previous(&OutPath::issue(id).beside("issue.json"))
        .is_some_and(|json| published(&json).is_some())
}

/// An issue of the website, where it was published.
fn published(json: &[u8]) -> Option<Value> {
    let json: Value = serde_json::from_slice(json).ok()?;
    (json["status"] == Status::Published.words().0).then_some(json)
}

/// Compares what an issue says with what it said when it was published; `json` is what the website will have.
pub(crate) fn said(build: &WebsiteBuild<'_>, issue: &Issue, json: &[u8]) -> Made {
    let id = issue.id();
    let kept = build.issued.of(&id).and_then(|kept| kept.words.clone());
    let previous = build.sink.previous(&OutPath::issue(&id).beside("issue.json"));
    if kept.is_none() && previous.as_ref().is_none_or(|previous| previous == json) {
        return Made::default();
    }
    let was = kept.or_else(|| Some(IssuedWords::of(&published(&previous?)?)));
    let now = serde_json::from_slice::<Value>(json).ok();
    let Some((was, now)) = was.zip(now).filter(|_| !may_differ(build, issue)) else {
        return Made::default();
    };
    let now = IssuedWords::of(&now);
    let (was_texts, now_texts) = (was.compared_with(&now), now.compared_with(&was));
    if let Some((before, after)) = first_difference(&was_texts, &now_texts) {
        let problem = told(issue, before, after);
        let content = IssuedContent { words: Some(was), ..IssuedContent::default() };
        return Made { changed: Changed::of(&id, content), ..problem.into() };
    }
    Made { settings: ChangedSettings::between(&id, &was, &now), ..Made::default() }
}

/// Compares a file of an issue with what the website had when the issue was published; `name` is what it is called beside the
/// page, `span` the place that names it.
pub(crate) fn file(
    build: &WebsiteBuild<'_>,
    issue: &Issue,
    (name, span): (&str, Span),
    bytes: &[u8],
) -> Made {
    let id = issue.id();
    let kept = build.issued.of(&id).and_then(|kept| kept.files.get(name).cloned());
    let was = kept.or_else(|| {
        let previous = build.sink.previous(&OutPath::issue(&id).beside(name))?;
        let is_other = previous != bytes && !is_same_text(&previous, bytes);
        (is_other && was_published(build.sink, &id)).then(|| sha256(&previous))
    });
    let was = was.filter(|was| *was != sha256(bytes) && !may_differ(build, issue));
    let Some(was) = was else { return Made::default() };
    let message = Message::new("changed-after-publishing.file").with("file", name);
    let problem =
        Diagnostic::with_message(&CHANGED_AFTER_PUBLISHING, span, message.with("issue", &id))
            .hint("changed-after-publishing.hint");
    let files = [(name.to_owned(), was)].into();
    let content = IssuedContent { files, ..IssuedContent::default() };
    Made { changed: Changed::of(&id, content), ..BuildProblem::Told(Box::new(problem)).into() }
}

/// Whether two files are texts that differ in hidden names alone.
fn is_same_text(was: &[u8], now: &[u8]) -> bool {
    let texts = str::from_utf8(was).ok().zip(str::from_utf8(now).ok());
    texts.is_some_and(|(was, now)| is_same(was, now))
}
