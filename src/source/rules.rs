//! Rules that reading itself can find broken.

use crate::diag::Rule;

/// A file that is not UTF-8.
pub(super) static NOT_UTF8: Rule = Rule::error("not-utf8");
/// A file that opens with a byte order mark.
pub(super) static BYTE_ORDER_MARK: Rule = Rule::warning("byte-order-mark");
/// A YAML file over the limit.
pub(super) static FILE_TOO_LARGE: Rule = Rule::error("file-too-large");
/// A file that the system refuses to read.
pub(super) static UNREADABLE_FILE: Rule = Rule::error("unreadable-file");
/// Text that is no YAML.
pub(super) static INVALID_YAML: Rule = Rule::error("invalid-yaml");
/// Aliases, depth or size over the limits.
pub(super) static YAML_OVER_LIMIT: Rule = Rule::error("yaml-over-limit");
/// The same key twice in one mapping.
pub(super) static DUPLICATE_KEY: Rule = Rule::error("duplicate-key");

/// All of them.
pub static RULES: &[&Rule] = &[
    &NOT_UTF8,
    &BYTE_ORDER_MARK,
    &FILE_TOO_LARGE,
    &UNREADABLE_FILE,
    &INVALID_YAML,
    &YAML_OVER_LIMIT,
    &DUPLICATE_KEY,
];
