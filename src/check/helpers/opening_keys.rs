//! Keys of an issue that open lines of a text, where they do not belong.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::lazy_regex::{LazyRegex, regex};
use crate::model::Issue;
use crate::model::record::{Record, Shape};

static OPENING_KEY: LazyRegex = LazyRegex::new(|| {
    regex(r"(?m)^[ \t]*(?:-[ \t]+)?\{?[ \t]*(?P<key>[a-z_]+)[ \t]*(?:：|:(?:\s|$))")
});

/// The keys of an issue and of all that stands in it.
static KEYS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    let mut keys = BTreeSet::new();
    add(Issue::RECORD, &mut keys);
    keys
});

fn add(record: &'static Record, keys: &mut BTreeSet<&'static str>) {
    for field in record.fields {
        if keys.insert(field.key) {
            add_of(&field.shape, keys);
        }
    }
}

fn add_of(shape: &'static Shape, keys: &mut BTreeSet<&'static str>) {
    match shape {
        Shape::Record(record) => add(record, keys),
        Shape::List(item) => add_of(item, keys),
        _ => {}
    }
}

/// The keys that open lines of a text, in its bytes.
pub(crate) fn opening_keys(text: &str) -> impl Iterator<Item = Range<usize>> {
    let lines = text.contains([':', '：']).then(|| OPENING_KEY.captures_iter(text));
    let found = lines.into_iter().flatten().filter_map(|found| found.name("key"));
    found.filter(|key| KEYS.contains(key.as_str())).map(|key| key.range())
}
