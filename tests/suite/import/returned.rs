//! Word files that `tongbao export` wrote, edited by somebody, coming back.

use std::io::{Cursor, Read, Write};

use snapbox::str;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::support::case::Case;
use crate::support::{files_under, libreoffice, root};

/// A bulletin with every kind of field, comments and layout of its own.
const ISSUE: &str = "\
# 第1期
series: gongzuo
year: 2017
number: 1
date: 2017-08-01
title: 督查情况通报   # 全期标题
entries:
  - unit: shuiwuju
    title: 把握关键环节 推进履职尽责
    lead: |   # 导语
      市水务局围绕全市**中心工作**，抓好[督查](https://example.gov.cn/a)。

      上半年印发通报16期。
    practices:
      - heading: 抓明责
        points:
          - {lead: 责任到班子, text: 建立联系工作制度。}
          - lead: 任务到科室
            text: \"分解到饮水办，\\\"逐项\\\"落实。\"
    failings:
      - heading: 巡查记录不完整
        category: 日常工作
        facts: 抽查45份，有9份没有按时上传。
        responsible: {persons: [{name: 郑爱民, post: 河湖库长办副主任}]}
        outcome: 责令限期整改。
        deadline: 2017-09-30
distribution: {report: [市委, 市政府]}
";

const PATH: &str = "bulletins/2017/gongzuo-01.yaml";

fn case() -> Case {
    Case::archive().file(PATH, ISSUE).variable("LANG", "en")
}

/// The issue as a Word file.
fn word(case: &Case) -> Vec<u8> {
    let output = case.command("export 2017-1 --to docx -o -").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// A Word file in which somebody has replaced words.
#[track_caller]
pub(crate) fn edited(word: &[u8], edits: &[(&str, &str)]) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(word)).unwrap();
    let mut into = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut part = from.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name == "word/document.xml" {
            let mut text = String::from_utf8(bytes).unwrap();
            for (was, is) in edits {
                assert_eq!(text.matches(was).count(), 1, "{was} stands once");
                text = text.replace(was, is);
            }
            bytes = text.into_bytes();
        }
        into.start_file(name, SimpleFileOptions::default()).unwrap();
        into.write_all(&bytes).unwrap();
    }
    into.finish().unwrap().into_inner()
}

/// Edits in many fields: what stands in the Word file, what it becomes.
const EDITS: [(&str, &str); 9] = [
    ("督查情况通报", "专项督查情况通报"),
    ("推进履职尽责", "推进*履职*尽责"),
    ("中心工作", "中心任务"),
    ("上半年印发通报16期。", "上半年印发通报18期，*其中*专报2期。"),
    ("责任到班子", "责任到领导"),
    ("分解到饮水办，", "逐项分解，"),
    ("日常工作", "日常管理"),
    ("责令限期整改。", "责令限期整改：月底前上报。"),
    ("2017年9月30日", "2017年10月31日"),
];

/// What these edits make of the issue.
fn expected() -> String {
    let edits = [
        ("督查情况通报 ", "专项督查情况通报 "),
        ("推进履职尽责", "推进*履职*尽责"),
        ("**中心工作**", "**中心任务**"),
        ("印发通报16期。", "印发通报18期，\\*其中\\*专报2期。"),
        ("责任到班子", "责任到领导"),
        ("分解到饮水办，", "逐项分解，"),
        ("日常工作", "日常管理"),
        ("责令限期整改。", "责令限期整改：月底前上报。"),
        ("2017-09-30", "2017-10-31"),
    ];
    edits.iter().fold(ISSUE.to_owned(), |text, (was, is)| text.replacen(was, is, 1))
}

#[test]
fn edits_go_into_their_fields_and_nothing_else_changes() {
    let case = case();
    let word = edited(&word(&case), &EDITS);
    let case = case.file("edited.docx", &word);
    case.run("import edited.docx").stdout(expected()).stderr(str![[r#"
title: 督查情况通报 → 专项督查情况通报
shuiwuju/title: 键环节 推进履职尽责 → 键环节 推进*履职*尽责
shuiwuju/lead: 全市**中心工作**，抓好[督查](https://example.gov.cn/a)。 上半年印发通报16期。 → 全市**中心任务**，抓好[督查](https://example.gov.cn/a)。 上半年印发通报18期，\*其中\*专报2期。
shuiwuju/practices/1/points/1/lead: 责任到班子 → 责任到领导
shuiwuju/practices/1/points/2/text: 分解到饮水办，"逐项"落 → 逐项分解，"逐项"落
shuiwuju/failings/1/category: 日常工作 → 日常管理
shuiwuju/failings/1/outcome: 责令限期整改。 → 责令限期整改：月底前上报。
shuiwuju/failings/1/deadline: 2017-09-30 → 2017-10-31
gongzuo-2017-1: 8 fields were edited

"#]]);
    assert_eq!(fs_err::read_to_string(case.path().join(PATH)).unwrap(), ISSUE);
    let output = case.command("-q import edited.docx --into 2017-1").output().unwrap();
    assert!(output.status.success() && output.stdout.is_empty(), "{output:?}");
    assert_eq!(fs_err::read_to_string(case.path().join(PATH)).unwrap(), expected());
}

#[test]
fn a_file_that_libreoffice_saved_again_gives_the_same() {
    let case = case();
    let word = edited(&word(&case), &EDITS);
    let open = libreoffice::converted_one("edited.docx", word, "odt");
    let again = libreoffice::converted_one("edited.odt", open, "docx");
    let case = case.file("edited.docx", again);
    let output = case.command("-q import edited.docx").output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), expected());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn paragraphs_that_were_added_and_removed() {
    let case = case();
    let edits = [
        ("上半年印发通报16期。", ""),
        (
            "有9份没有按时上传。",
            "有9份没有按时上传。</w:t></w:r></w:p><w:p><w:r><w:t>1. 另有*3份*缺页。",
        ),
    ];
    let word = edited(&word(&case), &edits);
    let case = case.file("edited.docx", word);
    let wanted = ISSUE
        .replace("\n\n      上半年印发通报16期。\n", "\n")
        .replace(
            "facts: 抽查45份，有9份没有按时上传。\n",
            "facts: |-\n          抽查45份，有9份没有按时上传。\n\n          1\\. 另有\\*3份\\*缺页。\n",
        );
    case.run("import edited.docx").stdout(wanted).stderr(str![[r#"
shuiwuju/lead: cn/a)。 上半年印发通报16期。 → cn/a)。
shuiwuju/failings/1/facts: 有按时上传。 → 有按时上传。 1\. 另有\*3份\*缺页。
gongzuo-2017-1: 2 fields were edited

"#]]);
}

#[test]
fn what_is_no_field_is_told_and_left() {
    let case = case();
    let edits = [("市水务局：", "市水利局："), ("任务到科室", "任务到处室")];
    let word = edited(&word(&case), &edits);
    let case = case.file("edited.docx", word);
    let wanted = ISSUE.replace("任务到科室", "任务到处室");
    case.run("import edited.docx").exit(1).stdout(wanted).stderr(str![[r#"
shuiwuju/practices/1/points/2/lead: 任务到科室 → 任务到处室
not taken over, change it by hand: the Word file says `市水利局：`, the issue prints `市水务局：`
gongzuo-2017-1: fields edited: 1; not taken over: 1

"#]]);
}

#[test]
fn an_issue_that_was_changed_meanwhile_is_not_overwritten() {
    let case = case();
    let word = edited(&word(&case), &EDITS[..1]);
    let changed = ISSUE.replace("抓明责", "抓实明责");
    let case = case.file(PATH, &changed).file("edited.docx", word);
    case.run("import edited.docx --into 2017-1").exit(1).stderr(str![[r#"
error: bulletins/2017/gongzuo-01.yaml was changed after gongzuo-2017-1 was exported, so nobody can tell which words are the newer ones: without --into the differences are shown, choose by hand, or export again

"#]]);
    assert_eq!(fs_err::read_to_string(case.path().join(PATH)).unwrap(), changed);
}

#[test]
fn a_file_goes_into_its_own_issue_only() {
    let case = case();
    let word = word(&case);
    let case = case.issue(2).file("edited.docx", word);
    case.run("import edited.docx --into 2017-2").exit(2).stderr(str![[r#"
error: the Word file was exported from gongzuo-2017-1 and cannot go into gongzuo-2017-2

"#]]);
    case.run("import edited.docx --into 2017-1").stderr(str![[r#"
gongzuo-2017-1: nothing was edited

"#]]);
}

/// An issue that comes back with edits; returns what becomes of it, and what is told.
fn returning(issue: &str, edits: &[(&str, &str)], options: &str) -> (String, String, bool) {
    let case = Case::archive().file(PATH, issue).variable("LANG", "en");
    let word = edited(&word(&case), edits);
    let case = case.file("edited.docx", word);
    let output = case.command(&format!("import edited.docx {options}")).output().unwrap();
    let written = match options {
        "" => String::from_utf8(output.stdout).unwrap(),
        _ => fs_err::read_to_string(case.path().join(PATH)).unwrap(),
    };
    (written, String::from_utf8(output.stderr).unwrap(), output.status.success())
}

const NEW_PARAGRAPH: &str = "</w:t></w:r></w:p><w:p><w:r><w:t>";

#[test]
fn a_person_who_is_added_is_a_person_of_their_own() {
    let flow = "persons: [{name: 郑爱民, post: 河湖库长办副主任}]";
    let block = "persons:\n          - name: 郑爱民\n            post: 河湖库长办副主任";
    let deep = format!("\n          {block}");
    for (was, is, wanted) in [
        ("郑爱民", "郑爱民、科员李小红", Some("{name: 李小红, post: 科员}")),
        ("郑爱民", "郑爱民，李小红", Some("{name: 李小红}")),
        (
            "郑爱民",
            "郑爱民；科员李小红、王明",
            Some("{name: 李小红, post: 科员}, {name: 王明}"),
        ),
        ("郑爱民", "郑爱民、李小红（科员）", Some("{name: 李小红, post: 科员}")),
        ("郑爱民", "郑爱民科员李小红", None),
        ("郑爱民", "郑爱民等3人", None),
        ("郑爱民", "郑爱民、有关人员", None),
    ] {
        let (text, told, clean) = returning(ISSUE, &[(was, is)], "");
        assert_eq!(clean, wanted.is_some(), "{is}: {told}");
        let new = wanted.map_or(String::new(), |wanted| format!(", {wanted}"));
        let written = flow.replace("}]", &format!("}}{new}]"));
        assert_eq!(text, ISSUE.replace(flow, &written), "{is}: {told}");
        assert_eq!(told.contains("not taken over"), wanted.is_none(), "{is}: {told}");
    }
    let issue = ISSUE.replace(&format!("{{{flow}}}"), &deep);
    let (text, told, _) = returning(&issue, &[("郑爱民", "郑爱民、科员李小红")], "");
    let both = format!("{deep}\n          - name: 李小红\n            post: 科员");
    assert_eq!(text, issue.replace(&deep, &both), "{told}");
    // Another name, another post.
    for (was, is) in [("郑爱民", "郑爱国"), ("副主任", "主任"), ("郑爱民", "阚红")]
    {
        let (text, told, clean) = returning(ISSUE, &[(was, is)], "");
        assert!(clean && text == ISSUE.replace(was, is), "{is}: {told} {text}");
    }
}

#[test]
fn a_new_label_is_a_new_field() {
    let issue =
        ISSUE.replace("        outcome: 责令限期整改。\n        deadline: 2017-09-30\n", "");
    let apart =
        format!("{NEW_PARAGRAPH}处理结果：约谈。{NEW_PARAGRAPH}整改期限：2017年9月30日。");
    for new in ["处理结果：约谈。整改期限：2017年9月30日。", &apart] {
        let edits = [("没有按时上传。", &*format!("没有按时上传。{new}"))];
        let (text, told, _) = returning(&issue, &edits, "");
        let end = "post: 河湖库长办副主任}]}\n";
        let new = "        outcome: |\n          约谈。\n        deadline: 2017-09-30\n";
        assert_eq!(text, issue.replace(end, &format!("{end}{new}")), "{told}");
    }
    // A person behind a new label is never left in a text.
    let issue = ISSUE.replace(
        "        responsible: {persons: [{name: 郑爱民, post: 河湖库长办副主任}]}\n",
        "",
    );
    for (words, wanted) in [
        (
            "责任人：科员李小红。",
            "        responsible:\n          persons:\n            - name: 李小红\n              post: 科员\n",
        ),
        ("责任人：有关人员李小红等。", ""),
    ] {
        let edits = [("没有按时上传。", &*format!("没有按时上传。{words}"))];
        let (text, told, _) = returning(&issue, &edits, "");
        let end = "        deadline: 2017-09-30\n";
        assert_eq!(text, issue.replace(end, &format!("{end}{wanted}")), "{told}");
    }
}

#[test]
fn a_table_stays_a_table() {
    let table = "| 项目 | 期限 |\n|---|---|\n| 甲桥 | 3月 |\n| 乙路 | 5月 |\n";
    let text = |table: &str| format!("\n{table}\n后文。\n").replace('\n', "\n          ");
    let facts = "facts: 抽查45份，有9份没有按时上传。\n";
    let issue = |table: &str| {
        ISSUE
            .replace(
                facts,
                &format!("facts: |\n          前文。\n{}\n", text(table).trim_end()),
            )
            .replace("          \n", "\n")
    };
    let issue_with = issue(table);
    let case = Case::archive().file(PATH, &issue_with).variable("LANG", "en");
    let bytes = word(&case);
    let mut archive = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut document = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut document).unwrap();
    let start = |words: &str| {
        let at = document.find(words).unwrap();
        document[..at].rfind("<w:tr>").or(document[..at].rfind("<w:tr ")).unwrap()
    };
    let row = |words: &str| {
        let start = start(words);
        let end = document[start..].find("</w:tr>").unwrap();
        document[start..start + end + "</w:tr>".len()].to_owned()
    };
    let (first, last) = (row("甲桥"), row("乙路"));
    let new = last.replace("乙路", "丙|渠").replace("5月", "7月");
    let cases = [
        (last.clone(), format!("{last}{new}"), table.to_owned() + "| 丙\\|渠 | 7月 |\n"),
        (
            first.clone(),
            format!("{new}{first}"),
            table.replace("| 甲桥", "| 丙\\|渠 | 7月 |\n| 甲桥"),
        ),
        (first.clone(), String::new(), table.replace("| 甲桥 | 3月 |\n", "")),
        (last.clone(), String::new(), table.replace("| 乙路 | 5月 |\n", "")),
        (first.clone(), first.replace("3月", "4月"), table.replace("3月", "4月")),
    ];
    for (was, is, wanted) in cases {
        let (text, told, clean) = returning(&issue_with, &[(&was, &is)], "");
        assert!(clean, "{told}");
        assert_eq!(text, issue(&wanted), "{told}");
    }
}

#[test]
fn pictures_that_come_or_go_are_told() {
    let png = include_bytes!("../../../bulletins/2017/gongzuo-07/penggai.png");
    let issue = ISSUE
        .replace("distribution:", "    pictures: [{file: a.png, alt: 柱形图}]\ndistribution:");
    let case = Case::archive().file(PATH, &issue).file("bulletins/2017/a.png", png);
    let case = case.variable("LANG", "en");
    let bytes = word(&case);
    let mut archive = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut document = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut document).unwrap();
    let start = document.find("<w:drawing>").unwrap();
    let end = document.find("</w:drawing>").unwrap() + "</w:drawing>".len();
    let drawing = &document[start..end];
    let twice = format!("{drawing}{drawing}");
    for (is, told) in [
        (drawing, "nothing was edited"),
        ("", "no longer has the picture `柱形图`"),
        (&twice, "has a new picture `柱形图`"),
    ] {
        let case = Case::archive().file(PATH, &issue).file("bulletins/2017/a.png", png);
        let case = case.variable("LANG", "en").file("b.docx", edited(&bytes, &[(drawing, is)]));
        let output = case.command("import b.docx").output().unwrap();
        let found = String::from_utf8(output.stderr).unwrap();
        assert!(found.contains(told), "{found}");
        assert_eq!(String::from_utf8(output.stdout).unwrap(), issue);
    }
}

#[test]
fn what_empties_a_field_is_asked_for() {
    let edits = [("责令限期整改。", "")];
    let (text, told, clean) = returning(ISSUE, &edits, "--into 2017-1");
    assert!(
        !clean
            && told.contains("shuiwuju/failings/1/outcome")
            && told.contains("--allow-empty"),
        "{told}"
    );
    assert_eq!(text, ISSUE);
    let (text, told, _) = returning(ISSUE, &edits, "--into 2017-1 --allow-empty");
    assert_eq!(text, ISSUE.replace("责令限期整改。", ""), "{told}");
}

#[test]
fn the_whole_sample_comes_back_unchanged() {
    let folder = root().join("bulletins");
    let mut case = Case::new();
    for name in ["tongbao.yaml", "units.yaml", "rectifications.yaml"] {
        case = case.file(name, fs_err::read(root().join(name)).unwrap());
    }
    for file in files_under(&folder) {
        let bytes = fs_err::read(folder.join(&file)).unwrap();
        case = case.file(&format!("bulletins/{file}"), bytes);
    }
    let issues = files_under(&folder).into_iter().filter(|file| file.ends_with(".yaml"));
    let mut compared = 0;
    for file in issues {
        let (year, name) = file.trim_end_matches(".yaml").split_once('/').unwrap();
        let (series, number) = name.split_once('-').unwrap();
        let id = format!("{series}-{year}-{}", number.trim_start_matches('0'));
        let export = format!("-q export {id} --to docx -o {id}.docx");
        assert!(case.command(&export).status().unwrap().success(), "{id}");
        let output = case.command(&format!("--lang en import {id}.docx")).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(told, format!("{id}: nothing was edited\n"));
        assert_eq!(output.stdout, fs_err::read(folder.join(&file)).unwrap(), "{id}");
        compared += 1;
    }
    assert_eq!(compared, 14);
}
