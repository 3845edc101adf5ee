//! What nobody has approved is not built where the settings ask for it: issues that were published by hand, and corrections.

use std::ops::ControlFlow;

use tongbao::lang::Lang;
use tongbao::model::{CorrectionKind, Date, ReviewKind};
use tongbao::office::{
    self, Asked, BuildError, CorrectedWords, CorrectionRequest, IssueReview, ManuscriptFile,
    NewRemark, PrintOptions, ReviewError, Reviewed, Signature, Stage, build, check, list,
    new_correction, print, publication_beside, remark, review,
};
use tongbao::source::Disk;

use super::reviewing::{FREE, REQUIRED, SIGNED, step_of, write};
use super::writing::{PATH, file};
use super::{PAGES, disk, text};
use crate::support::case::{CONFIG, Case};

const NAME: &str = "gongzuo-2017-1-1";
const KEY: &str = "correction.gongzuo-2017-1-1";

fn builds(disk: &Disk) -> Vec<String> {
    match build(disk, &PAGES, &|_, _| ControlFlow::Continue(())).result {
        Ok(_) => Vec::new(),
        Err(BuildError::Unapproved(all)) => all.iter().map(Reviewed::key).collect(),
        Err(other) => panic!("{other:?}"),
    }
}

/// From now on somebody has to approve, or to sign as well.
fn asks(case: &Case, what: &str) {
    let settings = format!("{CONFIG}review: {{{what}: true}}\n");
    fs_err::write(case.path().join("tongbao.yaml"), settings).unwrap();
}

fn corrected(disk: &Disk) -> ManuscriptFile {
    let date = Date::parse("2017-09-05").flatten().unwrap();
    let changes = [CorrectedWords { unit: "shuiwuju", was: "第1期", now: "第一期" }];
    let (issue, kind, reason) = ("gongzuo-2017-1", CorrectionKind::Erratum, "数字写错。");
    let request = CorrectionRequest { issue, kind, date, reason, changes: &changes };
    let name = new_correction(disk, &office::read(disk), &request).unwrap();
    assert_eq!(name, NAME);
    ManuscriptFile::correction(&name).unwrap()
}

#[test]
fn words_of_another_unit_are_corrected_under_that_one_alone() {
    let with = "  - unit: jiaoyuju\n    lead: 开工120所。\n";
    let text = crate::support::case::issue(1) + with;
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", text);
    let disk = disk(&case);
    let date = Date::parse("2017-09-05").flatten().unwrap();
    let made = |unit| {
        let changes = [CorrectedWords { unit, was: "120所", now: "20所" }];
        let (issue, kind, reason) = ("gongzuo-2017-1", CorrectionKind::Erratum, "数字写错。");
        let request = CorrectionRequest { issue, kind, date, reason, changes: &changes };
        let made = new_correction(&disk, &office::read(&disk), &request);
        made.map_err(|error| error.message().text(Lang::Zh))
    };
    let told = made("shuiwuju").unwrap_err();
    assert!(told.contains("在“市教育局”名下，不在“市水务局”名下"), "{told}");
    assert!(!case.path().join("corrections").exists());
    assert_eq!(made("jiaoyuju").unwrap(), NAME);
    assert_eq!(builds(&disk), [] as [&str; 0]);
    // Written into the file by hand, it is not built either.
    let path = case.path().join(format!("corrections/{NAME}.yaml"));
    let text = fs_err::read_to_string(&path).unwrap();
    fs_err::write(&path, text.replace("jiaoyuju", "shuiwuju")).unwrap();
    let result = build(&disk, &PAGES, &|_, _| ControlFlow::Continue(())).result;
    assert!(matches!(result, Err(BuildError::Faults)), "{result:?}");
}

#[test]
fn a_published_correction_whose_file_is_gone_is_missed() {
    let case = Case::archive().issue(1);
    let disk = disk(&case);
    corrected(&disk);
    let built = || build(&disk, &PAGES, &|_, _| ControlFlow::Continue(()));
    assert!(built().result.is_ok());
    let path = case.path().join(format!("corrections/{NAME}.yaml"));
    let text = fs_err::read_to_string(&path).unwrap();
    fs_err::remove_file(&path).unwrap();
    let report = built();
    assert!(matches!(report.result, Err(BuildError::Faults)), "{:?}", report.result);
    let told = report.diagnostics.sorted(&report.files);
    let told: Vec<String> = told.iter().map(|one| one.message.text(Lang::Zh)).collect();
    assert!(
        told.iter().any(|one| one.contains("2017-09-05 公布过一则更正（更正）")),
        "{told:?}"
    );
    // Written otherwise, and under another name, it is there.
    let other = case.path().join("corrections/other.yaml");
    fs_err::write(&other, text.replace("2017-09-05", "2017-09-06")).unwrap();
    assert!(built().result.is_ok());
    fs_err::remove_file(&other).unwrap();
    assert!(built().result.is_err());
}

fn takes(
    disk: &Disk,
    file: &ManuscriptFile,
    kind: ReviewKind,
    who: &str,
) -> Result<IssueReview, ReviewError> {
    step_of((disk, file), REQUIRED, kind, (who, "理由。"), Asked::default())
}

#[test]
fn an_issue_that_was_published_by_hand_is_built_only_once_it_was_approved() {
    let case = Case::archive().issue(1);
    let disk = disk(&case);
    asks(&case, "required");
    let listed = || list(&disk, &check(&disk), None).issues.remove(0);
    assert_eq!(builds(&disk), ["gongzuo-2017-1"]);
    assert!((listed().is_changed, listed().is_never_out) == (true, true));
    let standing = review(&disk, &file(), REQUIRED).unwrap();
    assert_eq!((standing.stage, standing.steps), (Stage::Review, vec![ReviewKind::Sent]));
    assert!(standing.is_new && standing.is_unsent);
    takes(&disk, &file(), ReviewKind::Sent, "甲").unwrap();
    takes(&disk, &file(), ReviewKind::Approved, "乙").unwrap();
    assert_eq!(builds(&disk), ["gongzuo-2017-1"]);
    takes(&disk, &file(), ReviewKind::Published, "甲").unwrap();
    assert_eq!(builds(&disk), [] as [&str; 0]);
    assert!(!listed().is_changed);
}

#[test]
fn what_was_out_before_anybody_had_to_approve_stays_out() {
    let case = Case::archive().issue(1);
    let disk = disk(&case);
    corrected(&disk);
    assert_eq!(builds(&disk), [] as [&str; 0]);
    asks(&case, "required");
    assert_eq!(builds(&disk), [] as [&str; 0]);
    // Where nothing is known of earlier builds, the website tells.
    fs_err::remove_file(case.path().join(".tongbao/built.json")).unwrap();
    assert_eq!(builds(&disk), [] as [&str; 0]);
    let correction = format!("corrections/{NAME}.yaml");
    let before = text(&case, &correction);
    let to = |text: String| fs_err::write(case.path().join(&correction), text).unwrap();
    to(before.replace("第一期", "第二期"));
    assert_eq!(builds(&disk), [KEY]);
    to(before);
    assert_eq!(builds(&disk), [] as [&str; 0]);
    // A page of the website that shows a draft is none that was published.
    let _ = fs_err::remove_file(case.path().join(".tongbao/built.json"));
    let page = case.path().join("public/gongzuo/2017/1/issue.json");
    let json = fs_err::read_to_string(&page).unwrap();
    assert!(json.contains("\"published\""), "{json}");
    fs_err::write(&page, json.replace("\"published\"", "\"draft\"")).unwrap();
    assert_eq!(builds(&disk), ["gongzuo-2017-1"]);
}

#[test]
fn what_is_registered_is_out_wherever_it_is_built() {
    let case = super::registering::archive();
    let disk = disk(&case);
    case.run("--quiet build");
    super::registering::registered(&disk, "2017-1", 1).unwrap();
    super::registering::registered(&disk, "2017-2", 2).unwrap();
    asks(&case, "required");
    for folder in ["public", "print", ".tongbao"] {
        fs_err::remove_dir_all(case.path().join(folder)).unwrap();
    }
    assert_eq!(builds(&disk), [] as [&str; 0]);
}

#[test]
fn a_correction_is_built_only_once_it_was_approved_and_again_after_a_change() {
    let case = Case::archive().issue(1);
    let disk = disk(&case);
    assert_eq!(builds(&disk), [] as [&str; 0]);
    asks(&case, "required");
    let own = corrected(&disk);
    assert_eq!(builds(&disk), [KEY]);
    let website = case.path().join("public/gongzuo/2017/1/index.html");
    assert!(!fs_err::read_to_string(&website).unwrap().contains("数字写错"));
    let refused =
        print(&disk, "2017-1", &PrintOptions::default(), &|_, _| ControlFlow::Continue(()));
    let words = refused.result.unwrap_err().message().unwrap().text(Lang::En);
    assert!(words.contains(&format!("corrections/{NAME}.yaml")), "{words}");
    let listed = list(&disk, &check(&disk), None);
    assert_eq!((listed.issues[0].corrections, listed.beside.len()), (1, 1));
    assert!(!listed.issues[0].is_changed);

    let standing = review(&disk, &own, REQUIRED).unwrap();
    assert_eq!((standing.stage, standing.steps), (Stage::Draft, vec![ReviewKind::Sent]));
    takes(&disk, &own, ReviewKind::Sent, "甲").unwrap();
    let refused = takes(&disk, &own, ReviewKind::Approved, "甲").unwrap_err();
    assert!(matches!(refused, ReviewError::SamePerson(_)), "{refused:?}");
    let back = takes(&disk, &own, ReviewKind::Returned, "乙").unwrap();
    assert_eq!(back.stage, Stage::Draft);
    takes(&disk, &own, ReviewKind::Sent, "甲").unwrap();
    takes(&disk, &own, ReviewKind::Approved, "乙").unwrap();
    assert_eq!(builds(&disk), [KEY]);
    let out = takes(&disk, &own, ReviewKind::Published, "甲").unwrap();
    assert_eq!((out.stage, out.steps), (Stage::Published, Vec::new()));
    assert_eq!(builds(&disk), [] as [&str; 0]);
    assert!(fs_err::read_to_string(&website).unwrap().contains("数字写错"));
    let records = text(&case, &format!("reviews/{KEY}.yaml"));
    let head = format!("issue: gongzuo-2017-1\ncorrection: {NAME}\n");
    assert!(records.contains(&head), "{records}");
    // The issue itself has no records.
    assert!(!case.path().join("reviews/gongzuo-2017-1.yaml").exists());

    let path = case.path().join(format!("corrections/{NAME}.yaml"));
    let before = fs_err::read_to_string(&path).unwrap();
    fs_err::write(&path, before.replace("第一期", "第壹期")).unwrap();
    assert_eq!(builds(&disk), [KEY]);
    let changed = review(&disk, &own, REQUIRED).unwrap();
    assert_eq!((changed.stage, changed.steps), (Stage::Review, vec![ReviewKind::Sent]));
    assert_eq!(changed.since.unwrap().fields.len(), 1);
    // Where nobody has to approve, it is out as it is.
    assert_eq!(review(&disk, &own, FREE).unwrap().stage, Stage::Published);
    // As it was published nothing is to be asked, and a file with another name is another correction.
    fs_err::rename(&path, path.with_file_name("other.yaml")).unwrap();
    assert_eq!(builds(&disk), ["correction.other"]);
}

#[test]
fn a_correction_is_signed_too_remarked_on_and_shown_before_it_is_published() {
    let case = Case::archive().issue(1);
    let disk = disk(&case);
    assert_eq!(builds(&disk), [] as [&str; 0]);
    asks(&case, "signed");
    let own = corrected(&disk);
    let takes = |kind, who| step_of((&disk, &own), SIGNED, kind, (who, ""), Asked::default());
    takes(ReviewKind::Sent, "甲").unwrap();
    let when = chrono::DateTime::parse_from_rfc3339("2017-09-05T09:00:00+08:00").unwrap();
    let known = tongbao::model::KnownBy::Declared;
    let said = NewRemark {
        at: vec![office::AddressStep::Key("reason".to_owned())],
        part: None,
        quote: "数字写错。".to_owned(),
        seen: None,
        words: "哪个数字？".to_owned(),
        by: Signature { who: "乙".to_owned(), known, when },
    };
    remark(&disk, &own, &said).unwrap();
    let standing = review(&disk, &own, SIGNED).unwrap();
    assert!(standing.remarks[0].is_open && standing.remarks[0].place.is_some());
    let agreed = takes(ReviewKind::Approved, "乙").unwrap();
    assert_eq!(agreed.steps, [ReviewKind::Signed, ReviewKind::Returned]);
    let waits = list(&disk, &check(&disk), None).beside.remove(0).waits.unwrap();
    assert_eq!(waits.kind, ReviewKind::Signed);
    takes(ReviewKind::Signed, "丙").unwrap();
    let told = publication_beside(&check(&disk), &own).unwrap();
    assert_eq!((told.is_public, told.units), (true, vec!["市水务局".to_owned()]));
    let said = format!("{:?}", told.corrected);
    assert!(told.corrected.len() > 1 && said.contains("New(\"数字写错。\")"), "{said}");
    takes(ReviewKind::Published, "甲").unwrap();
    assert_eq!(builds(&disk), [] as [&str; 0]);
}

#[test]
fn who_is_asked_and_by_when_is_kept_and_listed() {
    let case = Case::archive().issue(1);
    let disk = disk(&case);
    write(&disk, "status: published", "status: draft");
    let due = Date::parse("2017-09-01").flatten();
    let asked = Asked { to: " 张主任 ".to_owned(), due };
    step_of((&disk, &file()), FREE, ReviewKind::Sent, ("甲", ""), asked).unwrap();
    let kept = text(&case, "reviews/gongzuo-2017-1.yaml");
    assert!(kept.contains("    to: 张主任\n    due: 2017-09-01\n    content: "), "{kept}");
    let waits = || list(&disk, &check(&disk), None).issues.remove(0).waits;
    let told = waits().unwrap();
    assert_eq!((told.kind, told.from.as_str()), (ReviewKind::Approved, "甲"));
    assert_eq!((told.to.as_deref(), told.due), (Some("张主任"), due));
    // Whoever was asked, and the day, are done with once somebody has approved it.
    let read = (&disk, &file());
    step_of(read, FREE, ReviewKind::Approved, ("乙", ""), Asked::default()).unwrap();
    let told = waits().unwrap();
    assert_eq!((told.kind, told.to, told.due), (ReviewKind::Published, None, None));
    // Of what was sent back nobody is asked any more.
    let back = ("乙", "再议。");
    step_of((&disk, &file()), FREE, ReviewKind::Returned, back, Asked::default()).unwrap();
    assert_eq!(waits(), None);
    assert!(text(&case, PATH).contains("status: draft"));
}
