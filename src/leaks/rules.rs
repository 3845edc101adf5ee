//! The rules of this stage.

use crate::diag::Rule;

/// An output says what is withheld from the public.
pub static LEAK: Rule = Rule::error("leak");

/// An output that could not be read for what is withheld, or not as a whole.
pub static UNREAD_OUTPUT: Rule = Rule::warning("unread-output");

/// The rules of this stage, for `tongbao explain`.
pub static RULES: &[&Rule] = &[&LEAK, &UNREAD_OUTPUT];
