//! No full stop within quotation marks that hold a word and no sentence: 落实“三到位”制度, not “三到位。”制度
//! (GB/T 15834-2011, 4.8).

use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("stop-in-quotation").settable(),
    RuleInput::Pattern("”", WORD, check),
);

/// A word in quotes within a clause: what is said stands behind a mark, or behind 说.
const WORD: &str = r"[^，。；：！？、“”说道称问答：:,]“[^“”，。；：！？]{1,8}(。)”\p{Han}";

fn check(_: &str, found: &Captures<'_>) -> Option<Finding> {
    Some(Finding::at(found.get(1)?.range()).suggest(""))
}
