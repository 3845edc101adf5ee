//! The next number, and a draft that takes it.

use tongbao::lang::Lang;
use tongbao::model::{
    Date, Distribution, Entry, Failing, People, Person, Point, Practice, Responsible,
};
use tongbao::office::{DraftError, DraftRequest, NewDraft, check, new_draft, numbers};
use tongbao::source::Memory;

use super::{disk, text};
use crate::support::case::{CONFIG, Case, UNITS, issue};

fn draft(case: &Case, units: &[&str]) -> Result<NewDraft, DraftError> {
    let units: Vec<String> = units.iter().map(|&unit| unit.to_owned()).collect();
    let date = Date::parse("2017-10-09").flatten().unwrap();
    let request =
        DraftRequest { series: None, date, title: None, units: &units, lang: Lang::En };
    new_draft(&disk(case), &request, &mut |taken| panic!("nobody else is here: {taken:?}"))
}

#[test]
fn numbers_are_those_of_a_series_and_year() {
    let memory = Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/a.yaml", issue(2))
        .with("bulletins/b.yaml", issue(5))
        .with("bulletins/c.yaml", "series: gongzuo\nyear: 2017\nnumber: x\n");
    let found = numbers(&check(&memory), "gongzuo", 2017);
    assert_eq!((found.highest, found.missing), (5, vec![1..=1, 3..=4]));
    assert_eq!(found.unread.into_iter().collect::<Vec<_>>(), ["bulletins/c.yaml"]);
    let found = numbers(&check(&memory), "gongzuo", 2018);
    assert_eq!((found.highest, found.missing.len(), found.unread.len()), (0, 0, 0));
}

#[test]
fn a_draft_takes_the_next_number() {
    let case = Case::archive().issue(1).issue(3);
    let made = draft(&case, &["市教育局"]).unwrap();
    assert_eq!(made.path.as_str(), "bulletins/2017/gongzuo-04.yaml");
    assert_eq!((made.missing, made.overdue), (vec![2..=2], 0));
    assert_eq!(made.last.as_deref(), Some("工作通报〔2017〕第3期"));
    assert!(text(&case, made.path.as_str()).contains("  - unit: jiaoyuju\n"));
    let workbench = check(&disk(&case));
    assert_eq!(workbench.issue("2017-4").unwrap().number.value, 4);
}

#[test]
fn refusals_hold_what_has_to_be_said() {
    let case = Case::archive().issue(1);
    let near = draft(&case, &["市水务句"]).unwrap_err();
    assert!(
        matches!(&near, DraftError::UnitUnknown { near: Some(near), .. } if near == "市水务局"),
        "{near:?}"
    );
    let case = case.file("bulletins/2017/gongzuo-02.yaml", issue(4));
    // The file of No. 5 holds no issue at all.
    let case = case.file("bulletins/2017/gongzuo-05.yaml", "series: gongzuo\nnumber 5\n");
    let Err(DraftError::Unread(faults, paths)) = draft(&case, &[]) else { panic!("unread") };
    assert_eq!(paths.into_iter().collect::<Vec<_>>(), ["bulletins/2017/gongzuo-05.yaml"]);
    assert!(faults.diagnostics.has_errors());
}

#[test]
fn a_draft_without_units_shows_every_field_of_an_entry() {
    let case = Case::archive();
    let draft = draft(&case, &[]).unwrap();
    let text = text(&case, draft.path.as_str());
    let records = [
        Entry::RECORD,
        Practice::RECORD,
        Point::RECORD,
        Failing::RECORD,
        Responsible::RECORD,
        Person::RECORD,
        Distribution::RECORD,
        People::RECORD,
    ];
    for field in records.iter().flat_map(|record| record.fields) {
        let is_there = text.contains(&format!(" {}:", field.key));
        // A picture has a file that somebody puts there first.
        assert_eq!(is_there, field.key != Entry::pictures, "{}: {text}", field.key);
    }
}
