//! Pictures have no more pixels than can be set: a file of a few kilobytes may hold one that takes gigabytes.

use crate::check::shown_files::MAX_MEGAPIXELS;
use crate::check::{CheckRule, Context, RuleInput, shown_files};
use crate::diag::{Diagnostic, Diagnostics, Rule};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("large-picture"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for file in shown_files::all(context).into_iter().filter(|file| file.is_picture) {
        // What cannot be read, or is no picture, is told by other rules.
        let Ok(bytes) = context.project.read(&file.path) else { continue };
        if let Some((width, height)) = shown_files::beyond_limit(&bytes) {
            let told = Diagnostic::new(&RULE.rule, file.span).with("file", &file.path);
            let told = told.with("width", width).with("height", height);
            out.push(told.with("limit", MAX_MEGAPIXELS).hint("large-picture.hint"));
        }
    }
}
