//! One file a rule: `RULE`, and one function `check`. What several need stands in [`chars`] and
//! [`marks`].

pub(super) mod bookmark_comma;
pub(in crate::check) mod chars;
pub(super) mod dash;
pub(super) mod dup_punct;
pub(super) mod dup_word;
pub(super) mod ellipsis;
pub(super) mod fw_digit;
pub(super) mod house_term;
pub(super) mod marks;
pub(super) mod near_unit_name;
pub(super) mod paren_half;
pub(super) mod person_post;
pub(super) mod punct_half;
pub(super) mod punct_stop;
pub(super) mod quote_pair;
pub(super) mod quote_straight;
pub(super) mod space_cjk;
pub(super) mod title_punct;
pub(super) mod title_word;
pub(super) mod usage_word;
