//! 的 stands before nouns, 地 behind what says how something is done, 得 before how well it was done: 连夜地赶赴, 抓得紧 (grammar).
//!
//! Only where no noun can follow: verbs of work are nouns as well (积极的推动作用), so what follows must be a verb with its
//! complement (推动了, 做好), or a complement itself (不到位).

use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("wrong-particle").settable(),
    RuleInput::Pattern("的", PARTICLE, check),
);

/// 连夜的赶赴, 圆满的完成了; 抓的不紧, 落实的不到位.
const PARTICLE: &str = concat!(
    "(?:连夜|逐项|逐一|逐级|逐步|当场|分头|轮流|切实|着力|大力|扎实|有序|有效|有力|认真|积极|主动|严格|深入|全面|及时|迅速|广泛",
    "|不断|进一步|更好|更快|更加|较好|很好|圆满|如期|顺利|按时|创造性|有针对性|卓有成效|高标准|高质量|有计划|有步骤)",
    "(?P<how>的)(?:做好|抓好|搞好|办好|管好|用好|落实好|赶赴|奔赴|赶往",
    r"|(?:完成|解决|推进|推动|促进|落实|开展|提高|提升|改善|改进|保障|化解|整改|处置|执行|履行|服务|带动|激发|维护)了)",
    "|(?:[做抓干办搞管查改]|落实|完成|推进|整改|执行|开展|履行|处理|工作做|管理|组织|衔接|配合)",
    "(?P<well>的)(?:[较很更最不还]?(?:不够|不太|比较|非常)?(?:紧|实|细|好|快|严|深|透|到位|彻底|扎实|具体|及时|全面|深入|细致))",
    r"(?P<end>\p{Han}|[，。；！？、]|$)",
);

fn check(_: &str, found: &Captures<'_>) -> Option<Finding> {
    if let Some(how) = found.name("how") {
        return Some(Finding::at(how.range()).suggest("地"));
    }
    let ends = found.name("end").is_none_or(|end| "的，。；！？、".contains(end.as_str()));
    ends.then(|| found.name("well"))
        .flatten()
        .map(|well| Finding::at(well.range()).suggest("得"))
}
