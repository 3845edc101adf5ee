//! Adding entries to an issue: its file is replaced in one step, pictures are put beside it.

use std::io;
use std::io::Write;
use std::path::PathBuf;

use super::Desk;
use crate::cli::issues;
use crate::cli::outcome::Outcome;
use crate::cli::terminal::Terminal;
use crate::import::{Draft, InsertError, SourceLines, TargetIssue};
use crate::lang::Message;
use crate::model::Issue;
use crate::{import, office};

pub(super) fn run(
    desk: &Desk,
    name: &str,
    draft: &Draft<'_>,
    source: &SourceLines,
    terminal: &mut Terminal,
) -> Outcome {
    let Some(issue) = issues::named(name, &desk.archive, terminal) else {
        return Outcome::Failed;
    };
    let pictures = Pictures::new(desk, issue, draft);
    let Some(parsed) = desk.workspace.bulletins.iter().find(|one| one.path == issue.path)
    else {
        return Outcome::Failed;
    };
    let text = desk.files.text(issue.file);
    let target = TargetIssue { text, node: &parsed.node, issue };
    let written =
        |indent| import::entries(draft, source, &pictures.names, indent, terminal.lang);
    let checks = written(2).checks;
    let new = match import::insert(target, draft, |indent| written(indent).text) {
        Ok(new) => new,
        Err(refusal) => {
            terminal.failure(&told(desk, issue, refusal));
            return Outcome::Problems;
        }
    };
    if let Err(fault) = import::verify(draft, source, &pictures.names, &new) {
        return super::refuse(fault, terminal);
    }
    if let Err(failure) = save(desk, issue, draft, &pictures, [text, &new]) {
        terminal.failure(&failure);
        return Outcome::Failed;
    }
    if let Some(found) = draft.other_number(&issue.id()) {
        let message = Message::new("failure-import-number").with("issue", issue.id());
        terminal.tell(&message.with("found", found));
    }
    for name in &pictures.names {
        terminal.tell(&Message::new("summary-import-picture").with("file", name));
    }
    super::summary(draft, checks, terminal);
    terminal.tell(&Message::new("summary-import-into").with("file", &issue.path));
    Outcome::Clean
}

fn told(desk: &Desk, issue: &Issue, refusal: InsertError) -> Message {
    match refusal {
        InsertError::Taken(unit, span) => Message::new("failure-import-taken")
            .with("file", &issue.path)
            .with("line", desk.files.position(span.file, span.start).line)
            .with("unit", unit),
        InsertError::NoPlace(_) => {
            Message::new("failure-import-place").with("file", &issue.path)
        }
    }
}

/// Writes pictures and issue; what was written is taken back where the rest cannot be.
fn save(
    desk: &Desk,
    issue: &Issue,
    draft: &Draft<'_>,
    pictures: &Pictures,
    [old, new]: [&str; 2],
) -> Result<(), Message> {
    let failure = |error: io::Error| Message::new("failure-write").with("words", error);
    let mut written = Vec::new();
    let saved = pictures.write(draft, &mut written).map_err(failure);
    let saved = saved.and_then(|()| {
        office::save(&desk.disk, &issue.path, old, new).map_err(|error| error.message())
    });
    if saved.is_err() {
        for path in written {
            // It is told already that saving failed.
            let _ = fs_err::remove_file(path);
        }
    }
    saved
}

/// The files of the pictures of a draft.
struct Pictures {
    /// Their names, relative to the folder of the issue.
    names: Vec<String>,
    folder: PathBuf,
}

impl Pictures {
    /// Names that no file has.
    fn new(desk: &Desk, issue: &Issue, draft: &Draft<'_>) -> Self {
        let folder = desk.disk.root().join(issue.path.parent().as_str());
        let stem = issue.path.stem();
        let mut number = 0_u32;
        let mut free = |extension: &str| loop {
            number += 1;
            let name = format!("{stem}/picture-{number}.{extension}");
            if !folder.join(&name).exists() {
                return name;
            }
        };
        let pictures = draft.pictures();
        let names = pictures.iter().map(|picture| free(&super::extension(&picture.name)));
        Self { names: names.collect(), folder }
    }

    /// Writes them; a file that has turned up meanwhile is not overwritten.
    fn write(&self, draft: &Draft<'_>, written: &mut Vec<PathBuf>) -> io::Result<()> {
        for (name, picture) in self.names.iter().zip(draft.pictures()) {
            let path = self.folder.join(name);
            if let Some(parent) = path.parent() {
                fs_err::create_dir_all(parent)?;
            }
            let mut options = fs_err::OpenOptions::new();
            let mut file = options.write(true).create_new(true).open(&path)?;
            written.push(path);
            file.write_all(&picture.bytes)?;
        }
        Ok(())
    }
}
