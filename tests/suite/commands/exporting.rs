//! `tongbao export`.

use std::io::Read;

use snapbox::str;

use crate::support::case::Case;

#[test]
fn a_word_file_goes_to_the_current_folder_and_is_never_overwritten() {
    let case = Case::archive().issue(1);
    case.run("--lang en export 2017-1 --to docx").stderr(str![[r#"
gongzuo-2017-1 exported: gongzuo-2017-1.docx

"#]]);
    assert!(fs_err::read(case.path().join("gongzuo-2017-1.docx")).unwrap().starts_with(b"PK"));
    case.run("--lang en export 2017-1 --to docx").exit(2).stderr(str![[r#"
error: gongzuo-2017-1.docx exists already and is left alone. Name another file with -o, or replace it with --force

"#]]);
    case.run("--lang zh export 2017-1 --to docx").exit(2).stderr(str![[r#"
错误: gongzuo-2017-1.docx 已经存在，没有改动。请用 -o 另定文件名，或加 --force 替换

"#]]);
    case.run("--lang zh export gongzuo-2017-1 --to docx --force").stderr(str![[r#"
已导出 gongzuo-2017-1：gongzuo-2017-1.docx

"#]]);
    let same = case.command("export 2017-1 --to docx -o -").output().unwrap();
    assert_eq!(same.stdout, fs_err::read(case.path().join("gongzuo-2017-1.docx")).unwrap());
    case.run("export 2017-1 --to docx -o a/b.docx -q").exit(2).stderr(str![[r#"
错误: 无法写出：a/b.docx：没有这个文件或文件夹

"#]]);
}

/// Whoever reads the old file sees all of it to its end, and a program that is stopped leaves it whole.
#[test]
fn a_file_is_replaced_in_one_step() {
    let case = Case::archive().issue(1).file("a.md", "old");
    let mut before = fs_err::File::open(case.path().join("a.md")).unwrap();
    case.run("-q export 2017-1 --to md -o a.md --force");
    let (mut old, new) = (String::new(), fs_err::read(case.path().join("a.md")).unwrap());
    before.read_to_string(&mut old).unwrap();
    assert_eq!(old, "old");
    assert_eq!(case.command("export 2017-1 --to md").output().unwrap().stdout, new);
    let beside: Vec<_> = fs_err::read_dir(case.path()).unwrap().collect();
    assert_eq!(beside.len(), 4, "nothing is left beside it: {beside:?}");
}

#[test]
fn texts_are_printed() {
    let issue = "\
series: gongzuo
year: 2017
number: 1
date: 2017-08-01
title: 第一期
entries:
  - unit: shuiwuju
    title: 做法
    lead: |
      导语**重点**[^1]。

      [^1]: 注。
    practices:
      - heading: 抓明责
        points: [{lead: 到班子}, {lead: 到科室, text: 1. 不是列表}]
    failings:
      - heading: 底数不清
        facts: |
          - 台账缺失
            1. 没有日期
        responsible: {persons: [{name: 张建国, post: 科长}]}
        deadline: 2017-09-30
attachments: [{title: 清单, file: a.csv}]
distribution: {report: [市委], issue: [各单位]}
copies: 20
people: {editor: 闻笔耕}
";
    let case = Case::archive()
        .file("bulletins/2017/gongzuo-01.yaml", issue)
        .file("bulletins/2017/a.csv", "序号,情况\n1,\"甲|乙\"\n");
    case.run("export 2017-1 --to txt").stdout(str![[r#"
工作通报
〔2017〕第1期
安澜市绩效办	2017年8月1日

第一期

市水务局：
做法

　　导语重点[1]。
　　[1] 注。
　　一、好的做法
　　抓明责。一是到班子。二是到科室。
　　1. 不是列表
　　二、存在问题
　　底数不清。
　　· 台账缺失
　　　　（1）没有日期
　　责任人：科长张建国。
　　整改期限：2017年9月30日。

　　附件：清单

附件
清单

序号	情况
1	甲|乙

报：市委。
发：各单位。
责编：闻笔耕	共印20份

"#]]);
    case.run("export 2017-1 --to md").stdout(str![[r#"
# 工作通报

〔2017〕第1期

安澜市绩效办	2017年8月1日

# 第一期

## 市水务局：

### 做法

导语**重点**[^1]。

[^1]: 注。

#### 一、好的做法

抓明责。一是到班子。二是到科室。

1.  不是列表

#### 二、存在问题

底数不清。

-   台账缺失
    1.  没有日期

责任人：科长张建国。

整改期限：2017年9月30日。

附件：清单

## 附件

### 清单

| 序号 | 情况 |
| --- | --- |
| 1 | 甲\|乙 |

报：市委。

发：各单位。

责编：闻笔耕	共印20份

"#]]);
    case.run("export 2017-1 --to json").stdout(str![[r#"
{
  "version": 1,
  "id": "gongzuo-2017-1",
  "series": "gongzuo",
  "series_name": "工作通报",
  "organization": "安澜市绩效办",
  "year": 2017,
  "number": 1,
  "label": "〔2017〕第1期",
  "citation": "工作通报〔2017〕第1期",
  "running_total": null,
  "date": "2017-08-01",
  "status": "draft",
  "audience": "public",
  "address": null,
  "pdf": null,
  "corrections": [],
  "title": "第一期",
  "editor_note": null,
  "entries": [
    {
      "id": "gongzuo-2017-1/shuiwuju",
      "unit": "shuiwuju",
      "unit_name": "市水务局",
      "address": null,
      "title": "做法",
      "lead": "导语**重点**[^1]。\n\n[^1]: 注。",
      "practices": [
        {
          "outline": "",
          "heading": "抓明责",
          "text": null,
          "points": [
            {
              "outline": "一是",
              "lead": "到班子",
              "text": null
            },
            {
              "outline": "二是",
              "lead": "到科室",
              "text": "1. 不是列表"
            }
          ]
        }
      ],
      "failings": [
        {
          "id": "gongzuo-2017-1/shuiwuju/1",
          "address": null,
          "outline": "",
          "heading": "底数不清",
          "category": null,
          "facts": "- 台账缺失\n  1. 没有日期",
          "basis": null,
          "responsible": [
            {
              "name": "张建国",
              "post": "科长"
            }
          ],
          "outcome": null,
          "measure": null,
          "deadline": "2017-09-30",
          "progress": null
        }
      ],
      "pictures": []
    }
  ],
  "rectifications": [],
  "attachments": [
    {
      "label": "附件",
      "title": "清单",
      "file": "a.csv",
      "address": null
    }
  ],
  "distribution": {
    "report": [
      "市委"
    ],
    "send": [],
    "issue": [
      "各单位"
    ]
  },
  "copies": 20,
  "people": {
    "editor": "闻笔耕",
    "reviewer": null,
    "signer": null
  }
}

"#]]);
}

#[test]
fn an_issue_that_cannot_be_read_is_not_exported() {
    let case = Case::archive()
        .issue(1)
        .file("bulletins/2017/gongzuo-02.yaml", "series: gongzuo\nyear: 2017\nnumber: 2\n")
        .file(
            "bulletins/2017/gongzuo-03.yaml",
            "series: gongzuo\nyear: 2017\nnumber: 3\ndate: 2017-08-03\nentries:\n  - {unit: shuiwuju, led: 错字}\n",
        )
        .file(
            "bulletins/2017/gongzuo-04.yaml",
            "series: gongzuo\nyear: 2017\nnumber: 4\ndate: 2017-08-04\nentries:\n  - unit: shuiwuju\n    lead: 字\n    pictures: [{file: no.png, alt: 图}]\n",
        );
    case.run("--lang en export 2017-2 --to txt").exit(1).stderr(str![[r#"
error[missing-key]: `date` is missing or empty
 --> bulletins/2017/gongzuo-02.yaml:1:1
  |
1 | series: gongzuo
  | ^^^^^^
  |
  = help: add a line `date: …`

error[missing-key]: `entries` is missing or empty
 --> bulletins/2017/gongzuo-02.yaml:1:1
  |
1 | series: gongzuo
  | ^^^^^^
  |
  = help: add a line `entries: …`

error[unknown-key]: unknown key `led`
 --> bulletins/2017/gongzuo-03.yaml:6:22
  |
6 |   - {unit: shuiwuju, led: 错字}
  |                      ^^^
  |
  = help: did you mean `lead`?

3 errors, 0 warnings

"#]]);
    case.run("--lang en export 2017-3 --to txt").exit(1).stderr(str![[r#"
error[unknown-key]: unknown key `led`
 --> bulletins/2017/gongzuo-03.yaml:6:22
  |
6 |   - {unit: shuiwuju, led: 错字}
  |                      ^^^
  |
  = help: did you mean `lead`?

1 error, 0 warnings

"#]]);
    case.run("--lang en export 2017-4 --to txt").exit(1).stderr(str![[r#"
error[unreadable-file]: cannot read bulletins/2017/no.png: there is no such file
 --> bulletins/2017/gongzuo-04.yaml:8:23
  |
8 |     pictures: [{file: no.png, alt: 图}]
  |                       ^^^^^^
  |
  = help: check name, place and permissions of the file

1 error, 0 warnings

"#]]);
    case.run("--lang en export 2017-9 --to txt").exit(1).stderr(str![[r#"
error[missing-key]: `date` is missing or empty
 --> bulletins/2017/gongzuo-02.yaml:1:1
  |
1 | series: gongzuo
  | ^^^^^^
  |
  = help: add a line `date: …`

error[missing-key]: `entries` is missing or empty
 --> bulletins/2017/gongzuo-02.yaml:1:1
  |
1 | series: gongzuo
  | ^^^^^^
  |
  = help: add a line `entries: …`

error[unknown-key]: unknown key `led`
 --> bulletins/2017/gongzuo-03.yaml:6:22
  |
6 |   - {unit: shuiwuju, led: 错字}
  |                      ^^^
  |
  = help: did you mean `lead`?

3 errors, 0 warnings

"#]]);
    // Others are not held up by it.
    case.run("export 2017-1 --to txt").stdout(str![[r#"
工作通报
〔2017〕第1期
安澜市绩效办	2017年8月1日

市水务局：

　　第1期导语。

"#]]);
}

#[test]
fn an_issue_that_is_not_there() {
    let case = Case::archive().issue(1);
    case.run("--lang en export 2017-9 --to md").exit(2).stderr(str![[r#"
error: there is no such issue: 2017-9

"#]]);
    case.run("--lang en export neunte --to md").exit(2).stderr(str![[r#"
error: there is no such issue: neunte

"#]]);
}
