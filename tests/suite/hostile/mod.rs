//! Input that wants to break out, to crash, or to take for ever.
//!
//! - [`corpus`]: the seeds of fuzzing.
//! - [`docx`]: Word files.
//! - [`fields`]: every text field in turn, through to page and PDF.
//! - [`prose`]: long lines full of what rules look for.
//! - [`yaml`]: bombs, depth, length.
//! - [`mutations`]: damaged copies of the sample, from a fixed seed.
//! - [`tables`]: tables that take for ever to print.
//! - [`targets`]: what is fuzzed.

mod corpus;
mod docx;
mod fields;
mod mutations;
mod prose;
mod tables;
mod targets;
mod yaml;
