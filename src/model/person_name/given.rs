//! Given names that stand alone: 建国同志, where the person is 张建国.
//!
//! [`given_name`] is what may stand alone, [`is_person`] whether the words around it speak of a person. Many given
//! names are words (建国, 解放, 和平): these want a mark beside them, 同志, a post, a number of persons, another name.
//! The others want none, but have to be no part of a longer word or of another person's name. Of those that a dictionary has,
//! 玉堂 counts with these where the words around it go with a person, since no letter of it is an everyday word.

use super::given_letters::is_telling;
use super::listed::HONORIFICS;
use super::named::{AND, BETWEEN};
use super::post::{ends_with_title, opens_with_post};
use super::single::is_common_name;
use super::surname::{family_length, surname_length};
use crate::model::title::is_word;
use crate::text::is_han;
use crate::text::words::ends;

/// What names those who are responsible.
const LABELS: [&str; 4] = ["责任人", "责任人员", "负责人", "当事人"];
/// Family names that are words more often where they stand before a given name: 向建国同志学习.
const FUNCTION_WORDS: &str = "向于和应连查经时同对";
/// Words after which a name stands: 由明 is one word for the dictionary.
const PREPOSITIONS: [char; 13] =
    ['由', '对', '向', '和', '与', '经', '被', '把', '让', '给', '请', '为', '是'];
/// Letters with which words begin that are said of persons: 玉堂系主谋.
const SAID_OF: &str =
    "系是未没不已予被因由并也均仅还曾应将对虽拒擅违迟负表称说审批同多私收退指授";
/// Most names of a list that are looked at on either side.
const MOST_LISTED: usize = 20;

/// The given name of a person where it can be known for one alone: two characters behind a known family name.
pub fn given_name(name: &str) -> Option<&str> {
    let family = surname_length(name)?;
    let at = name.char_indices().nth(family)?.0;
    let given = &name[at..];
    (given.chars().count() == 2 && given.chars().all(is_han)).then_some(given)
}

/// Whether a person is meant where `given` stands between these words.
pub fn is_person(before: &str, given: &str, behind: &str) -> bool {
    let (before, behind) = (last(before), first(behind));
    if follows_family_name(before) {
        return false;
    }
    if opens_as_person(behind) || ends_as_person(before) {
        return true;
    }
    if is_word(given) {
        return given.chars().all(is_telling) && stands_as_a_person(before, behind);
    }
    !is_within_word(before, given, behind)
}

/// Whether a sentence opens before a place, or a word goes to a person there, and goes on as one does of a person.
fn stands_as_a_person(before: &str, behind: &str) -> bool {
    let ends = |one: char| !is_han(one) && !one.is_alphanumeric() && one != '、';
    let opens = before.is_empty() || before.ends_with(ends) || before.ends_with(PREPOSITIONS);
    opens && (behind.is_empty() || behind.starts_with(|one| ends(one) || SAID_OF.contains(one)))
}

/// Whether a word that opens before a given name, or with it, goes on into it or behind it: 文明 and 华章 hold no
/// 明华. A word that opens in the middle (华表 in 明华表示) leaves the first character without one.
fn is_within_word(before: &str, given: &str, behind: &str) -> bool {
    let before = if before.ends_with(PREPOSITIONS) { "" } else { before };
    let around = format!("{before}{given}{behind}");
    let cuts: Vec<usize> = ends(&around).collect();
    let (start, end) = (before.len(), before.len() + given.len());
    let next = cuts.iter().find(|cut| **cut > start);
    !cuts.contains(&start) || next.is_some_and(|next| *next > end)
}

/// Whether the given name is that of another person: 李建国, where 张建国 is looked for.
fn follows_family_name(before: &str) -> bool {
    let Some(last) = before.chars().next_back() else { return false };
    if FUNCTION_WORDS.contains(last) {
        return false;
    }
    let at = before.len() - last.len_utf8();
    // 提高 ends with no family name.
    surname_length(&before[at..]) == Some(1) && ends(before).any(|cut| cut == at)
}

/// Whether the words behind a name, or behind the names that are listed with it, are said of persons: 同志, 科长,
/// 等3人, 两名; or another name is listed.
fn opens_as_person(behind: &str) -> bool {
    let mut rest = behind;
    for _ in 0..MOST_LISTED {
        if opens_with_mark(rest) {
            return true;
        }
        let Some(next) = without_divider(rest) else { return false };
        if opens_with_name(next) || opens_with_title(next) {
            return true;
        }
        let item: usize = next.chars().take_while(|one| is_han(*one)).take(3).count();
        let ends = (2..=item).filter_map(|count| next.char_indices().nth(count));
        let mut ends = ends.map(|(at, _)| &next[at..]);
        let Some(behind) =
            ends.find(|rest| opens_with_mark(rest) || without_divider(rest).is_some())
        else {
            return false;
        };
        rest = behind;
    }
    false
}

/// Whether the words before a name, or before those that are listed with it, are said of a person: 科长, 责任人：.
fn ends_as_person(before: &str) -> bool {
    let mut rest = before;
    for _ in 0..MOST_LISTED {
        if ends_with_mark(rest) {
            return true;
        }
        let Some(next) = without_last_divider(rest) else { return false };
        if ends_with_name(next) {
            return true;
        }
        let starts = next.char_indices().rev().skip(1).take(2).map(|(at, _)| &next[..at]);
        let mut starts = starts.filter(|rest| next[rest.len()..].chars().all(is_han));
        let Some(before) =
            starts.find(|rest| ends_with_mark(rest) || without_last_divider(rest).is_some())
        else {
            return false;
        };
        rest = before;
    }
    false
}

fn opens_with_mark(text: &str) -> bool {
    let numbers = |one: char| one.is_numeric() || "一二两三四五六七八九十几多数".contains(one);
    let others = text.strip_prefix('等');
    let counted = others.unwrap_or(text);
    let unit = counted.trim_start_matches(numbers);
    let is_counted = others.is_some() || unit.len() < counted.len();
    HONORIFICS.iter().any(|one| text.starts_with(one) || unit.starts_with(one))
        || opens_with_post(text)
        || is_counted && unit.starts_with(['人', '名', '位'])
}

fn ends_with_mark(text: &str) -> bool {
    let said = text.trim_end_matches(['：', ':', '为', '是', '系']);
    ends_with_title(text)
        || ["同志", "名叫", "叫做", "叫作"].iter().any(|word| text.ends_with(word))
        || said.len() < text.len() && LABELS.iter().any(|label| said.ends_with(label))
}

/// What follows the mark or word between two persons.
fn without_divider(text: &str) -> Option<&str> {
    let word = AND.iter().find_map(|word| text.strip_prefix(word));
    word.or_else(|| text.strip_prefix(BETWEEN))
}

fn without_last_divider(text: &str) -> Option<&str> {
    let word = AND.iter().find_map(|word| text.strip_suffix(word));
    word.or_else(|| text.strip_suffix(BETWEEN))
}

/// Whether the name of a person opens a text, and no word does.
fn opens_with_name(text: &str) -> bool {
    let cuts: Vec<usize> = ends(text).take(4).collect();
    names(text.char_indices().map(|(at, _)| at).skip(2).chain([text.len()]).take(3), |at| {
        cuts.contains(&at).then(|| &text[..at])
    })
}

/// 展主任: a family name and a post.
fn opens_with_title(text: &str) -> bool {
    let behind = family_length(text).and_then(|family| text.char_indices().nth(family));
    !opens_with_post(text) && behind.is_some_and(|(at, _)| opens_with_post(&text[at..]))
}

/// Whether a text ends with the name of a person, and with no word.
fn ends_with_name(text: &str) -> bool {
    let cuts: Vec<usize> = ends(text).collect();
    names(text.char_indices().rev().map(|(at, _)| at).skip(1).take(3), |at| {
        cuts.contains(&at).then(|| &text[at..])
    })
}

fn names<'t>(
    mut places: impl Iterator<Item = usize>,
    part: impl Fn(usize) -> Option<&'t str>,
) -> bool {
    // 高质量 is no person, nor is 张建国 one for certain.
    let is_sure = |name: &str| !given_name(name).is_some_and(is_word) && !is_word(name);
    places.any(|at| part(at).is_some_and(|name| is_common_name(name) && is_sure(name)))
}

/// Marks of Markdown beside a name, and blanks.
fn is_beside(one: char) -> bool {
    "*_[]`".contains(one) || one.is_whitespace()
}

/// The last characters of what stands before a name.
fn last(before: &str) -> &str {
    let before = before.trim_end_matches(is_beside);
    before.char_indices().rev().nth(39).map_or(before, |(at, _)| &before[at..])
}

/// The first characters of what stands behind a name.
fn first(behind: &str) -> &str {
    let behind = behind.trim_start_matches(is_beside);
    behind.char_indices().nth(40).map_or(behind, |(at, _)| &behind[..at])
}

#[cfg(test)]
mod tests {
    use super::{given_name, is_person};

    #[test]
    fn given_names_of_two_characters_are_known() {
        for (name, given) in [
            ("张建国", Some("建国")),
            ("欧阳文静", Some("文静")),
            ("李明", None),
            ("买买提", None),
            ("张", None),
            ("王李金花", None),
        ] {
            assert_eq!(given_name(name), given, "{name}");
        }
    }

    /// Whether 建国, or else 明华, is read as a person.
    fn is_meant(text: &str) -> bool {
        let given = ["建国", "明华", "和平", "解放", "玉堂", "森林"];
        let given = given.into_iter().find(|given| text.contains(given)).unwrap();
        let (before, behind) = text.split_once(given).unwrap();
        is_person(before, given, behind)
    }

    /// Those of the texts that are read otherwise.
    fn otherwise(texts: &str, are_meant: bool) -> Vec<&str> {
        texts.split_whitespace().filter(|text| is_meant(text) != are_meant).collect()
    }

    #[test]
    fn a_given_name_that_is_a_word_wants_a_mark_beside_it() {
        let persons = "建国同志未到岗 由**建国**同志负责 建国科长未到会 建国等3人被约谈 建国等人 建国等同志 建国、明华两名同志 建国和明华二人 \
            建国、王维被约谈 科长建国未到会 责任人：建国 责任人为建国 项目科科长建国 李志强、建国未到会 由李志强和建国负责 科长志强、建国 \
            对建国同志予以约谈 向建国同志了解 建国、志强、明华等三人 和平同志 提高和平同志 和平先生 名叫和平的站长";
        let words = "建国七十周年 建国路 李建国同志 科长李建国 由王建国科长负责 爱好和平 和平、发展 党员干部解放思想 全体人员解放思想 解放、发展生产力 \
            经济增长和平稳定 和平等待 建国等问题 建国以来，发展迅速 建国初期 和平、安全 高质量、和平发展 和平一号项目 解放人民";
        assert_eq!([otherwise(persons, true), otherwise(words, false)], [[""; 0]; 2]);
    }

    #[test]
    fn a_given_name_that_a_dictionary_has_wants_words_that_go_with_a_person() {
        let persons = "玉堂系主谋 经查，玉堂已退款 由玉堂审批 玉堂、展主任退款 会上，玉堂多次表态 建国、展主任退款";
        let words = "森林防火 由森林公安负责 森林、草地 玉堂村 建国系列活动 玉堂春 保护森林";
        assert_eq!([otherwise(persons, true), otherwise(words, false)], [[""; 0]; 2]);
    }

    #[test]
    fn a_given_name_that_is_no_word_wants_none() {
        let persons = "明华未到岗 由明华负责 明华、建设两家公司 会上，明华表示";
        let words = "文明华章 王明华未到岗 光明华丽";
        assert_eq!([otherwise(persons, true), otherwise(words, false)], [[""; 0]; 2]);
    }
}
