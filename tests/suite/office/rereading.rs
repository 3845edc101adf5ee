//! A workspace that is read again says the same as one that is read for the first time, whatever was changed, added,
//! deleted and renamed in between.

use std::collections::BTreeMap;

use tongbao::office;
use tongbao::office::{Known, Workbench};
use tongbao::source::Memory;

use crate::support::dice::{Dice, damage};
use crate::support::{files_under, root};

/// The number from which the edits are made. With `TONGBAO_SEED` others are tried.
const SEED: u64 = 14;

/// Edits that are made. With `TONGBAO_FILES` more are tried.
const EDITS: usize = 60;

/// The issues of the sample that are edited.
const KEPT: [&str; 5] = [
    "2017/ducha-01.yaml",
    "2017/gongzuo-02.yaml",
    "2017/gongzuo-03.yaml",
    "2017/gongzuo-06.yaml",
    "2018/gongzuo-03.yaml",
];

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

/// Changes one file, adds, deletes or renames one.
fn edit(texts: &mut Texts, sample: &Texts, dice: &mut Dice) {
    let bulletins: Vec<String> =
        texts.keys().filter(|path| path.starts_with("bulletins")).cloned().collect();
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
    let number =
        |name, other: u64| std::env::var(name).map_or(other, |one| one.parse().unwrap());
    let mut dice = Dice::new(number("TONGBAO_SEED", SEED));
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
    let mut texts = sample.clone();
    let mut known = Known::default();
    for turn in 0..number("TONGBAO_FILES", EDITS as u64) {
        let read = told(&office::check_again(&workspace(&texts), &mut known));
        assert!(read == told(&office::check(&workspace(&texts))), "before edit {turn}");
        // Some edits are seen together.
        for _ in 0..=dice.roll(2) {
            edit(&mut texts, &sample, &mut dice);
        }
    }
}
