//! Chromium without a window, which shows pages without any code of ours.
//!
//! [`run`] calls a script of `tests/browser/` for the folder of a website; [`on_disk`] makes such a
//! folder of outputs. Scripts are written on `tests/browser/harness.cjs`, which says how.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use super::root;

/// A website in a temporary folder, for as long as it is looked at.
pub(crate) fn on_disk<'a>(
    public: impl IntoIterator<Item = (&'a String, &'a Vec<u8>)>,
) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in public {
        let path = folder.path().join(path);
        fs_err::create_dir_all(path.parent().expect("a file has a folder")).unwrap();
        fs_err::write(path, bytes).unwrap();
    }
    folder
}

/// Runs `tests/browser/SCRIPT.cjs FOLDER ARGUMENTS…` and gives what it prints. As many browsers run at once as tests do,
/// which is one a core: each waits half of its time.
#[track_caller]
pub(crate) fn run(script: &str, folder: &Path, arguments: &[&str]) -> Value {
    let modules = modules();
    let mut command = Command::new("node");
    command
        .arg(root().join("tests/browser").join(script).with_extension("cjs"))
        .arg(folder)
        .args(arguments)
        .env("NODE_PATH", modules)
        .env("HOME", home());
    let output = started("node", "browser", &mut command);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "tests/browser/{script}.cjs: {told}");
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("tests/browser/{script}.cjs prints no JSON: {error}"))
}

/// Starts a program; where it is not there, says which target of the Makefile brings it.
#[track_caller]
pub(crate) fn started(program: &str, target: &str, command: &mut Command) -> Output {
    command.output().unwrap_or_else(|error| panic!("{program}: {error}; run `make {target}`"))
}

/// The folder of the packages that `make browser` brings.
#[track_caller]
pub(crate) fn modules() -> PathBuf {
    let packages = root().join("target/npm");
    assert!(
        packages.join("complete").is_file(),
        "target/npm is missing or half made: run `make browser`"
    );
    packages.join("node_modules")
}

/// A home of the tests' own: browsers write into theirs, and find the fonts there.
fn home() -> PathBuf {
    let home = root().join("target/home");
    let fonts = home.join(".local/share");
    fs_err::create_dir_all(fonts).unwrap();
    home
}
