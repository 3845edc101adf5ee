//! What the website said before, beside what it will say: what was published does not vanish or change
//! unnoticed.
//!
//! The website that stands there is compared, so that a first build, and one into another folder, tell
//! nothing.

use std::collections::BTreeSet;

use serde_json::Value;

use super::made::Made;
use super::problem::BuildProblem;
use super::rules::{CHANGED_AFTER_PUBLISHING, STALE_PAGE, VANISHED_ISSUE};
use super::website::WebsiteBuild;
use crate::diag::{Diagnostic, Severity, Span};
use crate::export::json::bulletins;
use crate::lang::{Message, truncated};
use crate::model::record::{Record, Shape};
use crate::model::{Archive, CorrectionKind, Issue, IssueId, OutPath, Status, Text, Visible};
use crate::output::Sink;
use crate::text::{parse, plain, typed};

/// Characters that are shown of words that changed.
const SHOWN: usize = 40;

/// Issues that are named where many pages are old.
const NAMED: usize = 5;

/// Returns the issues that the website has and will have no more, though nobody removed them.
pub(super) fn vanished(archive: &Archive, visible: &Visible, website: &dyn Sink) -> Made {
    let list = website.previous(&OutPath::bulletins());
    let listed = list.map(|list| bulletins::listed(&list)).unwrap_or_default();
    if archive.incomplete {
        return Made::default();
    }
    let known: BTreeSet<&IssueId> = listed.iter().map(|(id, _)| id).collect();
    let gone = listed.iter().filter(|(id, _)| !visible.has_page(id));
    let gone = gone.filter(|(id, _)| was_published(website, id));
    let told = gone.filter_map(|(id, date)| {
        let (span, rule) = match archive.issue(id) {
            Some(issue) => (issue.number.span, "vanished-issue.hidden"),
            // Its number was changed: another issue has its date.
            None => {
                let others = archive.issues().filter(|one| !known.contains(&one.id()));
                let renamed = others
                    .filter(|one| one.series.value == id.series)
                    .find(|one| one.date.value.to_string() == *date);
                let any = || archive.issues().next().map(|one| Span::whole(one.file));
                (renamed.map(|one| one.number.span).or_else(any)?, "vanished-issue")
            }
        };
        let told = Diagnostic::with_message(
            &VANISHED_ISSUE,
            span,
            Message::new(rule).with("issue", id),
        );
        let severity = match archive.issue(id) {
            Some(_) => Severity::Warning,
            None => told.severity,
        };
        let told = Diagnostic { severity, ..told }.hint("vanished-issue.hint");
        Some(BuildProblem::Told(Box::new(told)).into())
    });
    told.collect()
}

fn was_published(website: &dyn Sink, id: &IssueId) -> bool {
    let json = website.previous(&OutPath::issue(id).beside("issue.json"));
    let json = json.and_then(|json| serde_json::from_slice::<Value>(&json).ok());
    json.is_some_and(|json| json["status"] == Status::Published.words().0)
}

/// Compares what an issue says with what the website has of it; `json` is what it will have. An issue
/// that was revised says other words.
pub(super) fn reworded(build: &WebsiteBuild<'_>, issue: &Issue, json: &[u8]) -> Made {
    let id = issue.id();
    let revised = || {
        let mut corrections = build.public.corrections_of(&id).iter();
        corrections.any(|one| one.kind == CorrectionKind::Revision)
    };
    let previous = build.sink.previous(&OutPath::issue(&id).beside("issue.json"));
    let Some(previous) = previous.filter(|previous| previous != json && !revised()) else {
        return Made::default();
    };
    let parse = |json: &[u8]| serde_json::from_slice::<Value>(json).ok();
    let Some((was, now)) = parse(&previous).zip(parse(json)) else { return Made::default() };
    let published = Status::Published.words().0;
    if was["status"] != published || now["status"] != published {
        return Made::default();
    }
    let (was, now) = (words(&was), words(&now));
    let Some((was, now)) = first_difference(&was, &now) else { return Made::default() };
    let message = match (was, now) {
        (Some(was), Some(now)) => {
            let (was, now) = excerpts(was, now);
            Message::new("changed-after-publishing").with("was", was).with("now", now)
        }
        (Some(was), None) => Message::new("changed-after-publishing.gone")
            .with("was", truncated(&seen(was), SHOWN)),
        (None, now) => {
            let now = truncated(&seen(now.unwrap_or_default()), SHOWN);
            Message::new("changed-after-publishing.new").with("now", now)
        }
    };
    let stands =
        |text: &&Text| now.is_some_and(|now| seen(&text.value).trim() == seen(now).trim());
    let mut texts = issue.texts().into_iter().map(|(_, text)| text);
    let span = texts.find(stands).map_or(Span::whole(issue.file), |text| text.span);
    let message = message.with("issue", &id);
    let told = Diagnostic::with_message(&CHANGED_AFTER_PUBLISHING, span, message)
        .hint("changed-after-publishing.hint");
    BuildProblem::Told(Box::new(told)).into()
}

/// The first texts of two lists that differ, where what is the same at both ends is left out; of a text
/// that was added or taken away there is only one.
fn first_difference<'a>(
    was: &'a [String],
    now: &'a [String],
) -> Option<(Option<&'a str>, Option<&'a str>)> {
    let same = was.iter().zip(now).take_while(|(was, now)| was == now).count();
    let (was, now) = (&was[same..], &now[same..]);
    let ends = was.iter().rev().zip(now.iter().rev());
    let same = ends.take_while(|(was, now)| was == now).count();
    let first = |texts: &'a [String]| texts[..texts.len() - same].first().map(String::as_str);
    let (was, now) = (first(was), first(now));
    (was.is_some() || now.is_some()).then_some((was, now))
}

/// The words of a text as people see them: data has them as Markdown for all programs.
fn seen(text: &str) -> String {
    plain::document(&parse(&typed::unescaped(text)))
}

/// The places where two texts begin to differ, with some characters before.
fn excerpts(was: &str, now: &str) -> (String, String) {
    let (seen_was, seen_now) = (seen(was), seen(now));
    let (was, now) = if seen_was == seen_now { (was, now) } else { (&*seen_was, &*seen_now) };
    let same = was.chars().zip(now.chars()).take_while(|(was, now)| was == now).count();
    let from = same.saturating_sub(6);
    let excerpt = |text: &str| truncated(&text.chars().skip(from).collect::<String>(), SHOWN);
    (excerpt(was), excerpt(now))
}

/// The words that an issue says, in the order of its JSON.
fn words(issue: &Value) -> Vec<String> {
    let mut keys = BTreeSet::new();
    text_keys(Issue::RECORD, &mut keys);
    let mut words = Vec::new();
    gather(issue, false, &keys, &mut words);
    words
}

/// The keys behind which a text or a day stands that the page shows.
fn text_keys(record: &'static Record, keys: &mut BTreeSet<&'static str>) {
    for field in record.fields {
        if field.kind.is_some() || matches!(field.shape, Shape::Date) {
            keys.insert(field.key);
        }
        match field.shape {
            Shape::Record(inner) => text_keys(inner, keys),
            Shape::List(Shape::Record(inner)) => text_keys(inner, keys),
            _ => {}
        }
    }
}

fn gather(value: &Value, is_text: bool, keys: &BTreeSet<&str>, words: &mut Vec<String>) {
    match value {
        Value::String(text) if is_text => words.push(text.clone()),
        Value::Array(items) => {
            items.iter().for_each(|item| gather(item, is_text, keys, words));
        }
        Value::Object(members) => {
            for (key, value) in members {
                // What became of a failing, and what was corrected, is told later.
                if !matches!(key.as_str(), "progress" | "corrections") {
                    gather(value, keys.contains(key.as_str()), keys, words);
                }
            }
        }
        _ => {}
    }
}

/// Tells that pages, or PDFs, say what their issues said before, since they are not made in this build.
pub(super) fn stale(id: &'static str, archive: &Archive, issues: &[IssueId]) -> Made {
    let first = issues.iter().find_map(|id| archive.issue(id));
    let Some(first) = first else { return Made::default() };
    let message = named(Message::new(id), issues);
    let told = Diagnostic::with_message(&STALE_PAGE, Span::whole(first.file), message);
    BuildProblem::Told(Box::new(told.hint("stale-page.hint"))).into()
}

/// The message with the names of issues: `issues`, the first few, and how many `others` there are.
pub(super) fn named(message: Message, issues: &[IssueId]) -> Message {
    let ids: Vec<String> = issues.iter().take(NAMED).map(IssueId::to_string).collect();
    let message = message.with("issues", ids.join("、"));
    message.count("others", issues.len().saturating_sub(NAMED))
}
