//! A fault in a template, told at its place in the template.

use crate::diag::{Diagnostic, Files, Span};
use crate::render::{TEMPLATE_ERROR, TemplateError};

/// Returns what is told of it; `text` is the template's.
pub(super) fn diagnostic(error: &TemplateError, text: &str, files: &mut Files) -> Diagnostic {
    let file = files.add(format!("templates/{}", error.template), text);
    let span = error
        .place
        .as_ref()
        .map_or(Span::whole(file), |place| Span::new(file, place.start, place.end));
    Diagnostic::new(&TEMPLATE_ERROR, span)
        .with("words", &error.words)
        .hint("template-error.hint")
}
