//! The `typst` program as the engine.
//!
//! [`External::find`] looks for the program, tries its version, and lays out a folder with exactly
//! the fonts that the embedded engine has. Then, for every document:
//!
//! 1. All its files are written into a temporary folder, the root beyond which nothing is read.
//! 2. The program runs there, with empty package folders, an empty environment and a time limit.
//! 3. Its short diagnostics are read and told like those of the embedded engine.
//!
//! The program gives no text, no hints and no glyphs: a missing character is seen only where a PDF
//! standard forbids it.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use super::document::{TypesetInput, TypesetOutcome, TypesetPdf};
use super::external_setup::RunFolder;
use super::fonts::Fonts;
use super::problem::{Problem, SourceSpan, Subject};
use super::process::Ended;
use super::shared::Shared;
use super::world::MAIN;
use super::{external_log, external_setup, process, rules};
use crate::diag::Rule;
use crate::lang::Message;

/// The versions that were tried: these numbers and any after them.
const ACCEPTED: &str = "0.15.";

/// Which program to use, and how.
#[derive(Debug, Clone)]
pub struct Program {
    /// Where it is; `typst` on the PATH when absent.
    pub path: Option<PathBuf>,
    /// How long one document may take.
    pub limit: Duration,
    /// The file that asks for this engine, for problems: `tongbao.yaml`.
    pub settings: String,
}

impl Default for Program {
    fn default() -> Self {
        let limit = Duration::from_secs(60);
        Self { path: None, limit, settings: "tongbao.yaml".to_owned() }
    }
}

impl Program {
    fn name(&self) -> &Path {
        self.path.as_deref().unwrap_or(Path::new("typst"))
    }

    fn problem(&self, rule: &'static Rule) -> Problem {
        let problem = Problem::new(rule, SourceSpan::whole(&self.settings, ""));
        problem.with("program", self.name().display()).about(Subject::Settings)
    }

    fn missing(&self, reason: &Message) -> Box<Problem> {
        let mut problem = self.problem(&rules::ENGINE_MISSING);
        problem.message = problem.message.nested("reason", reason.clone());
        Box::new(problem.hint("engine-missing.hint").hint("engine-missing.embedded"))
    }

    fn outdated(&self, version: &str) -> Box<Problem> {
        let found = if version.is_empty() { "?" } else { version };
        let problem = self.problem(&rules::UNSUPPORTED_ENGINE_VERSION).with("found", found);
        let problem = problem.with("accepted", format!("{ACCEPTED}x"));
        Box::new(problem.hint("unsupported-engine-version.hint"))
    }
}

/// The external engine.
#[derive(Debug)]
pub struct External {
    program: PathBuf,
    version: String,
    limit: Duration,
    shared: Arc<Shared>,
    /// Holds `fonts`, with a copy of or a link to every font file, and the empty `packages`.
    folder: RunFolder,
}

impl External {
    /// Finds the program and tries its version. The problem has no place in a source: tell it by
    /// [`Problem::at`] where the settings ask for this engine.
    pub fn find(
        program: &Program,
        fonts: &Fonts,
        shared: Arc<Shared>,
    ) -> Result<Self, Box<Problem>> {
        let limit = program.limit;
        let path = external_setup::locate(program.name());
        let path = path.ok_or_else(|| program.missing(&"engine-missing.absent".into()))?;
        let failed = |error: io::Error| {
            program.missing(&Message::new("engine-missing.reason").with("reason", error))
        };
        let folder = RunFolder::new(fonts).map_err(failed)?;
        let version = external_setup::version(&path, folder.path()).map_err(failed)?;
        if !version.starts_with(ACCEPTED) {
            return Err(program.outdated(&version));
        }
        Ok(Self { program: path, version, limit, shared, folder })
    }

    /// The program's version, e.g. `0.15.1`.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Sets a document with the program; a machine that cannot run it is told as a problem of the document.
    pub(super) fn typeset(&self, document: &TypesetInput) -> TypesetOutcome {
        self.run(document).unwrap_or_else(|error| {
            let failed = self.failed(&rules::ENGINE_FAILED, document);
            TypesetOutcome::failed(failed.with("message", error).hint("engine-failed.hint"))
        })
    }

    fn run(&self, document: &TypesetInput) -> io::Result<TypesetOutcome> {
        let folder = self.folder.document()?;
        let root = folder.path().join("root");
        fs_err::create_dir(&root)?;
        // Templates come last, so that no picture takes the place of one.
        for (path, data) in document.files.iter().chain(self.shared.files()) {
            write(&root, path, data)?;
        }
        write(&root, MAIN, document.main.as_bytes())?;
        let log = folder.path().join("log");
        let pdf = folder.path().join("out.pdf");
        let ended = process::run(&mut self.command(document, &root, &pdf), self.limit, &log)?;
        let log = String::from_utf8_lossy(&fs_err::read(&log)?).into_owned();
        let Ended::Status(status) = ended else {
            let problem = self.failed(&rules::ENGINE_TIMEOUT, document);
            let problem = problem.with("seconds", self.limit.as_secs());
            return Ok(TypesetOutcome::failed(problem.hint("engine-timeout.hint")));
        };
        let mut problems = external_log::problems(&log, document, &self.shared);
        if !status.success() {
            if problems.iter().all(|problem| !problem.is_error()) {
                let message = if log.trim().is_empty() { status.to_string() } else { log };
                let problem = self.failed(&rules::ENGINE_FAILED, document);
                problems
                    .push(problem.with("message", message.trim()).hint("engine-failed.hint"));
            }
            return Ok(TypesetOutcome { output: None, problems });
        }
        let pdf = fs_err::read(&pdf)?;
        let pages = page_count(&pdf).ok_or(io::ErrorKind::InvalidData)?;
        Ok(TypesetOutcome { output: Some(TypesetPdf { pdf, pages, text: None }), problems })
    }

    fn command(&self, document: &TypesetInput, root: &Path, pdf: &Path) -> Command {
        let packages = self.folder.path().join("packages");
        let mut command = Command::new(&self.program);
        command.current_dir(root).arg("compile").arg(MAIN).arg(pdf);
        command.args(["--format", "pdf", "--diagnostic-format", "short", "--jobs", "1"]);
        command.arg("--root").arg(root);
        command.args(["--ignore-system-fonts", "--ignore-embedded-fonts"]);
        command.arg("--font-path").arg(self.folder.path().join("fonts"));
        command.arg("--package-path").arg(&packages).arg("--package-cache-path").arg(&packages);
        command.arg(format!("--creation-timestamp={}", timestamp(document)));
        let standards = document.standards.argument();
        if !standards.is_empty() {
            command.args(["--pdf-standard", &standards]);
        }
        command
    }

    fn failed(&self, rule: &'static Rule, document: &TypesetInput) -> Problem {
        Problem::new(rule, SourceSpan::whole(&document.name, &document.main))
            .with("program", self.program.display())
            .with("document", &document.name)
    }
}

/// Midnight of the document's date in UTC, in seconds.
fn timestamp(document: &TypesetInput) -> i64 {
    document.date.unix_seconds()
}

/// Writes a file below the root; a path that leads out of it is left out, as in the embedded
/// engine, where nothing can ask for it.
fn write(root: &Path, path: &str, data: &[u8]) -> io::Result<()> {
    let outside = |part: &str| matches!(part, "" | "." | "..") || part.contains(['\\', ':']);
    if path.split('/').any(outside) {
        return Ok(());
    }
    let path = root.join(path);
    if let Some(parent) = path.parent() {
        fs_err::create_dir_all(parent)?;
    }
    fs_err::write(path, data)
}

/// The number of pages of a PDF that Typst wrote: it keeps them in one tree, near the start.
fn page_count(pdf: &[u8]) -> Option<usize> {
    const TREE: &[u8] = b"/Type/Pages/Count ";
    let start = pdf.windows(TREE.len()).position(|window| window == TREE)? + TREE.len();
    let length = pdf[start..].iter().position(|byte| !byte.is_ascii_digit())?;
    str::from_utf8(&pdf[start..start + length]).ok()?.parse().ok()
}
