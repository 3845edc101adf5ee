//! Changes that wait for one another: several in one request, the same ones once more, those of items while others write, and
//! those of a draft that is published by now.

use std::collections::BTreeMap;

use tongbao::office::{
    AddressStep, Conflict, ItemContent, Manuscript, ManuscriptEdit, ManuscriptEdits,
    Manuscripts,
};

use super::writing::{ODD, PATH, by, file, lead, practices, workspace};
use super::{disk, text};
use crate::support::dice::Dice;

fn key(key: &str) -> AddressStep {
    AddressStep::Key(key.to_owned())
}

fn points() -> Vec<AddressStep> {
    [practices(), vec![AddressStep::Item(0), key("points")]].concat()
}

fn lead_of(index: usize) -> Vec<AddressStep> {
    [points(), vec![AddressStep::Item(index), key("lead")]].concat()
}

fn insert(index: usize, lead: &str) -> ManuscriptEdit {
    let lead = ("lead".to_owned(), ItemContent::Text(lead.to_owned()));
    let value = ItemContent::Record(BTreeMap::from([lead]));
    ManuscriptEdit::Insert { list: points(), index, value }
}

fn reword(at: Vec<AddressStep>, was: &str, now: &str) -> ManuscriptEdit {
    ManuscriptEdit::Text { at, was: was.to_owned(), now: now.to_owned() }
}

/// What a quick hand does with points that say `leads`, which it leaves as they are then.
fn typed(dice: &mut Dice, leads: &mut Vec<String>, turn: usize) -> ManuscriptEdit {
    let index = dice.roll(leads.len().max(1));
    let other = dice.roll(leads.len().max(1));
    match dice.roll(8) {
        0 if leads.len() > 1 => {
            leads.remove(index);
            let at = [points(), vec![AddressStep::Item(index)]].concat();
            ManuscriptEdit::Remove { at }
        }
        1 if leads.len() > 1 => {
            let one = leads.remove(index);
            leads.insert(other, one);
            ManuscriptEdit::Move { list: points(), from: index, to: other }
        }
        2..4 => {
            let lead = format!("新{turn}");
            leads.insert(index + usize::from(!leads.is_empty()), lead.clone());
            insert(index + usize::from(leads.len() > 1), &lead)
        }
        _ if leads.is_empty() => {
            leads.push("头".to_owned());
            insert(0, "头")
        }
        _ => {
            let now = format!("{}词{turn}", leads[index]);
            let was = std::mem::replace(&mut leads[index], now.clone());
            reword(lead_of(index), &was, &now)
        }
    }
}

/// What comes of changes: the file, and what waits.
type Result = (String, Vec<(Vec<AddressStep>, String, Option<String>)>);

/// Sends changes, so many in a request, after somebody else changed the file.
fn sent(edits: &[ManuscriptEdit], together: usize, other: &str) -> Result {
    let case = workspace();
    let disk = disk(&case);
    let mut desk = Manuscripts::new();
    let mut revision = desk.open(&disk, &file()).unwrap().revision;
    fs_err::write(case.path().join(PATH), other).unwrap();
    for edits in edits.chunks(together) {
        let edits = ManuscriptEdits {
            writer: "甲".to_owned(),
            who: String::new(),
            revision: revision.clone(),
            turn: None,
            edits: edits.to_vec(),
        };
        let edited = desk.edit(&disk, &file(), &edits).unwrap();
        revision = edited.own.unwrap();
    }
    let waits = |one: Conflict| (one.at, one.ours, one.theirs);
    let Manuscript { waiting, .. } = desk.open(&disk, &file()).unwrap();
    (text(&case, PATH), waiting.into_iter().map(waits).collect())
}

#[test]
fn several_changes_in_one_request_come_to_what_they_come_to_one_by_one() {
    let others = [
        ODD.to_owned(),
        ODD.replace("又一个", "又一个甲"),
        ODD.replace("- lead: 要点\n", "- lead: 别人的\n          - lead: 要点\n"),
        ODD.replace("          - {lead: '又一个', text: \"说明\"}\n", ""),
    ];
    let (mut made, mut waited) = (0, 0);
    for seed in 1..=20 {
        let mut dice = Dice::new(seed);
        let mut leads = vec!["要点".to_owned(), "又一个".to_owned()];
        let edits: Vec<_> = (0..12).map(|turn| typed(&mut dice, &mut leads, turn)).collect();
        let other = &others[dice.roll(others.len())];
        let single = sent(&edits, 1, other);
        made += usize::from(single.1.is_empty());
        waited += usize::from(!single.1.is_empty());
        for together in [5, 12] {
            assert_eq!(sent(&edits, together, other), single, "{seed} {together}: {edits:#?}");
        }
        if other == ODD {
            let says = |lead: &String| single.0.contains(lead.as_str());
            assert!(leads.iter().all(says), "{seed}: {leads:?}\n{}", single.0);
            assert!(single.1.is_empty(), "{seed}: {:?}", single.1);
        }
    }
    assert!(made > 6 && waited > 1, "{made} {waited}");
}

#[test]
fn who_goes_on_writing_what_waits_has_one_text_that_waits() {
    let edits = [("要点", "要点一"), ("要点一", "要点一二"), ("要点一二", "要点一二三")];
    let edits = edits.map(|(was, now)| reword(lead_of(0), was, now));
    let other = ODD.replace("lead: 要点\n", "lead: 别人改的要点\n");
    for together in [1, 3] {
        let (file, waits) = sent(&edits, together, &other);
        assert_eq!(file, other);
        let theirs = Some("别人改的要点".to_owned());
        assert_eq!(waits, [(lead_of(0), "要点一二三".to_owned(), theirs)]);
    }
}

#[test]
fn what_is_sent_once_more_is_made_once() {
    let case = workspace();
    let disk = disk(&case);
    let mut desk = Manuscripts::new();
    let seen = desk.open(&disk, &file()).unwrap();
    let asked = ManuscriptEdits {
        turn: Some(1),
        edits: vec![insert(2, "新的"), reword(lead_of(2), "新的", "新的要点")],
        ..by("甲", &seen, insert(0, ""))
    };
    let first = desk.edit(&disk, &file(), &asked).unwrap();
    let written = text(&case, PATH);
    assert_eq!(written.matches("新的要点").count(), 1, "{written}");
    // The answer was lost on its way, and somebody else wrote meanwhile.
    let other = written.replace("导语第一行", "导语换了");
    fs_err::write(case.path().join(PATH), &other).unwrap();
    let again = desk.edit(&disk, &file(), &asked).unwrap();
    assert_eq!(text(&case, PATH), other);
    assert_eq!((&again.own, again.manuscript.is_some()), (&first.own, true));
    // Another window, or the next turn, is something else.
    for next in [
        ManuscriptEdits { writer: "乙".to_owned(), ..asked.clone() },
        ManuscriptEdits { turn: Some(2), ..asked.clone() },
    ] {
        let before = text(&case, PATH).matches("新的要点").count();
        desk.edit(&disk, &file(), &next).unwrap();
        assert_eq!(text(&case, PATH).matches("新的要点").count(), before + 1);
    }
}

/// What is said of a change, and the file then, where others wrote since its writer looked.
fn after(other: &str, edit: ManuscriptEdit) -> (Vec<String>, String) {
    let case = workspace();
    let disk = disk(&case);
    let mut desk = Manuscripts::new();
    let seen = desk.open(&disk, &file()).unwrap();
    fs_err::write(case.path().join(PATH), other).unwrap();
    let edited = desk.edit(&disk, &file(), &by("甲", &seen, edit)).unwrap();
    let told = edited.refused.iter().map(|one| one.id().to_owned()).collect();
    (told, text(&case, PATH))
}

#[test]
fn items_are_moved_while_others_write_in_them_and_beside_them() {
    let up = || ManuscriptEdit::Move { list: practices(), from: 1, to: 0 };
    let headings = |file: &str| -> Vec<String> {
        let lines = file.lines().filter_map(|line| line.split_once("heading: "));
        let words = lines.map(|(_, words)| words.split('#').next().unwrap());
        words.map(|words| words.trim().trim_matches('"').to_owned()).collect()
    };
    let gone = "      # 第二项做法\n      - heading: 做法二\n";
    let second = |words: &str| ODD.replace("heading: 做法二", &format!("heading: {words}"));
    let new = |before: &str| {
        ODD.replace(before, &format!("      - heading: 做法三\n        text: 新的。\n{before}"))
    };
    for (other, told, wanted) in [
        (ODD.replace("导语第一行", "别处"), vec![], vec!["做法二", "做法一"]),
        (ODD.replace("正文。", "里面改了。"), vec![], vec!["做法二", "做法一"]),
        (second("做法二改"), vec![], vec!["做法二改", "做法一"]),
        (new("      # 第二项做法\n"), vec![], vec!["做法二", "做法一", "做法三"]),
        (new("      - heading: \"做法一\""), vec![], vec!["做法二", "做法三", "做法一"]),
        (ODD.replace(gone, ""), vec!["edit-gone"], vec!["做法一"]),
        (second("另起炉灶"), vec!["edit-gone"], vec!["做法一", "另起炉灶"]),
    ] {
        let (said, file) = after(&other, up());
        assert_eq!(said, told, "{other}");
        let found = headings(&file);
        assert_eq!(found[..found.len() - 1], wanted, "{file}");
    }
    // Others moved them, too.
    let (_, moved) = after(ODD, up());
    assert_eq!(after(&moved, up()).0, ["edit-reordered"]);
}

#[test]
fn why_a_change_of_items_is_not_made_is_what_happened() {
    let remove =
        || ManuscriptEdit::Remove { at: [points(), vec![AddressStep::Item(1)]].concat() };
    let second = "          - {lead: '又一个', text: \"说明\"}\n";
    for (other, edit, told) in [
        (ODD.replace("说明", "说得更明"), remove(), "edit-changed"),
        (ODD.replace(second, ""), remove(), "edit-gone"),
        (ODD.replace("entries:", "entries: ["), remove(), "edit-unread"),
    ] {
        let (said, file) = after(&other, edit);
        assert_eq!((said, file), (vec![told.to_owned()], other));
    }
    // A point for a practice that is gone.
    let start = ODD.find("    practices:").unwrap();
    let end = ODD.find("    failings:").unwrap();
    let other = [&ODD[..start], &ODD[end..]].concat();
    assert_eq!(after(&other, insert(2, "新的")), (vec!["edit-gone".to_owned()], other));
    // The desk was started anew, and the file is another one.
    let case = workspace();
    let disk = disk(&case);
    let seen = Manuscripts::new().open(&disk, &file()).unwrap();
    fs_err::write(case.path().join(PATH), ODD.replace("说明", "改")).unwrap();
    let edited = Manuscripts::new().edit(&disk, &file(), &by("甲", &seen, remove())).unwrap();
    assert_eq!(edited.refused[0].id(), "edit-forgotten");
}

/// A window in the background goes on with the draft that it showed when another published it.
#[test]
fn what_was_written_before_an_issue_was_published_does_not_go_into_it() {
    let case = workspace();
    let disk = disk(&case);
    let mut desk = Manuscripts::new();
    let seen = desk.open(&disk, &file()).unwrap();
    let published = ODD.replace("status: draft", "status: published");
    fs_err::write(case.path().join(PATH), &published).unwrap();
    let was = "导语第一行 第二行".to_owned();
    let edit =
        ManuscriptEdit::Text { at: lead(), was: was.clone(), now: "写下的".to_owned() };
    let edited = desk.edit(&disk, &file(), &by("甲", &seen, edit)).unwrap();
    assert_eq!(text(&case, PATH), published);
    let [one] = &edited.manuscript.as_ref().unwrap().waiting[..] else { panic!() };
    assert_eq!((one.ours.as_str(), one.theirs.as_deref()), ("写下的", Some(was.as_str())));
    let gone =
        ManuscriptEdit::Remove { at: [practices(), vec![AddressStep::Item(0)]].concat() };
    let edited = desk.edit(&disk, &file(), &by("甲", &seen, gone)).unwrap();
    assert_eq!((text(&case, PATH), edited.refused.len()), (published, 1));
    // Whoever has seen it may change it.
    let now = desk.open(&disk, &file()).unwrap();
    let edit = ManuscriptEdit::Text { at: lead(), was, now: "改过".to_owned() };
    desk.edit(&disk, &file(), &by("甲", &now, edit)).unwrap();
    assert!(text(&case, PATH).contains("改过"));
}
