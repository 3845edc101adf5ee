//! News that close a failing do not say that it is still to be mended.

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::model::State;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("unfinished-closing"), RuleInput::Archive(check));

/// Words for what is not done yet, with the rest of their clause.
static UNFINISHED: LazyRegex = LazyRegex::new(|| {
    regex("(尚未|仍未|还没有|正在(?:抓紧)?(?:整改|办理|推进)|未整改到位)([^，,。；;\n]*)")
});

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let issues = context.archive.issues().filter(|issue| issue.complete);
    let of_issues = issues.flat_map(|issue| &issue.rectifications);
    for news in of_issues.chain(&context.archive.news) {
        let closing = news.text.as_ref().filter(|_| news.state == State::Closed);
        let Some(text) = closing else { continue };
        // 尚未完成的3个项目已全部完工 says that it is done.
        let unfinished = UNFINISHED.captures_iter(&text.value).find(|found| {
            !found.get(2).is_some_and(|rest| rest.as_str().contains(['已', '均', '全']))
        });
        if let Some(found) = unfinished {
            let words = found.get(1).map_or("", |words| words.as_str());
            let problem = Diagnostic::new(&RULE.rule, text.span).with("found", words);
            out.push(problem.hint("unfinished-closing.hint"));
        }
    }
}
