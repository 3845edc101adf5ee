//! A Word file that `tongbao export` wrote, coming back with somebody's edits.

use crate::cli::outcome::Outcome;
use crate::cli::terminal::Terminal;
use crate::diag::excerpt;
use crate::import::merge::{Changed, Difference, LookChange};
use crate::lang::Message;
use crate::model::Issue;
use crate::office::{AddedEntry, Comparison, ReturnedError};
use crate::text::single_spaced;
use crate::text::words::{WordPart, differing};

/// Tells where the issue has changed since the file was exported, or the file may be of another workspace.
pub(super) fn tell_doubts(issue: &Issue, compared: &Comparison, terminal: &mut Terminal) {
    if compared.is_of_unknown_workspace {
        terminal.tell(&Message::new("import-returned-unknown").with("issue", issue.id()));
        return;
    }
    if compared.is_stale {
        let stale = ReturnedError::Stale(issue.id(), issue.path.clone());
        terminal.failure(&stale.message());
    }
}

/// Tells what was edited, and what is left to do by hand.
pub(super) fn tell(issue: &Issue, compared: &Comparison, terminal: &mut Terminal) -> Outcome {
    for Changed { path, before, after, checks, is_emptied, .. } in &compared.changed {
        let id = match (before.as_str(), is_emptied) {
            ("", _) => "import-field.new",
            (_, true) => "import-field.emptied",
            (_, false) => "import-field",
        };
        let (before, after) = (single_spaced(before), single_spaced(after));
        let words = marked(&before, &after, terminal.coloured());
        let message = Message::new(id).with("field", path).with("words", words);
        terminal.tell(&message.with("before", before).with("after", after));
        for check in checks {
            terminal.tell(&Message::new("import-check").nested("what", check.note.clone()));
        }
    }
    for AddedEntry { unit, checks, is_last } in &compared.added {
        let id = if *is_last { "import-unit-added.last" } else { "import-unit-added" };
        let message = Message::new(id).with("unit", unit);
        terminal.tell(&message.count("checks", *checks));
    }
    for difference in &compared.left {
        let message = left(difference, terminal.coloured()).text(terminal.lang);
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

fn left(difference: &Difference, coloured: bool) -> Message {
    match difference {
        Difference::Words { ours: Some(ours), theirs: Some(theirs) } => {
            Message::new("import-left").with("words", marked(ours, theirs, coloured))
        }
        Difference::Words { ours: None, theirs } => Message::new("import-left.added")
            .with("theirs", theirs.as_deref().unwrap_or_default()),
        Difference::Words { ours: Some(ours), theirs: None } => {
            Message::new("import-left.removed").with("ours", ours)
        }
        Difference::UnitAdded { name, .. } => {
            Message::new("import-left.unit").with("theirs", name)
        }
        Difference::UnitRemoved(unit) => {
            Message::new("import-left.unit-removed").with("ours", unit)
        }
        Difference::UnitsReordered => Message::new("import-left.order"),
        Difference::Look { words, how } => {
            let id = match how {
                LookChange::Strong => "import-left.strong",
                LookChange::Plain => "import-left.plain",
                LookChange::Link => "import-left.link",
                LookChange::NoLink => "import-left.no-link",
                LookChange::Breaks => "import-left.breaks",
            };
            Message::new(id).with("theirs", excerpt(words))
        }
        Difference::PictureAdded(picture) => {
            Message::new("import-left.picture-added").with("picture", picture)
        }
        Difference::PictureRemoved(picture) => {
            Message::new("import-left.picture-removed").with("picture", picture)
        }
    }
}

/// Returns the words in which two texts differ, marked: `抓好[-督查-]{+检查+}工作`.
fn marked(old: &str, new: &str, coloured: bool) -> String {
    let (red, green, end) =
        if coloured { ("\x1b[31m", "\x1b[32m", "\x1b[0m") } else { ("", "", "") };
    let part = |part| match part {
        WordPart::Same(words) => words,
        WordPart::Gone(words) => format!("{red}[-{words}-]{end}"),
        WordPart::New(words) => format!("{green}{{+{words}+}}{end}"),
    };
    differing(old, new).into_iter().map(part).collect()
}
