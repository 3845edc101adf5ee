//! A document that is cited by its title has one number in an issue. A hint: two documents may have one title.

use std::collections::BTreeMap;

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::{CheckRule, IssueTexts, RuleInput, texts};
use crate::diag::{Diagnostic, Diagnostics, Files, Rule, Span};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::hint("two-document-numbers").settable(), RuleInput::Issue(check));

static CITED: LazyRegex = LazyRegex::new(|| {
    regex(r"《([^《》]{5,80})》[（(]([^（）()，。；]{1,16}〔[0-9]{4}〕[0-9]{1,5}号)[）)]")
});

fn check(files: &Files, all: &IssueTexts<'_>, out: &mut Diagnostics) {
    let mut seen: BTreeMap<String, (String, Span)> = BTreeMap::new();
    let mut found = Vec::new();
    for text in all.texts.iter().filter(|text| text.source.value.contains('〕')) {
        for line in &text.lines {
            for cited in CITED.captures_iter(line.text()) {
                let (Some(title), Some(number)) = (cited.get(1), cited.get(2)) else {
                    continue;
                };
                let span = text.span(files, line, number.range());
                let of_title = (number.as_str().to_owned(), span);
                let first = seen.entry(title.as_str().to_owned()).or_insert(of_title);
                if first.0 != number.as_str() {
                    found.push(
                        Diagnostic::new(&RULE.rule, span)
                            .with("title", title.as_str())
                            .with("number", number.as_str())
                            .with("other", &first.0)
                            .label(first.1, "label-cited-here")
                            .hint("two-document-numbers.hint"),
                    );
                }
            }
        }
    }
    out.extend(found.into_iter().take(texts::MOST_FAULTS));
}
