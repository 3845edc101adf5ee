//! Fixes that are safe, and files that somebody else saves meanwhile.

use tongbao::office::{SaveError, check, fix, save};
use tongbao::source::WorkspacePath;

use super::{disk, text};
use crate::support::case::{Case, issue};

const ONE: &str = "bulletins/2017/gongzuo-01.yaml";
const TWO: &str = "bulletins/2017/gongzuo-02.yaml";

fn faulty(number: u32) -> String {
    issue(number).replace("导语。", "导语,待补。")
}

#[test]
fn each_fix_is_handed_over_and_none_is_left() {
    let case = Case::archive().file(ONE, faulty(1)).file(TWO, faulty(2));
    let mut made = Vec::new();
    let fixed = fix(&disk(&case), &mut |fix| made.push(fix)).unwrap();
    assert_eq!((fixed.fixes, fixed.files), (2, 2));
    assert!(fixed.workbench.diagnostics.is_empty(), "{:?}", fixed.workbench.diagnostics);
    let paths: Vec<&str> = made.iter().map(|fix| fix.path.as_str()).collect();
    assert_eq!(paths, [ONE, TWO]);
    assert_eq!(
        (made[0].before.as_str(), made[0].after.as_str()),
        (" 第1期导语,待补。", " 第1期导语，待补。")
    );
    assert_eq!((made[0].position.line, made[0].position.column), (8, 16));
    assert_eq!(text(&case, ONE), faulty(1).replace(',', "，"));
}

#[test]
fn a_file_that_changes_during_the_fixes_is_left_alone() {
    let case = Case::archive().file(ONE, faulty(1)).file(TWO, faulty(2));
    let other = case.path().join(TWO);
    let refused = fix(&disk(&case), &mut |_| fs_err::write(&other, "mine").unwrap());
    assert!(matches!(refused, Err(SaveError::Changed(path)) if path.as_str() == TWO));
    assert_eq!(text(&case, ONE), faulty(1).replace(',', "，"));
    assert_eq!(text(&case, TWO), "mine");
}

#[test]
fn a_file_is_saved_over_what_was_read_and_nothing_else() {
    let case = Case::archive().issue(1);
    let (disk, path) = (disk(&case), WorkspacePath::root().join(ONE).unwrap());
    let workbench = check(&disk);
    let read = workbench.files.text(workbench.issue("2017-1").unwrap().file);
    let case = case.file(ONE, faulty(1));
    let refused = save(&disk, &path, read, &issue(2)).unwrap_err();
    assert!(matches!(&refused, SaveError::Changed(changed) if *changed == path), "{refused:?}");
    assert_eq!(text(&case, ONE), faulty(1));
    save(&disk, &path, &faulty(1), &issue(2)).unwrap();
    assert_eq!(text(&case, ONE), issue(2));
}
