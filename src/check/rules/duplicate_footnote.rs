//! A footnote of a text has a label of its own: of two with the same one nothing can refer to the second.

use std::collections::BTreeMap;

use crate::check::{CheckRule, Context, RuleInput, texts};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::source::locate;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("duplicate-footnote"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for (_, text) in texts::markdown(context.archive) {
        if !text.value.contains("[^") {
            continue;
        }
        let document = crate::text::parse(&text.value);
        let mut notes: Vec<_> = document.footnotes.iter().collect();
        notes.sort_by_key(|note| note.range.start);
        let mut first = BTreeMap::new();
        for note in notes {
            let mark = note.range.start
                ..note.range.end.min(note.range.start + MARKS + note.label.len());
            let span = locate(context.files, text, mark);
            if let Some(first) = first.get(&note.name()) {
                out.push(
                    Diagnostic::new(&RULE.rule, span)
                        .with("label", &note.label)
                        .label(*first, "label-first-here")
                        .hint("duplicate-footnote.hint"),
                );
            } else {
                first.insert(note.name(), span);
            }
        }
    }
}

/// The bytes around a label where its footnote is written: `[^1]:`.
const MARKS: usize = "[^]:".len();
