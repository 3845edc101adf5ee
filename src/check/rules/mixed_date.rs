//! A date is written in one kind of numerals: 2017年8月, not 2017年八月 (GB/T 15835-2011, 5.1.4, 5.2.2;
//! GB/T 9704-2012, 7.3.5.4).
//!
//! 正月、八月十五 and other days of the traditional calendar keep their own.

use regex::Captures;

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::helpers::numerals;
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;
use crate::text::numeral;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("mixed-date").settable(), RuleInput::Line("月", check));

static DATE: LazyRegex = LazyRegex::new(|| {
    let (han, arabic) = ("[一二三四五六七八九十]{1,3}", "[0-9]{1,2}");
    regex(&format!(
        r"(?:([0-9]{{4}}|[一二][一二三四五六七八九〇○◯零]{{3}})年)?({arabic}|{han})月(?:({arabic}|{han})日)?"
    ))
});

/// Words by which a date is known as one of the traditional calendar.
const TRADITIONAL: [&str; 4] = ["农历", "阴历", "旧历", "夏历"];

fn check(line: &str, out: &mut Vec<Finding>) {
    if !line.match_indices('月').any(|(at, _)| has_hanzi(&line[..at], &line[at..])) {
        return;
    }
    for found in DATE.captures_iter(line) {
        let Some(all) = found.get(0) else { continue };
        let parts: Vec<&str> =
            (1..=3).filter_map(|at| found.get(at)).map(|part| part.as_str()).collect();
        let arabic = parts.iter().filter(|part| is_arabic(part)).count();
        if arabic == 0 || arabic == parts.len() || !is_date(line, all.start(), all.end()) {
            continue;
        }
        if let Some(wanted) = rewritten(&found) {
            out.push(Finding::at(all.range()).suggest(wanted));
        }
    }
}

/// Whether a hanzi counts right before a 月 or right behind it, or in the year before the month.
fn has_hanzi(before: &str, from: &str) -> bool {
    let counts =
        |one: char| !one.is_ascii_digit() && "一二三四五六七八九十〇○◯零".contains(one);
    let year = before.trim_end_matches(|one: char| one.is_ascii_digit());
    before.ends_with(counts)
        || from['月'.len_utf8()..].starts_with(counts)
        || year.strip_suffix('年').is_some_and(|year| year.ends_with(counts))
}

fn is_arabic(part: &str) -> bool {
    part.starts_with(|one: char| one.is_ascii_digit())
}

/// Whether what was found is a whole date of the common calendar.
fn is_date(line: &str, start: usize, end: usize) -> bool {
    let opens = numerals::starts_free(line, start)
        && !line[..start].ends_with(numerals::is_any_numeral)
        && !numerals::precedes(line, start, &TRADITIONAL);
    // 八月十五, 八月初一
    let lunar =
        line[end..].starts_with(|next: char| next == '初' || numerals::is_any_numeral(next));
    let closed = line[..end].ends_with('日');
    opens && (closed || !lunar)
}

/// Returns the date in Arabic numerals.
fn rewritten(found: &Captures<'_>) -> Option<String> {
    let mut text = String::new();
    for (at, unit) in [(1, '年'), (2, '月'), (3, '日')] {
        let Some(part) = found.get(at).map(|part| part.as_str()) else { continue };
        if is_arabic(part) {
            text.push_str(part);
        } else if at == 1 {
            // People type circles for 〇.
            let year = numeral::digits(&part.replace(['○', '◯'], "〇"))?;
            text.push_str(&year.to_string());
        } else {
            text.push_str(&numeral::counted(part)?.to_string());
        }
        text.push(unit);
    }
    Some(text)
}
