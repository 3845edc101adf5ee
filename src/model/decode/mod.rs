//! From YAML trees to the model, reporting every fault on the way.
//!
//! 1. [`fields`] opens a mapping, hands out its fields and reports the keys nobody asked for.
//! 2. [`scalar`] reads texts, numbers, dates and words; `unique` reports ids that are taken.
//! 3. [`config()`], [`units()`], [`terms()`] and [`issue()`] say which fields there are.
//!
//! A field that is missing or wrong is reported and replaced by a stand-in, so that the rest of the
//! file is read too; nothing is built from a file with an error.

mod config;
mod correction;
mod fields;
mod issue;
mod scalar;
mod terms;
mod unique;
mod units;

pub(super) use config::{LANGUAGES, NUMBERINGS, config};
pub(super) use correction::correction;
pub(super) use issue::{issue, rectifications};
pub(super) use terms::terms;
pub(super) use units::units;
