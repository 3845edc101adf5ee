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
    、 好经验 好做法 举措 成绩 做法 成效 经验 亮点 措施 方面 启示 情况 开展 推进 进展 落实 完成 \
    整改推进 整改工作 进步 较好 做得好 良好 有力 顺利 较快 靠前 领先 值得肯定 值得推广 的单位 的乡镇 \
    的部门 的方面 的地方 的项目 的任务 的事项 的是 先进单位 先进乡镇 先进部门 表扬单位 加分项目";

/// One of these has to be among them.
const PRACTICE_CORES: &str = "做法 举措 成绩 成效 经验 亮点 典型 开展情况 推进情况 进展情况 落实情况 \
    完成情况 较好的 做得好的 良好的 有力的 顺利的 较快的 靠前的 领先的 值得肯定的 值得推广的 先进单位 \
    先进乡镇 先进部门 表扬单位 加分项目";

const FAILING_PARTS: &str = "目前 当前 仍 还 尚 存在的 存在 以下 下列 主要 突出 发现的 发现 通报的 有关 反面 和 及 \
    与 、 问题 不足 典型 短板 处理 整改 情况 之处 清单 需要 有待 改进 加强 提高 的 方面 地方 \
    推进缓慢 推进滞后 推进较慢 推进不力 整治不力 落实不力 不力 滞后 落后 缓慢 较慢 较差 薄弱 不快 不实 不严 不够 做得不好 未到位 未完成 未落实 \
    未解决 未办结 未销号 没有做到位 没有完成 没有落实 的单位 的乡镇 的部门 的项目 的任务 的事项 的是 \
    批评单位 滞后单位 落后单位 后进单位 滞后项目 未开工项目 未完成项目";

const FAILING_CORES: &str = "问题 不足 反面典型 短板 需要改进 需要加强 有待改进 有待加强 不力的 滞后的 落后的 \
    缓慢的 较慢的 较差的 薄弱的 不快的 不实的 不严的 不够的 做得不好的 未到位的 未完成的 未落实的 未解决的 \
    未办结的 未销号的 没有做到位的 没有完成的 没有落实的 批评单位 滞后单位 落后单位 后进单位 滞后项目 \
    未开工项目 未完成项目";

/// What headings of failings end in, with what may stand behind it.
const FAULTS: &str = "问题 困难 不足 差距 短板 典型案例 反面案例 薄弱环节 弱项 之处";
/// What stands before it where a heading is of all that failed: 存在的不足; but 储备不足 is one of them.
const BEFORE_FAULTS: &str = "存在 以下 下列 个 些 方面 的 主要 突出 有关 典型 反面 共性 个性 发现 通报 和 与 及 、 其他 当前 目前 仍 还 \
    工作 自身 具体 问题 困难 不足 差距 短板";
const BEHIND_FAULTS: &str = "整改 处理 措施 情况 原因 分析 剖析 通报 曝光 对策 建议 意见 打算 下一步 下步 工作 改进 及 和 与 其 、 的";

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
    use super::{GroupKind, is_of_failings, read};

    #[test]
    fn headings_of_failings_by_what_they_speak_of() {
        for text in "存在问题及整改措施 存在的问题和下一步打算 主要问题及原因分析 工作中的不足 差距与短板 \
            当前面临的突出问题 督查发现的问题 典型案例 典型案例剖析 薄弱环节 面临的困难 存在的困难和问题 \
            第三季度查摆出的问题及整改情况 整改中存在的问题"
            .split_whitespace()
        {
            assert!(is_of_failings(text), "{text}");
        }
        for text in "坚持问题导向 关于督查发现问题的通报 解决突出环境问题 聚焦短板 整改存在的问题 强化问题整改 \
            着力补齐短板 问题导向 下一步打算 主要做法 问题线索管理办法 沙袋储备不足 作风问题 巡查力度不足 帮扶困难"
            .split_whitespace()
            .chain(["抓重点 补短板"])
        {
            assert!(!is_of_failings(text), "{text}");
        }
    }

    #[test]
    fn words_of_both_kinds() {
        let kinds = [
            (
                GroupKind::Practices,
                "好的做法 主要做法和成效 取得的成效 经验做法 正面典型 工作亮点 工作开展情况 推进较好的方面 \
                做得好的方面 值得肯定的是 整改推进有力的单位 表扬单位 先进单位 整改工作好的做法 加分项目",
            ),
            (
                GroupKind::Failings,
                "存在问题 存在的主要问题 问题和不足 反面典型 目前存在的问题 【存在问题】 整改未到位的问题 \
                尚未完成的事项 没有做到位的地方 需要改进的是 批评单位 推进缓慢的项目 整治不力的单位 未开工项目",
            ),
        ];
        for (kind, words) in kinds {
            for word in words.split_whitespace() {
                assert_eq!(read(word), Some((kind, word.len())), "{word}");
            }
        }
        assert_eq!(read("存在问题：一是进度慢"), Some((GroupKind::Failings, "存在问题".len())));
    }

    #[test]
    fn headings_of_their_own() {
        for text in "加强领导 解决突出环境问题 工作措施有力 情况 措施 典型引路 解决整治不力的问题 \
            解决群众反映强烈、长期没有解决的问题 重点工作 下一步工作 没有问题 推广好的做法 需要协调的事项 \
            狠抓落实的方面 整改落实情况 问题整改落实情况 整改未到位 项目推进情况 推进滞后 单位"
            .split_whitespace()
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
