//! `tongbao build`.

use fs_err as fs;
use snapbox::str;

use crate::support::case::{Case, issue};
use crate::support::{builds, files_under, root};

/// What stands in the website but for its style and pictures.
fn website(case: &Case) -> Vec<String> {
    let files = files_under(&case.path().join("public"));
    files.into_iter().filter(|file| !file.starts_with("assets/")).collect()
}

/// PDFs for the print room.
fn pdfs(case: &Case) -> Vec<String> {
    let files = files_under(&case.path().join("print"));
    files.into_iter().filter(|file| file != ".tongbao").collect()
}

#[test]
fn pages_without_pdfs() {
    let case = Case::archive().issue(1).issue(2);
    case.run("build --no-pdf").stderr(str![[r#"
已生成 2 期的网页：[ROOT]/public

"#]]);
    let made = website(&case);
    for page in ["gongzuo/2017/1", "gongzuo/2017/2", "gongzuo/2017"] {
        assert!(made.contains(&format!("{page}/index.html")), "{page}: {made:?}");
    }
    assert!(made.iter().all(|path| !path.ends_with(".pdf")), "{made:?}");
    assert_eq!(pdfs(&case), [""; 0], "no PDF was asked for");
}

#[test]
fn pages_and_pdfs() {
    builds::need_fonts();
    let case = Case::archive().issue(1);
    case.run("--lang en build").stderr(str![[r#"
one issue made: the website is in [ROOT]/public, files for the print room are in [ROOT]/print

"#]]);
    assert!(website(&case).contains(&"gongzuo/2017/1/gongzuo-2017-1.pdf".to_owned()));
    assert_eq!(pdfs(&case), ["gongzuo-2017-1.pdf"]);
    let pdf = fs::read(case.path().join("print/gongzuo-2017-1.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    case.run("--quiet build --no-pdf");
    assert_eq!(pdfs(&case), ["gongzuo-2017-1.pdf"], "those made before are left alone");
}

#[test]
fn an_issue_that_is_not_there() {
    let case = Case::archive().issue(1);
    case.run("build --no-pdf --only 2017-9").exit(2).stderr(str![[r#"
错误: 没有这一期：2017-9

"#]]);
    case.run("--lang en build --no-pdf --only lately").exit(2).stderr(str![[r#"
error: there is no such issue: lately

"#]]);
    assert!(!case.path().join("public").exists());
}

#[test]
fn a_number_that_two_series_have() {
    let second = "  - id: ducha\n    name: 督查通报\n";
    let config = format!("{}{second}", crate::support::case::CONFIG);
    let case = Case::archive()
        .file("tongbao.yaml", config)
        .issue(1)
        .file("bulletins/2017/ducha-01.yaml", issue(1).replace("gongzuo", "ducha"));
    case.run("build --no-pdf --only 2017-1").exit(2).stderr(str![[r#"
错误: 有多个系列含有 2017-1，请写明系列，如 gongzuo-2017-8

"#]]);
    case.run("--quiet build --no-pdf --only ducha-2017-1");
}

#[test]
fn nothing_to_build_leaves_the_old_site_in_its_place() {
    let case = Case::archive().issue(1);
    case.run("--quiet build --no-pdf");
    let before = website(&case);
    let draft = issue(1).replace("status: published\n", "");
    let case = case.file("bulletins/2017/gongzuo-01.yaml", draft);
    case.run("build --no-pdf").exit(1).stderr(str![[r#"
错误: 没有可生成的期（共读到 1 期），原来的网站保持不变。草稿和送审稿须加 --drafts 才会生成

"#]]);
    case.run("--lang en build --no-pdf").exit(1).stderr(str![[r#"
error: there is nothing to make (1 issue was read), and the site stays as it was. Drafts and issues in review need --drafts

"#]]);
    assert_eq!(website(&case), before);
}

#[test]
fn an_error_leaves_the_old_site_in_its_place() {
    let case = Case::archive().issue(1);
    case.run("--quiet build --no-pdf");
    let before = files_under(&case.path().join("public"));
    let case = case.file("bulletins/2017/gongzuo-02.yaml", issue(2).replace("lead:", "laed:"));
    case.run("build --no-pdf").exit(1).stderr(str![[r#"
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

共 2 个错误，0 个警告

"#]]);
    assert_eq!(files_under(&case.path().join("public")), before);
    let left: Vec<_> = fs::read_dir(case.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with('.') && name != ".tongbao")
        .collect();
    assert!(left.is_empty(), "left behind: {left:?}");
}

#[test]
fn what_import_asks_to_look_at_is_not_built_in_either_language() {
    for comment in ["# 请核对：导语是否属于本单位", "#check: is this theirs?", "# 請核對"]
    {
        let text = issue(1).replace("lead:", &format!("{comment}\n    lead:"));
        let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", text);
        let output = case.command("build --no-pdf").output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(told.contains("错误[placeholder]"), "{comment}: {told}");
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn a_template_that_fails_is_told_once_at_its_line_by_check_as_by_build() {
    let case = Case::archive()
        .issue(1)
        .issue(2)
        .file("templates/issue.html", "<p>\n  {{ site.title }}\n  {{ issue.nonsense }}");
    for command in ["check", "build --no-pdf"] {
        case.run(&format!("--lang en {command}")).exit(1).stderr(str![[r#"
error[template-error]: the template is faulty: there is no `nonsense`
 --> templates/issue.html:3:12
  |
3 |   {{ issue.nonsense }}
  |            ^^^^^^^^
  |
  = help: there are: address_code, attachments, citation, citations, confirmation, copies, corrections, date, distribution, editor_note, english_label, entries, full_title, id, ink, label, mark, next, number, organization, organization_halves, pdf, pdf_pages, pdf_size, people, previous, rectifications, review_copy, running_total, series, series_halves, source, standing, status, title, title_lines, year
  = help: correct the template in templates/; without it the built-in one is used

1 error, 0 warnings

"#]]);
    }
    assert!(!case.path().join("public").exists());
}

#[test]
fn programs_read_what_a_build_found() {
    let case = Case::archive().issue(1);
    case.run("--quiet build --no-pdf --format json").stdout(str![[r#"
[]

"#]]);
    let case = case.file("bulletins/2017/gongzuo-02.yaml", issue(2).replace("lead:", "laed:"));
    case.run("--lang en build --no-pdf --format json").exit(1).stdout(str![[r#"
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
  }
]

"#]]);
}

#[test]
fn every_template_that_cannot_be_read_is_named() {
    let case = Case::archive()
        .issue(1)
        .file("templates/issue.html", "<p>\n  {% if issue.title %}")
        .file("templates/index.html", "{{ site.title }")
        .file("templates/issue.typ", "#let title = [{{ issue. }}]");
    case.run("--lang en --quiet check --format short").exit(1).stdout(str![[r#"
templates/index.html:1:15: error[template-error]: the template is faulty: `}` may not stand here
templates/issue.html:2:21: error[template-error]: the template is faulty: it ends before all is closed
templates/issue.typ:1:25: error[template-error]: the template is faulty: `}}` may not stand here

"#]]);
}

#[test]
fn what_templates_name_and_is_not_there_has_a_place_too() {
    let page = "{% extends \"base.html\" %}\n{% block mian %}标题 {{ issue.title | uper }}{% endblock %}\n";
    let case = Case::archive().issue(1).file("templates/issue.html", page);
    let case = case.file("templates/index.html", "{{ nothing(x=1) }}");
    case.run("--lang en --quiet check --format short").exit(1).stdout(str![[r#"
templates/index.html:1:4: error[template-error]: the template is faulty: there is no `nothing`
templates/issue.html:2:10: error[template-error]: the template is faulty: no parent template has a block `mian`
templates/issue.html:2:37: error[template-error]: the template is faulty: there is no `uper`

"#]]);
    let case =
        Case::archive().issue(1).file("templates/issue.html", "{% extends \"bas.html\" %}");
    case.run("--lang en --quiet check --format short").exit(1).stdout(str![[r#"
templates/issue.html:1:1: error[template-error]: the template is faulty: there is no template `bas.html` to extend

"#]]);
}

#[test]
fn a_fault_in_the_template_of_pdfs_is_told_once_at_its_line() {
    builds::need_fonts();
    for path in ["templates/issue.typ", "templates/typst/body.typ"] {
        let text = fs::read_to_string(root().join(path)).unwrap();
        let line = text.trim_end().lines().count() + 1;
        let text = format!("{}\n#let wide = nothing\n", text.trim_end());
        let case = Case::archive().issue(1).issue(2).file(path, text);
        for command in ["check", "build"] {
            let mut command =
                case.command(&format!("--lang en --quiet {command} --format short"));
            let told = String::from_utf8(command.output().unwrap().stdout).unwrap();
            let start = format!("{path}:{line}:13: error[typst-error]");
            assert!(told.trim().lines().count() == 1 && told.starts_with(&start), "{told}");
        }
    }
}

#[test]
fn a_folder_of_others_is_refused() {
    let case = Case::archive().issue(1).file("public/thesis.docx", "years of work");
    case.run("build --no-pdf").exit(2).stderr(str![[r#"
错误: [ROOT]/public 不是 tongbao 生成的文件夹，为免丢失文件未予替换。请移走该文件夹后重试

"#]]);
    case.run("--lang en build --no-pdf").exit(2).stderr(str![[r#"
error: [ROOT]/public was not made by tongbao and is left alone, so that nothing is lost. Move it away and try again

"#]]);
    assert_eq!(files_under(&case.path().join("public")), ["thesis.docx"]);
}

#[test]
fn an_unknown_standard_is_named_where_it_stands() {
    let config = format!("{}pdf:\n  standards: [a-2a, a-9z]\n", crate::support::case::CONFIG);
    Case::archive()
        .file("tongbao.yaml", config)
        .issue(1)
        .run("--lang en build")
        .exit(1)
        .stderr(str![[r#"
error[unknown-standard]: no PDF standard is called `a-9z`, known are: a-1b, a-1a, a-2b, a-2u, a-2a, a-3b, a-3u, a-3a, a-4, a-4f, a-4e, ua-1
 --> tongbao.yaml:8:21
  |
8 |   standards: [a-2a, a-9z]
  |                     ^^^^

1 error, 0 warnings

"#]]);
}

#[test]
fn a_character_that_no_font_has_is_named_where_it_stands() {
    builds::need_fonts();
    let text = issue(1).replace("第1期导语。", "“发展”与𐎀𐎁。");
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", text);
    case.run("build").exit(1).stderr(str![[r#"
错误[missing-glyph]: 仿宋（正文）的各种字体中都没有“𐎀”（U+10380）这个字
 --> bulletins/2017/gongzuo-01.yaml:8:16
  |
8 |     lead: “发展”与𐎀𐎁。
  |                   ^
  |
  = 处理办法: 在 `tongbao.yaml` 的 `pdf: fonts:` 中为该角色加上含有此字的字体，如 LXGW WenKai 或 Noto Serif CJK SC，或核对是否错字

错误[missing-glyph]: 仿宋（正文）的各种字体中都没有“𐎁”（U+10381）这个字
 --> bulletins/2017/gongzuo-01.yaml:8:17
  |
8 |     lead: “发展”与𐎀𐎁。
  |                    ^
  |
  = 处理办法: 在 `tongbao.yaml` 的 `pdf: fonts:` 中为该角色加上含有此字的字体，如 LXGW WenKai 或 Noto Serif CJK SC，或核对是否错字

共 2 个错误，0 个警告

"#]]);
    case.run("--lang en check --format short").exit(1).stdout(str![[r#"
bulletins/2017/gongzuo-01.yaml:8:16: error[missing-glyph]: no font of fangsong (text) has the character “𐎀” (U+10380)
bulletins/2017/gongzuo-01.yaml:8:17: error[missing-glyph]: no font of fangsong (text) has the character “𐎁” (U+10381)

"#]]).stderr(str![[r#"
2 errors, 0 warnings

"#]]);
}

#[test]
fn a_program_that_is_not_there() {
    let config = format!("{}pdf:\n  typst: nowhere/typst\n", crate::support::case::CONFIG);
    Case::archive()
        .file("tongbao.yaml", config)
        .issue(1)
        .run("--lang en build --engine typst-cli")
        .exit(1)
        .stderr(str![[r#"
error[engine-missing]: cannot start the typesetting program `nowhere/typst`: not found
 --> tongbao.yaml:8:3
  |
8 |   typst: nowhere/typst
  |   ^^^^^
  |
  = help: install Typst 0.15, or give the program's place as `pdf: typst:` in `tongbao.yaml`
  = help: or set `pdf: engine: embedded` to use the built-in engine, which needs no program

1 error, 0 warnings

"#]]);
}

#[test]
fn timings_name_every_stage() {
    let case = Case::archive().issue(1);
    let output = case.command("--quiet build --no-pdf --timings").output().unwrap();
    assert!(output.status.success() && output.stdout.is_empty());
    let text = String::from_utf8(output.stderr).unwrap();
    let stages: Vec<&str> =
        text.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(stages, ["read", "check", "prepare", "render", "typeset", "write"]);
}

#[test]
fn advice_is_not_asked_for_but_where_the_office_gives_it_weight() {
    let words = "截至2018年3月1日，完成10项。";
    let case = Case::archive().issue(1).file(
        "bulletins/2017/gongzuo-02.yaml",
        format!("series: gongzuo\nyear: 2017\nnumber: 2\ndate: 2017-09-01\nstatus: published\nentries:\n  - {{unit: shuiwuju, lead: {words}}}\n"),
    );
    case.run("--lang en --quiet build --no-pdf").stderr(str![""]);
    let weighs = case.file(
        "tongbao.yaml",
        "title: 档案\norganization: {name: 市绩效办}\nseries: [{id: gongzuo, name: 工作通报}]\ncheck: {levels: {future-date: error}}\n",
    );
    weighs.run("--lang en build --no-pdf").exit(1).stderr(str![[r#"
error[future-date]: `截至2018年3月1日` is later than the date of the issue, 2017年9月1日
 --> bulletins/2017/gongzuo-02.yaml:7:28
  |
7 |   - {unit: shuiwuju, lead: 截至2018年3月1日，完成10项。}
  |                            ^^^^^^^^^^^^^^^^
  |
  = help: check the date; plans are not told with 截至

1 error, 0 warnings

"#]]);
}
