//! An issue that is written in a form: fields change alone, and of two writers none loses a word.

use std::collections::{BTreeMap, BTreeSet};

use tongbao::office::{
    AddressStep, FieldContent, ItemContent, Manuscript, ManuscriptEdit, ManuscriptEdits,
    ManuscriptFile, Manuscripts, RecordForm, set_aside,
};
use tongbao::source::WorkspacePath;

use super::{disk, text};
use crate::support::case::Case;
use crate::support::dice::{Dice, rounds};

pub(super) const PATH: &str = "bulletins/2017/gongzuo-01.yaml";

/// Comments, an odd order, every way of quoting.
pub(super) const ODD: &str = "\
# 第一期
number: 1   # 期号
series: gongzuo
year: 2017
date: 2017-08-01
people: {editor: 王一, signer: \"李 二\"}
entries:
  # 水务局
  - lead: >-
      导语第一行
      第二行
    unit: 'shuiwuju'
    practices:
      - heading: \"做法一\"   # 注
        points:
          - lead: 要点
            text: |
              正文。

              第二段。
          - {lead: '又一个', text: \"说明\"}
      # 第二项做法
      - heading: 做法二
    failings:
      - heading: 问题一
        facts: 事实。
        responsible:
          persons: [{name: 张三, post: 主任}]
        deadline: 2017-09-30

distribution:
  report:
    - 市委
    - \"市政府\"
status: draft
";

pub(super) fn workspace() -> Case {
    Case::archive().file(PATH, ODD)
}

pub(super) fn file() -> ManuscriptFile {
    ManuscriptFile::issue(WorkspacePath::root().join(PATH).unwrap())
}

/// Every field that holds a text or could, with its text.
fn texts(form: &RecordForm, at: &[AddressStep], found: &mut Vec<(Vec<AddressStep>, String)>) {
    for field in &form.fields {
        let at = [at, &[AddressStep::Key(field.field.key.to_owned())]].concat();
        let item = |index| [&at[..], &[AddressStep::Item(index)]].concat();
        match &field.content {
            FieldContent::Text(text) => found.push((at, text.clone().unwrap_or_default())),
            FieldContent::Record(inner) => texts(inner, &at, found),
            FieldContent::Records(_, records) => {
                for (index, record) in records.iter().enumerate() {
                    texts(record, &item(index), found);
                }
            }
            FieldContent::Texts(list) => {
                let list = list.iter().enumerate();
                found.extend(list.map(|(index, text)| (item(index), text.clone())));
            }
            FieldContent::Foreign => {}
        }
    }
}

pub(super) fn fields(manuscript: &Manuscript) -> Vec<(Vec<AddressStep>, String)> {
    let mut found = Vec::new();
    texts(&manuscript.form, &[], &mut found);
    found
}

pub(super) fn by(writer: &str, seen: &Manuscript, edit: ManuscriptEdit) -> ManuscriptEdits {
    ManuscriptEdits {
        writer: writer.to_owned(),
        who: String::new(),
        revision: seen.revision.clone(),
        turn: None,
        edits: vec![edit],
    }
}

#[test]
fn of_every_field_only_its_own_lines_change() {
    let case = workspace();
    let disk = disk(&case);
    let mut desk = Manuscripts::new();
    let before = fields(&desk.open(&disk, &file()).unwrap());
    assert!(before.len() > 30, "{}", before.len());
    // How far an issue has got is no text to write over.
    let status = [AddressStep::Key("status".to_owned())];
    for (at, was) in before.iter().filter(|(at, _)| *at != status) {
        for now in ["新写的: 字", "第一段。\n\n第二段。", ""] {
            fs_err::write(case.path().join(PATH), ODD).unwrap();
            let seen = desk.open(&disk, &file()).unwrap();
            let edit =
                ManuscriptEdit::Text { at: at.clone(), was: was.clone(), now: now.to_owned() };
            let edited = desk.edit(&disk, &file(), &by("甲", &seen, edit)).unwrap();
            assert!(edited.refused.is_empty(), "{at:?} {now}: {:?}", edited.refused);
            let after = edited.manuscript.unwrap();
            assert!(after.waiting.is_empty(), "{at:?} {now}");
            let is_item = matches!(at.last(), Some(AddressStep::Item(_)));
            if !(is_item && now.is_empty()) {
                let mut wanted = before.clone();
                for (one, text) in &mut wanted {
                    if one == at {
                        now.clone_into(text);
                    }
                }
                assert_eq!(fields(&after), wanted, "{at:?} {now}");
            }
            // Every comment is there, and at most the lines of the field are other ones.
            let written = text(&case, PATH);
            for comment in ["# 第一期", "# 期号", "# 水务局", "# 注", "# 第二项做法"]
            {
                assert!(written.contains(comment), "{at:?} {now}\n{written}");
            }
            let diff = similar::TextDiff::from_lines(ODD, &written);
            let gone =
                diff.iter_all_changes().filter(|one| one.tag() == similar::ChangeTag::Delete);
            let gone: Vec<String> =
                gone.map(|one| one.to_string_lossy().into_owned()).collect();
            assert!(gone.len() <= 4, "{at:?} {now}: {gone:?}\n{written}");
        }
    }
}

/// Somebody who writes, and what was seen last.
struct Writer {
    name: &'static str,
    seen: Option<Manuscript>,
}

#[test]
fn of_two_writers_and_a_text_editor_none_loses_a_word() {
    let (mut edits, mut conflicts) = (0, 0);
    for seed in 1..=rounds(60) as u64 {
        let case = workspace();
        let disk = disk(&case);
        let mut dice = Dice::new(seed);
        let mut desk = Manuscripts::new();
        let mut writers =
            ["甲", "乙"].map(|name| Writer { name, seen: desk.open(&disk, &file()) });
        let (mut written, mut replaced) = (BTreeSet::new(), BTreeSet::new());
        let mut newest = BTreeMap::new();
        for turn in 0..12 {
            let word = format!("词{seed}之{turn}毕");
            let place = dice.roll(3);
            let Some(writer) = writers.get_mut(place) else {
                // A text editor: it sees the file as it is.
                let now = text(&case, PATH);
                let known: Vec<(usize, &str)> = now.match_indices("词").collect();
                let new = match (dice.roll(2), known.first()) {
                    (0, Some((at, _))) => {
                        let end = at + now[*at..].find('毕').unwrap() + "毕".len();
                        replaced.insert(now[*at..end].to_owned());
                        format!("{}{word}{}", &now[..*at], &now[end..])
                    }
                    _ => now.replacen(
                        "      - heading:",
                        &format!("      - heading: {word}\n      - heading:"),
                        1,
                    ),
                };
                fs_err::write(case.path().join(PATH), &new).unwrap();
                if new.contains(&word) {
                    written.insert(word);
                }
                continue;
            };
            let seen = writer.seen.clone().unwrap();
            let all = fields(&seen);
            let texts: Vec<_> = all
                .iter()
                .filter(|(at, _)| {
                    matches!(at.last(), Some(AddressStep::Key(key)) if ["lead", "text", "heading", "facts", "title"].contains(&key.as_str()))
                })
                .collect();
            let (at, was) = texts[dice.roll(texts.len())];
            let edit = match dice.roll(8) {
                0 => ManuscriptEdit::Move { list: practices(), from: 0, to: 1 },
                1 => ManuscriptEdit::Insert {
                    list: practices(),
                    index: dice.roll(3),
                    value: ItemContent::Record(BTreeMap::from([(
                        "heading".to_owned(),
                        ItemContent::Text(word.clone()),
                    )])),
                },
                _ => {
                    ManuscriptEdit::Text { at: at.clone(), was: was.clone(), now: word.clone() }
                }
            };
            edits += 1;
            let is_text = matches!(edit, ManuscriptEdit::Text { .. });
            let edited = desk.edit(&disk, &file(), &by(writer.name, &seen, edit)).unwrap();
            let now = edited.manuscript.unwrap();
            conflicts += usize::from(now.waiting.iter().any(|one| one.ours == word));
            if text(&case, PATH).contains(&word) || is_text {
                written.insert(word.clone());
            }
            if is_text {
                replaced.extend(words(was));
                // Who writes in a field once more, seeing the same, means the newest text.
                let key = (writer.name, seen.revision.clone(), at.clone());
                replaced.extend(newest.insert(key, word.clone()));
            }
            writer.seen = (dice.roll(2) == 0).then_some(now).or(writer.seen.take());
        }
        let last = desk.open(&disk, &file()).unwrap();
        let file = text(&case, PATH);
        for word in written.difference(&replaced) {
            let waits = last.waiting.iter().any(|one| one.ours.contains(word.as_str()));
            assert!(
                file.contains(word.as_str()) || waits,
                "{seed}: {word}\n{file}\n{:?}",
                last.waiting
            );
        }
    }
    assert!(edits > 360 && conflicts > 12, "{edits} {conflicts}");
}

fn words(text: &str) -> Vec<String> {
    let ends = text.match_indices('毕').map(|(at, _)| at + '毕'.len_utf8());
    ends.filter_map(|end| Some(text[text[..end].rfind('词')?..end].to_owned())).collect()
}

pub(super) fn practices() -> Vec<AddressStep> {
    let key = |key: &str| AddressStep::Key(key.to_owned());
    vec![key("entries"), AddressStep::Item(0), key("practices")]
}

pub(super) fn lead() -> Vec<AddressStep> {
    let key = |key: &str| AddressStep::Key(key.to_owned());
    vec![key("entries"), AddressStep::Item(0), key("lead")]
}

#[test]
fn lines_end_as_they_did() {
    let windows = ODD.replace('\n', "\r\n");
    let case = Case::archive().file(PATH, format!("\u{feff}{windows}"));
    let disk = disk(&case);
    let mut desk = Manuscripts::new();
    let seen = desk.open(&disk, &file()).unwrap();
    let edit = ManuscriptEdit::Text {
        at: lead(),
        was: "导语第一行 第二行".to_owned(),
        now: "甲。\n\n乙。".to_owned(),
    };
    desk.edit(&disk, &file(), &by("甲", &seen, edit)).unwrap();
    let written = text(&case, PATH);
    assert!(written.starts_with('\u{feff}') && written.contains("甲。\r\n"), "{written:?}");
    assert_eq!(written.matches('\n').count(), written.matches("\r\n").count(), "{written:?}");
}

#[test]
fn what_is_written_while_a_file_is_broken_waits_beside_what_it_says_when_it_is_mended() {
    let case = workspace();
    let disk = disk(&case);
    let mut desk = Manuscripts::new();
    let seen = desk.open(&disk, &file()).unwrap();
    for broken in [ODD.replace("entries:", "entries: ["), String::new()] {
        fs_err::write(case.path().join(PATH), &broken).unwrap();
        assert!(desk.open(&disk, &file()).is_none());
        let was = "导语第一行 第二行".to_owned();
        let edit = ManuscriptEdit::Text { at: lead(), was, now: "写下的".to_owned() };
        let edited = desk.edit(&disk, &file(), &by("甲", &seen, edit)).unwrap();
        assert!(edited.manuscript.is_none());
        assert_eq!(text(&case, PATH), broken);
    }
    // Meanwhile an entry was put before it: the field is found all the same.
    let mended =
        ODD.replace("  # 水务局\n", "  - unit: jiaoyuju\n    lead: 新的。\n  # 水务局\n");
    fs_err::write(case.path().join(PATH), mended).unwrap();
    let waiting = desk.open(&disk, &file()).unwrap().waiting;
    let [one] = &waiting[..] else { panic!("{waiting:?}") };
    assert_eq!(
        (one.ours.as_str(), one.theirs.as_deref()),
        ("写下的", Some("导语第一行 第二行"))
    );
    assert_eq!(one.at[1], AddressStep::Item(1));
    // In another issue that takes the file it would be in no field.
    set_aside(&disk, &file().path).unwrap();
    assert!(desk.open(&disk, &file()).unwrap().waiting.is_empty());
    let folder = case.path().join(".tongbao/journal");
    let aside = format!("{}.jsonl.1", PATH.replace('/', "%2F"));
    assert!(fs_err::read_to_string(folder.join(&aside)).unwrap().contains("写下的"));
    fs_err::rename(folder.join(&aside), folder.join(aside.trim_end_matches(".1"))).unwrap();
    let settled = desk.settle(&disk, &file(), &one.at, &one.ours).unwrap().unwrap();
    assert!(settled.waiting.is_empty());
}

#[test]
fn what_waits_stands_beside_what_the_file_says_now() {
    let case = workspace();
    let disk = disk(&case);
    let mut desk = Manuscripts::new();
    let seen = desk.open(&disk, &file()).unwrap();
    let says = |lead: &str| ODD.replace("导语第一行", lead);
    let path = case.path().join(PATH);
    fs_err::write(&path, says("第一次改")).unwrap();
    let was = "导语第一行 第二行".to_owned();
    let edit = ManuscriptEdit::Text { at: lead(), was, now: "写下的".to_owned() };
    desk.edit(&disk, &file(), &by("甲", &seen, edit)).unwrap();
    let waits = |desk: &mut Manuscripts| {
        let [one] = &desk.open(&disk, &file()).unwrap().waiting[..] else { panic!() };
        (one.at[1].clone(), one.theirs.clone())
    };
    let first = AddressStep::Item(0);
    assert_eq!(waits(&mut desk), (first.clone(), Some("第一次改 第二行".to_owned())));
    // The file changes further, however often.
    for turn in 0..100 {
        let more = format!("  - unit: jiaoyuju\n    lead: 又{turn}。\n  # 水务局\n");
        fs_err::write(&path, says("再改").replace("  # 水务局\n", &more)).unwrap();
        let place = (AddressStep::Item(1), Some("再改 第二行".to_owned()));
        assert_eq!(waits(&mut desk), place);
    }
    // After a restart nobody knows which field it was: what is told is what was told then.
    let restarted = waits(&mut Manuscripts::new());
    assert_eq!(restarted, (first.clone(), Some("第一次改 第二行".to_owned())));
    // The entry is gone: nothing stands against what was written.
    let (head, rest) = ODD.split_once("  # 水务局").unwrap();
    let (_, tail) = rest.split_once("\ndistribution:").unwrap();
    fs_err::write(&path, format!("{head}  - unit: jiaoyuju\n\ndistribution:{tail}")).unwrap();
    assert_eq!(waits(&mut desk).1, None);
}

#[test]
fn two_who_write_in_different_cells_of_a_table_both_find_their_words() {
    let table = "\"甲。\\n\\n| 单位 | 件数 |\\n|---|---|\\n| 水务局 | 3 |\"";
    let odd = ODD.replace(">-\n      导语第一行\n      第二行", table);
    let case = Case::archive().file(PATH, odd);
    let disk = disk(&case);
    let mut desk = Manuscripts::new();
    let seen = desk.open(&disk, &file()).unwrap();
    let was = "甲。\n\n| 单位 | 件数 |\n|---|---|\n| 水务局 | 3 |";
    let change = |words: &str, other: &str| ManuscriptEdit::Text {
        at: lead(),
        was: was.to_owned(),
        now: was.replace(words, other),
    };
    let first = desk.edit(&disk, &file(), &by("甲", &seen, change("3", "4"))).unwrap();
    assert!(first.manuscript.unwrap().waiting.is_empty());
    let second =
        desk.edit(&disk, &file(), &by("乙", &seen, change("水务局", "市水务局"))).unwrap();
    assert!(second.manuscript.unwrap().waiting.is_empty());
    assert!(text(&case, PATH).contains("| 市水务局 | 4 |"), "{}", text(&case, PATH));
    // The same cell waits for somebody to choose, as a whole field does.
    let third = desk.edit(&disk, &file(), &by("丙", &seen, change("3", "5"))).unwrap();
    let waiting = third.manuscript.unwrap().waiting;
    assert_eq!(waiting.len(), 1);
    assert!(waiting[0].theirs.as_ref().unwrap().contains("| 市水务局 | 4 |"), "{waiting:?}");
    // Whoever takes it takes nothing else back.
    assert!(waiting[0].ours.contains("| 市水务局 | 5 |"), "{waiting:?}");
    let settled = desk.settle(&disk, &file(), &waiting[0].at, &waiting[0].ours).unwrap();
    assert!(settled.unwrap().waiting.is_empty());
}
