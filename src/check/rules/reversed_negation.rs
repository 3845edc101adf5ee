//! 防止 and 避免 say already that something is not to be: 防止问题不再发生 says the opposite of what is meant (grammar).

use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("reversed-negation").settable(),
    RuleInput::Pattern("不", NEGATED, check),
);

const NEGATED: &str = "(?:防止|避免|杜绝|谨防)[^，。；：、不未无]{1,14}?(?P<not>不再|不)(?:发生|出现|重演|反弹|复发)";

fn check(_: &str, found: &Captures<'_>) -> Option<Finding> {
    let not = found.name("not")?;
    Some(Finding::at(not.range()).suggest("再次"))
}
