//! The files that are imported, as documents.

use std::io;
use std::io::Read;
use std::path::{Path, PathBuf};

use fs_err::File;

use crate::cli::outcome::Outcome;
use crate::cli::terminal::Terminal;
use crate::document::Document;
use crate::lang::Message;
use crate::office;
use crate::source::MAX_FILE_BYTES;

/// Reads all files under their names, or tells of each that cannot be read.
pub(super) fn read(
    files: &[PathBuf],
    terminal: &mut Terminal,
) -> Result<Vec<(String, Document)>, Outcome> {
    let mut documents = Vec::new();
    let mut outcome = Outcome::Clean;
    for path in files {
        let name = name(path);
        let bytes = match bytes(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                let message = Message::new("failure-import-read").with("file", name);
                terminal.failure(&message.with("words", error));
                outcome = Outcome::Failed;
                continue;
            }
        };
        match office::read_document(path, &bytes) {
            Ok(read) => {
                for notice in &read.notices {
                    let message = Message::new("import-notice").with("file", &name);
                    terminal.tell(&message.nested("what", notice.message()));
                }
                documents.push((name, read.document));
            }
            Err(refusal) => {
                let message = Message::new("failure-import").with("file", name);
                terminal.failure(&message.nested("words", refusal.message()));
                if outcome == Outcome::Clean {
                    outcome = Outcome::Problems;
                }
            }
        }
    }
    if outcome == Outcome::Clean { Ok(documents) } else { Err(outcome) }
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
