//! Remarks: they find their words again, or say that they are gone; answers, and that nothing is lost.

use std::ops::Range;

use chrono::DateTime;
use tongbao::model::{KnownBy, RemarkState, ReviewSettings};
use tongbao::office::{
    AddressStep, Anchor, FoundWords, NewRemark, NewReply, PlacedRemark, ReviewError, Signature,
    remark, reply, review,
};
use tongbao::source::Disk;

use super::writing::{PATH, file, workspace};
use super::{disk, text};
use crate::support::case::Case;
use crate::support::dice::{Dice, rounds};

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

/// How many texts are tried.
const TEXTS: usize = 3_000;

#[test]
fn words_are_found_again_or_gone_and_never_others() {
    let (mut same, mut lost, mut changed, mut gone) = (0, 0, 0, 0);
    for seed in 1..=rounds(TEXTS) as u64 {
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
    Signature { who: who.to_owned(), known: KnownBy::Declared, when }
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
    let (at, seen, by) = (at(field), None, by("严复校"));
    remark(disk, &file(), &NewRemark { at, part, quote, seen, words, by })
}

fn remarks(disk: &Disk) -> Vec<PlacedRemark> {
    review(disk, &file(), SETTINGS).unwrap().remarks
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
        written.contains("    at: entries/1/practices/1/points/1/text\n    unit: shuiwuju\n    quote: 第二段\n"),
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
    assert_eq!((words, places[0].field.range.start, &places[0].now), ("第二段", 17, &None));
    assert_eq!(places[1].field.at, at("entries/0/practices/3/heading"));
    // Other words stand there: this is said.
    let edited = text(&case, PATH).replace("heading: 做法二", "heading: 抓好检查");
    fs_err::write(case.path().join(PATH), edited).unwrap();
    let changed = remarks(&disk)[1].place.clone();
    assert!(changed.is_none_or(|place| place.now.as_deref() == Some("抓好检查")));
    let reply_to = |words: &str, state| {
        let (remark, words) = (now[0].remark.id.clone(), words.to_owned());
        reply(&disk, &file(), &NewReply { remark, words, state, by: by("闻笔耕") })
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
fn words_that_were_chosen_are_found_when_others_wrote_meanwhile() {
    let lead = |unit: &str, words: &str| format!("  - unit: {unit}\n    lead: {words}\n");
    let head = "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-08-01\nentries:\n";
    let (one, other) = ("本月督查到位，成效明显。", "加强督查，逐项落实。");
    let seen = [head, &lead("shuiwuju", one), &lead("jiaoyuju", other)].concat();
    let remark_in = |now: &str, quote: &str, part: Option<Range<usize>>| {
        let case = Case::archive().file(PATH, now);
        let disk = disk(&case);
        let (seen, quote) = (Some(seen.clone()), quote.to_owned());
        let (at, words) = (at("entries/0/lead"), "请核实。".to_owned());
        let new = NewRemark { at, part, quote, seen, words, by: by("严复校") };
        remark(&disk, &file(), &new).map(|()| {
            let [placed] = &remarks(&disk)[..] else { panic!() };
            let field = placed.place.clone().unwrap().field;
            assert_eq!(placed.quote, field.text[field.range.clone()]);
            let count = |at: usize| field.text[..at].chars().count();
            let start = count(field.range.start);
            assert_eq!(placed.remark.offset.is_some(), new.part.is_some());
            (field.at, start)
        })
    };
    let found = |now: &str| {
        remark_in(now, "督查", Some(2..4)).map_err(|error| error.message().id().to_owned())
    };
    assert_eq!(found(&seen), Ok((at("entries/0/lead"), 2)));
    // The paragraph was touched before and behind the words.
    let touched = seen.replace("本月督查到位，成效明显", "我局本月督查到位，成效显著");
    assert_eq!(found(&touched), Ok((at("entries/0/lead"), 4)));
    let rewritten = seen.replace(one, "六月督查有力。");
    assert_eq!(found(&rewritten), Ok((at("entries/0/lead"), 2)));
    let twice = seen.replace(one, "六月督查有力，又督查。");
    assert_eq!(found(&twice), Err("review-words-gone".to_owned()));
    // Another unit stands there now, and says the same word.
    let moved = [head, &lead("jiaoyuju", other), &lead("shuiwuju", one)].concat();
    assert_eq!(found(&moved), Ok((at("entries/1/lead"), 2)));
    let gone = Err("review-words-gone".to_owned());
    assert_eq!(found(&seen.replace("本月督查", "本月检查")), gone);
    assert_eq!(found(&[head, &lead("jiaoyuju", other)].concat()), gone);
    // What nobody saw is nowhere; what was typed just now is in the file alone.
    let refused = remark_in(&seen, "检查", Some(2..4)).unwrap_err();
    assert!(matches!(refused, ReviewError::OtherContent), "{refused:?}");
    let typed = seen.replace(one, &format!("又，{one}"));
    assert_eq!(remark_in(&typed, "又，", Some(0..2)).unwrap(), (at("entries/0/lead"), 0));
    // All of a field that has become longer.
    let whole = remark_in(&touched.replace("本月", "六月"), one, None).unwrap_err();
    assert!(matches!(whole, ReviewError::WordsGone), "{whole:?}");
    assert_eq!(remark_in(&moved, one, None).unwrap(), (at("entries/1/lead"), 0));
}

#[test]
fn a_remark_is_found_in_no_other_unit() {
    let lead = |unit: &str, words: &str| format!("  - unit: {unit}\n    lead: {words}\n");
    let head = "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-08-01\nentries:\n";
    let words = "加强督查，逐项落实。";
    let case = Case::archive()
        .file(PATH, [head, &lead("shuiwuju", words), &lead("jiaoyuju", words)].concat());
    let disk = disk(&case);
    say(&disk, "entries/0/lead", Some(2..4), "督查", "谁查？").unwrap();
    say(&disk, "entries/0/unit", None, "shuiwuju", "对吗？").unwrap();
    let found = |entries: &[String]| {
        let text = [&[head.to_owned()], entries].concat().concat();
        fs_err::write(case.path().join(PATH), text).unwrap();
        let all = remarks(&disk);
        all[0].place.as_ref().map(|place| place.field.at.clone())
    };
    // The unit stands elsewhere: the same words go with it.
    let moved = [lead("jiaoyuju", words), lead("shuiwuju", words)];
    assert_eq!(found(&moved), Some(at("entries/1/lead")));
    // Its words are gone, and the same ones of another unit are not meant.
    assert_eq!(found(&[lead("shuiwuju", "已办结。"), lead("jiaoyuju", words)]), None);
    assert_eq!(found(&[lead("jiaoyuju", words)]), None);
    let written = text(&case, "reviews/gongzuo-2017-1.yaml");
    assert_eq!(written.matches("    unit: shuiwuju\n").count(), 1, "{written}");
}

#[test]
fn a_quote_is_read_without_the_marks_of_the_file() {
    let table = "导语**重要**[^1]。\n\n      | 单位 | 数 |\n      |---|---|\n      | 水务局 | 3 |\n\n      [^1]: 见附件。";
    let case = Case::archive().file(
        PATH,
        format!("series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-08-01\nentries:\n  - unit: shuiwuju\n    title: 数|据\n    lead: |\n      {table}\n"),
    );
    let disk = disk(&case);
    let lead = table.replace("\n      ", "\n");
    let on = |quote: &str| {
        let start = lead[..lead.find(quote).unwrap()].chars().count();
        let part = start..start + quote.chars().count();
        say(&disk, "entries/0/lead", Some(part), quote, "请核实。").unwrap();
    };
    on("重要**[^1]。");
    on("水务局 | 3");
    say(&disk, "entries/0/title", None, "数|据", "对吗？").unwrap();
    let quotes = || remarks(&disk).into_iter().map(|one| one.quote).collect::<Vec<_>>();
    assert_eq!(quotes(), ["重要。", "水务局 3", "数|据"]);
    // Other words stand there: what they are now is read so, too.
    let edited = text(&case, PATH).replace("**重要**[^1]", "**要紧**[^1]");
    fs_err::write(case.path().join(PATH), edited).unwrap();
    assert_eq!(quotes()[0], "重要。");
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
    let shown = review(&disk, &file(), SETTINGS).unwrap();
    assert!(shown.records.is_empty() && shown.since.is_none());
}
