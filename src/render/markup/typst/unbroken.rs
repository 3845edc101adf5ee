//! Numbers of dates and issues, which must not be split from what they count.
//!
//! [`pieces`] finds `2017年`, `8月` and `21日` of `2017年8月21日`, and `〔2017〕` and `第8期` of `〔2017〕第8期`: a line may end
//! between them, as GB/T 9704-2012 allows, since one that may not is stretched by up to six characters. Digits may be
//! full-width, and one space may stand beside a number, as people type them. Nothing is found within a longer number or a
//! word (`1.5年`, `A8月`): a box there would allow a line end that was not allowed before. A connector (`300～500元`,
//! `买买提·玉素甫`) stays with what stands before it.

use std::ops::Range;

/// A piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineSegment<'a> {
    /// May be split over lines.
    Plain(&'a str),
    /// Must stay on one line.
    Unbroken(&'a str),
}

/// The longest number in a date or issue number: a year.
const LONGEST_NUMBER: usize = 4;

/// Brackets around the year of an issue.
const BRACKETS: [(char, char); 6] =
    [('〔', '〕'), ('［', '］'), ('【', '】'), ('[', ']'), ('（', '）'), ('(', ')')];

/// `text` in pieces, in order, none of them empty.
pub(super) fn pieces(text: &str) -> Vec<LineSegment<'_>> {
    let mut pieces: Vec<LineSegment<'_>> = Vec::new();
    let mut plain = 0;
    let mut at = 0;
    let mut before = ' ';
    while let Some(c) = text[at..].chars().next() {
        let Some(found) = unbroken(text, at, before) else {
            before = c;
            at += c.len_utf8();
            continue;
        };
        at = found.end;
        // What a connector belongs to may be kept whole already.
        let mut start = found.start.max(plain);
        if let (true, Some(LineSegment::Unbroken(last))) = (found.start < plain, pieces.last())
        {
            start = plain - last.len();
            pieces.pop();
        } else if plain < start {
            pieces.push(LineSegment::Plain(&text[plain..start]));
        }
        pieces.push(LineSegment::Unbroken(&text[start..at]));
        plain = at;
        before = ' ';
    }
    if plain < text.len() {
        pieces.push(LineSegment::Plain(&text[plain..]));
    }
    pieces
}

/// What must stay on one line and ends with what begins at `at`, behind the character `before`.
fn unbroken(text: &str, at: usize, before: char) -> Option<Range<usize>> {
    let (behind, rest) = text.split_at(at);
    let c = rest.chars().next()?;
    if is_connector(c) && !behind.ends_with('—') && !rest[c.len_utf8()..].starts_with('—') {
        return Some(connected(behind)?..at + c.len_utf8());
    }
    let is_number = is_digit(c) && !continues(before);
    let date = is_number.then(|| date(rest, behind)).flatten();
    date.or_else(|| issue(rest, behind)).map(|length| at..at + length)
}

/// 浪纹线, 一字线 and 间隔号 never open a line (GB/T 15834-2011, 5.1.9 and 5.1.10); 破折号 (——) may.
fn is_connector(c: char) -> bool {
    matches!(c, '～' | '〜' | '—' | '–' | '·' | '・' | '•')
}

/// Where the number, the word in letters or the character begins that a connector behind `text` is joined to, with the
/// marks that close it.
fn connected(text: &str) -> Option<usize> {
    let word = text.trim_end_matches([
        '”', '’', '》', '）', '】', '〉', '」', '』', '%', '％', '‰', '℃', '°',
    ]);
    let number = word.trim_end_matches(|c: char| {
        c.is_ascii_alphanumeric() || matches!(c, '.' | ',') || is_digit(c)
    });
    if number.len() < word.len() {
        return Some(number.len());
    }
    word.char_indices().next_back().filter(|(_, c)| !c.is_whitespace()).map(|(at, _)| at)
}

/// The length of the year, month or day that `text` begins with, behind `before`. 8号 alone is no date.
fn date(text: &str, before: &str) -> Option<usize> {
    let after = spaceless(number(text)?);
    let after = match after.strip_prefix(['年', '月', '日']) {
        Some(after) => after,
        None if ends_with_month(before) => after.strip_prefix('号')?,
        None => return None,
    };
    Some(text.len() - after.len())
}

fn ends_with_month(text: &str) -> bool {
    let month = text.strip_suffix(' ').unwrap_or(text).strip_suffix('月');
    month.is_some_and(|month| month.trim_end_matches(' ').ends_with(is_digit))
}

/// The length of the part of an issue number that `text` begins with, behind `before`: its year, where its number follows,
/// or its number behind the year.
fn issue(text: &str, before: &str) -> Option<usize> {
    if let Some(after) = year(text) {
        return issue_number(spaceless(after)).map(|_| text.len() - after.len());
    }
    let before = before.strip_suffix(' ').unwrap_or(before);
    let start = before.char_indices().rev().nth(LONGEST_NUMBER + 1).map_or(0, |(at, _)| at);
    let is_behind =
        before[start..].char_indices().any(|(at, _)| year(&before[start + at..]) == Some(""));
    is_behind.then(|| issue_number(text).map(|after| text.len() - after.len())).flatten()
}

/// What follows the year in brackets that `text` begins with.
fn year(text: &str) -> Option<&str> {
    let (open, close) = BRACKETS.iter().find(|(open, _)| text.starts_with(*open))?;
    number(text.strip_prefix(*open)?)?.strip_prefix(*close)
}

/// What follows the number of an issue that `text` begins with: 第8期, 8号.
fn issue_number(text: &str) -> Option<&str> {
    let number = number(text.strip_prefix('第').map_or(text, spaceless))?;
    spaceless(number).strip_prefix(['期', '号'])
}

/// What follows the number that `text` begins with; nothing for a number that is too long.
fn number(text: &str) -> Option<&str> {
    let digits = text.chars().take(LONGEST_NUMBER + 1).take_while(|c| is_digit(*c)).count();
    let length = text.chars().take(digits).map(char::len_utf8).sum::<usize>();
    (1..=LONGEST_NUMBER).contains(&digits).then(|| &text[length..])
}

fn spaceless(text: &str) -> &str {
    text.strip_prefix(' ').unwrap_or(text)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９')
}

/// Whether a number after `c` is only a part of something.
fn continues(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || is_digit(c)
        || matches!(c, '.' | ',' | '-' | '+' | '/' | ':' | '_' | '~' | '．')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unbroken(text: &str) -> Vec<&str> {
        let pieces = pieces(text);
        let all = pieces.iter().map(|piece| match piece {
            LineSegment::Plain(words) | LineSegment::Unbroken(words) => *words,
        });
        assert_eq!(all.collect::<String>(), text);
        let kept = pieces.iter().filter_map(|piece| match piece {
            LineSegment::Unbroken(words) => Some(*words),
            LineSegment::Plain(_) => None,
        });
        kept.collect()
    }

    #[test]
    fn numbers_stay_with_what_they_count() {
        assert_eq!(unbroken("截至2017年8月21日，"), ["2017年", "8月", "21日"]);
        assert_eq!(unbroken("8月21日至23日"), ["8月", "21日", "23日"]);
        assert_eq!(
            unbroken("２０１７年８月 2017 年 8 月 21 日"),
            ["２０１７年", "８月", "2017 年", "8 月", "21 日"]
        );
        assert_eq!(unbroken("8月21号，8 月 21 号，8号楼"), ["8月", "21号", "8 月", "21 号"]);
        assert_eq!(unbroken("工作通报〔2017〕第8期"), ["〔2017〕", "第8期"]);
        assert_eq!(
            unbroken("安绩办〔2017〕8号、[2017] 第 8 期"),
            ["〔2017〕", "8号", "[2017]", "第 8 期"]
        );
    }

    #[test]
    fn connectors_stay_with_what_stands_before_them() {
        assert_eq!(unbroken("补助300～500元"), ["300～"]);
        assert_eq!(unbroken("97.5%～98.5%"), ["97.5%～"]);
        assert_eq!(unbroken("2017年6—8月"), ["2017年", "6—", "8月"]);
        assert_eq!(unbroken("2017年6月～8月"), ["2017年", "6月～", "8月"]);
        assert_eq!(unbroken("买买提·玉素甫"), ["提·"]);
        assert_eq!(unbroken("“回头看”—督查"), ["看”—"]);
        for free in ["“一单到底”——抓落实", "——抓落实", "～", " ·甲", "甲——"]
        {
            assert_eq!(unbroken(free), [""; 0], "{free}");
        }
    }

    #[test]
    fn parts_of_other_numbers_are_left_alone() {
        for text in [
            "",
            "12345年",
            "1.5年",
            "A8月",
            "2017-8月",
            "年月日",
            "〔2017〕",
            "〔2017〕号",
            "第8期",
            "月8号",
            "（2017）年",
            "8",
        ] {
            assert_eq!(unbroken(text), [""; 0], "{text}");
        }
    }
}
