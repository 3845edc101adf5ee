//! The YAML files of this repository, right ones and wrong ones, given to both judges.

use tongbao::model::schema::{ALL, Schema};
use tongbao::source::WorkspacePath;

use super::judges;
use super::judges::Validator;
use crate::check;
use crate::support::{files_under, root};

/// Faults in how a value is written, not in what it is: an editor sees the number 8 in `08`.
const IN_WRITING: [&str; 2] = ["found `08`", "found `0x8`"];

/// Workspaces of the repository, and inputs of its tests.
fn folders() -> Vec<String> {
    let builds = fs_err::read_dir(root().join("tests/build")).unwrap();
    let builds = builds.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let mut folders: Vec<String> =
        builds.map(|name| format!("tests/build/{name}/input")).collect();
    folders.extend([".", "tests/mistakes"].map(str::to_owned));
    folders.sort();
    folders
}

/// Paths within a workspace, and texts.
fn files() -> Vec<(String, String)> {
    let mut files = Vec::new();
    for folder in folders() {
        let folder = root().join(folder);
        let singles = ["tongbao.yaml", "units.yaml", "rectifications.yaml", "terms.yaml"];
        let singles = singles.iter().map(|name| (*name).to_owned());
        let bulletins = files_under(&folder.join("bulletins")).into_iter();
        let corrections = files_under(&folder.join("corrections")).into_iter();
        let listed = bulletins.map(|path| format!("bulletins/{path}"));
        let listed = listed.chain(corrections.map(|path| format!("corrections/{path}")));
        for path in singles.chain(listed) {
            if let Ok(text) = fs_err::read_to_string(folder.join(&path)) {
                files.push((path, text));
            }
        }
    }
    files.extend(check::files());
    files
}

#[test]
fn both_judge_the_files_of_the_tests_alike() {
    let judges: Vec<(&Schema, Validator)> =
        ALL.iter().map(|schema| (schema, Validator::new(schema))).collect();
    let (mut right, mut wrong, mut failures) = (0, 0, Vec::new());
    for (path, text) in files() {
        let place = WorkspacePath::root().join(&path).unwrap();
        let Some(schema) = Schema::of(&place) else { continue };
        let Some(tree) = judges::tree(&path, &text) else { continue };
        let (_, validator) = judges.iter().find(|(one, _)| one.name == schema.name).unwrap();
        let faults = judges::decoder(&path, &text);
        let seen = faults
            .iter()
            .filter(|fault| !IN_WRITING.iter().any(|writing| fault.says.contains(writing)));
        let (decoder, said) = (seen.count() == 0, validator.judge(&tree));
        match (decoder, &said) {
            (true, Ok(())) => right += 1,
            (false, Err(_)) => wrong += 1,
            _ => failures.push(format!("{path}: {faults:?}\n{said:?}\n{text}")),
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
    assert!(right > 50 && wrong > 20, "{right} right files, {wrong} wrong ones");
}
