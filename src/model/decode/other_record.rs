//! Keys that belong to another record of an issue: a failing among the practices, a key that is indented too far.

use super::scalar;
use crate::diag::{Diagnostic, Spanned};
use crate::lang::{Lang, Message, has};
use crate::model::rules;
use crate::source::Node;

/// The records of an issue by the names that people know them by, and the key of the list that holds each.
const RECORDS: [(&str, Option<&str>); 6] = [
    ("field-issue", None),
    ("field-entry", Some("entries")),
    ("field-practice", Some("practices")),
    ("field-point", Some("points")),
    ("field-failing", Some("failings")),
    ("field-person", Some("persons")),
];

/// The name of a record of issues that has a key, other than `own`.
pub(super) fn with_key(key: &str, own: Option<&str>) -> Option<&'static str> {
    holder(key, own).map(|(record, _)| record)
}

fn holder(key: &str, own: Option<&str>) -> Option<(&'static str, Option<&'static str>)> {
    let is_key =
        !key.is_empty() && key.bytes().all(|one| one.is_ascii_lowercase() || one == b'_');
    let own = own.filter(|_| is_key)?;
    let of_issue = RECORDS.iter().any(|(record, _)| record.strip_prefix("field-") == Some(own))
        || ["distribution", "people", "responsible"].contains(&own);
    let has_key = |(record, _): &(&str, Option<&str>)| {
        record.strip_prefix("field-") != Some(own) && has(Lang::Zh, &format!("{record}.{key}"))
    };
    RECORDS.into_iter().filter(|_| of_issue).find(has_key)
}

/// What is told where two keys and more, none of which is in the list `asked`, are all those of one other record: the whole
/// item stands in the wrong list, for want of the key above it.
pub(super) fn told(
    entries: &[(Spanned<String>, Node)],
    asked: &[&str],
    own: Option<&str>,
) -> Option<Diagnostic> {
    let unknown = entries.iter().map(|(key, _)| key);
    let unknown: Vec<_> = unknown.filter(|key| !asked.contains(&key.value.as_str())).collect();
    let [first, _, ..] = unknown.as_slice() else { return None };
    let (record, list) = holder(&first.value, own)?;
    let list = list.filter(|_| {
        unknown.iter().all(|key| holder(&key.value, own).is_some_and(|(one, _)| one == record))
    })?;
    let keys: Vec<&str> = unknown.iter().map(|key| key.value.as_str()).collect();
    let message = Message::new("unknown-key.several").with("keys", scalar::words(&keys));
    let message = message.nested("record", Message::new(record));
    let hint = Message::new("unknown-key.hint-several").with("list", list);
    let hint = hint.nested("record", Message::new(record));
    Some(Diagnostic::with_message(&rules::UNKNOWN_KEY, first.span, message).hint(hint))
}
