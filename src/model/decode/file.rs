//! Files that are one record each.

use super::unique::unique;
use crate::diag::{Diagnostics, Severity, Span};
use crate::model::record::value::Item;
use crate::model::{Config, Date, Issue, Unit, Units};
use crate::source::{Node, ParsedFile};

/// Reads the record that a file is. `None` where it is no mapping, or lacks what it must have.
pub(in crate::model) fn read<T: Item>(node: &Node, out: &mut Diagnostics) -> Option<T> {
    T::decode(node, &T::SHAPE, out)
}

/// Reads one bulletin. `None` only where the file is no mapping.
pub(in crate::model) fn issue(parsed: &ParsedFile, out: &mut Diagnostics) -> Option<Issue> {
    let mut issue: Issue = read(&parsed.node, out)?;
    issue.path = parsed.path.clone();
    if issue.date.span == Span::whole(parsed.file) {
        issue.date.value = Date::first_of(issue.year.value);
    }
    Some(issue)
}

/// Reads the settings.
pub(in crate::model) fn config(node: &Node, out: &mut Diagnostics) -> Option<Config> {
    let config: Config = read(node, out)?;
    unique(config.series.iter().map(|series| &series.id), out);
    Some(config)
}

/// Reads the list of units, and whether all of them could be read.
pub(in crate::model) fn units(node: &Node, out: &mut Diagnostics) -> (Vec<Unit>, bool) {
    let faults = out.count(Severity::Error);
    let units = read::<Units>(node, out).unwrap_or_default().units;
    let complete = out.count(Severity::Error) == faults;
    unique(units.iter().map(|unit| &unit.id), out);
    (units, complete)
}
