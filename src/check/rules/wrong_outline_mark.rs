//! Marks after numbers of an outline: 一、 （一） 1. （1） take no other mark (GB/T 9704-2012, 7.3.3;
//! GB/T 15834-2011, 4.5.3.3 and B.2).
//!
//! Headings and leads bring no number at all: that is `numbered-heading`. `第一、` is `ordinal-comma`.

use crate::check::helpers::chars::after;
use crate::check::helpers::sequence::{Mark, Style};
use crate::check::{CheckRule, Finding, RuleInput, TextLines};
use crate::diag::Rule;
use crate::model::TextKind;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("wrong-outline-mark").settable(), RuleInput::Text("", check))
        .only(&[TextKind::Markdown]);

fn check(text: &TextLines<'_>, out: &mut Vec<Finding>) {
    for (number, mark) in text.numbers() {
        let found = finding(text.lines[*number].text(), mark);
        out.extend(found.map(|finding| finding.in_line(*number)));
    }
}

fn finding(line: &str, mark: &Mark) -> Option<Finding> {
    let end = mark.range.end;
    let number = &line[mark.range.clone()];
    let next = after(line, end)?;
    let behind = Finding::at(end..end + next.len_utf8());
    match (mark.style, next) {
        (Style::Han, '，' | ',' | '、') if number.ends_with('、') => {
            Some(behind.safe("").told("wrong-outline-mark.two").with("number", number))
        }
        (
            Style::ParenHan | Style::ParenArabic | Style::Circled,
            '、' | '，' | ',' | '.' | '．',
        ) if mark.leads => {
            Some(behind.safe("").told("wrong-outline-mark.none").with("number", number))
        }
        (Style::Arabic, _) if mark.leads => wrong_mark(mark, number, "."),
        (Style::Han, _) if mark.leads => wrong_mark(mark, number, "、"),
        _ => None,
    }
}

/// Returns a number whose own mark is not the one it takes.
fn wrong_mark(mark: &Mark, number: &str, wanted: &str) -> Option<Finding> {
    let written = number.chars().next_back()?;
    let place = mark.range.end - written.len_utf8()..mark.range.end;
    let finding = Finding::at(place).safe(wanted).with("number", number);
    (!number.ends_with(wanted)).then_some(finding)
}
