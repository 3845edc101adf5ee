//! An issue as each of its units is asked to confirm it: what it says of that unit, and nothing of others.

use super::super::context::{Confirmation, Date, Distribution, Issue, People};

/// What the papers are called, in their titles and files, whatever the language of the program.
pub const CONFIRMATION: &str = "核对单";

/// The values for each unit that an issue speaks of: those with an entry in the order of the entries, then those of
/// which only earlier failings are told.
pub fn confirmations(issue: &Issue, reply_by: Option<&Date>) -> Vec<Issue> {
    let named = issue.entries.iter().map(|entry| &entry.unit);
    let mut units: Vec<&String> = Vec::new();
    for unit in named.chain(issue.rectifications.iter().map(|news| &news.unit)) {
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    units.into_iter().map(|unit| of_unit(issue, unit, reply_by)).collect()
}

/// What concerns all units is none of them to confirm: title, 编者按, attachments, recipients, people.
fn of_unit(issue: &Issue, unit: &str, reply_by: Option<&Date>) -> Issue {
    let mut values = Issue {
        title: None,
        title_lines: Vec::new(),
        full_title: format!("{}（{CONFIRMATION}，{unit}）", issue.full_title),
        editor_note: None,
        attachments: Vec::new(),
        distribution: Distribution::default(),
        copies: None,
        people: People::default(),
        source: None,
        corrections: Vec::new(),
        address_code: None,
        confirmation: Some(Confirmation { unit: unit.to_owned(), reply_by: reply_by.cloned() }),
        ..issue.clone()
    };
    values.entries.retain(|entry| entry.unit == unit);
    values.rectifications.retain(|news| news.unit == unit);
    values
}
