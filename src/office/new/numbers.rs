//! Which numbers of a series and year are taken.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use crate::diag::{Severity, Span};
use crate::model::Issue;
use crate::office::workbench::Workbench;

/// The numbers of a series in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbers {
    /// The highest one that is taken, in a file of whatever name, or void; 0 where there is none.
    pub highest: u32,
    /// Numbers below it that no file has, in their order.
    pub missing: Vec<RangeInclusive<u32>>,
    /// Paths of files that may hold a number of the series and year, but cannot be read so far: with
    /// one of them nobody knows the next number.
    pub unread: BTreeSet<String>,
}

/// Looks through an archive whose rules were asked. Issues with other faults than in their identity
/// count.
pub fn numbers(workbench: &Workbench, series: &str, year: i32) -> Numbers {
    let mut taken = BTreeSet::new();
    let void = workbench.archive.void.iter();
    let void = void.filter(|id| id.series == series && id.year == year);
    taken.extend(void.map(|id| id.number));
    let mut read = BTreeSet::new();
    for issue in workbench.archive.issues() {
        match identity(issue, series, year) {
            Identity::Number(number) => drop(taken.insert(number)),
            Identity::Elsewhere => {}
            Identity::Unknown => continue,
        }
        read.insert(issue.file);
    }
    let files = &workbench.files;
    let unread = workbench
        .diagnostics
        .iter()
        .filter(|one| one.severity == Severity::Error && !read.contains(&one.span.file))
        .map(|one| files.path(one.span.file))
        .filter(|path| path.starts_with("bulletins"))
        .map(str::to_owned);
    Numbers {
        highest: taken.last().copied().unwrap_or_default(),
        missing: missing(&taken),
        unread: unread.collect(),
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

fn missing(taken: &BTreeSet<u32>) -> Vec<RangeInclusive<u32>> {
    let mut gaps = Vec::new();
    let mut expected = 1;
    for &number in taken {
        if number > expected {
            gaps.push(expected..=number - 1);
        }
        expected = number + 1;
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::missing;

    #[test]
    fn gaps_are_named() {
        let of = |numbers: &[u32]| missing(&numbers.iter().copied().collect());
        assert_eq!(of(&[]), []);
        assert_eq!(of(&[1, 2, 3]), []);
        assert_eq!(of(&[2, 3, 7, 8, 10]), [1..=1, 4..=6, 9..=9]);
    }
}
