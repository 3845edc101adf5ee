//! Decimal numbers as they are written, compared and added without rounding.
//!
//! [`Decimal::parse`] reads `62105.86` and `8,000`. What is too long to be exact is no number here.

use std::cmp::Ordering;
use std::fmt;
use std::iter::Sum;

/// Digits behind the point that are kept; more are not read.
const MOST_PLACES: u32 = 6;
/// Digits before the point that are read: sums of many such numbers fit, and so do products.
const MOST_DIGITS: usize = 12;

/// Digits that are reckoned behind those that are said.
const FURTHER: u32 = 2;

/// A number with at most six digits behind the point.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Decimal {
    /// The number times a million.
    millionths: i128,
    /// Digits behind the point as written.
    places: u32,
}

impl Decimal {
    /// None.
    pub(crate) const ZERO: Self = Self { millionths: 0, places: 0 };

    /// Reads digits with a point and with commas between thousands.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (whole, part) = match text.split_once('.') {
            Some((whole, part)) if !part.is_empty() => (whole, part),
            Some(_) => return None,
            None => (text, ""),
        };
        let whole = ungrouped(whole)?;
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let places = u32::try_from(part.len()).ok().filter(|places| *places <= MOST_PLACES)?;
        if whole.is_empty() || whole.len() > MOST_DIGITS || !digits(&whole) || !digits(part) {
            return None;
        }
        let number: i128 = format!("{whole}{part}").parse().ok()?;
        Some(Self { millionths: number * 10_i128.pow(MOST_PLACES - places), places })
    }

    /// A whole number.
    pub(crate) fn whole(number: u32) -> Self {
        Self { millionths: i128::from(number) * 10_i128.pow(MOST_PLACES), places: 0 }
    }

    /// Both together, with the places of the finer one.
    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            millionths: self.millionths + other.millionths,
            places: self.places.max(other.places),
        }
    }

    /// So many times the other, with the places of the finer one.
    pub(crate) fn times(self, other: Self) -> Self {
        Self {
            millionths: self.millionths * other.millionths / 10_i128.pow(MOST_PLACES),
            places: self.places.max(other.places),
        }
    }

    /// How far they are apart.
    pub(crate) fn apart(self, other: Self) -> Self {
        Self {
            millionths: (self.millionths - other.millionths).abs(),
            places: self.places.max(other.places),
        }
    }

    /// Half of its last digit: how far a rounded number may be off.
    pub(crate) fn half_a_digit(self) -> Self {
        Self { millionths: 10_i128.pow(MOST_PLACES - self.places) / 2, places: self.places + 1 }
    }

    /// Returns the part of a whole in hundredths, rounded to so many places; `None` of nothing.
    pub(crate) fn percent(part: Self, whole: Self, places: u32) -> Option<Self> {
        Self::divided(part.millionths * 100, whole, places)
    }

    /// Returns how many times a number holds another, rounded to so many places; `None` of nothing.
    pub(crate) fn quotient(number: Self, of: Self, places: u32) -> Option<Self> {
        Self::divided(number.millionths, of, places)
    }

    fn divided(millionths: i128, whole: Self, places: u32) -> Option<Self> {
        if whole.millionths == 0 {
            return None;
        }
        let step = 10_i128.pow(MOST_PLACES - places.min(MOST_PLACES));
        let exact = millionths * 10_i128.pow(MOST_PLACES);
        let scaled = whole.millionths * step;
        let rounded = (exact + scaled / 2) / scaled * step;
        Some(Self { millionths: rounded, places })
    }

    /// Digits behind the point as written.
    pub(crate) fn places(self) -> u32 {
        self.places
    }
}

/// Several together.
impl Sum for Decimal {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Self::plus)
    }
}

/// A share or a quotient beside the number that is said for it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reckoned {
    /// What it is, with the places of what is said.
    pub(crate) is: Decimal,
    /// Whether that is said, rounded or cut off: by less than a whole last digit it is.
    pub(crate) is_right: bool,
}

impl Reckoned {
    /// The part of a whole in hundredths; `None` of nothing.
    pub(crate) fn percent(part: Decimal, whole: Decimal, said: Decimal) -> Option<Self> {
        Self::of(said, |places| Decimal::percent(part, whole, places))
    }

    /// How many times a number holds another; `None` of nothing.
    pub(crate) fn quotient(number: Decimal, of: Decimal, said: Decimal) -> Option<Self> {
        Self::of(said, |places| Decimal::quotient(number, of, places))
    }

    fn of(said: Decimal, to: impl Fn(u32) -> Option<Decimal>) -> Option<Self> {
        let (is, exact) = (to(said.places)?, to(said.places + FURTHER)?);
        let digit = said.half_a_digit().plus(said.half_a_digit());
        Some(Self { is, is_right: exact.apart(said) < digit })
    }
}

/// Without commas; `None` where these do not divide thousands.
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let mut text = first.to_owned();
    for group in groups {
        if group.len() != 3 || !(1..=3).contains(&first.len()) {
            return None;
        }
        text.push_str(group);
    }
    Some(text)
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.millionths == other.millionths
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.millionths.cmp(&other.millionths))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let one = 10_i128.pow(MOST_PLACES);
        let (whole, part) = (self.millionths / one, self.millionths % one);
        let part = format!("{part:06}");
        match part.get(..self.places.min(MOST_PLACES) as usize) {
            Some(shown) if !shown.is_empty() => write!(formatter, "{whole}.{shown}"),
            _ => write!(formatter, "{whole}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    fn number(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn sums_are_exact() {
        let sum = number("35214").plus(number("9,201")).plus(number("17690.86"));
        assert_eq!(sum, number("62105.860"));
        assert_eq!(sum.to_string(), "62105.86");
        assert_eq!(number("0.10").plus(number("0.2")).to_string(), "0.30");
    }

    #[test]
    fn percents_are_rounded_as_written() {
        let percent = |part, whole, places| {
            Decimal::percent(number(part), number(whole), places).unwrap().to_string()
        };
        assert_eq!(percent("9", "45", 0), "20");
        assert_eq!(percent("27", "46", 1), "58.7");
        assert_eq!(percent("1", "3", 2), "33.33");
        assert_eq!(Decimal::percent(number("1"), number("0"), 0), None);
    }

    #[test]
    fn what_is_no_plain_number_is_not_read() {
        for text in ["", ".5", "5.", "1,00", "1234,567", "1.2345678", "1234567890123", "一"] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }
}
