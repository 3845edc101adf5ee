//! Changes of a Word file that came back, each taken or left at random: what is taken stands in the issue as the file has it,
//! what is left stays as it was, byte for byte; and an issue that somebody wrote in meanwhile keeps that.

use std::collections::BTreeMap;

use tongbao::document::Document;
use tongbao::office;
use tongbao::office::{
    ExportFormat, ManuscriptEdits, ManuscriptFile, Manuscripts, WordChange, WordChangeKind,
    WordChangeState, WordChanges, WordDecision, word_changes,
};
use tongbao::source::{Disk, WorkspacePath};

use super::editor::Editor;
use super::writer::{UNITS, Writer};
use super::{KINDS, Kind, PATH, project, tokens};
use crate::import::returned::known_again;
use crate::support::case::Case;
use crate::support::dice::{Dice, rounds};

/// How many files come back.
const FILES: usize = 40;

fn case(issue: &str) -> Case {
    let units = UNITS.iter().map(|(id, name)| format!("  - {{id: {id}, name: {name}}}\n"));
    let units = format!("units:\n{}", units.collect::<String>());
    Case::archive().file("units.yaml", units).file(PATH, issue)
}

/// An issue, a Word file of it in which somebody did several things, words that they put elsewhere, and the dice.
fn edited(seed: u64) -> (String, Document, Vec<String>, Dice) {
    let mut writer = Writer { dice: Dice::new(seed), number: 0 };
    let issue = writer.issue();
    let memory = project(&issue);
    let exported = office::export_issue(&memory, "2017-1", ExportFormat::Docx).unwrap();
    let read = office::read_document("a.docx".as_ref(), &exported.bytes, &memory).unwrap();
    let mut document = read.document;
    let blocks = document.blocks.clone();
    let dice = &mut writer.dice;
    let mut editor = Editor { blocks, dice, number: 0, typed: Vec::new(), moved: Vec::new() };
    for edit in 0..4 {
        // Each kind opens some of the files.
        let first = usize::try_from(seed).unwrap() % KINDS.len();
        let kind = KINDS[if edit == 0 { first } else { editor.dice.roll(KINDS.len()) }];
        // Whole units in another order are told, and nothing else can be said of them.
        if ![Kind::SwapUnits, Kind::MoveItem].contains(&kind) {
            editor.edit(kind);
        }
        // Of a unit that is gone nothing else can be done.
        if kind == Kind::RemoveUnit {
            break;
        }
    }
    let moved = editor.moved;
    document.blocks = editor.blocks;
    (issue, document, moved, writer.dice)
}

fn changes(now: &str, document: &Document, base: &str) -> WordChanges {
    let memory = project(now);
    let workbench = office::read_for_import(&memory).unwrap();
    let returned = known_again(&workbench, document);
    word_changes(&memory, now, &returned, base, &[]).unwrap()
}

/// The file of an issue after the changes that come of some decisions, made as the desk makes them.
fn taken(
    now: &str,
    changes: &WordChanges,
    decisions: &BTreeMap<String, WordDecision>,
) -> String {
    let case = case(now);
    let disk = Disk::open(case.path()).unwrap();
    let path = WorkspacePath::root().join(PATH).unwrap();
    let file = ManuscriptFile::issue(path.clone());
    let edits = changes.edits(decisions).expect("the changes can be made");
    let mut desk = Manuscripts::new();
    let revision = desk.open(&disk, &file).unwrap().revision;
    assert_eq!(revision, changes.revision());
    let edits = ManuscriptEdits {
        writer: "甲".to_owned(),
        who: String::new(),
        revision,
        turn: None,
        edits,
    };
    let edited = desk.edit(&disk, &file, &edits).unwrap();
    assert!(edited.refused.is_empty(), "{:?}\n{:#?}", edited.refused, edits.edits);
    assert!(edited.manuscript.unwrap().waiting.is_empty());
    office::edited_text(&disk, &path).unwrap()
}

/// The words that a change takes away, and those that it brings.
fn words(change: &WordChange) -> [Vec<String>; 2] {
    let [before, after] = [&change.before, &change.after].map(|text| tokens(text));
    let gone = before.iter().filter(|one| !after.contains(one)).cloned().collect();
    let new = after.iter().filter(|one| !before.contains(one)).cloned().collect();
    [gone, new]
}

#[test]
fn what_is_taken_is_there_and_what_is_left_is_as_it_was() {
    let (mut all, mut accepted, mut linked) = (0, 0, 0);
    let mut kinds = BTreeMap::<String, usize>::new();
    for seed in 1..=rounds(FILES) as u64 {
        let (issue, document, moved, mut dice) = edited(seed);
        let changes = changes(&issue, &document, &issue);
        assert!(changes.changes.iter().all(|one| one.state == WordChangeState::Open));
        let mut decisions = BTreeMap::new();
        for change in &changes.changes {
            // Words that went from one field to another are one change.
            let beside = change.linked.iter().find_map(|key| decisions.get(key)).copied();
            let decision = [WordDecision::Take, WordDecision::Leave][dice.roll(2)];
            decisions.insert(change.key.clone(), beside.unwrap_or(decision));
            *kinds.entry(format!("{:?}", change.kind)).or_default() += 1;
            linked += usize::from(!change.linked.is_empty());
        }
        assert_eq!(decisions.len(), changes.changes.len(), "{seed}: a key names two changes");
        let file = taken(&issue, &changes, &decisions);
        let found = tokens(&file);
        let shown =
            || format!("{seed}\n{issue}\n--\n{file}\n{:#?}\n{decisions:#?}", changes.changes);
        let mut touched: Vec<String> = Vec::new();
        let mut wanted: BTreeMap<String, i32> = BTreeMap::new();
        tokens(&issue).into_iter().for_each(|word| *wanted.entry(word).or_insert(0) += 1);
        for change in &changes.changes {
            let is_taken = decisions[&change.key] == WordDecision::Take;
            let [gone, new] = words(change);
            all += 1;
            accepted += usize::from(is_taken);
            for (words, by) in [(gone, -1), (new, 1)] {
                for word in words.into_iter().filter(|_| is_taken) {
                    *wanted.entry(word).or_insert(0) += by;
                }
            }
            if is_taken {
                touched.extend(tokens(&change.before));
            }
        }
        for word in found.iter().chain(wanted.keys()) {
            let count = found.iter().filter(|one| *one == word).count();
            let wanted = wanted.get(word).copied().unwrap_or_default();
            assert_eq!(i32::try_from(count).unwrap(), wanted, "{word} {}", shown());
        }
        // Each line of the file that holds nothing of what was taken is there as it was.
        for line in issue.lines() {
            let own = tokens(line);
            if !own.iter().any(|word| touched.contains(word)) && !own.is_empty() {
                assert!(file.lines().any(|one| one == line), "{line}\n{}", shown());
            }
        }
        // In the order of the document, but for words that were put elsewhere and perhaps left, and for new fields of
        // failings: these stand and are printed in the order of their keys, wherever 处理结果： was typed.
        let is_field =
            |one: &&WordChange| one.kind == WordChangeKind::Reworded && one.before.is_empty();
        let of_fields = changes.changes.iter().filter(is_field);
        let mut placed: Vec<String> = of_fields.flat_map(|one| tokens(&one.after)).collect();
        placed.extend(moved);
        let document = tokens(&tongbao::document::text::write(&document));
        let document: Vec<&String> = document
            .iter()
            .filter(|one| found.contains(one) && !placed.contains(one))
            .collect();
        let found: Vec<&String> = found.iter().filter(|one| document.contains(one)).collect();
        assert_eq!(found, document, "{}", shown());
        // Nothing taken is nothing written.
        let none =
            BTreeMap::from_iter(decisions.keys().map(|key| (key.clone(), WordDecision::Leave)));
        assert_eq!(taken(&issue, &changes, &none), issue);
    }
    assert!(all > 60 && accepted > 30 && linked > 1, "{all} {accepted} {linked}");
    assert_eq!(kinds.len(), 4, "{kinds:?}");
}

#[test]
fn what_was_written_meanwhile_stays_beside_what_is_taken_or_is_a_conflict() {
    let (mut conflicts, mut open) = (0, 0);
    for seed in 1..=rounds(FILES) as u64 {
        let (issue, document, _, mut dice) = edited(seed + 5000);
        // Somebody wrote in some texts of the issue.
        let all = tokens(&issue);
        let mut now = issue.clone();
        let mut written = Vec::new();
        for number in 0..3 {
            let word = &all[dice.roll(all.len())];
            let new = format!("第{}号", 8000 + number);
            if now.contains(word) {
                now = now.replace(word, &new);
                written.push((word.clone(), new));
            }
        }
        let changes = changes(&now, &document, &issue);
        let mut decisions = BTreeMap::new();
        for change in &changes.changes {
            let is_touched =
                written.iter().any(|(word, _)| tokens(&change.before).contains(word));
            match &change.state {
                WordChangeState::Conflict(there) => {
                    assert!(is_touched, "{seed}: {change:#?}");
                    assert!(
                        written.iter().any(|(_, new)| there.contains(new)),
                        "{seed}: {there}"
                    );
                    conflicts += 1;
                }
                WordChangeState::Open => {
                    let is_free = !is_touched || change.kind == WordChangeKind::New;
                    assert!(is_free, "{seed}: {change:#?} {written:?}");
                    open += 1;
                }
                // What is beside, told.
                WordChangeState::Made | WordChangeState::Lost => {}
            }
            let decision = match dice.roll(3) {
                0 => WordDecision::Leave,
                1 if change.kind == WordChangeKind::Reworded => WordDecision::Both,
                _ => WordDecision::Take,
            };
            decisions.insert(change.key.clone(), decision);
        }
        let file = taken(&now, &changes, &decisions);
        for (_, new) in &written {
            let holder = changes.changes.iter().find(|change| match &change.state {
                WordChangeState::Conflict(there) => there.contains(new),
                _ => false,
            });
            let is_given_up =
                holder.is_some_and(|one| decisions[&one.key] == WordDecision::Take);
            assert_eq!(file.contains(new), !is_given_up, "{seed} {new}\n{now}\n--\n{file}");
        }
    }
    assert!(conflicts > 6 && open > 45, "{conflicts} {open}");
}
