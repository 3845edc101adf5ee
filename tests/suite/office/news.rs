//! News of failings between issues are reviewed as issues and corrections are: all that is told of one failing is one thing.

use std::ops::ControlFlow;

use tongbao::lang::Lang;
use tongbao::model::{FailingId, KnownBy, ReviewKind};
use tongbao::office::{
    AddressStep, Asked, BuildError, IssueReview, ManuscriptFile, NewRemark, PrintOptions,
    ReviewError, Reviewed, Signature, Stage, build, check, list, print, publication_beside,
    publish, remark, review,
};
use tongbao::source::Disk;

use super::reviewing::{FREE, REQUIRED, step_of, write};
use super::writing::file;
use super::{PAGES, disk, text};
use crate::support::case::{CONFIG, Case, issue};

const PUMP: &str = "gongzuo-2017-1/shuiwuju/1";
const DIKE: &str = "gongzuo-2017-1/shuiwuju/2";
const KEY: &str = "news.gongzuo-2017-1.shuiwuju.1";

/// An issue with two failings.
fn archive() -> Case {
    let failing = |heading| format!("      - heading: {heading}\n        facts: 甲。\n");
    let failings = format!("    failings:\n{}{}", failing("水泵不转"), failing("堤防渗水"));
    let issue = issue(1).replace("    lead: 第1期导语。\n", &failings);
    Case::archive().file("bulletins/2017/gongzuo-01.yaml", issue)
}

fn asks(case: &Case, is: bool) {
    let settings =
        if is { format!("{CONFIG}review: {{required: true}}\n") } else { CONFIG.into() };
    fs_err::write(case.path().join("tongbao.yaml"), settings).unwrap();
}

/// Writes what the file of news tells.
fn tells(case: &Case, news: &[(&str, &str, &str)]) {
    let item = |(failing, state, text): &(&str, &str, &str)| {
        format!(
            "  - failing: {failing}\n    date: 2017-09-05\n    state: {state}\n    text: {text}\n"
        )
    };
    let items: String = news.iter().map(item).collect();
    let head = if items.is_empty() { "rectifications: []\n" } else { "rectifications:\n" };
    fs_err::write(case.path().join("rectifications.yaml"), head.to_owned() + &items).unwrap();
}

fn builds(disk: &Disk) -> Vec<String> {
    match build(disk, &PAGES, &|_, _| ControlFlow::Continue(())).result {
        Ok(_) => Vec::new(),
        Err(BuildError::Unapproved(all)) => all.iter().map(Reviewed::key).collect(),
        Err(other) => panic!("{other:?}"),
    }
}

fn when() -> chrono::DateTime<chrono::FixedOffset> {
    chrono::DateTime::parse_from_rfc3339("2017-09-05T09:00:00+08:00").unwrap()
}

fn own(failing: &str) -> ManuscriptFile {
    ManuscriptFile::news(FailingId::parse(failing).unwrap()).unwrap()
}

fn takes(
    disk: &Disk,
    failing: &str,
    kind: ReviewKind,
    who: &str,
) -> Result<IssueReview, ReviewError> {
    step_of((disk, &own(failing)), REQUIRED, kind, (who, "理由。"), Asked::default())
}

/// Reviews what is told of a failing to its end.
fn publishes(disk: &Disk, failing: &str) {
    takes(disk, failing, ReviewKind::Sent, "甲").unwrap();
    takes(disk, failing, ReviewKind::Approved, "乙").unwrap();
    takes(disk, failing, ReviewKind::Published, "甲").unwrap();
}

#[test]
fn news_are_built_only_once_they_were_approved_and_again_after_a_change() {
    let case = archive();
    let disk = disk(&case);
    write(&disk, "status: published", "status: draft");
    for (kind, who) in [("sent", "甲"), ("approved", "乙"), ("published", "甲")] {
        let kind = ReviewKind::of_word(kind).unwrap();
        step_of((&disk, &file()), REQUIRED, kind, (who, ""), Asked::default()).unwrap();
    }
    tells(&case, &[(DIKE, "done", "早已堵好。")]);
    assert_eq!(builds(&disk), [] as [&str; 0]);
    asks(&case, true);
    // What was public before is not asked for.
    assert_eq!(builds(&disk), [] as [&str; 0]);
    tells(&case, &[(PUMP, "in-progress", "正在换泵。"), (DIKE, "done", "早已堵好。")]);
    assert_eq!(builds(&disk), [KEY]);
    let ledger = || text(&case, "public/ledger/ledger.json");
    assert!(!ledger().contains("正在换泵") && ledger().contains("早已堵好"));
    let refused =
        print(&disk, "2017-1", &PrintOptions::default(), &|_, _| ControlFlow::Continue(()));
    let words = refused.result.unwrap_err().message().unwrap().text(Lang::En);
    assert!(words.contains(PUMP), "{words}");
    // The issue itself is approved; its edition would tell of the failing.
    let refused = publish(&disk, "2017-1", when()).result.unwrap_err();
    let words = refused.message().unwrap().text(Lang::Zh);
    assert!(words.contains(PUMP), "{words}");

    let standing = review(&disk, &own(PUMP), REQUIRED).unwrap();
    assert_eq!((standing.stage, standing.steps), (Stage::Draft, vec![ReviewKind::Sent]));
    takes(&disk, PUMP, ReviewKind::Sent, "甲").unwrap();
    let refused = takes(&disk, PUMP, ReviewKind::Approved, "甲").unwrap_err();
    assert!(matches!(refused, ReviewError::SamePerson(_)), "{refused:?}");
    let waits = list(&disk, &check(&disk), None).beside.remove(0);
    assert_eq!(waits.reviewed.key(), KEY);
    assert_eq!(waits.waits.unwrap().kind, ReviewKind::Approved);
    takes(&disk, PUMP, ReviewKind::Approved, "乙").unwrap();
    assert_eq!(builds(&disk), [KEY]);
    let told = publication_beside(&check(&disk), &own(PUMP)).unwrap();
    let said = format!("{:?}", told.corrected);
    assert!(said.contains("2017-09-05 整改中") && said.contains("正在换泵"), "{said}");
    takes(&disk, PUMP, ReviewKind::Published, "甲").unwrap();
    assert_eq!(builds(&disk), [] as [&str; 0]);
    assert!(ledger().contains("正在换泵"));
    let records = text(&case, &format!("reviews/{KEY}.yaml"));
    let head = format!("issue: gongzuo-2017-1\nfailing: {PUMP}\n");
    assert!(records.contains(&head) && !records.contains("早已堵好"), "{records}");

    // News of another failing before it, a comment and other quotes change nothing of it; another word does.
    tells(
        &case,
        &[(DIKE, "done", "\"早已堵好。\"  # 查过"), (PUMP, "in-progress", "正在换泵。")],
    );
    assert_eq!(builds(&disk), [] as [&str; 0]);
    tells(&case, &[(DIKE, "done", "早已堵好。"), (PUMP, "closed", "正在换泵。")]);
    assert_eq!(builds(&disk), [KEY]);
    let changed = review(&disk, &own(PUMP), REQUIRED).unwrap();
    assert_eq!((changed.stage, changed.steps.clone()), (Stage::Review, vec![ReviewKind::Sent]));
    let since = &changed.since.as_ref().unwrap().fields;
    let at = changed.at_in_file(&since[0].at);
    assert_eq!((since.len(), &at[1]), (1, &AddressStep::Item(1)));
    // Where nobody has to approve, it is out as it is.
    assert_eq!(review(&disk, &own(PUMP), FREE).unwrap().stage, Stage::Published);
    publishes(&disk, PUMP);
    assert_eq!(builds(&disk), [] as [&str; 0]);
}

#[test]
fn news_that_are_taken_away_are_approved_as_well() {
    let case = archive();
    let disk = disk(&case);
    assert_eq!(builds(&disk), [] as [&str; 0]);
    tells(&case, &[(PUMP, "done", "换好。"), (DIKE, "done", "堵好。")]);
    asks(&case, true);
    assert_eq!(builds(&disk), [KEY, "news.gongzuo-2017-1.shuiwuju.2"]);
    publishes(&disk, PUMP);
    publishes(&disk, DIKE);
    assert_eq!(builds(&disk), [] as [&str; 0]);
    tells(&case, &[(DIKE, "done", "堵好。")]);
    assert_eq!(builds(&disk), [KEY]);
    publishes(&disk, PUMP);
    assert_eq!(builds(&disk), [] as [&str; 0]);
    assert_eq!(builds(&disk), [] as [&str; 0]);
    fs_err::remove_file(case.path().join("rectifications.yaml")).unwrap();
    assert_eq!(builds(&disk), ["news.gongzuo-2017-1.shuiwuju.2"]);
    publishes(&disk, DIKE);
    assert_eq!(builds(&disk), [] as [&str; 0]);
}

#[test]
fn what_the_website_tells_of_a_failing_was_public_before() {
    let case = archive();
    let disk = disk(&case);
    let older = "rectifications:\n  - {failing: gongzuo-2017-1/shuiwuju/1, date: 2017-08-01, state: in-progress, text: 在查}\n";
    tells(&case, &[(PUMP, "done", "'**换好**。'")]);
    let newest = text(&case, "rectifications.yaml").replace("rectifications:\n", older);
    fs_err::write(case.path().join("rectifications.yaml"), newest).unwrap();
    assert_eq!(builds(&disk), [] as [&str; 0]);
    let news = || list(&disk, &check(&disk), None).news;
    assert_eq!(news(), []);
    // A build of an earlier version knew nothing of news.
    fs_err::remove_file(case.path().join(".tongbao/built.json")).unwrap();
    asks(&case, true);
    assert_eq!(builds(&disk), [] as [&str; 0]);
    fs_err::remove_file(case.path().join(".tongbao/built.json")).unwrap();
    tells(&case, &[(PUMP, "closed", "'**换好**。'")]);
    assert_eq!(builds(&disk), [KEY]);
    // What a build would tell for the first time is known, also where nobody has to approve it.
    asks(&case, false);
    assert_eq!(news().iter().map(ToString::to_string).collect::<Vec<_>>(), [PUMP]);
    assert_eq!(builds(&disk), [] as [&str; 0]);
    assert_eq!(news(), []);
}

#[test]
fn a_remark_on_news_is_about_its_words_in_the_file() {
    let case = archive();
    let disk = disk(&case);
    tells(&case, &[(DIKE, "done", "堵好。"), (PUMP, "done", "换好。")]);
    let key = |key: &str| AddressStep::Key(key.to_owned());
    let said = |item, quote: &str| NewRemark {
        at: vec![key("rectifications"), AddressStep::Item(item), key("text")],
        part: None,
        quote: quote.to_owned(),
        seen: Some(text(&case, "rectifications.yaml")),
        words: "谁换的？".to_owned(),
        by: Signature { who: "乙".to_owned(), known: KnownBy::Declared, when: when() },
    };
    // Words of another failing are none of it.
    let refused = remark(&disk, &own(PUMP), &said(0, "堵好。")).unwrap_err();
    assert!(matches!(refused, ReviewError::OtherContent), "{refused:?}");
    remark(&disk, &own(PUMP), &said(1, "换好。")).unwrap();
    let standing = review(&disk, &own(PUMP), REQUIRED).unwrap();
    let place = standing.remarks[0].place.as_ref().unwrap();
    assert_eq!(standing.at_in_file(&place.field.at), said(1, "").at);
}
