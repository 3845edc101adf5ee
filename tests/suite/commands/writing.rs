//! How a build takes its place: in one step, or not at all.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use fs_err as fs;
use snapbox::str;

use crate::support::case::{Case, issue};
use crate::support::files_under;

/// Every file of a folder of the case, with its bytes.
fn tree(case: &Case, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = case.path().join(folder);
    let read = |file: String| {
        let bytes = fs::read(folder.join(&file)).unwrap();
        (file, bytes)
    };
    files_under(&folder).into_iter().map(read).collect()
}

/// What stands in the case's folder, hidden or not.
fn names(case: &Case) -> Vec<String> {
    let entries = fs::read_dir(case.path()).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[cfg(unix)]
fn number(case: &Case, path: &str) -> u64 {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(case.path().join(path)).unwrap().ino()
}

#[test]
#[cfg(unix)]
fn files_that_did_not_change_are_not_written_again() {
    let case = Case::archive().issue(1).issue(2);
    case.run("--quiet build --no-pdf");
    let pages = ["public/gongzuo/2017/1/index.html", "public/gongzuo/2017/2/index.html"];
    let before = pages.map(|page| number(&case, page));
    let style = number(&case, "public/assets/style.css");
    let changed = issue(2).replace("导语", "新导语");
    let case = case.file("bulletins/2017/gongzuo-02.yaml", changed);
    for (build, changes) in [("", true), (" --only 2017-2", false)] {
        case.run(&format!("--quiet build --no-pdf{build}"));
        let after = pages.map(|page| number(&case, page));
        assert_eq!(before[0], after[0], "the same page{build}");
        assert!(before[1] != after[1] || !changes, "another page");
        assert_eq!(style, number(&case, "public/assets/style.css"));
    }
    assert_eq!(names(&case), ["bulletins", "print", "public", "tongbao.yaml", "units.yaml"]);
}

#[test]
fn a_build_of_one_issue_drops_what_is_no_longer_public() {
    let case = Case::archive().issue(1).issue(2).issue(3).issue(4);
    case.run("--quiet build --no-pdf");
    let case = case
        .file("bulletins/2017/gongzuo-02.yaml", issue(2).replace("published", "draft"))
        .file("public/gongzuo/2017/3/files/old.csv", "甲,乙\n")
        .file("public/gongzuo/2017/4/files/kept.csv", "甲,乙\n");
    case.run("--quiet build --no-pdf --only 2017-1 --only 2017-3");
    let tree = tree(&case, "public");
    assert!(!tree.keys().any(|path| path.starts_with("gongzuo/2017/2/")));
    assert!(!tree.contains_key("gongzuo/2017/3/files/old.csv"), "made anew without it");
    assert!(tree.contains_key("gongzuo/2017/4/files/kept.csv"));
}

#[test]
fn a_killed_build_leaves_the_old_site_whole() {
    let mut case = Case::archive();
    for number in 1..=300 {
        let text = issue(1)
            .replace("number: 1", &format!("number: {number}"))
            .replace("第1期", &format!("第{number}期").repeat(50));
        case = case.file(&format!("bulletins/2017/gongzuo-{number:03}.yaml"), text);
    }
    let start = Instant::now();
    case.run("--quiet build --no-pdf");
    let whole = start.elapsed();
    let old = tree(&case, "public");
    let config = fs::read_to_string(case.path().join("tongbao.yaml")).unwrap();
    let case = case.file("tongbao.yaml", config.replace("绩效办", "考评办"));
    let mut new = None;
    for step in 1..=8u32 {
        let mut child = case.command("--quiet build --no-pdf").spawn().unwrap();
        std::thread::sleep(whole * step / 8 + Duration::from_millis(7 * u64::from(step)));
        child.kill().unwrap();
        child.wait().unwrap();
        let now = tree(&case, "public");
        if now != old {
            // It was killed after its end; from now on this is the old one.
            assert_eq!(now.keys().collect::<Vec<_>>(), old.keys().collect::<Vec<_>>());
            assert!(new.get_or_insert_with(|| now.clone()) == &now, "old or new, step {step}");
        }
    }
    case.run("--quiet build --no-pdf");
    assert!(new.is_none_or(|new| new == tree(&case, "public")));
    assert_eq!(names(&case), ["bulletins", "print", "public", "tongbao.yaml", "units.yaml"]);
}

#[test]
#[cfg(unix)]
fn a_second_build_at_the_same_time_is_refused() {
    let case = Case::archive().issue(1);
    case.run("--quiet build --no-pdf");
    let before = tree(&case, "public");
    let other = fs::File::open(case.path()).unwrap();
    other.file().lock().unwrap();
    case.run("--lang en build --no-pdf").exit(2).stderr(str![[r#"
error: another tongbao is building [ROOT]. Wait until it has finished and try again

"#]]);
    drop(other);
    case.run("--quiet build --no-pdf");
    assert_eq!(tree(&case, "public"), before);
}
