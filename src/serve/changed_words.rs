//! What two texts of a field say differently, as it is read: marks of bold words, links and tables are no words.

use serde_json::{Value, json};

use crate::lang::Lang;
use crate::model::record::Record;
use crate::office::AddressStep;
use crate::text::words::{WordPart, differing_lines};
use crate::{lang, office};

/// Returns what differs in a field or an item of such a record. Where the same is read of both, it says that marks differ.
pub(super) fn changed_words(
    (record, at): (&'static Record, &[AddressStep]),
    [old, new]: [&str; 2],
    lang: Lang,
) -> Vec<WordPart> {
    let parts =
        differing_lines(&office::as_read(record, at, old), &office::as_read(record, at, new));
    match parts.is_empty() && old != new {
        true => vec![WordPart::Same(lang::text(lang, "desk-marks-changed"))],
        false => parts,
    }
}

/// Words that two texts have, or one of them, as scripts read them.
pub(super) fn parts(parts: &[WordPart]) -> Value {
    let told = parts.iter().map(|part| match part {
        WordPart::Same(words) => json!(["same", words]),
        WordPart::Gone(words) => json!(["gone", words]),
        WordPart::New(words) => json!(["new", words]),
    });
    told.collect::<Vec<_>>().into()
}
