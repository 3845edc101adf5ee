//! About is said once: 约30个, or 30个左右, not 约30个左右 (logic).

use crate::check::helpers::chars::before;
use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::hint("double-approximation").settable(),
    RuleInput::Line("0123456789", check),
);

static ABOUT: LazyRegex = LazyRegex::new(|| {
    let number = r"[0-9][0-9.,]*[万亿]?[%‰％]?[\p{Han}]{0,3}?";
    regex(&format!(
        "(约|大约|大概|近|将近)(?:为|有)?{number}(左右|上下)|(超过|至少|不少于|不低于){number}(以上)|(不超过|最多|不多于|不高于){number}(以下|以内)"
    ))
});

/// What stands before 约 and 近 in other words: 节约、签约、最近.
const OTHER_WORDS: &str = "合预节签制公条特邀契失毁违集守履俭简最附邻亲接靠临远";

fn check(line: &str, out: &mut Vec<Finding>) {
    for found in ABOUT.captures_iter(line) {
        let Some(all) = found.get(0) else { continue };
        let Some(second) = [2, 4, 6].into_iter().find_map(|at| found.get(at)) else { continue };
        let other_word =
            before(line, all.start()).is_some_and(|left| OTHER_WORDS.contains(left));
        // 左右两侧 and 上下班 are other words, too.
        let goes_on = line[second.end()..].starts_with(['两', '班', '游', '级']);
        if !other_word && !goes_on {
            let wanted = &line[all.start()..second.start()];
            out.push(Finding::at(all.range()).suggest(wanted));
        }
    }
}
