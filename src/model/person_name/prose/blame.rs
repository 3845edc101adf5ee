//! What is said of persons who are responsible, or punished.

use std::ops::Range;

use super::sentence::Sentence;

/// Words between a person and the punishment.
const BEFORE_PUNISHMENT: [&str; 13] = [
    "予以", "进行", "给予", "作出", "作了", "实施", "处以", "开展", "分别", "各", "的", "二人",
    "两人",
];
/// What is done to persons.
const PUNISHMENTS: [&str; 27] = [
    "诫勉",
    "约谈",
    "谈话",
    "提醒",
    "通报",
    "警告",
    "严重警告",
    "党内",
    "政务",
    "行政",
    "记过",
    "记大过",
    "降级",
    "撤职",
    "免职",
    "停职",
    "开除",
    "辞退",
    "解聘",
    "立案",
    "留置",
    "问责",
    "批评",
    "处分",
    "处罚",
    "责任",
    "书面检查",
];
/// Words before what is done to the person who stands before them.
const PASSIVE: [&str; 5] = ["被", "受到", "给予", "予以", "受"];
/// Words that may stand before these.
const ADVERBS: [&str; 7] = ["已", "均", "都", "也", "分别", "因此", "对此"];
/// Farthest that a punishment stands behind such a word, in letters: 被县纪委监委立案.
const FARTHEST: usize = 10;

/// Whether a punishment opens at a place, or words before one do.
pub(super) fn is_punishment(sentence: &Sentence, at: usize) -> bool {
    let at = behind_all(sentence, at, &BEFORE_PUNISHMENT);
    PUNISHMENTS.iter().any(|word| sentence.opens_with(at, word))
}

/// Whether the words behind a name say that the person is responsible or punished: 彭程负有管理责任, 彭程已被约谈. Of who
/// is in charge the first is said as well where nothing failed: 分管领导邹凯负领导责任.
pub(super) fn bears_blame(sentence: &Sentence, name: Range<usize>) -> bool {
    let at = behind_all(sentence, name.end, &ADVERBS);
    let said = sentence.said(at..at + FARTHEST);
    let clause = said.split(['，', ',', '、', '（']).next().unwrap_or_default();
    if let Some(share) = clause.strip_prefix('负') {
        let before = sentence.said(0..name.start);
        let is_in_charge = ["负责人", "分管领导"].iter().any(|word| before.ends_with(word));
        return !is_in_charge && share.find("责任").is_some_and(|words| words > 0);
    }
    let done = PASSIVE.iter().find_map(|word| clause.strip_prefix(word));
    done.is_some_and(|done| PUNISHMENTS.iter().any(|word| done.contains(word)))
}

/// The place behind all of these words that stand at one.
fn behind_all(sentence: &Sentence, mut at: usize, words: &[&str]) -> usize {
    while let Some(word) = words.iter().find(|word| sentence.opens_with(at, word)) {
        at += word.chars().count();
    }
    at
}
