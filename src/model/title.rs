//! Titles in lines of apt length.
//!
//! GB/T 9704-2012, 7.3.1: a title of several lines keeps words whole, and its lines form a trapezoid
//! or a diamond. [`lines`] cuts between words and chooses, of all ways, the one with the best shape.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use unicode_width::UnicodeWidthStr;

use crate::text::words::ends;

/// Most characters on a line: the type area holds 442.2 pt ÷ 22 pt = 20 of size 2号; one on each side
/// is left free.
const LINE_CHARACTERS: usize = 18;

/// Titles of more words than this are cut evenly, without comparing all ways.
const MAX_WORDS: usize = 60;

/// The lines of a title. Line breaks that the user typed stay where they are.
pub fn lines(title: &str) -> Vec<String> {
    let typed: Vec<&str> =
        title.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if let [line] = typed.as_slice() {
        return broken(line);
    }
    typed.into_iter().map(str::to_owned).collect()
}

/// Whether a range of a text is a part of a longer word, or of two: 文明 is none in 创建文明城市, and one
/// where a dictionary has a word over its edge.
pub fn is_part_of_word(text: &str, range: Range<usize>) -> bool {
    let cuts: Vec<usize> = ends(text).collect();
    !(cuts.contains(&range.start) && cuts.contains(&range.end))
}

/// Whether a dictionary has a text as one word: 文明, and not 李明; nor 张三, whom it has as well.
pub fn is_word(text: &str) -> bool {
    text != "张三" && ends(text).nth(1) == Some(text.len())
}

/// A name that is too long for one line, in two lines: cut at the word nearest to the middle.
pub fn halved(name: &str) -> (&str, &str) {
    let middle = width(name) / 2;
    let words = words(name);
    let mut start = 0;
    let starts = words.iter().skip(1).zip(&words).map(|(_, before)| {
        start += before.len();
        start
    });
    let nearest = starts.min_by_key(|start| width(&name[..*start]).abs_diff(middle));
    name.split_at(nearest.unwrap_or(name.len()))
}

fn broken(title: &str) -> Vec<String> {
    let full = width(title);
    if full <= LINE_CHARACTERS * 2 {
        return vec![title.to_owned()];
    }
    let words = words(title);
    let count = full.div_ceil(LINE_CHARACTERS * 2);
    // One line more where words are too long to fit.
    (count..=count + 1)
        .find_map(|count| best(&words, count))
        .unwrap_or_else(|| even(title))
        .into_iter()
        .map(|line| line.trim().to_owned())
        .collect()
}

/// Width in half characters: a Chinese character has two.
fn width(text: &str) -> usize {
    text.width_cjk()
}

/// Phrases of official language that read as one word.
const PHRASES: &str = "安全生产 班子成员 表彰奖励 督办检查 督查情况 队伍建设 防汛抗旱 改革发展 干部考评 \
    工作方案 工作领导小组 工作情况 固定资产 环境保护 绩效管理 绩效考核 基层减负 检查情况 建设项目 \
    经济发展 考核评价 考核结果 履职尽责 落实情况 民生实事 目标任务 农村饮水 群众举报 全面推进 实施方案 \
    实施意见 乡村振兴 项目建设 巡查记录 整改情况 整改落实 招商引资 重点工作 重点项目 专项督查";

static FINDER: LazyLock<AhoCorasick> =
    LazyLock::new(|| AhoCorasick::new(PHRASES.split(' ')).expect("phrases are few and short"));

/// Pieces that must not be cut: words with the marks that belong to them. 关于 keeps to what follows
/// it, and 的 to what precedes it.
fn words(title: &str) -> Vec<&str> {
    let phrases = phrases(title);
    let mut cuts: Vec<usize> = ends(title).collect();
    cuts.retain(|cut| {
        let before = title[..*cut].chars().next_back();
        let after = title[*cut..].chars().next();
        let joins_after = |one| "（《“‘〔【—0123456789".contains(one);
        let joins_before =
            |one| "）》”’〕】、，。；：！？—的和与及0123456789年月日号期".contains(one);
        let numbers = |one: char| one.is_ascii_digit();
        let inside_number = before.is_some_and(numbers) && after.is_some_and(numbers);
        !inside_number
            && before.is_none_or(|one| !joins_after(one) || one.is_ascii_digit())
            && after.is_none_or(|one| !joins_before(one) || one.is_ascii_digit())
            && !title[..*cut].ends_with("关于")
            && !title[..*cut].ends_with(['和', '与', '及'])
            && !phrases.iter().any(|phrase| phrase.start < *cut && *cut < phrase.end)
    });
    if cuts.first() != Some(&0) {
        cuts.insert(0, 0);
    }
    if cuts.last() != Some(&title.len()) {
        cuts.push(title.len());
    }
    cuts.windows(2).map(|pair| &title[pair[0]..pair[1]]).collect()
}

/// Where phrases stand in a title.
fn phrases(title: &str) -> Vec<Range<usize>> {
    let found = FINDER.find_overlapping_iter(title);
    found.map(|phrase| phrase.range()).collect()
}

/// Of all ways to set the words in `count` lines that fit, the best shaped.
fn best(words: &[&str], count: usize) -> Option<Vec<String>> {
    if words.len() > MAX_WORDS || words.len() < count {
        return None;
    }
    let mut found: Option<(usize, Vec<String>)> = None;
    let mut taken = Vec::new();
    search(words, count, &mut taken, &mut found);
    found.map(|(_, lines)| lines)
}

fn search(
    words: &[&str],
    count: usize,
    taken: &mut Vec<String>,
    found: &mut Option<(usize, Vec<String>)>,
) {
    // What is left can never fit: without this the search would try every way to find out.
    if width(&words.concat()) > count * (LINE_CHARACTERS * 2 + 1) {
        return;
    }
    if count == 1 {
        let last = words.concat();
        if width(last.trim()) <= LINE_CHARACTERS * 2 {
            taken.push(last);
            let cost = cost(taken);
            if found.as_ref().is_none_or(|(least, _)| cost < *least) {
                *found = Some((cost, taken.clone()));
            }
            taken.pop();
        }
        return;
    }
    for length in 1..=words.len().saturating_sub(count - 1) {
        let line = words[..length].concat();
        if width(line.trim()) > LINE_CHARACTERS * 2 {
            break;
        }
        taken.push(line);
        search(&words[length..], count - 1, taken, found);
        taken.pop();
    }
}

/// How far the lines are from a good shape: lines of equal length are a rectangle and a waist an
/// hourglass, which the standard does not want; great differences are ugly.
fn cost(lines: &[String]) -> usize {
    let widths: Vec<usize> = lines.iter().map(|line| width(line.trim())).collect();
    let widest = widths.iter().copied().max().unwrap_or_default();
    let mut cost: usize = widths.iter().map(|width| (widest - width).pow(2)).sum();
    for pair in widths.windows(2) {
        if pair[0].abs_diff(pair[1]) < 2 {
            cost += 24;
        }
    }
    let waist = |three: &&[usize]| three[1] < three[0] && three[1] < three[2];
    cost += widths.windows(3).filter(waist).count() * 400;
    // A single short word on the last line is the worst of shapes.
    cost + if widths.last().is_some_and(|last| last * 3 < widest) { 200 } else { 0 }
}

/// Without regard to words: for a text that has none.
fn even(title: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for character in title.chars() {
        let line = lines.last_mut().expect("one line at least");
        line.push(character);
        if width(line) >= LINE_CHARACTERS * 2 - 1 {
            lines.push(String::new());
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn short_titles_stay_on_one_line() {
        assert_eq!(lines("狠抓履职尽责管理 高昂经济发展龙头").len(), 1);
    }

    #[test]
    fn long_titles_break_at_words_in_a_good_shape() {
        let title = "关于2017年上半年重点项目建设督查情况的通报";
        let lines = lines(title);
        assert_eq!(lines.concat(), title);
        assert_eq!(lines.len(), 2);
        assert_ne!(lines[0].chars().count(), lines[1].chars().count());
        for word in ["重点项目", "项目建设", "督查情况", "2017年", "通报"] {
            assert!(lines.iter().any(|line| line.contains(word)), "{word} is split: {lines:?}");
        }
    }

    #[test]
    fn a_long_name_is_halved_at_a_word() {
        let halved = super::halved("安澜市绩效管理和干部考评工作领导小组办公室");
        assert_eq!(halved, ("安澜市绩效管理和干部考评", "工作领导小组办公室"));
        assert_eq!(super::halved(""), ("", ""));
    }

    #[test]
    fn a_title_without_words_is_cut_and_nothing_is_lost() {
        let title = "x".repeat(500);
        assert_eq!(lines(&title).concat(), title);
    }
}
