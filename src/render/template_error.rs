//! A template that cannot be parsed or run, and the place in it that tera names.

use std::ops::Range;

use tera::ErrorKind;

use crate::diag::Rule;

/// A template that cannot be parsed or run.
pub static TEMPLATE_ERROR: Rule = Rule::error("template-error");

/// What went wrong in a template.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TemplateError {
    /// Name of the faulty template, as other templates call it; of the one that was asked for, where tera
    /// names none.
    pub template: String,
    /// The bytes of it that are faulty; none where tera names no place.
    pub place: Option<Range<usize>>,
    /// What is wrong, in tera's words.
    pub words: String,
}

impl TemplateError {
    /// Tera's error; `template` is the one that was asked for.
    pub(super) fn new(template: &str, error: &tera::Error) -> Self {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Self {
                template: report.filename().to_owned(),
                place: Some(report.span().range.clone()),
                words: with_causes(report.message(), error),
            },
            _ => Self {
                template: template.to_owned(),
                place: None,
                words: with_causes(&error.to_string(), error),
            },
        }
    }
}

fn with_causes(words: &str, error: &tera::Error) -> String {
    let causes =
        std::iter::successors(std::error::Error::source(error), |cause| cause.source());
    causes.fold(words.to_owned(), |words, cause| format!("{words}\n{cause}"))
}
