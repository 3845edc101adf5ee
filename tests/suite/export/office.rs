//! LibreOffice opens the Word files, and its PDF says what the text export says.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use tongbao::document::text;

use super::Read;
use crate::support::squeezed;
use crate::support::tools;

/// Converts files in one run, since starting LibreOffice takes seconds; gives the PDFs by the name of
/// the file. Its settings stand in a folder of the test's own.
fn converted(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new("soffice");
    command
        .arg(format!("-env:UserInstallation=file://{}/profile", folder.path().display()))
        .args(["--headless", "--norestore", "--convert-to", "pdf", "--outdir"])
        .arg(folder.path());
    for (name, bytes) in files {
        let path = folder.path().join(name).with_extension("docx");
        fs_err::write(&path, bytes).unwrap();
        command.arg(path);
    }
    let output = match command.output() {
        Ok(output) => output,
        Err(error) => {
            panic!("soffice: {error}; install libreoffice-writer, or run `make tools`")
        }
    };
    assert!(output.status.success(), "soffice: {}", String::from_utf8_lossy(&output.stderr));
    let pdf = |name: &String| {
        let path = folder.path().join(Path::new(name).with_extension("pdf"));
        let bytes = fs_err::read(path);
        (
            name.clone(),
            bytes.unwrap_or_else(|error| panic!("LibreOffice refuses {name}: {error}")),
        )
    };
    files.keys().map(pdf).collect()
}

#[test]
fn the_pdf_that_libreoffice_makes_has_the_same_text() {
    let mut files = BTreeMap::new();
    let mut texts = BTreeMap::new();
    for read in [Read::sample(), Read::everything()] {
        for issue in read.issues() {
            // Both archives have issues of the same number.
            let name = format!("{}-{}", issue.id(), read.issues().len());
            files.insert(name.clone(), read.word(issue));
            let text = text::write(&read.lay_out(issue));
            let words = text.lines().filter(|line| !line.starts_with("〔图片："));
            texts.insert(name, squeezed(&words.collect::<String>()));
        }
    }
    for (name, pdf) in converted(&files) {
        assert_eq!(tools::words(&pdf), texts[&name], "{name}");
    }
}
