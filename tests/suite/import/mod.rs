//! Texts as units hand them in, by the folders of `tests/import/`.
//!
//! Each folder holds a source and the YAML that is expected of it. A `.fodt` is made a Word file by
//! LibreOffice first. Three things are asked of each:
//!
//! 1. the YAML is that of `expected.yaml`;
//! 2. [`lossless`]: every character of the source stands in the YAML, in the order of the source,
//!    but for the numbers and labels that YAML says by its keys;
//! 3. where the source is as the program itself would print it, [`printed`]: what the program prints
//!    of the YAML is the source, character for character.

mod additions;
mod announced_lists;
mod asked;
mod blocks;
mod by_theme;
mod deadlines;
mod edits;
mod fields;
mod files;
mod filing;
mod going_along;
mod grounds;
mod headings_of_units;
mod heads;
mod into;
mod known_faults;
mod list_ends;
mod lossless;
mod markdown_files;
mod news;
mod other_lists;
mod own_units;
mod pipeline;
mod printed;
mod printed_forms;
mod prose;
pub(crate) mod returned;
mod scans;
mod shapes;
mod told_kinds;
mod unnumbered;
mod web_pages;

use std::path::Path;

use snapbox::{Data, IntoData, str};
use tongbao::document::{Document, docx, markdown, plain};
use tongbao::import::{ArchiveNames, Decisions, PicturesAre, SourceLines, VerifyError};
use tongbao::lang::Lang;
use tongbao::source::Memory;
use tongbao::{import, office};

use crate::support::case::{CONFIG, Case, UNITS};
use crate::support::growth::is_linear;
use crate::support::{libreoffice, root};

/// A workspace with the names of `tests/import/base/`, and one source.
fn case(name: &str) -> (Case, String) {
    let folder = root().join("tests/import");
    let read = |path: &str| fs_err::read(folder.join(path)).unwrap();
    let case = Case::new()
        .file("tongbao.yaml", read("base/tongbao.yaml"))
        .file("units.yaml", read("base/units.yaml"));
    let source = ["source.txt", "source.md", "source.fodt"]
        .into_iter()
        .find(|file| folder.join(name).join(file).exists())
        .expect("a folder has a source");
    let bytes = read(&format!("{name}/{source}"));
    if source.ends_with(".fodt") {
        let word = libreoffice::converted_one(source, bytes, "docx");
        return (case.file("source.docx", word), "source.docx".to_owned());
    }
    (case.file(source, bytes), source.to_owned())
}

/// The source as the program's reader has it.
fn document(folder: &Path, file: &str) -> Document {
    let bytes = fs_err::read(folder.join(file)).unwrap();
    match file {
        "source.txt" => plain::read(&bytes).unwrap(),
        "source.md" => markdown::read(&bytes, &Memory::new()).unwrap().document,
        _ => docx::read(&bytes).unwrap().document,
    }
}

/// Imports a source and compares it with what is expected; gives the case and the YAML.
fn import(name: &str, stderr: impl IntoData) -> (Case, String, String) {
    let (case, file) = case(name);
    let expected = root().join("tests/import").join(name).join("expected.yaml");
    case.run(&format!("import {file}")).stdout(Data::read_from(&expected, None)).stderr(stderr);
    let output = case.command(&format!("import {file}")).output().unwrap();
    let yaml = String::from_utf8(output.stdout).unwrap();
    lossless::assert(&document(case.path(), &file), &yaml);
    (case, file, yaml)
}

#[test]
fn half_width_marks_and_many_units() {
    let (case, file, yaml) = import(
        "half-width",
        str![[r#"
单位 3 个，做法 8 项，要点 9 个，问题 0 个；有 3 处标有“请核对”

"#]],
    );
    printed::assert(&document(case.path(), &file), &yaml);
}

#[test]
fn failings_of_one_unit() {
    import(
        "failings",
        str![[r#"
单位 1 个，做法 0 项，要点 0 个，问题 3 个；有 6 处标有“请核对”

"#]],
    );
}

#[test]
fn practices_and_failings_with_headings_on_their_own_lines() {
    import(
        "both",
        str![[r#"
单位 1 个，做法 3 项，要点 4 个，问题 2 个；有 2 处标有“请核对”

"#]],
    );
}

#[test]
fn a_markdown_file() {
    import(
        "markdown",
        str![[r#"
source.md：表格有 2 栏写明居中或右对齐（如“问题”），导入后没有；需要的，在分隔行里补上 :-: 或 --:
source.md：有 2 处在其他 Markdown 程序里是标记（第 7、11 行，如“`12319`”），已照原样留作文字；不要的请删去
单位 2 个，做法 2 项，要点 2 个，问题 0 个；有 4 处标有“请核对”

"#]],
    );
}

#[test]
fn a_word_file_with_numbers_and_a_table() {
    import(
        "numbered",
        str![[r#"
单位 1 个，做法 3 项，要点 5 个，问题 0 个；有 4 处标有“请核对”

"#]],
    );
}

#[test]
fn a_word_file_with_pictures_and_styled_headings() {
    import(
        "pictures",
        str![[r#"
单位 1 个，做法 2 项，要点 0 个，问题 0 个；有 5 处标有“请核对”

"#]],
    );
}

#[test]
fn a_unit_that_is_not_registered_stands_among_those_that_are() {
    import(
        "unknown-unit",
        str![[r#"
单位 3 个，做法 0 项，要点 0 个，问题 3 个；有 3 处标有“请核对”

"#]],
    );
}

#[test]
fn several_units_in_one_heading() {
    import(
        "text-above",
        str![[r#"
单位 2 个，做法 0 项，要点 0 个，问题 0 个；有 3 处标有“请核对”

"#]],
    );
}

#[test]
fn labels_of_a_failing_above_numbers() {
    import(
        "labels",
        str![[r#"
单位 1 个，做法 0 项，要点 0 个，问题 1 个；有 1 处标有“请核对”

"#]],
    );
}

#[test]
fn a_report_to_the_office() {
    import(
        "report",
        str![[r#"
单位 1 个，做法 2 项，要点 2 个，问题 2 个；有 1 处标有“请核对”

"#]],
    );
}

#[test]
fn items_that_open_with_a_day() {
    import(
        "dates",
        str![[r#"
单位 1 个，做法 0 项，要点 0 个，问题 3 个；没有要核对的地方

"#]],
    );
}

#[test]
fn a_heading_of_failings_and_what_was_done() {
    import(
        "compound",
        str![[r#"
单位 1 个，做法 1 项，要点 0 个，问题 2 个；有 3 处标有“请核对”

"#]],
    );
}

#[test]
fn headings_over_several_units_belong_to_no_unit_above() {
    import(
        "over-units",
        str![[r#"
单位 4 个，做法 0 项，要点 0 个，问题 2 个；有 9 处标有“请核对”

"#]],
    );
}

#[test]
fn a_list_that_begins_again_stays_in_its_failing() {
    import(
        "second-list",
        str![[r#"
单位 1 个，做法 0 项，要点 0 个，问题 2 个；有 2 处标有“请核对”

"#]],
    );
}

#[test]
fn an_outline_without_line_breaks() {
    import(
        "run-on",
        str![[r#"
单位 1 个，做法 2 项，要点 0 个，问题 2 个；没有要核对的地方

"#]],
    );
}

#[test]
fn a_title_of_three_lines_that_speaks_of_failings() {
    import(
        "wrapped-title",
        str![[r#"
单位 1 个，做法 2 项，要点 0 个，问题 0 个；有 2 处标有“请核对”

"#]],
    );
}

#[test]
fn failings_without_numbers_each_keep_their_person() {
    import(
        "two-by-labels",
        str![[r#"
单位 2 个，做法 0 项，要点 0 个，问题 2 个；有 4 处标有“请核对”

"#]],
    );
}

#[test]
fn what_cannot_be_read_is_told_and_nothing_is_printed() {
    let case = Case::archive().file("空.txt", "\n \n").file("坏.docx", "PK\u{3}\u{4}");
    case.run("import 空.txt").exit(1).stderr(str![[r#"
错误: 来稿中没有可导入的文字

"#]]);
    case.run("import 坏.docx 没有.txt").exit(2).stderr(str![[r#"
错误: 坏.docx：Word 文件已损坏或不完整；请重新传送或复制，仍不行就用 Word 打开修复，另存为 .docx 再导入
错误: 无法读取 没有.txt：没有这个文件或文件夹

"#]]);
    case.run("import 坏.docx").exit(1).stderr(str![[r#"
错误: 坏.docx：Word 文件已损坏或不完整；请重新传送或复制，仍不行就用 Word 打开修复，另存为 .docx 再导入

"#]]);
}

#[test]
fn several_files_make_one_issue() {
    let case = Case::archive()
        .file("甲.txt", "市教育局：\n护校安园\n每天值守。\n")
        .file("乙.md", "# 工作通报〔2017〕第8期\n\n市水务局：\n\n抓早抓细\n\n成效明显。\n");
    case.run("import 甲.txt 乙.md")
        .stdout(str![[r#"
# yaml-language-server: $schema=../../schema/issue.json
# 由 tongbao import 根据 甲.txt 乙.md 生成。
# 逐处看过“请核对”后，把它删去；存到 bulletins/ 下，再运行 tongbao check。
# 来稿原文：工作通报〔2017〕第8期
# 请核对：来稿没有写日期，请补上日期（date），如 2017-08-21
series: gongzuo
year: 2017
number: 8
entries:
  # 来稿原文：市教育局：
  - unit: jiaoyuju
    title: 护校安园
    # 请核对：“护校安园”暂作标题，下面的一段没有序号、标签，分不清是做法还是问题，暂作导语；如果是问题，请移到问题（failings）
    lead: |
      每天值守。
  # 来稿原文：市水务局：
  - unit: shuiwuju
    title: 抓早抓细
    # 请核对：“抓早抓细”暂作标题，下面的一段没有序号、标签，分不清是做法还是问题，暂作导语；如果是问题，请移到问题（failings）
    lead: |
      成效明显。

"#]])
        .stderr(str![[r#"
单位 2 个，做法 0 项，要点 0 个，问题 0 个；有 3 处标有“请核对”

"#]]);
}

#[test]
fn huge_texts_take_linear_time() {
    let names = Memory::new().with("tongbao.yaml", CONFIG).with("units.yaml", UNITS);
    let archive = office::check(&names).archive;
    for (repeated, times) in [
        ("一是甲乙丙，（丁“戊己庚。二是辛壬癸：整改期限：市水务局：*_[`<", 1_000),
        ("一是甲乙丙，（丁“戊己庚。二是辛壬癸：整改期限：市水务局：*_[`<\n", 2_500),
        ("存在问题\n", 5_000),
        ("某某某局：\n", 1_500),
        ("甲\n", 5_000),
        ("（（（（", 5_000),
        ("一是", 10_000),
        ("处理结果：", 5_000),
        ("报：甲\n", 5_000),
        ("，责任人李强", 150),
        ("责任人", 300),
        ("李强负有直接责任。", 1_000),
        ("①堵塞，责任人李强；\n", 400),
        ("市水务局、市消防支队、", 1_000),
        ("【市水务局】甲\n", 600),
        ("· 甲。责任人：李强\n", 400),
    ] {
        is_linear(repeated, times, |times| {
            let document = plain::read(repeated.repeat(times).as_bytes()).unwrap();
            let mut source = SourceLines::new();
            source.add("a.txt", &document);
            let draft =
                import::recognise(&source, &ArchiveNames::new(&archive), &Decisions::default());
            let issue =
                import::yaml(&draft, &source, &[], PicturesAre::Left, Lang::Zh).as_issue();
            let verified = import::verify(&draft, &source, &[], &issue);
            assert!(!matches!(verified, Err(VerifyError::Bug(_))), "{repeated}: {verified:?}");
        });
    }
}
