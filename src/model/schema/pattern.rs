//! How dates, ids and addresses are written, as regular expressions of JavaScript.
//!
//! Only what every dialect reads alike: no look-around, no named classes. White space around a date
//! or an address is let through, as the decoder does.

/// Something other than white space.
pub(super) const NOT_BLANK: &str = r"\S";

/// A day that the calendar has, leap years included: `2017-08-21`.
pub(super) const DATE: &str = concat!(
    r"^\s*(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])",
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)",
    r"|02-(?:0[1-9]|1[0-9]|2[0-8]))",
    r"|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)\s*$",
);

/// The id of a series or unit, at most [`ID_LENGTH`] long: no number behind its last hyphen.
pub(super) const ID: &str = r"^[a-z](?:[a-z0-9-]*-[0-9]*[a-z])?[a-z0-9]*$";

/// Longest id.
pub(super) const ID_LENGTH: u32 = 40;

/// The id of an issue: `gongzuo-2017-8`.
pub(super) const ISSUE_ID: &str = r"^[^/]+-[1-9][0-9]{3}-(?:0|[1-9][0-9]{0,8})$";

/// The id of a failing: `gongzuo-2017-6/shuiwuju/1`.
pub(super) const FAILING_ID: &str =
    r"^[^/]+-[1-9][0-9]{3}-(?:0|[1-9][0-9]{0,8})/[^/]*/[1-9][0-9]{0,8}$";

/// An address of the web without query or fragment.
pub(super) const ADDRESS: &str =
    r##"^\s*[hH][tT][tT][pP][sS]?://[^ "<>?#\\]*[^ "<>?#\\/]/*\s*$"##;
