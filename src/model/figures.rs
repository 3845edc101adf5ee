//! Figures over all issues: what units did well and failed in, year by year; failings reported and
//! closed in the course of time; how long closing takes.
//!
//! [`Figures::of`] is the entry point. Failings are those of the [`Ledger`], so that figures and
//! ledger cannot differ. Years are those in the issues' numbers, as in their addresses; what is counted
//! in the course of time goes by dates.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::ledger::{Ledger, LedgerRow};
use super::{Archive, Date, Visible};

/// Stretches of time that a picture holds.
const MOST_STRETCHES: i32 = 40;

/// All of them.
#[derive(Debug)]
pub struct Figures {
    /// Units of which anything was said; those of which most was said first, then in the order of
    /// their ids.
    pub units: Vec<UnitFigures>,
    /// Years in which anything was said, the oldest first.
    pub years: Vec<i32>,
    /// What was said of all units together.
    pub total: ContentCounts,
    /// Failings in the course of time, without a gap, the oldest first.
    pub course: Vec<Period>,
    /// Days to the closing of every failing that is closed, in rising order.
    pub closing: Vec<u32>,
    /// Failings by category, the largest first, at the end those without one; empty where no failing
    /// has a category.
    pub categories: Vec<(Option<String>, usize)>,
}

/// What was said of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitFigures {
    /// Its id.
    pub id: String,
    /// By year.
    pub years: BTreeMap<i32, ContentCounts>,
    /// In all years.
    pub total: ContentCounts,
}

/// How much was said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ContentCounts {
    /// 好的做法
    pub practices: usize,
    /// 存在问题
    pub failings: usize,
}

impl ContentCounts {
    /// Both together.
    pub fn sum(self) -> usize {
        self.practices + self.failings
    }

    fn add(&mut self, more: Self) {
        self.practices += more.practices;
        self.failings += more.failings;
    }
}

/// How long a stretch of time is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodLength {
    /// A month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// A year.
    Year,
}

impl PeriodLength {
    /// How many of them a year has.
    fn in_year(self) -> i32 {
        match self {
            Self::Month => 12,
            Self::Quarter => 4,
            Self::Year => 1,
        }
    }

    /// The number of the one that a day is in, counted from the year 0.
    fn index(self, day: Date) -> i32 {
        let within = (i32::from(day.month()) - 1) * self.in_year() / 12;
        day.year() * self.in_year() + within
    }

    /// The shortest in which a picture holds all from one day to another.
    fn fitting(from: Date, to: Date) -> Self {
        let fits = |length: &Self| length.index(to) - length.index(from) < MOST_STRETCHES;
        [Self::Month, Self::Quarter].into_iter().find(fits).unwrap_or(Self::Year)
    }
}

/// A stretch of time and what happened to failings in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// How long it is.
    pub length: PeriodLength,
    /// Its year.
    pub year: i32,
    /// Which month or quarter of the year, from 1; 1 for a year.
    pub part: u8,
    /// Failings reported in it.
    pub reported: usize,
    /// Failings closed in it.
    pub closed: usize,
    /// All failings reported by its end.
    pub reported_so_far: usize,
    /// All failings closed by its end.
    pub closed_so_far: usize,
}

impl Figures {
    /// Counts what the issues in `visible` say; `ledger` is made of the same.
    pub fn of(archive: &Archive, visible: &Visible, ledger: &Ledger<'_>) -> Self {
        let units = units(archive, visible, ledger);
        let mut years: Vec<i32> =
            units.iter().flat_map(|one| one.years.keys().copied()).collect();
        years.sort_unstable();
        years.dedup();
        let mut total = ContentCounts::default();
        units.iter().for_each(|unit| total.add(unit.total));
        let mut closing: Vec<u32> =
            ledger.rows.iter().filter_map(LedgerRow::days_to_closing).collect();
        closing.sort_unstable();
        Self {
            units,
            years,
            total,
            course: course(ledger),
            closing,
            categories: categories(ledger),
        }
    }

    /// The median of the days to closing, doubled, since it may lie between two days; `None` where
    /// nothing is closed.
    pub fn median_doubled(&self) -> Option<u32> {
        let middle = self.closing.len().checked_sub(1)? / 2;
        Some(self.closing[middle] + self.closing[self.closing.len() / 2])
    }
}

fn units(archive: &Archive, visible: &Visible, ledger: &Ledger<'_>) -> Vec<UnitFigures> {
    let mut said: BTreeMap<&str, BTreeMap<i32, ContentCounts>> = BTreeMap::new();
    let mut add = |unit, year, more: ContentCounts| {
        if more.sum() > 0 {
            said.entry(unit).or_default().entry(year).or_default().add(more);
        }
    };
    let shown = visible.ids().filter(|id| !archive.is_withdrawn(id));
    for issue in shown.filter_map(|id| archive.issue(id)) {
        for entry in &issue.entries {
            let more = ContentCounts { practices: entry.practices.len(), failings: 0 };
            add(&entry.unit.value, issue.year.value, more);
        }
    }
    for row in &ledger.rows {
        add(
            &row.entry.unit.value,
            row.issue.year.value,
            ContentCounts { practices: 0, failings: 1 },
        );
    }
    let unit = |(id, years): (&str, BTreeMap<i32, ContentCounts>)| {
        let mut total = ContentCounts::default();
        years.values().for_each(|tally| total.add(*tally));
        UnitFigures { id: id.to_owned(), years, total }
    };
    let mut units: Vec<UnitFigures> = said.into_iter().map(unit).collect();
    units.sort_by_key(|unit| Reverse(unit.total.sum()));
    units
}

fn categories(ledger: &Ledger<'_>) -> Vec<(Option<String>, usize)> {
    let mut counts: BTreeMap<Option<String>, usize> = BTreeMap::new();
    for row in &ledger.rows {
        *counts.entry(row.failing.category_name().map(str::to_owned)).or_default() += 1;
    }
    if counts.keys().all(Option::is_none) {
        return Vec::new();
    }
    let mut categories: Vec<_> = counts.into_iter().collect();
    categories.sort_by_key(|(name, count)| (name.is_none(), Reverse(*count)));
    categories
}

fn course(ledger: &Ledger<'_>) -> Vec<Period> {
    let reported = || ledger.rows.iter().map(|row| row.issue.date.value);
    // Nothing is closed before it is reported, whatever the news are dated.
    let closed = || {
        ledger
            .rows
            .iter()
            .filter_map(|row| Some(row.closing()?.news.date.value.max(row.issue.date.value)))
    };
    let first = reported().min();
    let last = reported().chain(closed()).max();
    let (Some(first), Some(last)) = (first, last) else { return Vec::new() };
    let length = PeriodLength::fitting(first, last);
    let count = |days: &mut dyn Iterator<Item = Date>| {
        let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
        days.for_each(|day| *counts.entry(length.index(day)).or_default() += 1);
        counts
    };
    let (reported, closed) = (count(&mut reported()), count(&mut closed()));
    let (mut reported_so_far, mut closed_so_far) = (0, 0);
    let stretch = |index: i32| {
        let of = |counts: &BTreeMap<i32, usize>| counts.get(&index).copied().unwrap_or(0);
        reported_so_far += of(&reported);
        closed_so_far += of(&closed);
        Period {
            length,
            year: index.div_euclid(length.in_year()),
            part: u8::try_from(index.rem_euclid(length.in_year()) + 1).unwrap_or(1),
            reported: of(&reported),
            closed: of(&closed),
            reported_so_far,
            closed_so_far,
        }
    };
    (length.index(first)..=length.index(last)).map(stretch).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).flatten().unwrap()
    }

    #[test]
    fn stretches_grow_with_the_archive() {
        let first = day("2017-01-15");
        assert_eq!(PeriodLength::fitting(first, day("2020-04-30")), PeriodLength::Month);
        assert_eq!(PeriodLength::fitting(first, day("2020-05-01")), PeriodLength::Quarter);
        assert_eq!(PeriodLength::fitting(first, day("2030-01-01")), PeriodLength::Year);
    }

    #[test]
    fn days_fall_into_their_quarter() {
        let quarter = |text| PeriodLength::Quarter.index(day(text)) - 2017 * 4;
        assert_eq!(quarter("2017-01-01"), 0);
        assert_eq!(quarter("2017-03-31"), 0);
        assert_eq!(quarter("2017-04-01"), 1);
        assert_eq!(quarter("2017-12-31"), 3);
        assert_eq!(quarter("2018-01-01"), 4);
    }

    #[test]
    fn the_median_lies_in_the_middle() {
        let median = |closing: &[u32]| {
            let figures = Figures {
                units: Vec::new(),
                years: Vec::new(),
                total: ContentCounts::default(),
                course: Vec::new(),
                closing: closing.to_vec(),
                categories: Vec::new(),
            };
            figures.median_doubled()
        };
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[7]), Some(14));
        assert_eq!(median(&[1, 4]), Some(5));
        assert_eq!(median(&[1, 4, 40]), Some(8));
    }
}
