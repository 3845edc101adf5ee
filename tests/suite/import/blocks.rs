//! What somebody decides of a block of a source is certain, and nothing of the source is lost by it.

use std::collections::BTreeMap;

use tongbao::document::{Document, plain};
use tongbao::import::{
    ArchiveNames, BlockPlace, Decision, Decisions, PicturesAre, SourceBlock, SourceLines,
};
use tongbao::lang::Lang;
use tongbao::model::Archive;
use tongbao::source::Memory;
use tongbao::{import, office, text};

use super::{case, document};
use crate::support::case::{CONFIG, UNITS};
use crate::support::dice::{Dice, rounds};
use crate::support::root;

fn archive() -> Archive {
    let names = Memory::new().with("tongbao.yaml", CONFIG).with("units.yaml", UNITS);
    office::check(&names).archive
}

/// The texts of the other tests that need no other program to be read.
fn texts() -> Vec<Document> {
    let folders = fs_err::read_dir(root().join("tests/import")).unwrap();
    let mut names: Vec<String> =
        folders.map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let has_text = |name: &String| {
        let folder = root().join("tests/import").join(name);
        folder.join("source.txt").exists() || folder.join("source.md").exists()
    };
    let texts = names.iter().filter(|name| has_text(name)).map(|name| {
        let (case, file) = case(name);
        document(case.path(), &file)
    });
    texts.collect()
}

fn all_decisions() -> [Decision; 9] {
    [
        Decision::Unit { unit: None },
        Decision::Unit { unit: Some("shuiwuju".to_owned()) },
        Decision::Title,
        Decision::Practice,
        Decision::Point,
        Decision::Failing,
        Decision::Above,
        Decision::LeaveOut,
        Decision::AsIs,
    ]
}

/// The YAML of a text under some decisions, once it is known to say all that the text says; and its blocks.
fn told(
    text: &Document,
    archive: &Archive,
    decisions: &Decisions,
) -> Result<(String, Vec<SourceBlock>), String> {
    let mut source = SourceLines::new();
    source.add("a.txt", text);
    let names = ArchiveNames::new(archive);
    let draft = import::recognise(&source, &names, decisions);
    let pictures: Vec<String> =
        (1..).zip(draft.pictures()).map(|(number, _)| format!("{number}.png")).collect();
    let yaml = import::yaml(&draft, &source, &pictures, PicturesAre::Left, Lang::Zh);
    import::verify(&draft, &source, &pictures, &yaml.as_issue())
        .map_err(|error| format!("{error:?}"))?;
    Ok((yaml.text, import::blocks(&draft, &source, &names, decisions)))
}

pub(super) fn shown(text: &str, decided: &[(usize, Decision)]) -> (String, Vec<SourceBlock>) {
    let decisions = decided.iter().cloned().collect();
    told(&plain::read(text.as_bytes()).unwrap(), &archive(), &decisions).unwrap()
}

/// Whether each block is what was decided, and nobody is asked about it.
fn holds(decided: &BTreeMap<usize, Decision>, blocks: &[SourceBlock], yaml: &str) {
    for (at, decision) in decided {
        let block = &blocks[*at];
        assert_eq!(block.questions, [], "{at} {decision:?} {yaml}");
        let is_line = block.pieces.iter().all(|(_, words)| !words.is_empty());
        let has = |field: &str| {
            let is = |place: &BlockPlace| matches!(place, BlockPlace::Field(_, key) if *key == field);
            block.pieces.iter().any(|(place, _)| is(place))
        };
        let field = match decision {
            Decision::LeaveOut => {
                let left = block.pieces.iter().all(|(place, _)| *place == BlockPlace::LeftOut);
                assert!(left, "{block:?}");
                let words = block.text[0].split(" | ").next().unwrap();
                assert!(yaml.contains(words), "{words} {yaml}");
                continue;
            }
            Decision::Title => "title",
            Decision::Practice | Decision::Failing => "heading",
            Decision::Point => "lead",
            Decision::Unit { .. } | Decision::Above | Decision::AsIs => continue,
        };
        assert!(!is_line || has(field), "{at} {decision:?} {block:?} {yaml}");
    }
}

#[test]
fn whatever_is_decided_nothing_is_lost() {
    let archive = archive();
    let mut dice = Dice::new(20);
    for text in texts() {
        let (_, blocks) = told(&text, &archive, &Decisions::default()).unwrap();
        for _ in 0..rounds(75) {
            let mut decided = BTreeMap::new();
            for _ in 0..=dice.roll(6) {
                let decision = &all_decisions()[dice.roll(9)];
                decided.insert(dice.roll(blocks.len()), decision.clone());
            }
            let (yaml, after) = told(&text, &archive, &decided.clone().into_iter().collect())
                .unwrap_or_else(|error| panic!("{error} {decided:?}"));
            assert_eq!(after.len(), blocks.len());
            holds(&decided, &after, &yaml);
        }
    }
}

/// The YAML without comments.
fn values(yaml: &str) -> Vec<&str> {
    yaml.lines().filter(|line| !line.trim_start().starts_with('#')).collect()
}

#[test]
fn to_decide_what_a_block_is_already_moves_nothing() {
    let archive = archive();
    let mut tried = 0;
    for text in texts() {
        let (before, blocks) = told(&text, &archive, &Decisions::default()).unwrap();
        for (at, block) in blocks.iter().enumerate() {
            let first = block.pieces.iter().find(|(place, _)| *place != BlockPlace::Structure);
            let decision = match first.map(|(place, _)| *place) {
                Some(BlockPlace::Field("practice", "heading")) => Decision::Practice,
                Some(BlockPlace::Field("point", "lead")) => Decision::Point,
                Some(BlockPlace::Field("failing", "heading")) => Decision::Failing,
                Some(BlockPlace::Field("entry", "title")) => Decision::Title,
                Some(BlockPlace::Unit) => Decision::Unit { unit: None },
                _ => continue,
            };
            let decided = [(at, decision.clone())].into_iter().collect();
            let (after, _) = told(&text, &archive, &decided).unwrap();
            assert_eq!(values(&before), values(&after), "{at} {decision:?} {block:?}");
            tried += 1;
        }
    }
    assert!(tried > 50, "{tried}");
}

const TEXT: &str = "市水务局：
清单管理 一单到底
我局对突出问题实行清单管理。
一、清单交办。将问题汇成一张清单。
二、现场核查。成立核查组。
三、群众举报办理超期。有6件办理时间超过60日。
对监察支队予以通报批评。
市水利站：巡查不到位。
特此报告。
";

pub(super) fn lines<'a>(yaml: &'a str, key: &str) -> Vec<&'a str> {
    yaml.lines().map(str::trim_start).filter(|line| line.contains(key)).collect()
}

#[test]
fn a_practice_becomes_a_failing_and_takes_what_stands_below_it() {
    let (before, _) = shown(TEXT, &[]);
    assert_eq!(lines(&before, "heading:").len(), 3);
    assert!(!before.contains("failings:"), "{before}");
    let (yaml, blocks) = shown(TEXT, &[(5, Decision::Failing)]);
    let (practices, failings) = yaml.split_once("    failings:\n").expect("a failing");
    assert_eq!(lines(practices, "heading:").len(), 2);
    assert!(failings.contains("heading: 群众举报办理超期\n"), "{failings}");
    assert!(failings.contains("有6件办理时间超过60日。\n"), "{failings}");
    assert!(failings.contains("对监察支队予以通报批评。\n"), "{failings}");
    assert_eq!(blocks[6].pieces[0].0, BlockPlace::Field("failing", "facts"));
}

#[test]
fn a_line_opens_a_unit_and_one_that_was_chosen() {
    let (yaml, blocks) = shown(TEXT, &[(7, Decision::Unit { unit: None })]);
    assert!(yaml.contains("  - unit: 市水利站\n"), "{yaml}");
    assert_eq!(blocks[7].unit.as_deref(), Some("市水利站"));
    let (yaml, _) = shown(TEXT, &[(7, Decision::Unit { unit: Some("jiaoyuju".to_owned()) })]);
    assert!(yaml.contains("  - unit: jiaoyuju\n"), "{yaml}");
    assert!(!yaml.contains("units.yaml 中没有"), "{yaml}");
}

#[test]
fn a_title_that_speaks_of_a_unit_stays_the_title_when_the_unit_is_chosen() {
    let text = "城关镇第四季度工作情况\n一、抓环境。每周清运。\n二、抓安全。每月检查。\n";
    let chosen = Decision::Unit { unit: Some("jiaoyuju".to_owned()) };
    let (yaml, blocks) = shown(text, &[(0, chosen)]);
    assert!(yaml.contains("  - unit: jiaoyuju\n"), "{yaml}");
    assert_eq!(lines(&yaml, "unit:").len(), 1, "{yaml}");
    assert_eq!(lines(&yaml, "title:"), ["title: 城关镇第四季度工作情况"], "{yaml}");
    assert_eq!(blocks[0].pieces[0].0, BlockPlace::Field("entry", "title"));
}

#[test]
fn what_speaks_of_another_unit_is_asked_about_until_somebody_decides() {
    let asked = |blocks: &[SourceBlock]| -> Vec<String> {
        blocks[7].questions.iter().map(|one| one.id().to_owned()).collect()
    };
    let (_, blocks) = shown(TEXT, &[]);
    assert_eq!(asked(&blocks), ["import-block-other"]);
    let words = |text: &str| shown(text, &[]).1[7].questions[0].text(Lang::Zh);
    assert!(words(TEXT).contains("“市水利站：巡查不到位。”"), "{}", words(TEXT));
    let long = TEXT.replace("巡查不到位。", "巡查不到位，台账不全。");
    assert!(words(&long).contains("“市水利站：巡查不到位，台…”"), "{}", words(&long));
    let (yaml, blocks) = shown(TEXT, &[(7, Decision::Above)]);
    assert!(asked(&blocks).is_empty());
    assert!(!yaml.contains("写到另一个单位"), "{yaml}");
}

#[test]
fn what_is_asked_is_asked_where_it_stands() {
    let (_, blocks) = shown(TEXT, &[]);
    let asked: Vec<(usize, Vec<&str>)> = blocks
        .iter()
        .enumerate()
        .map(|(at, block)| (at, block.questions.iter().map(|one| one.id()).collect()))
        .filter(|(_, asked): &(usize, Vec<&str>)| !asked.is_empty())
        .collect();
    let wanted = [
        (3, vec!["import-kind"]),
        (6, vec!["import-unplaced"]),
        (7, vec!["import-block-other"]),
        (8, vec!["import-closing"]),
    ];
    assert_eq!(asked, wanted);
}

#[test]
fn of_a_table_without_a_field_is_asked_at_the_table() {
    // Every field that takes text has its own; the table goes on in the last of them.
    let text = "市水务局：\n一、巡查不到位。无人在岗。\n违反规定：条例第三条。\n处理结果：通报批评。\n整改措施：立即修复。\n整改期限：2017年9月30日\n项目\t数\n甲\t3\n";
    let (_, blocks) = shown(text, &[]);
    assert_eq!(blocks[6].text, ["项目 | 数", "甲 | 3"]);
    let asked: Vec<usize> =
        (0..blocks.len()).filter(|at| !blocks[*at].questions.is_empty()).collect();
    assert_eq!(asked, [6], "{blocks:?}");
    assert_eq!(blocks[6].questions[0].id(), "import-unplaced-table");
}

#[test]
fn what_is_printed_otherwise_is_told_where_it_stands() {
    let text = "市水务局：\n存在问题\n一、巡查不到位。无人在岗。\n处理结果：通报批评。\n";
    let (yaml, blocks) = shown(text, &[]);
    let told = |at: usize| blocks[at].told.iter().map(|one| one.id()).collect::<Vec<_>>();
    let dropped = vec!["import-group-dropped"];
    assert_eq!([told(0), told(1), told(2), told(3)], [vec![], vec![], dropped, vec![]]);
    assert!(blocks.iter().all(|block| block.questions.is_empty()), "{blocks:?}");
    // The file says it, too, and asks nothing.
    assert!(yaml.contains("# 来稿有标题“存在问题”") && !yaml.contains("# 请核对："), "{yaml}");
}

#[test]
fn what_is_left_out_is_listed() {
    let (yaml, blocks) = shown(TEXT, &[(3, Decision::LeaveOut)]);
    let left = "# 以下各行由人工略去，或是页码、邮件头，没有取入：\n# 来稿原文：一、清单交办。将问题汇成一张清单。\n";
    assert!(yaml.contains(left), "{yaml}");
    assert_eq!(blocks[3].pieces[0].0, BlockPlace::LeftOut);
}

#[test]
fn points_titles_and_what_belongs_to_the_one_above() {
    let decided = [(2, Decision::Title), (4, Decision::Point), (5, Decision::Above)];
    let (yaml, _) = shown(TEXT, &decided);
    assert!(yaml.contains("清单管理 一单到底\n      我局对突出问题实行清单管理。\n"), "{yaml}");
    assert!(yaml.contains("          - lead: 现场核查\n"), "{yaml}");
    assert!(yaml.contains("三、群众举报办理超期。有6件办理时间超过60日。\n"), "{yaml}");
    assert_eq!(lines(&yaml, "heading:").len(), 1);
}

#[test]
fn what_belongs_to_the_one_above_is_one_paragraph_with_it() {
    let text =
        "市水务局：\n一、清单交办。我局对突出问题\n实行清单管理，使用GIS\nsystem。\n又一段。\n";
    let above = [2, 3].map(|at| (at, Decision::Above));
    let (yaml, _) = shown(text, &above);
    let paragraph = "我局对突出问题实行清单管理，使用GIS system。\n\n";
    assert!(yaml.contains(paragraph), "{yaml}");
}

#[test]
fn persons_of_a_failing_that_is_none_are_hidden_all_the_same() {
    let text = "市水务局：\n一、巡查不到位。缺3次。\n责任人：站长张建国\n处理结果：约谈。\n";
    let (yaml, _) = shown(text, &[(1, Decision::Practice)]);
    assert!(yaml.contains("- name: 张建国") || yaml.contains("name: 张建国"), "{yaml}");
}

/// An issue that says nothing yet, and one that has all that a text can have for it.
const ISSUES: [&str; 2] = [
    "series: gongzuo\nyear: 2017\nnumber: 8\ndate: 2017-08-21\n",
    "series: gongzuo
year: 2017
number: 8
date: 2017-08-21
title: 本期已有的总标题
editor_note: 本期已有的按语。
entries:
  - unit: shuiwuju
    title: 本期已有的标题
    lead: 本期已有的导语。
  # 下面是教育局
  - unit: jiaoyuju
    failings:
      - {heading: 本期已有的问题, facts: 本期已有的事实。}
copies: 3
",
];

fn letters(text: &str) -> String {
    text.chars().filter(|one| one.is_alphanumeric()).collect()
}

/// All letters that the values of an issue show.
fn shown_values(yaml: &str) -> String {
    let names = Memory::new().with("tongbao.yaml", CONFIG).with("units.yaml", UNITS);
    let workbench = office::check(&names.with("bulletins/2017/gongzuo-08.yaml", yaml));
    let issue = workbench.archive.issues().next().expect("an issue");
    let plain = |text: &str| text::plain::document(&text::parse(text));
    let mut all: String = issue
        .fields()
        .iter()
        .flat_map(|field| [field.text.value.clone(), plain(&field.text.value)])
        .collect();
    for entry in &issue.entries {
        all.push_str(&entry.unit.value);
        for failing in &entry.failings {
            let category = failing.category.iter().map(|one| one.value.clone());
            let deadline = failing.deadline.iter().map(|one| one.value.to_string());
            category.chain(deadline).for_each(|words| all.push_str(&words));
        }
    }
    letters(&all)
}

#[test]
fn what_is_shown_as_taken_stands_in_the_values_of_the_issue() {
    let (archive, mut dice) = (archive(), Dice::new(13));
    let mut tried = [0; 2];
    for text in texts() {
        for round in 0..rounds(40) {
            let yaml = ISSUES[round % 2];
            let mut decided = BTreeMap::new();
            let mut source = SourceLines::new();
            source.add("a.txt", &text);
            let count = text.blocks.len();
            for _ in 0..dice.roll(6) {
                decided.insert(dice.roll(count), all_decisions()[dice.roll(9)].clone());
            }
            let decisions: Decisions = decided.clone().into_iter().collect();
            let names = Memory::new().with("tongbao.yaml", CONFIG).with("units.yaml", UNITS);
            let there = office::check(&names.with("bulletins/2017/gongzuo-08.yaml", yaml));
            let issue = there.archive.issues().next().expect("an issue");
            let known = ArchiveNames::new(&archive);
            let draft = import::recognise_for(issue, &source, &known, &decisions);
            let pictures: Vec<String> =
                (1..).zip(draft.pictures()).map(|(at, _)| format!("{at}.png")).collect();
            let filed =
                import::filed(yaml, issue, (&draft, &source), &pictures, Lang::Zh).unwrap();
            import::verify_filed(&draft, &source, &pictures, (issue, &filed.text))
                .unwrap_or_else(|error| panic!("{error:?} {decided:?}\n{}", filed.text));
            let values = shown_values(&filed.text);
            for block in import::blocks(&draft, &source, &known, &decisions) {
                for (place, words) in &block.pieces {
                    let BlockPlace::Field(_, key) = place else {
                        tried[1] += usize::from(*place == BlockPlace::Untaken);
                        continue;
                    };
                    let words = letters(words);
                    // A date is written as a date; of persons each has a name and a post.
                    let is_there = match *key {
                        "deadline" => true,
                        "responsible" => {
                            words.replace("责任人", "").chars().all(|one| values.contains(one))
                        }
                        _ => values.contains(&words),
                    };
                    assert!(is_there, "{words} {place:?} {decided:?}\n{}", filed.text);
                    tried[0] += 1;
                }
            }
        }
    }
    assert!(tried.iter().all(|count| *count > 100), "{tried:?}");
}
