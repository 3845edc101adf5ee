//! Numbers of documents and issues have no zero before them: 第8期, 〔2017〕8号 (GB/T 9704-2012,
//! 7.2.5: 不编虚位). Long numbers of certificates, 第00123号, are left alone.

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("leading-zero").settable(), RuleInput::Line("期号", check));

static NUMBER: LazyRegex = LazyRegex::new(|| {
    regex(r"第(00?[1-9][0-9]?)期|第(0[1-9])号|[\]］】〗)）﹞〕]第?(00?[1-9][0-9]?)[号期]")
});

fn check(line: &str, out: &mut Vec<Finding>) {
    if !line.contains('0') {
        return;
    }
    for found in NUMBER.captures_iter(line) {
        let number = found.get(1).or_else(|| found.get(2)).or_else(|| found.get(3));
        if let Some(number) = number {
            let wanted = number.as_str().trim_start_matches('0');
            out.push(Finding::at(number.range()).suggest(wanted));
        }
    }
}
