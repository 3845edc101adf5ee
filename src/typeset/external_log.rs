//! Reading what the `typst` program says: one diagnostic a line, as
//! `templates/typst/body.typ:3:5: error: message`, or without a place.

use std::path::MAIN_SEPARATOR;
use std::sync::Arc;

use super::document::TypesetInput;
use super::problem::{Problem, SourceSpan};
use super::report;
use super::report::TypstDiagnostic;
use super::shared::Shared;
use super::world::MAIN;

/// The problems in the log of one document. Lines that open no diagnostic belong to the message
/// before them.
pub(super) fn problems(log: &str, document: &TypesetInput, shared: &Shared) -> Vec<Problem> {
    let mut list: Vec<TypstDiagnostic> = Vec::new();
    for line in log.lines() {
        match (told(line, document, shared), list.last_mut()) {
            (Some(told), _) => list.push(told),
            (None, Some(before)) => {
                before.message.push('\n');
                before.message.push_str(line);
            }
            (None, None) => {}
        }
    }
    list.into_iter().map(|told| report::problem(told, document)).collect()
}

fn told(line: &str, document: &TypesetInput, shared: &Shared) -> Option<TypstDiagnostic> {
    let split = |word: &str| match line.strip_prefix(word) {
        Some(message) => Some(("", message)),
        None => line.split_once(&format!(": {word}")),
    };
    let error = split("error: ");
    let (place, message) = error.or_else(|| split("warning: "))?;
    let place = if place.is_empty() { None } else { Some(place_of(place, document, shared)?) };
    Some(TypstDiagnostic {
        error: error.is_some(),
        message: message.to_owned(),
        hints: Vec::new(),
        place,
        calls: Vec::new(),
        asked: document.files.keys().cloned().collect(),
    })
}

/// Reads `path:line:column`; lines count from 1, columns are characters.
fn place_of(place: &str, document: &TypesetInput, shared: &Shared) -> Option<SourceSpan> {
    let mut parts = place.rsplitn(3, ':');
    let column: usize = parts.next()?.parse().ok()?;
    let line: usize = parts.next()?.parse().ok()?;
    let path = parts.next()?.replace(MAIN_SEPARATOR, "/");
    let (path, text) = if path == MAIN {
        (document.name.clone(), document.main.as_str())
    } else {
        let text = shared.text(&path).unwrap_or_default();
        (path, text)
    };
    let start = offset(text, line, column);
    let end = start + text[start..].chars().next().map_or(0, char::len_utf8);
    Some(SourceSpan { path, text: Arc::from(text), range: start..end })
}

fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize =
        text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text[before..].char_indices().nth(column);
    rest.map_or(text.len(), |(offset, _)| before + offset)
}
