//! The numbers that are void, by the register: no issue gets them, and none is missed for them.

use std::collections::BTreeSet;

use super::{IssueId, RegisterLine};
use crate::source::{Project, WorkspacePath};

/// The file of the register.
pub const REGISTER: &str = "register.jsonl";

/// Reads them. What is wrong with the register is told where all of it is read.
pub(super) fn void_numbers(project: &dyn Project) -> BTreeSet<IssueId> {
    let path = WorkspacePath::root().join(REGISTER);
    let bytes = path.and_then(|path| project.read(&path).ok()).unwrap_or_default();
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    // Most lines are of editions.
    let lines = lines.filter_map(|line| str::from_utf8(line).ok());
    let lines = lines.filter(|line| line.contains("\"kind\":\"void\""));
    let void = lines.filter_map(|line| match RegisterLine::read(line) {
        Ok(line @ RegisterLine::Void(_)) => line.issue(),
        _ => None,
    });
    void.collect()
}
