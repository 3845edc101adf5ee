//! Words that head a group of an entry: 好的做法, 存在问题, and what stands around them.

/// What is under such a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum GroupKind {
    /// What was done well.
    Practices,
    /// What failed.
    Failings,
}

/// Longest heading of a group, in characters.
const LONGEST: usize = 24;

/// Parts of the words for practices; a heading put together from nothing else is one of them.
const PRACTICE_PARTS: &str = "好的 主要 工作 具体 特色 典型 正面 先进 取得的 取得 基本 有关 和 及 与 \
    、 好经验 好做法 举措 成绩 做法 成效 经验 亮点 措施 方面 启示 情况 开展 推进 进展 落实 完成";

/// One of these has to be among them.
const PRACTICE_CORES: &str = "做法 举措 成绩 成效 经验 亮点 典型 开展情况 推进情况 进展情况 落实情况 \
    完成情况";

const FAILING_PARTS: &str = "目前 当前 仍 还 存在的 存在 以下 下列 主要 突出 发现的 发现 通报的 有关 反面 和 及 \
    与 、 问题 不足 典型 短板 处理 整改 情况 之处 清单 需要 有待 改进 加强 提高 的 方面 地方";

const FAILING_CORES: &str = "问题 不足 反面典型 短板 需要改进 需要加强 有待改进 有待加强";

/// What headings of failings end in, with what may stand behind it.
const FAULTS: &str = "问题 困难 不足 差距 短板 典型案例 反面案例 薄弱环节 弱项 之处";
/// What stands before it where a heading is of all that failed: 存在的不足; but 储备不足 is one of them.
const BEFORE_FAULTS: &str = "存在 以下 下列 个 些 方面 的 主要 突出 有关 典型 反面 共性 个性 发现 通报 和 与 及 、 其他 当前 目前 仍 还 \
    工作 自身 具体 问题 困难 不足 差距 短板";
const BEHIND_FAULTS: &str = "整改 处理 措施 情况 原因 分析 剖析 通报 曝光 对策 建议 意见 打算 下一步 下步 工作 改进 及 和 与 其 、 的";

/// What headings call those that did well, or less than that.
const WELL: &str = "好的 较好 做得好 良好 有力 顺利 值得肯定 值得推广 表扬 先进 较快 靠前 领先";
const WANTING: &str = "不力 不好 不快 不实 不严 不够 滞后 落后 后进 较慢 较差 缓慢 薄弱 欠缺 改进 有待 需要加强 需要整改 需整改 批评 曝光 \
    反面 弄虚作假";
/// What is not yet so with them: 整改未到位的问题.
const NOT: [&str; 4] = ["未", "没有", "没", "不"];
const DONE: &str = "到位 完成 落实 整改 解决 达标 销号 办结 开工 做好 做到";
/// What they are.
const WHAT: &str = "问题 事项 方面 地方 情况 单位 乡镇 部门 任务 项目 工作 环节 典型 是";

/// How headings end that say what was done well: 整改工作好的做法.
const DONE_WELL: [&str; 4] = ["好的做法", "好做法", "典型做法", "加分项目"];

/// Longest words before what they are, in characters.
const LONGEST_KIND: usize = 16;

/// What opens headings that say what was done about failings.
const REMEDIES: &str = "关于 推广 解决 整治 补 反思 破解 化解 聚焦 坚持 着力 针对 强化 加强 推动 推进 狠抓 抓好 抓实 紧盯 \
    围绕 直面 正视 补齐 弥补 缩小 查找 消除 攻克 督促 整改 治理 破除 突破 对照 立足 着眼 深挖 建立 完善 \
    开展 深入 全面 认真 及时 严肃 集中 切实 有效 积极 做好 落实 剖析 没有 无 未发现 没";

/// Headings of what is told before practices and failings.
const BEFORE: [&str; 6] = ["总体情况", "基本情况", "概况", "基本概况", "总体评价", "督查情况"];

/// Returns the group that a line opens, and how many bytes of it are the word; the line is given
/// without its number.
pub(super) fn read(text: &str) -> Option<(GroupKind, usize)> {
    let end = text.find(['。', '：', ':']).unwrap_or(text.len());
    let word = text[..end].trim();
    if word.is_empty() || word.chars().count() > LONGEST {
        return None;
    }
    let word = word.trim_start_matches('【').trim_end_matches('】');
    let kind = if is_made_of(word, FAILING_PARTS, FAILING_CORES) {
        GroupKind::Failings
    } else if is_made_of(word, PRACTICE_PARTS, PRACTICE_CORES) {
        GroupKind::Practices
    } else {
        return None;
    };
    Some((kind, text[..end].trim_end().len()))
}

/// Whether a heading is one of failings by what it speaks of: 存在问题及整改措施. Of lines that have no
/// number of the highest form, one cannot be as sure.
pub(super) fn is_of_failings(text: &str) -> bool {
    let word = text.trim().trim_end_matches(['。', '：', ':']).trim();
    let word = word.trim_start_matches('【').trim_end_matches('】');
    let short = word.chars().count() <= LONGEST && !word.contains(['，', '。', '；', ',', ';']);
    // 整改中存在的问题
    let remedy = !word.starts_with("整改中")
        && REMEDIES.split_whitespace().any(|verb| word.starts_with(verb));
    let places = FAULTS.split(' ').filter_map(|fault| Some((word.rfind(fault)?, fault)));
    let last = places.max_by_key(|(at, fault)| at + fault.len());
    let fits = last.is_some_and(|(at, fault)| {
        let mut before = BEFORE_FAULTS.split_whitespace();
        let opens =
            at == 0 || fault.chars().count() > 2 || before.any(|one| word[..at].ends_with(one));
        opens && is_made_of(&word[at + fault.len()..], BEHIND_FAULTS, "")
    });
    short && !remedy && fits
}

/// Returns what is under a heading that says how well those did that it is of: 推进较好的方面, 整改未到位的问题, 批评单位.
pub(super) fn by_kind(text: &str) -> Option<GroupKind> {
    let word = text.trim().trim_end_matches(['。', '：', ':']).trim();
    let word = word.trim_start_matches('【').trim_end_matches('】');
    let is_plain = !word.contains(['，', '；', ',', ';', '、']);
    let remedies =
        || REMEDIES.split_whitespace().any(|verb| word.starts_with(verb) && verb != "整改");
    if is_plain && DONE_WELL.iter().any(|what| word.ends_with(what)) && !remedies() {
        return Some(GroupKind::Practices);
    }
    let kind = WHAT.split(' ').find_map(|what| word.strip_suffix(what)).filter(|_| is_plain)?;
    let attribute = kind.strip_suffix('的');
    let kind = attribute.unwrap_or(kind);
    let has = |words: &str| words.split_whitespace().any(|word| kind.contains(word));
    let is_not_done = NOT
        .iter()
        .filter_map(|not| kind.split_once(not))
        .any(|(_, behind)| DONE.split(' ').any(|word| behind.contains(word)));
    let is_named = attribute.is_some() || WELL.contains(kind) || WANTING.contains(kind);
    if kind.is_empty() || kind.chars().count() > LONGEST_KIND || !is_named && !is_not_done {
        return None;
    }
    // 解决整治不力的问题 says what was done, 整治不力的单位 does not.
    let verbs = REMEDIES.split_whitespace().filter(|verb| !NOT.contains(verb));
    let behind = verbs.filter_map(|verb| kind.strip_prefix(verb)).min_by_key(|rest| rest.len());
    let opens =
        |words: &str, text: &str| words.split_whitespace().any(|one| text.starts_with(one));
    let is_remedy = behind.is_some_and(|text| {
        !opens(WANTING, text) && !NOT.iter().any(|not| text.starts_with(not))
    });
    match (is_not_done || has(WANTING), has(WELL)) {
        (true, _) if !is_remedy => Some(GroupKind::Failings),
        (false, true) => Some(GroupKind::Practices),
        _ => None,
    }
}

/// Whether a heading is one of units: 表扬单位, 推进滞后的乡镇
pub(super) fn is_of_units(heading: &str) -> bool {
    ["单位", "乡镇", "部门"].iter().any(|word| heading.ends_with(word))
}

/// Whether a heading of failings is one of proposals as well: 问题与建议.
pub(super) fn has_proposals(heading: &str) -> bool {
    ["建议", "意见", "打算", "下一步", "下步"].iter().any(|word| heading.contains(word))
}

/// Whether a heading is of what comes before the groups.
pub(super) fn is_before(heading: &str) -> bool {
    BEFORE.contains(&heading.trim_end_matches(['。', '：', ':']).trim())
}

fn is_made_of(word: &str, parts: &str, cores: &str) -> bool {
    let mut rest = word;
    while !rest.is_empty() {
        let longest = parts.split(' ').filter(|part| rest.starts_with(part));
        match longest.filter(|part| !part.is_empty()).max_by_key(|part| part.len()) {
            Some(part) => rest = &rest[part.len()..],
            None => return false,
        }
    }
    cores.is_empty() || cores.split(' ').any(|core| word.contains(core))
}

#[cfg(test)]
mod tests {
    use super::{GroupKind, by_kind, is_of_failings, read};

    #[test]
    fn headings_of_failings_by_what_they_speak_of() {
        for text in [
            "存在问题及整改措施",
            "存在的问题和下一步打算",
            "主要问题及原因分析",
            "工作中的不足",
            "差距与短板",
            "当前面临的突出问题",
            "督查发现的问题",
            "典型案例",
            "典型案例剖析",
            "薄弱环节",
            "面临的困难",
            "存在的困难和问题",
            "第三季度查摆出的问题及整改情况",
            "整改中存在的问题",
        ] {
            assert!(is_of_failings(text), "{text}");
        }
        for text in [
            "坚持问题导向",
            "关于督查发现问题的通报",
            "解决突出环境问题",
            "聚焦短板",
            "整改存在的问题",
            "强化问题整改",
            "着力补齐短板",
            "问题导向",
            "下一步打算",
            "主要做法",
            "问题线索管理办法",
            "抓重点 补短板",
            "沙袋储备不足",
            "作风问题",
            "巡查力度不足",
            "帮扶困难",
        ] {
            assert!(!is_of_failings(text), "{text}");
        }
    }

    #[test]
    fn headings_that_say_how_well_those_did() {
        let kinds = |texts: &[&'static str], kind| {
            for text in texts {
                assert_eq!(by_kind(text), kind, "{text}");
            }
        };
        kinds(
            &[
                "推进较好的方面",
                "做得好的方面",
                "值得肯定的是：",
                "整改推进有力的单位",
                "表扬单位",
                "先进单位",
                "整改工作好的做法",
                "加分项目",
            ],
            Some(GroupKind::Practices),
        );
        kinds(
            &[
                "整改未到位的问题",
                "尚未完成的事项",
                "没有做到位的地方",
                "需要改进的是：",
                "批评单位",
                "推进缓慢的项目",
                "整治不力的单位",
                "未开工项目",
            ],
            Some(GroupKind::Failings),
        );
        kinds(
            &[
                "解决整治不力的问题",
                "解决群众反映强烈、长期没有解决的问题",
                "重点工作",
                "下一步工作",
                "没有问题",
                "推广好的做法",
                "需要协调的事项",
                "狠抓落实的方面",
                "问题",
                "单位",
            ],
            None,
        );
    }

    #[test]
    fn words_of_both_kinds() {
        let practices = [
            "好的做法",
            "主要做法和成效",
            "取得的成效",
            "经验做法",
            "正面典型",
            "工作亮点",
            "工作开展情况",
        ];
        let failings = [
            "存在问题",
            "存在的主要问题",
            "问题和不足",
            "反面典型",
            "目前存在的问题",
            "【存在问题】",
        ];
        for word in practices {
            assert_eq!(read(word), Some((GroupKind::Practices, word.len())), "{word}");
        }
        for word in failings {
            assert_eq!(read(word), Some((GroupKind::Failings, word.len())), "{word}");
        }
        assert_eq!(read("存在问题：一是进度慢"), Some((GroupKind::Failings, "存在问题".len())));
    }

    #[test]
    fn headings_of_their_own() {
        for text in ["加强领导", "解决突出环境问题", "工作措施有力", "情况", "措施", "典型引路"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
