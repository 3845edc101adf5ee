//! Pages, style sheets and drawings by the Nu HTML checker.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

use crate::support::browser;
use crate::support::builds::{sample, sample_in_english};

/// What the checker warns of and we do all the same: the words of its message, and the reason.
const ACCEPTED: [(&str, &str); 2] = [
    (
        "Resource violates Content Security Policy",
        "it takes pages from disk for pages without an origin; browsers do not, see `browser`",
    ),
    (
        "Inline script violates Content Security Policy",
        "JSON-LD is data that no browser runs; other inline scripts are refused by `browser`",
    ),
];

/// Everything that the checker says of pages, style sheets and drawings, a line each. All in one
/// run: starting Java takes seconds.
fn told(websites: &[(&str, &BTreeMap<String, Vec<u8>>)]) -> Vec<String> {
    let mut files = BTreeMap::new();
    for (name, public) in websites {
        let checked =
            |path: &str| [".html", ".css", ".svg"].iter().any(|end| path.ends_with(end));
        for (path, bytes) in public.iter().filter(|(path, _)| checked(path)) {
            files.insert(format!("{name}/{path}"), bytes.clone());
        }
    }
    let folder = browser::on_disk(&files);
    let mut command = Command::new("java");
    command
        .arg("-jar")
        .arg(browser::modules().join("vnu-jar/build/dist/vnu.jar"))
        .args(["--format", "json", "--stdout", "--exit-zero-always"])
        .args(["--also-check-css", "--also-check-svg"])
        .arg(folder.path());
    let output = browser::started("java", "tools", &mut command);
    let report: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("the checker prints no JSON: {error}: {output:?}"));
    let messages = report["messages"].as_array().expect("a report has messages");
    let root = format!("file:{}/", folder.path().display());
    let line = |one: &Value| {
        let text = |key: &str| one[key].as_str().unwrap_or_default();
        let path = text("url").replace(&root, "");
        format!("{path}:{}: {}: {}", one["lastLine"], text("type"), text("message"))
    };
    messages.iter().map(line).collect()
}

#[test]
fn the_checker_finds_no_fault_in_the_sample() {
    let websites = [("chinese", &sample().public), ("english", &sample_in_english().public)];
    let mut told = told(&websites);
    told.retain(|line| !ACCEPTED.iter().any(|(words, _)| line.contains(words)));
    told.dedup();
    assert!(told.is_empty(), "{} faults:\n{}", told.len(), told.join("\n"));
}

#[test]
fn the_checker_sees_faults_of_every_kind_of_file() {
    let files = [
        ("a.html", "<!DOCTYPE html><html lang=\"zh-CN\"><title>甲</title><p><li>乙"),
        ("b.css", "a { colr: red }"),
        ("c.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><rekt/></svg>"),
    ];
    let files = files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
    let told = told(&[("bad", &BTreeMap::from(files))]);
    for path in ["bad/a.html:", "bad/b.css:", "bad/c.svg:"] {
        let is_told =
            told.iter().any(|line| line.starts_with(path) && line.contains("error: "));
        assert!(is_told, "no error is told of {path} {told:?}");
    }
}
