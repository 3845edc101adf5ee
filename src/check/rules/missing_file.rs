//! Pictures and attachments exist, within the workspace, and pictures are of a kind that both the
//! page and the PDF can show.

use std::ops::Range;

use crate::check::{CheckRule, Context, RuleInput, texts};
use crate::diag::{Diagnostic, Diagnostics, Rule, Span};
use crate::lang::Message;
use crate::model::{Issue, Text};
use crate::source::{ReadError, WorkspacePath, locate};
use crate::text::links::{LinkKind, links};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("missing-file"), RuleInput::Archive(check));

/// Kinds of pictures, by the ends of their names.
const PICTURES: [&str; 5] = ["png", "jpg", "jpeg", "gif", "webp"];

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for issue in context.archive.issues() {
        for attachment in &issue.attachments {
            let file = &attachment.file;
            out.extend(fault(context, issue, file.value.trim(), file.span));
        }
        for picture in issue.entries.iter().flat_map(|entry| &entry.pictures) {
            let file = &picture.file;
            out.extend(picture_fault(context, issue, file.value.trim(), file.span));
        }
    }
    for (issue, text) in texts::markdown(context.archive) {
        if text.value.contains("![") {
            let faults = images(text).into_iter().filter_map(|(name, range)| {
                picture_fault(context, issue, &name, text.span).map(|fault| (fault, range))
            });
            for (mut fault, range) in faults.take(texts::MOST_FAULTS) {
                fault.span = locate(context.files, text, range);
                out.push(fault);
            }
        }
    }
}

fn images(text: &Text) -> Vec<(String, Range<usize>)> {
    let document = crate::text::parse(&text.value);
    let images = links(&document).filter(|link| link.kind == LinkKind::Image);
    images.map(|image| (image.destination.to_owned(), image.range)).collect()
}

fn picture_fault(
    context: &Context<'_>,
    issue: &Issue,
    name: &str,
    span: Span,
) -> Option<Diagnostic> {
    let extension = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    if extension.is_some_and(|end| PICTURES.contains(&end.as_str())) {
        return fault(context, issue, name, span);
    }
    let message = Message::new("missing-file.kind").with("file", name);
    Some(Diagnostic::with_message(&RULE.rule, span, message).hint("missing-file.hint-kind"))
}

fn fault(context: &Context<'_>, issue: &Issue, name: &str, span: Span) -> Option<Diagnostic> {
    let outside = || {
        let message = Message::new("missing-file.outside").with("file", name);
        Some(
            Diagnostic::with_message(&RULE.rule, span, message)
                .hint("missing-file.hint-outside"),
        )
    };
    let Some(path) = issue.file(name) else { return outside() };
    if !may_be_published(&path) {
        let message = Message::new("missing-file.forbidden").with("file", name);
        return Some(
            Diagnostic::with_message(&RULE.rule, span, message)
                .hint("missing-file.hint-forbidden"),
        );
    }
    match context.project.probe(&path) {
        Ok(()) => None,
        Err(ReadError::Outside) => outside(),
        Err(ReadError::Missing | ReadError::NoFile | ReadError::Repeated) => {
            let hint = Message::new("missing-file.hint").with("path", &path);
            Some(Diagnostic::new(&RULE.rule, span).with("file", name).hint(hint))
        }
        Err(ReadError::TooLarge(limit)) => {
            let message = Message::new("missing-file.large")
                .with("file", name)
                .with("limit", limit / 1024 / 1024);
            Some(Diagnostic::with_message(&RULE.rule, span, message))
        }
        Err(ReadError::Refused(words)) => {
            let message =
                Message::new("missing-file.refused").with("file", name).with("words", words);
            Some(Diagnostic::with_message(&RULE.rule, span, message))
        }
    }
}

/// What stands beside bulletins or among the assets, is not hidden, and is no source of an issue.
fn may_be_published(path: &WorkspacePath) -> bool {
    let mut parts = path.as_str().split('/');
    let folder = parts.next().unwrap_or_default();
    let source = matches!(path.extension().as_deref(), Some("yaml" | "yml"));
    matches!(folder, "bulletins" | "assets")
        && !source
        && !parts.any(|part| part.starts_with('.'))
}
