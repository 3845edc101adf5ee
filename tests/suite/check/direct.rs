//! Rules whose breach no text fixture can hold: bytes, sizes, links on disk.

use std::process::Command;

use tongbao::office;
use tongbao::source::{Disk, MAX_FILE_BYTES, MAX_YAML_BYTES, Memory, Project};

use crate::support::builds::told;
use crate::support::case::{CONFIG, Case, UNITS, issue};

fn workspace() -> Memory {
    Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/2017/gongzuo-01.yaml", issue(1))
}

#[track_caller]
fn tells(project: &dyn Project, wanted: &str) {
    let prepared = office::check(project);
    assert_eq!(told(&prepared.diagnostics, &prepared.files), wanted);
}

const UNITS_PATH: &str = "units.yaml";

#[test]
fn nothing_is_told_of_a_sound_workspace() {
    tells(&workspace(), "");
}

#[test]
fn not_utf8() {
    // 市水务局 as Notepad wrote it before UTF-8: GBK.
    let gbk = b"units:\n  - id: shuiwuju\n    name: \xca\xd0\xcb\xae\xce\xf1\xbe\xd6\n";
    tells(
        &workspace().with(UNITS_PATH, gbk.to_vec()),
        "units.yaml:3:11: error[not-utf8]: the file is not UTF-8 (from byte 34 on)\n",
    );
}

#[test]
fn a_word_file_is_no_text_in_a_wrong_encoding() {
    tells(
        &workspace().with("bulletins/2026/a.yaml", b"PK\x03\x04\x14\0\x06\0\xff\xfe".to_vec()),
        "bulletins/2026/a.yaml:1:1: error[not-utf8]: this is a file of Word or WPS, or a packed one, and no YAML\n",
    );
}

#[test]
fn a_table_whose_names_cannot_be_hidden_is_refused() {
    let issue = "series: gongzuo\nyear: 2017\nnumber: 2\ndate: 2017-12-15\nentries: [{unit: shuiwuju, lead: 导语。}]\nattachments: [{title: 表, file: a.csv}]\n";
    let large = "甲,1\n".repeat(8 * 1024 * 1024 / 6 + 1);
    tells(
        &workspace().with("bulletins/a.yaml", issue).with("bulletins/a.csv", large),
        "bulletins/a.yaml:6:32: error[bad-table]: this table is larger than 8 MB, and names cannot be hidden in its cells\n",
    );
}

#[test]
fn byte_order_mark_is_told_and_passed_over() {
    tells(
        &workspace().with(UNITS_PATH, format!("\u{feff}{UNITS}")),
        "units.yaml:1:1: warning[byte-order-mark]: the file opens with a byte order mark\n",
    );
}

#[test]
fn file_too_large() {
    let filler = "#".repeat(MAX_YAML_BYTES as usize - UNITS.len());
    tells(&workspace().with(UNITS_PATH, format!("{UNITS}{filler}")), "");
    tells(
        &workspace().with(UNITS_PATH, format!("{UNITS}{filler}#")),
        "units.yaml:1:1: error[file-too-large]: the file is over 4 MB and was not read\n",
    );
}

#[test]
fn an_attachment_that_is_too_large_is_named_and_not_read() {
    let with_file = issue(1) + "attachments: [{title: 台账, file: a.zip}]\n";
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", with_file);
    let path = case.path().join("bulletins/2017/a.zip");
    let file = fs_err::File::create(path).unwrap();
    file.set_len(MAX_FILE_BYTES).unwrap();
    let disk = Disk::open(case.path()).unwrap();
    tells(&disk, "");
    file.set_len(MAX_FILE_BYTES + 1).unwrap();
    tells(
        &disk,
        "bulletins/2017/gongzuo-01.yaml:9:33: error[missing-file]: the file `a.zip` is over 64 MB\n",
    );
}

#[cfg(unix)]
#[test]
fn links_that_lead_out_of_the_workspace_are_not_followed() {
    use std::os::unix::fs::symlink;
    let with_file = issue(1) + "attachments: [{title: 台账, file: a.csv}]\n";
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", with_file);
    symlink("/etc/passwd", case.path().join("bulletins/2017/a.csv")).unwrap();
    symlink("/etc/passwd", case.path().join("bulletins/2017/b.yaml")).unwrap();
    symlink("/etc", case.path().join("bulletins/2016")).unwrap();
    symlink("nowhere", case.path().join("bulletins/c.yaml")).unwrap();
    let disk = Disk::open(case.path()).unwrap();
    tells(
        &disk,
        "\
bulletins/2016:1:1: error[unreadable-file]: cannot read bulletins/2016: a link leads out of the workspace
bulletins/2017/b.yaml:1:1: error[unreadable-file]: cannot read bulletins/2017/b.yaml: a link leads out of the workspace
bulletins/2017/gongzuo-01.yaml:9:33: error[missing-file]: the file `a.csv` is outside the workspace
bulletins/c.yaml:1:1: error[unreadable-file]: cannot read bulletins/c.yaml: there is no such file
",
    );
    for path in ["bulletins/2016", "bulletins/2017/b.yaml", "bulletins/c.yaml"] {
        fs_err::remove_file(case.path().join(path)).unwrap();
    }
    tells(
        &disk,
        "bulletins/2017/gongzuo-01.yaml:9:33: error[missing-file]: the file `a.csv` is outside the workspace\n",
    );
    fs_err::remove_file(case.path().join(UNITS_PATH)).unwrap();
    symlink("/etc/passwd", case.path().join(UNITS_PATH)).unwrap();
    symlink("/etc/passwd", case.path().join("rectifications.yaml")).unwrap();
    let prepared = office::check(&disk);
    let told = told(&prepared.diagnostics, &prepared.files);
    for file in [UNITS_PATH, "rectifications.yaml"] {
        let line =
            format!("{file}:1:1: error[unreadable-file]: cannot read {file}: a link leads out");
        assert!(told.contains(&line), "{told}");
    }
    assert!(!told.contains("root"), "nothing of the file is told: {told}");
}

#[cfg(unix)]
#[test]
fn links_within_the_workspace_are_followed() {
    use std::os::unix::fs::symlink;
    let case = Case::archive()
        .file("drafts/gongzuo-01.yaml", issue(1))
        .file("shared/2018/gongzuo-02.yaml", issue(2).replace("2017", "2018"));
    fs_err::create_dir_all(case.path().join("bulletins")).unwrap();
    let link = |to: &str, at: &str| symlink(to, case.path().join(at)).unwrap();
    link("../drafts/gongzuo-01.yaml", "bulletins/gongzuo-01.yaml");
    link("../shared", "bulletins/shared");
    let prepared = office::check(&Disk::open(case.path()).unwrap());
    let told = told(&prepared.diagnostics, &prepared.files);
    assert!(!prepared.diagnostics.has_errors(), "{told}");
    let ids: Vec<String> = prepared.archive.issues().map(|one| one.id().to_string()).collect();
    assert_eq!(ids, ["gongzuo-2017-1", "gongzuo-2018-2"]);
    link("..", "shared/2018/loop");
    link("../bulletins", "bulletins/again");
    tells(
        &Disk::open(case.path()).unwrap(),
        "\
bulletins/again:1:1: error[unreadable-file]: cannot read bulletins/again: a link leads to a folder that is read already
bulletins/shared/2018/gongzuo-02.yaml:3:9: warning[number-gap]: series gongzuo lacks No. 1 of 2018
bulletins/shared/2018/loop:1:1: error[unreadable-file]: cannot read bulletins/shared/2018/loop: a link leads to a folder that is read already
",
    );
}

#[cfg(unix)]
#[test]
fn a_pipe_is_told_and_not_waited_for() {
    let case = Case::archive().issue(1);
    for path in ["bulletins/2017/pipe.yaml", "rectifications.yaml"] {
        let made = Command::new("mkfifo").arg(case.path().join(path)).status();
        assert!(made.unwrap().success());
    }
    tells(
        &Disk::open(case.path()).unwrap(),
        "\
bulletins/2017/pipe.yaml:1:1: error[unreadable-file]: cannot read bulletins/2017/pipe.yaml: it is a folder, a pipe or a device
rectifications.yaml:1:1: error[unreadable-file]: cannot read rectifications.yaml: it is a folder, a pipe or a device
",
    );
}

#[cfg(unix)]
#[test]
fn names_that_are_no_files() {
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml/note.txt", "a folder");
    tells(&Disk::open(case.path()).unwrap(), "");
    let case = Case::new().file("tongbao.yaml", CONFIG).file("units.yaml/note.txt", "a folder");
    let prepared = office::check(&Disk::open(case.path()).unwrap());
    let told = told(&prepared.diagnostics, &prepared.files);
    assert!(told.starts_with("units.yaml:1:1: error[unreadable-file]"), "{told}");
}
