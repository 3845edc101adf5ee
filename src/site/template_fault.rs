//! A fault in a template, told at its place in the template, in the language of the reader: tera speaks English.

use crate::diag::{Diagnostic, Files, Span};
use crate::lang::Message;
use crate::render::{TEMPLATE_ERROR, TemplateError};

/// Returns what is told of it; `text` is the template's.
pub(super) fn diagnostic(error: &TemplateError, text: &str, files: &mut Files) -> Diagnostic {
    let file = files.add(format!("templates/{}", error.template), text);
    let span = error
        .place
        .as_ref()
        .map_or(Span::whole(file), |place| Span::new(file, place.start, place.end));
    let told = Message::new(TEMPLATE_ERROR.id).nested("words", what(&error.words));
    let told = Diagnostic::with_message(&TEMPLATE_ERROR, span, told);
    // What there is has names of its own.
    let known =
        error.words.split_once("Available ").and_then(|(_, rest)| rest.split_once(": "));
    let known = known.map(|(_, names)| names.lines().next().unwrap_or_default());
    let known =
        known.map(|names| Message::new("template-error.hint-known").with("names", names));
    known.into_iter().fold(told, Diagnostic::hint).hint("template-error.hint")
}

/// What is wrong, by tera's words.
fn what(words: &str) -> Message {
    let first = words.lines().next().unwrap_or_default();
    let name = quoted(first, '`').next().unwrap_or_default();
    if first.contains("is not defined in any parent") {
        return Message::new("template-error.block").with("name", name);
    }
    if first.contains("is not defined")
        || first.contains("undefined")
        || first.starts_with("Unknown ")
    {
        return Message::new("template-error.unknown").with("name", name);
    }
    if first.contains("is inheriting from") {
        let parent = quoted(first, '\'').nth(1).unwrap_or_default();
        return Message::new("template-error.parent").with("name", parent);
    }
    if first.starts_with("Unexpected end of input") {
        return Message::new("template-error.end");
    }
    let found = first.strip_prefix("Found ").and_then(|rest| rest.split_once(" but expected"));
    match found {
        Some((found, _)) => {
            Message::new("template-error.syntax").with("found", found.trim_matches('`'))
        }
        None => Message::new("template-error.other").with("words", words),
    }
}

/// The texts between two marks of one kind.
fn quoted(words: &str, mark: char) -> impl Iterator<Item = &str> {
    words.split(mark).skip(1).step_by(2)
}
