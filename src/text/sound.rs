//! How Han characters are read aloud.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use pinyin::ToPinyin;

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

/// Whether two different characters are read alike.
pub fn same_sound(left: char, right: char) -> bool {
    sound(left) == sound(right)
}

#[cfg(test)]
mod tests {
    use super::{same_sound, spelled};

    #[test]
    fn names_are_spelled_as_they_are_read() {
        assert_eq!(spelled("市水务局"), "shishuiwuju");
        assert_eq!(spelled("绿化（ABC）2处"), "lvhuaabc2chu");
        assert_eq!(spelled("——"), "");
    }

    #[test]
    fn traditional_characters_are_read_as_simplified_ones() {
        for (left, right) in "張張黄囯剛陳".chars().zip("张章黃国刚陈".chars()) {
            assert!(same_sound(left, right), "{left} {right}");
        }
        assert!(!same_sound('张', '王') && !same_sound('a', 'b'));
    }
}
