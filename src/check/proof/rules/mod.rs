//! One file a rule: `RULE`, and one function `check`. What several need stands in [`chars`].

pub(in crate::check) mod chars;
pub(super) mod house_term;
pub(super) mod near_unit_name;
pub(super) mod person_post;
pub(super) mod punct_half;
