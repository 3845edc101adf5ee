//! Rules, by the fixtures of `tests/check/`: one file a rule, named cases, comments that assert.
//!
//! `tests/README.md` says how they are written. Here: [`parse`] reads a fixture, [`compare`] runs a
//! case over a workspace in memory; what a text file cannot hold is tested in [`direct`], what all safe
//! fixes have in common in [`fixes`].

mod direct;
mod fixes;
mod fixture;
mod never_worse;
mod sample;
mod slips;

use std::collections::BTreeSet;
use std::fmt::Write;

use tongbao::diag::{Diagnostic, Files, Span};
use tongbao::lang::Lang;
use tongbao::office;
use tongbao::source::Memory;

use crate::support::{files_under, root};
use fixture::{Case, Expected};

/// Rules whose breach no text file can hold; [`direct`] has a test for each.
const DIRECT: [&str; 3] = ["not-utf8", "byte-order-mark", "file-too-large"];

/// Files that a case has without writing them: tests/check/base/.
const BASE: [&str; 2] = ["tongbao.yaml", "units.yaml"];

fn fixtures() -> Vec<(String, Vec<Case>)> {
    let folder = root().join("tests/check");
    let files = files_under(&folder).into_iter().filter(|file| file.ends_with(".txt"));
    let read = |file: String| {
        let text = fs_err::read_to_string(folder.join(&file)).unwrap();
        (file.trim_end_matches(".txt").to_owned(), fixture::parse(&file, &text))
    };
    files.map(read).collect()
}

/// All files of all cases, with their paths.
pub(crate) fn files() -> Vec<(String, String)> {
    fixtures().into_iter().flat_map(|(_, cases)| cases).flat_map(|case| case.files).collect()
}

/// Rules that reading, decoding and checking can find broken.
fn rules() -> BTreeSet<&'static str> {
    let rules = tongbao::source::RULES.iter().chain(tongbao::model::RULES).copied();
    rules.chain(tongbao::check::rules()).map(|rule| rule.id).collect()
}

#[test]
fn every_rule_is_a_file_of_its_name() {
    let files = files_under(&root().join("src/check/rules"));
    let names = files.iter().filter(|file| *file != "mod.rs").map(|file| {
        // A long rule is a folder.
        let name = file.split_once('/').map_or(file.as_str(), |(folder, _)| folder);
        name.trim_end_matches(".rs").replace('_', "-")
    });
    let ids = tongbao::check::rules().map(|rule| rule.id.to_owned());
    assert_eq!(names.collect::<BTreeSet<String>>(), ids.collect());
}

#[test]
fn every_rule_has_a_fixture() {
    let named: BTreeSet<String> = fixtures().into_iter().map(|(name, _)| name).collect();
    for rule in rules() {
        let there = named.contains(rule) || DIRECT.contains(&rule);
        assert!(there, "write tests/check/{rule}.txt: a case that fails and one that passes");
    }
    for name in named {
        assert!(
            rules().contains(name.as_str()),
            "tests/check/{name}.txt is named after no rule"
        );
    }
}

#[test]
fn every_fixture_has_a_case_that_fails_and_one_that_passes() {
    for (rule, cases) in fixtures() {
        let speaks = |case: &Case| case.expected.iter().any(|one| one.rule == rule);
        assert!(cases.iter().any(speaks), "{rule}.txt: no case in which the rule speaks");
        assert!(!cases.iter().all(speaks), "{rule}.txt: no case in which the rule is silent");
    }
}

#[test]
fn every_case_tells_what_it_says_it_tells() {
    let mut failures = String::new();
    for (rule, cases) in fixtures() {
        for case in cases {
            if let Err(difference) = compare(&case) {
                write!(failures, "\n## {} ({rule}.txt)\n{difference}", case.name).unwrap();
            }
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

/// The files of a case.
fn workspace(case: &Case) -> Memory {
    let mut project = Memory::new();
    for name in BASE.iter().filter(|name| !case.names(name)) {
        let path = root().join("tests/check/base").join(name);
        project = project.with(name, fs_err::read(path).unwrap());
    }
    for (path, text) in &case.files {
        project = project.with(path, text.as_str());
    }
    project
}

/// Runs a case; the difference to what it asserts is the error.
fn compare(case: &Case) -> Result<(), String> {
    let prepared = office::check(&workspace(case));
    let files = &prepared.files;
    let told = prepared.diagnostics.sorted(files);
    let mut unmet: Vec<&Expected> = case.expected.iter().collect();
    let mut unasserted = Vec::new();
    for diagnostic in told {
        for one in found(diagnostic, files) {
            match unmet.iter().position(|wanted| wanted.is_met_by(&one)) {
                Some(index) => drop(unmet.remove(index)),
                None => unasserted.push(one),
            }
        }
    }
    let mut difference = String::new();
    for one in unmet {
        writeln!(difference, "  not told: {one}").unwrap();
    }
    for one in unasserted {
        writeln!(difference, "  told, not asserted: {one} {}", one.says).unwrap();
    }
    if difference.is_empty() { Ok(()) } else { Err(difference) }
}

/// A diagnostic and its labels, in the form in which fixtures assert them.
fn found(diagnostic: &Diagnostic, files: &Files) -> Vec<Expected> {
    let mut says = diagnostic.message.text(Lang::En);
    for hint in &diagnostic.hints {
        write!(says, " | {}", hint.text(Lang::En)).unwrap();
    }
    let severity = diagnostic.severity.id();
    let mut found = vec![place(severity, diagnostic.rule.id, says, diagnostic.span, files)];
    for (span, message) in &diagnostic.labels {
        found.push(place("label", diagnostic.rule.id, message.text(Lang::En), *span, files));
    }
    found
}

fn place(kind: &str, rule: &str, says: String, span: Span, files: &Files) -> Expected {
    let (start, end) =
        (files.position(span.file, span.start), files.position(span.file, span.end));
    Expected {
        kind: kind.to_owned(),
        rule: rule.to_owned(),
        file: files.path(span.file).to_owned(),
        line: start.line,
        columns: match end.line - start.line {
            0 => format!("{}-{}", start.column, end.column),
            lines => format!("{}-+{lines}:{}", start.column, end.column),
        },
        says,
    }
}
