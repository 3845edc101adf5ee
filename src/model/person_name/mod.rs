//! What stands where one name of a person is wanted.
//!
//! [`read`] is the entry point. Whoever writes `name: 张建国、李明华` has two persons in mind, and the
//! public edition would look for one of six characters. Names are known by their family names
//! (`surname`), posts by their words (`post`); what is not known is taken for a name as it is, since
//! there are names of every kind.

mod given;
mod listed;
mod post;
mod posted;
mod run_in;
mod single;
mod surname;

pub use given::{given_name, is_person};
pub use listed::{NamedPerson, persons};
pub use post::{behind_post, ends_with_post, opens_with_post};
pub use posted::{PostedNames, names_in_post};
pub use run_in::opening_names;
pub use single::{is_common_name, is_masked, is_name, is_spelled};
pub use surname::surname_length;

use crate::text::{is_common_surname, is_han, without_spaces};
use listed::{joins_names, parts};
use single::{DOTS, NUMBERS, names_others};

/// What a text is that stands for a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NameReading {
    /// One name.
    Name,
    /// It may be one: 无, Zhang Jianguo are written in no way that names are known by.
    Unusual,
    /// A name that is already hidden: 董某, 张××.
    Masked,
    /// Persons, with the posts that are written beside them.
    Persons(Vec<NamedPerson>),
    /// No single name, and it is not certain whose.
    Unclear(Doubt),
}

/// Why it is not certain whose name it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Several persons, not all of them known to be names.
    Several,
    /// 张建国等3人, 张建国两人
    Others,
    /// 张建国2, 张建国13800000000
    Figures,
    /// 张科长
    PostOnly,
    /// Words in brackets that are no post, or a colon.
    Words,
    /// A line break in the middle.
    LineBreak,
}

/// Reads what stands for a name.
pub fn read(text: &str) -> NameReading {
    let text = text.trim();
    if is_masked(text) {
        return NameReading::Masked;
    }
    let is_dotted_post = text.contains(DOTS) && ends_with_post(text);
    if is_titled(text) || is_dotted_post {
        return NameReading::Unclear(Doubt::PostOnly);
    }
    if is_name(text) && !has_blank(text) {
        return NameReading::Name;
    }
    if names_others(text) {
        return NameReading::Unclear(Doubt::Others);
    }
    let listed = persons(text);
    match listed.as_deref() {
        Some([one]) if is_written_so(one, text) => NameReading::Name,
        Some([_, second])
            if text.chars().filter(|one| is_han(*one)).count() == 4
                && second.post.is_none()
                && has_only_blanks(text) =>
        {
            NameReading::Unclear(Doubt::Several)
        }
        Some(_) => NameReading::Persons(listed.unwrap_or_default()),
        None => match doubt(text) {
            Some(doubt) => NameReading::Unclear(doubt),
            None if is_usual(text) => NameReading::Name,
            None => NameReading::Unusual,
        },
    }
}

/// Whether names are written so: two to four characters behind a known family name, blanks aside, parts that a dot
/// divides, or by their sound.
fn is_usual(text: &str) -> bool {
    let name = without_spaces(text);
    let is_short = (2..=4).contains(&name.chars().count()) && name.chars().all(is_han);
    is_name(&name) || is_spelled(&name) || is_short && surname_length(&name).is_some()
}

/// Why a text that names no certain person is no single name, if it is not.
fn doubt(text: &str) -> Option<Doubt> {
    let several = parts(text).len() > 1 || joins_names(text);
    match () {
        () if several => Some(Doubt::Several),
        () if is_counted(text) => Some(Doubt::Others),
        () if text.chars().any(|one| one.is_numeric() && !is_han(one)) => Some(Doubt::Figures),
        () if text.contains('\n') => Some(Doubt::LineBreak),
        () if text.contains(['（', '(', '【', '[', '：', ':', '。']) => Some(Doubt::Words),
        () if ends_with_post(text) => Some(Doubt::PostOnly),
        () if is_run_together(text) => Some(Doubt::Several),
        () => None,
    }
}

/// Whether the one person of a text is all that it says, blanks aside.
fn is_written_so(person: &NamedPerson, text: &str) -> bool {
    let same = person.post.is_none() && person.name == without_spaces(text);
    same && !text.contains('\n')
}

/// 张建国两人: a name, and how many persons.
fn is_counted(text: &str) -> bool {
    let Some(counted) = text.strip_suffix(['人', '名', '位']) else { return false };
    let is_number = |text: &str| {
        !text.is_empty() && text.chars().all(|one| NUMBERS.contains(one) || one.is_numeric())
    };
    let mut cuts = counted.char_indices().map(|(at, _)| counted.split_at(at));
    cuts.any(|(name, number)| is_name(name.trim()) && is_number(number))
}

/// 张科长, 欧阳主任: a family name and a post.
fn is_titled(text: &str) -> bool {
    let family = surname_length(text).unwrap_or_default();
    let behind = text.char_indices().nth(family).map_or(text.len(), |(at, _)| at);
    family > 0 && post::is_post(&text[behind..])
}

/// Ends of Tibetan names of four characters that open as Chinese names do: 江村罗布.
const TIBETAN_ENDS: [&str; 4] = ["罗布", "江措", "江村", "江才"];

/// 张建国李明华, 张三李四王五: names of common families, one behind the other, with or
/// without a full stop between them. Four characters are two names only
/// where the second is no common family name: 范徐丽泰 has her husband's before her own.
fn is_run_together(text: &str) -> bool {
    let text = without_spaces(text).replace(['.', '．'], "");
    let count = text.chars().count();
    let second = text.chars().nth(1);
    match count {
        4 => {
            !second.is_some_and(is_common_surname)
                && !TIBETAN_ENDS.iter().any(|end| text.ends_with(end))
                && are_names(&text)
        }
        5..=30 => are_names(&text),
        _ => false,
    }
}

/// Whether a text can be cut into names of common families, without rest.
fn are_names(text: &str) -> bool {
    let cuts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    // Whether the characters up to each cut are names.
    let mut are = vec![true];
    for behind in 1..cuts.len() {
        let opens = behind.saturating_sub(4)..behind.saturating_sub(1);
        let is_cut = opens
            .into_iter()
            .any(|start| are[start] && is_common_name(&text[cuts[start]..cuts[behind]]));
        are.push(is_cut);
    }
    are.last() == Some(&true)
}

fn has_blank(text: &str) -> bool {
    text.contains(char::is_whitespace)
}

/// Whether nothing but blanks parts the names of a text.
fn has_only_blanks(text: &str) -> bool {
    text.chars().all(|one| is_han(one) || one == ' ' || one == '\u{3000}' || one == '\u{a0}')
}

#[cfg(test)]
mod tests {
    use super::{Doubt, NameReading, is_masked, names_in_post, read};

    fn shown(text: &str) -> String {
        match read(text) {
            NameReading::Name => "name".to_owned(),
            NameReading::Unusual => "unusual".to_owned(),
            NameReading::Masked => "masked".to_owned(),
            NameReading::Unclear(doubt) => format!("{doubt:?}"),
            NameReading::Persons(persons) => {
                let shown = persons.iter().map(|one| match &one.post {
                    Some(post) => format!("{post}/{}", one.name),
                    None => one.name.clone(),
                });
                shown.collect::<Vec<_>>().join(" ")
            }
        }
    }

    #[test]
    fn a_single_name_is_left_alone() {
        for name in [
            "张建国",
            "李明",
            "欧阳文静",
            "欧阳静",
            "诸葛亮",
            "李　明",
            "李 明",
            "欧阳 文静",
            "张和平",
            "李长江",
            "王及人",
            "阿不都热依木·买买提",
            "买买提",
            "买买提依明",
            "古丽巴哈尔",
            "迪丽热巴",
            "格桑卓玛",
            "乌云其其格",
            "库尔班江",
            "高等",
            "范徐丽泰",
            "张长长",
            "马师",
            "欧阳和",
            "张与时",
            "单于",
            "丁一",
        ] {
            assert_eq!(shown(name), "name", "{name}");
        }
    }

    #[test]
    fn what_is_written_in_no_known_way_is_no_name_for_certain() {
        for text in
            "A 无 待定 不详 有关方面 第三方 未定 市水务局 Zhang　Jianguo 张Jianguo 张建国被停职"
                .split(' ')
        {
            assert_eq!(shown(text), "unusual", "{text}");
        }
    }

    #[test]
    fn a_hidden_name_is_known() {
        for name in [
            "董某",
            "刘某某",
            "张**",
            "张×",
            "张××",
            "张*国",
            "张XX",
            "韦某甲",
            "某某",
            "李某1",
        ] {
            assert_eq!(shown(name), "masked", "{name}");
        }
        for name in ["张建国", "Xu", "张建国等", "某市水务局办公室"] {
            assert!(!is_masked(name), "{name}");
        }
    }

    #[test]
    fn persons_are_parted_where_that_is_certain() {
        for (text, persons) in [
            ("张建国、李明华", "张建国 李明华"),
            ("张建国，李明华", "张建国 李明华"),
            ("张建国,李明华,王维", "张建国 李明华 王维"),
            ("张建国/李明华", "张建国 李明华"),
            ("张建国；李明华；", "张建国 李明华"),
            ("张建国、", "张建国"),
            ("张建国 李明华", "张建国 李明华"),
            ("张建国和李明华", "张建国 李明华"),
            ("张建国\n李明华", "张建国 李明华"),
            ("董某、刘某某", "董某 刘某某"),
            ("科长张建国", "科长/张建国"),
            ("项目科科长张建国", "项目科科长/张建国"),
            ("科长 张建国", "科长/张建国"),
            ("河湖库长张建国", "河湖库长/张建国"),
            ("主任科员欧阳文静", "主任科员/欧阳文静"),
            ("副科长李长江", "副科长/李长江"),
            ("科长张建国、副科长李明", "科长/张建国 副科长/李明"),
            ("张建国同志", "张建国"),
            ("科长张建国同志", "科长/张建国"),
            ("张建国（科长）", "科长/张建国"),
            (
                "张建国(项目科科长、支部书记)、李明（科员）",
                "项目科科长、支部书记/张建国 科员/李明",
            ),
            ("张建国科长", "科长/张建国"),
            ("张建国副主任", "副主任/张建国"),
            ("张\n建国", "张建国"),
        ] {
            assert_eq!(shown(text), persons, "{text}");
        }
    }

    #[test]
    fn what_is_not_certain_is_told() {
        for (text, doubt) in [
            ("张建国等3人", Doubt::Others),
            ("张建国、李明华等", Doubt::Others),
            ("张建国等人", Doubt::Others),
            ("张建国1人", Doubt::Others),
            ("张建国3人", Doubt::Others),
            ("李四两人", Doubt::Others),
            ("赵四13800000000", Doubt::Figures),
            ("孙五2", Doubt::Figures),
            ("孙五２", Doubt::Figures),
            ("13号", Doubt::Figures),
            ("张建国.李明华", Doubt::Several),
            ("张建国·科长", Doubt::PostOnly),
            ("科长张建国、李明华", Doubt::Several),
            ("李明 王华", Doubt::Several),
            ("张建国、有关人员", Doubt::Several),
            ("张建国李明华", Doubt::Several),
            ("张建国及其家属", Doubt::Several),
            ("张科长", Doubt::PostOnly),
            ("李副主任", Doubt::PostOnly),
            ("项目科科长", Doubt::PostOnly),
            ("张建国（女）", Doubt::Words),
            ("责任人：张建国", Doubt::Words),
            ("古丽\n巴哈尔", Doubt::LineBreak),
        ] {
            assert_eq!(read(text), NameReading::Unclear(doubt), "{text}");
        }
    }

    #[test]
    fn names_run_together_are_told_and_long_names_are_not() {
        for text in
            "张三李四 张三李四王五 张建国李明华 王强刘洋 李明张建国 欧阳文静李四 李四欧阳文静 \
            张三李四王五赵刚 陈志远周丽娟吴晓东 王五　李明华赵刚"
                .split(' ')
        {
            assert_eq!(read(text), NameReading::Unclear(Doubt::Several), "{text}");
        }
        for name in "欧阳文静 司马光明 诸葛孔明 上官婉儿 皇甫高升 令狐建国 慕容雪村 东方明珠 范徐丽泰 陈方安生 \
            张杨一诺 王李金花 刘王立明 陈冯富珍 买买提·吐尔逊 阿依古丽 阿依古丽·买买提 古丽巴哈尔 迪丽热巴 吐尔逊古丽 \
            买买提吐尔逊 马合木提 马木提江 康巴尔汗 艾尼瓦尔 热依汗古丽 阿卜杜热合曼 艾合买提江 万玛才旦 江白洛桑 \
            江村罗布 伍金次仁 扎西多吉 洛桑江村 贡布扎西 索朗旺堆 华旦江措 尕藏江措 乌兰其其格 孟和巴雅尔 高娃其其格 \
            白音那木尔 苏和巴特尔 金英姬 那木吉勒 张三丰 王小丫 黄飞鸿 李长江 马季 高山 金山江 夏侯惇 王雪若曦 \
            马丁·路德·金 约翰·史密斯 何贺 曾曾 钱学森 韩江雪 龙江 江山 马力 高马得 沈从文 谢晋元 毛岸英 温家宝"
            .split_whitespace()
        {
            assert!(matches!(read(name), NameReading::Name | NameReading::Unusual), "{name}");
        }
    }

    /// The persons whom a post names: `?` before those who are not certain, the own post behind a bar.
    fn posted(post: &str) -> String {
        let Some(found) = names_in_post(post) else { return String::new() };
        let persons = found.persons.iter().map(|one| match &one.post {
            Some(post) => format!("{post}/{}", one.name),
            None => one.name.clone(),
        });
        let unsure = if found.are_certain { "" } else { "?" };
        let own = found.own.map(|own| format!("|{own}")).unwrap_or_default();
        format!("{unsure}{}{own}", persons.collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn persons_within_a_post_are_found() {
        for (post, persons) in [
            ("城建办主任、科员李四", "科员/李四|城建办主任"),
            ("城建办主任，科员李四，办事员王五", "科员/李四 办事员/王五|城建办主任"),
            ("城建办主任 科员 李四", "李四"),
            ("主任、支部书记、科员张三", "科员/张三|主任、支部书记"),
            ("站长；副站长欧阳文静", "副站长/欧阳文静|站长"),
            ("主任李四", "主任/李四"),
            ("城建办主任、李四", "李四"),
            ("主任（李四）", "李四"),
            ("主任和李四", "李四"),
            ("主任和科员李四", "科员/李四|主任"),
            ("主任及科员李四、驾驶员王强", "科员/李四 驾驶员/王强|主任"),
            ("科员张和平", "科员/张和平"),
            ("主任、科员李四、支部书记", "科员/李四"),
            ("主任、李四科员", "?科员/李四"),
            ("主任、王国强", "?王国强"),
        ] {
            assert_eq!(posted(post), persons, "{post}");
        }
    }

    #[test]
    fn posts_without_persons_are_left_alone() {
        for post in "河湖库长办副主任 项目科科长 项目科科长、支部书记 党组成员、副局长 党委书记兼院长 主任医师 副主任医师 高级工程师 \
            主任、高级工程师 局长秘书 会计 出纳会计 护士长 主任科员 四级主任科员 科员（时任） 主任（主持工作） 站长（代理） 组长（正科级） \
            教师、高工 林业局局长 林业局、水利股股长 金融办主任 安监站、路政站站长 高新区管委会副主任 方山镇镇长 向阳村党支部书记 \
            田林县委书记 万州区副区长 江北区、江阳区区长 石油公司总经理 马路养护队队长 钱塘江管理处处长 黄河河务局局长 项目部经理、施工方代表 \
            副市长、市河长 市河长办主任 施工方负责人 包村干部 村民委员会主任 网格员 管理员、保管员 驾驶员（临聘） 安全员、质检员 \
            第一书记、驻村工作队队长 国土所所长、征收专班班长 人大代表 政协委员、商会会长 工会主席和妇联主任 党政办主任与信访专干 \
            大队长 教导员 交警大队副大队长 司法所所长 检察官助理 法官助理、书记员 校长、教师 总工程师 副总经理 党工委委员、武装部部长 \
            文明办主任 和平街道办主任 温泉镇副镇长 龙江路社区书记 白云山林场场长 孟津分局局长 常务副县长 政法委书记 信息化管理科科员"
            .split_whitespace()
        {
            assert_eq!(posted(post), "", "{post}");
        }
        assert_eq!(posted("局长 党组书记"), "");
    }
}
