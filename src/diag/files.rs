//! The files that were read, so that a place can be shown.

use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

/// A file of [`Files`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FileId(u32);

/// Line and column as people count them: from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters (not bytes, not display cells).
    pub column: usize,
}

/// Reads the text of a file again, by its path; `None` where that fails.
pub type Reread = Arc<dyn Fn(&str) -> Option<String> + Send + Sync>;

/// Paths and texts of the files of a run.
///
/// Of a large archive most texts are wanted once: their memory may be [freed](Files::evict_text), and
/// they are read again when somebody asks for them. A clone shares the texts.
#[derive(Default, Clone)]
pub struct Files {
    list: Vec<Arc<File>>,
    reread: Option<Reread>,
}

impl fmt::Debug for Files {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Files").field("list", &self.list).finish_non_exhaustive()
    }
}

#[derive(Debug, Clone)]
struct File {
    path: String,
    /// Empty once it is evicted.
    text: OnceLock<Arc<str>>,
    /// First byte of every line, found when a place is first asked for.
    lines: OnceLock<Vec<usize>>,
}

impl Files {
    /// No file yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// No file yet; texts may be evicted, and are read again by `reread`.
    pub fn rereading(reread: Reread) -> Self {
        Self { list: Vec::new(), reread: Some(reread) }
    }

    /// Adds a file under its path in the workspace. Bytes that are not UTF-8 come as their lossy
    /// text, so that the line can still be shown.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<Arc<str>>) -> FileId {
        let id = u32::try_from(self.list.len()).expect("fewer than four billion files");
        let text = OnceLock::from(text.into());
        self.list.push(Arc::new(File { path: path.into(), text, lines: OnceLock::new() }));
        FileId(id)
    }

    /// Adds a file whose text is read when it is asked for, where none is given.
    pub(super) fn add_again(&mut self, path: String, text: Option<String>) -> FileId {
        let is_read = text.is_none();
        let file = self.add(path, text.unwrap_or_default());
        if is_read {
            self.evict_text(file);
        }
        file
    }

    /// All files from the first to this one.
    pub(super) fn up_to(&self, last: FileId) -> impl Iterator<Item = FileId> + use<> {
        (0..=last.0).map(FileId)
    }

    /// The same files, one of them with another text.
    #[must_use]
    pub fn with_text(&self, file: FileId, text: impl Into<Arc<str>>) -> Self {
        let mut files = self.clone();
        let path = self.path(file).to_owned();
        let text = OnceLock::from(text.into());
        files.list[file.0 as usize] = Arc::new(File { path, text, lines: OnceLock::new() });
        files
    }

    /// Frees the memory of a text until it is asked for, where it can be read again. Where the file has
    /// changed by then, places in it are those of the old text: what is shown is wrong, and nothing else.
    pub fn evict_text(&mut self, file: FileId) {
        if self.reread.is_some() {
            Arc::make_mut(&mut self.list[file.0 as usize]).text = OnceLock::new();
        }
    }

    /// The text, where it is in memory.
    pub fn text_in_memory(&self, file: FileId) -> Option<&str> {
        self.list[file.0 as usize].text.get().map(|text| &**text)
    }

    /// The file of a path, the last one that was added under it.
    pub fn named(&self, path: &str) -> Option<FileId> {
        let at = self.list.iter().rposition(|file| file.path == path)?;
        u32::try_from(at).ok().map(FileId)
    }

    /// Path in the workspace, with `/` on every system.
    pub fn path(&self, file: FileId) -> &str {
        &self.list[file.0 as usize].path
    }

    /// Text of the file.
    pub fn text(&self, file: FileId) -> &str {
        self.shared_text(file)
    }

    /// The same, to be kept.
    pub fn shared_text(&self, file: FileId) -> &Arc<str> {
        let File { path, text, .. } = &*self.list[file.0 as usize];
        text.get_or_init(|| {
            self.reread.as_ref().and_then(|read| read(path)).unwrap_or_default().into()
        })
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
