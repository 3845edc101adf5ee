//! What becomes of an issue that is out and is changed, where the settings ask for approval.

use std::ops::ControlFlow;

use tongbao::lang::Lang;
use tongbao::model::{IssueId, ReviewKind, Status};
use tongbao::office::{
    BuildError, Preview, PrintError, PrintOptions, ReviewError, Reviewed, Stage, build, check,
    list, print, review,
};
use tongbao::site::Edition;

use super::reviewing::{FREE, REQUIRED, publish, step, write};
use super::writing::{PATH, file};
use super::{PAGES, disk, text};
use crate::support::case::{CONFIG, Case, issue};
use crate::support::tools::pages;

fn keys(all: &[Reviewed]) -> Vec<String> {
    all.iter().map(Reviewed::key).collect()
}

#[test]
fn what_is_changed_after_it_was_published_is_built_only_once_it_was_approved_again() {
    let draft = issue(1).replace("published", "draft");
    let settings = format!("{CONFIG}review: {{required: true}}\n");
    let case = Case::archive().file(PATH, draft).file("tongbao.yaml", settings);
    let disk = disk(&case);
    let standing = || review(&disk, &file(), REQUIRED).unwrap();
    let builds = || build(&disk, &PAGES, &|_, _| ControlFlow::Continue(())).result;
    let is_listed = || list(&disk, &check(&disk), None).issues[0].is_changed;
    step(&disk, REQUIRED, ReviewKind::Sent, "甲", "").unwrap();
    let agreed = step(&disk, REQUIRED, ReviewKind::Approved, "乙", "").unwrap();
    publish(&disk, REQUIRED, &agreed.content).unwrap();
    assert_eq!((standing().stage, standing().steps), (Stage::Published, Vec::new()));
    builds().unwrap();
    assert!(!is_listed());

    write(&disk, "第1期", "第1期改");
    assert!(is_listed());
    assert_eq!((standing().stage, standing().steps), (Stage::Review, vec![ReviewKind::Sent]));
    assert!(standing().is_unsent);
    let refused = builds().unwrap_err();
    assert!(matches!(&refused, BuildError::Unapproved(all) if keys(all) == ["gongzuo-2017-1"]));
    assert!(refused.message().unwrap().text(Lang::En).contains("what gongzuo-2017-1 says now"));
    assert!(matches!(
        publish(&disk, REQUIRED, &standing().content),
        Err(ReviewError::NotApproved)
    ));
    // Where nobody has to approve, it is published as it is.
    assert_eq!(review(&disk, &file(), FREE).unwrap().stage, Stage::Published);

    let sent = step(&disk, REQUIRED, ReviewKind::Sent, "甲", "").unwrap();
    assert!(text(&case, PATH).contains("status: published"));
    assert_eq!(sent.steps, [ReviewKind::Approved, ReviewKind::Returned]);
    let agreed = step(&disk, REQUIRED, ReviewKind::Approved, "乙", "").unwrap();
    assert_eq!((agreed.stage, agreed.may_be_published), (Stage::Approved, true));
    assert!(!agreed.is_unsent);
    assert!(matches!(builds(), Err(BuildError::Unapproved(_))));
    publish(&disk, REQUIRED, &agreed.content).unwrap();
    assert_eq!(standing().stage, Stage::Published);
    builds().unwrap();
}

#[test]
fn an_old_issue_without_records_is_held_against_what_was_built() {
    let case = Case::archive().issue(1).issue(2);
    let disk = disk(&case);
    let builds = || build(&disk, &PAGES, &|_, _| ControlFlow::Continue(()));
    let is_refused = |on: &str| {
        let refused = builds().result;
        matches!(&refused, Err(BuildError::Unapproved(all)) if keys(all) == [on])
    };
    builds().result.unwrap();
    // The setting comes after the first build; nobody built what was changed before it.
    write(&disk, "第1期", "第1期改");
    fs_err::write(
        case.path().join("tongbao.yaml"),
        format!("{CONFIG}review: {{required: true}}\n"),
    )
    .unwrap();
    let website = case.path().join("public/gongzuo/2017/1/index.html");
    let page = fs_err::read_to_string(&website).unwrap();
    assert!(is_refused("gongzuo-2017-1"));
    let listed = list(&disk, &check(&disk), None).issues;
    assert_eq!(listed.iter().map(|one| one.is_changed).collect::<Vec<_>>(), [true, false]);
    let refused =
        print(&disk, "2017-1", &PrintOptions::default(), &|_, _| ControlFlow::Continue(()))
            .result
            .unwrap_err();
    assert!(matches!(refused, PrintError::Build(BuildError::Unapproved(_))), "{refused:?}");

    // The same steps as for an issue that was published at the desk.
    let standing = review(&disk, &file(), REQUIRED).unwrap();
    assert_eq!((standing.stage, standing.steps), (Stage::Review, vec![ReviewKind::Sent]));
    step(&disk, REQUIRED, ReviewKind::Sent, "甲", "").unwrap();
    let agreed = step(&disk, REQUIRED, ReviewKind::Approved, "乙", "").unwrap();
    assert!(is_refused("gongzuo-2017-1"));
    assert_eq!(fs_err::read_to_string(&website).unwrap(), page);
    publish(&disk, REQUIRED, &agreed.content).unwrap();
    let built = builds();
    built.result.unwrap();
    // It was published anew: nothing to warn of, and nothing later either.
    assert_eq!(built.diagnostics.iter().count(), 0);
    assert!(fs_err::read_to_string(&website).unwrap().contains("第1期改"));
    assert_eq!(builds().diagnostics.iter().count(), 0);

    // Where what was built is not known any more, the website tells.
    fs_err::remove_file(case.path().join(".tongbao/built.json")).unwrap();
    fs_err::remove_dir_all(case.path().join("reviews")).unwrap();
    write(&disk, "第1期改", "第1期再改");
    assert!(is_refused("gongzuo-2017-1"));
    let standing = review(&disk, &file(), REQUIRED).unwrap();
    assert_eq!((standing.stage, standing.steps), (Stage::Review, vec![ReviewKind::Sent]));
    assert!(!fs_err::read_to_string(&website).unwrap().contains("第1期再改"));
}

#[test]
fn pages_that_nobody_has_approved_since_they_were_changed_say_so() {
    let case = Case::archive().issue(1);
    let disk = disk(&case);
    build(&disk, &PAGES, &|_, _| ControlFlow::Continue(())).result.unwrap();
    let settings = format!("{CONFIG}review: {{required: true}}\n");
    fs_err::write(case.path().join("tongbao.yaml"), settings).unwrap();
    let (mut preview, mut reader) = Preview::open(disk.clone()).unwrap();
    let id = IssueId::parse("gongzuo-2017-1").unwrap();
    let mut look = || {
        preview.show(reader.read());
        let status = preview.workbench().archive.issue(&id).unwrap().status;
        let looks = preview.proof(&id, Edition::Public).unwrap().sheets().all()[0].hash;
        let is_marked = pages(&preview.print_pdf(&id).unwrap())[0].contains("送审稿（未经");
        (is_marked, looks, status)
    };
    let (is_marked, before, _) = look();
    assert!(!is_marked);
    write(&disk, "第1期", "第1期改");
    let (is_marked, changed, status) = look();
    // The file stays what it is.
    assert_eq!((is_marked, status), (true, Status::Published));
    step(&disk, REQUIRED, ReviewKind::Sent, "甲", "").unwrap();
    let agreed = step(&disk, REQUIRED, ReviewKind::Approved, "乙", "").unwrap();
    assert!(look().0);
    publish(&disk, REQUIRED, &agreed.content).unwrap();
    let (is_marked, published, _) = look();
    assert!(!is_marked && published != changed && published != before);
}
