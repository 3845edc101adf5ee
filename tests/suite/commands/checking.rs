//! `tongbao check`.

use snapbox::str;

use crate::support::case::{Case, issue};

/// A key with a slip, behind Chinese text on the same line, and a unit that is not listed.
fn faulty() -> Case {
    Case::archive()
        .issue(1)
        .file("bulletins/2017/gongzuo-02.yaml", issue(2).replace("lead:", "laed:"))
        .file(
            "bulletins/2017/gongzuo-03.yaml",
            issue(3).replace(
                "第3期导语。",
                "“导语”，见[上期](issue:2017-9)和[下期](javascript:x)。",
            ),
        )
}

#[test]
fn nothing_to_complain_of() {
    Case::archive().issue(1).run("check").stderr(str![[r#"
共检查 1 期，没有发现问题

"#]]);
    Case::archive().issue(1).run("--lang en check").stderr(str![[r#"
one issue checked, no problem found

"#]]);
}

#[test]
fn for_people_in_chinese_with_the_place_underlined_at_its_display_width() {
    faulty().run("check").exit(1).stderr(str![[r#"
错误[empty-entry]: 单位 `shuiwuju` 的条目没有内容
 --> bulletins/2017/gongzuo-02.yaml:7:11
  |
7 |   - unit: shuiwuju
  |           ^^^^^^^^
  |
  = 处理办法: 写上 lead、practices 或 failings，或删去这一条目

错误[unknown-key]: 不认识的键 `laed`
 --> bulletins/2017/gongzuo-02.yaml:8:5
  |
8 |     laed: 第2期导语。
  |     ^^^^
  |
  = 处理办法: 是否应为 `lead`？

错误[broken-link]: 链接 `issue:2017-9` 所指的一期不存在
 --> bulletins/2017/gongzuo-03.yaml:8:17
  |
8 |     lead: “导语”，见[上期](issue:2017-9)和[下期](javascript:x)。
  |                     ^^^^^^^^^^^^^^^^^^^^
  |
  = 处理办法: 可用 http://、https://、mailto:，本站页面以 / 开头、以 / 结尾，如 /units/shuiwuju/，其他期写作 issue:2017-7 或 issue:gongzuo-2017-7

错误[broken-link]: 不允许的链接 `javascript:x`
 --> bulletins/2017/gongzuo-03.yaml:8:36
  |
8 |     lead: “导语”，见[上期](issue:2017-9)和[下期](javascript:x)。
  |                                           ^^^^^^^^^^^^^^^^^^^^
  |
  = 处理办法: 不是链接、要照原样印的，在 [ 前加 \；是链接的，可用 http://、https://、mailto:，本站页面以 / 开头，其他期写作 issue:2017-7

共 4 个错误，0 个警告

"#]]);
}

#[test]
fn for_people_in_english() {
    faulty().run("--lang en check").exit(1).stderr(str![[r#"
error[empty-entry]: the entry of unit `shuiwuju` says nothing
 --> bulletins/2017/gongzuo-02.yaml:7:11
  |
7 |   - unit: shuiwuju
  |           ^^^^^^^^
  |
  = help: add lead, practices or failings, or remove the entry

error[unknown-key]: unknown key `laed`
 --> bulletins/2017/gongzuo-02.yaml:8:5
  |
8 |     laed: 第2期导语。
  |     ^^^^
  |
  = help: did you mean `lead`?

error[broken-link]: the issue that `issue:2017-9` leads to does not exist
 --> bulletins/2017/gongzuo-03.yaml:8:17
  |
8 |     lead: “导语”，见[上期](issue:2017-9)和[下期](javascript:x)。
  |                     ^^^^^^^^^^^^^^^^^^^^
  |
  = help: use http://, https:// or mailto:, a page of this site between slashes such as /units/shuiwuju/, or another issue as issue:2017-7 or issue:gongzuo-2017-7

error[broken-link]: links such as `javascript:x` are not allowed
 --> bulletins/2017/gongzuo-03.yaml:8:36
  |
8 |     lead: “导语”，见[上期](issue:2017-9)和[下期](javascript:x)。
  |                                           ^^^^^^^^^^^^^^^^^^^^
  |
  = help: where it is no link and shall be printed as it is, put \ before the [; a link begins with http://, https:// or mailto:, pages of this site with /, another issue is issue:2017-7

4 errors, 0 warnings

"#]]);
}

#[test]
fn a_line_each() {
    faulty()
        .run("check --format short")
        .exit(1)
        .stdout(str![[r#"
bulletins/2017/gongzuo-02.yaml:7:11: 错误[empty-entry]: 单位 `shuiwuju` 的条目没有内容
bulletins/2017/gongzuo-02.yaml:8:5: 错误[unknown-key]: 不认识的键 `laed`
bulletins/2017/gongzuo-03.yaml:8:17: 错误[broken-link]: 链接 `issue:2017-9` 所指的一期不存在
bulletins/2017/gongzuo-03.yaml:8:36: 错误[broken-link]: 不允许的链接 `javascript:x`

"#]])
        .stderr(str![[r#"
共 4 个错误，0 个警告

"#]]);
    faulty().run("--lang=en check --format short").exit(1).stdout(str![[r#"
bulletins/2017/gongzuo-02.yaml:7:11: error[empty-entry]: the entry of unit `shuiwuju` says nothing
bulletins/2017/gongzuo-02.yaml:8:5: error[unknown-key]: unknown key `laed`
bulletins/2017/gongzuo-03.yaml:8:17: error[broken-link]: the issue that `issue:2017-9` leads to does not exist
bulletins/2017/gongzuo-03.yaml:8:36: error[broken-link]: links such as `javascript:x` are not allowed

"#]]).stderr(str![[r#"
4 errors, 0 warnings

"#]]);
}

#[test]
fn for_programs() {
    faulty().run("--lang en check --format json").exit(1).stdout(str![[r#"
[
  {
    "rule": "empty-entry",
    "severity": "error",
    "message": "the entry of unit `shuiwuju` says nothing",
    "file": "bulletins/2017/gongzuo-02.yaml",
    "line": 7,
    "column": 11,
    "end_line": 7,
    "end_column": 19,
    "labels": [],
    "hints": [
      "add lead, practices or failings, or remove the entry"
    ]
  },
  {
    "rule": "unknown-key",
    "severity": "error",
    "message": "unknown key `laed`",
    "file": "bulletins/2017/gongzuo-02.yaml",
    "line": 8,
    "column": 5,
    "end_line": 8,
    "end_column": 9,
    "labels": [],
    "hints": [
      "did you mean `lead`?"
    ]
  },
  {
    "rule": "broken-link",
    "severity": "error",
    "message": "the issue that `issue:2017-9` leads to does not exist",
    "file": "bulletins/2017/gongzuo-03.yaml",
    "line": 8,
    "column": 17,
    "end_line": 8,
    "end_column": 35,
    "labels": [],
    "hints": [
      "use http://, https:// or mailto:, a page of this site between slashes such as /units/shuiwuju/, or another issue as issue:2017-7 or issue:gongzuo-2017-7"
    ]
  },
  {
    "rule": "broken-link",
    "severity": "error",
    "message": "links such as `javascript:x` are not allowed",
    "file": "bulletins/2017/gongzuo-03.yaml",
    "line": 8,
    "column": 36,
    "end_line": 8,
    "end_column": 54,
    "labels": [],
    "hints": [
      "where it is no link and shall be printed as it is, put \\ before the [; a link begins with http://, https:// or mailto:, pages of this site with /, another issue is issue:2017-7"
    ]
  }
]

"#]]);
    Case::archive()
        .issue(1)
        .run("check --format json")
        .stdout(str![[r#"
[]

"#]])
        .stderr(str![[r#"
共检查 1 期，没有发现问题

"#]]);
}

#[test]
fn both_places_of_a_number_that_is_taken() {
    Case::archive()
        .issue(1)
        .file("bulletins/2017/gongzuo-01-copy.yaml", issue(1))
        .run("check")
        .exit(1)
        .stderr(str![[r#"
错误[duplicate-issue]: gongzuo-2017-1 已经存在：系列、年份和期号不得与另一期相同
 --> bulletins/2017/gongzuo-01.yaml:3:9
  |
3 | number: 1
  |         ^
  |
 ::: bulletins/2017/gongzuo-01-copy.yaml:3:9
  |
3 | number: 1
  |         - 最先出现在这里
  |
  = 处理办法: 与对方核对；后取号的一期改为第2期，文件名一并改；如属重复保存，删去多余的文件

共 1 个错误，0 个警告

"#]]);
}

#[test]
fn warnings_alone_are_no_failure() {
    Case::archive()
        .issue(2)
        .run("check --format short")
        .stdout(str![[r#"
bulletins/2017/gongzuo-02.yaml:3:9: 警告[number-gap]: 系列 gongzuo 在 2017 年缺少第 1 期

"#]])
        .stderr(str![[r#"
共 0 个错误，1 个警告

"#]]);
}

#[test]
fn quiet_tells_problems_only() {
    Case::archive().issue(1).run("--quiet check");
    Case::archive().issue(2).run("-q check").stderr(str![[r#"
警告[number-gap]: 系列 gongzuo 在 2017 年缺少第 1 期
 --> bulletins/2017/gongzuo-02.yaml:3:9
  |
3 | number: 2
  |         ^
  |
  = 处理办法: 如确有其期，请补录；如作废，用 tongbao void 登记作废


"#]]);
}

#[test]
fn colours_where_they_are_asked_for() {
    let case = Case::archive().issue(2);
    let coloured = case.command("--color always check").output().unwrap();
    assert!(String::from_utf8(coloured.stderr).unwrap().contains("\u{1b}["));
    let plain = case.command("--color never check").output().unwrap();
    assert!(!String::from_utf8(plain.stderr).unwrap().contains('\u{1b}'));
}

#[test]
fn the_language_of_the_environment() {
    Case::archive().issue(1).variable("LANG", "en_GB.UTF-8").run("check").stderr(str![[r#"
one issue checked, no problem found

"#]]);
    Case::archive().issue(1).variable("LANG", "C.UTF-8").run("check").stderr(str![[r#"
共检查 1 期，没有发现问题

"#]]);
    Case::archive()
        .issue(1)
        .variable("LANG", "en_GB.UTF-8")
        .variable("LC_ALL", "zh_CN.UTF-8")
        .run("check")
        .stderr(str![[r#"
共检查 1 期，没有发现问题

"#]]);
}

#[test]
fn the_workspace_elsewhere() {
    let case = Case::archive().issue(1);
    let elsewhere = tempfile::tempdir().unwrap();
    let mut command = case.command("--quiet check");
    let output = command.arg("-C").arg(case.path()).current_dir(&elsewhere).output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn no_workspace() {
    Case::new().run("check").exit(2).stderr(str![[r#"
错误: . 中没有 tongbao.yaml，不是工作区。请用 -C 指定工作区，或用 tongbao init 新建

"#]]);
    let named = Case::new().file("tongbao.yaml.txt", "title: 甲\n");
    named.run("check").exit(2).stderr(str![[r#"
错误: . 中没有 tongbao.yaml，有 tongbao.yaml.txt：请改名为 tongbao.yaml（资源管理器默认不显示扩展名，在“查看”里勾选“文件扩展名”）

"#]]);
    Case::new().run("--lang en check -C nowhere").exit(2).stderr(str![[r#"
error: cannot open the workspace: nowhere: there is no such file or folder

"#]]);
}

#[test]
fn the_website_is_compared_with_that_of_other_secrets() {
    crate::support::builds::need_fonts();
    let draft = issue(2).replace("status: published", "status: draft");
    let faulty = draft.replace("shuiwuju", "shuiliju");
    let case = Case::archive().issue(1).file("bulletins/2017/gongzuo-02.yaml", &faulty);
    case.run("--lang en --quiet check --public").stderr(str![[r#"
warning[unknown-unit]: there is no unit `shuiliju`
 --> bulletins/2017/gongzuo-02.yaml:7:11
  |
7 |   - unit: shuiliju
  |           ^^^^^^^^
  |
  = help: did you mean `shuiwuju`?
  = help: this issue is not published, so that others are built; mend it before it is


"#]]);
    let case =
        case.file("bulletins/2017/gongzuo-02.yaml", faulty.replace("draft", "published"));
    case.run("--lang en check --public").exit(2).stderr(str![[r#"
making the website twice, to compare; nothing is written …
error[unknown-unit]: there is no unit `shuiliju`
 --> bulletins/2017/gongzuo-02.yaml:7:11
  |
7 |   - unit: shuiliju
  |           ^^^^^^^^
  |
  = help: did you mean `shuiwuju`?

1 error, 0 warnings
error: nothing was compared: mend the errors above first

"#]]);
    let case = case.file("bulletins/2017/gongzuo-02.yaml", draft);
    case.run("--lang en check --public").stderr(str![[r#"
making the website twice, to compare; nothing is written …
with other secrets the website is the same byte for byte: [..] files

"#]]);
    assert!(!case.path().join("public").exists(), "nothing is written");
    case.run("--lang en check --public --fix").exit(2).stderr(str![[r#"
error: --public cannot be used with --fix
run tongbao --help for how to use it

"#]]);
}

#[test]
fn files_of_reviews_are_checked() {
    let review = "issue: gongzuo-2017-1\nrecords:\n  - kind: sent\n    wo: 张三\n";
    let case = Case::archive().issue(1).file("reviews/gongzuo-2017-1.yaml", review);
    let output = case.command("--lang en check --format short").output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(told.contains("reviews/gongzuo-2017-1.yaml:4:5: error[unknown-key]"), "{told}");
    assert_eq!(output.status.code(), Some(1));
}
