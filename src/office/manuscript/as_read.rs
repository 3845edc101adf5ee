//! The words of a field as people read them.

use std::borrow::Cow;

use super::address::{Address, AddressStep};
use crate::model::record::{Record, Shape};
use crate::text::pieces::printed;

/// Returns the text of a field of such a record, or those of an item, without the marks that a text can have. Of a title, a date, a
/// number every character is read.
pub(crate) fn as_read<'a>(
    record: &'static Record,
    at: &[AddressStep],
    text: &'a str,
) -> Cow<'a, str> {
    match Address::find(record, at).map(|address| address.shape) {
        Some(Shape::Markdown | Shape::Record(_) | Shape::List(_)) => printed(text),
        _ => Cow::Borrowed(text),
    }
}
