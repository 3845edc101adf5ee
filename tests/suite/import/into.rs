//! `--into`: an issue that exists gets entries, and nothing else of it changes.

use snapbox::str;

use super::case;
use crate::support::case::Case;

/// An issue as people write it, with comments and layout of their own.
const ISSUE: &str = "\
# 第8期
series: gongzuo
year:   2017
number: 8          # 每年从1起
date: 2017-08-21
entries:
    # 第一个单位
    - unit: jiaoyuju
      lead: |
        市教育局……

        # 这一行是正文
    # 以下待来稿

# 报、送、发
distribution: {report: [市委, 市政府]}
";

const TEXT: &str =
    "市水务局：\n抓早抓细\n今年以来成效明显。\n一、抓早。3月动手。\n二、抓细。逐段排查。\n";

fn archive(issue: &str) -> Case {
    Case::archive().file("bulletins/2017/gongzuo-08.yaml", issue).file("稿.txt", TEXT)
}

fn file(case: &Case) -> String {
    fs_err::read_to_string(case.path().join("bulletins/2017/gongzuo-08.yaml")).unwrap()
}

#[test]
fn entries_are_added_behind_a_block_that_ends_the_file() {
    for end in [
        "|\n        市教育局……\n",
        "|\n        市教育局……",
        ">\n        市教育局……\n",
        "|-\n        市教育局……\n",
        "|+\n        市教育局……\n",
        "|+\n        市教育局……\n\n",
    ] {
        let head = &ISSUE[..ISSUE.find("|\n").unwrap()];
        let issue = format!("{head}{end}");
        let case = archive(&issue);
        case.run("import 稿.txt --into 2017-8").stderr(str![[r#"
...
已加进 bulletins/2017/gongzuo-08.yaml。请先运行 tongbao check，再通读一遍

"#]]);
        let newline = if issue.ends_with('\n') { "" } else { "\n" };
        // A blank line would belong to a text behind `|+`.
        let blank = if end.starts_with("|+") { "" } else { "\n" };
        let wanted = format!("{issue}{newline}{blank}    # 以下由 tongbao import");
        assert!(file(&case).starts_with(&wanted), "{end:?}\n{}", file(&case));
        assert!(file(&case).contains("    - unit: shuiwuju\n"), "{end:?}");
    }
}

#[test]
fn entries_are_added_and_everything_else_stays() {
    let case = archive(ISSUE);
    case.run("import 稿.txt --into 2017-8").stderr(str![[r#"
单位 1 个，做法 2 项，要点 0 个，问题 0 个；有 1 处标有“请核对”
已加进 bulletins/2017/gongzuo-08.yaml。请先运行 tongbao check，再通读一遍

"#]]);
    let added = "
    # 以下由 tongbao import 根据 稿.txt 导入。
    # 来稿原文：市水务局：
    - unit: shuiwuju
      title: 抓早抓细
      lead: |
        今年以来成效明显。
      practices:
        # 请核对：来稿没有写明以下 2 项是做法还是问题，暂作做法；如是问题，请移到问题（failings）
        - heading: 抓早
          text: |
            3月动手。
        - heading: 抓细
          text: |
            逐段排查。
";
    let place = "        # 这一行是正文\n    # 以下待来稿\n";
    let expected = ISSUE.replace(place, &format!("{place}{added}"));
    assert_eq!(file(&case), expected);
}

#[test]
fn what_comes_later_goes_behind_what_the_entry_says() {
    let case = archive(ISSUE);
    case.run("import 稿.txt --into 2017-8 -q");
    let more = "市水务局：\n又讯\n近日又有进展。\n存在问题\n一、巡查不到位。无人在岗。\n责任人：站长王强\n";
    let case = case.file("补.txt", more);
    case.run("import 补.txt --into 2017-8").stderr(str![[r#"
单位 1 个，做法 0 项，要点 0 个，问题 1 个；有 2 处标有“请核对”
没有取入，原文留在文件的注释里：又讯
没有取入，原文留在文件的注释里：近日又有进展。
本期已有单位 市水务局 的条目，来稿的内容加在它后面
已加进 bulletins/2017/gongzuo-08.yaml。请先运行 tongbao check，再通读一遍

"#]]);
    let added = "            逐段排查。
      failings:
        # 以下由 tongbao import 根据 补.txt 导入。
        # 来稿原文：市水务局：
        - heading: 巡查不到位
          facts: |
            无人在岗。
          responsible:
            persons:
              - name: 王强
                post: 站长
";
    assert!(file(&case).contains(added), "{}", file(&case));
    assert!(file(&case).contains("    # 来稿原文：近日又有进展。\n"), "{}", file(&case));
}

#[test]
fn what_the_issue_says_already_is_refused() {
    let case = archive(ISSUE);
    case.run("import 稿.txt --into 2017-8 -q");
    let long = "市水务局：\n一、抓早。组织六个小组逐段排查供水管网。\n二、抓细。每周通报一次进度并说明原因。\n";
    let case = case.file("长.txt", long);
    case.run("import 长.txt --into 2017-8 -q");
    let before = file(&case);
    case.run("import 长.txt --into 2017-8").exit(1).stderr(str![[r#"
错误: 未作改动：gongzuo-2017-8 已有这份文件里的 2 段文字，再加进去就重复了。是从这一期导出的 Word，却认不出是哪一次的（多半被别的软件去掉了文件属性）：请重新导出，在新的文件上改。要加的只有一部分的，只留那一部分

"#]]);
    assert_eq!(file(&case), before);
}

#[test]
fn of_an_issue_that_is_published_it_is_said() {
    let case = archive(&ISSUE.replace("entries:", "status: published\nentries:"));
    case.run("--lang en import 稿.txt --into 2017-8").stderr(str![[r#"
units: 1, practices: 2, points: 0, failings: 0, places to check: 1
added to bulletins/2017/gongzuo-08.yaml; run tongbao check, then read it through
gongzuo-2017-8 is published: what was sent out cannot be changed, so that changes are corrections (tongbao correct); if nothing was sent yet, set its status back to draft

"#]]);
}

#[test]
fn every_way_to_write_entries() {
    let head = "series: gongzuo\nyear: 2017\nnumber: 8\ndate: 2017-08-21\n";
    let ways = [
        ("entries: []\n", "entries:\n  # 以下"),
        ("entries:   # 待补\n", "entries:   # 待补\n  # 以下"),
        ("entries:\ncopies: 3\n", "entries:\n  # 以下"),
        ("", "date: 2017-08-21\nentries:\n  # 以下"),
        ("entries:\n- unit: jiaoyuju\n  lead: 甲", "  lead: 甲\n\n# 以下"),
        (
            "entries:\n- unit: jiaoyuju\n  lead: |+\n    甲\n\n\ncopies: 3\n",
            "    甲\n\n\n# 以下",
        ),
    ];
    for (entries, opening) in ways {
        let case = archive(&format!("{head}{entries}"));
        let output = case.command("import 稿.txt --into 2017-8 -q").output().unwrap();
        assert!(
            output.status.success(),
            "{entries}{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let text = file(&case);
        assert!(text.contains(opening), "{entries}\n{text}");
        let checked = case.command("check --format short").output().unwrap();
        let told = String::from_utf8(checked.stdout).unwrap();
        assert!(!told.contains("yaml") || !told.contains("[yaml-"), "{told}");
    }
}

#[test]
fn line_ends_of_the_file_are_kept() {
    let case = archive(&ISSUE.replace('\n', "\r\n"));
    case.run("import 稿.txt --into 2017-8 -q");
    let text = file(&case);
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
}

#[test]
fn entries_in_brackets_are_refused() {
    let issue = "series: gongzuo\nyear: 2017\nnumber: 8\ndate: 2017-08-21\nentries: [{unit: jiaoyuju, lead: 甲}]\n";
    let case = archive(issue);
    case.run("import 稿.txt --into 2017-8").exit(1).stderr(str![[r#"
错误: bulletins/2017/gongzuo-08.yaml 第 5 行起写在方括号里，或写法特殊，找不到添加的位置，未作改动。请改写成每项以短横线开头

"#]]);
    case.run("import 稿.txt --into 2017-9").exit(2).stderr(str![[r#"
错误: 没有这一期：2017-9

"#]]);
    assert_eq!(file(&case), issue);
}

#[test]
fn pictures_are_put_beside_the_issue_and_overwrite_nothing() {
    let (case, source) = case("pictures");
    let case = case
        .file(
            "bulletins/2017/gongzuo-08.yaml",
            "series: gongzuo\nyear: 2017\nnumber: 8\ndate: 2017-08-21\n",
        )
        .file("bulletins/2017/gongzuo-08/picture-1.png", "mine");
    case.run(&format!("import {source} --into 2017-8")).stderr(str![[r#"
来稿的期号与 gongzuo-2017-8 不同，来稿写的是：工作通报[2017]第11期
图片已存为 gongzuo-08/picture-2.png
图片已存为 gongzuo-08/picture-3.png
单位 1 个，做法 2 项，要点 0 个，问题 0 个；有 2 处标有“请核对”
已加进 bulletins/2017/gongzuo-08.yaml。请先运行 tongbao check，再通读一遍

"#]]);
    let read = |name: &str| {
        fs_err::read(case.path().join("bulletins/2017/gongzuo-08").join(name)).unwrap()
    };
    assert_eq!(read("picture-1.png"), b"mine");
    assert!(read("picture-2.png").starts_with(b"\x89PNG"));
    assert!(file(&case).contains("- file: gongzuo-08/picture-2.png\n"), "{}", file(&case));
    assert!(file(&case).contains("- file: gongzuo-08/picture-3.png\n"), "{}", file(&case));
}
