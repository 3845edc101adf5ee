//! The files that were read, so that a place can be shown.

use std::ops::Range;
use std::sync::OnceLock;

/// A file of [`Files`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(u32);

/// Line and column as people count them: from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters (not bytes, not display cells).
    pub column: usize,
}

/// Paths and texts of the files of a run.
#[derive(Debug, Default)]
pub struct Files {
    list: Vec<File>,
}

#[derive(Debug)]
struct File {
    path: String,
    text: String,
    /// First byte of every line, found when a place is first asked for.
    lines: OnceLock<Vec<usize>>,
}

impl Files {
    /// No file yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file under its path in the workspace. Bytes that are not UTF-8 come as their lossy
    /// text, so that the line can still be shown.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> FileId {
        let id = u32::try_from(self.list.len()).expect("fewer than four billion files");
        self.list.push(File { path: path.into(), text: text.into(), lines: OnceLock::new() });
        FileId(id)
    }

    /// Path in the workspace, with `/` on every system.
    pub fn path(&self, file: FileId) -> &str {
        &self.list[file.0 as usize].path
    }

    /// Text of the file.
    pub fn text(&self, file: FileId) -> &str {
        &self.list[file.0 as usize].text
    }

    /// The part of the text in `range`, as far as there is one.
    pub fn slice(&self, file: FileId, range: Range<usize>) -> &str {
        self.text(file).get(range).unwrap_or_default()
    }

    /// Line and column of a byte.
    pub fn position(&self, file: FileId, offset: usize) -> Position {
        let text = self.text(file);
        let offset = text.floor_char_boundary(offset);
        let lines = self.list[file.0 as usize].lines.get_or_init(|| {
            let ends = text.match_indices('\n').map(|(newline, _)| newline + 1);
            std::iter::once(0).chain(ends).collect()
        });
        let line = lines.partition_point(|start| *start <= offset);
        Position { line, column: text[lines[line - 1]..offset].chars().count() + 1 }
    }
}
