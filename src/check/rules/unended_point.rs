//! The text of a point ends with a mark where another point follows: both are printed in one paragraph.

use crate::check::helpers::chars::is_han;
use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::model::Text;
use crate::source::locate;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("unended-point").settable(), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let entries = context.archive.issues().flat_map(|issue| &issue.entries);
    for practice in entries.flat_map(|entry| &entry.practices) {
        for pair in practice.points.windows(2) {
            let Some(text) = pair[0].text.as_ref().filter(|text| is_unended(text)) else {
                continue;
            };
            let end = text.value.trim_end().len();
            let last = text.value[..end].char_indices().next_back().map_or(0, |(at, _)| at);
            let span = locate(context.files, text, last..end);
            out.push(Diagnostic::new(&RULE.rule, span).hint("unended-point.hint"));
        }
    }
}

/// Whether a text of one paragraph ends in a word.
fn is_unended(text: &Text) -> bool {
    let said = text.value.trim();
    !said.contains('\n')
        && said
            .chars()
            .next_back()
            .is_some_and(|last| is_han(last) || last.is_ascii_alphanumeric())
}
