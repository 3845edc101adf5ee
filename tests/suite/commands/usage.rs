//! What was typed wrong, help, and what becomes of the streams.

use std::io::Read;
use std::process::Stdio;

use snapbox::str;

use crate::support::case::Case;

fn is_chinese(text: &str) -> bool {
    text.chars().any(|one| ('\u{4e00}'..='\u{9fff}').contains(&one))
}

#[test]
fn an_unknown_option_in_chinese() {
    Case::new().run("build --nope").exit(2).stderr(str![[r#"
错误: 没有这个选项：--nope。是否应为 --no-pdf？
运行 tongbao --help 查看用法

"#]]);
}

#[test]
fn an_unknown_option_in_english() {
    Case::new().run("--lang en build --nope").exit(2).stderr(str![[r#"
error: there is no option --nope; did you mean --no-pdf?
run tongbao --help for how to use it

"#]]);
}

/// Every text a person reads exists in both languages, also what is said of a slip in typing.
#[test]
fn slips_in_typing_are_told_in_the_readers_language() {
    for arguments in
        ["nonsense", "build --nope", "check --format xx", "init", "build -j x", "-q -v check"]
    {
        for (lang, chinese) in [("zh", true), ("en", false)] {
            let typed = format!("--lang {lang} {arguments}");
            let output = Case::new().command(&typed).output().unwrap();
            assert_eq!(output.status.code(), Some(2), "tongbao {typed}");
            let told = String::from_utf8(output.stderr).unwrap();
            let first = told.lines().next().unwrap_or_default();
            assert_eq!(is_chinese(first), chinese, "tongbao {typed}\n{told}");
        }
    }
}

/// Whoever types no command asks what there is.
#[test]
fn without_a_command_there_is_help() {
    for (alone, help) in [("", "--help"), ("--lang en", "--lang en --help")] {
        let stdout = |typed: &str| {
            let output = Case::new().command(typed).output().unwrap();
            assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()), "{typed}");
            String::from_utf8(output.stdout).unwrap()
        };
        assert_eq!(stdout(alone), stdout(help));
    }
}

#[test]
fn help_is_data() {
    Case::new().run("--help").stdout(str![[r#"
工作通报编印工具：由 YAML 生成网页、可付印的 PDF 和档案网站

用法：tongbao [选项] <命令>

命令：
  init         新建工作区
  new          取系列的下一个期号，建立一期草稿
  list         列出各期的状态和未了事项
  build        生成网站（public/）和付印文件（print/）
  check        检查全部文件，列出所有问题
  import       把单位来稿（Word、文本、Markdown、网页）转成一期或条目的 YAML
  serve        打开浏览器里的编印台：写稿、校对、看付印和网上的样子，随存随看
  doctor       检查字体、排版引擎和工作区
  explain      说明一条规则：要求什么、为什么、怎么改；不写规则名则列出全部
  schema       输出供编辑器补全和检查用的 JSON Schema；不写名称则列出全部
  print        印制一期：A4 单页和 A3 骑马订小册子，放在 print/ 里这一期的文件夹中
  publish      登记一期已发布的通报：全部文件存入 editions/，在登记簿 register.jsonl 中记一行，以后不再改动
  correct      给已发布的一期写一则更正，存进 corrections/；一期本身不改
  void         一个期号作废：在登记簿中记一行，以后不再使用，也不算缺号
  verify       核对登记簿和 editions/：逐行、逐个文件，指出改过、少了、多了的
  export       把一期导出为 Word、Markdown、纯文本、邮件或 JSON
  completions  输出命令行补全脚本

选项：
  -C, --directory <DIR>  工作区文件夹；默认为当前文件夹
      --lang <LANG>      界面语言：zh 或 en；默认依环境变量 LANG，否则为中文
  -q, --quiet            只报告问题
  -v, --verbose          报告更多细节
      --color <COLOR>    是否使用颜色：auto（默认）、always、never
  -h, --help             显示帮助
  -V, --version          显示版本

"#]]);
    Case::new().run("--lang en build --help").stdout(str![[r#"
Make the website (public/) and the files for the print room (print/)

Usage: tongbao build [OPTIONS]

Options:
  -C, --directory <DIR>     Folder of the workspace; the current one by default
      --only <ISSUE>        Make only this issue, e.g. 2017-8 or gongzuo-2017-8; may be repeated
      --drafts              Make drafts and issues in review, too
      --lang <LANG>         Language of messages: zh or en; by LANG, else Chinese
      --no-pdf              Make no PDFs
  -q, --quiet               Tell problems only
      --force               Make everything again, PDFs too, though nothing has changed
  -v, --verbose             Tell more
      --as-of <YYYY-MM-DD>  Day by which failings are overdue, e.g. 2018-03-31; the date of the
                            newest issue by default
      --color <COLOR>       When to colour: auto (default), always, never
      --engine <ENGINE>     Typesetting engine: embedded, or typst-cli for the external program
  -j, --jobs <N>            Number of jobs at a time; as many as there are processors by default
      --timings             Tell the time of each stage at the end, summed over threads
      --format <FORMAT>     Form in which problems are told: human (default), short (a line each),
                            json, sarif
  -h, --help                Show help

"#]]);
}

/// In Chinese help, English stands only in names: of options, values and files.
#[test]
fn help_is_wholly_in_the_readers_language() {
    for arguments in ["--help", "build --help", "check --help", "explain --help"] {
        let output = Case::new().command(arguments).output().unwrap();
        let help = String::from_utf8(output.stdout).unwrap();
        for english in [
            "Usage:",
            "Options:",
            "Commands:",
            "Arguments:",
            "Print ",
            "default:",
            "possible values:",
        ] {
            assert!(!help.contains(english), "`{english}` in tongbao {arguments}\n{help}");
        }
    }
}

#[test]
fn version_is_data() {
    let output = Case::new().command("--version").output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert_eq!(told.trim(), format!("tongbao {}", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let mut case = Case::archive();
    for number in 1..=200 {
        case = case.issue(number * 2);
    }
    for arguments in ["check --format short", "check --format json", "explain", "--help"] {
        let mut command = case.command(arguments);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let mut told = String::new();
        child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
        let code = child.wait().unwrap().code();
        assert!(matches!(code, Some(0..=2)), "{arguments}: {code:?}\n{told}");
        assert!(!told.contains("panicked"), "{arguments}: {told}");
    }
    let mut child = case.command("check").stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stderr.take());
    assert!(matches!(child.wait().unwrap().code(), Some(0..=2)));
}

#[test]
fn no_progress_bar_in_a_pipe() {
    let case = Case::archive().issue(1).issue(2);
    let output = case.command("build --no-pdf").output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(!told.contains('\r') && !told.contains('\u{1b}'), "{told:?}");
    assert_eq!(told.lines().count(), 1, "{told}");
}
