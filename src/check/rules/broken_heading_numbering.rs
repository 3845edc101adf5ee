//! Numbers that headings and points bring themselves follow each other: where one is missing, a
//! part is missing. That they should bring none is told by `numbered-heading`.

use crate::check::helpers::sequence;
use crate::check::helpers::sequence::Mark;
use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::model::Text;
use crate::source::locate;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("broken-heading-numbering").settable(),
    RuleInput::Archive(check),
);

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for entry in context.archive.issues().flat_map(|issue| &issue.entries) {
        follow(context, entry.practices.iter().map(|practice| &practice.heading), out);
        follow(context, entry.failings.iter().map(|failing| &failing.heading), out);
        for practice in &entry.practices {
            follow(context, practice.points.iter().map(|point| &point.lead), out);
        }
    }
}

/// Looks at texts that stand one below the other.
fn follow<'a>(
    context: &Context<'_>,
    texts: impl Iterator<Item = &'a Text>,
    out: &mut Diagnostics,
) {
    let mut previous: Option<(&Text, Mark)> = None;
    for text in texts {
        let Some(mark) = sequence::leading(&text.value) else { continue };
        if let Some((before, last)) = &previous {
            let expected = last.value + 1;
            if last.style == mark.style && mark.value != expected {
                let number =
                    |text: &Text, mark: &Mark| text.value[mark.range.clone()].to_owned();
                let place =
                    |text: &Text, mark: &Mark| locate(context.files, text, mark.range.clone());
                out.push(
                    Diagnostic::new(&RULE.rule, place(text, &mark))
                        .with("found", number(text, &mark))
                        .with("previous", number(before, last))
                        .with("expected", mark.style.write(expected))
                        .label(place(before, last), "broken-heading-numbering.label")
                        .hint("broken-heading-numbering.hint"),
                );
            }
        }
        previous = Some((text, mark));
    }
}
