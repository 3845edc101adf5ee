//! Numbers of documents and issues have no zero before them: 第8期, 〔2017〕8号 (GB/T 9704-2012,
//! 7.2.5: 不编虚位). Long numbers of certificates, 第00123号, are left alone.

use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::error("leading-zero").settable(),
    RuleInput::Pattern("期号", NUMBER, check),
);

const NUMBER: &str =
    r"第(00?[1-9][0-9]?)期|第(0[1-9])号|[\]］】〗)）﹞〕]第?(00?[1-9][0-9]?)[号期]";

fn check(_: &str, found: &Captures<'_>) -> Option<Finding> {
    let number = found.get(1).or(found.get(2)).or(found.get(3))?;
    let wanted = number.as_str().trim_start_matches('0');
    Some(Finding::at(number.range()).suggest(wanted))
}
