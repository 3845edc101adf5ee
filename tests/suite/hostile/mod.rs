//! Input that wants to break out, to crash, or to take for ever.
//!
//! - [`docx`]: Word files.
//! - [`fields`]: every text field in turn, through to page and PDF.
//! - [`prose`]: long lines full of what rules look for.
//! - [`yaml`]: bombs, depth, length.
//! - [`mutations`]: damaged copies of the sample, from a fixed seed.

mod docx;
mod fields;
mod mutations;
mod prose;
mod yaml;
