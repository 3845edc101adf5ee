//! What two texts of a field say differently, as it is read: marks of bold words, links and tables are no words.

use super::manuscript::{AddressStep, as_read};
use crate::lang;
use crate::lang::Lang;
use crate::model::record::Record;
use crate::text::words::{WordPart, differing_lines};

/// Returns what differs in a field or an item of such a record. Where the same is read of both, it says that marks differ.
pub fn changed_words(
    (record, at): (&'static Record, &[AddressStep]),
    [old, new]: [&str; 2],
    lang: Lang,
) -> Vec<WordPart> {
    let parts = differing_lines(&as_read(record, at, old), &as_read(record, at, new));
    match parts.is_empty() && old != new {
        true => vec![WordPart::Same(lang::text(lang, "desk-marks-changed"))],
        false => parts,
    }
}
