//! A file of any kind, read for what is withheld.

#![no_main]

#[path = "../shared.rs"]
mod shared;
use shared::support;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| shared::targets::leaks(bytes));
