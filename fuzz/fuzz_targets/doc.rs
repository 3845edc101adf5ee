//! A Word file of the kind before 2007, by its text and its streams.

#![no_main]

#[path = "../shared.rs"]
mod shared;
use shared::support;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| shared::targets::doc(bytes));
