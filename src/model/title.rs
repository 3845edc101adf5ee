//! Titles in lines of apt length.
//!
//! GB/T 9704-2012, 7.3.1: a title of several lines keeps words whole, and its lines form a trapezoid
//! or a diamond. [`lines`] cuts between words and chooses, of all ways, the one with the best shape.

use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use crate::text::words::ends;
use crate::text::{is_han, phrase};

/// Characters of size 2号 that fit into the type area: 442.2 pt ÷ 22 pt.
const AREA_CHARACTERS: usize = 20;

/// Most characters on a line that the program breaks: one on each side is left free.
const LINE_CHARACTERS: usize = AREA_CHARACTERS - 2;

/// Titles of more words than this are cut evenly, without comparing all ways.
const MAX_WORDS: usize = 60;

/// The lines of a title. Line breaks that the user typed stay where they are; a typed line that does not fit is broken.
pub fn lines(title: &str) -> Vec<String> {
    let typed: Vec<&str> =
        title.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let fits = |line: &str| typed.len() > 1 && width(line) <= AREA_CHARACTERS * 2;
    let line = |line: &&str| if fits(line) { vec![(*line).to_owned()] } else { broken(line) };
    typed.iter().flat_map(line).collect()
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
    let lines = (count..=count + 1)
        .find_map(|count| best(&words, count))
        .unwrap_or_else(|| even(title));
    // A line of the whole width is better than a few characters above it.
    let shortest = lines.iter().map(|line| width(line)).min().unwrap_or_default();
    if full <= AREA_CHARACTERS * 2 && shortest * 3 < full {
        return vec![title.to_owned()];
    }
    lines.into_iter().map(|line| line.trim().to_owned()).collect()
}

/// Width in half characters: a Chinese character has two.
fn width(text: &str) -> usize {
    text.width_cjk()
}

/// Pieces that must not be cut: words with the marks that belong to them. 关于 keeps to what follows
/// it, and 的 to what precedes it.
fn words(title: &str) -> Vec<&str> {
    let phrases = phrase::within(title);
    let inside = |end: &usize| phrases.iter().any(|one| one.start < *end && *end < one.end);
    // A phrase is a word, whatever the dictionary makes of it and of what stands beside it.
    let mut ends: Vec<usize> = ends(title).collect();
    ends.extend(phrases.iter().flat_map(|one| [one.start, one.end]));
    ends.retain(|end| !inside(end));
    ends.sort_unstable();
    ends.dedup();
    let may_part =
        |three: &&[usize]| may_part(&title[three[0]..three[1]], &title[three[1]..three[2]]);
    let mut cuts = vec![0];
    cuts.extend(ends.windows(3).filter(may_part).map(|three| three[1]));
    cuts.push(title.len());
    cuts.windows(2).map(|pair| &title[pair[0]..pair[1]]).collect()
}

/// Words of one character after which a line may end, and before which one may.
const CLOSING: &str = "的等中后内间";
const OPENING: &str = "对在为将由向从按";

/// Whether a line may end between two words. The dictionary cuts what it does not know into single characters (督查 is
/// 督 and 查), so that there is no telling where a word ends beside one.
fn may_part(before: &str, after: &str) -> bool {
    let (Some(last), Some(first)) = (before.chars().next_back(), after.chars().next()) else {
        return false;
    };
    let digit = |one: char| one.is_ascii_digit();
    if digit(last) || digit(first) {
        return digit(first) && !digit(last) && !"（《“‘〔【—第".contains(last);
    }
    let is_single = |word: &str| word.chars().nth(1).is_none() && word.chars().all(is_han);
    (!is_single(before) || CLOSING.contains(last))
        && (!is_single(after) || OPENING.contains(first))
        && before != "关于"
        && !before.starts_with('第')
        && !(before.ends_with('次') && after == "会议")
        && !before.ends_with(['和', '与', '及', '（', '《', '“', '‘', '〔', '【', '—'])
        && !after.starts_with([
            '）', '》', '”', '’', '〕', '】', '、', '，', '。', '；', '：', '！', '？', '—',
            '的', '和', '与', '及', '年', '月', '日', '号', '期',
        ])
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

    /// Of each title the words that stand on one line of it.
    #[test]
    fn words_of_titles_are_not_split() {
        for (title, words) in [
            (
                "关于开展2026年第二批大督查发现问题整改落实情况的通报",
                ["第二批", "大督查"].as_slice(),
            ),
            ("关于对全市政务新媒体运行管理不规范问题的通报", &["新媒体", "不规范"]),
            ("关于上下班期间交通秩序专项整治行动进展情况的通报", &["上下班", "交通秩序"]),
            ("关于持续整治形式主义官僚主义突出问题为基层减负情况的通报", &["官僚主义"]),
            ("关于对全市各级各部门落实中央八项规定精神情况开展明察暗访的通报", &["八项规定"]),
            ("关于部分单位政府网站和政务新媒体信息更新不及时的通报", &["政务", "不及时"]),
            ("关于进一步加强值班值守和信息报送工作有关情况的通报", &["信息报送"]),
            (
                "关于2026年1至9月份规模以上工业企业能耗双控目标完成情况的通报",
                &["能耗", "规模以上"],
            ),
            ("关于第十五届人民代表大会第三次会议代表建议办理情况的通报", &["第三次会议"]),
            ("关于国庆中秋假期全市生产安全事故和自然灾害情况的通报", &["生产安全事故"]),
            ("关于全市公立医院药品耗材集中带量采购执行情况的通报", &["集中带量", "耗材"]),
            ("关于十八届三次会议代表建议办理工作推进情况的通报", &["三次会议"]),
            ("关于桐岭县金鑫矿业有限责任公司非法开采问题的通报", &["有限责任公司"]),
            ("关于全市非物质文化遗产保护传承工作督查情况的通报", &["非物质文化遗产"]),
            ("关于12345政务服务便民热线办理质效情况的通报", &["12345", "便民热线", "质效"]),
        ] {
            let lines = lines(title);
            assert_eq!(lines.concat(), title);
            for word in words {
                assert!(lines.iter().any(|line| line.contains(word)), "{word}: {lines:?}");
            }
        }
    }

    #[test]
    fn a_title_that_just_fits_is_not_broken_behind_its_first_words() {
        let title = "关于开展甲乙丙丁戊己庚辛壬癸子丑寅的通知";
        assert_eq!(lines(title), [title]);
    }

    #[test]
    fn typed_lines_stay_where_they_fit() {
        let typed = "国务院第五次大督查发现的典型经验和做法\n（共130项）";
        assert_eq!(lines(typed).join("\n"), typed);
        let long =
            format!("{}\n（共130项）", "关于全市重点水利工程建设进度滞后项目约谈整改情况");
        assert_eq!(lines(&long).len(), 3);
    }

    #[test]
    fn a_long_name_is_halved_at_a_word() {
        let halved = super::halved("安澜市绩效管理和干部考评工作领导小组办公室");
        assert_eq!(halved, ("安澜市绩效管理和干部考评", "工作领导小组办公室"));
        assert_eq!(
            super::halved("优化营商环境和民营经济高质量发展工作专报"),
            ("优化营商环境和民营经济", "高质量发展工作专报")
        );
        assert_eq!(super::halved(""), ("", ""));
    }

    #[test]
    fn a_title_without_words_is_cut_and_nothing_is_lost() {
        let title = "x".repeat(500);
        assert_eq!(lines(&title).concat(), title);
    }
}
