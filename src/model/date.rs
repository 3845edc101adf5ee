//! A day of the calendar.

use std::fmt;

use time::Month;

/// A day that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(time::Date);

impl Date {
    /// The first day that the calendar has.
    pub const FIRST: Self = Self(time::Date::MIN);

    /// A day by year, month (1 to 12) and day; `None` where the calendar has no such day.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = Month::try_from(month).ok()?;
        time::Date::from_calendar_date(year, month, day).ok().map(Self)
    }

    /// The first day of a year: stands in for a date that is missing or wrong.
    pub(super) fn first_of(year: i32) -> Self {
        let date = Self::new(year.clamp(1, 9999), 1, 1);
        date.expect("every year has a first of January")
    }

    /// Reads `2017-08-21`. The outer `None`: not written so; the inner: no such day.
    pub fn parse(text: &str) -> Option<Option<Self>> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str, count: usize| {
            part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
            return None;
        }
        Some(Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))
    }

    /// Year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Month, 1 to 12.
    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    /// Day of the month.
    pub fn day(self) -> u8 {
        self.0.day()
    }

    /// Seconds from 1970 to the start of the day, UTC: how programs want a date that is no time.
    pub fn unix_seconds(self) -> i64 {
        self.0.midnight().assume_utc().unix_timestamp()
    }

    /// How many days it lies after another; `None` where it lies before.
    pub fn days_after(self, other: Self) -> Option<u32> {
        u32::try_from((self.0 - other.0).whole_days()).ok()
    }

    /// `2017年8月21日`: Arabic digits, full year, nothing before a single digit
    /// (GB/T 9704-2012, 7.3.5.4).
    pub fn chinese(self) -> String {
        format!("{}年{}月{}日", self.year(), self.month(), self.day())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}
