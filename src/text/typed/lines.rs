//! Beginnings of lines that look like marks of lists, quotes or headings, and paths of Windows.
//!
//! - `2017. 8. 21` is a date and no item of a list, and so is `8. 21，…`.
//! - `- 5%` is a figure with its sign where nothing follows it.
//! - `>5%` and `>=90分` compare; a quote has a blank behind its mark, or a letter.
//! - `#` alone heads nothing.
//! - In `C:\通报\(一)` each backslash is one.

use crate::text::cjk;
use crate::text::mark::Substitute;

/// Returns the characters that are no marks.
pub(crate) fn substitutes(source: &str) -> Vec<Substitute> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in source.split_inclusive(['\n', '\r']) {
        let words = line.trim_end();
        if let Some(at) = no_mark(words) {
            found.push(Substitute::typed(start + at, line.as_bytes()[at]));
        }
        found.extend(path(words).map(|at| Substitute::typed(start + at, b'\\')));
        start += line.len();
    }
    found
}

/// The character that makes a mark of the beginning of `line`, where it is none.
fn no_mark(line: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        at += blanks(&line[at..]);
        let rest = &line[at..];
        let after = |length: usize| rest[length..].trim_start_matches([' ', '\t']);
        match rest.bytes().next()? {
            b'#' => return is_empty_heading(rest).then_some(at),
            b'>' if rest[1..].starts_with(|one: char| one.is_ascii_digit() || one == '=') => {
                return Some(at);
            }
            b'>' => at += 1,
            b'[' if rest.starts_with("[^") => at += rest.find("]:")? + 2,
            b'-' | b'+' if is_signed_figure(after(1)) => return Some(at),
            b'-' | b'+' | b'*' if rest[1..].starts_with([' ', '\t']) => at += 1,
            b'0'..=b'9' => {
                let digits = digits(rest);
                let (number, dot) = rest.split_at(digits);
                if !dot.starts_with(['.', ')']) {
                    return None;
                }
                if is_date(number, after(digits + 1)) {
                    return Some(at + digits);
                }
                if !dot[1..].starts_with([' ', '\t']) {
                    return None;
                }
                at += digits + 1;
            }
            _ => return None,
        }
    }
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

fn digits(text: &str) -> usize {
    text.len() - text.trim_start_matches(|one: char| one.is_ascii_digit()).len()
}

/// Whether a heading has no words: nothing of it would be printed.
fn is_empty_heading(rest: &str) -> bool {
    let words = rest.trim_start_matches('#');
    let level = rest.len() - words.len();
    level <= 6
        && words.bytes().all(|byte| matches!(byte, b'#' | b' ' | b'\t'))
        && (words.is_empty() || words.starts_with([' ', '\t']))
}

/// Whether a text is a figure with a unit that has a sign, and nothing more.
fn is_signed_figure(text: &str) -> bool {
    let unit = text.trim_start_matches(|one: char| one.is_ascii_digit() || ".,".contains(one));
    unit.len() < text.len() && matches!(unit.trim(), "%" | "％" | "‰" | "℃" | "°C" | "°")
}

/// Whether a number with a dot behind it and `rest` are a date: a year, or a month and a day.
fn is_date(number: &str, rest: &str) -> bool {
    let value: u32 = number.parse().unwrap_or_default();
    if number.len() == 4 {
        return (1900..2100).contains(&value);
    }
    let (day, behind) = rest.split_at(digits(rest));
    (1..=12).contains(&value)
        && day.parse().is_ok_and(|day: u32| (1..=31).contains(&day))
        && (behind.is_empty() || behind.starts_with(['，', ',', '日', '号', '—', '-', '至']))
}

/// The backslashes of paths in a line that Markdown would leave out: `X:\` begins one, white space and
/// Chinese punctuation end it. Where they are doubled, they are escaped already.
fn path(line: &str) -> impl Iterator<Item = usize> + '_ {
    let starts = line.match_indices(":\\").filter(|(at, _)| {
        let mut before = line[..*at].bytes().rev();
        before.next().is_some_and(|drive| drive.is_ascii_alphabetic())
            && !before.next().is_some_and(|one| one.is_ascii_alphanumeric())
            && !line[at + 2..].starts_with('\\')
    });
    starts.flat_map(|(at, _)| {
        let rest = &line[at..];
        let end = rest
            .char_indices()
            .find(|(at, one)| {
                one.is_whitespace() || cjk::is_punctuation(*one) || (*at > 0 && *one == ':')
            })
            .map_or(rest.len(), |(at, _)| at);
        rest[..end].match_indices('\\').map(move |(offset, _)| at + offset)
    })
}

#[cfg(test)]
mod tests {
    use super::{no_mark, path};

    #[test]
    fn figures_and_dates_open_no_list() {
        for (line, at) in [
            ("2017. 8. 21，督查组到场", 4),
            ("2017. 全年", 4),
            ("  8. 21，督查组", 3),
            ("12. 31", 2),
            ("- 2017. 8. 21", 6),
            ("- 3%", 0),
            ("+ 12.5％", 0),
            (">5%的企业", 0),
            ("> >=90分", 2),
            ("#", 0),
            ("## ##", 0),
            ("[^1]: #", 6),
        ] {
            assert_eq!(no_mark(line), Some(at), "{line}");
        }
        for line in [
            "1. 甲",
            "1. 2.5万元",
            "2. 15个单位",
            "3) 甲",
            "- 甲",
            "- 3个",
            "- 3%的企业",
            "> 甲",
            "> 5%",
            ">甲",
            "# 1",
            "#1",
            "1.5倍",
            "123. 甲",
            "1. 1. 甲",
            "2017年",
            "",
        ] {
            assert_eq!(no_mark(line), None, "{line}");
        }
    }

    #[test]
    fn paths_keep_their_backslashes() {
        let line = "存于C:\\table\\*和D:\\\\a，E:\\(一)\\b，见\\*";
        let found: Vec<&str> = path(line).map(|at| &line[at..at + 2]).collect();
        assert_eq!(found, ["\\t", "\\*", "\\(", "\\b"]);
        assert_eq!(path("http:\\/，AB:\\*").count(), 0);
    }
}
