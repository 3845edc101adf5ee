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
    let revision =
        "issue: gongzuo-2017-2\nkind: revision\ndate: 2017-12-01\nreason: 重新印发。\n";
    let case = case
        .file("bulletins/2017/gongzuo-02.yaml", changed)
        .file("corrections/gongzuo-2017-2-1.yaml", revision);
    for (build, changes) in [("", true), (" --only 2017-2", false)] {
        case.run(&format!("--quiet build --no-pdf{build}"));
        let after = pages.map(|page| number(&case, page));
        assert_eq!(before[0], after[0], "the same page{build}");
        assert!(before[1] != after[1] || !changes, "another page");
        assert_eq!(style, number(&case, "public/assets/style.css"));
    }
    assert_eq!(
        names(&case),
        [
            ".tongbao",
            "bulletins",
            "corrections",
            "print",
            "public",
            "tongbao.yaml",
            "units.yaml"
        ]
    );
}

#[test]
fn a_build_of_one_issue_drops_what_is_no_longer_public() {
    let with = |number: u32, file: &str| {
        format!("{}attachments: [{{title: 表, file: {file}}}]\n", issue(number))
    };
    let case = Case::archive()
        .issue(1)
        .issue(2)
        .file("bulletins/2017/gongzuo-03.yaml", with(3, "old.csv"))
        .file("bulletins/2017/gongzuo-04.yaml", with(4, "kept.csv"))
        .file("bulletins/2017/old.csv", "甲,乙\n")
        .file("bulletins/2017/kept.csv", "甲,乙\n");
    case.run("--quiet build --no-pdf");
    assert!(tree(&case, "public").contains_key("gongzuo/2017/3/files/old.csv"));
    let case = case
        .issue(3)
        .file("bulletins/2017/gongzuo-02.yaml", issue(2).replace("published", "draft"));
    case.run("--lang en --quiet build --no-pdf --only 2017-1 --only 2017-3")
        .stderr(str![[r#"
warning[vanished-issue]: gongzuo-2017-2 is published, and is a draft, in review or internal now: its page vanishes
 --> bulletins/2017/gongzuo-02.yaml:3:9
  |
3 | number: 2
  |         ^
  |
  = help: if the number or the status was changed by mistake, change it back; to take the issue down, keep its file and write a correction of kind: removal (corrections/)

warning[changed-after-publishing]: gongzuo-2017-3 is published, and no longer says what the website says: “old.csv”
 --> bulletins/2017/gongzuo-03.yaml:1:1
  |
1 | series: gongzuo
  | ^
  |
  = help: a published issue is not edited: put the old words back and write a correction (corrections/); if a new edition went out, write one of kind: revision, or add this to the changes of the one that is there. Until then each build tells it


"#]]);
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
    let case = case.file("tongbao.yaml", config.replace("title: ", "title: 新"));
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
    assert_eq!(
        names(&case),
        [".tongbao", "bulletins", "print", "public", "tongbao.yaml", "units.yaml"]
    );
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

#[test]
fn only_one_issue_leaves_the_others_alone() {
    let case = Case::archive().issue(1).issue(2);
    case.run("--quiet build --no-pdf");
    let before = fs::read(case.path().join("public/gongzuo/2017/1/index.html")).unwrap();
    let changed = |number: u32| issue(number).replace("导语", "新导语");
    let case = case
        .file("bulletins/2017/gongzuo-01.yaml", changed(1))
        .file("bulletins/2017/gongzuo-02.yaml", changed(2));
    case.run("build --no-pdf --only 2017-2").stderr(str![[r#"
已生成 1 期的网页：[ROOT]/public
警告[stale-page]: 这次不生成 gongzuo-2017-1 的网页，而它们的文字已与网站上的不同
 --> bulletins/2017/gongzuo-01.yaml:1:1
  |
1 | series: gongzuo
  | ^
  |
  = 处理办法: 运行不带 --only、--no-pdf 的 tongbao build

警告[changed-after-publishing]: gongzuo-2017-2 已经发布，现在的文字与网站上的不同：原为“第2期导语。”，现为“第2期新导语。”
 --> bulletins/2017/gongzuo-02.yaml:8:11
  |
8 |     lead: 第2期新导语。
  |           ^^^^^^^^^^^^^
  |
  = 处理办法: 发布后的通报不改原文：恢复原文，另写一份更正（corrections/）；确已重新印发的，写一份 kind: revision（已有的，把这处写进它的 changes）。在此之前每次都提醒

共 0 个错误，2 个警告

"#]]);
    let page = |number| {
        let path = format!("public/gongzuo/2017/{number}/index.html");
        fs::read(case.path().join(path)).unwrap()
    };
    assert_eq!(page(1), before);
    assert!(String::from_utf8(page(2)).unwrap().contains("第2期新导语"));
    case.run("build --no-pdf --only gongzuo-2017-1 --only 2017-2").stderr(str![[r#"
已生成 2 期的网页：[ROOT]/public
警告[changed-after-publishing]: gongzuo-2017-1 已经发布，现在的文字与网站上的不同：原为“第1期导语。”，现为“第1期新导语。”
 --> bulletins/2017/gongzuo-01.yaml:8:11
  |
8 |     lead: 第1期新导语。
  |           ^^^^^^^^^^^^^
  |
  = 处理办法: 发布后的通报不改原文：恢复原文，另写一份更正（corrections/）；确已重新印发的，写一份 kind: revision（已有的，把这处写进它的 changes）。在此之前每次都提醒

警告[changed-after-publishing]: gongzuo-2017-2 已经发布，现在的文字与网站上的不同：原为“第2期导语。”，现为“第2期新导语。”
 --> bulletins/2017/gongzuo-02.yaml:8:11
  |
8 |     lead: 第2期新导语。
  |           ^^^^^^^^^^^^^
  |
  = 处理办法: 发布后的通报不改原文：恢复原文，另写一份更正（corrections/）；确已重新印发的，写一份 kind: revision（已有的，把这处写进它的 changes）。在此之前每次都提醒

共 0 个错误，2 个警告

"#]]);
    assert!(String::from_utf8(page(1)).unwrap().contains("第1期新导语"));
}

#[test]
fn an_issue_that_was_published_does_not_change_unnoticed() {
    let case = Case::archive().issue(1).issue(2);
    case.run("--quiet build --no-pdf");
    let changed = issue(2).replace("导语", "新的3~5*4米导语");
    let case = case.file("bulletins/2017/gongzuo-02.yaml", changed);
    case.run("--lang en --quiet build --no-pdf --only 2017-1").stderr(str![[r#"
warning[stale-page]: the pages of gongzuo-2017-2 are not made in this build, and their issues say other words than the website
 --> bulletins/2017/gongzuo-02.yaml:1:1
  |
1 | series: gongzuo
  | ^
  |
  = help: run tongbao build without --only and --no-pdf


"#]]);
    case.run("--lang en --quiet check --format short").stdout(str![[r#"
bulletins/2017/gongzuo-02.yaml:8:11: warning[changed-after-publishing]: gongzuo-2017-2 is published, and says other words than the website: “第2期导语。” is “第2期新的3~5*4米导语。” now

"#]]);
    case.run("--lang en --quiet build --no-pdf").stderr(str![[r#"
warning[changed-after-publishing]: gongzuo-2017-2 is published, and says other words than the website: “第2期导语。” is “第2期新的3~5*4米导语。” now
 --> bulletins/2017/gongzuo-02.yaml:8:11
  |
8 |     lead: 第2期新的3~5*4米导语。
  |           ^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: a published issue is not edited: put the old words back and write a correction (corrections/); if a new edition went out, write one of kind: revision, or add this to the changes of the one that is there. Until then each build tells it


"#]]);
    case.run("--quiet build --no-pdf").stderr(str![[r#"
警告[changed-after-publishing]: gongzuo-2017-2 已经发布，现在的文字与网站上的不同：原为“第2期导语。”，现为“第2期新的3~5*4米导语。”
 --> bulletins/2017/gongzuo-02.yaml:8:11
  |
8 |     lead: 第2期新的3~5*4米导语。
  |           ^^^^^^^^^^^^^^^^^^^^^^
  |
  = 处理办法: 发布后的通报不改原文：恢复原文，另写一份更正（corrections/）；确已重新印发的，写一份 kind: revision（已有的，把这处写进它的 changes）。在此之前每次都提醒


"#]]);
}

#[test]
fn an_issue_that_was_published_does_not_vanish() {
    let case = Case::archive().issue(1).issue(2);
    case.run("--quiet build --no-pdf");
    let renumbered = issue(2).replace("number: 2", "number: 3");
    let case = case.file("bulletins/2017/gongzuo-02.yaml", renumbered);
    let before = tree(&case, "public");
    case.run("--lang en --quiet build --no-pdf").exit(1).stderr(str![[r#"
warning[number-gap]: series gongzuo lacks No. 2 of 2017
 --> bulletins/2017/gongzuo-02.yaml:3:9
  |
3 | number: 3
  |         ^
  |
  = help: add it if it exists; if the number is void, register that with tongbao void

error[vanished-issue]: gongzuo-2017-2 is published, and no file is this issue any more: its page would vanish
 --> bulletins/2017/gongzuo-02.yaml:3:9
  |
3 | number: 3
  |         ^
  |
  = help: if the number or the status was changed by mistake, change it back; to take the issue down, keep its file and write a correction of kind: removal (corrections/)

warning[wrong-file-name]: the file name gongzuo-02.yaml does not fit its content (No. 3)
 --> bulletins/2017/gongzuo-02.yaml:3:9
  |
3 | number: 3
  |         ^
  |
  = help: the number in the file counts; the file may be renamed to `series-number.yaml`


"#]]);
    assert_eq!(tree(&case, "public"), before);
    // A draft that somebody looked at may go.
    let draft = issue(3).replace("status: published", "status: draft");
    let case = case
        .file("bulletins/2017/gongzuo-02.yaml", issue(2))
        .file("bulletins/2017/gongzuo-03.yaml", draft);
    case.run("--lang en --quiet build --no-pdf --drafts").stderr(str![[r#"
warning[draft-page]: the website shows 1 issue not published yet: gongzuo-2017-3. This folder `public` is for the office alone: do not publish it
 --> bulletins/2017/gongzuo-03.yaml:1:1
  |
1 | series: gongzuo
  | ^
  |
  = help: run tongbao build without --drafts before you publish


"#]]);
    fs::remove_file(case.path().join("bulletins/2017/gongzuo-03.yaml")).unwrap();
    case.run("--quiet build --no-pdf").stderr(str![""]);
}

#[test]
fn advice_on_names_is_counted_for_whoever_builds() {
    let named = "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-01-15\nstatus: published\nentries:\n  - unit: shuiwuju\n    failings:\n      - heading: 未到岗\n        facts: 有3人未到岗。\n        responsible: {persons: [{name: 周明德, post: 科长}]}\n      - heading: 台账不全\n        facts: 周明德说明了情况。\n";
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", named);
    case.run("build --no-pdf").stderr(str![[r#"
已生成 1 期的网页：[ROOT]/public
公开版里有 1 处姓名请看一看（可能没有隐去，或隐去的是普通的词）：tongbao check 会逐处列出

"#]]);
}
