//! Rules that reading itself can find broken.

use crate::diag::Rule;

/// A file that is not UTF-8.
pub(super) static NOT_UTF8: Rule = Rule::error("not-utf8");
/// A file that opens with a byte order mark.
pub static BYTE_ORDER_MARK: Rule = Rule::warning("byte-order-mark");
/// A YAML file over the limit.
pub(super) static FILE_TOO_LARGE: Rule = Rule::error("file-too-large");
/// A file that the system refuses to read.
pub(super) static UNREADABLE_FILE: Rule = Rule::error("unreadable-file");
/// A file that is not read for its name.
pub(super) static UNREAD_FILE: Rule = Rule::warning("unread-file");
/// Text that is no YAML.
pub(super) static INVALID_YAML: Rule = Rule::error("invalid-yaml");
/// Indentation that is no spaces, or of another depth than the lines around it.
pub(super) static WRONG_INDENTATION: Rule = Rule::error("wrong-indentation");
/// A character that nobody sees where YAML wants a space or nothing.
pub(super) static INVISIBLE_CHARACTER: Rule = Rule::error("invisible-character");
/// A full-width colon, comma, bar or hyphen where YAML wants its own.
pub(super) static FULL_WIDTH_MARK: Rule = Rule::error("full-width-mark");
/// No space behind the colon of a key or the hyphen of an item.
pub(super) static MISSING_SPACE: Rule = Rule::error("missing-space");
/// A text that YAML takes for something else.
pub(super) static UNQUOTED_TEXT: Rule = Rule::error("unquoted-text");
/// A text of which YAML drops a part.
pub(super) static LOST_TEXT: Rule = Rule::error("lost-text");
/// A text over several lines without a bar.
pub(super) static FOLDED_TEXT: Rule = Rule::warning("folded-text");
/// Aliases, depth or size over the limits.
pub(super) static YAML_OVER_LIMIT: Rule = Rule::error("yaml-over-limit");
/// The same key twice in one mapping.
pub(super) static DUPLICATE_KEY: Rule = Rule::error("duplicate-key");

/// Slips that the parser may accept without a word: it reads something else than is meant.
pub static SLIPS: [&Rule; 6] = [
    &INVISIBLE_CHARACTER,
    &FULL_WIDTH_MARK,
    &MISSING_SPACE,
    &LOST_TEXT,
    &UNQUOTED_TEXT,
    &FOLDED_TEXT,
];

/// All of them.
pub static RULES: &[&Rule] = &[
    &NOT_UTF8,
    &BYTE_ORDER_MARK,
    &FILE_TOO_LARGE,
    &UNREADABLE_FILE,
    &UNREAD_FILE,
    &INVALID_YAML,
    &WRONG_INDENTATION,
    &INVISIBLE_CHARACTER,
    &FULL_WIDTH_MARK,
    &MISSING_SPACE,
    &UNQUOTED_TEXT,
    &LOST_TEXT,
    &FOLDED_TEXT,
    &YAML_OVER_LIMIT,
    &DUPLICATE_KEY,
];
