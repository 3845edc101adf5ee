//! From findings to diagnostics: the place in the file, the message, the text that would mend it.

use super::{Finding, TextLines, texts};
use crate::diag::{Diagnostic, FileChange, Files, Fix, Rule, Severity, TextEdit, excerpt};
use crate::lang;
use crate::lang::{Lang, Message};
use crate::source::SourceMap;

/// Most faults that are told of one text: whoever made as many has seen enough. `check --fix` asks
/// again until nothing is left.
const MOST_FAULTS: usize = 2_000;

/// Returns the diagnostics for what was found in a text, in the same order.
pub(super) fn diagnostics(
    files: &Files,
    text: &TextLines<'_>,
    findings: Vec<(&'static Rule, Finding)>,
) -> Vec<Diagnostic> {
    if findings.is_empty() {
        return Vec::new();
    }
    let places = SourceMap::of(files, text.source);
    let told = findings.into_iter().take(MOST_FAULTS);
    let told = told.map(|(rule, finding)| diagnostic(text, places.as_ref(), rule, finding));
    told.filter_map(|problem| keeping_lines(files, problem)).collect()
}

/// Returns the diagnostics for what a rule of issues found in a text, as far as they are told.
pub(crate) fn told(
    files: &Files,
    text: &TextLines<'_>,
    rule: &'static Rule,
    findings: Vec<Finding>,
) -> Vec<Diagnostic> {
    let findings = findings.into_iter().take(texts::MOST_FAULTS);
    diagnostics(files, text, findings.map(|finding| (rule, finding)).collect())
}

/// A change over the end of a line, as of the blank that a folded text has there, would change the
/// layout of the file: it is left to people. A line end by itself is told by `folded-text`.
fn keeping_lines(files: &Files, mut problem: Diagnostic) -> Option<Diagnostic> {
    let span = problem.span;
    let found = files.slice(span.file, span.start..span.end);
    if found.contains('\n') {
        problem.fix = None;
        return (!found.trim().is_empty()).then_some(problem);
    }
    Some(problem)
}

fn diagnostic(
    text: &TextLines<'_>,
    places: Option<&SourceMap>,
    rule: &'static Rule,
    finding: Finding,
) -> Diagnostic {
    let TextLines { source, lines, .. } = text;
    let line = &lines[finding.line];
    let range = line.source(finding.range.clone());
    let span = places.map_or(source.span, |places| places.span(range.clone()));
    let found = &line.text()[finding.range.clone()];
    // Marks of Markdown within the range would be lost.
    let verbatim = source.value.get(range.clone()) == Some(found);
    let change = |wanted: &str| TextEdit {
        scalar: source.span,
        range: range.clone(),
        text: wanted.to_owned(),
    };
    let mut message =
        Message::new(finding.told.unwrap_or(rule.id)).with("found", excerpt(found));
    for (name, value) in &finding.values {
        message = message.with(name, value);
    }
    let fix = finding.fix.filter(|_| verbatim);
    let mut diagnostic = Diagnostic::with_message(rule, span, message);
    if finding.is_doubtful {
        diagnostic.severity = diagnostic.severity.min(Severity::Warning);
    }
    let own = format!("{}.hint", rule.id);
    match &fix {
        Some((wanted, _)) if wanted.is_empty() => diagnostic = diagnostic.hint("fix-delete"),
        Some((wanted, _)) => {
            let replace = Message::new("fix-replace").with("wanted", excerpt(wanted));
            diagnostic = diagnostic.hint(replace);
        }
        None if lang::has(Lang::Zh, &own) => diagnostic = diagnostic.hint(Message::new(own)),
        None => {}
    }
    if places.is_some() {
        diagnostic.fix = fix.map(|(wanted, applicability)| Fix {
            change: FileChange::Text(change(&wanted)),
            applicability,
        });
    }
    diagnostic
}
