//! `typst compile`, as many at once as there are processors.

use std::io;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process;
use crate::process::Run;
use crate::sources::Sources;

/// A way to call the program.
pub(crate) struct Way {
    /// What the table calls it.
    pub(crate) name: &'static str,
    /// Folders with fonts, and other options.
    pub(crate) options: Vec<String>,
}

impl Way {
    /// With the fonts of some folders and no others.
    pub(crate) fn new(name: &'static str, folders: &[PathBuf]) -> Self {
        let mut options = vec!["--ignore-system-fonts".to_owned()];
        options.extend(
            ["--ignore-embedded-fonts", "--pdf-standard", "a-2a,ua-1"].map(str::to_owned),
        );
        for folder in folders {
            options.extend(["--font-path".to_owned(), folder.display().to_string()]);
        }
        Self { name, options }
    }
}

/// The version of an installed program.
pub(crate) fn version() -> Option<String> {
    let output = Command::new("typst").arg("--version").output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Sets all sources with `jobs` processes at a time.
pub(crate) fn all(sources: &Sources, way: &Way, jobs: usize) -> io::Result<Run> {
    let mut list = tempfile::NamedTempFile::new()?;
    sources.names.iter().try_for_each(|name| writeln!(list, "{name}"))?;
    let mut command = Command::new("xargs");
    command.current_dir(&sources.folder).stdin(list.reopen()?);
    command.args(["-P", &jobs.to_string(), "-n", "1", "typst", "compile"]).args(&way.options);
    process::run(&mut command)
}

/// Sets one of them.
pub(crate) fn one(folder: &Path, name: &str, way: &Way) -> io::Result<Run> {
    let mut command = Command::new("typst");
    process::run(command.current_dir(folder).arg("compile").args(&way.options).arg(name))
}
