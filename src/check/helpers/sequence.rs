//! Numbers that put a text in order: 一、 （一） 1. （1） ① at the start of a line or a sentence, and
//! 一是、第一，、首先 in running text.
//!
//! [`marks`] finds them. It says nothing of right or wrong.

use std::ops::Range;

use regex::Captures;

use super::chars::{after, before};
use super::lazy_regex::{LazyRegex, regex};
use super::numerals::is_any_numeral;
use crate::text::numeral;

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Style {
    /// `一、`
    Han,
    /// `（一）`
    ParenHan,
    /// `1.`
    Arabic,
    /// `（1）`
    ParenArabic,
    /// `①`
    Circled,
    /// `一是`
    Is,
    /// `第一，`
    Nth,
    /// `首先`、`其次`、`再次，`
    First,
}

impl Style {
    /// Returns the level of GB/T 9704-2012, 7.3.3, from 0; `None` in running text.
    pub(crate) fn level(self) -> Option<usize> {
        match self {
            Self::Han => Some(0),
            Self::ParenHan => Some(1),
            Self::Arabic => Some(2),
            Self::ParenArabic => Some(3),
            Self::Circled => Some(4),
            Self::Is | Self::Nth | Self::First => None,
        }
    }

    /// Returns a number in this style.
    pub(crate) fn write(self, value: u32) -> String {
        let han = numeral::chinese(value);
        match self {
            Self::Han => format!("{han}、"),
            Self::ParenHan => format!("（{han}）"),
            Self::Arabic => format!("{value}."),
            Self::ParenArabic => format!("（{value}）"),
            Self::Circled => circled(value),
            Self::Is => format!("{han}是"),
            Self::Nth => format!("第{han}"),
            Self::First => match value {
                1 => "首先".to_owned(),
                2 => "其次".to_owned(),
                _ => "再次".to_owned(),
            },
        }
    }
}

/// First of the circled numbers ① to ⑳.
const CIRCLED: u32 = 0x2460;

fn circled(value: u32) -> String {
    let character = (1..=20).contains(&value).then(|| char::from_u32(CIRCLED + value - 1));
    character.flatten().map_or_else(|| format!("（{value}）"), String::from)
}

/// A number with its mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    /// How it is written.
    pub(crate) style: Style,
    /// Its value, from 1.
    pub(crate) value: u32,
    /// Bytes of the line.
    pub(crate) range: Range<usize>,
    /// Whether the line starts with it.
    pub(crate) leads: bool,
}

static MARK: LazyRegex = LazyRegex::new(|| {
    let han = "[一二三四五六七八九十]{1,3}";
    regex(&format!(
        r"(?<is>{han})是|第(?<nth>{han})[，,、：:]|(?<first>首先|其次|再次[，,])|[（(](?<paren_han>{han})[）)]|[（(](?<paren>[1-9][0-9]?)[）)]|(?<han>{han})[、．.]|(?<arabic>[1-9][0-9]?)[.．、]|(?<circled>[①-⑳])"
    ))
});

/// Returns the numbers of a line, in its order.
pub(crate) fn marks(line: &str) -> impl Iterator<Item = Mark> {
    let line = if may_hold_one(line) { line } else { "" };
    MARK.captures_iter(line).filter_map(|found| mark(line, &found))
}

/// Most lines hold no number with a mark behind it.
fn may_hold_one(line: &str) -> bool {
    let mut last = ' ';
    let mut rest = line.chars();
    while let Some(one) = rest.next() {
        let before = std::mem::replace(&mut last, one);
        let next = || rest.clone().next().unwrap_or('0');
        let is_sign = match one {
            '是' | '，' | ',' | '：' | ':' => {
                !before.is_ascii_digit() && is_any_numeral(before)
            }
            '）' | ')' => is_any_numeral(before),
            // Between numerals they are no marks of an outline.
            '、' | '．' | '.' => is_any_numeral(before) && !is_any_numeral(next()),
            '先' => before == '首',
            '次' => matches!(before, '其' | '再'),
            '①'..='⑳' => true,
            _ => false,
        };
        if is_sign {
            return true;
        }
    }
    false
}

/// Returns the number that a line starts with.
pub(crate) fn leading(line: &str) -> Option<Mark> {
    let opens = "一二三四五六七八九十第首其再（(123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    let first = line.trim_start().chars().next()?;
    if !opens.contains(first) {
        return None;
    }
    marks(line).next().filter(|mark| mark.leads)
}

fn mark(line: &str, found: &Captures<'_>) -> Option<Mark> {
    let (style, value) = read(found)?;
    let range = found.get(0)?.range();
    let opening = line[..range.start].trim_end();
    let leads = opening.is_empty();
    if !leads && !opens(style, before(opening, opening.len())) {
        return None;
    }
    // 一、二级公路、1.5公里、1、2号楼 are no numbers of an outline.
    let next = after(line, range.end);
    let goes_on = match style {
        Style::Han | Style::Arabic => next.is_none_or(is_any_numeral),
        Style::Is => next.is_none(),
        // 第一、第二产业; 第一、二批
        Style::Nth => {
            line[..range.end].ends_with('、')
                && next.is_none_or(|next| next == '第' || is_any_numeral(next))
        }
        Style::ParenHan | Style::ParenArabic | Style::Circled => {
            CITED.is_match(&line[range.end..])
        }
        Style::First => false,
    };
    (!goes_on).then_some(Mark { style, value, range, leads })
}

/// Numbers that name items and put nothing in order: （一）、（三）项, ①②号地块, by what stands behind one.
static CITED: LazyRegex = LazyRegex::new(|| {
    regex(
        r"^(?:[、，,和与及至到 ]?[（(][一二三四五六七八九十0-9]{1,3}[）)]|[、，,和与及至到 ]?[①-⑳]|[两二三四五六七八九十]?(?:项[^目]|号[^召码令]|条[^件例]|款[^项物]))",
    )
});

fn read(found: &Captures<'_>) -> Option<(Style, u32)> {
    let text = |name: &str| found.name(name).map(|group| group.as_str());
    let han = [
        ("is", Style::Is),
        ("nth", Style::Nth),
        ("paren_han", Style::ParenHan),
        ("han", Style::Han),
    ];
    for (name, style) in han {
        if let Some(text) = text(name) {
            return numeral::counted(text).map(|value| (style, value));
        }
    }
    for (name, style) in [("paren", Style::ParenArabic), ("arabic", Style::Arabic)] {
        if let Some(text) = text(name) {
            return text.parse().ok().map(|value| (style, value));
        }
    }
    if let Some(circled) = text("circled").and_then(|text| text.chars().next()) {
        return Some((Style::Circled, circled as u32 - CIRCLED + 1));
    }
    let value = match text("first")? {
        "首先" => 1,
        "其次" => 2,
        _ => 3,
    };
    Some((Style::First, value))
}

/// Whether a number may follow this character within a line.
fn opens(style: Style, left: Option<char>) -> bool {
    let Some(left) = left else { return true };
    let sentence = "。！？；：!?;:";
    match style {
        Style::Han | Style::Arabic => sentence.contains(left),
        Style::ParenHan => sentence.contains(left) || matches!(left, '，' | ','),
        Style::Is | Style::First | Style::Nth => {
            sentence.contains(left) || matches!(left, '，' | ',' | '“')
        }
        Style::ParenArabic | Style::Circled => {
            sentence.contains(left) || matches!(left, '，' | ',' | '、')
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{leading, marks};

    fn read(line: &str) -> Vec<String> {
        marks(line).map(|mark| format!("{:?} {}", mark.style, mark.value)).collect()
    }

    #[test]
    fn numbers_of_an_outline_and_of_running_text() {
        assert_eq!(
            read(
                "一、抓明责。一是责任到班子；二是任务到科室：（1）甲，（2）乙。首先，丙。第三，丁。①戊"
            ),
            [
                "Han 1",
                "Is 1",
                "Is 2",
                "ParenArabic 1",
                "ParenArabic 2",
                "First 1",
                "Nth 3",
                "Circled 1"
            ]
        );
        assert_eq!(leading("　（十二）甲").map(|mark| mark.value), Some(12));
    }

    #[test]
    fn numbers_that_count_or_refer() {
        for line in [
            "二、三级公路",
            "三、四季度",
            "1.5公里",
            "1、2号楼",
            "第一、第二产业",
            "第一、二批",
            "全省第一，全国第三",
            "这三是质数",
            "其一是人",
            "依据第（三）项",
            "见注①",
            "达到62.5%",
        ] {
            assert!(read(line).is_empty(), "{line}: {:?}", read(line));
        }
    }
}
