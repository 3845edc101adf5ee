//! Corrections that are taken back before anybody outside has seen them, and those that stay.

use std::ops::ControlFlow;

use tongbao::model::{CorrectionKind, Date};
use tongbao::office::{
    self, CorrectedWords, CorrectionRequest, VersionCause, WithdrawalError, build,
    new_correction, put_back_correction, versions, withdraw_correction,
};
use tongbao::source::{Disk, WorkspacePath};

use super::{PAGES, disk};
use crate::support::case::Case;

fn built(disk: &Disk) {
    build(disk, &PAGES, &|_, _| ControlFlow::Continue(())).result.unwrap();
}

fn corrected(disk: &Disk, kind: CorrectionKind, reason: &str) -> String {
    let date = Date::parse("2017-09-05").flatten().unwrap();
    let issue = "gongzuo-2017-1";
    let words = [CorrectedWords { unit: "", was: "第1期", now: "第一期" }];
    let changes = if kind == CorrectionKind::Erratum { &words[..] } else { &[] };
    let request = CorrectionRequest { issue, kind, date, reason, changes };
    new_correction(disk, &office::read(disk), &request).unwrap()
}

fn withdrawn(disk: &Disk, name: &str) -> Result<(), WithdrawalError> {
    withdraw_correction(disk, &office::read(disk), name).map(|issue| {
        assert_eq!(issue.to_string(), "gongzuo-2017-1");
    })
}

#[test]
fn what_nobody_has_seen_is_taken_back_and_put_back_as_it_was() {
    let case = Case::archive().issue(1);
    let disk = disk(&case);
    built(&disk);
    let name = corrected(&disk, CorrectionKind::Erratum, "数字写错。");
    let path = WorkspacePath::root().join("corrections/gongzuo-2017-1-1.yaml").unwrap();
    let file = case.path().join(path.as_str());
    let before = fs_err::read_to_string(&file).unwrap();
    withdrawn(&disk, &name).unwrap();
    assert!(!file.exists());
    let kept = versions(&disk, &path);
    assert_eq!(kept.iter().map(|one| one.cause).collect::<Vec<_>>(), [VersionCause::Withdrawn]);
    assert!(matches!(withdrawn(&disk, &name), Err(WithdrawalError::Unknown)));
    put_back_correction(&disk, &name).unwrap();
    assert_eq!(fs_err::read_to_string(&file).unwrap(), before);
    assert!(matches!(put_back_correction(&disk, &name), Err(WithdrawalError::Taken)));
    for name in ["", "..", "../units", "gongzuo-2017-1-9"] {
        assert!(matches!(withdrawn(&disk, name), Err(WithdrawalError::Unknown)), "{name}");
        let back = put_back_correction(&disk, name);
        assert!(matches!(back, Err(WithdrawalError::Unknown)), "{name}");
    }
}

#[test]
fn what_is_public_stays_whatever_became_of_its_words() {
    let case = Case::archive().issue(1);
    let disk = disk(&case);
    let first = corrected(&disk, CorrectionKind::Erratum, "数字写错。");
    built(&disk);
    let is_public = |name: &str| matches!(withdrawn(&disk, name), Err(WithdrawalError::Public));
    assert!(is_public(&first));
    let file = case.path().join("corrections/gongzuo-2017-1-1.yaml");
    let text = fs_err::read_to_string(&file).unwrap();
    for (was, now) in [("写错。", "印错。"), ("erratum", "revision"), ("09-05", "09-06")]
    {
        fs_err::write(&file, text.replace(was, now)).unwrap();
        assert!(is_public(&first), "{now}");
    }
    fs_err::write(&file, &text).unwrap();
    // Another one of the same day that was written since is not.
    let second = corrected(&disk, CorrectionKind::Erratum, "单位写错。");
    assert!(is_public(&first));
    withdrawn(&disk, &second).unwrap();
    // A file that cannot be read, and data that cannot.
    fs_err::write(&file, text.replace("issue:", "issue: [")).unwrap();
    assert!(matches!(withdrawn(&disk, &first), Err(WithdrawalError::Unread)));
    fs_err::write(&file, &text).unwrap();
    let second = corrected(&disk, CorrectionKind::Erratum, "单位写错。");
    fs_err::write(case.path().join("public/gongzuo/2017/1/issue.json"), "{").unwrap();
    assert!(is_public(&second));
}

#[test]
fn an_issue_that_is_gone_from_the_website_does_not_come_back_by_it() {
    let case = Case::archive().issue(1).issue(2);
    let disk = disk(&case);
    let removal = corrected(&disk, CorrectionKind::Removal, "误发。");
    withdrawn(&disk, &removal).unwrap();
    let removal = corrected(&disk, CorrectionKind::Removal, "误发。");
    built(&disk);
    assert!(matches!(withdrawn(&disk, &removal), Err(WithdrawalError::Public)));
}
