//! Pictures and attachments exist, within the workspace, and pictures are of a kind that both the
//! page and the PDF can show.

use crate::check::{CheckRule, Context, RuleInput, shown_files, texts};
use crate::diag::{Diagnostic, Diagnostics, Rule, Span};
use crate::lang::Message;
use crate::model::Issue;
use crate::source::{ReadError, locate};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("missing-file"), RuleInput::Archive(check));

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
            let faults = shown_files::images(text).into_iter().filter_map(|(name, range)| {
                picture_fault(context, issue, &name, text.span).map(|fault| (fault, range))
            });
            for (mut fault, range) in faults.take(texts::MOST_FAULTS) {
                fault.span = locate(context.files, text, range);
                out.push(fault);
            }
        }
    }
}

fn picture_fault(
    context: &Context<'_>,
    issue: &Issue,
    name: &str,
    span: Span,
) -> Option<Diagnostic> {
    if shown_files::is_picture(name) {
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
    if !shown_files::may_be_published(&path) {
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
