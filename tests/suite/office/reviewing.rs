//! The review of an issue: who may take which step, what is recorded, and what changed since.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};
use tongbao::lang::Lang;
use tongbao::model::{KnownBy, ReviewKind, ReviewSettings};
use tongbao::office::{
    AddressStep, Asked, FieldChange, IssueReview, ItemContent, ManuscriptEdit, ManuscriptFile,
    Manuscripts, Naming, ReviewError, ReviewStep, Signature, Stage, review, take_step,
};
use tongbao::source::Disk;

use super::writing::{ODD, PATH, by, fields, file, workspace};
use super::{disk, text};
use crate::support::dice::Dice;

const FILE: &str = "reviews/gongzuo-2017-1.yaml";

pub(super) const FREE: ReviewSettings = ReviewSettings { required: false, signed: false };
pub(super) const REQUIRED: ReviewSettings = ReviewSettings { required: true, signed: false };
pub(super) const SIGNED: ReviewSettings = ReviewSettings { required: false, signed: true };

fn time(minute: u32) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(&format!("2017-08-18T16:{minute:02}:00+08:00")).unwrap()
}

/// Takes a step over what the issue says now.
pub(super) fn step(
    disk: &Disk,
    settings: ReviewSettings,
    kind: ReviewKind,
    who: &str,
    opinion: &str,
) -> Result<IssueReview, ReviewError> {
    step_of((disk, &file()), settings, kind, (who, opinion), Asked::default())
}

/// The same of any file that is reviewed.
pub(super) fn step_of(
    (disk, file): (&Disk, &ManuscriptFile),
    settings: ReviewSettings,
    kind: ReviewKind,
    (who, opinion): (&str, &str),
    asked: Asked,
) -> Result<IssueReview, ReviewError> {
    let by = Signature { who: who.to_owned(), known: KnownBy::Declared, when: time(20) };
    let content = review(disk, file, settings)?.content;
    let step = ReviewStep { kind, by, opinion: opinion.to_owned(), asked, content };
    take_step(disk, file, settings, &step)?;
    review(disk, file, settings)
}

/// Publishes what was looked at.
pub(super) fn publish(
    disk: &Disk,
    settings: ReviewSettings,
    content: &str,
) -> Result<(), ReviewError> {
    let by =
        Signature { who: "安如澜".to_owned(), known: KnownBy::Declared, when: time(30) };
    let (kind, content) = (ReviewKind::Published, content.to_owned());
    let asked = Asked::default();
    let step = ReviewStep { kind, by, opinion: String::new(), asked, content };
    take_step(disk, &file(), settings, &step)
}

pub(super) fn write(disk: &Disk, old: &str, new: &str) {
    let file = disk.root().join(PATH);
    let text = fs_err::read_to_string(&file).unwrap();
    assert!(text.contains(old), "{old}");
    fs_err::write(file, text.replacen(old, new, 1)).unwrap();
}

/// What changed since somebody looked, each with its place.
fn changes(review: &IssueReview) -> Vec<(String, FieldChange)> {
    let naming = Naming { lang: Lang::Zh, unit: &|id| format!("<{id}>") };
    let since = review.since.as_ref().unwrap();
    since.fields.iter().map(|one| (review.place(one, &naming), one.change.clone())).collect()
}

#[test]
fn an_issue_goes_from_draft_to_published_and_a_change_voids_the_approval() {
    let case = workspace();
    let disk = disk(&case);
    assert_eq!(review(&disk, &file(), REQUIRED).unwrap().stage, Stage::Draft);
    let sent = step(&disk, REQUIRED, ReviewKind::Sent, "闻笔耕", "").unwrap();
    assert_eq!((sent.stage, sent.may_be_published), (Stage::Review, false));
    assert!(text(&case, PATH).contains("status: review"));
    let hidden = step(&disk, REQUIRED, ReviewKind::Approved, "闻\u{200b}笔耕", "").unwrap_err();
    assert!(matches!(&hidden, ReviewError::SamePerson(_)), "{hidden:?}");
    let own = step(&disk, REQUIRED, ReviewKind::Approved, " 闻 笔耕", "").unwrap_err();
    assert!(matches!(&own, ReviewError::SamePerson(who) if who == "闻 笔耕"), "{own:?}");
    let silent = step(&disk, REQUIRED, ReviewKind::Returned, "严复校", " ").unwrap_err();
    assert!(matches!(silent, ReviewError::NoWords), "{silent:?}");
    let returned =
        step(&disk, REQUIRED, ReviewKind::Returned, "严复校", "问题一不实。").unwrap();
    assert_eq!(returned.stage, Stage::Draft);
    assert!(text(&case, PATH).contains("status: draft"));
    write(&disk, "heading: 问题一", "heading: 问题二");
    let returned = review(&disk, &file(), REQUIRED).unwrap();
    let reworded = |before: &str, after: &str| FieldChange::Reworded {
        before: before.to_owned(),
        after: after.to_owned(),
    };
    let place = "<shuiwuju> · 问题 1 · 问题标题";
    assert_eq!(changes(&returned), [(place.to_owned(), reworded("问题一", "问题二"))]);
    step(&disk, REQUIRED, ReviewKind::Sent, "闻笔耕", "").unwrap();
    let approved = step(&disk, REQUIRED, ReviewKind::Approved, "严复校", "同意。").unwrap();
    assert_eq!((approved.stage, approved.may_be_published), (Stage::Approved, true));
    assert_eq!(changes(&approved), []);
    // Comments, quotes and the order of keys are no content.
    write(
        &disk,
        "# 第一期\nnumber: 1   # 期号\nseries: gongzuo",
        "series: 'gongzuo'\nnumber: 1",
    );
    assert_eq!(review(&disk, &file(), REQUIRED).unwrap().stage, Stage::Approved);
    // A text is: the approval holds until it is there, and holds again without it.
    write(&disk, "text: \"说明\"", "text: \"说清楚\"");
    let voided = review(&disk, &file(), REQUIRED).unwrap();
    assert_eq!((voided.stage, voided.may_be_published), (Stage::Review, false));
    let place = "<shuiwuju> · 一、好的做法（一） · 二是 · 要点正文";
    assert_eq!(changes(&voided), [(place.to_owned(), reworded("说明", "说清楚"))]);
    let refused = publish(&disk, REQUIRED, &voided.content).unwrap_err();
    assert!(matches!(refused, ReviewError::NotApproved), "{refused:?}");
    let approved = step(&disk, REQUIRED, ReviewKind::Approved, "严复校", "").unwrap();
    let other = publish(&disk, REQUIRED, &voided.records[0].content).unwrap_err();
    assert!(matches!(other, ReviewError::OtherContent), "{other:?}");
    let unsigned = publish(&disk, SIGNED, &approved.content).unwrap_err();
    assert!(matches!(unsigned, ReviewError::NotSigned), "{unsigned:?}");
    step(&disk, SIGNED, ReviewKind::Signed, "安如澜", "").unwrap();
    publish(&disk, SIGNED, &approved.content).unwrap();
    let published = review(&disk, &file(), SIGNED).unwrap();
    assert_eq!((published.stage, published.steps.len()), (Stage::Published, 0));
    let kinds: Vec<ReviewKind> = published.records.iter().map(|one| one.kind).collect();
    use ReviewKind::{Approved, Published, Returned, Sent, Signed};
    assert_eq!(kinds, [Sent, Returned, Sent, Approved, Approved, Signed, Published]);
    let last = published.records.last().unwrap();
    assert_eq!((last.who.as_str(), &last.content), ("安如澜", &approved.content));
    let file = text(&case, FILE);
    let record = "  - kind: returned
    who: 严复校
    known: declared
    when: 2017-08-18T16:20:00+08:00
    opinion: |
      问题一不实。
    content: ";
    assert!(file.contains(record), "{file}");
    // One text of the issue for each content that was looked at.
    assert_eq!(file.matches("\n  - content: ").count(), 3, "{file}");
}

#[test]
fn an_approval_that_was_taken_back_counts_no_more() {
    let case = workspace();
    let disk = disk(&case);
    step(&disk, FREE, ReviewKind::Sent, "甲", "").unwrap();
    // Nobody has to approve, but an approval is another person's word.
    let own = step(&disk, FREE, ReviewKind::Approved, "甲", "").unwrap_err();
    assert!(matches!(own, ReviewError::SamePerson(_)), "{own:?}");
    step(&disk, FREE, ReviewKind::Approved, "乙", "").unwrap();
    step(&disk, FREE, ReviewKind::Returned, "乙", "再议。").unwrap();
    let sent = step(&disk, FREE, ReviewKind::Sent, "甲", "").unwrap();
    assert_eq!((sent.stage, sent.may_be_published), (Stage::Review, true));
    // Where the status was written by hand, nobody knows who may not approve.
    step(&disk, FREE, ReviewKind::Returned, "乙", "再议。").unwrap();
    write(&disk, "status: draft", "status: review");
    let by_hand = review(&disk, &file(), REQUIRED).unwrap();
    assert_eq!(by_hand.steps, [ReviewKind::Sent, ReviewKind::Returned]);
}

#[test]
fn whatever_is_content_is_named_when_it_changes() {
    let mut kinds = BTreeSet::new();
    for seed in 1..=60 {
        let case = workspace();
        let disk = disk(&case);
        let mut dice = Dice::new(seed);
        step(&disk, FREE, ReviewKind::Sent, "甲", "").unwrap();
        step(&disk, FREE, ReviewKind::Approved, "乙", "").unwrap();
        let approved = review(&disk, &file(), FREE).unwrap().content;
        let mut desk = Manuscripts::new();
        for _ in 0..1 + dice.roll(3) {
            let seen = desk.open(&disk, &file()).unwrap();
            let all: Vec<_> = fields(&seen)
                .into_iter()
                .filter(|(at, _)| {
                    !["series", "year", "number", "status"]
                        .iter()
                        .any(|key| at[..] == [AddressStep::Key((*key).to_owned())])
                })
                .collect();
            let (at, was) = &all[dice.roll(all.len())];
            let key = |key: &str| AddressStep::Key(key.to_owned());
            let practices = vec![key("entries"), AddressStep::Item(0), key("practices")];
            let heading = ItemContent::Text(format!("新{seed}"));
            let edit = match dice.roll(6) {
                0 => ManuscriptEdit::Move { list: practices, from: 0, to: 1 },
                1 => ManuscriptEdit::Insert {
                    list: practices,
                    index: dice.roll(3),
                    value: ItemContent::Record([("heading".to_owned(), heading)].into()),
                },
                2 => ManuscriptEdit::Remove {
                    at: [practices, vec![AddressStep::Item(0)]].concat(),
                },
                _ => ManuscriptEdit::Text {
                    at: at.clone(),
                    was: was.clone(),
                    now: "1".to_owned(),
                },
            };
            desk.edit(&disk, &file(), &by("甲", &seen, edit)).unwrap();
        }
        let now = review(&disk, &file(), FREE).unwrap();
        let changes = changes(&now);
        assert_eq!(now.content == approved, changes.is_empty(), "{seed}: {changes:?}");
        assert_eq!(now.stage == Stage::Approved, changes.is_empty(), "{seed}");
        assert!(changes.iter().all(|(place, _)| !place.is_empty()), "{seed}: {changes:?}");
        kinds.extend(changes.iter().map(|(_, change)| match change {
            FieldChange::Reworded { .. } => "reworded",
            FieldChange::New => "new",
            FieldChange::Gone => "gone",
            FieldChange::Reordered => "reordered",
            FieldChange::File(_) => "file",
        }));
    }
    assert_eq!(Vec::from_iter(kinds), ["gone", "new", "reordered", "reworded"]);
}

#[test]
fn a_picture_with_other_bytes_is_other_content() {
    let case = workspace();
    write(
        &disk(&case),
        "    failings:",
        "    pictures: [{file: 图.png, alt: 图}]\n    failings:",
    );
    let picture = case.path().join("bulletins/2017/图.png");
    fs_err::write(&picture, "一").unwrap();
    let disk = disk(&case);
    step(&disk, FREE, ReviewKind::Sent, "甲", "").unwrap();
    step(&disk, FREE, ReviewKind::Approved, "乙", "").unwrap();
    fs_err::write(&picture, "二").unwrap();
    let now = review(&disk, &file(), FREE).unwrap();
    assert_eq!(now.stage, Stage::Review);
    assert_eq!(changes(&now), [(String::new(), FieldChange::File("图.png".to_owned()))]);
}

#[test]
fn of_two_who_approve_at_once_none_is_lost() {
    let case = workspace();
    let disk = disk(&case);
    step(&disk, FREE, ReviewKind::Sent, "甲", "").unwrap();
    let content = review(&disk, &file(), FREE).unwrap().content;
    let names: Vec<String> = (0..6).map(|number| format!("审{number}")).collect();
    let taken = std::thread::scope(|scope| {
        let take = |who: &String| {
            let by = Signature { who: who.clone(), known: KnownBy::Declared, when: time(30) };
            let (kind, opinion) = (ReviewKind::Approved, String::new());
            let asked = Asked::default();
            let step = ReviewStep { kind, by, opinion, asked, content: content.clone() };
            take_step(&disk, &file(), FREE, &step)
        };
        let threads: Vec<_> = names.iter().map(|who| scope.spawn(move || take(who))).collect();
        threads.into_iter().map(|one| one.join().unwrap()).collect::<Vec<_>>()
    });
    let records = review(&disk, &file(), FREE).unwrap().records;
    for (who, taken) in names.iter().zip(taken) {
        // Whoever comes too late is told that it is approved already.
        let is_there = records.iter().any(|one| one.who == *who);
        assert_eq!(is_there, taken.is_ok(), "{who}: {taken:?} {records:?}");
    }
    assert!(records.len() > 1);
}

#[test]
fn nothing_is_written_over_a_broken_file_and_builds_do_not_read_it() {
    let case = workspace();
    let disk = disk(&case);
    step(&disk, FREE, ReviewKind::Sent, "甲", "").unwrap();
    let good = text(&case, FILE);
    for broken in [
        good.replace("kind: sent", "kind: send"),
        good.replace("who: 甲", "who: 甲\n    wo: 乙"),
        good.replace("records:", "records: ["),
        String::new(),
    ] {
        fs_err::write(case.path().join(FILE), &broken).unwrap();
        let refused = step(&disk, FREE, ReviewKind::Approved, "乙", "").unwrap_err();
        assert!(matches!(refused, ReviewError::Broken(_)), "{refused:?}");
        let told = refused.message().text(Lang::En);
        assert!(told.contains(FILE) && told.contains("line "), "{told}");
        assert_eq!(text(&case, FILE), broken);
        let bench = tongbao::office::check(&disk);
        assert!(!bench.diagnostics.has_errors(), "{:?}", bench.diagnostics);
    }
    assert!(ODD.contains("status: draft"));
}
