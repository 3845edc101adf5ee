//! Both numbers of a range have their %: 4%～6% (GB/T 15835-2011, 5.1.3).

use std::sync::LazyLock;

use regex::Regex;

use crate::check::Finding;
use crate::check::helpers::decimal::Decimal;
use crate::check::helpers::numerals;
use crate::diag::Rule;
use crate::model::TextKind;

pub(in crate::check) static RULE: Rule = Rule::warning("range-pct").settable();

static RANGE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"([0-9]+(?:\.[0-9]+)?)([～—~〜–－-])([0-9]+(?:\.[0-9]+)?)([%‰％])")
        .expect("a valid pattern")
});

pub(in crate::check) fn check(line: &str, _: TextKind, out: &mut Vec<Finding>) {
    if !line.contains(['%', '‰', '％']) {
        return;
    }
    for found in RANGE.captures_iter(line) {
        let (_, [first, mark, second, percent]) = found.extract();
        let Some(all) = found.get(0) else { continue };
        let rises = Decimal::parse(first) < Decimal::parse(second);
        if rises && numerals::starts_free(line, all.start()) {
            let mark = if mark == "—" { mark } else { "～" };
            let wanted = format!("{first}{percent}{mark}{second}{percent}");
            out.push(Finding::at(all.range()).suggest(wanted));
        }
    }
}
