//! Numbers before headings: 一、（一）1.（1）第一，首先，①, and 一是 before points; a dot may stand before them.

use super::line::{Piece, bullet};
use super::numeral;
use crate::document::{Font, Style};

/// How headings of one level are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumberForm {
    /// 一、
    Han,
    /// （一）
    HanBrackets,
    /// 1. or 1、
    Arabic,
    /// （1）
    ArabicBrackets,
    /// 第一，
    Ordinal,
    /// 首先，其次，
    Sequence,
    /// ①
    Circled,
    /// 一是
    Is,
    /// 问题1：
    Problem,
    /// 做法一：
    Practice,
    /// 案例1：
    Case,
    /// No number, but a dot: one of a list.
    Dot,
    /// No number: a paragraph that is styled as a heading of this level.
    Styled(u8),
}

impl NumberForm {
    /// Its place in the order of the forms, the highest first.
    pub(super) fn rank(self) -> u8 {
        match self {
            Self::Han => 0,
            Self::HanBrackets => 1,
            Self::Arabic => 2,
            Self::ArabicBrackets => 3,
            _ => 4,
        }
    }
}

/// A number at the start of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct HeadingMark {
    /// Its form.
    pub(super) numbering: NumberForm,
    /// Its value; absent where it says none (最后，).
    pub(super) number: Option<u32>,
    /// How many bytes of the line it takes.
    pub(super) length: usize,
}

impl HeadingMark {
    fn new(numbering: NumberForm, number: Option<u32>, length: usize) -> Self {
        Self { numbering, number, length }
    }
}

/// Returns the number that a piece starts with.
pub(super) fn read(piece: Piece<'_>) -> Option<HeadingMark> {
    let text = piece.text();
    let mark = written(text);
    match piece.style() {
        // A list within a text: its numbers are none of headings, but those behind a dot.
        Style::ListItem if bullet(text) == 0 => None,
        Style::ListItem => mark,
        _ if mark.is_some() => mark,
        // A styled line that ends like a sentence is text that somebody made large.
        Style::Heading(level) if !text.ends_with('。') => {
            Some(HeadingMark::new(NumberForm::Styled(level), None, 0))
        }
        // The only heading of its level has no number.
        _ if is_run_in(piece) => Some(HeadingMark::new(NumberForm::Styled(1), None, 0)),
        _ => None,
    }
}

/// Whether a sentence in the typeface of headings of the first level opens a line of text.
fn is_run_in(piece: Piece<'_>) -> bool {
    let set = piece.set_apart().filter(|(_, font)| *font == Font::Hei);
    set.is_some_and(|(end, _)| piece.text()[..end].ends_with('。'))
}

/// Returns the dot that a piece starts with in the place of a number.
pub(super) fn dot(piece: Piece<'_>) -> Option<HeadingMark> {
    let length = bullet(piece.text());
    let is_dot = length > 0 && written(piece.text()).is_none();
    is_dot.then_some(HeadingMark::new(NumberForm::Dot, None, length))
}

/// Returns the number that a text starts with, with the dot before it.
pub(super) fn written(text: &str) -> Option<HeadingMark> {
    let dot = bullet(text);
    let mark = number(&text[dot..])?;
    Some(HeadingMark { length: dot + mark.length, ..mark })
}

fn number(text: &str) -> Option<HeadingMark> {
    match text.chars().next()? {
        '（' | '(' => brackets(text),
        '①'..='⑳' => circled(text),
        '第' => ordinal(text),
        '问' => counted(text, "问题", NumberForm::Problem),
        '案' | '典' => cases(text),
        '做' | '经' | '举' | '亮' | '特' | '成' => practice(text),
        '首' | '其' | '再' | '最' => sequence(text),
        one if numeral::digit(one).is_some() => arabic(text),
        one if numeral::is_numeral(one) => han(text),
        _ => None,
    }
}

fn brackets(text: &str) -> Option<HeadingMark> {
    let open = text.chars().next()?.len_utf8();
    let close = text.char_indices().take(8).find(|(_, one)| matches!(one, '）' | ')'))?;
    let inside = text[open..close.0].trim();
    let number = numeral::number(inside).filter(|number| (1..1000).contains(number))?;
    let numbering = match inside.chars().all(numeral::is_numeral) {
        true => NumberForm::HanBrackets,
        false => NumberForm::ArabicBrackets,
    };
    let length = close.0 + close.1.len_utf8();
    // Some write （一）、
    let extra = if text[length..].starts_with('、') { '、'.len_utf8() } else { 0 };
    Some(HeadingMark::new(numbering, Some(number), length + extra))
}

fn circled(text: &str) -> Option<HeadingMark> {
    let one = text.chars().next()?;
    let number = u32::from(one) - u32::from('①') + 1;
    Some(HeadingMark::new(NumberForm::Circled, Some(number), one.len_utf8()))
}

fn ordinal(text: &str) -> Option<HeadingMark> {
    let after = '第'.len_utf8();
    let (number, length) = numeral::leading(&text[after..])?;
    let stop = text[after + length..].chars().next()?;
    let stops = matches!(stop, '，' | ',' | '、' | '：' | ':');
    let length = after + length + stop.len_utf8();
    stops.then_some(HeadingMark::new(NumberForm::Ordinal, Some(number), length))
}

/// What is counted where each practice is called one.
const PRACTICES: [&str; 8] =
    ["做法", "经验", "举措", "亮点", "特色", "成效", "经验做法", "特色做法"];

fn practice(text: &str) -> Option<HeadingMark> {
    PRACTICES.iter().find_map(|word| counted(text, word, NumberForm::Practice))
}

fn cases(text: &str) -> Option<HeadingMark> {
    let words = ["案例", "典型案例"];
    words.iter().find_map(|word| counted(text, word, NumberForm::Case))
}

/// Returns a word and its number, with the mark behind it.
fn counted(text: &str, word: &str, form: NumberForm) -> Option<HeadingMark> {
    let is_digit = |one: &char| numeral::digit(*one).is_some() || numeral::is_numeral(*one);
    let digits = text.strip_prefix(word)?.chars().take_while(is_digit);
    let length = word.len() + digits.map(char::len_utf8).sum::<usize>();
    let number = numeral::number(&text[word.len()..length]).filter(|number| *number > 0)?;
    let stop = text[length..].chars().next().filter(|one| "：:、.．".contains(*one))?;
    Some(HeadingMark::new(form, Some(number), length + stop.len_utf8()))
}

fn sequence(text: &str) -> Option<HeadingMark> {
    let words = [("首先", Some(1)), ("其次", Some(2)), ("再次", Some(3)), ("最后", None)];
    let (word, number) = words.into_iter().find(|(word, _)| text.starts_with(word))?;
    let stop = text[word.len()..].chars().next()?;
    let stops = matches!(stop, '，' | ',' | '、');
    let length = word.len() + stop.len_utf8();
    stops.then_some(HeadingMark::new(NumberForm::Sequence, number, length))
}

fn arabic(text: &str) -> Option<HeadingMark> {
    let length: usize = text
        .chars()
        .take_while(|one| numeral::digit(*one).is_some())
        .take(3)
        .map(char::len_utf8)
        .sum();
    let number =
        numeral::number(&text[..length]).filter(|number| (1..1000).contains(number))?;
    // 1️⃣, as messages have it.
    let key = ["\u{fe0f}\u{20e3}", "\u{20e3}"];
    if let Some(key) = key.iter().find(|key| text[length..].starts_with(**key)) {
        return Some(HeadingMark::new(NumberForm::Arabic, Some(number), length + key.len()));
    }
    let stop = text[length..].chars().next();
    let stop = stop.filter(|one| matches!(one, '.' | '．' | '、' | ')' | '）'))?;
    let after = &text[length + stop.len_utf8()..];
    if is_figure(number, stop, after) {
        return None;
    }
    Some(HeadingMark::new(NumberForm::Arabic, Some(number), length + stop.len_utf8()))
}

/// Returns the number of a list where it stands before a figure: 3.12个村, behind 2.
pub(super) fn before_figure(piece: Piece<'_>, number: u32) -> Option<HeadingMark> {
    let stop = piece.text().strip_prefix(&number.to_string())?.chars().next()?;
    let length = number.to_string().len() + stop.len_utf8();
    let is_mark = matches!(stop, '.' | '．' | '、') && piece.style() != Style::ListItem;
    is_mark.then_some(HeadingMark::new(NumberForm::Arabic, Some(number), length))
}

/// Whether a number goes on behind its mark: 1.5亿元, 3、4月份. An item may open with a figure all the
/// same: 1、8月26日, 1.2026年, 1、45份.
fn is_figure(number: u32, stop: char, after: &str) -> bool {
    let length = |text: &str| -> usize {
        let digits = text.chars().take_while(|one| numeral::digit(*one).is_some());
        digits.map(char::len_utf8).sum()
    };
    let digits = length(after);
    if digits == 0 || matches!(stop, ')' | '）') {
        return false;
    }
    let (next, rest) = after.split_at(digits);
    let is_year = next.chars().count() == 4 && rest.starts_with('年');
    let is_day = rest.strip_prefix('月').is_some_and(|day| length(day) > 0);
    if is_year || is_day {
        return false;
    }
    // 1.6月底前: no month is written with a point.
    if stop != '、' && rest.starts_with('月') {
        return false;
    }
    let counts_on = numeral::number(next).is_none_or(|next| next == number + 1);
    stop != '、' || counts_on || rest.starts_with(['、', '月'])
}

fn han(text: &str) -> Option<HeadingMark> {
    let (number, length) = numeral::leading(text)?;
    let rest = &text[length..];
    let stop = rest.chars().next()?;
    let after = &rest[stop.len_utf8()..];
    let form = match stop {
        '是' => NumberForm::Is,
        '、' | '.' | '．' if !is_series(number, after) => NumberForm::Han,
        _ => return None,
    };
    Some(HeadingMark::new(form, Some(number), length + stop.len_utf8()))
}

/// 一、二季度: two numbers side by side, not the first of a list.
fn is_series(number: u32, after: &str) -> bool {
    let Some((next, length)) = numeral::leading(after) else { return false };
    next == number + 1
        && after[length..].starts_with([
            '季', '月', '线', '类', '级', '期', '次', '产', '年', '号', '班', '、',
        ])
}

#[cfg(test)]
mod tests {
    use super::{NumberForm, read};
    use crate::import::sample;

    fn mark(text: &str) -> Option<(NumberForm, Option<u32>, String)> {
        sample::with(text, |piece| {
            let mark = read(piece)?;
            Some((mark.numbering, mark.number, text[..mark.length].to_owned()))
        })
    }

    #[test]
    fn numbers_of_all_forms() {
        let forms = [
            ("一、甲", NumberForm::Han, 1, "一、"),
            ("十二、甲", NumberForm::Han, 12, "十二、"),
            ("（三）甲", NumberForm::HanBrackets, 3, "（三）"),
            ("(二)、甲", NumberForm::HanBrackets, 2, "(二)、"),
            ("1.甲", NumberForm::Arabic, 1, "1."),
            ("２、甲", NumberForm::Arabic, 2, "２、"),
            ("（10）甲", NumberForm::ArabicBrackets, 10, "（10）"),
            ("第一，甲", NumberForm::Ordinal, 1, "第一，"),
            ("其次,甲", NumberForm::Sequence, 2, "其次,"),
            ("③甲", NumberForm::Circled, 3, "③"),
            ("二是甲", NumberForm::Is, 2, "二是"),
            ("1、8月26日", NumberForm::Arabic, 1, "1、"),
            ("7、8月26日", NumberForm::Arabic, 7, "7、"),
            ("1.8月26日", NumberForm::Arabic, 1, "1."),
            ("1.2026年", NumberForm::Arabic, 1, "1."),
            ("2.7月底前", NumberForm::Arabic, 2, "2."),
            ("2、45份台账", NumberForm::Arabic, 2, "2、"),
            ("1)2026年", NumberForm::Arabic, 1, "1)"),
            ("108、甲", NumberForm::Arabic, 108, "108、"),
            ("（100）甲", NumberForm::ArabicBrackets, 100, "（100）"),
            ("一、一手抓落实", NumberForm::Han, 1, "一、"),
            ("问题1：甲", NumberForm::Problem, 1, "问题1："),
            ("问题二、甲", NumberForm::Problem, 2, "问题二、"),
            ("做法一：甲", NumberForm::Practice, 1, "做法一："),
            ("案例1：甲", NumberForm::Case, 1, "案例1："),
            ("典型案例二：甲", NumberForm::Case, 2, "典型案例二："),
            ("经验做法2、甲", NumberForm::Practice, 2, "经验做法2、"),
            ("· 一是甲", NumberForm::Is, 1, "· 一是"),
            ("●（二）甲", NumberForm::HanBrackets, 2, "●（二）"),
            ("- 1、甲", NumberForm::Arabic, 1, "- 1、"),
        ];
        for (text, numbering, number, written) in forms {
            assert_eq!(
                mark(text),
                Some((numbering, Some(number), written.to_owned())),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_number_of_a_heading() {
        let texts = "1.5亿元|3、4月份完成|3、5、7月份完成|1.8个百分点|2017年|2017.8|一、二季度完成|\
                一、二、三产业|第一季度|一季度|（略）|首先完成|十堰市|一|（2017）|- 5℃|\
                问题：甲|问题3个|做法一致|经验：甲|-1、甲|● 甲";
        for text in texts.split('|') {
            assert_eq!(mark(text), None, "{text}");
        }
    }
}
