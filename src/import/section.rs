//! Words that head a group of an entry: 好的做法, 存在问题, and what stands around them.

/// What is under such a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum GroupKind {
    /// What was done well.
    Practices,
    /// What failed.
    Failings,
}

/// Parts of the words for practices; a heading put together from nothing else is one of them.
const PRACTICE_PARTS: &str = "好的 主要 工作 具体 特色 典型 正面 先进 取得的 取得 基本 有关 和 及 与 \
    、 做法 成效 经验 亮点 措施 方面 启示 情况";

/// One of these has to be among them.
const PRACTICE_CORES: [&str; 5] = ["做法", "成效", "经验", "亮点", "典型"];

const FAILING_PARTS: &str = "目前 当前 仍 还 存在的 存在 主要 突出 发现的 发现 通报的 有关 反面 和 及 \
    与 、 问题 不足 典型 短板 处理 整改 情况 之处";

const FAILING_CORES: [&str; 4] = ["问题", "不足", "反面典型", "短板"];

/// Headings of what is told before practices and failings.
const BEFORE: [&str; 6] = ["总体情况", "基本情况", "概况", "基本概况", "总体评价", "督查情况"];

/// Returns the group that a line opens, and how many bytes of it are the word; the line is given
/// without its number.
pub(super) fn read(text: &str) -> Option<(GroupKind, usize)> {
    let end = text.find(['。', '：', ':']).unwrap_or(text.len());
    let word = text[..end].trim();
    if word.is_empty() || word.chars().count() > 14 {
        return None;
    }
    let word = word.trim_start_matches('【').trim_end_matches('】');
    let kind = if is_made_of(word, FAILING_PARTS, &FAILING_CORES) {
        GroupKind::Failings
    } else if is_made_of(word, PRACTICE_PARTS, &PRACTICE_CORES) {
        GroupKind::Practices
    } else {
        return None;
    };
    Some((kind, text[..end].trim_end().len()))
}

/// Whether a heading is of what comes before the groups.
pub(super) fn is_before(heading: &str) -> bool {
    BEFORE.contains(&heading.trim_end_matches(['。', '：', ':']).trim())
}

fn is_made_of(word: &str, parts: &str, cores: &[&str]) -> bool {
    let mut rest = word;
    while !rest.is_empty() {
        let longest = parts.split(' ').filter(|part| rest.starts_with(part));
        match longest.max_by_key(|part| part.len()) {
            Some(part) => rest = &rest[part.len()..],
            None => return false,
        }
    }
    cores.iter().any(|core| word.contains(core))
}

#[cfg(test)]
mod tests {
    use super::{GroupKind, read};

    #[test]
    fn words_of_both_kinds() {
        let practices =
            ["好的做法", "主要做法和成效", "取得的成效", "经验做法", "正面典型", "工作亮点"];
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
