//! The rules of this stage.

use crate::diag::Rule;

/// A line of the register is not as it was written, or not where it was.
pub static REGISTER_BROKEN: Rule = Rule::error("register-broken");

/// A line was written with an earlier date than the one before it.
pub static REGISTER_ORDER: Rule = Rule::warning("register-order");

/// A file of an edition is not as it was frozen.
pub static EDITION_BROKEN: Rule = Rule::error("edition-broken");

/// An edition that is set again comes out otherwise.
pub static EDITION_DIFFERS: Rule = Rule::error("edition-differs");

/// A registered issue is not what was registered.
pub static REGISTERED_ISSUE: Rule = Rule::error("registered-issue");

/// An issue has a number that is void.
pub static VOID_NUMBER: Rule = Rule::error("void-number");

/// The rules of this stage, for `tongbao explain`.
pub static RULES: &[&Rule] = &[
    &EDITION_BROKEN,
    &EDITION_DIFFERS,
    &REGISTER_BROKEN,
    &REGISTER_ORDER,
    &REGISTERED_ISSUE,
    &VOID_NUMBER,
];
