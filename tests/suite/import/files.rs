//! Which files are read, and where the YAML goes: folders, patterns, files that Word puts beside an open one, files
//! that cannot be read, `-o`.

use snapbox::str;

use crate::support::case::Case;

const TEXT: &str = "市水务局：\n抓早抓细\n今年以来成效明显。\n";

/// A workspace with what units handed in, in a folder.
fn archive() -> Case {
    Case::archive()
        .file("来稿/02-教育.txt", "市教育局：\n护校安园\n每天值守。\n")
        .file("来稿/01-水务.TXT", TEXT)
        .file("来稿/~$01-水务.docx", "\u{b}锁")
        .file("来稿/.DS_Store", "x")
        .file("来稿/台账.xlsx", "PK")
        .file("来稿/下级/03.txt", TEXT)
}

/// The units of the YAML, in its order.
fn units(case: &Case, arguments: &str) -> Vec<String> {
    let output = case.command(arguments).output().unwrap();
    let yaml = String::from_utf8(output.stdout).unwrap();
    yaml.lines()
        .filter_map(|line| line.trim().strip_prefix("- unit: "))
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_folder_is_what_can_be_read_in_it() {
    let case = archive();
    assert_eq!(units(&case, "import 来稿"), ["shuiwuju", "jiaoyuju"]);
    case.run("import 来稿 -o 稿.yaml").stderr(str![[r#"
没有读取：~$01-水务.docx 下级 台账.xlsx
单位 2 个，做法 0 项，要点 0 个，问题 0 个；有 2 处标有“请核对”
已写入 稿.yaml。请逐处看过“请核对”，再运行 tongbao check

"#]]);
    case.file("空/a.xlsx", "").run("import 空").exit(1).stderr(str![[r#"
没有读取：a.xlsx
错误: 空 中没有可导入的文件（.docx、.doc、.wps、.txt、.md、.html）

"#]]);
}

#[test]
fn a_pattern_that_no_shell_expands() {
    let case = archive().file("来稿/通报[2017]1.md", "市水务局：\n\n正文。\n");
    assert_eq!(units(&case, "import 来稿/*.txt"), ["shuiwuju", "jiaoyuju"]);
    assert_eq!(units(&case, "import 来稿/通报[2017]*"), ["shuiwuju"]);
    assert_eq!(units(&case, "import 来*/0?-教育*"), ["jiaoyuju"]);
    case.run("import 来稿/*.docx").exit(1).stderr(str![[r#"
没有读取：~$01-水务.docx
错误: 来稿/*.docx 中没有可导入的文件（.docx、.doc、.wps、.txt、.md、.html）

"#]]);
}

#[test]
fn what_cannot_be_read_does_not_stop_the_rest() {
    let case = archive().file("坏.docx", "PK\u{3}\u{4}");
    case.run("import 坏.docx 没有.txt 来稿/02-教育.txt -o 稿.yaml").exit(1).stderr(str![[r#"
错误: 坏.docx：Word 文件已损坏或不完整；请重新传送或复制，仍不行就用 Word 打开修复，另存为 .docx 再导入
错误: 无法读取 没有.txt：没有这个文件或文件夹
单位 1 个，做法 0 项，要点 0 个，问题 0 个；有 1 处标有“请核对”
已写入 稿.yaml。请逐处看过“请核对”，再运行 tongbao check
有 2 个文件没有导入，原因见上

"#]]);
    let written = fs_err::read_to_string(case.path().join("稿.yaml")).unwrap();
    assert!(written.contains("unit: jiaoyuju"), "{written}");
}

#[test]
fn a_file_that_exists_is_replaced_only_where_that_is_said() {
    let case = archive().file("稿.yaml", "我的\n");
    case.run("import 来稿/01-水务.TXT -o 稿.yaml").exit(2).stderr(str![[r#"
错误: 稿.yaml 已经存在，没有改动。请用 -o 另定文件名，或加 --force 替换

"#]]);
    assert_eq!(fs_err::read_to_string(case.path().join("稿.yaml")).unwrap(), "我的\n");
    case.run("import 来稿/01-水务.TXT -o 稿.yaml --force").stderr(str![[r#"
单位 1 个，做法 0 项，要点 0 个，问题 0 个；有 1 处标有“请核对”
已写入 稿.yaml。请逐处看过“请核对”，再运行 tongbao check

"#]]);
    assert!(fs_err::read_to_string(case.path().join("稿.yaml")).unwrap().contains("shuiwuju"));
}

#[test]
fn pictures_are_put_beside_the_file() {
    let (case, file) = super::case("pictures");
    let said =
        case.command(&format!("import {file} -o bulletins/2017/新.yaml")).output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let written = fs_err::read_to_string(case.path().join("bulletins/2017/新.yaml")).unwrap();
    assert!(written.contains("file: 新/picture-1.png"), "{written}");
    assert!(!written.contains("没有存出"), "{written}");
    let picture = fs_err::read(case.path().join("bulletins/2017/新/picture-1.png")).unwrap();
    assert!(picture.starts_with(b"\x89PNG"));
}
