//! What a text calls 附件2 is among the issue's attachments (GB/T 9704-2012, 7.3.4 and 7.3.7), and
//! no attachment's title brings the number that the program sets before it.
//!
//! 附件 of another document (《通知》附件2, 邮件附件) is none of the issue's: only 附件 that opens a
//! clause, or stands behind a word that refers, is looked at.

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::{Captures, CheckRule, Finding, IssueTexts, RuleInput, TextLines, told};
use crate::diag::{Diagnostic, Diagnostics, Files, Fix, Rule, TextEdit};
use crate::lang::Message;
use crate::model::{Issue, TextKind};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("attachment-mismatch").settable(), RuleInput::Issue(check));

static REFERENCE: LazyRegex = LazyRegex::new(|| regex("附件([0-9]{1,4})?"));

static LABEL: LazyRegex =
    LazyRegex::new(|| regex("^ *附件 *(?:[0-9]+|[一二三四五六七八九十]+)? *[：:、.．] *"));

/// Words and marks behind which 附件 is one of this issue's.
const REFERRING: &str = "见照按附和及与含据（(，。；、：";

fn check(files: &Files, all: &IssueTexts<'_>, out: &mut Diagnostics) {
    let Some(issue) = all.issue.filter(|issue| issue.complete) else { return };
    for text in &all.texts {
        if text.kind == TextKind::Markdown && text.source.value.contains("附件") {
            out.extend(told(files, text, &RULE.rule, references(issue, text)));
        }
    }
    labels(files, issue, out);
}

fn references(issue: &Issue, text: &TextLines<'_>) -> Vec<Finding> {
    let mut faults = Vec::new();
    for (number, line) in text.lines.iter().enumerate() {
        let all = REFERENCE.captures_iter(line.text());
        let all = all.filter_map(|found| fault(issue, line.text(), &found));
        faults.extend(all.map(|fault| fault.in_line(number)));
    }
    faults
}

fn fault(issue: &Issue, line: &str, found: &Captures<'_>) -> Option<Finding> {
    let fault = Finding::at(found.get_match().range());
    let last = line[..found.get_match().start()].chars().next_back();
    let count = issue.attachments.len();
    let Some(number) = found.get(1) else {
        return (last == Some('见') && count == 0)
            .then(|| fault.told("attachment-mismatch.none"));
    };
    let number: usize = number.as_str().parse().ok()?;
    let refers = last.is_none_or(|last| REFERRING.contains(last));
    (refers && !(1..=count).contains(&number))
        .then(|| fault.with("number", number).with("count", count))
}

fn labels(files: &Files, issue: &Issue, out: &mut Diagnostics) {
    for attachment in &issue.attachments {
        let title = &attachment.title;
        let Some(label) = LABEL.find(&title.value) else { continue };
        let span = crate::source::locate(files, title, label.range());
        let message =
            Message::new("attachment-mismatch.label").with("found", label.as_str().trim());
        let mut problem =
            Diagnostic::with_message(&RULE.rule, span, message).hint("fix-delete");
        let change = TextEdit { scalar: title.span, range: label.range(), text: String::new() };
        problem.fix = Some(Fix::suggested(change));
        out.push(problem);
    }
}
