//! Pictures and attachments exist, within the workspace, and pictures are of a kind that both the
//! page and the PDF can show.

use crate::check::{CheckRule, Context, RuleInput, shown_files, texts};
use crate::diag::{Diagnostic, Diagnostics, Rule, Span};
use crate::lang::Message;
use crate::model::Issue;
use crate::model::record::Text;
use crate::source::{ReadError, STATIC, WorkspacePath, locate};

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
    let site = context.archive.config.as_ref().map(|config| &config.site);
    let shared = site.and_then(|site| site.share_picture.as_ref());
    out.extend(shared.and_then(|file| shared_fault(context, file)));
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
    Some(no_picture(name, span))
}

/// What is wrong with the picture for links that are passed on, which stands in `static/`.
fn shared_fault(context: &Context<'_>, file: &Text) -> Option<Diagnostic> {
    let name = file.value.trim();
    if !shown_files::is_picture(name) {
        return Some(no_picture(name, file.span));
    }
    let folder = WorkspacePath::root().join(STATIC)?;
    let is_there = |path: &WorkspacePath| path.as_str().starts_with(&format!("{STATIC}/"));
    match folder.join(name).filter(is_there) {
        Some(path) => unread(context, &path, name, file.span),
        None => {
            let own = name.rsplit(['/', '\\']).next().and_then(|own| folder.join(own))?;
            Some(missing(name, file.span, &own))
        }
    }
}

fn fault(context: &Context<'_>, issue: &Issue, name: &str, span: Span) -> Option<Diagnostic> {
    let Some(path) = issue.file(name) else { return Some(outside(name, span)) };
    if !shown_files::may_be_published(&path) {
        let message = Message::new("missing-file.forbidden").with("file", name);
        return Some(
            Diagnostic::with_message(&RULE.rule, span, message)
                .hint("missing-file.hint-forbidden"),
        );
    }
    unread(context, &path, name, span)
}

/// Why a file cannot be read.
fn unread(
    context: &Context<'_>,
    path: &WorkspacePath,
    name: &str,
    span: Span,
) -> Option<Diagnostic> {
    match context.project.probe(path) {
        Ok(()) => None,
        Err(ReadError::Outside) => Some(outside(name, span)),
        Err(ReadError::Missing | ReadError::NoFile | ReadError::Repeated) => {
            Some(missing(name, span, path))
        }
        Err(ReadError::TooLarge(limit)) => {
            let message = Message::new("missing-file.large")
                .with("file", name)
                .with("limit", limit / 1024 / 1024);
            Some(Diagnostic::with_message(&RULE.rule, span, message))
        }
        Err(ReadError::Refused(words)) => {
            let message = Message::new("missing-file.refused").with("file", name);
            let message = message.nested("words", words.clone());
            Some(Diagnostic::with_message(&RULE.rule, span, message))
        }
    }
}

fn missing(name: &str, span: Span, wanted: &WorkspacePath) -> Diagnostic {
    let hint = Message::new("missing-file.hint").with("path", wanted);
    Diagnostic::new(&RULE.rule, span).with("file", name).hint(hint)
}

fn no_picture(name: &str, span: Span) -> Diagnostic {
    let message = Message::new("missing-file.kind").with("file", name);
    Diagnostic::with_message(&RULE.rule, span, message).hint("missing-file.hint-kind")
}

fn outside(name: &str, span: Span) -> Diagnostic {
    let message = Message::new("missing-file.outside").with("file", name);
    Diagnostic::with_message(&RULE.rule, span, message).hint("missing-file.hint-outside")
}
