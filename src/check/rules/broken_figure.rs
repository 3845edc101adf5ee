//! A figure is made of digits and stands on one line (usage): programs that read scans take digits for letters, and where
//! a line ends within a figure, a blank is printed there.

use std::ops::Range;

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::{CheckRule, Finding, RuleInput, TextLines};
use crate::diag::Rule;
use crate::model::TextKind;
use crate::text::misread;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("broken-figure").settable(),
    RuleInput::Text(" OolI|SBZ.", check),
);

/// `1.2.5万元`: an amount has one point.
static TWO_POINTS: LazyRegex = LazyRegex::new(|| {
    regex(r"(?:^|[^0-9.])(?P<figure>[0-9]+\.[0-9]+\.[0-9]+)(?:[万亿]?元|[%％]|公里|公顷|万|亿)")
});

/// Marks within figures, between two digits.
const POINTS: [char; 3] = ['.', ',', '．'];
/// Marks that close a figure.
const UNITS: [char; 3] = ['%', '‰', '％'];

fn check(text: &TextLines<'_>, out: &mut Vec<Finding>) {
    for (number, line) in text.lines.iter().enumerate() {
        for found in misread::figures(line.text()) {
            let finding = Finding::at(found.range).in_line(number).told("broken-figure.letter");
            // A number is never changed unasked.
            out.push(finding.suggest(found.digits));
        }
    }
    for (number, line) in text.lines.iter().enumerate() {
        let found =
            TWO_POINTS.captures_iter(line.text()).filter_map(|found| found.name("figure"));
        out.extend(found.map(|found| {
            Finding::at(found.range()).in_line(number).told("broken-figure.points")
        }));
    }
    let value = &text.source.value;
    for (number, line) in
        text.lines.iter().enumerate().filter(|_| text.kind == TextKind::Markdown)
    {
        let words = line.text();
        for (at, blank) in words.match_indices(' ') {
            let source = line.source(at..at + blank.len());
            if !value.get(source.clone()).is_some_and(|blank| blank.contains('\n')) {
                continue;
            }
            let Some(figure) = figure(words, at) else { continue };
            let joined = words[figure.clone()].replacen(' ', "", 1);
            let finding = Finding::at(figure).in_line(number);
            // Two figures may be meant as well.
            let is_one = words[at + blank.len()..].starts_with(UNITS);
            out.push(if is_one { finding.safe(joined) } else { finding.suggest(joined) });
        }
    }
}

/// The figure that a blank parts.
fn figure(words: &str, blank: usize) -> Option<Range<usize>> {
    let (left, right) = (&words[..blank], &words[blank + 1..]);
    let digit = |one: Option<char>| one.is_some_and(|one| one.is_ascii_digit());
    let (bare_left, bare_right) =
        (left.trim_end_matches(POINTS), right.trim_start_matches(POINTS));
    let follows = digit(bare_right.chars().next()) || right.starts_with(UNITS);
    let is_one =
        left.len() - bare_left.len() + right.len() - bare_right.len() <= '．'.len_utf8();
    if !(is_one && follows && digit(bare_left.chars().next_back())) {
        return None;
    }
    let is_part = |one: char| one.is_ascii_digit() || POINTS.contains(&one);
    let start = left.trim_end_matches(is_part).len();
    let rest = right.trim_start_matches(is_part);
    let rest = rest.strip_prefix(UNITS).unwrap_or(rest);
    let end = words[..words.len() - rest.len()].trim_end_matches(POINTS).len();
    Some(start..end)
}
