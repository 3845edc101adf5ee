//! Texts of different shapes, each with its right value, as a clerk would write it: fields right beside
//! fields in all.
//!
//! `tests/import/shapes/<name>.txt` or `.md` is the text, `<name>.yaml` the right value.

use tongbao::source::Memory;

use super::fields;
use super::fields::{Fields, Tally, imported, parsed};
use crate::support::root;

/// The texts, and how many fields are not right.
const SHAPES: [(&str, usize); 15] = [
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

#[test]
fn texts_of_all_shapes_are_filed_where_a_clerk_would() {
    let folder = root().join("tests/import");
    let read = |path: &str| fs_err::read(folder.join(path)).unwrap();
    let mut names = Memory::new();
    for name in ["tongbao.yaml", "units.yaml"] {
        names = names.with(name, read(&format!("base/{name}")));
    }
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
