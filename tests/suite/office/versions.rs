//! Versions of a file: kept before it changes, compared, and brought back.

use std::collections::BTreeMap;

use chrono::Utc;
use tongbao::office::{
    AddressStep, ComparedVersion, FieldContent, ItemContent, Manuscript, ManuscriptEdit,
    ManuscriptEdits, Manuscripts, RecordForm, VersionCause, compare_version, keep,
    version_text, versions, versions_of,
};

use super::writing::{ODD, PATH, by, fields, file, workspace};
use super::{disk, text};
use crate::support::dice::{Dice, rounds};

/// The lists of a form, each with how many items it has.
fn lists(form: &RecordForm, at: &[AddressStep], found: &mut Vec<(Vec<AddressStep>, usize)>) {
    for field in &form.fields {
        let at = [at, &[AddressStep::Key(field.field.key.to_owned())]].concat();
        match &field.content {
            FieldContent::Record(inner) => lists(inner, &at, found),
            FieldContent::Texts(texts) => found.push((at, texts.len())),
            FieldContent::Records(_, records) => {
                for (index, record) in records.iter().enumerate() {
                    lists(record, &[&at[..], &[AddressStep::Item(index)]].concat(), found);
                }
                found.push((at, records.len()));
            }
            FieldContent::Text(_) | FieldContent::Foreign => {}
        }
    }
}

/// A change that somebody may make.
fn any_edit(seen: &Manuscript, dice: &mut Dice, word: &str) -> ManuscriptEdit {
    let mut found = Vec::new();
    lists(&seen.form, &[], &mut found);
    let filled: Vec<_> = found.iter().filter(|(_, count)| *count > 0).collect();
    let (list, count) =
        filled.get(dice.roll(filled.len())).copied().cloned().unwrap_or_default();
    match dice.roll(6) {
        0..=1 if count == 0 => any_edit(seen, dice, word),
        0 => ManuscriptEdit::Move { list, from: dice.roll(count), to: dice.roll(count) },
        1 => ManuscriptEdit::Remove {
            at: [&list[..], &[AddressStep::Item(dice.roll(count))]].concat(),
        },
        2 => {
            let practices: Vec<_> = found
                .iter()
                .filter(|(at, _)| {
                    *at.last().unwrap() == AddressStep::Key("practices".to_owned())
                })
                .collect();
            let practices = practices.get(dice.roll(practices.len())).copied().cloned();
            let Some((list, count)) = practices else { return any_edit(seen, dice, word) };
            let text = |text: &str| ItemContent::Text(format!("{word}{text}"));
            let value = BTreeMap::from([
                ("heading".to_owned(), text("标题")),
                ("text".to_owned(), text("第一段。\n\n第二段。")),
            ]);
            ManuscriptEdit::Insert {
                list,
                index: dice.roll(count + 1),
                value: ItemContent::Record(value),
            }
        }
        _ => {
            let all = fields(seen);
            let texts: Vec<_> = all
                .iter()
                .filter(|(at, _)| {
                    let keys = ["lead", "text", "heading", "facts", "title", "category", "name"];
                    matches!(at.last(), Some(AddressStep::Key(key)) if keys.contains(&key.as_str()))
                })
                .collect();
            let (at, was) = texts[dice.roll(texts.len())].clone();
            let now = if dice.roll(5) == 0 { String::new() } else { word.to_owned() };
            ManuscriptEdit::Text { at, was, now }
        }
    }
}

#[test]
fn a_version_that_is_brought_back_says_what_it_said() {
    let (mut differences, mut runs) = (0, 0);
    for seed in 1..=rounds(80) as u64 {
        let case = workspace();
        let disk = disk(&case);
        let mut dice = Dice::new(seed);
        let mut desk = Manuscripts::new();
        let before = fields(&desk.open(&disk, &file()).unwrap());
        for turn in 0..1 + dice.roll(8) {
            let seen = desk.open(&disk, &file()).unwrap();
            let edit = any_edit(&seen, &mut dice, &format!("词{turn}"));
            desk.edit(&disk, &file(), &by("甲", &seen, edit)).unwrap();
        }
        // What the file said before the first of them was kept.
        let kept = versions(&disk, &file().path);
        let Some(first) = kept.last() else { continue };
        assert_eq!(first.cause, VersionCause::Edited);
        assert_eq!(version_text(&disk, &file().path, &first.id).as_deref(), Some(ODD));
        let ComparedVersion { revision, compared, .. } =
            compare_version(&disk, &file(), &first.id).unwrap();
        differences += compared.differences.len();
        let counted = versions_of(&disk, &file());
        assert_eq!(counted.last().unwrap().differences, Some(compared.differences.len()));
        let edits = compared.differences.into_iter().map(|one| one.edit).collect();
        let edits = ManuscriptEdits {
            writer: "甲".to_owned(),
            who: String::new(),
            revision,
            turn: None,
            edits,
        };
        let edited = desk.edit(&disk, &file(), &edits).unwrap();
        assert!(edited.refused.is_empty(), "{seed}: {:?}\n{:?}", edited.refused, edits.edits);
        let after = edited.manuscript.unwrap();
        assert!(after.waiting.is_empty(), "{seed}: {:?}", after.waiting);
        let words = |fields: Vec<(Vec<AddressStep>, String)>| {
            fields.into_iter().filter(|(_, text)| !text.is_empty()).collect::<Vec<_>>()
        };
        assert_eq!(words(fields(&after)), words(before), "{seed}\n{}", text(&case, PATH));
        runs += 1;
    }
    assert!(runs > 70 && differences > 200, "{runs} {differences}");
}

#[test]
fn what_a_file_said_before_it_changed_is_kept() {
    let case = workspace();
    let disk = disk(&case);
    let mut desk = Manuscripts::new();
    let write = |desk: &mut Manuscripts, now: &str| {
        let seen = desk.open(&disk, &file()).unwrap();
        let at = ["entries", "lead"].map(|key| AddressStep::Key(key.to_owned()));
        let at = vec![at[0].clone(), AddressStep::Item(0), at[1].clone()];
        let was = fields(&seen).into_iter().find(|(one, _)| *one == at).unwrap().1;
        let edit = ManuscriptEdit::Text { at, was, now: now.to_owned() };
        let mut edits = by("甲", &seen, edit);
        edits.who = "张三".to_owned();
        desk.edit(&disk, &file(), &edits).unwrap();
    };
    let causes = || {
        let all = versions(&disk, &file().path);
        all.iter().map(|one| one.cause.word()).rev().collect::<Vec<_>>()
    };
    for now in ["一", "一二", "一二三"] {
        write(&mut desk, now);
    }
    // While somebody writes, once in some minutes.
    assert_eq!(causes(), ["edited"]);
    assert_eq!(versions(&disk, &file().path)[0].who, "张三");
    // Another program saves: what was written here stays, whatever that did to it.
    let ours = text(&case, PATH);
    fs_err::write(case.path().join(PATH), ODD.replace("要点", "另一个要点")).unwrap();
    desk.open(&disk, &file()).unwrap();
    assert_eq!(causes(), ["edited", "outside"]);
    let newest = &versions(&disk, &file().path)[0];
    assert_eq!(version_text(&disk, &file().path, &newest.id), Some(ours));
    // The same is kept once; two at a time are two.
    let now = Utc::now();
    for (said, cause) in
        [("甲", VersionCause::Sent), ("甲", VersionCause::Sent), ("乙", VersionCause::Imported)]
    {
        keep(&disk, &file().path, said, (cause, ""), now).unwrap();
    }
    assert_eq!(causes(), ["edited", "outside", "sent", "imported"]);
    assert_eq!(text(&case, ".tongbao/.gitignore"), "*\n");
}
