//! The crates below ours: what makes the first build long, and the second one longer.

use std::collections::BTreeSet;
use std::process::Command;

use super::none;
use crate::support::root;

/// The crates of a build with their features, a line each; `edges` says which dependencies count.
fn features(edges: &str) -> BTreeSet<String> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(root()).args(["tree", "--locked", "--offline", "--prefix", "none"]);
    let output = cargo.args(["--format", "{p} [{f}]", "--edges", edges]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(|line| line.trim_end_matches(" (*)").to_owned()).collect()
}

#[test]
fn a_build_and_its_tests_have_the_same_features() {
    let tested = features("normal,build,dev");
    let built = features("normal,build");
    let found: Vec<String> = built.difference(&tested).cloned().collect();
    none(
        &found,
        "These crates are compiled again for tests, with all that stand on them, since a dev-dependency \
         gives them other features: give the dependency of the build the same.",
    );
}

#[test]
fn what_is_optimised_is_a_dependency() {
    let manifest = fs_err::read_to_string(root().join("Cargo.toml")).unwrap();
    let lock = fs_err::read_to_string(root().join("Cargo.lock")).unwrap();
    let lines = manifest.lines().skip_while(|line| *line != "[profile.dev.package]").skip(1);
    let listed = lines.take_while(|line| !line.starts_with('['));
    let names = listed.filter_map(|line| line.split_once(" = ")).map(|(name, _)| name);
    let names: Vec<&str> = names.filter(|name| *name != "\"*\"").collect();
    assert!(names.len() > 20, "the list of Cargo.toml is not read any more: {names:?}");
    let is_unknown = |name: &&str| !lock.contains(&format!("name = \"{name}\"\n"));
    let found: Vec<String> = names.into_iter().filter(is_unknown).map(str::to_owned).collect();
    none(
        &found,
        "Take these out of [profile.dev.package] in Cargo.toml: nothing depends on them.",
    );
}

/// Crates that are large, or of which a second version does harm: with two of comemo, nothing that Typst
/// remembers is freed.
const ONCE: [&str; 8] =
    ["comemo", "flate2", "krilla", "pulldown-cmark", "serde-saphyr", "tera", "typst", "zip"];

#[test]
fn large_crates_are_there_once() {
    let lock = fs_err::read_to_string(root().join("Cargo.lock")).unwrap();
    let count = |name: &str| lock.matches(&format!("name = \"{name}\"\n")).count();
    let found = ONCE.iter().map(|name| (name, count(name))).filter(|(_, count)| *count != 1);
    let found: Vec<String> =
        found.map(|(name, count)| format!("{name}: {count} versions")).collect();
    none(
        &found,
        "Bring our version of it and that of other crates together: `cargo tree -i NAME` says whose they are.",
    );
}
