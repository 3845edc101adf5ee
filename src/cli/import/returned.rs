//! A Word file that `tongbao export` wrote, coming back with somebody's edits.

use crate::cli::outcome::Outcome;
use crate::cli::terminal::Terminal;
use crate::import::merge::{Changed, Difference};
use crate::lang::Message;
use crate::model::Issue;
use crate::office::{AddedEntry, Comparison, ReturnedError};

/// Tells where the issue has changed since the file was exported.
pub(super) fn tell_stale(issue: &Issue, compared: &Comparison, terminal: &mut Terminal) {
    if compared.is_stale {
        let stale = ReturnedError::Stale(issue.id(), issue.path.clone());
        terminal.failure(&stale.message());
    }
}

/// Tells what was edited, and what is left to do by hand.
pub(super) fn tell(issue: &Issue, compared: &Comparison, terminal: &mut Terminal) -> Outcome {
    for Changed { path, before, after, is_emptied, .. } in &compared.changed {
        let id = match (before.as_str(), is_emptied) {
            ("", _) => "import-field.new",
            (_, true) => "import-field.emptied",
            (_, false) => "import-field",
        };
        let message = Message::new(id).with("field", path);
        terminal.tell(&message.with("before", before).with("after", after));
    }
    for AddedEntry { unit, checks } in &compared.added {
        let message = Message::new("import-unit-added").with("unit", unit);
        terminal.tell(&message.count("checks", *checks));
    }
    for difference in &compared.left {
        let message = left(difference).text(terminal.lang);
        terminal.problem(&format!("{message}\n"));
    }
    let summary = match (compared.changed.len(), compared.left.len()) {
        (0, 0) if compared.added.is_empty() => Some(Message::new("summary-returned.same")),
        (0, 0) => None,
        (fields, 0) => Some(Message::new("summary-returned").count("fields", fields)),
        (fields, left) => {
            let message = Message::new("summary-returned.left").count("fields", fields);
            Some(message.count("left", left))
        }
    };
    if let Some(summary) = summary {
        terminal.tell(&summary.with("issue", issue.id()));
    }
    if compared.left.is_empty() { Outcome::Clean } else { Outcome::Problems }
}

fn left(difference: &Difference) -> Message {
    match difference {
        Difference::Words { ours: Some(ours), theirs: Some(theirs) } => {
            Message::new("import-left").with("ours", ours).with("theirs", theirs)
        }
        Difference::Words { ours: None, theirs } => Message::new("import-left.added")
            .with("theirs", theirs.as_deref().unwrap_or_default()),
        Difference::Words { ours: Some(ours), theirs: None } => {
            Message::new("import-left.removed").with("ours", ours)
        }
        Difference::UnitAdded(unit, _) => Message::new("import-left.unit").with("theirs", unit),
        Difference::UnitRemoved(unit) => {
            Message::new("import-left.unit-removed").with("ours", unit)
        }
        Difference::UnitsReordered => Message::new("import-left.order"),
        Difference::PictureAdded(picture) => {
            Message::new("import-left.picture-added").with("picture", picture)
        }
        Difference::PictureRemoved(picture) => {
            Message::new("import-left.picture-removed").with("picture", picture)
        }
    }
}
