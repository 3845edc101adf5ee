//! Dates and issue numbers, which must not be split over lines.
//!
//! [`pieces`] finds `2017年8月21日` and its parts (`8月21日`, `2017年`, `21日`), and `〔2017〕第8期` and
//! `〔2017〕8号`. Digits may be full-width, and one space may stand beside a number, as people type
//! them. Nothing is found within a longer number or a word (`1.5年`, `A8月`): a box there would
//! allow a line end that was not allowed before.

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
    let mut pieces = Vec::new();
    let mut plain = 0;
    let mut at = 0;
    let mut before = ' ';
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let found = if is_digit(c) && !continues(before) { date(rest) } else { issue(rest) };
        let Some(length) = found else {
            before = c;
            at += c.len_utf8();
            continue;
        };
        if plain < at {
            pieces.push(LineSegment::Plain(&text[plain..at]));
        }
        pieces.push(LineSegment::Unbroken(&rest[..length]));
        at += length;
        plain = at;
        before = ' ';
    }
    if plain < text.len() {
        pieces.push(LineSegment::Plain(&text[plain..]));
    }
    pieces
}

/// The length of the date that `text` begins with.
fn date(text: &str) -> Option<usize> {
    let mut length = None;
    let mut rest = text;
    for units in [&['年'][..], &['月'], &['日', '号']] {
        // 8号 alone is no date.
        let Some(after) =
            number(rest).and_then(|after| spaceless(after).strip_prefix(units)).filter(
                |after| length.is_some() || !text[..text.len() - after.len()].ends_with('号'),
            )
        else {
            continue;
        };
        length = Some(text.len() - after.len());
        rest = spaceless(after);
    }
    length
}

/// The length of the issue number that `text` begins with.
fn issue(text: &str) -> Option<usize> {
    let (open, close) = BRACKETS.iter().find(|(open, _)| text.starts_with(*open))?;
    let year = text.strip_prefix(*open)?;
    let after = number(year).and_then(|after| after.strip_prefix(*close))?;
    let after = spaceless(after);
    let after = after.strip_prefix('第').map_or(after, spaceless);
    let after = spaceless(number(after)?).strip_prefix(['期', '号'])?;
    Some(text.len() - after.len())
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
    fn dates_and_issue_numbers_stay_whole() {
        assert_eq!(unbroken("截至2017年8月21日，"), ["2017年8月21日"]);
        assert_eq!(unbroken("8月21日至23日"), ["8月21日", "23日"]);
        assert_eq!(unbroken("2017年8月、2016年"), ["2017年8月", "2016年"]);
        assert_eq!(
            unbroken("２０１７年８月 2017 年 8 月 21 日"),
            ["２０１７年８月", "2017 年 8 月 21 日"]
        );
        assert_eq!(unbroken("8月21号，8号楼"), ["8月21号"]);
        assert_eq!(unbroken("工作通报〔2017〕第8期"), ["〔2017〕第8期"]);
        assert_eq!(
            unbroken("安绩办〔2017〕8号、[2017] 第 8 期"),
            ["〔2017〕8号", "[2017] 第 8 期"]
        );
        assert_eq!(unbroken("8日2017年"), ["8日", "2017年"]);
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
            "（2017）年",
            "8",
        ] {
            assert_eq!(unbroken(text), [""; 0], "{text}");
        }
    }
}
