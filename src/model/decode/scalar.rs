//! Texts, numbers, dates and words of YAML.

use std::ops::RangeInclusive;

use super::chinese;
use crate::diag::{Diagnostic, Diagnostics, Fix, Spanned, excerpt};
use crate::lang::Message;
use crate::model::out_path::RESERVED;
use crate::model::record::Text;
use crate::model::{Date, nearest, rules};
use crate::source::{Node, NodeKind, emit};

/// Any scalar, as it is written: `title: 2017` is text here, because the field says so.
pub(in crate::model) fn text(node: &Node, out: &mut Diagnostics) -> Option<Text> {
    match &node.kind {
        NodeKind::Plain(text) | NodeKind::Text(text) => {
            Some(Spanned::new(text.clone(), node.span))
        }
        NodeKind::Null | NodeKind::Sequence(_) | NodeKind::Mapping(_) => {
            let problem = wrong_type(node, "type-text");
            let is_missing = matches!(node.kind, NodeKind::Null);
            out.push(if is_missing { problem } else { problem.hint("wrong-type.hint-text") });
            None
        }
    }
}

/// A text of which only the words matter, not the place.
pub(in crate::model) fn string(node: &Node, out: &mut Diagnostics) -> Option<String> {
    let text = text(node, out).map(|text| text.value.trim().to_owned())?;
    let Some(inner) = in_chinese_quotes(&text) else { return Some(text) };
    let told = Message::new("wrong-type.quotes");
    let problem = Diagnostic::with_message(&rules::WRONG_TYPE, node.span, told);
    let fix = Fix::of_source(node.span, emit::line(inner));
    out.push(Diagnostic { fix: Some(fix), ..problem.hint("wrong-type.hint-quotes") });
    Some(inner.to_owned())
}

/// What stands in Chinese quotation marks, where all of a text does: a name or number that was to stand in quotes.
fn in_chinese_quotes(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(['“', '”', '＂'])?.strip_suffix(['“', '”', '＂'])?;
    (!inner.is_empty() && !inner.contains(['“', '”', '＂'])).then_some(inner)
}

/// A number without quotes, sign, point or zeros in front.
pub(in crate::model) fn number(
    range: RangeInclusive<u32>,
) -> impl Fn(&Node, &mut Diagnostics) -> Option<Spanned<u32>> {
    move |node, out| {
        let text = match &node.kind {
            NodeKind::Plain(text) if is_plain_number(text) => text,
            other => {
                let problem = wrong_type(node, "type-number");
                out.push(match meant_number(other, &range) {
                    Some(number) => meaning(problem, node, &number),
                    None => problem.hint(match leading_number(other, &range) {
                        Some(number) => {
                            Message::new("wrong-type.hint-number-only").with("number", number)
                        }
                        None => Message::new("wrong-type.hint-number"),
                    }),
                });
                return None;
            }
        };
        match text.parse() {
            Ok(value) if range.contains(&value) => Some(Spanned::new(value, node.span)),
            parsed => {
                let problem = Diagnostic::new(&rules::OUT_OF_RANGE, node.span)
                    .with("number", text)
                    .with("low", range.start())
                    .with("high", range.end());
                // A year of two digits.
                let year = parsed.ok().filter(|year| *year < 100).map(|year| 2000 + year);
                let year = year.filter(|year| *range.start() > 1000 && range.contains(year));
                out.push(match year {
                    Some(year) => problem.hint(Message::new("did-you-mean").with("word", year)),
                    None => problem.hint("out-of-range.hint"),
                });
                None
            }
        }
    }
}

fn is_plain_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
        && (text.len() == 1 || !text.starts_with('0'))
}

/// The number that is written `"8"`, 08, ８, 第8期, 2017年.
fn meant_number(kind: &NodeKind, range: &RangeInclusive<u32>) -> Option<String> {
    let (NodeKind::Plain(text) | NodeKind::Text(text)) = kind else { return None };
    let text = text.trim();
    let text = text.strip_prefix('第').unwrap_or(text).trim();
    let text = text.strip_suffix(['年', '期', '号', '份']).unwrap_or(text).trim();
    let digits = without_commas(&text.chars().map(half_width).collect::<String>());
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number: u32 = digits.parse().ok().filter(|_| is_number)?;
    range.contains(&number).then(|| number.to_string())
}

/// A number without the commas between its thousands: 1,200.
fn without_commas(number: &str) -> String {
    let mut groups = number.split([',', '，']);
    let first = groups.next().is_some_and(|first| (1..=3).contains(&first.len()));
    let is_number = first && groups.all(|group| group.len() == 3);
    if is_number { number.replace([',', '，'], "") } else { number.to_owned() }
}

/// The number that other words stand behind: 60#留10份.
fn leading_number(kind: &NodeKind, range: &RangeInclusive<u32>) -> Option<u32> {
    let (NodeKind::Plain(text) | NodeKind::Text(text)) = kind else { return None };
    let text: String = text.trim().chars().map(half_width).collect();
    let (digits, behind) = text.split_at(text.find(|one: char| !one.is_ascii_digit())?);
    // 1e2, 1_00 and 1.5 are other numbers.
    let is_other = behind.starts_with(|one: char| one.is_ascii_graphic());
    let digits = if is_other { "" } else { digits };
    digits.parse().ok().filter(|number| range.contains(number))
}

/// Says what was meant, where that is certain, and mends it.
fn meaning(problem: Diagnostic, node: &Node, meant: &str) -> Diagnostic {
    let hint = Message::new("fix-replace").with("wanted", meant);
    Diagnostic { fix: Some(Fix::of_source(node.span, meant)), ..problem.hint(hint) }
}

fn half_width(one: char) -> char {
    match one {
        '０'..='９' => char::from_u32(u32::from(one) - 0xfee0).unwrap_or(one),
        other => other,
    }
}

/// What people write for a truth value.
const BOOLEANS: [(&[&str], &str); 2] = [
    (&["是", "对", "真", "yes", "Yes", "YES", "True", "TRUE"], "true"),
    (&["否", "不", "不是", "假", "no", "No", "NO", "False", "FALSE"], "false"),
];

/// `true` or `false`.
pub(in crate::model) fn boolean(node: &Node, out: &mut Diagnostics) -> Option<bool> {
    match &node.kind {
        NodeKind::Plain(text) if text == "true" => Some(true),
        NodeKind::Plain(text) if text == "false" => Some(false),
        NodeKind::Plain(text) | NodeKind::Text(text) => {
            let problem = wrong_type(node, "type-boolean");
            let meant = BOOLEANS.iter().find(|(words, _)| words.contains(&text.trim()));
            out.push(match meant {
                Some((_, meant)) => meaning(problem, node, meant),
                None => problem.hint("wrong-type.hint-boolean"),
            });
            None
        }
        _ => {
            out.push(wrong_type(node, "type-boolean").hint("wrong-type.hint-boolean"));
            None
        }
    }
}

/// The first year that a date may have: what lies before is a year with a digit too few.
const FIRST_YEAR: i32 = 1900;

/// A day written `2017-08-21`.
pub(in crate::model) fn date(node: &Node, out: &mut Diagnostics) -> Option<Spanned<Date>> {
    let text = text(node, out)?;
    let problem = Diagnostic::new(&rules::IMPOSSIBLE_DATE, node.span);
    let problem = problem.with("date", text.value.trim());
    out.push(match Date::parse(text.value.trim()) {
        Some(Some(date)) if date.year() >= FIRST_YEAR => {
            return Some(Spanned::new(date, node.span));
        }
        Some(Some(_)) => problem.hint("impossible-date.hint"),
        Some(None) => problem.hint("impossible-date.hint-day"),
        None => match meant_day(&text.value) {
            Some(day) => meaning(problem, node, &day),
            None if !text.value.contains(char::is_numeric) => {
                problem.hint("impossible-date.hint-words")
            }
            None => match day_without_year(&text.value) {
                Some(day) => {
                    problem.hint(Message::new("impossible-date.hint-year").with("day", day))
                }
                None => problem.hint("impossible-date.hint"),
            },
        },
    });
    None
}

/// Month and day of a date that says no year: 4月10日.
fn day_without_year(text: &str) -> Option<String> {
    // A year that has a 29th of February.
    let day = meant_day(&format!("2024年{}", text.trim()))?;
    day.strip_prefix("2024-").map(str::to_owned)
}

/// The day that is written 2017年8月21日, 2017/8/21, 2017.8.21 or 2017年8月21日前, as the files want it.
fn meant_day(text: &str) -> Option<String> {
    let before = ["之前", "以前", "前"].iter().find_map(|word| text.trim().strip_suffix(word));
    let text = before.unwrap_or(text.trim()).trim();
    let text: String = text.trim_end_matches('日').chars().map(half_width).collect();
    let marks = ['年', '月', '/', '.', '-', '／', '．', '－', '—', '–'];
    let parts: Vec<&str> = text.split(marks).collect();
    let [year, month, day] = parts.as_slice() else { return None };
    // 18年6月30日 is of a century that nobody wrote.
    if year.trim().len() != 4 {
        return None;
    }
    let written = format!("{:0>4}-{:0>2}-{:0>2}", year.trim(), month.trim(), day.trim());
    Date::parse(&written)??;
    Some(written)
}

/// One of a few words.
pub(in crate::model) fn choice<T: Copy>(
    names: &'static [(&'static str, T)],
) -> impl Fn(&Node, &mut Diagnostics) -> Option<T> {
    move |node, out| {
        let text = text(node, out)?;
        let word = text.value.trim();
        if let Some((_, value)) = names.iter().find(|(name, _)| *name == word) {
            return Some(*value);
        }
        let known: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
        let mut problem = Diagnostic::new(&rules::UNKNOWN_VALUE, node.span)
            .with("value", word)
            .with("known", words(&known));
        let in_capitals = known.iter().copied().find(|name| name.eq_ignore_ascii_case(word));
        if chinese::is_approval(word, &known) {
            problem = problem.hint("unknown-value.hint-approved");
        } else if let Some(meant) = chinese::word(word, &known).or(in_capitals) {
            problem = meaning(problem, node, meant);
        } else if let Some(near) = nearest(word, &known) {
            problem = problem.hint(Message::new("did-you-mean").with("word", near));
        }
        out.push(problem);
        None
    }
}

/// An id: lower-case letters, digits and hyphens, a letter first; it stands in addresses and file
/// names, so nothing else may.
pub(in crate::model) fn id(node: &Node, out: &mut Diagnostics) -> Option<Text> {
    let text = text(node, out)?;
    let mut bytes = text.value.bytes();
    let opens = bytes.next().is_some_and(|byte| byte.is_ascii_lowercase());
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    // `shuiwuju-1` is the first failing of `shuiwuju`.
    let numbered = text.value.rsplit_once('-').is_some_and(|(_, end)| is_number(end));
    if opens && bytes.all(plain) && text.value.len() <= 40 && !numbered {
        return Some(text);
    }
    let problem = Diagnostic::new(&rules::BAD_ID, node.span).with("id", &text.value);
    out.push(problem.hint("bad-id.hint"));
    None
}

/// An id that no other part of the site has for its folder. One that is taken is told, and stays, so
/// that issues of the series are not told to have none.
pub(in crate::model) fn series_id(node: &Node, out: &mut Diagnostics) -> Option<Text> {
    let id = id(node, out)?;
    if RESERVED.contains(&id.value.as_str()) {
        let message = Message::new("bad-id.reserved").with("id", &id.value);
        let problem = Diagnostic::with_message(&rules::BAD_ID, id.span, message);
        out.push(problem.hint("bad-id.hint-reserved"));
    }
    Some(id)
}

/// The id of an issue or a failing, as `parse` reads it.
pub(in crate::model) fn reference<T>(
    node: &Node,
    parse: fn(&str) -> Option<T>,
    hint: &'static str,
    out: &mut Diagnostics,
) -> Option<Spanned<T>> {
    let text = text(node, out)?;
    if let Some(id) = parse(&text.value) {
        return Some(Spanned::new(id, text.span));
    }
    let problem = Diagnostic::new(&rules::BAD_ID, text.span).with("id", &text.value);
    out.push(problem.hint(hint));
    None
}

/// An absolute address; the closing slash is added where it is missing.
pub(in crate::model) fn address(node: &Node, out: &mut Diagnostics) -> Option<String> {
    let text = text(node, out)?;
    let address = text.value.trim().trim_end_matches('/');
    let lower = address.to_ascii_lowercase();
    let rest = lower.strip_prefix("https://").or(lower.strip_prefix("http://"));
    let plain =
        |rest: &str| !rest.is_empty() && !rest.contains([' ', '"', '<', '>', '?', '#', '\\']);
    if rest.is_some_and(plain) {
        return Some(format!("{address}/"));
    }
    out.push(wrong_type(node, "type-address").hint("wrong-type.hint-address"));
    None
}

/// The report that a value is of another kind than wanted.
pub(in crate::model) fn wrong_type(node: &Node, wanted: &'static str) -> Diagnostic {
    let found = match &node.kind {
        NodeKind::Null => Message::new("type-nothing"),
        NodeKind::Plain(text) | NodeKind::Text(text) => {
            Message::new("type-scalar").with("text", excerpt(text))
        }
        NodeKind::Sequence(_) => Message::new("type-list"),
        NodeKind::Mapping(_) => Message::new("type-mapping"),
    };
    let message = Message::new(rules::WRONG_TYPE.id)
        .nested("wanted", Message::new(wanted))
        .nested("found", found);
    Diagnostic::with_message(&rules::WRONG_TYPE, node.span, message)
}

/// Words for a message, in backticks.
pub(in crate::model) fn words(list: &[&str]) -> String {
    list.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" ")
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
