//! Family names, beside the common ones.

use super::given_letters::{is_given, is_telling};
use crate::text::is_common_surname;

/// Others, which say little by themselves.
const OTHERS: &str = "项白文安尚申路关苗盛曲成游阳卫查位植景薄单包司宁解强华车房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧\
    畅宫苟褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟敖鄢冷卓花仇艾蓝都巩井练仲乐虞卞封竺\
    冼尉官衣楚佟栗匡宗应台巫鞠桑荆谌银扬明沙伏岑习胥蔺辛卜狄麻嵇危裘缪糜候宿恽双\
    柳骆齐庞尤茅荣储蒲厉戎皮杭荀鄂晁茹桓湛禹贝钮芮羿汲贲邴隗宓郗伊郦雍扈郏浦庾暨殳蔚夔阚訾巢蒯逯佘\
    丛岳朴邝麦逄隽幸邰呙禤昝笪郇庹茆亢仵谯璩郐酆阙雒睢粟芶蹇鄞矫仝";

/// The rest of the 百家姓, and others of today's registers. They say something only before letters of given names, since
/// most are words: 时敬之, 相云飞, 步惊云.
const RARE: &str = "经诸羊山宰濮慕容满寇利钭空毋养时和全相水云昌凤元滑於惠家松富巴弓牧蓬班仰秋暴祖束韶蓟印怀索咸籍阴苍莘贡劳扶堵郤寿农充宦鱼慎戈居衡弘国广禄\
    沃越隆厍勾融那乜须丰红权益步展来支干原由保宣平师乌甫钦虎回靖次鹿宾占冒敬折昂招拉兀么粱麴腾肇帖羌曩乃刀库哈巨仁先能终后\
    东西南通公从别信海本加力问点位铁";

/// Family names that are words as often, or open many: 于今年, 任组长.
const WORDS: &str =
    "于应连查经同对向任都解常包计单党管从关车有通令展满多利教过种盖曾谈开区场问章";

/// Family names of two characters: those of the 百家姓 (Song dynasty, its closing part) and the more
/// frequent of the others that census offices count (完颜, 呼延, 独孤, 纳兰). Left out are those that are
/// more often a family name of one character with the first of a given name: 贺兰英, 乐正明, 单于飞.
const COMPOUND: &[&str] = &[
    "万俟", "司马", "上官", "欧阳", "夏侯", "诸葛", "闻人", "东方", "赫连", "皇甫", "尉迟",
    "公羊", "澹台", "公冶", "宗政", "濮阳", "淳于", "太叔", "申屠", "公孙", "仲孙", "轩辕",
    "令狐", "钟离", "宇文", "长孙", "慕容", "鲜于", "闾丘", "司徒", "司空", "亓官", "司寇",
    "子车", "颛孙", "端木", "巫马", "公西", "漆雕", "壤驷", "公良", "拓跋", "夹谷", "宰父",
    "谷梁", "百里", "东郭", "南门", "呼延", "羊舌", "微生", "梁丘", "左丘", "东门", "西门",
    "南宫", "第五", "完颜", "独孤", "纳兰", "耶律", "哥舒", "达奚", "歐陽", "司馬", "諸葛",
    "尉遲", "東方", "端木", "皇甫", "長孫", "公孫", "鍾離", "赫連", "濮陽", "軒轅", "獨孤",
    "納蘭",
];

/// How many characters of a text are its family name: 2 for 欧阳文静, 1 for 李明; `None` where the text
/// opens with none that is known.
pub fn surname_length(text: &str) -> Option<usize> {
    if COMPOUND.iter().any(|family| text.starts_with(family)) {
        return Some(2);
    }
    let first = text.chars().next()?;
    (is_common_surname(first) || OTHERS.contains(first)).then_some(1)
}

/// The same, and those families that say something only before letters of given names.
pub(super) fn family_length(text: &str) -> Option<usize> {
    surname_length(text).or_else(|| text.starts_with(|one| RARE.contains(one)).then_some(1))
}

/// Whether a family name is a word as well, so that it says little by itself.
pub(super) fn is_word(family: &str) -> bool {
    let mut letters = family.chars();
    let only = letters.next().filter(|_| letters.next().is_none());
    only.is_some_and(|one| {
        WORDS.contains(one) || RARE.contains(one) && surname_length(family).is_none()
    })
}

/// Whether a text is a rare family name with one or two letters of given names.
pub(super) fn is_rare_name(text: &str) -> bool {
    let given = text.chars().skip(1);
    text.starts_with(|one| RARE.contains(one))
        && (1..=2).contains(&given.clone().count())
        && given.clone().all(is_given)
        && given.clone().any(is_telling)
}

/// Whether a text is a family name of two characters and nothing else.
pub(super) fn is_compound(text: &str) -> bool {
    COMPOUND.contains(&text)
}

#[cfg(test)]
mod tests {
    use super::{family_length, is_rare_name, surname_length};

    /// Frequent ones of the census and of the 百家姓 that are no everyday words.
    #[test]
    fn frequent_families_are_known() {
        let families =
            "柳骆齐庞尤茅荣储蒲厉荀晁茹湛禹芮伊雍浦暨蔚桓佘聂覃闫肖付卓尚邸丛岳朴邝麦逄幸";
        let unknown: Vec<char> = families
            .chars()
            .filter(|family| surname_length(&format!("{family}青山")) != Some(1))
            .collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }

    /// The whole 百家姓 (Song dynasty) is known in one way or another.
    #[test]
    fn the_hundred_families_are_known() {
        let families = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方\
            俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈\
            宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁\
            宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲\
            伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴郁胥能苍双闻莘党翟谭贡劳逄姬申扶\
            堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧\
            殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公";
        let unknown: String =
            families.chars().filter(|one| family_length(&one.to_string()).is_none()).collect();
        assert_eq!(unknown, "");
        assert_eq!(surname_length("时敬之"), None);
    }

    #[test]
    fn rare_families_want_letters_of_given_names() {
        for name in ["时敬之", "相云飞", "步惊云", "和明"] {
            assert!(is_rare_name(name), "{name}");
        }
        for text in ["时间", "相关", "水务局", "保管员", "时", "家家户户"] {
            assert!(!is_rare_name(text), "{text}");
        }
    }
}
