//! The programs of poppler-utils and qpdf, which read and draw a PDF without any code of ours.

use std::path::Path;
use std::process::Command;

use super::squeezed;

/// A PDF on disk for as long as it is looked at.
pub(crate) struct OnDisk {
    folder: tempfile::TempDir,
}

impl OnDisk {
    /// Writes it.
    pub(crate) fn new(pdf: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs_err::write(folder.path().join("a.pdf"), pdf).unwrap();
        Self { folder }
    }

    /// Output of a program that is called with options, the file, and `-` for stdout.
    pub(crate) fn run(&self, program: &str, options: &[&str], to_stdout: bool) -> Vec<u8> {
        let path = self.folder.path().join("a.pdf");
        run(program, options, &path, to_stdout)
    }
}

fn run(program: &str, options: &[&str], path: &Path, to_stdout: bool) -> Vec<u8> {
    let mut command = Command::new(program);
    command.args(options).arg(path);
    if to_stdout {
        command.arg("-");
    }
    let output = match command.output() {
        Ok(output) => output,
        Err(error) => panic!("{program}: {error}; run `make tools`"),
    };
    assert!(
        output.status.success(),
        "{program} {options:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

/// The words of all pages, without white space and page numbers.
pub(crate) fn words(pdf: &[u8]) -> String {
    let mut words = String::new();
    for (number, page) in (1..).zip(pages(pdf)) {
        let text = squeezed(&page);
        let text = text.strip_suffix(&format!("—{number}—"));
        words.push_str(
            text.unwrap_or_else(|| panic!("page {number} ends in its number: {page}")),
        );
    }
    words
}

/// The text of every page, in the order of its lines. The word joiners that keep dates together
/// are taken out.
pub(crate) fn pages(pdf: &[u8]) -> Vec<String> {
    let bytes = OnDisk::new(pdf).run("pdftotext", &["-raw", "-enc", "UTF-8"], true);
    let text = String::from_utf8(bytes).expect("pdftotext writes UTF-8");
    let mut pages: Vec<String> =
        text.split('\u{c}').map(|page| page.replace('\u{2060}', "")).collect();
    assert_eq!(pages.pop().as_deref(), Some(""), "a form feed ends every page");
    pages
}

/// A word and where it stands on its page, in points.
pub(crate) struct Word {
    pub(crate) text: String,
    pub(crate) left: f64,
    pub(crate) right: f64,
    /// Half-way between its upper and lower edge, from the top of the page.
    pub(crate) middle: f64,
    /// From its upper to its lower edge, about as much as its type size.
    pub(crate) height: f64,
}

/// The words of every page with their places.
pub(crate) fn places(pdf: &[u8]) -> Vec<Vec<Word>> {
    let bytes = OnDisk::new(pdf).run("pdftotext", &["-bbox", "-enc", "UTF-8"], true);
    let text = String::from_utf8(bytes).expect("pdftotext writes UTF-8");
    let word = |line: &str| {
        let value = |name: &str| -> f64 {
            let (_, rest) = line.split_once(&format!("{name}=\"")).expect("a word has a box");
            rest.split('"').next().and_then(|value| value.parse().ok()).expect("a number")
        };
        let (_, inside) = line.split_once('>').expect("a word has text");
        Word {
            text: inside.trim_end_matches("</word>").to_owned(),
            left: value("xMin"),
            right: value("xMax"),
            middle: (value("yMin") + value("yMax")) / 2.0,
            height: value("yMax") - value("yMin"),
        }
    };
    let pages = text.split("<page ").skip(1);
    let words = |page: &str| {
        page.lines().filter(|line| line.trim_start().starts_with("<word ")).map(word).collect()
    };
    pages.map(words).collect()
}
