//! Headings and points bring no number of their own: the program numbers them, and two would be
//! printed. Titles have none at all.

use crate::check::helpers::numerals;
use crate::check::helpers::sequence::{Style, leading};
use crate::check::{CheckRule, Finding, RuleInput, TextLines};
use crate::diag::Rule;
use crate::model::TextKind;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("numbered-heading").settable(), RuleInput::Text("", check))
        .only(&[TextKind::Title, TextKind::Heading, TextKind::Lead]);

fn check(text: &TextLines<'_>, out: &mut Vec<Finding>) {
    for (number, line) in text.lines.iter().enumerate() {
        out.extend(finding(line.text(), text.kind).map(|finding| finding.in_line(number)));
    }
}

fn finding(line: &str, kind: TextKind) -> Option<Finding> {
    let mark = leading(line)?;
    let is_title = kind == TextKind::Title;
    // 一是 in a title or heading is rather a word: 一是一，二是二.
    let is_word = match mark.style {
        Style::Is | Style::Nth => is_title,
        Style::First => is_title || kind == TextKind::Heading,
        _ => false,
    };
    let rest = &line[mark.range.end..];
    let words = rest.trim_start_matches(['、', '，', ',', '.', '．', ' ', '\u{3000}']);
    // 一是一，二是二
    let said = mark.style == Style::Is && words.starts_with(numerals::is_any_numeral);
    if is_word || said || words.is_empty() {
        return None;
    }
    let finding = Finding::at(0..line.len() - words.len()).suggest("");
    Some(if is_title { finding.told("numbered-heading.title") } else { finding })
}
