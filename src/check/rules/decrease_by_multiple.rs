//! Nothing becomes less by times: 减少50%, not 减少1倍 (logic).

use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("decrease-by-multiple").settable(),
    RuleInput::Pattern("倍", LESS, check),
);

const LESS: &str = "(?:减少|下降|降低|缩短|缩小|减低|降)了?(?:近|约|了)?(?:[0-9]+(?:\\.[0-9]+)?|[一二两三四五六七八九十]+)(?:多|余)?倍";

fn check(_: &str, found: &Captures<'_>) -> Option<Finding> {
    Some(Finding::at(found.get_match().range()))
}
