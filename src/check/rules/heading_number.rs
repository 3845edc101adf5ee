//! Headings and points bring no number of their own: the program numbers them, and two would be
//! printed. Titles have none at all.

use crate::check::Finding;
use crate::check::helpers::numerals;
use crate::check::helpers::sequence::{Style, leading};
use crate::diag::Rule;
use crate::model::TextKind;

pub(in crate::check) static RULE: Rule = Rule::warning("heading-number").settable();

pub(in crate::check) fn check(line: &str, kind: TextKind, out: &mut Vec<Finding>) {
    if matches!(kind, TextKind::Markdown | TextKind::Line) {
        return;
    }
    let Some(mark) = leading(line) else { return };
    let told = match (kind, mark.style) {
        // 一是 in a title or heading is rather a word: 一是一，二是二.
        (TextKind::Title, Style::Is | Style::Nth | Style::First) => return,
        (TextKind::Title, _) => Some("heading-number.title"),
        (TextKind::Heading, Style::First) => return,
        (TextKind::Heading | TextKind::Lead, _) => None,
        (TextKind::Markdown | TextKind::Line, _) => return,
    };
    let rest = &line[mark.range.end..];
    let words = rest.trim_start_matches(['、', '，', ',', '.', '．', ' ', '\u{3000}']);
    // 一是一，二是二
    let said = mark.style == Style::Is && words.starts_with(numerals::is_any_numeral);
    if words.is_empty() || said {
        return;
    }
    let finding = Finding::at(0..line.len() - words.len()).suggest("");
    out.push(match told {
        Some(told) => finding.told(told),
        None => finding,
    });
}
