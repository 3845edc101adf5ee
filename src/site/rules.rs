//! The rules of this stage.

use crate::diag::Rule;
use crate::source::table::BAD_TABLE;

/// Sources are to be attached, and the standards forbid it.
pub static ATTACHMENT_FORBIDDEN: Rule = Rule::error("attachment-forbidden");

/// The rules of this stage, for `tongbao explain`.
pub static RULES: &[&Rule] = &[&ATTACHMENT_FORBIDDEN, &BAD_TABLE];
