//! A title says what it is about once: 关于……的通报, not 关于对……的通报, nor ……通知的通知 (usage).
//!
//! Words that begin with 对 (对口支援, 对外开放) are none of the two.

use crate::check::helpers::chars::after;
use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;
use crate::model::TextKind;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::hint("title-word").settable(), RuleInput::Pattern("", TWICE, check))
        .only(&[TextKind::Title]);

const TWICE: &str =
    "关于(对)|(?:通知(的通知)|通报(的通报)|报告(的报告)|意见(的意见)|决定(的决定))$";

/// What makes a word of 对: 对口, 对外, 对照.
const WORDS: &str = "口外内台港标照接岸联比应策手话立称象日美俄华不越新全账公";

/// With these 对 says to whom something is done: 关于对市水务局给予表扬的通报.
const VERBS: [&str; 3] = ["给予", "予以", "进行"];

fn check(line: &str, found: &Captures<'_>) -> Option<Finding> {
    let word = found.iter().skip(1).flatten().next()?;
    let finding = Finding::at(word.range());
    if word.as_str() != "对" {
        return Some(finding.told("title-word.kind"));
    }
    let is_word = after(line, word.end()).is_none_or(|next| WORDS.contains(next));
    let says_to_whom = VERBS.iter().any(|verb| line[word.end()..].contains(verb));
    (!is_word && !says_to_whom).then(|| finding.suggest(""))
}
