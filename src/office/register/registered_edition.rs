//! Whether an issue is registered, for whoever looks at it.

use std::collections::BTreeMap;

use crate::diag::{Diagnostics, Files};
use crate::lang::Message;
use crate::model::IssueId;
use crate::register::{Register, RegisteredIssue};
use crate::source::Project;

/// The last edition of an issue that is registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisteredEdition {
    /// Its number.
    pub edition: u32,
    /// The day on which it was registered.
    pub day: String,
}

impl RegisteredEdition {
    /// What is said of it.
    pub fn message(&self) -> Message {
        Message::new("registered-edition").with("edition", self.edition).with("day", &self.day)
    }
}

/// The last edition of an issue; `None` where it is not registered, or nobody can read that.
pub fn registered_edition(project: &dyn Project, id: &IssueId) -> Option<RegisteredEdition> {
    registered_editions(project).remove(id)
}

/// The last edition of each issue that is registered.
pub fn registered_editions(project: &dyn Project) -> BTreeMap<IssueId, RegisteredEdition> {
    let register = Register::read(project, &mut Files::new(), &mut Diagnostics::new());
    let all = register.iter().flat_map(Register::issues);
    let all = all.map(|(id, RegisteredIssue { line, .. })| {
        let day = line.when.get(..10).unwrap_or(&line.when).to_owned();
        (id.clone(), RegisteredEdition { edition: line.edition, day })
    });
    all.collect()
}
