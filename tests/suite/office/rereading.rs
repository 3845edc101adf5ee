//! A workspace that is read again says the same as one that is read for the first time, whatever was changed, added,
//! deleted and renamed in between.

use std::collections::{BTreeMap, BTreeSet};

use tongbao::diag::Diagnostic;
use tongbao::lang::Lang;
use tongbao::office;
use tongbao::office::{KnownWorkspace, Workbench};
use tongbao::source::Memory;

use crate::support::dice::{Dice, damage, rounds, seed};
use crate::support::{files_under, root};

/// The number from which the edits are made.
const SEED: u64 = 14;

/// Edits that are made.
const EDITS: usize = 60;

/// The issues of the sample that are edited.
const KEPT: [&str; 5] = [
    "2017/ducha-01.yaml",
    "2017/gongzuo-02.yaml",
    "2017/gongzuo-03.yaml",
    "2017/gongzuo-06.yaml",
    "2018/gongzuo-03.yaml",
];

/// An issue that nobody edits. What rules find in it is told by the files that all issues are read with.
const UNTOUCHED: (&str, &str) = (
    "bulletins/2017/gongzuo-90.yaml",
    "series: gongzuo\nyear: 2017\nnumber: 90\ndate: 2017-12-30\nentries:\n  - unit: shuiwuju\n    lead: 其它部门和市水物局增长10%-20%。\n",
);

/// What is written into a file: what rules find, what they are told by, and what is no YAML.
const PIECES: [&str; 12] = [
    "其它",
    "10%-20%",
    "市水物局",
    "【待补】",
    "[上期](issue:2017-99)",
    "张建国",
    "  # tongbao: allow house-term\n",
    "\n# 请核对：甲\n",
    "# tongbao:",
    ": [",
    "\u{2A6A5}",
    "乙",
];

/// Texts of the files that all issues are read with.
const SHARED: [(&str, &str); 7] = [
    ("terms.yaml", "terms:\n  - {wrong: 其它, right: 其他}\n"),
    ("terms.yaml", "people:\n  - {name: 张健国, post: 局长}\n"),
    ("terms.yaml", "terms: [\n"),
    ("units.yaml", "units:\n  - {id: gaoxinqu, name: 高新技术产业区}\n"),
    ("rectifications.yaml", "rectifications: []\n"),
    (
        "corrections/new.yaml",
        "issue: gongzuo-2017-6\nkind: removal\ndate: 2018-01-01\nreason: 撤\n",
    ),
    ("reviews/none.yaml", ""),
];

const LEVELS: [&str; 3] = ["house-term: off", "placeholder: hint", "range-hyphen: error"];

type Texts = BTreeMap<String, Vec<u8>>;

fn workspace(texts: &Texts) -> Memory {
    texts.iter().fold(Memory::new(), |memory, (path, text)| memory.with(path, text.clone()))
}

/// All that is known of a workspace.
fn told(workbench: &Workbench) -> String {
    let Workbench { files, archive, diagnostics } = workbench;
    let texts: Vec<&str> = archive.issues().map(|issue| files.text(issue.file)).collect();
    format!("{archive:?} {diagnostics:?} {texts:?}")
}

/// What is found in the issue that nobody edits.
fn told_of_untouched(workbench: &Workbench) -> String {
    let Workbench { files, diagnostics, .. } = workbench;
    let is_in = |one: &&Diagnostic| files.path(one.span.file) == UNTOUCHED.0;
    diagnostics
        .iter()
        .filter(is_in)
        .map(|one| format!("{} {}\n", one.rule.id, one.message.text(Lang::En)))
        .collect()
}

/// Changes one file, adds, deletes or renames one.
fn edit(texts: &mut Texts, sample: &Texts, dice: &mut Dice) {
    let is_edited = |path: &&String| path.starts_with("bulletins") && **path != UNTOUCHED.0;
    let bulletins: Vec<String> = texts.keys().filter(is_edited).cloned().collect();
    let one = bulletins[dice.roll(bulletins.len())].clone();
    match dice.roll(10) {
        0 if bulletins.len() > 3 => drop(texts.remove(&one)),
        1 => {
            let text = texts.remove(&one).unwrap();
            texts.insert(format!("bulletins/{}.yaml", dice.roll(5)), text);
        }
        2 => {
            let (path, text) = sample.iter().nth(dice.roll(sample.len())).unwrap();
            texts.insert(path.clone(), text.clone());
        }
        3 => {
            let (path, text) = SHARED[dice.roll(SHARED.len())];
            texts.insert(path.to_owned(), text.into());
        }
        4 => {
            let level = LEVELS[dice.roll(LEVELS.len())];
            let mut text = sample["tongbao.yaml"].clone();
            text.extend(format!("check:\n  levels: {{{level}}}\n").bytes());
            texts.insert("tongbao.yaml".to_owned(), text);
        }
        5 => damage(texts.get_mut(&one).unwrap(), dice),
        _ => {
            let text = String::from_utf8_lossy(&texts[&one]).into_owned();
            let at = text.floor_char_boundary(dice.roll(text.len() + 1));
            let piece = PIECES[dice.roll(PIECES.len())];
            let text = format!("{}{piece}{}", &text[..at], &text[at..]);
            texts.insert(one, text.into());
        }
    }
}

#[test]
fn what_is_read_again_is_what_is_read_anew_after_any_edits() {
    let mut dice = Dice::new(seed(SEED));
    let is_read = |path: &String| path.ends_with(".yaml") && !path.starts_with("reviews");
    let folders = ["bulletins", "corrections"];
    let mut sample: Texts = folders
        .iter()
        .flat_map(|folder| {
            let files = files_under(&root().join(folder)).into_iter();
            files.map(move |file| format!("{folder}/{file}")).filter(is_read)
        })
        .chain(["tongbao.yaml", "units.yaml", "rectifications.yaml"].map(str::to_owned))
        .map(|path| (path.clone(), fs_err::read(root().join(&path)).unwrap()))
        .collect();
    // A few are enough.
    let is_kept = |path: &str| {
        !path.starts_with("bulletins") || KEPT.iter().any(|one| path.ends_with(one))
    };
    sample.retain(|path, _| is_kept(path));
    sample.insert(UNTOUCHED.0.to_owned(), UNTOUCHED.1.into());
    let mut texts = sample.clone();
    let mut known = KnownWorkspace::default();
    let mut of_untouched = BTreeSet::new();
    for turn in 0..rounds(EDITS) {
        let again = office::check_again(&workspace(&texts), &mut known);
        let anew = office::check(&workspace(&texts));
        assert!(told(&again) == told(&anew), "before edit {turn}");
        of_untouched.insert(told_of_untouched(&anew));
        // Some edits are seen together.
        for _ in 0..=dice.roll(2) {
            edit(&mut texts, &sample, &mut dice);
        }
    }
    // Names, terms and levels: each finds or loses something.
    assert!(of_untouched.len() > 3, "{of_untouched:#?}");
}

#[test]
fn what_all_issues_are_read_with_is_not_forgotten() {
    let units = "units:\n  - {id: shuiwuju, name: 市水务局}\n";
    let terms = "terms:\n  - {wrong: 其它, right: 其他}\n";
    let config =
        "title: 档案\norganization: {name: 办公室}\nseries: [{id: gongzuo, name: 工作通报}]\n";
    let off = format!("{config}check:\n  levels: {{range-hyphen: off}}\n");
    let texts = |all: &[(&str, &str)]| -> Texts {
        let issue = [UNTOUCHED].into_iter().chain(all.iter().copied());
        issue.map(|(path, text)| (path.to_owned(), text.into())).collect()
    };
    let (config, off) = (("tongbao.yaml", config), ("tongbao.yaml", &off[..]));
    let (units, terms) = (("units.yaml", units), ("terms.yaml", terms));
    let other = ("units.yaml", "units:\n  - {id: shuiwuju, name: 市河务局}\n");
    let others = ("terms.yaml", "terms:\n  - {wrong: 部门, right: 单位}\n");
    let mut known = KnownWorkspace::default();
    let mut before = String::new();
    for all in [
        texts(&[config, units, terms]),
        texts(&[config, other, terms]),
        texts(&[config, units, terms]),
        texts(&[config, units, others]),
        texts(&[config, units, terms]),
        texts(&[off, units, terms]),
        texts(&[config, units, terms]),
    ] {
        let again = told_of_untouched(&office::check_again(&workspace(&all), &mut known));
        assert_eq!(again, told_of_untouched(&office::check(&workspace(&all))));
        assert_ne!(again, before);
        before = again;
    }
}

#[test]
fn a_table_is_read_again_where_it_changed_and_its_issue_did_not() {
    let with_table = UNTOUCHED.1.to_owned() + "attachments: [{title: 台账, file: a.csv}]\n";
    let mut known = KnownWorkspace::default();
    for (cell, is_told) in [("已办", false), ("待核实", true), ("已办", false)] {
        let files = [
            (UNTOUCHED.0, with_table.as_str()),
            ("bulletins/2017/a.csv", &format!("单位,情况\n市水务局,{cell}\n")),
        ];
        let texts = files.map(|(path, text)| (path.to_owned(), text.into()));
        let workbench = office::check_again(&workspace(&Texts::from(texts)), &mut known);
        let told = told_of_untouched(&workbench);
        assert_eq!(told.contains("row 2 of the attached table"), is_told, "{told}");
    }
}
