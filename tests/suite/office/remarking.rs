//! Remarks: they find their words again, or say that they are gone; answers, and that nothing is lost.

use std::ops::Range;

use chrono::DateTime;
use tongbao::model::{Known, RemarkState, ReviewSettings};
use tongbao::office::{
    AddressStep, Anchor, FoundWords, NewRemark, NewReply, PlacedRemark, ReviewError, Signature,
    remark, reply, review,
};
use tongbao::source::Disk;

use super::writing::{PATH, file, workspace};
use super::{disk, text};
use crate::support::dice::Dice;

const SETTINGS: ReviewSettings = ReviewSettings { required: false, signed: false };

/// A text in which words come back again and again, as they do in bulletins.
fn sentence(dice: &mut Dice, clauses: usize) -> String {
    const PARTS: [&str; 24] = [
        "督查",
        "落实",
        "工作",
        "责任",
        "整改",
        "到位",
        "9203件",
        "全市",
        "问题",
        "进一步",
        "推进",
        "完成",
        "单位",
        "，",
        "。",
        "、",
        "的",
        "和",
        "在",
        "加强",
        "机制",
        "检查",
        "项目",
        "3月",
    ];
    (0..clauses * 6).map(|_| PARTS[dice.roll(PARTS.len())]).collect()
}

/// Puts other words in the place of some of the text, and says where a part is then; `None` where it was touched.
fn edit(
    text: &mut String,
    part: Option<Range<usize>>,
    dice: &mut Dice,
) -> Option<Range<usize>> {
    let bounds: Vec<usize> =
        text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let start = dice.roll(bounds.len());
    let end = (start + dice.roll(12)).min(bounds.len() - 1);
    let (start, end) = (bounds[start], bounds[end.max(start)]);
    let new = match dice.roll(3) {
        0 => String::new(),
        _ => sentence(dice, 1),
    };
    text.replace_range(start..end, &new);
    let part = part?;
    if end <= part.start {
        let moved = |at: usize| at - (end - start) + new.len();
        return Some(moved(part.start)..moved(part.end));
    }
    (start >= part.end).then_some(part)
}

/// How many texts are tried: `TONGBAO_TEXTS`, else some.
fn seeds() -> u64 {
    std::env::var("TONGBAO_TEXTS").ok().and_then(|count| count.parse().ok()).unwrap_or(3000)
}

#[test]
fn words_are_found_again_or_gone_and_never_others() {
    let (mut same, mut lost, mut changed, mut gone) = (0, 0, 0, 0);
    for seed in 1..=seeds() {
        let mut dice = Dice::new(seed);
        let mut text = sentence(&mut dice, 40);
        let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let start = dice.roll(bounds.len() - 10);
        let part = bounds[start]..bounds[start + 1 + dice.roll(8)];
        let (anchor, near) = (Anchor::of(&text, part.clone()), part.start);
        let mut truth = Some(part);
        for _ in 0..dice.roll(6) {
            truth = edit(&mut text, truth, &mut dice);
        }
        match (anchor.find(&text, near), truth) {
            (FoundWords::Same(found), Some(truth)) => {
                same += 1;
                assert_eq!(found, truth, "{seed}: {anchor:?}\n{text}");
            }
            (FoundWords::Same(found), None) => {
                // Somebody wrote into them, and the same words stand between the same neighbours all the same.
                let now = Anchor::of(&text, found);
                let alike = [(&now.before, &anchor.before), (&now.after, &anchor.after)]
                    .map(|(now, was)| strsim::normalized_levenshtein(now, was));
                assert!(alike.iter().any(|one| *one >= 0.5), "{seed}: {anchor:?}\n{now:?}");
            }
            (FoundWords::Changed(_) | FoundWords::Gone, Some(_)) => lost += 1,
            (FoundWords::Changed(_), None) => changed += 1,
            (FoundWords::Gone, None) => gone += 1,
        }
    }
    assert!(lost * 50 < same && changed > 10 && gone > 50, "{same} {lost} {changed} {gone}");
}

fn by(who: &str) -> Signature {
    let when = DateTime::parse_from_rfc3339("2017-08-18T16:20:00+08:00").unwrap();
    Signature { who: who.to_owned(), known: Known::Declared, when }
}

fn at(steps: &str) -> Vec<AddressStep> {
    let step = |step: &str| match step.parse() {
        Ok(index) => AddressStep::Item(index),
        Err(_) => AddressStep::Key(step.to_owned()),
    };
    steps.split('/').map(step).collect()
}

fn say(
    disk: &Disk,
    field: &str,
    part: Option<Range<usize>>,
    quote: &str,
    words: &str,
) -> Result<(), ReviewError> {
    let (quote, words) = (quote.to_owned(), words.to_owned());
    remark(
        disk,
        &file().path,
        &NewRemark { at: at(field), part, quote, words, by: by("严复校") },
    )
}

fn remarks(disk: &Disk) -> Vec<PlacedRemark> {
    review(disk, &file().path, SETTINGS).unwrap().remarks
}

const POINT: &str = "entries/0/practices/0/points/0/text";

#[test]
fn a_remark_follows_its_field_and_is_answered_and_closed() {
    let case = workspace();
    let disk = disk(&case);
    say(&disk, POINT, Some(5..8), "第二段", "有“第二段”吗？").unwrap();
    say(&disk, "entries/0/practices/1/heading", None, "做法二", "太短。").unwrap();
    // A second time it is the same remark.
    say(&disk, "entries/0/practices/1/heading", None, "做法二", "太短。").unwrap();
    let other = say(&disk, POINT, Some(0..2), "第二", "别的").unwrap_err();
    assert!(matches!(other, ReviewError::OtherContent), "{other:?}");
    let silent = say(&disk, POINT, None, "正文。\n\n第二段。", " ").unwrap_err();
    assert!(matches!(silent, ReviewError::NoWords), "{silent:?}");
    let written = text(&case, "reviews/gongzuo-2017-1.yaml");
    assert!(
        written.contains("    at: entries/1/practices/1/points/1/text\n    quote: 第二段\n"),
        "{written}"
    );
    // Items come before them, and the words around them are edited.
    let edited = text(&case, PATH)
        .replace(
            "    practices:\n",
            "    practices:\n      - heading: 做法一\n      - heading: 新的\n",
        )
        .replace("第二段。", "又有第二段了。");
    fs_err::write(case.path().join(PATH), edited).unwrap();
    let now = remarks(&disk);
    let places: Vec<_> = now.iter().map(|one| one.place.clone().unwrap()).collect();
    assert_eq!(places[0].field.at, at("entries/0/practices/2/points/0/text"));
    let words = &places[0].field.text[places[0].field.range.clone()];
    assert_eq!(
        (words, places[0].field.range.start, places[0].is_changed),
        ("第二段", 17, false)
    );
    assert_eq!(places[1].field.at, at("entries/0/practices/3/heading"));
    // Other words stand there: this is said.
    let edited = text(&case, PATH).replace("heading: 做法二", "heading: 抓好检查");
    fs_err::write(case.path().join(PATH), edited).unwrap();
    let changed = remarks(&disk)[1].place.clone();
    assert!(changed.is_none_or(|place| place.is_changed));
    let reply_to = |words: &str, state| {
        let (remark, words) = (now[0].remark.id.clone(), words.to_owned());
        reply(&disk, &file().path, &NewReply { remark, words, state, by: by("闻笔耕") })
    };
    reply_to("核对过。", None).unwrap();
    assert!(remarks(&disk)[0].is_open);
    reply_to("", Some(RemarkState::Closed)).unwrap();
    assert!(!remarks(&disk)[0].is_open);
    reply_to("还是不对。", Some(RemarkState::Open)).unwrap();
    assert!(remarks(&disk)[0].is_open);
    assert_eq!(remarks(&disk)[0].remark.replies.len(), 3);
    assert!(matches!(reply_to("", None).unwrap_err(), ReviewError::NoWords));
    assert_eq!(remarks(&disk)[0].remark.words, "有“第二段”吗？");
}

#[test]
fn of_many_who_remark_at_once_none_is_lost() {
    let case = workspace();
    let disk = disk(&case);
    let words: Vec<String> = (0..20).map(|number| format!("意见{number}")).collect();
    std::thread::scope(|scope| {
        for words in &words {
            let disk = &disk;
            scope.spawn(move || say(disk, POINT, Some(5..8), "第二段", words).unwrap());
        }
    });
    let mut said: Vec<String> =
        remarks(&disk).into_iter().map(|one| one.remark.words).collect();
    said.sort();
    let mut wanted = words;
    wanted.sort();
    assert_eq!(said, wanted);
    let shown = review(&disk, &file().path, SETTINGS).unwrap();
    assert!(shown.records.is_empty() && shown.since.is_none());
}
