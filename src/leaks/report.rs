//! What was found, told at the place where it is withheld.

use std::collections::BTreeMap;

use super::findings::{Finding, Findings, Outputs};
use super::format::Unread;
use super::pattern::PatternKind;
use super::reading::Reading;
use super::rules::{LEAK, UNREAD_OUTPUT};
use super::secrets::Secrets;
use super::shingles::shingles;
use crate::diag::{Diagnostic, Diagnostics, Files, Span, excerpt};
use crate::lang::Message;
use crate::model::{Archive, Edition, OutPath, Privacy, Text};

/// Most findings that are told: the rest has the same causes.
const MOST: usize = 50;

/// What is to be told.
pub(super) struct Report<'a> {
    pub(super) secrets: &'a Secrets,
    pub(super) findings: Findings,
    pub(super) archive: &'a Archive,
    pub(super) edition: Edition,
}

/// A find: what it is, in the words of the catalogue, and where it is withheld.
struct Told<'a> {
    message: &'static str,
    words: String,
    span: Span,
    outputs: &'a Outputs,
}

/// Tells all findings, the first [`MOST`] of them.
pub(super) fn tell(report: &Report<'_>, files: &mut Files, out: &mut Diagnostics) {
    let mut told = found(report, files);
    told.sort_by(|left, right| {
        let key = |one: &Told<'_>| (one.span.file, one.span.start, one.message);
        key(left).cmp(&key(right)).then_with(|| left.words.cmp(&right.words))
    });
    told.dedup_by(|left, right| {
        left.message == "leak.text" && left.message == right.message && left.span == right.span
    });
    for one in told.iter().take(MOST) {
        out.push(diagnostic(one, report));
    }
    for (path, why, inner) in &report.findings.unread {
        out.push(unread((path, *why, inner), report, files));
    }
}

fn found<'a>(report: &'a Report<'_>, files: &Files) -> Vec<Told<'a>> {
    let mut shingles = BTreeMap::new();
    let mut told = Vec::new();
    for (find, outputs) in &report.findings.found {
        match find {
            Finding::Pattern(index) => {
                let pattern = &report.secrets.patterns.list[*index];
                let message = match pattern.kind {
                    PatternKind::Name if pattern.hidden_in.is_empty() => "leak.person",
                    PatternKind::Name => "leak",
                    PatternKind::Id => "leak.id",
                    PatternKind::Phrase => "leak.text",
                };
                let span = pattern.span;
                let words = excerpt(&pattern.words);
                told.push(Told { message, words, span, outputs });
            }
            Finding::File(index) => {
                let span = report.secrets.files[*index].span;
                let words = files.slice(span.file, span.start..span.end).to_owned();
                told.push(Told { message: "leak.file", words, span, outputs });
            }
            Finding::Shingle(number) => {
                shingles.insert(*number, outputs);
            }
        }
    }
    if !shingles.is_empty() {
        told.extend(looked_up(report.secrets, &shingles));
    }
    told
}

/// The texts in which shingles stand, read once more.
fn looked_up<'a>(secrets: &Secrets, wanted: &BTreeMap<u64, &'a Outputs>) -> Vec<Told<'a>> {
    let mut told = Vec::new();
    let mut reading = Reading::new();
    for source in &secrets.texts {
        source.read(&mut reading);
        for text in [&reading.main, &reading.aside] {
            shingles(text, |shingle| {
                if let Some(outputs) = wanted.get(&shingle.number) {
                    let words = &text.letters()[shingle.start..shingle.end];
                    let words = String::from_utf8_lossy(words).into_owned();
                    told.push(Told { message: "leak.text", words, span: source.span, outputs });
                }
            });
        }
    }
    told
}

fn diagnostic(told: &Told<'_>, report: &Report<'_>) -> Diagnostic {
    let named: Vec<&str> = told.outputs.named.iter().map(OutPath::as_str).collect();
    let message = Message::new(told.message)
        .with("words", &told.words)
        .with("outputs", named.join(", "))
        .count("others", told.outputs.count.saturating_sub(named.len()));
    let mut problem = Diagnostic::with_message(&LEAK, told.span, message);
    let attached = told.outputs.named.iter().find_map(|path| attachment(path, report));
    match attached {
        Some(span) => problem = problem.label(span, "leak.attached").hint("leak.attached-hint"),
        None => problem = problem.hint("leak.template-hint"),
    }
    problem
}

/// The place in an issue that names the file at an address of the website.
fn attachment(path: &OutPath, report: &Report<'_>) -> Option<Span> {
    let (id, below) = path.within_issue()?;
    let issue = report.archive.issue(&id)?;
    let privacy = Privacy::new(report.edition, report.archive, issue);
    let pictures = issue.entries.iter().flat_map(|entry| &entry.pictures).map(|one| &one.file);
    let mut names = issue.attachments.iter().map(|one| &one.file).chain(pictures);
    let is_it = |name: &&Text| {
        let file = issue.file(&name.value);
        file.is_some_and(|file| privacy.hide_line(&issue.beside(&file)) == below)
    };
    names.find(is_it).map(|name| name.span)
}

/// An output that could not be read, at the place that names it where there is one.
fn unread(
    (path, why, inner): (&OutPath, Unread, &str),
    report: &Report<'_>,
    files: &mut Files,
) -> Diagnostic {
    let span =
        attachment(path, report).unwrap_or_else(|| Span::whole(files.add(path.as_str(), "")));
    let name = if inner.is_empty() { path.to_string() } else { format!("{path} → {inner}") };
    let message = Message::new(why.id()).with("path", name);
    Diagnostic::with_message(&UNREAD_OUTPUT, span, message).hint("unread-output.hint")
}
