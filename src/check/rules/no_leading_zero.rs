//! Numbers of documents and issues have no zero before them: 第8期, 〔2017〕8号 (GB/T 9704-2012,
//! 7.2.5: 不编虚位). Long numbers of certificates, 第00123号, are left alone.

use std::sync::LazyLock;

use regex::Regex;

use crate::check::Finding;
use crate::diag::Rule;
use crate::model::TextKind;

pub(in crate::check) static RULE: Rule = Rule::error("no-leading-zero").settable();

static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"第(00?[1-9][0-9]?)期|第(0[1-9])号|[\]］】〗)）﹞〕]第?(00?[1-9][0-9]?)[号期]")
        .expect("a valid pattern")
});

pub(in crate::check) fn check(line: &str, _: TextKind, out: &mut Vec<Finding>) {
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
