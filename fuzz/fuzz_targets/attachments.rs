//! An attachment, read for names.

#![no_main]

#[path = "../shared.rs"]
mod shared;
use shared::support;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| shared::targets::attachments(bytes));
