//! The form for programs: one JSON array, stable keys, the texts in one language.

use serde::Serialize;

use crate::diag::{Diagnostic, Files, Span};
use crate::lang::Lang;

#[derive(Serialize)]
struct DiagnosticJson<'a> {
    rule: &'a str,
    severity: &'a str,
    message: String,
    #[serde(flatten)]
    place: Location<'a>,
    labels: Vec<Label<'a>>,
    hints: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<Proposal<'a>>,
}

/// What would stand at the place instead.
#[derive(Serialize)]
struct Proposal<'a> {
    text: &'a str,
    /// Whether `check --fix` makes it.
    safe: bool,
}

#[derive(Serialize)]
struct Label<'a> {
    message: String,
    #[serde(flatten)]
    place: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

/// Prints all diagnostics as a JSON array, with a line break at its end.
pub fn json(diagnostics: &[&Diagnostic], files: &Files, lang: Lang) -> String {
    let records: Vec<DiagnosticJson<'_>> = diagnostics
        .iter()
        .map(|diagnostic| DiagnosticJson {
            rule: diagnostic.rule.id,
            severity: diagnostic.severity.id(),
            message: diagnostic.message.text(lang),
            place: place(files, diagnostic.span),
            labels: diagnostic
                .labels
                .iter()
                .map(|(span, message)| Label {
                    message: message.text(lang),
                    place: place(files, *span),
                })
                .collect(),
            hints: diagnostic.hints.iter().map(|hint| hint.text(lang)).collect(),
            fix: diagnostic
                .fix
                .as_ref()
                .map(|fix| Proposal { text: fix.change.text(), safe: fix.is_safe() }),
        })
        .collect();
    let mut text = serde_json::to_string_pretty(&records).expect("strings and numbers only");
    text.push('\n');
    text
}

fn place(files: &Files, span: Span) -> Location<'_> {
    let start = files.position(span.file, span.start);
    let end = files.position(span.file, span.end);
    Location {
        file: files.path(span.file),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
    }
}
