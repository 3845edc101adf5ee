//! A label of a failing that is typed in one of its texts: `整改措施：倒排工期。` within `facts`.
//!
//! It prints alike, but the ledger and the desk know nothing of it. Who is responsible is told by `unlisted-person`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::{CheckRule, IssueTexts, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Files, Rule};
use crate::lang::Message;
use crate::model::{Failing, labels_of_failings, texts_of};
use crate::source::locate;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("label-in-text").settable(), RuleInput::Issue(check));

/// The words that a text may open with, and their keys.
static KEYS: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    let is_of_another =
        |(_, key): &(&str, &str)| *key != Failing::facts && *key != Failing::responsible;
    labels_of_failings().filter(is_of_another).collect()
});

/// A word or two at the start of a line or of a sentence, with a colon.
static OPENING: LazyRegex = LazyRegex::new(|| {
    regex(r"(?m)(?:^|[。；;！])[ \t　]*【?(?P<word>\p{Han}{2,9})】?[ \t　]*[：:]")
});

fn check(files: &Files, all: &IssueTexts<'_>, out: &mut Diagnostics) {
    let Some(issue) = all.issue else { return };
    let failings = issue.entries.iter().flat_map(|entry| &entry.failings);
    for text in failings.flat_map(|failing| texts_of(failing)) {
        let words = OPENING.captures_iter(&text.value).filter_map(|found| found.name("word"));
        for word in words {
            let Some(key) = KEYS.get(word.as_str()) else { continue };
            let problem = Diagnostic::new(&RULE.rule, locate(files, text, word.range()));
            let hint = Message::new("label-in-text.hint").with("key", key);
            out.push(problem.with("found", word.as_str()).with("key", key).hint(hint));
        }
    }
}
