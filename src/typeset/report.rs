//! Typst's diagnostics as problems of ours.
//!
//! A fault in a generated source or a template is ours or the template author's: it is told in
//! Typst's own English words after a sentence of ours. Faults that a user can mend have rules of
//! their own. Both engines come through [`problem`]: the embedded one with spans and hints, the
//! external one with lines and columns only.

use std::collections::BTreeSet;
use std::ops::Range;

use typst::diag::{Severity, SourceDiagnostic, Tracepoint};
use typst::syntax::DiagSpan;
use typst::{World, WorldExt};

use super::document::TypesetInput;
use super::problem::{Problem, SourceSpan, Subject};
use super::rules;
use super::world::DocumentWorld;
use crate::diag::Rule;
use crate::lang::Message;

/// A diagnostic of Typst's, by either engine.
pub(super) struct TypstDiagnostic {
    /// Whether it is an error; else a warning.
    pub(super) error: bool,
    /// In English.
    pub(super) message: String,
    /// Typst's remedies, in English.
    pub(super) hints: Vec<String>,
    /// Where; none where Typst gives no place.
    pub(super) place: Option<SourceSpan>,
    /// The calls that led there, innermost first.
    pub(super) calls: Vec<SourceSpan>,
    /// Files of the document that were read until then.
    pub(super) asked: BTreeSet<String>,
}

/// How messages of Typst begin that speak of a picture.
const PICTURE_FAULTS: [&str; 9] = [
    "failed to decode image",
    "failed to process image",
    "failed to parse SVG",
    "failed to load PDF",
    "unknown image format",
    "16 bit images are not supported",
    "the version of the PDF is too high",
    "embedding PDFs is currently not supported",
    "file is too large",
];

/// What breaks a standard, by a word of Typst's message, and the attribute of its rule that
/// tells the remedy.
const STANDARD_FAULTS: [(&str, &str); 8] = [
    ("CMYK", "broken-pdf-standard.cmyk"),
    ("transparency", "broken-pdf-standard.transparency"),
    ("license", "broken-pdf-standard.license"),
    ("document title", "broken-pdf-standard.title"),
    ("document date", "broken-pdf-standard.date"),
    ("document language", "broken-pdf-standard.language"),
    ("attached file", "broken-pdf-standard.attachment"),
    ("codepoint", "broken-pdf-standard.codepoint"),
];

/// The problems that Typst told of a document.
pub(super) fn problems(
    list: &[SourceDiagnostic],
    world: &DocumentWorld<'_>,
    document: &TypesetInput,
) -> Vec<Problem> {
    let told = |diagnostic: &SourceDiagnostic| {
        let calls = diagnostic.trace.iter();
        let calls = calls.filter(|call| matches!(call.v, Tracepoint::Call(_)));
        TypstDiagnostic {
            error: diagnostic.severity == Severity::Error,
            message: diagnostic.message.to_string(),
            hints: diagnostic.hints.iter().map(|hint| hint.v.to_string()).collect(),
            place: place(diagnostic.span, world, document),
            calls: calls.filter_map(|call| place(call.span, world, document)).collect(),
            asked: world.asked(),
        }
    };
    list.iter().map(|diagnostic| problem(told(diagnostic), document)).collect()
}

/// One problem under the rule that fits.
pub(super) fn problem(told: TypstDiagnostic, document: &TypesetInput) -> Problem {
    let whole = || SourceSpan::whole(&document.name, &document.main);
    let mut problem = match picture(&told) {
        Some(path) => bad_picture(&told, path, whole()),
        None => plain(&told, told.place.clone().unwrap_or_else(whole), document),
    };
    let called = told.calls.into_iter().find(|place| place.path == document.name);
    if let Some(place) = called.filter(|place| place.path != problem.place.path) {
        problem.labels.push((place, Message::new("typst-error.called")));
    }
    problem
}

fn plain(told: &TypstDiagnostic, place: SourceSpan, document: &TypesetInput) -> Problem {
    let message = told.message.as_str();
    let named = |rule: &'static Rule| {
        Problem::new(rule, place.clone())
            .with("document", &document.name)
            .with("message", message)
    };
    if let Some(family) = message.strip_prefix("unknown font family: ") {
        return Problem::new(&rules::UNKNOWN_FONT, place.clone())
            .with("family", family)
            .hint("unknown-font.hint");
    }
    if message.contains("missing alt text") {
        return named(&rules::MISSING_ALTERNATIVE_TEXT).hint("missing-alternative-text.hint");
    }
    if message.contains("could not be displayed with")
        && let Some(character) = quoted(message).and_then(|text| text.chars().next())
    {
        let family = message.split("displayed with ").last().unwrap_or_default();
        return missing_glyph(place.clone(), character, family);
    }
    if message.starts_with("PDF/") && message.contains(" error: ") {
        let mut problem = named(&rules::BROKEN_PDF_STANDARD).about(Subject::Settings);
        for (word, hint) in STANDARD_FAULTS {
            if message.contains(word) {
                problem = problem.hint(hint);
            }
        }
        return problem;
    }
    let rule = if told.error { &rules::TYPST_ERROR } else { &rules::TYPST_WARNING };
    let hints =
        told.hints.iter().map(|hint| Message::new("typst-error.hint").with("text", hint));
    let mut problem = named(rule);
    problem.hints.extend(hints);
    problem
}

/// A character that no font of its role has; `family` is the face that came out empty.
pub(super) fn missing_glyph(place: SourceSpan, character: char, family: &str) -> Problem {
    Problem::new(&rules::MISSING_GLYPH, place)
        .with("character", character)
        .with("code", format!("U+{:04X}", u32::from(character)))
        .with("family", family.trim_start_matches("font ").trim_matches(['`', '"']))
        .about(Subject::Character(character))
        .hint("missing-glyph.hint")
}

fn bad_picture(told: &TypstDiagnostic, path: String, place: SourceSpan) -> Problem {
    let place = told.calls.last().cloned().or_else(|| told.place.clone()).unwrap_or(place);
    Problem::new(&rules::BAD_PICTURE, place)
        .with("path", &path)
        .with("message", &told.message)
        .about(Subject::Picture(path))
        .hint("bad-picture.hint")
}

/// The picture that a message speaks of: the file whose path stands in the source at the place or
/// in one of the calls that led there, or else the only file that was read.
fn picture(told: &TypstDiagnostic) -> Option<String> {
    if !PICTURE_FAULTS.iter().any(|fault| told.message.contains(fault)) {
        return None;
    }
    let texts = told.place.iter().chain(&told.calls);
    let mut texts = texts.filter_map(|place| place.text.get(place.range.clone()));
    let named =
        texts.find_map(|text| told.asked.iter().find(|path| text.contains(path.as_str())));
    let only = || told.asked.first().filter(|_| told.asked.len() == 1);
    named.or_else(only).cloned()
}

/// The first text in backticks and quotes: what `repr` gives.
fn quoted(message: &str) -> Option<&str> {
    let (_, rest) = message.split_once("`\"")?;
    Some(rest.split_once("\"`")?.0)
}

fn place(
    span: impl Into<DiagSpan>,
    world: &DocumentWorld<'_>,
    document: &TypesetInput,
) -> Option<SourceSpan> {
    let span = span.into();
    let id = span.id()?;
    let range: Range<usize> = world.range(span)?;
    let source = world.source(id).ok()?;
    let path = if id == world.main() {
        document.name.clone()
    } else {
        id.get().vpath().get_without_slash().to_owned()
    };
    Some(SourceSpan { path, text: source.text().into(), range })
}
