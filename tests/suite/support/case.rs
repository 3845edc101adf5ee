//! Running the program in a folder of its own, and comparing all it says.
//!
//! [`Case`] fills the folder and runs; [`Ran`] holds what is expected, and compares stdout, stderr
//! and exit code in full when it goes out of scope: what a test does not mention must be empty, and
//! the code 0.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use snapbox::{Data, IntoData, Redactions};
use tempfile::TempDir;

use super::assert;

/// tongbao.yaml of [`Case::archive`].
pub(crate) const CONFIG: &str = "\
title: 安澜市工作通报
organization:
  name: 安澜市绩效办
series:
  - id: gongzuo
    name: 工作通报
";

/// units.yaml of [`Case::archive`].
pub(crate) const UNITS: &str = "\
units:
  - id: shuiwuju
    name: 市水务局
  - id: jiaoyuju
    name: 市教育局
";

/// An issue without a fault: No. `number` of 2017.
pub(crate) fn issue(number: u32) -> String {
    format!(
        "series: gongzuo\nyear: 2017\nnumber: {number}\ndate: 2017-08-{number:02}\nstatus: published\nentries:\n  - unit: shuiwuju\n    lead: 第{number}期导语。\n"
    )
}

/// A folder for one run of the program.
pub(crate) struct Case {
    folder: TempDir,
    environment: Vec<(&'static str, String)>,
}

impl Case {
    /// An empty folder, and an environment with nothing but PATH and HOME.
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), environment: Vec::new() }
    }

    /// A workspace with one series, two units and no issue.
    pub(crate) fn archive() -> Self {
        Self::new().file("tongbao.yaml", CONFIG).file("units.yaml", UNITS)
    }

    /// Adds a file.
    pub(crate) fn file(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.folder.path().join(path);
        fs_err::create_dir_all(path.parent().unwrap()).unwrap();
        fs_err::write(path, content).unwrap();
        self
    }

    /// Adds an issue without a fault.
    pub(crate) fn issue(self, number: u32) -> Self {
        self.file(&format!("bulletins/2017/gongzuo-{number:02}.yaml"), issue(number))
    }

    /// Sets a variable of the environment.
    pub(crate) fn variable(mut self, name: &'static str, value: &str) -> Self {
        self.environment.push((name, value.to_owned()));
        self
    }

    /// The folder.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The program, ready to run in the folder; words are split at spaces.
    pub(crate) fn command(&self, arguments: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tongbao"));
        command
            .args(arguments.split_whitespace())
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .env_clear();
        for name in ["PATH", "HOME", "SystemRoot"] {
            command.envs(std::env::var_os(name).map(|value| (name, value)));
        }
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Runs the program; the answer is compared when it goes out of scope.
    pub(crate) fn run(&self, arguments: &str) -> Ran {
        let output = self.command(arguments).output().expect("the program starts");
        let root = fs_err::canonicalize(self.folder.path()).unwrap();
        Ran {
            arguments: arguments.to_owned(),
            output,
            root: root.to_string_lossy().into_owned(),
            exit: 0,
            stdout: String::new().into_data(),
            stderr: String::new().into_data(),
        }
    }
}

/// What a run gave, and what is expected of it.
pub(crate) struct Ran {
    arguments: String,
    output: Output,
    root: String,
    exit: i32,
    stdout: Data,
    stderr: Data,
}

impl Ran {
    /// Expects an exit code other than 0.
    pub(crate) fn exit(mut self, code: i32) -> Self {
        self.exit = code;
        self
    }

    /// Expects words on stdout.
    pub(crate) fn stdout(mut self, expected: impl IntoData) -> Self {
        self.stdout = expected.into_data();
        self
    }

    /// Expects words on stderr.
    pub(crate) fn stderr(mut self, expected: impl IntoData) -> Self {
        self.stderr = expected.into_data();
        self
    }
}

impl Drop for Ran {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        let mut redactions = Redactions::new();
        redactions.insert("[ROOT]", self.root.clone()).unwrap();
        redactions.insert("[EXE]", std::env::consts::EXE_SUFFIX).unwrap();
        let assert = assert().redact_with(redactions);
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("output is UTF-8");
        let (stdout, stderr) = (text(&self.output.stdout), text(&self.output.stderr));
        let code = self.output.status.code();
        let ran = &self.arguments;
        assert_eq!(code, Some(self.exit), "exit code of tongbao {ran}\n{stdout}\n{stderr}");
        assert.eq(stdout, std::mem::take(&mut self.stdout));
        assert.eq(stderr, std::mem::take(&mut self.stderr));
    }
}
