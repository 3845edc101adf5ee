//! Days, as people type them, and today.

use chrono::Local;

use crate::lang::Message;
use crate::model::Date;

/// Returns a day that was typed.
///
/// # Errors
/// What is wrong with it.
pub fn typed_day(text: &str) -> Result<Date, Message> {
    let date = Date::parse(text.trim()).flatten();
    date.filter(|date| (1900..=2999).contains(&date.year()))
        .ok_or_else(|| Message::new("failure-date").with("date", text))
}

/// Returns the day of whoever sits here. What is built does not depend on it.
pub fn today() -> Date {
    Date::parse(&Local::now().date_naive().to_string()).flatten().unwrap_or(Date::FIRST)
}
