//! The files that are imported, as documents.

use std::io;
use std::io::Read;
use std::path::{Path, PathBuf};

use fs_err::File;

use crate::cli::outcome::Outcome;
use crate::cli::terminal::Terminal;
use crate::document::Document;
use crate::lang::Message;
use crate::source::{Disk, MAX_FILE_BYTES, Memory, Project};
use crate::{lang, office};

/// The files that were named.
#[derive(Debug)]
pub(super) struct ReadDocuments {
    /// Those that could be read, under their names.
    pub(super) documents: Vec<(String, Document)>,
    /// How many could not.
    pub(super) failed: usize,
    /// What they come to: [`Outcome::Failed`] only where nothing could be read.
    pub(super) outcome: Outcome,
}

/// Reads all files that are named, and tells of each that cannot be read.
pub(super) fn read(names: &[PathBuf], terminal: &mut Terminal) -> ReadDocuments {
    let mut read = ReadDocuments { documents: Vec::new(), failed: 0, outcome: Outcome::Clean };
    for named in names {
        for path in files(named, &mut read, terminal) {
            match document(&path, terminal) {
                Ok(document) => read.documents.push((name(&path), document)),
                Err(outcome) => read.fail(outcome),
            }
        }
    }
    if !read.documents.is_empty() && read.failed > 0 {
        read.outcome = Outcome::Problems;
    }
    read
}

impl ReadDocuments {
    fn fail(&mut self, outcome: Outcome) {
        self.failed += 1;
        if self.outcome != Outcome::Failed {
            self.outcome = outcome;
        }
    }
}

/// Returns the files that a name stands for, and tells what is passed over, and where there are none.
fn files(named: &Path, read: &mut ReadDocuments, terminal: &mut Terminal) -> Vec<PathBuf> {
    let found = match office::import_files(named) {
        Ok(found) => found,
        Err(error) => {
            unreadable(named, &error, terminal);
            read.fail(Outcome::Failed);
            return Vec::new();
        }
    };
    if !found.passed_over.is_empty() {
        let message = Message::new("import-passed-over");
        terminal.tell(&message.with("files", found.passed_over.join(" ")));
    }
    if found.files.is_empty() {
        let message = Message::new("failure-import-no-files").with("name", named.display());
        terminal.failure(&message);
        read.fail(Outcome::Problems);
    }
    found.files
}

/// Reads a file, and tells what is left out of it, or why it cannot be read.
fn document(path: &Path, terminal: &mut Terminal) -> Result<Document, Outcome> {
    let bytes = bytes(path).map_err(|error| {
        unreadable(path, &error, terminal);
        Outcome::Failed
    })?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let beside: Box<dyn Project> = match Disk::open(folder.unwrap_or(Path::new("."))) {
        Ok(disk) if path.as_os_str() != "-" => Box::new(disk),
        _ => Box::new(Memory::new()),
    };
    match office::read_document(path, &bytes, &*beside) {
        Ok(read) => {
            for notice in &read.notices {
                let message = Message::new("import-notice").with("file", name(path));
                terminal.tell(&message.nested("what", notice.message()));
            }
            Ok(read.document)
        }
        Err(refusal) => {
            let message = Message::new("failure-import").with("file", name(path));
            terminal.failure(&message.nested("words", refusal.message()));
            Err(Outcome::Problems)
        }
    }
}

fn unreadable(path: &Path, error: &io::Error, terminal: &mut Terminal) {
    let message = Message::new("failure-import-read").with("file", name(path));
    terminal.failure(&message.nested("words", lang::system_reason(error)));
}

/// The name by which comments call a file.
fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more than allowed tells readers that a file is too large.
    if path.as_os_str() == "-" {
        io::stdin().lock().take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
