//! The rules of this stage.

use crate::diag::Rule;

/// An output that could not be written.
pub static WRITE_FAILED: Rule = Rule::error("write-failed");

/// Two outputs have one address.
pub static OUTPUT_COLLISION: Rule = Rule::error("output-collision");

/// A file in a folder of outputs that tongbao did not make.
pub static FOREIGN_FILE: Rule = Rule::warning("foreign-file");

/// The rules of this stage, for `tongbao explain`.
pub static RULES: &[&Rule] = &[&FOREIGN_FILE, &OUTPUT_COLLISION, &WRITE_FAILED];
