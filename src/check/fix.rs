//! Making the fixes that are safe.
//!
//! [`fixes`] is the entry point: diagnostics in, files as they shall be out. It writes nothing.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, FileChange, FileId, Files, Fix, SourceEdit, TextEdit};
use crate::source::edit;
use crate::source::edit::Edited;

/// A file with its fixes made.
#[derive(Debug)]
pub struct Fixed<'a> {
    /// The file.
    pub file: FileId,
    /// What it shall hold; comments, order and layout are what they were.
    pub text: String,
    /// The problems that are mended, in the order of their places.
    pub made: Vec<&'a Diagnostic>,
}

/// Makes the safe fixes of a run. Of two that overlap the first is made; the other is found again, if
/// it still holds, when the file is read anew. So are the fixes of texts in a file whose writing is
/// mended: its texts may be other ones then.
pub fn fixes<'a>(files: &Files, diagnostics: &[&'a Diagnostic]) -> Vec<Fixed<'a>> {
    let mut by_file: BTreeMap<FileId, Changes<'a>> = BTreeMap::new();
    for diagnostic in diagnostics {
        let safe = diagnostic.fix.as_ref().filter(|fix| fix.is_safe());
        if let Some(Fix { change, .. }) = safe {
            by_file.entry(change.file()).or_default().add(change, diagnostic);
        }
    }
    let mut fixed = Vec::new();
    for (file, changes) in by_file {
        let (edited, told) = changes.make(files, file);
        if !edited.made.is_empty() {
            let made = edited.made.iter().map(|index| told[*index]).collect();
            fixed.push(Fixed { file, text: edited.text, made });
        }
    }
    fixed
}

/// The changes of a file, each with the diagnostic that asks for it.
#[derive(Default)]
struct Changes<'a> {
    source: (Vec<SourceEdit>, Vec<&'a Diagnostic>),
    texts: (Vec<TextEdit>, Vec<&'a Diagnostic>),
}

impl<'a> Changes<'a> {
    fn add(&mut self, change: &FileChange, diagnostic: &'a Diagnostic) {
        match change {
            FileChange::Source(edit) => {
                self.source.0.push(edit.clone());
                self.source.1.push(diagnostic);
            }
            FileChange::Text(edit) => {
                self.texts.0.push(edit.clone());
                self.texts.1.push(diagnostic);
            }
        }
    }

    fn make(self, files: &Files, file: FileId) -> (Edited, Vec<&'a Diagnostic>) {
        let edited = edit::apply_to_source(files, file, &self.source.0);
        if !edited.made.is_empty() {
            return (edited, self.source.1);
        }
        (edit::apply(files, file, &self.texts.0), self.texts.1)
    }
}
