//! Whether a text is one name of a person.

use super::given_letters::is_given;
use super::surname::{is_rare_name, surname_length};
use crate::text::{is_common_surname, is_han, without_spaces};

/// Signs that stand for the characters of a name that are left out.
pub const MASKS: [char; 18] = [
    '某', '*', '＊', '﹡', '∗', '×', '✕', '╳', 'X', 'x', '□', '■', '○', '〇', '●', '△', '_',
    '＿',
];
/// Dots between the parts of a name.
pub(super) const DOTS: [char; 7] = ['·', '•', '・', '．', '‧', '･', '∙'];

/// Characters that spell names of other languages by their sound: 迪丽热巴, 格桑卓玛.
const SOUNDS: &str = "阿艾爱安昂敖巴白班贝本比宾布才次措达丹旦当登德迪丁杜顿多俄额恩尔法夫甫尕嘎甘高哥格葛根贡古果哈海罕汗合赫\
    胡花吉加嘉江杰金晋卡康科克肯库拉来兰朗勒力丽利列隆鲁罗洛麻马玛买曼美米明莫木穆那娜纳乃南尼年宁努诺欧帕皮普\
    奇其齐钦琴丘曲然仁热若萨赛桑色沙斯苏索塔泰特提铁图吐托娃旺乌吾西希逊雅亚央伊依因尤玉云扎增珠卓孜宗";

/// Characters of numbers of persons, beside figures.
pub(super) const NUMBERS: &str = "一二两三四五六七八九十几多数";

/// Whether a text is a name for certain: a known family name and a given name of one or two
/// characters, a name whose parts a dot divides, or a name that is hidden. Blanks within it count for
/// nothing.
pub fn is_name(text: &str) -> bool {
    let name = without_spaces(text);
    let count = name.chars().count();
    if name.contains(DOTS) {
        let mut parts = name.split(DOTS);
        return count > 3 && parts.all(|part| !part.is_empty() && part.chars().all(is_han));
    }
    if !name.chars().all(is_han) {
        return is_masked(&name);
    }
    match surname_length(&name) {
        Some(2) => (3..=4).contains(&count) || count == 2 && is_single(&name),
        Some(_) => is_single(&name),
        None => false,
    }
}

/// Whether a name is spelled by its sound and nothing else: three to ten characters that such names are written with.
pub fn is_spelled(name: &str) -> bool {
    (3..=10).contains(&name.chars().count()) && name.chars().all(is_sound)
}

/// Whether names of other languages are spelled with a letter.
pub(super) fn is_sound(letter: char) -> bool {
    SOUNDS.contains(letter)
}

/// Whether a text is a name of one of the common families: few words look like it.
pub fn is_common_name(text: &str) -> bool {
    let family = surname_length(text);
    is_name(text) && (family == Some(2) || text.chars().next().is_some_and(is_common_surname))
}

/// Whether a text is most likely a name: of one of the common families, or of another one with letters of given names.
pub fn is_likely_name(text: &str) -> bool {
    let family = surname_length(text).unwrap_or(1);
    let mut given = text.chars().skip(family);
    is_common_name(text) || is_rare_name(text) || is_name(text) && given.all(is_given)
}

/// Whether the first character is the family name and one or two follow.
fn is_single(name: &str) -> bool {
    (2..=3).contains(&name.chars().count())
}

/// Whether a name is hidden already: 董某, 刘某某, 张*国, 张×.
pub fn is_masked(name: &str) -> bool {
    let name = without_spaces(name);
    let mut characters = name.chars();
    let opens = characters.next().is_some_and(|one| is_han(one) || MASKS.contains(&one));
    let rest = |one: char| {
        is_han(one) || MASKS.contains(&one) || one.is_ascii_uppercase() || one.is_ascii_digit()
    };
    opens
        && name.chars().count() <= 5
        && name.contains(MASKS)
        && characters.all(rest)
        && !names_others(&name)
}

/// 张建国等3人, 张建国等
pub(super) fn names_others(text: &str) -> bool {
    let Some((before, behind)) = text.rsplit_once('等') else { return false };
    let behind = behind.trim().trim_end_matches(['人', '名', '位', '员', '同', '志']);
    let number = |one: char| {
        one.is_numeric() || NUMBERS.contains(one) || "名位".contains(one) || one.is_whitespace()
    };
    before.chars().count() > 1 && behind.chars().all(number)
}
