//! The year of a document's number stands in 〔〕 (GB/T 9704-2012, 7.2.5).

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::helpers::numerals;
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::error("wrong-year-bracket").settable(),
    RuleInput::Line("[［【〖(（﹝〔", check),
);

/// A year in brackets of any kind, with the number behind it: `[2017]8号`, `（2017）第8期`.
static NUMBER: LazyRegex = LazyRegex::new(|| {
    regex(
        r"([\[［【〖(（﹝〔])((?:19|20)[0-9]{2})([\]］】〗)）﹞〕])(?:第?[0-9]{1,5}号|第[0-9]{1,5}期)",
    )
});

fn check(line: &str, out: &mut Vec<Finding>) {
    for found in NUMBER.captures_iter(line) {
        let (Some(all), Some(open), Some(year), Some(close)) =
            (found.get(0), found.get(1), found.get(2), found.get(3))
        else {
            continue;
        };
        let right = open.as_str() == "〔" && close.as_str() == "〕";
        if right || all.as_str().ends_with('号') && numerals::names_a_thing(line, all.end()) {
            continue;
        }
        let wanted = format!("〔{}〕", year.as_str());
        out.push(Finding::at(open.start()..close.end()).safe(wanted));
    }
}
