//! LibreOffice, which reads and writes Word files and sheets without any code of ours.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// Files by their names, with extensions.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Converts files in one run, since starting takes seconds: into `format` as `--convert-to` takes it,
/// `docx`, `odt`, `pdf`. The results have the names of the files with the other extension.
/// LibreOffice's settings stand in a folder of the run's own.
#[track_caller]
pub(crate) fn converted(files: &Files, format: &str) -> Files {
    converted_by(files, format, &[])
}

/// [`converted`] with a filter for reading: `--infilter=…`.
#[track_caller]
pub(crate) fn converted_by(files: &Files, format: &str, filter: &[&str]) -> Files {
    let folder = tempfile::tempdir().unwrap();
    let (sources, results) = (folder.path().join("sources"), folder.path().join("results"));
    fs_err::create_dir(&sources).unwrap();
    let mut command = Command::new("soffice");
    command
        .arg(format!("-env:UserInstallation=file://{}/profile", folder.path().display()))
        .args(["--headless", "--norestore"])
        .args(filter)
        .args(["--convert-to", format, "--outdir"])
        .arg(&results);
    for (name, bytes) in files {
        let path = sources.join(name);
        fs_err::write(&path, bytes).unwrap();
        command.arg(path);
    }
    let output = match command.output() {
        Ok(output) => output,
        Err(error) => {
            panic!(
                "soffice: {error}; install libreoffice-writer and libreoffice-calc, or run `make tools`"
            )
        }
    };
    let extension = format.split(':').next().unwrap();
    let result = |name: &String| {
        let name = Path::new(name).with_extension(extension);
        let bytes = fs_err::read(results.join(&name))
            .unwrap_or_else(|error| panic!("LibreOffice refuses {error}: {output:?}"));
        (name.to_string_lossy().into_owned(), bytes)
    };
    files.keys().map(result).collect()
}

/// Converts one file.
#[track_caller]
pub(crate) fn converted_one(name: &str, bytes: Vec<u8>, format: &str) -> Vec<u8> {
    let files = Files::from([(name.to_owned(), bytes)]);
    converted(&files, format).into_values().next().expect("one file gives one")
}
