//! What is said of persons who are responsible, or punished.

use std::ops::Range;

use super::sentence::Sentence;

/// Words between a person and the punishment.
const BEFORE_PUNISHMENT: [&str; 13] = [
    "予以", "进行", "给予", "作出", "作了", "实施", "处以", "开展", "分别", "各", "的", "二人",
    "两人",
];
/// What is done to persons, and never to units.
const PERSONAL: [&str; 18] = [
    "诫勉",
    "谈话",
    "警告",
    "严重警告",
    "党内",
    "政务",
    "记过",
    "记大过",
    "降级",
    "撤职",
    "免职",
    "停职",
    "开除",
    "辞退",
    "解聘",
    "留置",
    "处分",
    "调离",
];
/// What is done to units as well.
const OF_UNITS: [&str; 10] =
    ["约谈", "提醒", "通报", "行政", "立案", "问责", "批评", "处罚", "责任", "书面检查"];
/// More of [`PERSONAL`], which are not looked for behind a name.
const FULLY_PERSONAL: [&str; 4] = ["批评教育", "双开", "移送司法", "立案审查"];
/// Words before what is done to the person who stands before them.
const PASSIVE: [&str; 5] = ["被", "受到", "给予", "予以", "受"];
/// Words that may stand before these.
const ADVERBS: [&str; 7] = ["已", "均", "都", "也", "分别", "因此", "对此"];
/// Farthest that a punishment stands behind such a word, in letters: 被县纪委监委立案.
const FARTHEST: usize = 10;
/// Longest text that says nothing else than a sanction, in letters: 党内严重警告处分.
const LONGEST_SANCTION: usize = 10;

/// Whether a punishment opens at a place, or words before one do.
pub(super) fn is_punishment(sentence: &Sentence, at: usize) -> bool {
    let at = behind_all(sentence, behind_count(sentence, at), &BEFORE_PUNISHMENT);
    punishments().any(|word| sentence.opens_with(at, word))
}

fn punishments() -> impl Iterator<Item = &'static str> {
    PERSONAL.into_iter().chain(OF_UNITS)
}

fn personal() -> impl Iterator<Item = &'static str> {
    PERSONAL.into_iter().chain(FULLY_PERSONAL)
}

/// What a sentence says from a place on, up to the next mark.
fn clause(sentence: &Sentence, at: usize) -> String {
    let said = sentence.said(at..at + FARTHEST);
    said.split(['，', ',', '、', '（']).next().unwrap_or_default().to_owned()
}

/// What is done to the person before a clause: 警告 of 受到警告.
fn done(clause: &str) -> Option<&str> {
    PASSIVE.iter().find_map(|word| clause.strip_prefix(word))
}

/// Whether a text says nothing but what is done to a person: 警告, 党内严重警告处分.
pub fn is_sanction(text: &str) -> bool {
    personal().any(|word| text.starts_with(word)) && text.chars().count() <= LONGEST_SANCTION
}

/// Whether what is done to persons alone is said from a place on, before which they are named: 被免职, 停职检查.
pub(super) fn is_personal(sentence: &Sentence, at: usize) -> bool {
    let clause = clause(sentence, at);
    let opens = personal().any(|word| clause.starts_with(word));
    opens || done(&clause).is_some_and(|done| personal().any(|word| done.contains(word)))
}

/// The place of 已, 均 and such that end before a place.
pub(super) fn before_adverbs(sentence: &Sentence, mut at: usize) -> usize {
    let ends = |at: usize, word: &str| {
        at.checked_sub(word.chars().count()).filter(|start| sentence.opens_with(*start, word))
    };
    while let Some(start) = ADVERBS.iter().find_map(|word| ends(at, word)) {
        at = start;
    }
    at
}

/// The place behind how many persons there are: 等3人, 三名同志.
fn behind_count(sentence: &Sentence, at: usize) -> usize {
    let numbers = at + usize::from(sentence.opens_with(at, "等"));
    let is_number =
        |one: char| one.is_ascii_digit() || "一二两三四五六七八九十多".contains(one);
    let mut unit = numbers;
    while sentence.letter(unit).is_some_and(is_number) {
        unit += 1;
    }
    if unit == numbers || !sentence.letter(unit).is_some_and(|one| "人名位".contains(one)) {
        return at;
    }
    behind_all(sentence, unit + 1, &["同志", "党员", "干部", "工作人员", "责任人"])
}

/// Whether the words behind a name say that the person is responsible or punished: 彭程负有管理责任, 彭程已被约谈. Of who
/// is in charge the first is said as well where nothing failed: 分管领导邹凯负领导责任.
pub(super) fn bears_blame(sentence: &Sentence, name: Range<usize>) -> bool {
    let at = behind_all(sentence, name.end, &ADVERBS);
    let clause = clause(sentence, at);
    if let Some(share) = clause.strip_prefix('负') {
        let before = sentence.said(0..name.start);
        let is_in_charge = ["负责人", "分管领导"].iter().any(|word| before.ends_with(word));
        return !is_in_charge && share.find("责任").is_some_and(|words| words > 0);
    }
    done(&clause).is_some_and(|done| punishments().any(|word| done.contains(word)))
}

/// The place behind all of these words that stand at one.
fn behind_all(sentence: &Sentence, mut at: usize, words: &[&str]) -> usize {
    while let Some(word) = words.iter().find(|word| sentence.opens_with(at, word)) {
        at += word.chars().count();
    }
    at
}
