//! Persons who open a clause that goes on behind them: 孙志强、科员李明未到岗.

use std::ops::Range;

use super::listed::HONORIFICS;
use super::named::{AND, BETWEEN};
use super::post::ends_with_post;
use super::single::is_common_name;
use crate::model::title::is_word;

/// What a clause goes on with behind a name.
const GOES_ON: &str =
    "未已被对在因没不受应将擅违仅仍也均都无私玩失迟负履等到（(，,。；;、和与及同跟";
/// Letters with which many given names end, and that part two persons.
const JOINING: [char; 5] = ['和', '与', '及', '同', '跟'];
/// Family names that are words before another one: 曾多次被约谈, 高标准.
const WORDS: &str = "曾向于和应连查经时同对高";
/// Ends of names of places and units: 江北区.
const PLACES: [char; 9] = ['局', '委', '办', '区', '县', '市', '镇', '乡', '村'];
/// Longest post before a name, in characters.
const LONGEST_POST: usize = 12;

/// The bytes of the names with which a clause opens, where what follows them is said of persons; none where no known
/// name does.
pub fn opening_names(text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut at = text.len() - text.trim_start().len();
    while let Some(name) = opening(&text[at..]) {
        all.push(at + name.start..at + name.end);
        at += name.end;
        let rest = without_honorific(&text[at..]);
        let word = AND.iter().find_map(|word| rest.strip_prefix(word));
        let Some(next) = word.or_else(|| rest.strip_prefix(BETWEEN)) else { break };
        at = text.len() - next.len();
    }
    all
}

/// What stands behind 同志.
fn without_honorific(text: &str) -> &str {
    HONORIFICS.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text)
}

/// The name that opens a text, or stands behind the post that opens it.
fn opening(text: &str) -> Option<Range<usize>> {
    let places = text.char_indices().map(|(at, _)| at).take(LONGEST_POST);
    let mut starts = places.filter(|at| *at == 0 || ends_with_post(&text[..*at]));
    starts.find_map(|start| {
        let behind = |count: usize| {
            let rest = &text[start..];
            let end = rest.char_indices().map(|(at, _)| at).chain([rest.len()]).nth(count);
            end.map(|end| start..start + end)
        };
        let is_one =
            |name: &Range<usize>| is_sure(&text[name.clone()], start > 0, &text[name.end..]);
        let name = (2..=4).filter_map(behind).find(is_one)?;
        // 李向与未到岗: what joins nobody is the last letter of the name.
        let count = text[name.clone()].chars().count();
        let rest = &text[name.end..];
        let joins = !rest.starts_with(JOINING) || precedes_person(rest);
        let longer = behind(count + 1).filter(|longer| !joins && is_one(longer));
        Some(longer.unwrap_or(name))
    })
}

/// Whether a name of a common family stands before something that is said of persons; a word is one only behind a post,
/// before 同志, or where another person follows it.
fn is_sure(name: &str, has_post: bool, behind: &str) -> bool {
    let Some(first) = name.chars().next() else { return false };
    let last = name.char_indices().next_back();
    // 常年未在岗; of 毕升和未到岗 the last letter joins nothing.
    let goes_on = last.is_some_and(|(at, last)| {
        GOES_ON.contains(last) && !JOINING.contains(&last) && is_word(&name[..at])
    });
    let is_phrase = WORDS.contains(first) && is_word(&name[first.len_utf8()..]) || goes_on;
    let is_addressed = HONORIFICS.iter().any(|word| behind.starts_with(word));
    is_common_name(name)
        && !name.ends_with(PLACES)
        && (has_post || is_addressed || !is_word(name) && !is_phrase || precedes_person(behind))
        && (is_addressed || behind.chars().next().is_none_or(|one| GOES_ON.contains(one)))
}

/// Whether a person follows that is one for certain: 和李明未到岗.
fn precedes_person(behind: &str) -> bool {
    let next = AND.iter().find_map(|word| behind.strip_prefix(word));
    next.is_some_and(|next| opening(next).is_some())
}

#[cfg(test)]
mod tests {
    use super::opening_names;

    #[test]
    fn names_that_run_into_a_clause_are_known() {
        let named = |text: &str| {
            let names = opening_names(text).into_iter().map(|name| text[name].to_owned());
            names.collect::<Vec<_>>().join(" ")
        };
        for (text, names) in [
            ("孙志强、李明未到岗", "孙志强 李明"),
            ("孙志强已被约谈", "孙志强"),
            ("张建国和李明华均未到会", "张建国 李明华"),
            ("科长王维、科员赵小红未履职", "王维 赵小红"),
            ("项目科科长张建国未到岗", "张建国"),
            ("欧阳文静未到岗", "欧阳文静"),
            ("毕升和未到岗", "毕升和"),
            ("毕升和李明均未到岗", "毕升 李明"),
            ("毕升同李明未到岗", "毕升 李明"),
            ("毕升同志未到岗", "毕升"),
            ("毕升同志、李明同志未到岗", "毕升 李明"),
            ("李向与未到岗", "李向与"),
        ] {
            assert_eq!(named(text), names, "{text}");
        }
        for text in "安排不足 未到会 高度重视不够 曾多次被约谈 常年未在岗 平时不在岗 向上级报告不及时 制度未落实 全部未到岗 马上到位 \
            方面未落实 明确不够 时常不在岗 任务未完成 管理不到位 查处不力 应对不力 连续未到岗 江北区未落实 水务局未报 高标准不够 \
            党性不强 车辆未到位 能力不足 素质不高 意识不强 责任不明 文件未传达 谈话未开展 项目未开工 单位未上报 管理和监督未落实 \
            任务同步未完成 安全及质量未达标 应急和值守不到位"
            .split_whitespace()
        {
            assert_eq!(named(text), "", "{text}");
        }
    }
}
