//! Dates on the command line.

use crate::lang::Message;
use crate::model::Date;

/// A date that was typed, or what is wrong with it.
pub(super) fn typed(text: &str) -> Result<Date, Message> {
    let date = Date::parse(text.trim()).flatten();
    date.filter(|date| (1900..=2999).contains(&date.year()))
        .ok_or_else(|| Message::new("failure-date").with("date", text))
}
