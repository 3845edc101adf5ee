//! Posts that people write beside a name, and how they are parted from it.

use super::single::{is_common_name, is_name, is_spelled};
use super::surname::is_rare_name;

/// Posts as whole words.
pub(super) const POSTS: &str = "科长 股长 所长 站长 队长 局长 处长 厅长 省长 市长 县长 区长 镇长 乡长 村长 州长 校长 院长 \
    园长 部长 司长 组长 班长 团长 馆长 台长 社长 行长 会长 厂长 庭长 河长 湖长 林长 检察长 审判长 秘书长 董事长 \
    主任 书记 委员 常委 主席 经理 总监 干事 干部 专干 科员 办事员 职员 职工 员工 队员 成员 网格员 协管员 管理员 \
    工作人员 负责人 责任人 当事人 经办人 教师 老师 教员 医生 医师 护士 会计 出纳 司机 驾驶员 民警 辅警 法官 检察官 \
    律师 工程师 会计师 巡视员 调研员 专员 秘书 顾问 代表 助理 指导员 教导员 政委";

/// Posts of which people speak as a group.
const GROUPS: [&str; 9] =
    ["干部", "职员", "职工", "员工", "队员", "成员", "代表", "工作人员", "管理员"];

/// Ends of posts that are not listed: 河湖库长, 稽查专员, 规划师.
const ENDS: [char; 3] = ['长', '员', '师'];

/// What may stand before a post that follows a name: 张建国副科长.
const RANKS: [&str; 5] = ["副", "代", "原", "总", "常务副"];

/// Whether a text ends with a post: 项目科科长.
pub fn ends_with_post(text: &str) -> bool {
    let ends = POSTS.split_whitespace().any(|post| text.ends_with(post));
    ends || (text.ends_with(ENDS) && text.chars().count() > 2)
}

/// Whether a text ends with the post of one person: 科长, and not 党员干部.
pub(super) fn ends_with_title(text: &str) -> bool {
    let mut titles = POSTS.split_whitespace().filter(|post| !GROUPS.contains(post));
    titles.any(|post| text.ends_with(post))
}

/// Whether a text opens with a post: 副主任未到会.
pub fn opens_with_post(text: &str) -> bool {
    let opens = |text: &str| POSTS.split_whitespace().any(|post| text.starts_with(post));
    opens(text) || RANKS.iter().any(|rank| text.strip_prefix(rank).is_some_and(opens))
}

/// Whether a text is a post and nothing else: 科长, 副主任.
pub(super) fn is_post(text: &str) -> bool {
    let is_listed = |text: &str| POSTS.split_whitespace().any(|post| post == text);
    is_listed(text) || RANKS.iter().any(|rank| text.strip_prefix(rank).is_some_and(is_listed))
}

/// Parts a post from the name behind it: 项目科科长 and 张建国. The byte where the post ends; `None`
/// where no known name follows a post.
pub(super) fn behind_post(text: &str) -> Option<usize> {
    let starts = text.char_indices().rev().map(|(at, _)| at);
    let starts = starts.take_while(|at| *at > 0);
    starts
        .filter(|at| {
            let name = text[*at..].trim();
            is_name(name) || is_spelled(name) || is_rare_name(name)
        })
        .find(|at| ends_with_post(text[..*at].trim_end()))
}

/// Parts a name from the post behind it: 张建国 and 科长. The byte where the name ends.
pub(super) fn before_post(text: &str) -> Option<usize> {
    let starts = text.char_indices().map(|(at, _)| at);
    let mut starts = starts.filter(|at| is_common_name(text[..*at].trim()));
    starts.find(|at| is_post(text[*at..].trim_start()))
}
