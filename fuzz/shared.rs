//! The functions that are fuzzed. They stand with the tests, which run them over `corpus/`, too.

#![allow(dead_code, reason = "each target uses one of them")]

#[path = "../tests/suite/support"]
pub(crate) mod support {
    pub(crate) mod docx;
    pub(crate) mod old_word;
}

#[path = "../tests/suite/hostile/targets.rs"]
pub(crate) mod targets;
