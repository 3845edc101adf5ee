//! Numbers and days as people write them: 8, ８, 八, 十二; 2017年8月21日.

use crate::model::Date;
use crate::text::numeral::{counted, digits};
pub(super) use crate::text::numeral::{is_numeral, leading};

/// A whole text as a number: digits of either width, or Chinese numerals.
pub(super) fn number(text: &str) -> Option<u32> {
    if text.chars().count() > 9 {
        return None;
    }
    let arabic: Option<String> = text.chars().map(digit).collect();
    match arabic {
        Some(arabic) => arabic.parse().ok(),
        None if text.chars().all(is_numeral) => counted(text).or_else(|| digits(text)),
        None => None,
    }
}

/// A digit of either width as an ASCII digit.
pub(super) fn digit(one: char) -> Option<char> {
    match one {
        '0'..='9' => Some(one),
        '０'..='９' => char::from_digit(u32::from(one) - u32::from('０'), 10),
        _ => None,
    }
}

/// The day at the start of a text, and what follows it. White space within is passed over.
pub(super) fn day(text: &str) -> Option<(Date, String)> {
    // 二○二六年 with a circle for the numeral.
    let numeral = |one: char| if one == '○' { '〇' } else { one };
    let text: String = text.chars().filter(|one| !one.is_whitespace()).map(numeral).collect();
    let (year, rest) = until(&text, &['年', '-', '.', '/'])?;
    let (month, rest) = until(rest, &['月', '-', '.', '/'])?;
    let length: usize = rest
        .chars()
        .take_while(|one| digit(*one).is_some() || is_numeral(*one))
        .map(char::len_utf8)
        .sum();
    let (day, rest) = rest.split_at(length);
    let rest = rest.strip_prefix(['日', '号']).unwrap_or(rest);
    if year.chars().count() != 4 {
        return None;
    }
    let date = Date::new(
        i32::try_from(number(year)?).ok()?,
        u8::try_from(number(month)?).ok()?,
        u8::try_from(number(day)?).ok()?,
    )?;
    Some((date, rest.to_owned()))
}

/// A text without white space and without the first day in it, and that day: 县创文办2026年11月18日第5期
pub(super) fn without_day(text: &str) -> (String, Option<Date>) {
    let starts =
        text.char_indices().filter(|(_, one)| digit(*one).is_some() || is_numeral(*one));
    let mut found = starts.filter_map(|(at, _)| Some((at, day(&text[at..])?)));
    match found.next() {
        Some((at, (date, rest))) => (format!("{}{rest}", &text[..at]), Some(date)),
        None => (text.to_owned(), None),
    }
}

/// Whether a text opens with year, month and day of which there is no such day: 2026年11月31日
pub(super) fn is_no_day(text: &str) -> bool {
    let text: String = text.chars().filter(|one| !one.is_whitespace()).collect();
    let parts = until(&text, &['年']).and_then(|(year, rest)| {
        let (month, rest) = until(rest, &['月'])?;
        let (day, _) = until(rest, &['日', '号'])?;
        Some([year, month, day].map(number))
    });
    parts.is_some_and(|parts| parts.iter().all(Option::is_some)) && day(&text).is_none()
}

/// Returns the first day that a text names with its year, near its beginning.
pub(super) fn day_within(text: &str) -> Option<Date> {
    const NEAR: usize = 60;
    let end = text.char_indices().nth(NEAR).map_or(text.len(), |(at, _)| at);
    let is_digit = |one: char| digit(one).is_some() || is_numeral(one);
    let starts = text[..end].char_indices().filter(|(_, one)| is_digit(*one));
    starts.filter_map(|(at, _)| day(&text[at..end])).map(|(day, _)| day).next()
}

fn until<'t>(text: &'t str, marks: &[char]) -> Option<(&'t str, &'t str)> {
    let at = text.find(marks)?;
    let mark = text[at..].chars().next()?;
    Some((&text[..at], &text[at + mark.len_utf8()..]))
}

#[cfg(test)]
mod tests {
    use super::{day, is_no_day, number, without_day};

    #[test]
    fn numbers_are_read_in_all_their_forms() {
        let forms = [("8", 8), ("０８", 8), ("八", 8), ("十", 10), ("十二", 12), ("二十", 20)];
        for (text, value) in forms {
            assert_eq!(number(text), Some(value), "{text}");
        }
        assert_eq!(number("二〇一七"), Some(2017));
        assert_eq!(number("一百零五"), Some(105));
        assert_eq!(number(""), None);
        assert_eq!(number("八期"), None);
    }

    #[test]
    fn a_day_is_taken_out_of_a_line() {
        let read = |text: &str| without_day(text);
        let day = |text: &str| read(text).1.map(|date| date.to_string());
        for text in ["县创文办2026年11月18日第5期", "县创文办第5期2026年11月18日"]
        {
            assert_eq!(read(text).0, "县创文办第5期");
            assert_eq!(day(text).as_deref(), Some("2026-11-18"));
        }
        assert_eq!(read("工作通报2026年第5期"), ("工作通报2026年第5期".to_owned(), None));
    }

    #[test]
    fn days_are_read_with_what_follows() {
        let read = |text| day(text).map(|(date, rest)| format!("{date} {rest}"));
        assert_eq!(read("2017年9月30日前").as_deref(), Some("2017-09-30 前"));
        assert_eq!(read("２０１７年 ９ 月 ３０ 日").as_deref(), Some("2017-09-30 "));
        assert_eq!(read("二〇一七年九月三十日").as_deref(), Some("2017-09-30 "));
        assert_eq!(read("二○一七年九月三十日").as_deref(), Some("2017-09-30 "));
        assert_eq!(read("2017.9.30。").as_deref(), Some("2017-09-30 。"));
        assert_eq!(read("9月底前"), None);
        assert_eq!(read("2017年2月30日"), None);
        assert!(is_no_day("2017年2月30日前") && is_no_day("2026年11月31日"));
        assert!(
            !is_no_day("2026年11月30日") && !is_no_day("11月31日") && !is_no_day("2026年底")
        );
    }
}
