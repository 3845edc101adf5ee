//! Family names, as far as the program must know them.

/// Family names of one character that most people have, in simplified and traditional writing; those
/// that are common words as well (和, 来, 全, 时) are left out.
const COMMON: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于\
    余叶蒋杜苏魏程吕丁沈任姚卢傅付钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦江阎闫薛尹段雷黎史龙陶贺毛郝顾\
    龚邵万覃武钱严莫孔向常汤康易乔赖樊兰殷施洪翟颜倪伍牛温芦季俞章鲁葛毕聂柴焦梅庄管祝左涂谷祁舒耿牟詹凌\
    费纪靳童欧甄裴席屈鲍霍翁隋甘柏柯阮桂闵冉邢闻\
    張劉陳楊黃趙吳孫馬鄭謝許鄧馮韓蕭葉蔣蘇呂盧鍾譚陸賈韋鄒閻賀龔萬錢嚴湯喬賴蘭顏溫蘆魯畢聶莊費紀";

/// Others, which say little by themselves.
const OTHERS: &str = "项白文安尚申路关苗盛曲成游阳卫查位植景薄单包司宁解强华车房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧\
    畅宫苟褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟敖鄢冷卓花仇艾蓝都巩井练仲乐虞卞封竺\
    冼官衣楚佟栗匡宗应台巫鞠桑荆谌银扬明沙伏岑习胥蔺辛卜狄麻嵇危裘缪糜候宿恽双";

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

/// Whether a character is a family name that most people would take it for.
pub fn is_common_surname(character: char) -> bool {
    COMMON.contains(character)
}

/// How many characters of a text are its family name: 2 for 欧阳文静, 1 for 李明; `None` where the text
/// opens with none that is known.
pub fn surname_length(text: &str) -> Option<usize> {
    if COMPOUND.iter().any(|family| text.starts_with(family)) {
        return Some(2);
    }
    let first = text.chars().next()?;
    (COMMON.contains(first) || OTHERS.contains(first)).then_some(1)
}

/// Whether a text is a family name of two characters and nothing else.
pub(super) fn is_compound(text: &str) -> bool {
    COMPOUND.contains(&text)
}
