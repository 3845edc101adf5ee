//! The form for editors and code hosts: SARIF 2.1.0 (OASIS), one run, texts in one language.
//!
//! Columns count characters (`unicodeCodePoints`), as everywhere in this program. Fixes that may be
//! made unasked, and those that people decide on, are both given.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Value, json};

use crate::diag::{Diagnostic, Files, Rule, Severity, Span};
use crate::lang;
use crate::lang::Lang;

/// What cannot stand in the path of a URI.
const PATH: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'<').add(b'>').add(b'?').add(b'`');

/// Prints all diagnostics as a SARIF log, with a line break at its end. `rules` are those that the
/// log explains.
pub fn sarif(
    diagnostics: &[&Diagnostic],
    rules: &[&Rule],
    files: &Files,
    lang: Lang,
) -> String {
    let results: Vec<Value> =
        diagnostics.iter().map(|diagnostic| result(diagnostic, rules, files, lang)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "tongbao",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(|rule| described(rule, lang)).collect::<Vec<Value>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    let mut text = serde_json::to_string_pretty(&log).expect("strings and numbers only");
    text.push('\n');
    text
}

fn described(rule: &Rule, lang: Lang) -> Value {
    let part = |part: &str| json!({ "text": lang::text(lang, &format!("{}.{part}", rule.id)) });
    json!({
        "id": rule.id,
        "shortDescription": part("what"),
        "fullDescription": part("why"),
        "help": part("fix"),
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Hint => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn result(diagnostic: &Diagnostic, rules: &[&Rule], files: &Files, lang: Lang) -> Value {
    let hints = diagnostic.hints.iter().map(|hint| hint.text(lang));
    let words: Vec<String> =
        std::iter::once(diagnostic.message.text(lang)).chain(hints).collect();
    let mut result = json!({
        "ruleId": diagnostic.rule.id,
        "level": level(diagnostic.severity),
        "message": { "text": words.join("\n") },
        "locations": [{ "physicalLocation": location(files, diagnostic.span) }],
    });
    if let Some(index) = rules.iter().position(|rule| rule.id == diagnostic.rule.id) {
        result["ruleIndex"] = json!(index);
    }
    if !diagnostic.labels.is_empty() {
        let related = diagnostic.labels.iter().map(|(span, message)| {
            json!({
                "message": { "text": message.text(lang) },
                "physicalLocation": location(files, *span),
            })
        });
        result["relatedLocations"] = related.collect();
    }
    if let Some(fix) = &diagnostic.fix {
        let place = location(files, fix.change.place(diagnostic.span));
        result["fixes"] = json!([{ "artifactChanges": [{
            "artifactLocation": place["artifactLocation"],
            "replacements": [{
                "deletedRegion": place["region"],
                "insertedContent": { "text": fix.change.text() },
            }],
        }]}]);
    }
    result
}

fn location(files: &Files, span: Span) -> Value {
    let start = files.position(span.file, span.start);
    let end = files.position(span.file, span.end);
    json!({
        "artifactLocation": { "uri": utf8_percent_encode(files.path(span.file), PATH).to_string() },
        "region": {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        },
    })
}
