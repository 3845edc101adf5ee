//! Both numbers of a range have their %: 4%～6% (GB/T 15835-2011, 5.1.3).

use crate::check::helpers::decimal::Decimal;
use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::helpers::numerals;
use crate::check::{CheckRule, Finding, Kinds, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule {
    rule: Rule::warning("missing-range-percent").settable(),
    input: RuleInput::Line { kinds: Kinds::All, triggers: "～—~〜–－-", check },
};

static RANGE: LazyRegex = LazyRegex::new(|| {
    regex(r"([0-9]+(?:\.[0-9]+)?)([～—~〜–－-])([0-9]+(?:\.[0-9]+)?)([%‰％])")
});

fn check(line: &str, out: &mut Vec<Finding>) {
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
