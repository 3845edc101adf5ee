//! What stands where in the folder of an edition, and the list of its files.

use std::collections::BTreeMap;

use crate::model::IssueId;
use crate::source::{Project, WorkspacePath, sha256};

/// The folder of all editions.
const EDITIONS: &str = "editions";

/// The folder in which an edition is put together, below that.
pub const STAGING: &str = "editions/.new";

/// The list of the files of an edition, as `sha256sum` writes it.
pub const SUMS: &str = "SHA256SUMS";

/// The PDF for the print room.
pub const INTERNAL: &str = "internal.pdf";

/// The PDF of the website.
pub const PUBLIC: &str = "public.pdf";

/// What the page says, as text.
pub const PAGE: &str = "page.txt";

/// What the page says, for programs.
pub const PAGE_DATA: &str = "issue.json";

/// The folder of what the edition was made of: the issue's file, its pictures and attachments, each under its path in the workspace.
const SOURCE: &str = "source";

/// The folder of what was set beside it: settings, units, own templates.
const SETTINGS: &str = "settings";

/// The folder of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionFolder(String);

impl EditionFolder {
    /// The folder of an edition of an issue: `editions/gongzuo-2017-8/1`.
    pub fn new(issue: &IssueId, edition: u32) -> Self {
        Self(format!("{EDITIONS}/{issue}/{edition}"))
    }

    /// The folder of all editions.
    pub fn all() -> WorkspacePath {
        path(EDITIONS)
    }

    /// Its path in the workspace.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path of a file in it.
    pub fn file(&self, name: &str) -> WorkspacePath {
        path(&format!("{}/{name}", self.0))
    }

    /// The name in it of a file that the edition was made of.
    pub fn source(file: &WorkspacePath) -> String {
        format!("{SOURCE}/{file}")
    }

    /// The name in it of a file that was set beside it.
    pub fn settings(file: &WorkspacePath) -> String {
        format!("{SETTINGS}/{file}")
    }

    /// The path in the workspace of what has a name in an edition; `None` for what was made of it.
    pub fn original(name: &str) -> Option<WorkspacePath> {
        let (folder, below) = name.split_once('/')?;
        [SOURCE, SETTINGS].contains(&folder).then(|| WorkspacePath::root().join(below))?
    }

    /// Whether a name is that of a file that the edition was made of.
    pub fn is_source(name: &str) -> bool {
        name.strip_prefix(SOURCE).is_some_and(|below| below.starts_with('/'))
    }
}

/// A path below the root; what a line names elsewhere leads nowhere.
fn path(text: &str) -> WorkspacePath {
    WorkspacePath::root().join(text).unwrap_or_else(WorkspacePath::root)
}

/// The files of an edition by their names, each with its SHA-256.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sums(BTreeMap<String, String>);

impl Sums {
    /// Of files and their bytes.
    pub fn of<'a>(files: impl IntoIterator<Item = (&'a String, &'a Vec<u8>)>) -> Self {
        Self(files.into_iter().map(|(name, bytes)| (name.clone(), sha256(bytes))).collect())
    }

    /// Reads the list of an edition, where it has this SHA-256.
    pub fn read(project: &dyn Project, folder: &EditionFolder, digest: &str) -> Option<Self> {
        let bytes = project.read(&folder.file(SUMS)).ok()?;
        let text =
            String::from_utf8(bytes).ok().filter(|text| sha256(text.as_bytes()) == digest)?;
        let line = |line: &str| {
            let (digest, name) = line.split_once("  ")?;
            Some((name.to_owned(), digest.to_owned()))
        };
        text.lines().map(line).collect::<Option<_>>().map(Self)
    }

    /// As `sha256sum` writes it.
    pub fn written(&self) -> String {
        self.0.iter().map(|(name, digest)| format!("{digest}  {name}\n")).collect()
    }

    /// The files, each with its SHA-256.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, digest)| (name.as_str(), digest.as_str()))
    }

    /// The SHA-256 of a file.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }
}
