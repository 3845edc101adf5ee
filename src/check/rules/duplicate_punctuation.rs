//! No two marks of a pause or stop in one place (GB/T 15834-2011, 4.1 to 4.7: each mark ends what
//! stands before it), and no 、 before 等 that closes a list (4.5: 、 stands between its members).
//!
//! ！！ and ？？ are emphasis, which the standard knows; three 。 are an ellipsis, which is another
//! rule's.

use regex::Captures;

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::helpers::sequence;
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("duplicate-punctuation").settable(), RuleInput::Line("", check));

/// 等 closes a list where a number or one of these words follows; 等级 and 等待 are none.
static MARKS: LazyRegex = LazyRegex::new(|| {
    let closing = "单位|部门|地区|地方|方面|人员|工作|问题|事项|情况|项目|企业|内容|措施|形式|方式|材料|职责|任务|领导|同志|[0-9]+[个项名家件处条种类人起次]";
    regex(&format!("(?P<row>[，、；：。！？][，、；：。]+)|(?P<list>、)等(?:{closing})"))
});

/// From the weakest to the strongest: of two marks the stronger was meant.
const STRENGTH: &str = "、，：；。！？";

fn check(line: &str, out: &mut Vec<Finding>) {
    if !MARKS.is_match(line) {
        return;
    }
    // The mark of a number, 一、, with another one behind it is told by `wrong-outline-mark`.
    let numbers: Vec<usize> = sequence::marks(line).map(|number| number.range.end).collect();
    let found = MARKS.captures_iter(line).filter(|found| {
        let row = found.name("row").map(|row| row.start()..row.end());
        row.is_none_or(|row| !numbers.iter().any(|end| row.contains(end)))
    });
    out.extend(found.filter_map(|found| finding(&found)));
}

fn finding(found: &Captures<'_>) -> Option<Finding> {
    if let Some(comma) = found.name("list") {
        return Some(Finding::at(comma.range()).suggest("").told("duplicate-punctuation.list"));
    }
    let row = found.name("row")?;
    let finding = Finding::at(row.range());
    let wanted = row.as_str().chars().max_by_key(|mark| STRENGTH.find(*mark))?.to_string();
    let count = row.as_str().chars().count();
    match row.as_str() {
        "。。" => Some(finding.suggest(wanted)),
        row if row.chars().all(|mark| mark == '。') => None,
        row if *row == wanted.repeat(count) => Some(finding.safe(wanted)),
        _ => Some(finding.suggest(wanted)),
    }
}
