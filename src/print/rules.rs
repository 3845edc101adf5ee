//! The rules of this stage.

use crate::diag::Rule;

/// Something that was printed of an issue says other words than the issue.
pub static STALE_PRINT: Rule = Rule::warning("stale-print");

/// The rules of this stage, for `tongbao explain`.
pub static RULES: &[&Rule] = &[&STALE_PRINT];
