//! What several modules need.
//!
//! - [`browser`]: showing pages in Chromium.
//! - [`builds`]: building in process, into memory.
//! - [`case`]: running the program and comparing all it says.
//! - [`dice`]: random numbers, and damage.
//! - [`docx`]: making Word files and showing what is read of them.
//! - [`growth`]: comparing the times for two lengths.
//! - [`libreoffice`] is LibreOffice.
//! - [`old_word`]: making Word files of the kind before 2007.
//! - [`html`]: reading tags and words of a page.
//! - [`pdf_objects`]: the objects of a PDF, by qpdf.
//! - [`tools`]: the programs of poppler.
//! - [`ink`]: measuring a page by its ink.

pub(crate) mod browser;
pub(crate) mod builds;
pub(crate) mod case;
pub(crate) mod dice;
pub(crate) mod docx;
pub(crate) mod growth;
pub(crate) mod html;
pub(crate) mod ink;
pub(crate) mod libreoffice;
pub(crate) mod old_word;
pub(crate) mod pdf_objects;
pub(crate) mod tools;

use std::path::{Path, PathBuf};

use snapbox::Assert;
use snapbox::assert::Action;

/// The folder of the repository, which is a workspace too.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Whether the outputs as they are shall become those that are expected.
pub(crate) fn updating() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| !value.is_empty() && value != "0")
}

/// Compares with what is expected; `UPDATE=1` accepts.
pub(crate) fn assert() -> Assert {
    let action = if updating() { Action::Overwrite } else { Action::Verify };
    Assert::new().action(action).normalize_paths(false)
}

/// Files under a folder, sorted, relative with `/`.
pub(crate) fn files_under(folder: &Path) -> Vec<String> {
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name();
    let mut files: Vec<String> = walk
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .filter_map(|entry| entry.path().strip_prefix(folder).ok().map(Path::to_owned))
        .map(|path| path.to_string_lossy().replace('\\', "/"))
        .collect();
    files.sort();
    files
}

/// Rust files under folders of the repository, with their text.
pub(crate) fn sources(folders: &[&str]) -> Vec<(PathBuf, String)> {
    let mut sources = Vec::new();
    for folder in folders {
        for file in files_under(&root().join(folder)) {
            if file.ends_with(".rs") {
                let path = Path::new(folder).join(file);
                let text = fs_err::read_to_string(root().join(&path)).unwrap();
                sources.push((path, text));
            }
        }
    }
    assert!(!sources.is_empty(), "no Rust file under {folders:?}");
    sources
}

/// Text without white space of any kind: lines break elsewhere on paper and on screen.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars().filter(|one| !one.is_whitespace() && *one != '\u{200b}').collect()
}
