//! A Word file that comes back.

use std::path::Path;

use tongbao::document::{Block, Document, Paragraph, Style};
use tongbao::import::merge::Difference;
use tongbao::office::{
    Emptying, ExportFormat, ManuscriptEdit, ManuscriptEdits, ManuscriptFile, Manuscripts,
    ReturnedError, SaveError, WordChange, WordChangeKind, WordDecision, compare, export_issue,
    read, read_document, take_back, word_changes,
};
use tongbao::source::{Memory, WorkspacePath};

use super::{disk, text};
use crate::import::returned::{edited, known_again};
use crate::support::case::{Case, issue};

const PATH: &str = "bulletins/2017/gongzuo-01.yaml";

fn manuscript() -> ManuscriptFile {
    ManuscriptFile::issue(WorkspacePath::root().join(PATH).unwrap())
}

/// No. 1 as a Word file in which somebody has replaced words.
fn word(case: &Case, edits: &[(&str, &str)]) -> Document {
    let exported = export_issue(&disk(case), "2017-1", ExportFormat::Docx).unwrap();
    assert_eq!(exported.issue.to_string(), "gongzuo-2017-1");
    let bytes = edited(&exported.bytes, edits);
    read_document(Path::new("edited.docx"), &bytes, &Memory::new()).unwrap().document
}

#[test]
fn edits_are_compared_first_and_saved_when_wanted() {
    let case = Case::archive().issue(1);
    let document =
        word(&case, &[("第1期导语。", "第1期的导语。"), ("市水务局：", "市水利局：")]);
    let (disk, workbench) = (disk(&case), read(&disk(&case)));
    let returned = known_again(&workbench, &document);

    let compared = compare(&disk, &workbench, &returned).unwrap();
    assert!(!compared.is_stale);
    let [changed] = &compared.changed[..] else { panic!("{:?}", compared.changed) };
    assert_eq!(changed.path.to_string(), "shuiwuju/lead");
    assert_eq!((&changed.before[..], &changed.after[..]), ("第1期导语。", "第1期的导语。"));
    let [Difference::Words { theirs: Some(left), .. }] = &compared.left[..] else {
        panic!("{:?}", compared.left)
    };
    assert_eq!(left, "市水利局：");
    assert_eq!(text(&case, PATH), issue(1), "comparing writes nothing");

    take_back(&disk, &workbench, &returned, returned.issue, Emptying::Refused).unwrap();
    assert_eq!(text(&case, PATH), compared.text);
    assert_eq!(compared.text, issue(1).replace("导语", "的导语"));
    // What was read before is not what is there now.
    let again = take_back(&disk, &workbench, &returned, returned.issue, Emptying::Refused);
    assert!(matches!(again, Err(ReturnedError::Save(SaveError::Changed(_)))), "{again:?}");
}

/// An issue with practices of these headings, each with a text.
fn practices(headings: &[&str]) -> String {
    let practice = |heading: &&str| {
        format!(
            "      - heading: {heading}\n        text: {heading}的情况。另有{heading}一件。\n"
        )
    };
    let practices: String = headings.iter().map(practice).collect();
    format!("{}    practices:\n{practices}", issue(1))
}

/// Where a heading stands in a document.
fn line_of(document: &Document, words: &str) -> usize {
    let has =
        |block: &Block| matches!(block, Block::Paragraph(one) if one.text().contains(words));
    document.blocks.iter().position(has).unwrap()
}

#[test]
fn any_of_several_items_that_went_and_came_in_one_list_are_taken() {
    let before = practices(&["明责任", "强督查", "严考核", "重整改", "建台账", "抓落实"]);
    let case = Case::archive().file(PATH, &before);
    let mut document = word(&case, &[]);
    for gone in ["严考核", "建台账"] {
        document.blocks.remove(line_of(&document, gone));
    }
    for (behind, new) in [("明责任", "抓培训"), ("抓落实", "开通报"), ("开通报", "奖先进")]
    {
        let text = format!("二、{new}。{new}的情况。");
        let new = Block::Paragraph(Paragraph::plain(Style::Body, text));
        document.blocks.insert(line_of(&document, behind) + 1, new);
    }
    let workbench = read(&disk(&case));
    let returned = known_again(&workbench, &document);
    let changes = word_changes(&disk(&case), &before, &returned, &before, &[]).unwrap();
    let all = &changes.changes;
    let is = |wanted| all.iter().filter(|one| one.kind == wanted).count();
    assert_eq!((is(WordChangeKind::Gone), is(WordChangeKind::New)), (2, 3), "{all:#?}");
    for chosen in 0..1 << all.len() {
        let is_taken = |words: &str| {
            let has = |one: &WordChange| (one.before.clone() + &one.after).contains(words);
            let at = all.iter().position(has);
            at.map(|at| chosen >> at & 1 == 1)
        };
        let taken = all.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 1);
        let decisions = taken.map(|(_, one)| (one.key.clone(), WordDecision::Take)).collect();
        let edits = changes.edits(&decisions).unwrap();
        let (case, file) = (Case::archive().file(PATH, &before), manuscript());
        let revision = changes.revision();
        let edits = ManuscriptEdits {
            writer: "甲".to_owned(),
            who: String::new(),
            revision,
            turn: None,
            edits,
        };
        let mut desk = Manuscripts::new();
        desk.open(&disk(&case), &file).unwrap();
        let edited = desk.edit(&disk(&case), &file, &edits).unwrap();
        assert!(edited.refused.is_empty(), "{:?}", edited.refused);
        let told = text(&case, PATH);
        let found: Vec<&str> = told
            .lines()
            .filter_map(|line| line.split_once("heading: "))
            .map(|(_, one)| one)
            .collect();
        // What is new, and what was there, stand where the document and the issue have them.
        let order = [
            "明责任",
            "抓培训",
            "强督查",
            "严考核",
            "重整改",
            "建台账",
            "抓落实",
            "开通报",
            "奖先进",
        ];
        let stays = |heading: &&&str| {
            let was = before.contains(**heading);
            is_taken(heading).map_or(was, |is_taken| is_taken != was)
        };
        let wanted: Vec<&str> = order.iter().filter(stays).copied().collect();
        assert_eq!(found, wanted, "{chosen:b}\n{told}");
    }
}

#[test]
fn words_that_went_from_one_field_to_another_are_one_change() {
    let before = practices(&["明责任", "强督查"]);
    let case = Case::archive().file(PATH, &before);
    let moved = "另有明责任一件。";
    let document =
        word(&case, &[(moved, ""), ("另有强督查一件。", "另有强督查一件。另有明责任一件。")]);
    let workbench = read(&disk(&case));
    let returned = known_again(&workbench, &document);
    let changes = word_changes(&disk(&case), &before, &returned, &before, &[]).unwrap();
    let [from, to] = &changes.changes[..] else { panic!("{:#?}", changes.changes) };
    assert!(from.before.contains(moved) && to.after.contains(moved));
    assert_eq!(
        (&from.linked[..], &to.linked[..]),
        (&[to.key.clone()][..], &[from.key.clone()][..])
    );
}

#[test]
fn of_a_conflict_both_stand_in_one_line_where_the_field_is_one() {
    let (title, lead) = ("    title: 抓早抓细\n", "    lead: 第1期导语。\n");
    let issue = issue(1).replace(lead, &format!("{title}{lead}"));
    let case = Case::archive().file(PATH, &issue);
    let document = word(&case, &[("抓早抓细", "抓早抓实"), ("第1期导语。", "第1期的导语。")]);
    // Written since.
    let now = issue.replace("抓早抓细", "抓细抓实").replace("第1期导语。", "导语。");
    let case = case.file(PATH, &now);
    let (disk, workbench) = (disk(&case), read(&disk(&case)));
    let returned = known_again(&workbench, &document);
    let changes = word_changes(&disk, &now, &returned, &issue, &[]).unwrap();
    let keys = changes.changes.iter().map(|change| (change.key.clone(), WordDecision::Both));
    let edits = changes.edits(&keys.collect()).unwrap();
    let texts = edits.iter().map(|edit| match edit {
        ManuscriptEdit::Text { now, .. } => &now[..],
        other => panic!("{other:?}"),
    });
    let texts: Vec<&str> = texts.collect();
    assert_eq!(texts, ["抓细抓实 抓早抓实", "导语。\n\n第1期的导语。"]);
}

#[test]
fn a_stale_file_and_another_issue_are_refused() {
    let case = Case::archive().issue(1).issue(2);
    let document = word(&case, &[]);
    let case = case.file(PATH, issue(1).replace("导语", "新导语"));
    let (disk, workbench) = (disk(&case), read(&disk(&case)));
    let returned = known_again(&workbench, &document);
    let stale = take_back(&disk, &workbench, &returned, returned.issue, Emptying::Refused);
    assert!(matches!(stale, Err(ReturnedError::Stale(..))), "{stale:?}");
    let other = workbench.issue("2017-2").unwrap();
    let refused = take_back(&disk, &workbench, &returned, other, Emptying::Refused);
    assert!(matches!(refused, Err(ReturnedError::OtherIssue { .. })), "{refused:?}");
}
