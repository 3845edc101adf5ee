//! What the public edition prints of the persons that an issue names.

use super::manuscript::AddressStep;
use crate::model::{
    Archive, Audience, Entry, Failing, Issue, IssueId, Person, Persons, Privacy, Responsible,
};

/// A person of an issue, and what the public edition prints of the name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicName {
    /// The field of the name.
    pub at: Vec<AddressStep>,
    /// How names are printed.
    pub how: Persons,
    /// The name as it is printed, where it is.
    pub name: String,
}

/// Returns the persons responsible in an issue, in its order; nobody where it is never public.
pub fn public_names(archive: &Archive, id: &IssueId) -> Vec<PublicName> {
    let issue = archive.issue(id).filter(|issue| issue.audience == Audience::Public);
    let (Some(issue), Some(config)) = (issue, &archive.config) else { return Vec::new() };
    let how = config.privacy.persons;
    let privacy = Privacy::of_issue(archive, issue);
    let key = |key: &str| AddressStep::Key(key.to_owned());
    let mut all = Vec::new();
    for (entry_at, entry) in issue.entries.iter().enumerate() {
        for (failing_at, failing) in entry.failings.iter().enumerate() {
            for (person_at, person) in failing.responsible.persons.iter().enumerate() {
                let name = match how {
                    Persons::Full => person.name.value.clone(),
                    _ => privacy.hide_line(&person.name.value).into_owned(),
                };
                let at = vec![
                    key(Issue::entries),
                    AddressStep::Item(entry_at),
                    key(Entry::failings),
                    AddressStep::Item(failing_at),
                    key(Failing::responsible),
                    key(Responsible::persons),
                    AddressStep::Item(person_at),
                    key(Person::name),
                ];
                all.push(PublicName { at, how, name });
            }
        }
    }
    all
}
