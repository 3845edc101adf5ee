//! One file a rule: what it asks, and its one function.
//!
//! What a rule wants, why, and what to do stands in the catalogue under its id, in both languages.

pub(super) mod attach_match;
pub(super) mod broken_link;
pub(super) mod control_character;
pub(super) mod correction_after_removal;
pub(super) mod date_order;
pub(super) mod duplicate_entry;
pub(super) mod duplicate_failing;
pub(super) mod duplicate_issue;
pub(super) mod early_correction;
pub(super) mod early_deadline;
pub(super) mod empty_change;
pub(super) mod empty_entry;
pub(super) mod file_name;
pub(super) mod future_date;
pub(super) mod masked_word;
pub(super) mod minor_withdrawal;
pub(super) mod missing_file;
pub(super) mod missing_words;
pub(super) mod number_gap;
pub(super) mod placeholder;
pub(super) mod praised_and_blamed;
pub(super) mod raw_html;
pub(super) mod recip_punct;
pub(super) mod rel_time;
pub(super) mod seq_heading;
pub(super) mod silent_unit;
pub(super) mod totals;
pub(super) mod unknown_failing;
pub(super) mod unknown_issue;
pub(super) mod unknown_place;
pub(super) mod unknown_series;
pub(super) mod unknown_unit;
pub(super) mod unpublished_issue;
