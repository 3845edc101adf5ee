//! Markdown files of units: what stands at their head, pictures and links, headings, and marks that bulletins do not
//! have.

use snapbox::str;

use super::shapes::names;
use super::{case, fields};
use crate::support::case::Case;
use crate::support::root;

fn picture() -> Vec<u8> {
    fs_err::read(root().join("bulletins/2017/gongzuo-07/penggai.png")).unwrap()
}

/// What is printed, and what is told.
fn imported(case: &Case, arguments: &str) -> (String, String) {
    let output = case.command(&format!("import {arguments}")).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr))
}

#[test]
fn a_text_as_programs_write_it_is_filed_like_any_other() {
    super::import(
        "markdown-bullets",
        str![[r#"
source.md：文件开头的属性（1 行，如“date: 2017-08-21”）没有导入；需要的请写进这一期
source.md：有 1 处在其他 Markdown 程序里是标记（第 11 行，如“*不留死角*”），已照原样留作文字；不要的请删去
单位 1 个，做法 2 项，要点 0 个，问题 2 个；有 1 处标有“请核对”

"#]],
    );
}

#[test]
fn who_petitioned_is_told_below_the_head_of_a_column() {
    let source = "# 市水务局\n\n信访积案：\n\n| 信访人 | 诉求 |\n|---|---|\n| 王者荣 | 退款 |\n| 匿名 | 停水 |\n";
    let (yaml, _) = imported(&Case::archive().file("a.md", source), "a.md");
    assert!(yaml.contains("信访人一类的人：“信访人：王者荣”"), "{yaml}");
}

#[test]
fn pictures_are_taken_from_the_folder_of_the_file_and_from_nowhere_else() {
    let source = "市水务局：\n\n正文。\n\n![现场](图/%E7%8E%B0%E5%9C%BA.PNG)\n8月1日，现场\n\n![外面](../外.png \"图注\")\n\n![网上](https://example.gov.cn/1.jpg)\n\n![不是图片](图/假.png)\n\n![盘符](C:\\\\图\\\\a.png)\n";
    let case = Case::archive()
        .file("来稿/a.md", source)
        .file("来稿/图/现场.PNG", picture())
        .file("来稿/图/假.png", "不是")
        .file("外.png", picture());
    case.run("import 来稿/a.md -o 稿.yaml").stderr(str![[r#"
a.md：有 3 张图片没有找到或格式不能使用（第 8、10、12 行，如 ../外.png）；请把 png、jpg 文件放到来稿所在的文件夹里再导入，或按“请核对”补上
图片已存为 稿/picture-1.png
单位 1 个，做法 0 项，要点 0 个，问题 0 个；有 4 处标有“请核对”
已写入 稿.yaml。请逐处看过“请核对”，再运行 tongbao check

"#]]);
    let written = fs_err::read_to_string(case.path().join("稿.yaml")).unwrap();
    assert!(written.contains("alt: 现场\n        caption: 8月1日，现场\n"), "{written}");
    assert!(written.contains("alt: 外面\n        caption: 图注\n"), "{written}");
    assert!(written.contains("没有带图片 外.png，请把它存为 稿/picture-2.png"), "{written}");
    assert!(fs_err::read(case.path().join("稿/picture-1.png")).unwrap() == picture());
    assert!(!case.path().join("稿/picture-2.png").exists());
}

#[test]
fn links_that_bulletins_have_stay_and_others_are_told() {
    let source = "市水务局：\n\n见[网站](https://a.cn/x(1)?b=1&c=2)、[甲](<https://a.cn/甲 乙.pdf>)、[上期](issue:2017-7)、[文件](files/a.docx)。\n";
    let (yaml, told) = imported(&Case::archive().file("a.md", source), "a.md");
    let wanted = "见[网站](<https://a.cn/x(1)?b=1&c=2>)、[甲](<https://a.cn/甲 乙.pdf>)、[上期](issue:2017-7)、文件。";
    assert!(yaml.contains(wanted), "{yaml}");
    assert!(told.contains("有 1 处链接不是网址或邮箱（如 files/a.docx）"), "{told}");
    let source = "市水务局：\n\n1. 见[网站](https://a.cn/)，文件甲\\_乙。\n";
    let (yaml, _) = imported(&Case::archive().file("a.md", source), "a.md");
    assert!(yaml.contains("1\\. 见[网站](https://a.cn/)，文件甲_乙。"), "{yaml}");
}

#[test]
fn a_heading_may_begin_with_a_digit_and_a_typed_number_sign_stays() {
    let source = "# 工作通报〔2017〕第8期\n\n2017年8月21日\n\n# 2017年上半年情况\n\n## 市水务局：\n\n正文。\n\n\\# 3号楼已封顶。\n";
    let (yaml, _) = imported(&Case::archive().file("a.md", source), "a.md");
    assert!(yaml.contains("\ntitle: 2017年上半年情况\n"), "{yaml}");
    assert!(yaml.contains("# 3号楼已封顶。\n"), "{yaml}");
    assert!(!yaml.contains('\u{2060}'), "{yaml}");
}

#[test]
fn encodings_are_those_of_text_files() {
    let source = encoding_rs::GB18030.encode("市水务局：\n\n正文。\n").0.into_owned();
    let (yaml, _) = imported(&Case::archive().file("a.md", source), "a.md");
    assert!(yaml.contains("unit: shuiwuju"), "{yaml}");
}

#[test]
fn what_stands_at_the_head_of_a_text_file_is_text() {
    let (case, _) = case("labels");
    let case = case.file("a.txt", "---\ntitle: 甲\n---\n市水务局：\n正文。\n");
    let (yaml, _) = imported(&case, "a.txt");
    assert!(yaml.contains("title: 甲"), "{yaml}");
    assert!(yaml.contains("---"), "{yaml}");
}

#[test]
fn failings_with_dots_are_parted_where_each_has_labels() {
    let list = |dot: &str| {
        format!(
            "## 市水务局\n\n### 存在问题\n\n{dot} 补植滞后。380亩未补植。\n  责任人：库区科科长张建国\n  整改期限：2026年4月10日\n{dot} 管护不力。成活率61%。\n  责任人：科员李小红\n  处理结果：约谈\n"
        )
    };
    for dot in ["-", "*", "•"] {
        let (issue, yaml) = fields::imported(&names(), "a.md", list(dot).as_bytes());
        let failings = &issue.entries[0].failings;
        let headings: Vec<&str> =
            failings.iter().map(|one| one.heading.value.as_str()).collect();
        assert_eq!(headings, ["补植滞后", "管护不力"], "{yaml}");
        assert!(failings.iter().all(|one| one.responsible.persons.len() == 1), "{yaml}");
    }
    let fields = "## 市水务局\n\n补植滞后。380亩未补植。\n\n- 责任人：张建国\n- 处理结果：约谈\n- 整改期限：2026年4月10日\n";
    let (issue, yaml) = fields::imported(&names(), "a.md", fields.as_bytes());
    assert_eq!(issue.entries[0].failings.len(), 1, "{yaml}");
}

#[test]
fn links_in_headings_and_aligned_columns_are_told() {
    let source = "# 市水务局\n\n## 存在问题\n\n1. [公墓](https://example.gov.cn)收费高。收费3万元。\n2. 台账不全。缺20份。\n\n\
                  | 项 | 数 | 比 |\n|:--|--:|:-:|\n| 甲 | 12 | 3 |\n";
    let case = Case::archive().file("a.md", source);
    let (yaml, told) = imported(&case, "a.md");
    assert!(yaml.contains("标题里的链接没有导入，只留文字：https://example.gov.cn"), "{yaml}");
    assert!(told.contains("表格有 2 栏写明居中或右对齐（如“数”）"), "{told}");
    let plain = source
        .replace("[公墓](https://example.gov.cn)", "公墓")
        .replace("|:--|--:|:-:|", "|---|:--|---|");
    let (yaml, told) = imported(&Case::archive().file("a.md", plain), "a.md");
    assert!(!yaml.contains("标题里的链接") && !told.contains("对齐"), "{yaml}{told}");
}
