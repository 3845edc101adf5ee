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
            ErrorKind::MissingParent { current: named, .. }
            | ErrorKind::CircularExtend { tpl: named, .. }
            | ErrorKind::CircularInclude { tpl: named, .. } => {
                Self::without_place(named, error)
            }
            _ => Self::without_place(template, error),
        }
    }

    fn without_place(template: &str, error: &tera::Error) -> Self {
        let words = with_causes(&error.to_string(), error);
        Self { template: template.to_owned(), place: None, words }
    }

    /// What templates, by name and text, want of each other and is not there: tera tells all of it in one
    /// text. `kind` stands for their names where it does not say which.
    pub(super) fn between(
        templates: &[(&str, &str)],
        kind: &str,
        error: &tera::Error,
    ) -> Vec<Self> {
        let told = error.to_string();
        let reports = told.split("error: ").filter_map(|report| reported(report, templates));
        let mut reports: Vec<Self> = reports.collect();
        if reports.is_empty() {
            reports.push(Self::new(kind, error));
        }
        reports
    }
}

/// Reads a report of tera: its words, below them `--> name:line:column`, an empty line, the line of the template,
/// and marks under what is meant.
fn reported(report: &str, templates: &[(&str, &str)]) -> Option<TemplateError> {
    let mut lines = report.lines();
    let words = lines.next()?.to_owned();
    let mut place = lines.next()?.trim_start().strip_prefix("--> ")?.rsplitn(3, ':');
    let column = place.next()?.parse::<usize>().ok()?.checked_sub(1)?;
    let line: usize = place.next()?.parse().ok()?;
    let name = place.next()?;
    let marks = lines.nth(2).map_or(0, |marks| marks.matches('^').count()).max(1);
    // Of two with one name, the later counts.
    let (_, text) = templates.iter().rev().find(|(known, _)| *known == name)?;
    let before: usize =
        text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let line = text[before..].lines().next().unwrap_or_default();
    let at = |column: usize| line.char_indices().nth(column).map_or(line.len(), |(at, _)| at);
    let place = before + at(column)..before + at(column + marks);
    Some(TemplateError { template: name.to_owned(), place: Some(place), words })
}

fn with_causes(words: &str, error: &tera::Error) -> String {
    let causes =
        std::iter::successors(std::error::Error::source(error), |cause| cause.source());
    causes.fold(words.to_owned(), |words, cause| format!("{words}\n{cause}"))
}
