//! What `build` says of issues that are not published and are shown, and of those that are and were changed.

use snapbox::str;

use crate::support::case::{Case, issue};
use crate::support::files_under;

#[test]
fn drafts_are_built_where_they_are_asked_for() {
    let draft = issue(2).replace("status: published\n", "");
    let case = Case::archive().issue(1).file("bulletins/2017/gongzuo-02.yaml", draft);
    let page = case.path().join("public/gongzuo/2017/2/index.html");
    case.run("--quiet build --no-pdf");
    assert!(!page.exists());
    case.run("build --no-pdf --drafts").stderr(str![[r#"
已生成 2 期的网页：[ROOT]/public
警告[draft-page]: 网站里有 1 期还没有签发（草稿、送审稿）：gongzuo-2017-2。这个 public 文件夹只供内部查看，不能发布
 --> bulletins/2017/gongzuo-02.yaml:1:1
  |
1 | series: gongzuo
  | ^
  |
  = 处理办法: 发布前，运行不带 --drafts 的 tongbao build

共 0 个错误，1 个警告

"#]]);
    assert!(page.exists());
    case.run("--quiet --lang en build --no-pdf --drafts --format short").stdout(str![[r#"
bulletins/2017/gongzuo-02.yaml:1:1: warning[draft-page]: the website shows 1 issue not published yet: gongzuo-2017-2. This folder `public` is for the office alone: do not publish it

"#]]);
    let json = case.command("build --no-pdf --drafts --format json").output().unwrap();
    assert!(String::from_utf8(json.stdout).unwrap().contains("\"draft-page\""));
    case.run("--quiet build --no-pdf");
    assert!(!page.exists(), "what is gone is gone from the site");
}

#[test]
fn an_error_in_a_draft_stops_no_published_issue() {
    let draft = |text: &str| issue(2).replace("status: published\n", "") + text;
    let faulty = draft("  - unit: nowhere\n    lead: 没有这个单位。\n");
    let path = "bulletins/2017/gongzuo-02.yaml";
    let case = Case::archive().issue(1);
    case.run("--quiet build --no-pdf");
    let alone = files_under(&case.path().join("public"));
    let case = case.file(path, faulty.as_str());
    case.run("--quiet --lang en check --format short").exit(1).stdout(str![[r#"
bulletins/2017/gongzuo-02.yaml:8:11: error[unknown-unit]: there is no unit `nowhere`

"#]]);
    let told = str![[r#"
bulletins/2017/gongzuo-02.yaml:8:11: warning[unknown-unit]: there is no unit `nowhere`

"#]];
    case.run("--quiet --lang en build --no-pdf --format short").stdout(told.clone());
    case.run("--quiet --lang en build --no-pdf --format short").stdout(told);
    assert_eq!(files_under(&case.path().join("public")), alone);
    case.run("--quiet build --no-pdf --drafts --format short").exit(1).stdout(str![[r#"..."#]]);
    // What was misread, or has the number of another issue, may be meant to be published.
    let misread = draft("statsu: published\n");
    let twice = faulty.replace("number: 2", "number: 1");
    for other in [misread, twice, faulty.replace("lead:", "laed:")] {
        let case = Case::archive().issue(1).file(path, other);
        case.run("--quiet build --no-pdf --format short").exit(1).stdout(str![[r#"..."#]]);
    }
    let published = issue(2) + "  - unit: nowhere\n    lead: 没有这个单位。\n";
    let case = Case::archive().issue(1).file(path, published);
    case.run("--quiet build --no-pdf --format short").exit(1).stdout(str![[r#"..."#]]);
}

/// What `build` tells in short, twice: by the build that changes the pages, and by the next one.
fn told_twice(case: &Case) -> [String; 2] {
    let told = || {
        let build = case.command("--lang en --quiet build --no-pdf --format short").output();
        let output = build.unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        String::from_utf8(output.stdout).unwrap()
    };
    [told(), told()]
}

#[test]
fn other_words_of_a_published_issue_are_told_until_they_are_put_back_or_revised() {
    let path = "bulletins/2017/gongzuo-02.yaml";
    let case = Case::archive().issue(1).issue(2);
    assert_eq!(told_twice(&case), ["", ""]);
    let case = case.file(path, issue(2).replace("导语", "新导语"));
    let told = told_twice(&case);
    assert!(told[0].contains("“第2期导语。” is “第2期新导语。” now"), "{told:?}");
    assert_eq!(told[0], told[1]);
    case.run("--lang en --quiet check --format short").stdout(told[1].as_str());

    let case = case.issue(2);
    assert_eq!(told_twice(&case), ["", ""], "the old words are back");

    let case = case.file(path, issue(2).replace("导语", "新导语"));
    assert_ne!(told_twice(&case)[1], "");
    let revision = "issue: gongzuo-2017-2\nkind: revision\ndate: 2017-08-20\nreason: 重新印发。\nminor: true\n";
    let case = case.file("corrections/one.yaml", revision);
    assert_eq!(told_twice(&case), ["", ""]);
}

#[test]
fn each_text_and_number_that_changed_is_told() {
    let path = "bulletins/2017/gongzuo-02.yaml";
    let text = issue(2) + "    title: 抓落实\ncopies: 30\n";
    let case = Case::archive().issue(1).file(path, text.as_str());
    assert_eq!(told_twice(&case), ["", ""]);
    let other = text.replace("导语", "新导语").replace("抓落实", "促落实").replace("30", "90");
    let told = told_twice(&case.file(path, other));
    for change in
        ["“抓落实” is “促落实” now", "“第2期导语。” is “第2期新导语。” now", "“30” is “90” now"]
    {
        assert!(told[1].contains(change), "{change}: {}", told[1]);
    }
}

#[test]
fn what_an_issue_said_first_is_not_forgotten_when_its_changed_page_vanishes() {
    let path = "bulletins/2017/gongzuo-02.yaml";
    let case = Case::archive().issue(1).issue(2);
    assert_eq!(told_twice(&case), ["", ""]);
    let case = case.file(path, issue(2).replace("导语", "新导语"));
    assert_ne!(told_twice(&case)[1], "");
    let case = case.file(path, issue(2).replace("status: published\n", ""));
    assert_ne!(told_twice(&case)[1], "");
    assert_eq!(told_twice(&case.issue(2)), ["", ""], "it says what it said first");
}

#[test]
fn what_changes_behind_a_revision_is_told() {
    let path = "bulletins/2017/gongzuo-02.yaml";
    let with = |lead: &str| {
        let files = "attachments: [{title: 表, file: a.csv}]\n";
        format!("{}{files}", issue(2).replace("导语", lead))
    };
    let revision =
        "issue: gongzuo-2017-2\nkind: revision\ndate: 2017-08-20\nreason: 重新印发。\n";
    let case = Case::archive().issue(1).file("bulletins/2017/a.csv", "甲,乙\n");
    let case = case.file(path, with("导语"));
    assert_eq!(told_twice(&case), ["", ""]);
    let case = case.file(path, with("新导语")).file("corrections/one.yaml", revision);
    let case = case.file("bulletins/2017/a.csv", "甲,丙\n");
    assert_eq!(told_twice(&case), ["", ""]);
    let case = case.file(path, with("又一导语")).file("bulletins/2017/a.csv", "甲,丁\n");
    let told = told_twice(&case);
    assert!(told[0].contains("“第2期新导语。” is “第2期又一导语。” now"), "{told:?}");
    assert!(told[0].contains("its file files/a.csv is another one now"), "{told:?}");
    assert_eq!(told[0], told[1]);
    // What the revision says changed: it covers what is there now.
    let again = format!("{revision}changes: [{{was: 新导语, now: 又一导语}}]\n");
    let case = case.file("corrections/one.yaml", again);
    assert_eq!(told_twice(&case), ["", ""]);
    let case = case.file(path, with("新导语")).file("bulletins/2017/a.csv", "甲,丙\n");
    assert!(told_twice(&case)[1].contains("“第2期又一导语。” is “第2期新导语。” now"));
}

#[test]
fn an_issue_that_is_no_more_on_the_website_is_told_until_it_is_published_again_or_removed() {
    let path = "bulletins/2017/gongzuo-02.yaml";
    let draft = || issue(2).replace("status: published\n", "").replace("导语", "新导语");
    let case = Case::archive().issue(1).issue(2);
    assert_eq!(told_twice(&case), ["", ""]);
    let case = case.file(path, draft());
    let told = told_twice(&case);
    assert!(
        told[0].contains("vanished-issue") && told[0].contains("its page vanishes"),
        "{told:?}"
    );
    assert!(told[1].contains("the website has no page of it"), "{told:?}");
    case.run("--lang en --quiet check --format short").stdout(told[1].as_str());
    // Drafts are on the website for once: that it was published is not forgotten.
    case.run("--quiet build --no-pdf --drafts")
        .stdout(str![[r#"..."#]])
        .stderr(str![[r#"..."#]]);
    assert_eq!(told_twice(&case)[1], told[1]);
    let again = case.file(path, issue(2).replace("导语", "新导语"));
    let told_again = told_twice(&again);
    assert!(told_again[1].contains("“第2期导语。” is “第2期新导语。” now"), "{told_again:?}");
    let case = again.issue(2);
    assert_eq!(told_twice(&case), ["", ""]);

    let case = case.file(path, draft());
    assert_ne!(told_twice(&case)[1], "");
    let published = case.issue(2);
    assert_eq!(told_twice(&published), ["", ""], "it is there again");
    let case = published.file(path, draft());
    assert_ne!(told_twice(&case)[1], "");
    let removal = "issue: gongzuo-2017-2\nkind: removal\ndate: 2017-08-20\nreason: 误发。\n";
    let case = case.issue(2).file("corrections/one.yaml", removal);
    assert_eq!(told_twice(&case), ["", ""]);
}

#[test]
fn that_reminders_are_lost_or_cannot_be_kept_is_told() {
    let case = Case::archive().issue(1).issue(2);
    assert_eq!(told_twice(&case), ["", ""]);
    let case = case.file("bulletins/2017/gongzuo-02.yaml", issue(2).replace("导语", "新导语"));
    assert_ne!(told_twice(&case)[1], "");
    let own = case.path().join(".tongbao");
    fs_err::remove_dir_all(&own).unwrap();
    let [told, next] = told_twice(&case);
    assert!(told.contains("is not known any more") && told.lines().count() == 1, "{told}");
    assert_eq!(next, "");
    // A folder cannot be made where a file stands.
    fs_err::remove_dir_all(&own).unwrap();
    fs_err::write(&own, "").unwrap();
    let case = case.issue(2);
    let [told, _] = told_twice(&case);
    assert!(told.contains("cannot be kept"), "{told}");
}

#[test]
fn a_renamed_unit_is_told_by_the_whole_build_behind_one_of_a_single_issue() {
    // What is told of failings is made in every build: its data have the new name before its page has it.
    let failing = "    failings: [{heading: 未到岗}]\n";
    let case = Case::archive().issue(1).issue(3);
    let case = case.file("bulletins/2017/gongzuo-02.yaml", issue(2) + failing);
    assert_eq!(told_twice(&case), ["", ""]);
    let case = case.file("units.yaml", "units:\n  - {id: shuiwuju, name: 市水利局}\n");
    let only = case.command("--lang en --quiet build --no-pdf --only 2017-1 --format short");
    let told = { only }.output().unwrap().stdout;
    let told = String::from_utf8(told).unwrap();
    assert!(told.contains("another one in gongzuo-2017-1、gongzuo-2017-2,"), "{told}");
    let told = told_twice(&case);
    assert!(told[0].contains("“市水务局” is “市水利局” now"), "{told:?}");
    assert!(told[0].contains("another one in gongzuo-2017-2、gongzuo-2017-3,"), "{told:?}");
    assert_eq!(told[1], "");
}

#[test]
fn of_two_units_that_exchanged_their_names_both_are_told() {
    let units = |first: &str, second: &str| {
        format!(
            "units:\n  - {{id: shuiwuju, name: {first}}}\n  - {{id: jiaoyuju, name: {second}}}\n"
        )
    };
    let other = "  - unit: jiaoyuju\n    lead: 乙。\n";
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", issue(1) + other);
    let case = case.file("units.yaml", units("市水务局", "市教育局"));
    assert_eq!(told_twice(&case), ["", ""]);
    let case = case.file("units.yaml", units("市教育局", "市水务局"));
    let told = told_twice(&case);
    assert!(told[0].contains("“市教育局、市水务局” is “市水务局、市教育局” now"), "{told:?}");
}

#[test]
fn another_file_of_a_published_issue_is_told_until_the_first_one_is_back() {
    let with = format!("{}attachments: [{{title: 表, file: a.csv}}]\n", issue(1));
    let case = Case::archive()
        .issue(2)
        .file("bulletins/2017/gongzuo-01.yaml", with)
        .file("bulletins/2017/a.csv", "甲,乙\n");
    assert_eq!(told_twice(&case), ["", ""]);
    let case = case.file("bulletins/2017/a.csv", "甲,丙\n");
    case.run("--lang en --quiet check --format short").stdout(str![[r#"
bulletins/2017/gongzuo-01.yaml:9:32: warning[changed-after-publishing]: gongzuo-2017-1 is published, and its file files/a.csv is another one now

"#]]);
    let told = told_twice(&case);
    assert!(told[0].contains("its file files/a.csv is another one now"), "{told:?}");
    assert_eq!(told[0], told[1]);
    let case = case.file("bulletins/2017/a.csv", "甲,乙\n");
    assert_eq!(told_twice(&case), ["", ""]);
}

#[test]
fn what_the_settings_change_in_published_issues_is_told_once_for_all() {
    let settings = |more: &str| {
        format!(
            "title: 通报\norganization: {{name: 市绩效办}}\nseries: [{{id: gongzuo, name: 工作通报}}]\n{more}"
        )
    };
    let failing = "    failings:\n      - heading: 未到岗\n        facts: 李明华没有到岗。\n        responsible: {persons: [{name: 李明华}]}\n";
    let case = Case::archive()
        .file("tongbao.yaml", settings(""))
        .file("bulletins/2017/gongzuo-01.yaml", format!("{}{failing}", issue(1)))
        .file("bulletins/2017/gongzuo-02.yaml", format!("{}{failing}", issue(2)));
    assert_eq!(told_twice(&case), ["", ""]);
    let persons = |told: [String; 2]| {
        let lines: Vec<&str> = told[0].lines().collect();
        assert!(
            lines.len() == 1 && lines[0].contains("persons responsible will be printed otherwise (whole, hidden or not at all) in gongzuo-2017-1、gongzuo-2017-2"),
            "{told:?}"
        );
        assert_eq!(told[1], "");
    };
    let case = case.file("tongbao.yaml", settings("privacy: {persons: omit}\n"));
    persons(told_twice(&case));
    let case = case.file("tongbao.yaml", settings("privacy: {persons: full}\n"));
    persons(told_twice(&case));
    let case = case.file("tongbao.yaml", settings(""));
    persons(told_twice(&case));

    let case = case.file("units.yaml", "units:\n  - {id: shuiwuju, name: 市水利局}\n");
    let told = told_twice(&case);
    assert!(
        told[0].contains("“市水务局” is “市水利局” now") && told[0].lines().count() == 1,
        "{told:?}"
    );
    assert_eq!(told[1], "");
}

#[test]
fn pdfs_that_are_old_are_told_of_until_they_are_set() {
    let told = |case: &Case, options: &str| {
        let build = case.command(&format!("--lang en --quiet build --format short {options}"));
        let output = { build }.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let case = Case::archive().issue(1).issue(2).issue(3);
    assert_eq!(told(&case, ""), "");
    let retraction =
        "issue: gongzuo-2017-1\nkind: retraction\ndate: 2017-08-20\nreason: 数据有误。\n";
    let case = case.file("corrections/one.yaml", retraction);
    let old = told(&case, "--no-pdf");
    assert!(old.contains("stale-page") && old.contains("gongzuo-2017-1"), "{old}");
    // By the next build as well, whatever it makes, but for that which sets them.
    for options in ["--no-pdf", "--no-pdf --force", "--only 2017-2", "--no-pdf"] {
        assert_eq!(told(&case, options), old, "{options}");
    }
    assert_eq!(told(&case, "--only 2017-1"), "");
    assert_eq!(told(&case, "--no-pdf"), "");
}

#[test]
fn the_page_of_a_unit_whose_id_was_changed_is_told_where_it_vanishes() {
    let units = |id: &str| format!("units:\n  - {{id: {id}, name: 市水务局}}\n");
    let with = |id: &str| issue(1).replace("unit: shuiwuju", &format!("unit: {id}"));
    let path = "bulletins/2017/gongzuo-01.yaml";
    let case =
        Case::archive().file("units.yaml", units("shuiwuju")).file(path, with("shuiwuju"));
    assert_eq!(told_twice(&case), ["", ""]);
    let case = case.file("units.yaml", units("shuiliju")).file(path, with("shuiliju"));
    let told = told_twice(&case);
    assert!(
        told[0].contains(
            "units.yaml:2:10: warning[vanished-unit]: the id of `市水务局` was `shuiwuju`"
        ),
        "{told:?}"
    );
    // Another unit in its place is told by its issue, as other words are.
    let case = case
        .file("units.yaml", "units:\n  - {id: jiaoyuju, name: 市教育局}\n")
        .file(path, with("jiaoyuju"));
    let told = told_twice(&case);
    assert!(told[0].contains("the page `units/shuiliju/` of `市水务局` vanishes"), "{told:?}");
}
