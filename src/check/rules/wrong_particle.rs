//! 的 stands before nouns, 地 behind what says how something is done, 得 before how well it was done: 连夜地赶赴, 抓得紧 (grammar).
//!
//! Only where no noun can follow 的: verbs of work are nouns as well (积极的推动作用), so what follows must be a verb with its
//! complement (推动了, 做好), or a complement itself (不到位). Behind 地 and 得 stands no noun of effect (明显的成效), behind 得 no
//! verb with its object (认真地核对), and what is done stands no 地 before how well it was (宣传得不够).

use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("wrong-particle").settable(),
    RuleInput::Pattern("的地得", PARTICLE, check),
);

/// 连夜的赶赴, 圆满的完成了; 抓的不紧, 落实的不到位.
const PARTICLE: &str = concat!(
    "(?:连夜|逐项|逐一|逐级|逐步|当场|分头|轮流|切实|着力|大力|扎实|有序|有效|有力|认真|积极|主动|严格|深入|全面|及时|迅速|广泛",
    "|不断|进一步|更好|更快|更加|较好|很好|圆满|如期|顺利|按时|创造性|有针对性|卓有成效|高标准|高质量|有计划|有步骤)",
    "(?P<how>的)(?:做好|抓好|搞好|办好|管好|用好|落实好|赶赴|奔赴|赶往",
    r"|(?:完成|解决|推进|推动|促进|落实|开展|提高|提升|改善|改进|保障|化解|整改|处置|执行|履行|服务|带动|激发|维护|规范|强化|压实)了)",
    "|(?:不断|进一步|大力|切实)(?P<must>的)(?:加大|加强|加快|增强|扩大|压实|规范|推进|推动|提高|提升|改进|落实)",
    "|(?:明显|显著|良好|很好|较好|突出|重大)(?P<noun>[地得])(?:成效|成绩|效果)",
    "|(?:认真|仔细|及时|扎实|主动|逐一|严格|耐心)(?P<how_done>得)(?:核对|检查|核查|整改|落实|学习|排查|研究|开展|完成|推进|履行|执行|解答|登记)",
    "|(?:积极|认真|扎实|广泛|深入|主动|有序)(?P<ought>的)(?:开展|进行|组织|履行|执行)(?:[^情程进度和与是有及的了\\PL])",
    "|(?:切实|认真|严格|主动|及时)(?P<object>得)(?:把|将|对)",
    "|(?:宣传|开展|排查|整治|推动|部署|衔接|协调|核查|审核|落实|整改|执行|管理|推进|检查|监督|学习|贯彻|研究|组织)(?P<how_well>地)(?:还?不够|不太|不到位|不彻底|不及时|很好|很不)",
    "|(?:[做抓干办搞管查改写讲]|落实|完成|推进|整改|执行|开展|履行|处理|工作做|管理|组织|衔接|配合)",
    "(?P<well>的)(?:[较很更最不还]?(?:不够|不太|比较|非常|过于|太)?(?:紧|笼统|简单|粗糙|马虎|草率|实|细|好|快|严|深|透|到位|彻底|扎实|具体|及时|全面|深入|细致)(?:[更很][细实好快严深])?)",
    r"(?P<end>\p{Han}|[，。；！？、]|$)",
);

/// The groups that leave no doubt, and what shall stand there.
const CERTAIN: [(&str, &str); 7] = [
    ("how", "地"),
    ("must", "地"),
    ("ought", "地"),
    ("object", "地"),
    ("how_done", "地"),
    ("noun", "的"),
    ("how_well", "得"),
];

fn check(_: &str, found: &Captures<'_>) -> Option<Finding> {
    let certain = CERTAIN.iter().find_map(|(group, right)| Some((found.name(group)?, right)));
    if let Some((particle, right)) = certain {
        return Some(Finding::at(particle.range()).suggest(*right));
    }
    let ends = found.name("end").is_none_or(|end| "的，。；！？、".contains(end.as_str()));
    ends.then(|| found.name("well"))
        .flatten()
        .map(|well| Finding::at(well.range()).suggest("得"))
}
