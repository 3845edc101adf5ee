//! What a unit hands in, put into an issue.

use std::path::Path;

use tongbao::import::{Decision, Decisions, SourceLines};
use tongbao::lang::Lang;
use tongbao::model::Entry;
use tongbao::office::{
    ImportError, Imported, SaveError, import_into, read_document, read_for_import,
    recognise_for,
};
use tongbao::source::Memory;

use super::{disk, text};
use crate::support::case::{Case, issue};

const PATH: &str = "bulletins/2017/gongzuo-08.yaml";
const TEXT: &str =
    "市教育局：\n抓早抓细\n今年以来成效明显。\n一、抓早。3月动手。\n二、抓细。逐段排查。\n";

/// Imports a text into No. 8; `meanwhile` happens between reading and writing.
fn import(case: &Case, text: &str, meanwhile: impl Fn()) -> Result<Imported, ImportError> {
    decided(case, text, Decisions::default(), meanwhile)
}

/// The same, where somebody decided what some lines are.
fn decided(
    case: &Case,
    text: &str,
    decisions: Decisions,
    meanwhile: impl Fn(),
) -> Result<Imported, ImportError> {
    let disk = disk(case);
    let workbench = read_for_import(&disk).unwrap();
    let mut source = SourceLines::new();
    source.add(
        "稿.txt",
        &read_document(Path::new("稿.txt"), text.as_bytes(), &Memory::new()).unwrap().document,
    );
    let issue = workbench.issue("2017-8").unwrap();
    let recognised = recognise_for(&workbench, issue, &source, decisions, Lang::Zh)?;
    meanwhile();
    import_into(&disk, &workbench, &recognised)
}

#[test]
fn entries_stand_behind_those_of_the_issue() {
    let case = Case::archive().issue(8);
    let imported = import(&case, TEXT, || {}).unwrap();
    // Nothing says whether they are practices or failings.
    assert_eq!((imported.checks, imported.pictures.len()), (1, 0));
    assert_eq!(imported.other_number, None);
    let now = text(&case, PATH);
    let added = now.strip_prefix(&issue(8)).expect("what was there stays");
    assert!(
        added.contains("  - unit: jiaoyuju\n") && added.contains("heading: 抓早\n"),
        "{added}"
    );
}

#[test]
fn what_somebody_decided_is_taken_in() {
    let case = Case::archive().issue(8);
    let decisions = [
        (0, Decision::Unit { unit: Some("jiaoyuju".to_owned()) }),
        (3, Decision::AsIs),
        (4, Decision::Failing),
    ];
    let text = TEXT.replace("市教育局", "市教育事务中心");
    let imported = decided(&case, &text, decisions.into_iter().collect(), || {}).unwrap();
    assert_eq!(imported.checks, 0);
    let now = fs_err::read_to_string(case.path().join(PATH)).unwrap();
    let (practices, failings) = now.rsplit_once("    failings:\n").expect("a failing");
    assert!(practices.contains("  - unit: jiaoyuju\n"), "{now}");
    assert!(failings.contains("      - heading: 抓细\n        facts: |\n"), "{now}");
}

#[test]
fn what_comes_for_a_unit_that_is_there_goes_behind_what_its_entry_says() {
    let case = Case::archive().issue(8);
    let both = format!(
        "{}市教育局：\n护校安园\n一、值守到位。每天值守。\n",
        TEXT.replace("市教育局", "市水务局")
    );
    let imported = import(&case, &both, || {}).unwrap();
    assert_eq!(imported.joined, ["市水务局"]);
    // The lead of the entry stays what it is; a title it had none.
    assert_eq!(imported.untaken, ["今年以来成效明显。"]);
    let now = text(&case, PATH);
    assert_eq!(now.matches("unit: shuiwuju\n").count(), 1, "{now}");
    assert!(now.contains("unit: jiaoyuju\n"), "{now}");
    let workbench = read_for_import(&disk(&case)).unwrap();
    let [there, new] = &workbench.issue("2017-8").unwrap().entries[..] else { panic!("{now}") };
    let headings = |entry: &Entry| -> Vec<String> {
        entry.practices.iter().map(|one| one.heading.value.clone()).collect()
    };
    assert_eq!(headings(new), ["值守到位"]);
    let joined = headings(there);
    assert_eq!(joined[joined.len() - 2..], ["抓早", "抓细"], "{now}");
    assert_eq!(there.lead.as_ref().map(|lead| lead.value.trim()), Some("第8期导语。"), "{now}");
    assert!(now.contains("# 来稿原文：今年以来成效明显。"), "{now}");
}

#[test]
fn refusals_change_nothing() {
    let case = Case::archive().issue(8);
    assert!(matches!(import(&case, "", || {}), Err(ImportError::Nothing)));
    assert_eq!(text(&case, PATH), issue(8));

    let other = issue(8).replace("导语", "新导语");
    let changed =
        import(&case, TEXT, || fs_err::write(case.path().join(PATH), &other).unwrap());
    assert!(matches!(changed, Err(ImportError::Save(SaveError::Changed(_)))), "{changed:?}");
    assert_eq!(text(&case, PATH), other);
}

#[test]
fn without_settings_nothing_can_be_recognised() {
    let case = Case::archive().file("units.yaml", "units: 3\n");
    let faults = read_for_import(&disk(&case)).unwrap_err();
    assert!(faults.diagnostics.has_errors());
}
