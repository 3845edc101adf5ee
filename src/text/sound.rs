//! How Han characters are read aloud.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use pinyin::{Pinyin, ToPinyin, ToPinyinMulti};

/// The common Han characters; whatever is read otherwise, or not at all, is only like itself.
const FIRST: char = '\u{4e00}';
const LAST: char = '\u{9fff}';

/// For each of them the first one that is read like it.
static ALIKE: LazyLock<Vec<char>> = LazyLock::new(|| {
    let mut first = BTreeMap::new();
    let of = |one: char| match one.to_pinyin() {
        Some(sound) => *first.entry(sound.with_tone()).or_insert(one),
        None => one,
    };
    (FIRST..=LAST).map(of).collect()
});

/// The first of the common Han characters that are read like one, with the same tone and in their first
/// reading; other characters as they are. It has as many bytes.
pub fn sound(one: char) -> char {
    let index = u32::from(one).wrapping_sub(u32::from(FIRST)) as usize;
    ALIKE.get(index).copied().unwrap_or(one)
}

/// A text as it is read aloud, in Latin letters without tones; letters and digits of ASCII as they are, in lower case,
/// and nothing of all else.
pub fn spelled(text: &str) -> String {
    let mut spelled = String::new();
    for one in text.chars() {
        match one.to_pinyin() {
            Some(sound) => spelled.push_str(sound.plain()),
            None if one.is_ascii_alphanumeric() => spelled.push(one.to_ascii_lowercase()),
            None => {}
        }
    }
    spelled.replace('ü', "v")
}

/// Most ways in which a text is read: all of a name.
const MOST_READINGS: usize = 256;

/// All ways in which a text of Han characters may be read, as [`spelled`] writes them, and as passports write ü: 单 is shan
/// in a name, 吕 is lv, lu or lyu.
pub fn readings(text: &str) -> BTreeSet<String> {
    let mut readings = BTreeSet::from([String::new()]);
    for sounds in text.chars().map(sounds).filter(|sounds| !sounds.is_empty()) {
        let count =
            if readings.len() * sounds.len() > MOST_READINGS { 1 } else { sounds.len() };
        let longer = |before: &String| {
            let with = |sound: &String| format!("{before}{sound}");
            sounds.iter().take(count).map(with).collect::<Vec<_>>()
        };
        readings = readings.iter().flat_map(longer).collect();
    }
    readings
}

/// The ways in which a character may be read, the most frequent first.
fn sounds(one: char) -> Vec<String> {
    let multi = one.to_pinyin_multi().into_iter().flatten().map(Pinyin::plain);
    let written = |sound: &'static str| {
        let of_u = ["v", "u", "yu"].map(|letters| sound.replace('ü', letters));
        of_u.into_iter().take(if sound.contains('ü') { 3 } else { 1 })
    };
    multi.flat_map(written).collect()
}

/// The letter of [`spelled`] that a letter with or without a mark of tone is; `None` for all other characters.
pub fn latin_letter(one: char) -> Option<char> {
    const MARKED: [(&str, char); 6] = [
        ("āáǎà", 'a'),
        ("ēéěèê", 'e'),
        ("īíǐì", 'i'),
        ("ōóǒò", 'o'),
        ("ūúǔù", 'u'),
        ("ǖǘǚǜü", 'v'),
    ];
    let one = one.to_lowercase().next().filter(|one| !one.is_ascii_uppercase())?;
    let marked =
        MARKED.iter().find(|(marked, _)| marked.contains(one)).map(|(_, plain)| *plain);
    marked.or(Some(one).filter(char::is_ascii_lowercase))
}

/// Whether two different characters are read alike.
pub fn same_sound(left: char, right: char) -> bool {
    sound(left) == sound(right)
}

/// The only characters in which two texts of the same length differ; `None` where there is another number of them.
pub fn only_difference(left: &str, right: &str) -> Option<(char, char)> {
    if left.chars().count() != right.chars().count() {
        return None;
    }
    let mut differing = left.chars().zip(right.chars()).filter(|(one, other)| one != other);
    differing.next().filter(|_| differing.next().is_none())
}

/// Whether two characters are read alike in any of their readings, with whatever tone: 管 and 官, 行 and 航.
pub fn may_sound_alike(left: char, right: char) -> bool {
    let others = sounds(right);
    sounds(left).iter().any(|sound| others.contains(sound))
}

#[cfg(test)]
mod tests {
    use super::{latin_letter, readings, same_sound, spelled};

    #[test]
    fn names_are_spelled_as_they_are_read() {
        assert_eq!(spelled("市水务局"), "shishuiwuju");
        assert_eq!(spelled("绿化（ABC）2处"), "lvhuaabc2chu");
        assert_eq!(spelled("——"), "");
    }

    #[test]
    fn names_have_all_readings_of_their_characters() {
        for (name, reading) in [
            ("单", "shan"),
            ("解", "xie"),
            ("曾", "zeng"),
            ("查", "zha"),
            ("区", "ou"),
            ("仇", "qiu"),
            ("朴", "piao"),
            ("尉迟", "yuchi"),
            ("万俟", "moqi"),
            ("翟", "zhai"),
            ("盖", "ge"),
            ("员", "yun"),
            ("乐", "yue"),
            ("吕", "lv"),
            ("吕", "lyu"),
        ] {
            assert!(readings(name).contains(reading), "{name}: {:?}", readings(name));
        }
        assert_eq!(readings("李").len(), 1);
        assert!(readings(&"和".repeat(40)).len() <= super::MOST_READINGS);
        let plain: String = "LǙ Zhāng".chars().filter_map(latin_letter).collect();
        assert_eq!(plain, "lvzhang");
    }

    #[test]
    fn traditional_characters_are_read_as_simplified_ones() {
        for (left, right) in "張張黄囯剛陳".chars().zip("张章黃国刚陈".chars()) {
            assert!(same_sound(left, right), "{left} {right}");
        }
        assert!(!same_sound('张', '王') && !same_sound('a', 'b'));
    }
}
