//! A unit is not praised and blamed for one matter in one issue. A hint: five hanzi that the heading of
//! a failing shares with that of a practice may be chance.

use crate::check::helpers::chars::is_han;
use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::model::{Entry, Text};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::hint("praised-and-blamed").settable(), RuleInput::Archive(check));

/// Hanzi in a row that two headings must share.
const SHARED: usize = 5;

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for entry in context.archive.issues().flat_map(|issue| &issue.entries) {
        for failing in &entry.failings {
            let praised = praises(entry).find_map(|praise| {
                shared(&praise.value, &failing.heading.value).map(|words| (praise, words))
            });
            if let Some((praise, words)) = praised {
                out.push(
                    Diagnostic::new(&RULE.rule, failing.heading.span)
                        .with("matter", words)
                        .label(praise.span, "label-praised-here")
                        .hint("praised-and-blamed.hint"),
                );
            }
        }
    }
}

/// Headings and points of what an entry praises.
fn praises(entry: &Entry) -> impl Iterator<Item = &Text> {
    entry.practices.iter().flat_map(|practice| {
        let points = practice.points.iter().map(|point| &point.lead);
        std::iter::once(&practice.heading).chain(points)
    })
}

/// Returns the longest row of hanzi that stands in both, if it is long enough.
fn shared(praise: &str, blame: &str) -> Option<String> {
    let praise: Vec<char> = praise.chars().collect();
    let blame: Vec<char> = blame.chars().collect();
    let mut longest: &[char] = &[];
    for start in 0..blame.len() {
        while start + longest.len() < blame.len() {
            let candidate = &blame[start..=start + longest.len()];
            let stands = praise.windows(candidate.len()).any(|window| window == candidate);
            if !stands || !candidate.iter().all(|one| is_han(*one)) {
                break;
            }
            longest = candidate;
        }
    }
    (longest.len() >= SHARED).then(|| longest.iter().collect())
}

#[cfg(test)]
mod tests {
    use super::shared;

    #[test]
    fn only_long_rows_of_hanzi_are_a_matter() {
        assert_eq!(
            shared("抓河湖巡查记录", "部分河湖巡查记录不完整").as_deref(),
            Some("河湖巡查记录")
        );
        assert_eq!(shared("抓好责任落实", "责任落实不到位"), None);
        assert_eq!(shared("2017年“12345”", "2017年“12345”"), None);
    }
}
