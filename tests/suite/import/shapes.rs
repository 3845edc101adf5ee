//! Texts of different shapes, each with its right value, as a clerk would write it: fields right beside
//! fields in all.
//!
//! `tests/import/shapes/<name>.txt`, `.md` or `.docx` is the text, `<name>.yaml` the right value.

use tongbao::document::plain;
use tongbao::import::{ArchiveNames, Decisions, SourceBlock, SourceLines};
use tongbao::model::{Entry, Issue};
use tongbao::source::Memory;
use tongbao::{import, office};

use super::fields;
use super::fields::{Fields, Tally, imported, parsed};
use crate::support::root;

/// The texts, and how many fields are not right.
const SHAPES: [(&str, usize); 26] = [
    ("brackets.txt", 0),
    ("stars.txt", 0),
    ("over-plain.txt", 0),
    ("among.txt", 1),
    ("letter.txt", 2),
    ("days.txt", 0),
    ("next-step.txt", 0),
    ("three-lines.txt", 0),
    ("ocr.txt", 0),
    ("unsigned.txt", 0),
    ("numbered.docx", 2),
    ("blank.txt", 0),
    ("broken-lines.txt", 0),
    ("bullets.md", 0),
    ("bulletin.txt", 0),
    ("compound.txt", 0),
    ("dates.txt", 0),
    ("document.txt", 0),
    ("labels-first.txt", 0),
    ("points.md", 0),
    ("report.txt", 0),
    ("run-on.txt", 0),
    ("table.txt", 0),
    ("text-above.txt", 0),
    ("unknown-unit.txt", 0),
    ("wrapped-title.txt", 0),
];

/// The fields of an issue, but for those that no text says; head and foot only where a whole issue is wanted.
fn said(yaml: &str, whole: bool) -> Fields {
    let mut found = fields::of(&parsed(yaml));
    let of_head = ["series", "year", "number", "date"];
    let never = |path: &str| path == "status" || path == "audience" || path.ends_with("/file");
    found.retain(|path, _| !never(path) && (whole || !of_head.contains(&path.as_str())));
    found
}

/// The workspace whose units the texts name.
pub(super) fn names() -> Memory {
    let folder = root().join("tests/import/base");
    let read = |path: &str| fs_err::read(folder.join(path)).unwrap();
    Memory::new()
        .with("tongbao.yaml", read("tongbao.yaml"))
        .with("units.yaml", read("units.yaml"))
}

/// The blocks of a text, and what import made of each, with the names of that workspace.
pub(super) fn blocks_of(text: &str) -> Vec<SourceBlock> {
    let names = names();
    let workbench = office::read_for_import(&names).unwrap();
    let document = plain::read(text.as_bytes()).unwrap();
    let mut source = SourceLines::new();
    source.add("a.txt", &document);
    let known = ArchiveNames::new(&workbench.archive);
    let decisions = Decisions::default();
    let draft = import::recognise(&source, &known, &decisions);
    import::blocks(&draft, &source, &known, &decisions)
}

/// The issue that import makes of a text, with the names of that workspace, and its YAML.
pub(super) fn of_text(text: &str) -> (Issue, String) {
    imported(&names(), "a.txt", text.as_bytes())
}

/// What the text says of its first unit, and the YAML.
pub(super) fn first_entry(text: &str) -> (Entry, String) {
    let (mut issue, yaml) = of_text(text);
    (issue.entries.remove(0), yaml)
}

#[test]
fn recipients_that_may_be_one_are_asked_for() {
    for (line, told) in [
        ("报：县委常委、副县长", true),
        ("报：县委常委、副县长，市纪委", false),
        ("报：市委、市政府", false),
    ] {
        let text = format!(
            "安澜市工作通报\n2017年第3期\n2017年3月1日\n市水务局：\n巡查促履职\n成效明显。\n{line}\n"
        );
        let (issue, yaml) = of_text(&text);
        assert_eq!(issue.distribution.report.len(), 2, "{line}\n{yaml}");
        assert_eq!(yaml.contains("同一收文对象"), told, "{line}\n{yaml}");
    }
}

#[test]
fn a_red_head_is_no_title() {
    for (head, is_own) in
        [("安澜市工作通报", true), ("工 作 通 报", true), ("中共安澜市委工作通报", false)]
    {
        let text = format!(
            "{head}\n〔2026〕第3期\n安澜市绩效办　　2026年3月1日\n市水务局：\n巡查促履职\n成效明显。\n"
        );
        let (issue, yaml) = of_text(&text);
        assert!(issue.title.is_none() && issue.editor_note.is_none(), "{head}\n{yaml}");
        assert_eq!(issue.series.value, "gongzuo", "{head}\n{yaml}");
        assert_eq!(issue.date.value.to_string(), "2026-03-01", "{head}\n{yaml}");
        // It may be that of another office.
        assert_eq!(!yaml.contains("“中共安澜市委”"), is_own, "{head}\n{yaml}");
    }
}

#[test]
fn texts_of_all_shapes_are_filed_where_a_clerk_would() {
    let folder = root().join("tests/import");
    let read = |path: &str| fs_err::read(folder.join(path)).unwrap();
    let names = names();
    let (mut right, mut all, mut faults) = (0, 0, Vec::new());
    for (file, known) in SHAPES {
        let (name, _) = file.split_once('.').unwrap();
        let wanted = String::from_utf8(read(&format!("shapes/{name}.yaml"))).unwrap();
        let whole = wanted.contains("series:");
        let wanted = if whole { wanted } else { format!("number: 1\n{wanted}") };
        let (_, yaml) = imported(&names, file, &read(&format!("shapes/{file}")));
        let mut tally = Tally::default();
        tally.add(file, &said(&wanted, whole), &said(&yaml, whole));
        let missing: Vec<String> = tally.missing.into_values().flatten().collect();
        if missing.len() != known {
            let cases = missing.join("\n    ");
            faults.push(format!(
                "{file}: {} wrong, not {known}\n    {cases}\n{yaml}",
                missing.len()
            ));
        }
        // What is filed elsewhere is told.
        if !missing.is_empty() && !yaml.contains("请核对") {
            faults.push(format!("{file}: nothing is told\n{yaml}"));
        }
        right += tally.right;
        all += tally.all;
    }
    assert!(faults.is_empty(), "{right} of {all} right\n{}", faults.join("\n"));
}
