//! No full stop within quotation marks that hold a word and no sentence: 落实“三到位”制度, not “三到位。”制度
//! (GB/T 15834-2011, 4.8).

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("stop-in-quotation").settable(), RuleInput::Line("”", check));

/// A word in quotes within a clause: what is said stands behind a mark, or behind 说.
static WORD: LazyRegex = LazyRegex::new(|| {
    regex(r"[^，。；：！？、“”说道称问答：:,]“[^“”，。；：！？]{1,8}(。)”\p{Han}")
});

fn check(line: &str, out: &mut Vec<Finding>) {
    for found in WORD.captures_iter(line) {
        out.extend(found.get(1).map(|stop| Finding::at(stop.range()).suggest("")));
    }
}
