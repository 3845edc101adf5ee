//! Rules that decoding can find broken: the shape of the files.

use crate::diag::Rule;

/// A key that no field has.
pub(super) static UNKNOWN_KEY: Rule = Rule::error("unknown-key");
/// A field that must be there.
pub(super) static MISSING_KEY: Rule = Rule::error("missing-key");
/// A value of another kind than the field wants.
pub(super) static WRONG_TYPE: Rule = Rule::error("wrong-type");
/// A word that is none of the words allowed.
pub(super) static UNKNOWN_VALUE: Rule = Rule::error("unknown-value");
/// A number out of its range.
pub(super) static OUT_OF_RANGE: Rule = Rule::error("out-of-range");
/// A day that the calendar does not have, or that is not written year-month-day.
pub(super) static IMPOSSIBLE_DATE: Rule = Rule::error("impossible-date");
/// An id with characters that cannot stand in addresses.
pub(super) static BAD_ID: Rule = Rule::error("bad-id");
/// An id that is taken.
pub(super) static DUPLICATE_ID: Rule = Rule::error("duplicate-id");

/// All of them.
pub static RULES: &[&Rule] = &[
    &UNKNOWN_KEY,
    &MISSING_KEY,
    &WRONG_TYPE,
    &UNKNOWN_VALUE,
    &OUT_OF_RANGE,
    &IMPOSSIBLE_DATE,
    &BAD_ID,
    &DUPLICATE_ID,
];
