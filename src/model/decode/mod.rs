//! From YAML trees to the model, reporting every fault on the way.
//!
//! 1. [`fields`] opens a mapping, hands out its fields and reports the keys nobody asked for.
//! 2. [`scalar`] reads texts, numbers, dates and words; `unique` reports ids that are taken.
//! 3. Which fields there are, the records of the model say themselves; [`file`](mod@file) reads whole
//!    files.
//!
//! A field that is missing or wrong is reported and replaced by a stand-in, so that the rest of the
//! file is read too; nothing is built from a file with an error.

mod chinese;
pub(in crate::model) mod fields;
mod file;
mod in_list;
mod in_record;
mod other_record;
pub(in crate::model) mod scalar;
mod unique;

pub(super) use file::{config, issue, read, units};
