//! Which numbers of a series and year are taken.

use std::collections::BTreeSet;

use crate::diag::{Severity, Span};
use crate::model::Issue;
use crate::site::Prepared;

/// The numbers of a series in a year.
#[derive(Debug)]
pub(super) struct Numbers {
    /// The highest one that is taken, in a file of whatever name; 0 where there is none.
    pub(super) highest: u32,
    /// Numbers below it that no file has: `3`, `5–7`; empty where there is none.
    pub(super) missing: String,
    /// Files that may hold a number of the series and year, but cannot be read so far.
    pub(super) unread: BTreeSet<String>,
}

impl Numbers {
    /// Looks through the archive. Issues with other faults than in their identity count.
    pub(super) fn read(prepared: &Prepared, series: &str, year: i32) -> Self {
        let mut taken = BTreeSet::new();
        let mut read = BTreeSet::new();
        for issue in &prepared.archive.issues {
            match identity(issue, series, year) {
                Identity::Number(number) => drop(taken.insert(number)),
                Identity::Elsewhere => {}
                Identity::Unknown => continue,
            }
            read.insert(issue.file);
        }
        let files = &prepared.files;
        let unread = prepared
            .diagnostics
            .sorted(files)
            .into_iter()
            .filter(|one| one.severity == Severity::Error && !read.contains(&one.span.file))
            .map(|one| files.path(one.span.file))
            .filter(|path| path.starts_with("bulletins"))
            .map(str::to_owned);
        Self {
            highest: taken.last().copied().unwrap_or_default(),
            missing: missing(&taken),
            unread: unread.collect(),
        }
    }
}

/// What a file says of its own number.
enum Identity {
    /// A number of the series and year.
    Number(u32),
    /// Another series or year.
    Elsewhere,
    /// One of its parts is missing or faulty, and none of the others rules the series and year out.
    Unknown,
}

fn identity(issue: &Issue, series: &str, year: i32) -> Identity {
    let other_series = is_read(issue.series.span) && issue.series.value != series;
    let other_year = is_read(issue.year.span) && issue.year.value != year;
    if other_series || other_year {
        return Identity::Elsewhere;
    }
    let all = [issue.series.span, issue.year.span, issue.number.span].into_iter().all(is_read);
    if all { Identity::Number(issue.number.value) } else { Identity::Unknown }
}

/// Whether something stands in the file; stand-ins have no place.
fn is_read(span: Span) -> bool {
    span.end > span.start
}

fn missing(taken: &BTreeSet<u32>) -> String {
    let mut gaps = Vec::new();
    let mut expected = 1;
    for &number in taken {
        if number == expected + 1 {
            gaps.push(expected.to_string());
        } else if number > expected {
            gaps.push(format!("{expected}–{}", number - 1));
        }
        expected = number + 1;
    }
    gaps.join("、")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::missing;

    #[test]
    fn gaps_are_named() {
        let of = |numbers: &[u32]| missing(&numbers.iter().copied().collect::<BTreeSet<_>>());
        assert_eq!(of(&[]), "");
        assert_eq!(of(&[1, 2, 3]), "");
        assert_eq!(of(&[2, 3, 7, 8, 10]), "1、4–6、9");
    }
}
