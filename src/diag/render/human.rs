//! The form for people: message, place, the line underlined, remedies.
//!
//! Layout is done by `annotate-snippets`, which counts display width, so that the marks stand under
//! Chinese characters and not to the left of them.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

use crate::diag::{Diagnostic, Files, Severity, Span};
use crate::lang;
use crate::lang::Lang;

/// Prints one diagnostic, with a line break at its end.
pub fn human(diagnostic: &Diagnostic, files: &Files, lang: Lang, colour: bool) -> String {
    let severity = diagnostic.severity;
    let word = lang::text(lang, &format!("severity-{}", severity.id()));
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Hint => Level::INFO,
    }
    .with_name(word);
    let title = level.primary_title(diagnostic.message.text(lang)).id(diagnostic.rule.id);

    let mut group = Group::with_title(title);
    for snippet in snippets(diagnostic, files, lang) {
        group = group.element(snippet);
    }
    let help = lang::text(lang, "severity-help");
    for hint in &diagnostic.hints {
        group = group.element(Level::HELP.with_name(help.clone()).message(hint.text(lang)));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    format!("{}\n\n", renderer.render(&[group]))
}

/// One snippet a file: the diagnostic's own first, with all labels of that file.
fn snippets<'a>(
    diagnostic: &Diagnostic,
    files: &'a Files,
    lang: Lang,
) -> Vec<Snippet<'a, Annotation<'a>>> {
    let own = AnnotationKind::Primary.span(range(files, diagnostic.span));
    let mut snippets = vec![(diagnostic.span.file, vec![own])];
    for (span, message) in &diagnostic.labels {
        let label = AnnotationKind::Context.span(range(files, *span)).label(message.text(lang));
        match snippets.iter_mut().find(|(file, _)| *file == span.file) {
            Some((_, annotations)) => annotations.push(label),
            None => snippets.push((span.file, vec![label])),
        }
    }
    snippets
        .into_iter()
        .map(|(file, annotations)| {
            Snippet::source(files.text(file)).path(files.path(file)).annotations(annotations)
        })
        .collect()
}

/// The part of a span that is shown: its first line, within the text.
fn range(files: &Files, span: Span) -> std::ops::Range<usize> {
    let text = files.text(span.file);
    let start = text.floor_char_boundary(span.start);
    let end = text.floor_char_boundary(span.end).max(start);
    let line_end = text[start..end].find('\n').map_or(end, |newline| start + newline);
    start..line_end
}
