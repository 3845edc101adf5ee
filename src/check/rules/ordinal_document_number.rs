//! No 第 before the number of a document: 〔2017〕8号 (GB/T 9704-2012, 7.2.5). Issues of a serial
//! are 第8期; orders and announcements (令、公告) have numbers of their own kind.

use crate::check::helpers::numerals;
use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::error("ordinal-document-number").settable(),
    RuleInput::Pattern("第", NUMBER, check),
);

const NUMBER: &str = r"([\[［【〖(（﹝〔](?:19|20)[0-9]{2}[\]］】〗)）﹞〕])(第([0-9]{1,5}号))";

/// Kinds of documents that are counted with 第.
const COUNTED: [&str; 5] = ["令", "公告", "通告", "决议", "公报"];

fn check(line: &str, found: &Captures<'_>) -> Option<Finding> {
    let (year, all, number) = (found.get(1)?, found.get(2)?, found.get(3)?);
    let counted = numerals::precedes(line, year.start(), &COUNTED);
    (!counted && !numerals::names_a_thing(line, all.end()))
        .then(|| Finding::at(all.range()).suggest(number.as_str()))
}
