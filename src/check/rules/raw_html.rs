//! HTML in a text is printed as the characters it is made of; nobody wants that in a bulletin.

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::{CheckRule, Finding, RuleInput, TextLines};
use crate::diag::Rule;
use crate::model::TextKind;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("raw-html").settable(), RuleInput::Text("<&", check))
        .only(&[TextKind::Markdown]);

/// A tag, a comment, or a character by its name or number.
static TAG: LazyRegex = LazyRegex::new(|| {
    regex(
        r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--.*?-->|&(?:[a-zA-Z]{2,8}|#[0-9]{2,6});",
    )
});

fn check(text: &TextLines<'_>, out: &mut Vec<Finding>) {
    for (number, line) in text.lines.iter().enumerate() {
        let tags = TAG.find_iter(line.text()).map(|tag| tag.range());
        // Whoever writes \<b> means these characters.
        let tags = tags.filter(|tag| {
            let start = line.source(tag.clone()).start;
            !text.source.value[..start].ends_with('\\')
        });
        out.extend(tags.map(|tag| Finding::at(tag).in_line(number)));
    }
}
