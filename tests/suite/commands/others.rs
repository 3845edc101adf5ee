//! `tongbao init`, `explain`, `doctor`, `completions`, and what `serve` refuses.

use fs_err as fs;
use snapbox::str;

use crate::support::case::Case;
use crate::support::files_under;

#[test]
fn a_new_workspace_checks_and_builds() {
    let case = Case::new();
    case.run("init archive").stderr(str![[r#"
工作区已建立：archive。请先修改 tongbao.yaml 和 units.yaml，然后运行 tongbao -C archive build --drafts

"#]]);
    assert_eq!(
        files_under(&case.path().join("archive")),
        [
            "bulletins/2026/gongzuo-00.yaml",
            "schema/config.json",
            "schema/correction.json",
            "schema/distribution.json",
            "schema/issue.json",
            "schema/rectifications.json",
            "schema/terms.json",
            "schema/units.json",
            "terms.yaml",
            "tongbao.yaml",
            "units.yaml"
        ]
    );
    case.run("-C archive check").stderr(str![[r#"
共检查 1 期，没有发现问题

"#]]);
    case.run("-C archive --lang en build --no-pdf --drafts").stderr(str![[r#"
page of one issue made: [ROOT]/archive/public
warning[draft-page]: the website shows 1 issue not published yet: gongzuo-2026-0. This folder `public` is for the office alone: do not publish it
 --> bulletins/2026/gongzuo-00.yaml:1:1
  |
1 | # yaml-language-server: $schema=../../schema/issue.json
  | ^
  |
  = help: run tongbao build without --drafts before you publish

0 errors, 1 warning

"#]]);
    let page = case.path().join("archive/public/gongzuo/2026/0/index.html");
    assert!(page.is_file(), "the sample has a page where drafts are shown");
}

/// A sample that is forgotten takes no number, lends nothing to the first issue, and is never published.
#[test]
fn the_sample_of_a_new_workspace_does_not_count() {
    let case = Case::new();
    case.run("--quiet init .");
    case.run("new --date 2026-01-01")
        .stdout("bulletins/2026/gongzuo-01.yaml\n")
        .stderr(str![[r#"
已建立草稿：工作通报〔2026〕第1期，日期 2026-01-01
这是系列 gongzuo 的第一期，印发范围、印数、编发人员请自行填写
下一步：填写 bulletins/2026/gongzuo-01.yaml，运行 tongbao check 检查，运行 tongbao build --drafts 预览

"#]]);
    let sample = case.path().join("bulletins/2026/gongzuo-00.yaml");
    let published = fs::read_to_string(&sample).unwrap().replace("draft\n", "published\n");
    fs::write(&sample, published).unwrap();
    case.run("--lang en build --no-pdf").exit(1).stderr(str![[r#"
error[unnumbered-issue]: a published issue cannot have the number 0
  --> bulletins/2026/gongzuo-00.yaml:15:9
   |
15 | number: 0
   |         ^
   |
   = help: take the next number of the series, which `tongbao new` tells; delete the file where it is the sample of `tongbao init`

1 error, 0 warnings

"#]]);
}

#[test]
fn a_new_workspace_in_english() {
    Case::new().run("--lang en init archive").stderr(str![[r#"
workspace made: archive. Change tongbao.yaml and units.yaml, then run tongbao -C archive build --drafts

"#]]);
}

#[test]
fn init_never_overwrites() {
    let case = Case::new().file("archive/units.yaml", "mine");
    case.run("init archive").exit(2).stderr(str![[r#"
错误: 无法写出：archive/units.yaml：已经有了，不覆盖

"#]]);
    assert_eq!(files_under(&case.path().join("archive")), ["units.yaml"]);
    assert_eq!(fs::read_to_string(case.path().join("archive/units.yaml")).unwrap(), "mine");
}

#[test]
fn init_copies_the_templates_out() {
    let case = Case::new();
    case.run("--quiet init archive --templates");
    let copied = files_under(&case.path().join("archive/templates"));
    assert_eq!(copied, files_under(&crate::support::root().join("templates")));
}

#[test]
fn one_rule_explained() {
    Case::new().run("explain unknown-key").stdout(str![[r#"
unknown-key (错误)

要求
  每个键都须是规定的键。

原因
  写错的键不起作用，其内容会在不知不觉中丢失。

改法
  按提示改正键名；不需要的内容可用 # 写成注释。

"#]]);
    Case::new().run("explain unknown-key --lang en").stdout(str![[r#"
unknown-key (error)

What it wants
  Every key is one of those that are known.

Why
  A key with a slip does nothing, and what it holds is lost unseen.

What to do
  Correct the key; turn what is not needed into a comment with #.

"#]]);
}

#[test]
fn all_rules_in_the_order_of_their_names() {
    let output = Case::new().command("--lang en explain").output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty());
    let text = String::from_utf8(output.stdout).unwrap();
    let names: Vec<&str> =
        text.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(names.contains(&"unknown-key") && names.contains(&"missing-glyph"), "{text}");
    assert!(names.is_sorted(), "{text}");
    for line in text.lines() {
        let (name, what) = line.split_once(' ').unwrap_or((line, ""));
        assert!(what.trim().ends_with('.'), "{name} says nothing of what it wants: {what:?}");
    }
}

#[test]
fn a_rule_that_is_not_there() {
    Case::new().run("explain unknown-ky").exit(2).stderr(str![[r#"
错误: 没有这条规则：unknown-ky。是否应为 unknown-key？

"#]]);
    Case::new().run("--lang en explain unknown-ky").exit(2).stderr(str![[r#"
error: there is no such rule: unknown-ky. Did you mean unknown-key?

"#]]);
    Case::new().run("--lang en explain weather").exit(2).stderr(str![[r#"
error: there is no such rule: weather. Run tongbao explain for a list

"#]]);
}

#[test]
fn completions_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = Case::new().command(&format!("completions {shell}")).output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{shell}");
        let script = String::from_utf8(output.stdout).unwrap();
        assert!(script.contains("no-pdf"), "{shell}: the script knows no option of build");
    }
}

#[test]
fn doctor_tells_what_is_there() {
    crate::support::builds::need_fonts();
    let case = Case::archive().issue(1);
    case.run("doctor").stdout(str![[r#"
工作区 [ROOT]：1 期，2 个单位
字体
    body   仿宋（正文）  FandolFang R  [..]
      备用： LXGW WenKai, Noto Serif CJK SC
    kai    楷体（二级标题、要点）  FandolKai  [..]
      备用： LXGW WenKai, Noto Serif CJK SC
    hei    黑体（一级标题）  FandolHei  [..]
      备用： Noto Sans CJK SC
    song   宋体（页码）  FandolSong  [..]
      备用： Noto Serif CJK SC
    title  小标宋（标题、报头）  Noto Serif CJK SC  [..]
      备用： FandolSong
排版引擎（* 为当前所用）
  * embedded   embedded 0.15.1
    typst-cli  [..]

"#]]);
    case.run("--lang en doctor").stdout(str![[r#"
workspace [ROOT]: 1 issue, 2 units
fonts
    body   fangsong (text)  FandolFang R  [..]
      then: LXGW WenKai, Noto Serif CJK SC
    kai    kai (headings of level 2, points)  FandolKai  [..]
      then: LXGW WenKai, Noto Serif CJK SC
    hei    hei (headings of level 1)  FandolHei  [..]
      then: Noto Sans CJK SC
    song   song (page numbers)  FandolSong  [..]
      then: Noto Serif CJK SC
    title  xiaobiaosong (titles, masthead)  Noto Serif CJK SC  [..]
      then: FandolSong
typesetting engines (* in use)
  * embedded   embedded 0.15.1
    typst-cli  [..]

"#]]);
}

#[test]
fn doctor_names_a_family_that_is_not_installed() {
    crate::support::builds::need_fonts();
    let config =
        format!("{}pdf:\n  fonts: {{body: [方正小仿宋]}}\n", crate::support::case::CONFIG);
    let case = Case::archive().file("tongbao.yaml", config).issue(1);
    case.run("--lang en doctor").exit(1).stdout(str![[r#"
workspace [ROOT]: 1 issue, 2 units
fonts
    body   fangsong (text)  FandolFang R  [..]
      then: LXGW WenKai, Noto Serif CJK SC
      not installed: 方正小仿宋
    kai    kai (headings of level 2, points)  FandolKai  [..]
      then: LXGW WenKai, Noto Serif CJK SC
    hei    hei (headings of level 1)  FandolHei  [..]
      then: Noto Sans CJK SC
    song   song (page numbers)  FandolSong  [..]
      then: Noto Serif CJK SC
    title  xiaobiaosong (titles, masthead)  Noto Serif CJK SC  [..]
      then: FandolSong
typesetting engines (* in use)
  * embedded   cannot be used (not found, another version, or fonts missing)
    typst-cli  cannot be used (not found, another version, or fonts missing)

"#]]).stderr(str![[r#"
error[font-not-installed]: font `方正小仿宋` chosen for fangsong (text) is not installed; FandolFang R is
 --> tongbao.yaml:8:18
  |
8 |   fonts: {body: [方正小仿宋]}
  |                  ^^^^^^^^^^
  |
  = help: install it or put its file into `assets/fonts/`; give the Chinese or the English name of the family, not of a file

1 error, 0 warnings

"#]]);
}

#[test]
fn doctor_without_any_font_says_how_to_get_them() {
    let config = format!("{}pdf:\n  font_folders: [nothing]\n", crate::support::case::CONFIG);
    let case = Case::archive().file("tongbao.yaml", config).issue(1);
    case.run("doctor").exit(1).stdout(str![[r#"
工作区 [ROOT]：1 期，2 个单位
字体
  ! body   仿宋（正文）  未找到
      未安装： FandolFang R, LXGW WenKai, Noto Serif CJK SC
  ! kai    楷体（二级标题、要点）  未找到
      未安装： FandolKai, LXGW WenKai, Noto Serif CJK SC
  ! hei    黑体（一级标题）  未找到
      未安装： FandolHei, Noto Sans CJK SC
  ! song   宋体（页码）  未找到
      未安装： FandolSong, Noto Serif CJK SC
  ! title  小标宋（标题、报头）  未找到
      未安装： Noto Serif CJK SC, FandolSong
排版引擎（* 为当前所用）
  * embedded   不能使用（没有找到、版本不合，或缺少字体）
    typst-cli  不能使用（没有找到、版本不合，或缺少字体）

"#]]).stderr(str![[r#"
错误[no-font]: 仿宋（正文） 没有可用的字体，找过：FandolFang R, LXGW WenKai, Noto Serif CJK SC
 --> tongbao.yaml:8:3
  |
8 |   font_folders: [nothing]
  |   ^^^^^^^^^^^^
  |
  = 处理办法: 安装其中一种，或在 `tongbao.yaml` 的 `pdf: fonts:` 中写上已安装的字体；字体文件也可以直接放进 `assets/fonts/`

错误[no-font]: 楷体（二级标题、要点） 没有可用的字体，找过：FandolKai, LXGW WenKai, Noto Serif CJK SC
 --> tongbao.yaml:8:3
  |
8 |   font_folders: [nothing]
  |   ^^^^^^^^^^^^
  |
  = 处理办法: 安装其中一种，或在 `tongbao.yaml` 的 `pdf: fonts:` 中写上已安装的字体；字体文件也可以直接放进 `assets/fonts/`

错误[no-font]: 黑体（一级标题） 没有可用的字体，找过：FandolHei, Noto Sans CJK SC
 --> tongbao.yaml:8:3
  |
8 |   font_folders: [nothing]
  |   ^^^^^^^^^^^^
  |
  = 处理办法: 安装其中一种，或在 `tongbao.yaml` 的 `pdf: fonts:` 中写上已安装的字体；字体文件也可以直接放进 `assets/fonts/`

错误[no-font]: 宋体（页码） 没有可用的字体，找过：FandolSong, Noto Serif CJK SC
 --> tongbao.yaml:8:3
  |
8 |   font_folders: [nothing]
  |   ^^^^^^^^^^^^
  |
  = 处理办法: 安装其中一种，或在 `tongbao.yaml` 的 `pdf: fonts:` 中写上已安装的字体；字体文件也可以直接放进 `assets/fonts/`

错误[no-font]: 小标宋（标题、报头） 没有可用的字体，找过：Noto Serif CJK SC, FandolSong
 --> tongbao.yaml:8:3
  |
8 |   font_folders: [nothing]
  |   ^^^^^^^^^^^^
  |
  = 处理办法: 安装其中一种，或在 `tongbao.yaml` 的 `pdf: fonts:` 中写上已安装的字体；字体文件也可以直接放进 `assets/fonts/`

共 5 个错误，0 个警告

"#]]);
}

#[test]
fn the_desk_says_why_it_cannot_be_opened() {
    let case = Case::new().file("来稿.txt", "不是工作区");
    case.run("--lang en serve --no-open").exit(2).stderr(str![[r#"
error: there is no tongbao.yaml in ., so it is no workspace. Name one with -C, or make one with tongbao init

"#]]);
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let case = Case::archive();
    let typed = format!("--lang en serve --no-open --port {port}");
    let output = case.command(&typed).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(told.contains(&format!("port {port} cannot be used")), "{told}");
    assert!(told.contains("Choose another with --port"), "{told}");
}
