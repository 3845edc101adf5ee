//! The year of a document's number stands in 〔〕 (GB/T 9704-2012, 7.2.5).

use crate::check::helpers::numerals;
use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::error("wrong-year-bracket").settable(),
    RuleInput::Pattern("[［【〖(（﹝〔", NUMBER, check),
);

/// A year in brackets of any kind, with the number behind it: `[2017]8号`, `（2017）第8期`.
const NUMBER: &str = r"([\[［【〖(（﹝〔])((?:19|20)[0-9]{2})([\]］】〗)）﹞〕])(?:第?[0-9]{1,5}号|第[0-9]{1,5}期)";

fn check(line: &str, found: &Captures<'_>) -> Option<Finding> {
    let (all, open, close) = (found.get_match(), found.get(1)?, found.get(3)?);
    let right = open.as_str() == "〔" && close.as_str() == "〕";
    if right || all.as_str().ends_with('号') && numerals::names_a_thing(line, all.end()) {
        return None;
    }
    let wanted = format!("〔{}〕", found.get(2)?.as_str());
    Some(Finding::at(open.start()..close.end()).safe(wanted))
}
