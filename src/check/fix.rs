//! Making the fixes that are safe.
//!
//! [`fixes`] is the entry point: diagnostics in, files as they shall be out. It writes nothing.

use std::collections::BTreeMap;

use crate::diag::{Applicability, Diagnostic, FileId, Files, Fix, TextEdit};
use crate::source::edit;

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
/// it still holds, when the file is read anew.
pub fn fixes<'a>(files: &Files, diagnostics: &[&'a Diagnostic]) -> Vec<Fixed<'a>> {
    let mut by_file: BTreeMap<FileId, (Vec<TextEdit>, Vec<&Diagnostic>)> = BTreeMap::new();
    for diagnostic in diagnostics {
        if let Some(Fix { change, applicability: Applicability::Safe }) = &diagnostic.fix {
            let (changes, told) = by_file.entry(change.scalar.file).or_default();
            changes.push(change.clone());
            told.push(diagnostic);
        }
    }
    let mut fixed = Vec::new();
    for (file, (changes, told)) in by_file {
        let edited = edit::apply(files, file, &changes);
        if !edited.made.is_empty() {
            let made = edited.made.iter().map(|index| told[*index]).collect();
            fixed.push(Fixed { file, text: edited.text, made });
        }
    }
    fixed
}
