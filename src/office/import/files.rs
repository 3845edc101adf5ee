//! Which files a name stands for: a file, a folder, or a pattern such as `*.docx`, which the command line of
//! Windows hands on as it is typed.

use std::io;
use std::path::{Path, PathBuf};

use glob::MatchOptions;

/// How names of files end that [`read_document`](super::read_document) reads.
pub const READABLE: [&str; 8] = ["doc", "docx", "htm", "html", "md", "markdown", "txt", "wps"];

/// What stands for a file while Word has it open.
const LOCK_PREFIX: &str = "~$";

/// The files that a name stands for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct FoundFiles {
    /// Those to read, sorted by name.
    pub files: Vec<PathBuf>,
    /// Names of what is passed over: files of other kinds in a folder, folders within it, and those that
    /// Word puts beside an open file.
    pub passed_over: Vec<String>,
}

/// Returns the files that a name stands for. Of a folder, these are the files in it that can be read; folders
/// within it are not looked into. `-` and names of single files stand for themselves.
///
/// # Errors
/// Where a folder cannot be listed.
pub fn import_files(name: &Path) -> io::Result<FoundFiles> {
    let mut found = FoundFiles::default();
    if name.is_dir() {
        let entries = fs_err::read_dir(name)?;
        let paths: io::Result<Vec<PathBuf>> = entries.map(|entry| Ok(entry?.path())).collect();
        let visible = paths?.into_iter().filter(|path| !file_name(path).starts_with('.'));
        for path in sorted(visible.collect()) {
            found.add(path, |path| path.is_file() && is_readable(path));
        }
    } else if let Some(matching) = matching(name) {
        for path in sorted(matching) {
            found.add(path, Path::is_file);
        }
    } else {
        found.add(name.to_owned(), |_| true);
    }
    Ok(found)
}

impl FoundFiles {
    fn add(&mut self, path: PathBuf, is_wanted: fn(&Path) -> bool) {
        let name = file_name(&path);
        if is_wanted(&path) && !name.starts_with(LOCK_PREFIX) {
            self.files.push(path);
        } else {
            self.passed_over.push(name);
        }
    }
}

/// Returns what a pattern matches; `None` for a name that is no pattern, or that a file has. Brackets are part
/// of names: `工作通报[2017]*.docx`.
fn matching(name: &Path) -> Option<Vec<PathBuf>> {
    let pattern = name.to_str().filter(|pattern| pattern.contains(['*', '?']))?;
    if name.exists() {
        return None;
    }
    let options = MatchOptions {
        case_sensitive: false,
        require_literal_separator: true,
        require_literal_leading_dot: true,
    };
    let matching = glob::glob_with(&pattern.replace('[', "[[]"), options).ok()?;
    Some(matching.filter_map(Result::ok).collect())
}

fn sorted(mut paths: Vec<PathBuf>) -> Vec<PathBuf> {
    paths.sort();
    paths
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn is_readable(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default().to_ascii_lowercase();
    READABLE.iter().any(|known| extension == *known)
}
