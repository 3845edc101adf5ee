//! Days as templates see them.

use crate::model::Date;
use crate::render::context;

/// A day as templates see it.
pub fn date(date: Date) -> context::Date {
    context::Date {
        iso: date.to_string(),
        chinese: date.chinese(),
        year: short(date.year()),
        month: i8::try_from(date.month()).unwrap_or(1),
        day: i8::try_from(date.day()).unwrap_or(1),
    }
}

/// Years have four digits.
pub(super) fn short(year: i32) -> i16 {
    i16::try_from(year).unwrap_or(i16::MAX)
}
