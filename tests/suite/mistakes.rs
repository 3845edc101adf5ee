//! A workspace in which everything is wrong: one run names all of it, in either language.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::case::Case;
use crate::support::root;

/// Every mistake of tests/mistakes/: file, line, rule.
const MISTAKES: [(&str, u64, &str); 30] = [
    ("bulletins/2017/gongzuo-01.yaml", 6, "unknown-unit"),
    ("bulletins/2017/gongzuo-01.yaml", 8, "empty-entry"),
    ("bulletins/2017/gongzuo-01.yaml", 11, "broken-link"),
    ("bulletins/2017/gongzuo-01.yaml", 11, "missing-file"),
    ("bulletins/2017/gongzuo-01.yaml", 13, "missing-file"),
    ("bulletins/2017/gongzuo-01.yaml", 14, "missing-file"),
    ("bulletins/2017/gongzuo-01.yaml", 17, "impossible-date"),
    ("bulletins/2017/gongzuo-01.yaml", 18, "duplicate-entry"),
    ("bulletins/2017/gongzuo-01.yaml", 19, "raw-html"),
    ("bulletins/2017/gongzuo-02.yaml", 4, "date-out-of-order"),
    ("bulletins/2017/gongzuo-02.yaml", 5, "out-of-range"),
    ("bulletins/2017/gongzuo-02.yaml", 8, "control-character"),
    ("bulletins/2017/gongzuo-02.yaml", 10, "broken-link"),
    ("bulletins/2017/gongzuo-02.yaml", 12, "unknown-failing"),
    ("bulletins/2017/gongzuo-03.yaml", 1, "missing-key"),
    ("bulletins/2017/gongzuo-03.yaml", 4, "wrong-type"),
    ("bulletins/2017/gongzuo-04.yaml", 1, "unknown-series"),
    ("bulletins/2017/gongzuo-05.yaml", 3, "wrong-file-name"),
    ("bulletins/2017/gongzuo-05.yaml", 3, "number-gap"),
    ("bulletins/2017/gongzuo-07.yaml", 3, "duplicate-issue"),
    ("bulletins/2017/gongzuo-08.yaml", 5, "invalid-yaml"),
    ("bulletins/2017/gongzuo-09.yaml", 2, "not-utf8"),
    ("bulletins/2017/gongzuo-10.yaml", 1, "byte-order-mark"),
    ("bulletins/2017/gongzuo-10.yaml", 3, "wrong-file-name"),
    ("bulletins/2017/gongzuo-11.yaml", 4, "yaml-over-limit"),
    ("tongbao.yaml", 3, "unknown-value"),
    ("tongbao.yaml", 6, "unknown-key"),
    ("tongbao.yaml", 10, "duplicate-id"),
    ("units.yaml", 6, "bad-id"),
    ("units.yaml", 11, "duplicate-key"),
];

/// The check's answer in JSON.
fn told(lang: &str) -> Vec<Value> {
    let case = Case::new();
    let folder = root().join("tests/mistakes");
    let mut command = case.command(&format!("--lang {lang} check --format json"));
    let output = command.arg("-C").arg(folder).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    serde_json::from_slice(&output.stdout).expect("the answer is JSON")
}

fn places(told: &[Value]) -> BTreeSet<(String, u64, String)> {
    let text = |one: &Value, key: &str| one[key].as_str().unwrap().to_owned();
    told.iter()
        .map(|one| (text(one, "file"), one["line"].as_u64().unwrap(), text(one, "rule")))
        .collect()
}

#[test]
fn one_run_names_every_mistake_in_either_language() {
    // What follows from the others: a unit whose id and key are both double, and the series with a
    // slip, which has no No. 1 to 3 and no file of its name.
    let mut wanted: BTreeSet<_> = MISTAKES
        .iter()
        .map(|(file, line, rule)| ((*file).to_owned(), *line, (*rule).to_owned()))
        .collect();
    for (file, line, rule) in
        [("units.yaml", 8, "duplicate-id"), ("bulletins/2017/gongzuo-04.yaml", 3, "number-gap")]
    {
        wanted.insert((file.to_owned(), line, rule.to_owned()));
    }
    for lang in ["zh", "en"] {
        let found = places(&told(lang));
        let missed: Vec<_> = wanted.difference(&found).collect();
        let more: Vec<_> = found.difference(&wanted).collect();
        assert!(
            missed.is_empty() && more.is_empty(),
            "{lang}: missed {missed:?}, more {more:?}"
        );
    }
    let kinds: BTreeSet<&str> = MISTAKES.iter().map(|(_, _, rule)| *rule).collect();
    assert!(kinds.len() >= 20, "twenty different mistakes at least: {}", kinds.len());
}

#[test]
fn each_is_told_in_the_readers_language_with_a_message_of_its_own() {
    let is_chinese =
        |text: &str| text.chars().any(|one| ('\u{4e00}'..='\u{9fff}').contains(&one));
    for (zh, en) in told("zh").iter().zip(told("en")) {
        let rule = zh["rule"].as_str().unwrap();
        assert_eq!(zh["rule"], en["rule"]);
        let (zh, en) = (zh["message"].as_str().unwrap(), en["message"].as_str().unwrap());
        assert!(is_chinese(zh), "{rule}: {zh}");
        assert_ne!(zh, en, "{rule}");
        assert!(!zh.contains('{') && !en.contains('{'), "{rule}: {zh} / {en}");
        assert_ne!(en, rule, "the catalogue has a text");
    }
}

#[test]
fn a_build_names_them_too_and_makes_nothing() {
    let case = Case::new();
    let folder = root().join("tests/mistakes");
    let mut command = case.command("build --no-pdf");
    let output = command.arg("-C").arg(&folder).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap();
    for (file, line, rule) in MISTAKES {
        assert!(told.contains(&format!("[{rule}]")), "{rule}");
        assert!(told.contains(&format!("{file}:{line}:")), "{file}:{line}");
    }
    assert!(!folder.join("public").exists() && !folder.join("print").exists());
}
