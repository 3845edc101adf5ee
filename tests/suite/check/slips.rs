//! Slips of the keyboard, each put into an issue that is right: what is told, and whether `check --fix` mends
//! it. `tests/slips/` has them.

use tongbao::check::fix::fixes;
use tongbao::diag::{Diagnostic, Severity};
use tongbao::office;
use tongbao::source::Memory;

use crate::support::case::{CONFIG, Case, UNITS, issue};

/// An issue that is right.
const ISSUE: &str = include_str!("../../slips/issue.yaml");

/// What stands in the issue, what is typed in its place, the lines and rules that are told, and whether
/// nothing but warnings is left when the safe fixes are made.
const SLIPS: &str = include_str!("../../slips/slips.json");

/// A slip.
type Slip = (String, String, String, bool);

/// What follows from an issue that could not be read, or from one without the issues before it.
const APART: [&str; 2] = ["number-gap", "empty-entry"];

fn told(text: &str) -> (Vec<Diagnostic>, String, Option<String>) {
    let project = Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/2026/gongzuo-08.yaml", text);
    let checked = office::check(&project);
    let sorted = checked.diagnostics.sorted(&checked.files);
    let fixed = fixes(&checked.files, &sorted).into_iter().next().map(|one| one.text);
    let own: Vec<Diagnostic> =
        sorted.into_iter().filter(|one| !APART.contains(&one.rule.id)).cloned().collect();
    let place = |one: &Diagnostic| {
        let line = checked.files.position(one.span.file, one.span.start).line;
        format!("{line}:{}", one.rule.id)
    };
    let words: Vec<String> = own.iter().map(place).collect();
    (own, words.join(" "), fixed)
}

#[test]
fn every_slip_is_told_by_its_line_with_a_remedy() {
    let mut wrong = Vec::new();
    let slips: Vec<Slip> = serde_json::from_str(SLIPS).unwrap();
    for (right, typed, wanted, mended) in slips {
        let mut text = ISSUE.replacen(&right, &typed, 1);
        let (found, words, mut fixed) = told(&text);
        if words != wanted {
            wrong.push(format!("{typed:?}: {words}, not {wanted}"));
        }
        assert!(found.iter().all(|one| !one.hints.is_empty()), "{typed:?} has its remedy");
        while let Some(next) = fixed {
            text = next;
            fixed = told(&text).2;
        }
        let (left, ..) = told(&text);
        let errors = left.iter().any(|one| one.severity == Severity::Error);
        if errors == mended {
            wrong.push(format!("{typed:?}: mended is {}\n{text}", !mended));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_issue_itself_is_right() {
    assert_eq!(told(ISSUE).1, "");
}

/// What stands behind ` #` may be a comment that nobody wants printed.
#[test]
fn a_comment_in_a_text_that_goes_on_stays_one() {
    let text = issue(1).replace("第1期导语。", "第1期\n      导语。 # 内部掌握");
    let case = Case::archive().file("bulletins/1.yaml", &text);
    case.command("check --fix").output().unwrap();
    let left = fs_err::read_to_string(case.path().join("bulletins/1.yaml")).unwrap();
    assert_eq!(left, text);
}
