//! Words that differ, as scripts read them.

use serde_json::{Value, json};

use crate::text::words::WordPart;

/// Words that two texts have, or one of them.
pub(super) fn parts(parts: &[WordPart]) -> Value {
    let told = parts.iter().map(|part| match part {
        WordPart::Same(words) => json!(["same", words]),
        WordPart::Gone(words) => json!(["gone", words]),
        WordPart::New(words) => json!(["new", words]),
    });
    told.collect::<Vec<_>>().into()
}
