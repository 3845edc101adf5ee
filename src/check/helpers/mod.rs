//! What several rules need to tell texts apart: characters, marks, numerals, numbers that put a text
//! in order, decimal numbers.

pub(in crate::check) mod chars;
pub(in crate::check) mod decimal;
pub(in crate::check) mod marks;
pub(in crate::check) mod numerals;
pub(in crate::check) mod sequence;
