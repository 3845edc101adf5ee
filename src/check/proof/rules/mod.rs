//! One file a rule: `RULE`, and one function `check`. What several need stands in [`chars`].

pub(super) mod chars;
pub(super) mod punct_half;
