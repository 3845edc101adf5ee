//! Family names that most people have.

/// Family names of one character that most people have, in simplified and traditional writing; those
/// that are common words as well (和, 来, 全, 时) are left out.
const COMMON: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于\
    余叶蒋杜苏魏程吕丁沈任姚卢傅付钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦江阎闫薛尹段雷黎史龙陶贺毛郝顾\
    龚邵万覃武钱严莫孔向常汤康易乔赖樊兰殷施洪翟颜倪伍牛温芦季俞章鲁葛毕聂柴焦梅庄管祝左涂谷祁舒耿牟詹凌\
    费纪靳童欧甄裴席屈鲍霍翁隋甘柏柯阮桂闵冉邢闻\
    張劉陳楊黃趙吳孫馬鄭謝許鄧馮韓蕭葉蔣蘇呂盧鍾譚陸賈韋鄒閻賀龔萬錢嚴湯喬賴蘭顏溫蘆魯畢聶莊費紀";

/// Whether a character is a family name that most people would take it for.
pub fn is_common_surname(character: char) -> bool {
    COMMON.contains(character)
}
