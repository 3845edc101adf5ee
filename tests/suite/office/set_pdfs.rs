//! PDFs that a build does not set again: every file is the one of a build that has never run before.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use tongbao::office::{BuildOptions, Pdfs, build};
use tongbao::site::PdfsMade;
use tongbao::source::Disk;

use super::PAGES;
use crate::support::case::{Case, issue};
use crate::support::dice::Dice;
use crate::support::files_under;

/// What earlier builds left.
const STATE: &str = ".tongbao/pdfs.json";

/// Where nothing changed at all, nothing is made: these tests ask what becomes of PDFs where something is.
const UNCHANGED: &str = ".tongbao/build.json";

/// Three issues; the second hides a person in its public edition, and so has two PDFs.
fn case() -> Case {
    let case = [1, 3].into_iter().fold(Case::archive(), Case::issue);
    let named = "    failings:\n      - heading: 报送不及时\n        facts: 迟报两次。\n        responsible:\n          persons:\n            - {name: 王建国, post: 科长}\n";
    case.file("bulletins/2017/gongzuo-02.yaml", issue(2) + named)
}

fn made(folder: &Path, only: &[&str], force: bool) -> PdfsMade {
    let only: Vec<String> = only.iter().map(|&name| name.to_owned()).collect();
    let options = BuildOptions { only: &only, pdfs: Pdfs::BySettings, force, ..PAGES };
    let _ = fs_err::remove_file(folder.join(UNCHANGED));
    let disk = Disk::open(folder).unwrap();
    let report = build(&disk, &options, &|_, _| ControlFlow::Continue(()));
    let told = report.diagnostics.iter().map(|told| format!("{told:?}"));
    let told: String = told.collect();
    report.result.unwrap_or_else(|error| panic!("{error:?}\n{told}")).pdfs
}

/// How many PDFs were set, and how many stayed.
fn counts(made: &PdfsMade) -> (usize, usize) {
    (made.set, made.kept)
}

/// All files of both folders, with the lists in their markers.
fn outputs(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let both = ["public", "print"].into_iter().flat_map(|name| {
        let files = files_under(&folder.join(name)).into_iter();
        files.map(move |file| format!("{name}/{file}"))
    });
    both.map(|path| (path.clone(), fs_err::read(folder.join(path)).unwrap())).collect()
}

/// The same workspace in a folder where nothing was built.
fn anew(case: &Case) -> BTreeMap<String, Vec<u8>> {
    let other = tempfile::tempdir().unwrap();
    let ours = |file: &&String| {
        !["public/", "print/", ".tongbao/"].iter().any(|folder| file.starts_with(folder))
    };
    for file in files_under(case.path()).iter().filter(ours) {
        let to = other.path().join(file);
        fs_err::create_dir_all(to.parent().unwrap()).unwrap();
        fs_err::copy(case.path().join(file), to).unwrap();
    }
    assert_eq!(made(other.path(), &[], false).kept, 0);
    outputs(other.path())
}

/// What has changed since is set again, and nothing else; the files are those of a build that begins anew.
#[test]
fn only_pdfs_whose_source_changed_are_set() {
    let second = "bulletins/2017/gongzuo-02.yaml";
    let change = |case: Case, path: &str, from: &str, to: &str| {
        let text = fs_err::read_to_string(case.path().join(path)).unwrap();
        assert!(text.contains(from), "{path}: {from}");
        case.file(path, text.replacen(from, to, 1))
    };
    type Edit<'a> = (&'a str, &'a dyn Fn(Case) -> Case, (usize, usize));
    let edits: [Edit<'_>; 10] = [
        ("first", &|case| case, (4, 0)),
        ("nothing", &|case| case, (0, 4)),
        ("comment", &|case| change(case, second, "series", "# 稿二\nseries"), (0, 4)),
        ("word", &|case| change(case, second, "迟报两次", "迟报三次"), (2, 2)),
        ("person", &|case| change(case, second, "王建国", "王建军"), (1, 3)),
        ("issue", &|case| case.issue(4), (1, 4)),
        ("unit", &|case| change(case, "units.yaml", "市水务局", "市水利局"), (5, 0)),
        ("unit of none", &|case| change(case, "units.yaml", "市教育局", "市教体局"), (0, 5)),
        ("settings", &|case| change(case, "tongbao.yaml", "绩效办", "效能办"), (5, 0)),
        (
            "other file",
            &|case| case.file("public/gongzuo/2017/1/gongzuo-2017-1.pdf", "%PDF-1.7 other"),
            (1, 4),
        ),
    ];
    let mut case = case();
    for (name, edit, expected) in edits {
        case = edit(case);
        assert_eq!(counts(&made(case.path(), &[], false)), expected, "{name}");
        // Before all are set again, and at the end.
        if ["issue", "other file"].contains(&name) {
            assert!(outputs(case.path()) == anew(&case), "{name}");
        }
    }
    let before = outputs(case.path());
    assert_eq!(counts(&made(case.path(), &[], true)), (5, 0), "forced");
    assert!(outputs(case.path()) == before);
    // Other builds leave what they do not make as it is known.
    assert_eq!(counts(&made(case.path(), &["2017-1"], false)), (0, 1));
    assert_eq!(counts(&made(case.path(), &[], false)), (0, 5));
}

/// Whatever became of what earlier builds left: all PDFs may be set again, never is one wrong.
#[test]
fn what_is_damaged_costs_time_alone() {
    let case = Case::archive().issue(1);
    made(case.path(), &[], false);
    let (state, before) = (case.path().join(STATE), outputs(case.path()));
    let whole = fs_err::read(&state).unwrap();
    let mut dice = Dice::new(20_261_130);
    for round in 0..6 {
        let mut damaged = whole.clone();
        match round {
            0 => fs_err::remove_file(&state).unwrap(),
            1 => damaged.truncate(dice.roll(whole.len())),
            _ => {
                let at = dice.roll(whole.len());
                damaged[at] ^= 1 << dice.roll(8);
            }
        }
        if round > 0 {
            fs_err::write(&state, &damaged).unwrap();
        }
        assert_eq!(counts(&made(case.path(), &[], false)), (1, 0), "{round}");
        assert!(outputs(case.path()) == before, "{round}");
        assert_eq!(fs_err::read(&state).unwrap(), whole, "{round}: it is whole again");
    }
}

/// What is wrong with a PDF is told by every build.
#[test]
fn what_was_told_of_a_pdf_is_told_again() {
    let case = Case::archive().issue(1);
    let own =
        fs_err::read_to_string(crate::support::root().join("templates/issue.typ")).unwrap();
    let case = case.file("templates/issue.typ", own + "\n#text(font: \"No Such Face\")[ ]\n");
    for round in 0..2 {
        let output = case.command("build").output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap()
            + &String::from_utf8(output.stdout).unwrap();
        assert!(told.contains("no such face"), "{round}: {told}");
    }
}
