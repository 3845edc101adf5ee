//! A Word file that comes back.

use std::path::Path;

use tongbao::document::Document;
use tongbao::import::merge::Difference;
use tongbao::lang::Lang;
use tongbao::office::{
    Emptying, ExportFormat, ManuscriptEdit, ReturnedError, SaveError, WordDecision, compare,
    export_issue, read, read_document, returned, take_back, word_changes,
};
use tongbao::source::Memory;

use super::{disk, text};
use crate::import::returned::edited;
use crate::support::case::{Case, issue};

const PATH: &str = "bulletins/2017/gongzuo-01.yaml";

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
    let returned = returned(&workbench, &document, "a.docx", Lang::Zh).unwrap();

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
    let returned = returned(&workbench, &document, "a.docx", Lang::Zh).unwrap();
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
    let returned = returned(&workbench, &document, "a.docx", Lang::Zh).unwrap();
    let stale = take_back(&disk, &workbench, &returned, returned.issue, Emptying::Refused);
    assert!(matches!(stale, Err(ReturnedError::Stale(..))), "{stale:?}");
    let other = workbench.issue("2017-2").unwrap();
    let refused = take_back(&disk, &workbench, &returned, other, Emptying::Refused);
    assert!(matches!(refused, Err(ReturnedError::OtherIssue { .. })), "{refused:?}");
}
