//! The file of an issue to the model, with all that is told of it.

#![no_main]

#[path = "../shared.rs"]
mod shared;
use shared::support;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| shared::targets::yaml(bytes));
