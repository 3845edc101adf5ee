//! Settings, units, words that are written in a form: only what was written changes.

use tongbao::office::{AddressStep, ItemContent, ManuscriptEdit, ManuscriptFile, Manuscripts};

use super::writing::{by, fields};
use super::{disk, text};
use crate::support::case::Case;
use crate::support::root;

/// Settings and units of the sample are full of comments for people who edit them by hand.
#[test]
fn of_settings_and_units_only_the_line_of_a_field_changes() {
    for (name, path) in [("config", "tongbao.yaml"), ("units", "units.yaml")] {
        let old = fs_err::read_to_string(root().join(path)).unwrap();
        let case = Case::archive().file(path, &old);
        let disk = disk(&case);
        let file = ManuscriptFile::of_workspace(name).unwrap();
        let mut desk = Manuscripts::new();
        let mut before = fields(&desk.open(&disk, &file).unwrap());
        before.retain(|(_, text)| !text.is_empty());
        assert!(before.len() > 15, "{name}: {}", before.len());
        for (at, was) in &before {
            fs_err::write(case.path().join(path), &old).unwrap();
            let seen = desk.open(&disk, &file).unwrap();
            let now = "改过的：字".to_owned();
            let edit = ManuscriptEdit::Text { at: at.clone(), was: was.clone(), now };
            let edited = desk.edit(&disk, &file, &by("甲", &seen, edit)).unwrap();
            assert!(edited.refused.is_empty(), "{at:?}: {:?}", edited.refused);
            let written = text(&case, path);
            let other = old.lines().zip(written.lines()).filter(|(old, new)| old != new);
            assert_eq!(other.count(), 1, "{at:?}\n{written}");
            assert_eq!(old.lines().count(), written.lines().count(), "{at:?}");
        }
    }
}

#[test]
fn a_file_that_is_missing_is_made_with_what_is_written_first() {
    let case = Case::archive();
    let disk = disk(&case);
    let file = ManuscriptFile::of_workspace("terms").unwrap();
    let mut desk = Manuscripts::new();
    let seen = desk.open(&disk, &file).unwrap();
    assert!(!case.path().join("terms.yaml").exists());
    let word = |text: &str| ItemContent::Text(text.to_owned());
    let value = [("wrong".to_owned(), word("其它")), ("right".to_owned(), word("其他"))];
    let list = vec![AddressStep::Key("terms".to_owned())];
    let value = ItemContent::Record(value.into());
    let edit = ManuscriptEdit::Insert { list, index: 0, value };
    let edited = desk.edit(&disk, &file, &by("甲", &seen, edit)).unwrap();
    assert!(edited.refused.is_empty(), "{:?}", edited.refused);
    assert_eq!(text(&case, "terms.yaml"), "terms:\n  - wrong: 其它\n    right: 其他\n");
    let person = [("name".to_owned(), word("张建国"))];
    let list = vec![AddressStep::Key("people".to_owned())];
    let value = ItemContent::Record(person.into());
    let edit = ManuscriptEdit::Insert { list, index: 0, value };
    let seen = desk.open(&disk, &file).unwrap();
    desk.edit(&disk, &file, &by("甲", &seen, edit)).unwrap();
    assert!(text(&case, "terms.yaml").ends_with("people:\n  - name: 张建国\n"));
    assert!(!tongbao::office::check(&disk).diagnostics.has_errors());
}

/// Nobody makes an issue by opening it.
#[test]
fn files_of_no_name_and_settings_are_not_made() {
    assert!(ManuscriptFile::of_workspace("issue").is_none());
    assert!(ManuscriptFile::of_workspace("../units").is_none());
    let case = Case::archive();
    let disk = disk(&case);
    fs_err::remove_file(case.path().join("tongbao.yaml")).unwrap();
    let file = ManuscriptFile::of_workspace("config").unwrap();
    assert!(Manuscripts::new().open(&disk, &file).is_none());
}
