//! A failing is reported once: the same facts of the same unit in two issues, or twice in one, are a
//! text pasted again. What became of it belongs under `rectifications:`.

use std::collections::BTreeMap;

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule, Span};
use crate::model::numbering;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("duplicate-failing").settable(), RuleInput::Archive(check));

/// Fewest characters of facts that are compared: shorter ones may be the same by chance.
const FEWEST: usize = 15;

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    // Settings that cannot be read give an issue no name.
    let Some(config) = &context.archive.config else { return };
    let mut seen: BTreeMap<(&str, String), (Span, String)> = BTreeMap::new();
    for issue in context.archive.issues().filter(|issue| issue.complete && issue.sound) {
        for entry in &issue.entries {
            for failing in &entry.failings {
                let Some(facts) = &failing.facts else { continue };
                let words = letters(&facts.value);
                if words.chars().count() < FEWEST {
                    continue;
                }
                let key = (entry.unit.value.as_str(), words);
                let Some((first, named)) = seen.get(&key) else {
                    let named = numbering::citation_in(config, issue);
                    seen.insert(key, (failing.heading.span, named));
                    continue;
                };
                out.push(
                    Diagnostic::new(&RULE.rule, failing.heading.span)
                        .with("heading", failing.heading.value.trim())
                        .with("issue", named)
                        .label(*first, "label-first-here")
                        .hint("duplicate-failing.hint"),
                );
            }
        }
    }
}

/// Letters and digits alone: marks and blanks make no other failing.
fn letters(text: &str) -> String {
    text.chars().filter(|one| one.is_alphanumeric()).collect()
}
