//! Attachments are files to be read. One that a server runs or a browser shows as a page of the site does
//! something in the office's name: readers are offered it for download, and the office is told.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::lang::Message;
use crate::model::FileActivity;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("active-attachment").settable(), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let issues = context.archive.issues();
    for file in issues.flat_map(|issue| &issue.attachments).map(|attachment| &attachment.file) {
        let Some(activity) = FileActivity::of(&file.value) else { continue };
        let message = match activity {
            FileActivity::Server => Message::new("active-attachment"),
            FileActivity::Browser => Message::new("active-attachment.browser"),
        };
        let message = message.with("file", file.value.trim());
        let problem = Diagnostic::with_message(&RULE.rule, file.span, message);
        out.push(problem.hint("active-attachment.hint"));
    }
}
