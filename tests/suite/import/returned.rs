//! Word files that `tongbao export` wrote, edited by somebody, coming back.

use std::io::{Cursor, Read, Write};

use snapbox::str;
use tongbao::document::{Block, Document, docx};
use tongbao::lang::Lang;
use tongbao::office;
use tongbao::office::{HandedIn, Returned, Workbench};
use tongbao::source::Disk;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::support::case::{CONFIG, Case};
use crate::support::{files_under, libreoffice, root};

/// A bulletin with every kind of field, comments and layout of its own.
pub(super) const ISSUE: &str = "\
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

pub(super) const PATH: &str = "bulletins/2017/gongzuo-01.yaml";

fn case() -> Case {
    Case::archive().file(PATH, ISSUE).variable("LANG", "en")
}

/// A document of an issue that comes back.
pub(crate) fn known_again<'a>(
    workbench: &'a Workbench,
    document: &'a Document,
) -> Returned<'a> {
    match office::handed_in(workbench, document, "a.docx", Lang::Zh) {
        HandedIn::Returned(returned) => returned,
        other => panic!("{other:?}"),
    }
}

/// The issue as a Word file.
pub(super) fn word(case: &Case) -> Vec<u8> {
    let output = case.command("export 2017-1 --to docx -o -").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// A Word file in which somebody has replaced words.
#[track_caller]
pub(crate) fn edited(word: &[u8], edits: &[(&str, &str)]) -> Vec<u8> {
    edited_part(word, "word/document.xml", edits)
}

/// A Word file with words replaced in one of its parts.
#[track_caller]
fn edited_part(word: &[u8], edited: &str, edits: &[(&str, &str)]) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(word)).unwrap();
    let mut into = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut part = from.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name == edited {
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
title: {+专项+}督查情况通报
shuiwuju/title: 键环节 推进{+*+}履职{+*+}尽责
shuiwuju/lead: 全市**中心[-工作-]{+任务+}**，抓好[ … 半年印发通报[-16-]{+18期，\*其中\*专报2+}期。
shuiwuju/practices/1/points/1/lead: 责任到[-班子-]{+领导+}
shuiwuju/practices/1/points/2/text: {+逐项+}分解[-到饮水办-]，"逐项"落
shuiwuju/failings/1/category: 日常[-工作-]{+管理+}
shuiwuju/failings/1/outcome: 责令限期整改{+：月底前上报+}。
shuiwuju/failings/1/deadline: 2017-[-09-]{+10+}-[-30-]{+31+}
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
shuiwuju/lead: cn/a)。[- 上半年印发通报16期。-]
shuiwuju/failings/1/facts: 有按时上传。{+ 1\. 另有\*3份\*缺页。+}
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
shuiwuju/practices/1/points/2/lead: 任务[-到科室-]{+到处室+}
not taken over, change it by hand ([-the issue-]{+the Word file+}): 市[-水务局-]{+水利局+}：
gongzuo-2017-1: fields edited: 1; not taken over: 1

"#]]);
}

#[test]
fn what_a_field_cannot_take_whole_is_told() {
    let case = case();
    let note = "有9份没有按时上传</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>\
                <w:t>[1]</w:t></w:r><w:r><w:t>。";
    let edits = [("有9份没有按时上传。", note), ("市政府。", "市人大，市政府。")];
    let word = edited(&word(&case), &edits);
    let case = case.file("edited.docx", word);
    case.run("import edited.docx").exit(1).stdout(ISSUE).stderr(str![[r#"
not taken over, change it by hand ([-the issue-]{+the Word file+}): 没有按时上传{+[1]+}。
not taken over, change it by hand ([-the issue-]{+the Word file+}): 报：市委，{+市人大，+}市政府。
gongzuo-2017-1: fields edited: 0; not taken over: 2

"#]]);
}

#[test]
fn a_table_that_is_gone_stays_whole() {
    let table = "facts: |\n          见下表。\n\n          | 片区 | 份数 |\n          |---|---|\n          | 东片区 | 9 |\n";
    let case = Case::archive()
        .file(PATH, ISSUE.replace("facts: 抽查45份，有9份没有按时上传。\n", table))
        .variable("LANG", "en");
    let disk = Disk::open(case.path()).unwrap();
    let workbench = office::read_for_import(&disk).unwrap();
    let mut document = docx::read(&word(&case)).unwrap().document;
    let blocks = document.blocks.len();
    document.blocks.retain(|block| !matches!(block, Block::Table(_)));
    assert_eq!(document.blocks.len(), blocks - 1);
    let returned = known_again(&workbench, &document);
    let compared = office::compare(&disk, &workbench, &returned).unwrap();
    assert!(compared.changed.is_empty(), "{:?}", compared.changed);
    assert_eq!(compared.left.len(), 2, "{:?}", compared.left);
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

#[test]
fn several_files_of_which_one_was_exported_are_refused() {
    let case = case();
    let word = word(&case);
    let case =
        case.file("edited.docx", word).file("a.txt", "市教育局：\n护校安园\n每天值守。\n");
    for into in ["", " --into 2017-1"] {
        case.run(&format!("import edited.docx a.txt{into}")).exit(1).stderr(str![[r#"
error: edited.docx: exported from issues, into which the edits belong: import one at a time, such as tongbao import edited.docx --into gongzuo-2017-1

"#]]);
    }
    assert_eq!(fs_err::read_to_string(case.path().join(PATH)).unwrap(), ISSUE);
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

#[test]
fn a_file_of_another_workspace_is_not_merged() {
    let other = CONFIG.replace("安澜市绩效办", "定水市绩效办");
    let theirs = word(&Case::archive().file("tongbao.yaml", other).file(PATH, ISSUE));
    let theirs = edited(&theirs, &EDITS[..1]);
    let case = case().file("theirs.docx", theirs);
    let output = case.command("import theirs.docx").output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.starts_with(
            "theirs.docx: this Word file was exported from gongzuo-2017-1 of another workspace"
        ),
        "{told}"
    );
    let read = String::from_utf8(output.stdout).unwrap();
    assert!(!read.contains("# 第1期") && read.contains("专项督查情况通报"), "{read}");
    case.run("import theirs.docx --into 2017-1").exit(2).stderr(str![[r#"
error: this Word file was exported from gongzuo-2017-1 of another workspace (its organisation or series has another name) and is not merged into ours of the same number: without --into it is read like any other text

"#]]);
    assert_eq!(fs_err::read_to_string(case.path().join(PATH)).unwrap(), ISSUE);
}

#[test]
fn a_file_that_does_not_know_its_workspace_is_told_where_its_words_are_others() {
    let case = case();
    let bytes = word(&case);
    let mut archive = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut custom = String::new();
    archive.by_name("docProps/custom.xml").unwrap().read_to_string(&mut custom).unwrap();
    let start = custom.find("gongzuo-2017-1 ").unwrap();
    let value = &custom[start..start + custom[start..].find('<').unwrap()];
    let [issue, words, _] = value.split(' ').collect::<Vec<_>>()[..] else { panic!("{value}") };
    let (known, other) = (format!("{issue} {words}"), format!("{issue} 0123456789abcdef"));
    for (old, is_told) in [(known, false), (other, true)] {
        let old = edited_part(&bytes, "docProps/custom.xml", &[(value, &old)]);
        let case = self::case().file("old.docx", edited(&old, &EDITS[..1]));
        let output = case.command("import old.docx").output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(told.contains("does not say which workspace"), is_told, "{told}");
        assert!(told.contains("title: {+专项+}督查情况通报"), "{told}");
    }
}
