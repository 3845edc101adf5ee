//! Family names, beside the common ones.

use crate::text::is_common_surname;

/// Others, which say little by themselves.
const OTHERS: &str = "项白文安尚申路关苗盛曲成游阳卫查位植景薄单包司宁解强华车房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧\
    畅宫苟褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟敖鄢冷卓花仇艾蓝都巩井练仲乐虞卞封竺\
    冼官衣楚佟栗匡宗应台巫鞠桑荆谌银扬明沙伏岑习胥蔺辛卜狄麻嵇危裘缪糜候宿恽双\
    柳骆齐庞尤茅荣储蒲厉戎皮杭荀鄂晁茹桓湛禹贝钮芮羿汲贲邴隗宓郗伊郦雍扈郏浦庾暨殳蔚夔阚訾巢蒯逯佘\
    丛岳朴邝麦逄隽幸邰呙禤昝笪郇庹茆亢仵谯璩郐酆阙雒睢粟芶蹇鄞矫仝";

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

/// Whether a text is a family name of two characters and nothing else.
pub(super) fn is_compound(text: &str) -> bool {
    COMPOUND.contains(&text)
}

#[cfg(test)]
mod tests {
    use super::surname_length;

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
}
