//! Typst in process, and the program `typst`: the same text and pages, and with one version the
//! same bytes. Where no usable program is installed, that is said on stderr.

use tongbao::model::EngineChoice;
use tongbao::source::Disk;

use crate::support::case::Case;
use crate::support::{builds, root, tools};

/// A bulletin, and a document with a table behind it.
const ISSUES: [&str; 2] = ["gongzuo-2017-6", "ducha-2017-1"];

/// What `tongbao doctor` says of the program: its version, where one is installed.
fn installed() -> Option<String> {
    let output = Case::archive().command("--lang en doctor").output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    let line = told.lines().find(|line| line.contains("typst-cli "))?;
    let version = line.split("typst-cli ").last()?.trim();
    version.starts_with(|one: char| one.is_ascii_digit()).then(|| version.to_owned())
}

#[test]
#[expect(clippy::print_stderr, reason = "a comparison that was not made has to be told")]
fn both_engines_make_the_same_pdf() {
    builds::need_fonts();
    let Some(version) = installed() else {
        eprintln!("NOT COMPARED: no usable `typst` on PATH; `make typst-for-tests` builds it");
        return;
    };
    let disk = Disk::open(root()).unwrap();
    let external = builds::build(&disk, root(), Some(EngineChoice::TypstCli), &ISSUES);
    assert_eq!(external.told, "");
    assert_eq!(external.print.len(), ISSUES.len());
    for (path, theirs) in &external.print {
        let ours = &builds::sample().print[path];
        assert_eq!(tools::pages(theirs), tools::pages(ours), "{path}: text and pages");
        if version == tongbao::typeset::Embedded::VERSION {
            assert!(theirs == ours, "{path}: the same version gives other bytes");
        }
    }
}
