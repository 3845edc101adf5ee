//! What a unit failed in is told with its date: 近日, 日前, 今年 mean nothing to those who read the
//! bulletin in the archive (practice). The same sentence may give the date.

use std::ops::Range;

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::{CheckRule, Finding, IssueTexts, RuleInput, TextLines, told};
use crate::diag::{Diagnostics, Files, Rule};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::hint("relative-time").settable(), RuleInput::Issue(check));

/// Words that can only mean a time, and words that do so where they open a clause.
static WORDS: LazyRegex = LazyRegex::new(|| {
    let anywhere = "今年|去年|昨天|昨日|前不久";
    let opening = "近日|日前|前天|今天|今日|上周|本周|上个?月|本月|最近";
    regex(&format!("(?P<anywhere>{anywhere})|(?P<opening>{opening})"))
});

static DATE: LazyRegex = LazyRegex::new(|| regex("[0-9]+[年月日]"));

fn check(files: &Files, all: &IssueTexts<'_>, out: &mut Diagnostics) {
    let entries = all.issue.into_iter().flat_map(|issue| &issue.entries);
    let facts = entries.flat_map(|entry| &entry.failings).filter_map(|one| one.facts.as_ref());
    for text in facts.filter(|text| WORDS.is_match(&text.value)) {
        let text = all.texts.iter().find(|one| std::ptr::eq(one.source, text));
        out.extend(
            text.into_iter().flat_map(|text| told(files, text, &RULE.rule, faults(text))),
        );
    }
}

fn faults(text: &TextLines<'_>) -> Vec<Finding> {
    let mut faults = Vec::new();
    for (number, line) in text.lines.iter().enumerate() {
        let mut start = 0;
        for sentence in line.text().split_inclusive(['。', '！', '？']) {
            let words = words(sentence).into_iter();
            let words = words.map(|word| Finding::at(start + word.start..start + word.end));
            faults.extend(words.map(|word| word.in_line(number)));
            start += sentence.len();
        }
    }
    faults
}

fn words(sentence: &str) -> Vec<Range<usize>> {
    if DATE.is_match(sentence) {
        return Vec::new();
    }
    let means_time = |found: &regex::Captures<'_>| {
        let word = found.get_match();
        let last = sentence[..word.start()].chars().next_back();
        let compares = sentence[word.end()..].starts_with("同期");
        let opens = last.is_none_or(|last| !last.is_alphanumeric());
        !compares && (found.name("anywhere").is_some() || opens)
    };
    let found = WORDS.captures_iter(sentence).filter(means_time);
    found.map(|found| found.get_match().range()).collect()
}
