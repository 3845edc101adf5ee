//! From a source to a bulletin: `import`, `check --fix`, `export`. No letter and no digit is lost on
//! the way, and the marks are mended.

use super::case;

/// Letters and digits.
fn letters(text: &str) -> String {
    text.chars().filter(|one| one.is_alphanumeric()).collect()
}

#[test]
fn a_source_with_half_width_marks_becomes_a_bulletin() {
    let (case, file) = case("half-width");
    let source = fs_err::read_to_string(case.path().join(&file)).unwrap();
    let output = case.command(&format!("-q import {file}")).output().unwrap();
    let imported = String::from_utf8(output.stdout).unwrap();
    let imported = match imported.contains("\ndate:") {
        true => imported,
        false => imported.replacen("\nentries:", "\ndate: 2017-09-30\nentries:", 1),
    };
    let path = "bulletins/issue.yaml";
    let case = case.file(path, &imported);
    let output = case.command("check --fix").output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{told}");

    let fixed = fs_err::read_to_string(case.path().join(path)).unwrap();
    assert_eq!(letters(&imported), letters(&fixed));
    let changed = imported.chars().zip(fixed.chars()).filter(|(was, is)| was != is).count();
    assert!(changed > 30, "marks that were mended: {changed}");
    let output = case.command("check --fix").output().unwrap();
    assert!(output.status.success());
    assert_eq!(fs_err::read_to_string(case.path().join(path)).unwrap(), fixed);

    let id = fixed.lines().find_map(|line| line.strip_prefix("number: ")).unwrap();
    let export = format!("-q export 2017-{id} --to txt -o -");
    let printed = String::from_utf8(case.command(&export).output().unwrap().stdout).unwrap();
    let printed = letters(&printed);
    // The first line is the head: the page sets its parts on lines of their own.
    for line in source.lines().skip(1).filter(|line| !line.trim().is_empty()) {
        assert!(printed.contains(&letters(line)), "{line}");
    }
}
