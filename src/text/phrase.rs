//! Set phrases of official language: 监管职责, 弄虚作假, 一般公共预算.
//!
//! [`within`] finds them: titles are not cut within one. [`miswritten`] finds those in which one character is another that
//! sounds or looks like the right one: 监官职责, 弄虚做假.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::sound::{may_sound_alike, only_difference};
use super::words::ends;

/// The phrases, in the order of their sounds. One is in the list when it has no twin of another meaning: 依法治国 and 以法治国
/// differ, but nobody means the second.
const PHRASES: &str = include_str!("phrases.txt");

/// Least characters of a phrase that is known though one of them is wrong.
const LEAST: usize = 4;

/// Characters that are taken for each other by eye, in groups. Those that sound alike as well are not needed here.
const LOOK_ALIKE: &str = "己已巳 未末 拨拔 折拆 祟崇 土士 人入 大太 千干 日曰 天夭 治冶 侍待 持特 陡徒 栗粟 赡瞻 \
    肓盲 茶荼 沾粘 绌拙 贯惯 官宫 因困 厉历 戍戌 迢沼 蓝篮 采彩 券卷 晓饶 揣湍 棵裸 籍藉 讯汛 诀决 拴栓 \
    刺剌 催摧 杨扬 斤斥 今令 代伐 免兔 厂广 处外 比此 切功 体休 间问 自白 目日 力刀 又叉 失矢 牛午 各名 住往 \
    主生 王玉 末本 喝渴 慢漫 辨辩 孤狐 晴睛 抡抢 陪赔 泄泻 准淮 候侯 暖缓 冷泠 拆析 析折";

/// A phrase with a wrong character.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Miswritten {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// The phrase.
    pub right: &'static str,
}

static FINDER: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::new(PHRASES.split_whitespace()).expect("phrases are few and short")
});

/// Half a phrase, and the phrases that it opens or ends. One wrong character leaves a half as it is.
struct Halves {
    finder: AhoCorasick,
    /// For each half its phrases, with the bytes that stand before it there.
    phrases: Vec<Vec<(&'static str, usize)>>,
    whole: HashSet<&'static str>,
}

static HALVES: LazyLock<Halves> = LazyLock::new(|| {
    let mut phrases: BTreeMap<&str, Vec<(&str, usize)>> = BTreeMap::new();
    let whole: HashSet<&str> = PHRASES.split_whitespace().collect();
    for phrase in whole.iter().filter(|phrase| phrase.chars().count() >= LEAST) {
        let middle = phrase.ceil_char_boundary(phrase.len() / 2);
        let (first, last) = phrase.split_at(middle);
        phrases.entry(first).or_default().push((phrase, 0));
        phrases.entry(last).or_default().push((phrase, middle));
    }
    let finder = AhoCorasick::new(phrases.keys()).expect("halves are few and short");
    Halves { finder, phrases: phrases.into_values().collect(), whole }
});

/// Where phrases stand in a text; they may overlap.
pub fn within(text: &str) -> Vec<Range<usize>> {
    FINDER.find_overlapping_iter(text).map(|phrase| phrase.range()).collect()
}

/// The phrases of a text that have one wrong character, in their order. What words of a dictionary make up with what
/// stands beside it is none: 义法治国 in 社会主义法治国家.
pub fn miswritten(text: &str) -> Vec<Miswritten> {
    let halves = &*HALVES;
    let mut found: Vec<Miswritten> = Vec::new();
    for half in halves.finder.find_overlapping_iter(text) {
        for (right, before) in &halves.phrases[half.pattern().as_usize()] {
            let Some(start) = half.start().checked_sub(*before) else { continue };
            // Characters of Han all have as many bytes.
            let range = start..start + right.len();
            let written = text.get(range.clone()).unwrap_or_default();
            if !halves.whole.contains(written) && is_slip(written, right) {
                found.push(Miswritten { range, right });
            }
        }
    }
    if !found.is_empty() {
        let ends: Vec<usize> = ends(text).collect();
        let is_whole = |one: usize| ends.binary_search(&one).is_ok();
        found.retain(|one| is_whole(one.range.start) && is_whole(one.range.end));
    }
    found.sort_by_key(|one| one.range.start);
    found.dedup_by_key(|one| one.range.start);
    found
}

/// Whether exactly one character differs, and is taken for the right one by ear or by eye.
fn is_slip(written: &str, right: &str) -> bool {
    only_difference(written, right).is_some_and(|(one, other)| {
        let looks = |group: &str| group.contains(one) && group.contains(other);
        may_sound_alike(one, other) || LOOK_ALIKE.split_whitespace().any(looks)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{PHRASES, miswritten};
    use crate::text::is_han;

    fn found(text: &str) -> Vec<(&str, &str)> {
        let found = miswritten(text).into_iter();
        found.map(|one| (&text[one.range], one.right)).collect()
    }

    #[test]
    fn each_phrase_stands_in_the_list_once_and_is_han() {
        let mut seen = HashSet::new();
        for phrase in PHRASES.split_whitespace() {
            assert!(phrase.chars().all(is_han) && phrase.chars().count() > 2, "{phrase}");
            assert!(seen.insert(phrase), "{phrase} stands there twice");
            assert_eq!(found(phrase), [], "a slip of another phrase");
        }
    }

    #[test]
    fn one_wrong_character_is_found_wherever_it_stands() {
        for (text, slip) in [
            ("未按规定履行监官职责。", ("监官职责", "监管职责")),
            ("各单位要切实提高思想任识。", ("思想任识", "思想认识")),
            ("有的干部不思进去、得过且过。", ("不思进去", "不思进取")),
            ("名列前矛", ("名列前矛", "名列前茅")),
            ("对弄虚做假的严肃处理", ("弄虚做假", "弄虚作假")),
            ("事必恭亲", ("事必恭亲", "事必躬亲")),
            ("固执已见", ("固执已见", "固执己见")),
            ("一般公共予算", ("一般公共予算", "一般公共预算")),
        ] {
            assert_eq!(found(text), [slip], "{text}");
        }
    }

    #[test]
    fn what_words_make_up_is_no_slip() {
        for text in [
            "建设社会主义法治国家",
            "依法治国，不思进取",
            "弄虚作伪、弄真作假",
            "监管人职责",
            "思想认识到位",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
