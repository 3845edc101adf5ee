//! `tongbao publish`, and what others say of what is registered.

use std::process::Command;

use snapbox::str;

use crate::support::case::{Case, issue};
use crate::support::dice::{Dice, rounds, seed};
use crate::support::{builds, files_under, root};

#[test]
fn an_issue_is_registered_once() {
    builds::need_fonts();
    let draft = issue(2).replace("status: published\n", "");
    let unfilled = issue(3).replace("导语", "【待补：导语】");
    let case = Case::archive()
        .issue(1)
        .file("bulletins/2017/gongzuo-02.yaml", draft)
        .file("bulletins/2017/gongzuo-03.yaml", unfilled);
    case.run("publish 2017-1").stderr(str![[r#"
已登记：工作通报〔2017〕第1期，第 1 版，存在 editions/gongzuo-2017-1/1
登记簿共 1 行，末行的 SHA-256 是 [..]

"#]]);
    case.run("publish 2017-1").exit(1).stderr(str![[r#"
错误: gongzuo-2017-1 已于 [..] 登记为第 1 版，登记过的不再改动，也不重复登记。确要改，先写 kind: revision 的修订（corrections/），再登记新的一版

"#]]);
    case.run("publish 2017-2").exit(1).stderr(str![[r#"
错误: gongzuo-2017-2 还是草稿，不能登记：先审核、发布（status: published）

"#]]);
    case.run("publish 2017-3").exit(1).stderr(str![[r#"
错误: 有 1 处待补或请核对（见下），不能登记：一处处补上、核对以后再登记
错误[placeholder]: 有待补的内容 `【待补：导语】`
 --> bulletins/2017/gongzuo-03.yaml:8:14
  |
8 |     lead: 第3期【待补：导语】。
  |                ^^^^^^^^^^^^^^
  |
  = 处理办法: 补上内容，或删去这一句

共 1 个错误，0 个警告

"#]]);
    case.run("publish 2017-9").exit(2).stderr(str![[r#"
错误: 没有这一期：2017-9

"#]]);
    case.run("--lang en publish 2017-1").exit(1).stderr(str![[r#"
error: gongzuo-2017-1 was registered on [..] as edition 1; what is registered does not change, and is not registered twice. To change it nevertheless, write a correction of kind: revision first, then register a further edition

"#]]);
}

#[test]
fn what_is_registered_can_be_verified_and_numbers_are_void() {
    builds::need_fonts();
    let case = Case::archive().issue(1).issue(3);
    case.run("verify").exit(1).stderr(str![[r#"
错误: 没有登记簿：还没有登记过哪一期（tongbao publish）

"#]]);
    case.run("--quiet publish 2017-1");
    case.run("void 2017-3 --reason 印错").exit(1).stderr(str![[r#"
错误: gongzuo-2017-3 这个号有文件在用（bulletins/2017/gongzuo-03.yaml），不能作废：先删去或改号

"#]]);
    case.run("void 2017-9 --reason 印错").exit(1).stderr(str![[r#"
错误: gongzuo-2017-9 不能作废：这一年现在只用到第 3 期，号是不是写错了

"#]]);
    case.run("void 2017-2 --reason 印错").stderr(str![[r#"
已作废：工作通报〔2017〕第2期
登记簿共 2 行，末行的 SHA-256 是 [..]

"#]]);
    case.run("check").stderr(str![[r#"
共检查 2 期，没有发现问题

"#]]);
    case.run("verify --rebuild").stderr(str![[r#"
登记簿完好：1 个版次，1 个作废的号，全部文件与登记时相同
重新排了 1 个版次
登记簿共 2 行，末行的 SHA-256 是 [..]

"#]]);
    case.run("--lang en verify --head 0000").exit(1).stderr(str![[r#"
error[register-broken]: the register does not have the line that was written down: 0000
 --> register.jsonl:1:1
  |
1 | [..]
  | ^
  |
  = help: see whether it is copied right: it has 64 hexadecimal digits

1 error, 0 warnings
the register has 2 lines, the last one with the SHA-256 [..]

"#]]);
    let page = case.path().join("editions/gongzuo-2017-1/1/page.txt");
    fs_err::write(page, "别的").unwrap();
    case.run("verify").exit(1).stderr(str![[r#"
错误[edition-broken]: editions/gongzuo-2017-1/1/page.txt 与登记时不同
 --> register.jsonl:1:1
  |
1 | [..]
  | [..]
  |
  = 处理办法: 从备份中取回登记时的文件

共 1 个错误，0 个警告
登记簿共 2 行，末行的 SHA-256 是 [..]

"#]]);
}

#[test]
fn a_correction_is_written_or_what_is_missing_is_told() {
    builds::need_fonts();
    let draft = issue(2).replace("status: published\n", "");
    let case = Case::archive().issue(1).file("bulletins/2017/gongzuo-02.yaml", draft);
    case.run("correct 2017-1 --kind erratum").exit(1).stderr(str![[r#"
错误: 请写明理由；写了原文的，也写上改为什么

"#]]);
    case.run("correct 2017-1 --kind erratum --reason 错").exit(1).stderr(str![[r#"
错误: 更正要写明原文，以及改为什么

"#]]);
    case.run("correct 2017-1 --kind erratum --reason 错 --was 3").exit(1).stderr(str![[r#"
错误: --was 和 --now 要一一对应；写了 --unit 的，每处都写

"#]]);
    case.run("correct 2017-2 --kind erratum --reason 错 --was 3 --now 5").exit(1).stderr(str![
        [r#"
错误: 这一期还没有发布，直接改就是，不用更正

"#]
    ]);
    case.run("correct 2017-9 --kind removal --reason 错").exit(2).stderr(str![[r#"
错误: 没有这一期：2017-9

"#]]);
    assert!(!case.path().join("corrections").exists());
    case.run("correct 2017-1 --kind erratum --reason 错 --was 第1期 --now 第一期 --unit shuiwuju --date 2017-09-05").stdout(str![[r#"
corrections/gongzuo-2017-1-1.yaml

"#]]).stderr(str![[r#"
更正已写好。看一看，再运行 tongbao build，gongzuo-2017-1 的网页、各列表和订阅就有了

"#]]);
    let file = case.path().join("corrections/gongzuo-2017-1-1.yaml");
    let wanted = "issue: gongzuo-2017-1\nkind: erratum\ndate: 2017-09-05\nreason: 错\nchanges:\n  - where: shuiwuju\n    was: 第1期\n    now: 第一期\n";
    assert_eq!(fs_err::read_to_string(file).unwrap(), wanted);
    case.run("check").stderr(str![[r#"
共检查 2 期，没有发现问题

"#]]);
    case.run("--quiet publish 2017-1");
    case.run("correct 2017-1 --kind revision --reason 重印 --date 2017-09-06")
        .stdout(str![[r#"
corrections/gongzuo-2017-1-2.yaml

"#]])
        .stderr(str![[r#"
修订已写好。改好 gongzuo-2017-1 的文件，再运行 tongbao publish，登记新的一版

"#]]);
    let path = case.path().join("bulletins/2017/gongzuo-01.yaml");
    fs_err::write(path, issue(1).replace("第1期导语", "第一期导语")).unwrap();
    case.run("publish 2017-1").stderr(str![[r#"
已登记：工作通报〔2017〕第1期，第 2 版，存在 editions/gongzuo-2017-1/2
登记簿共 2 行，末行的 SHA-256 是 [..]
警告[missing-words]: gongzuo-2017-1 中的这些文字已被改掉：`第1期`
 --> corrections/gongzuo-2017-1-1.yaml:7:10
  |
7 |     was: 第1期
  |          ^^^^^
  |
  = 处理办法: 发布后的通报不改原文：恢复原来的文字；如确已重新印发，把 kind 改为 revision

共 0 个错误，1 个警告

"#]]);
}

#[test]
fn a_retraction_of_what_is_registered_is_registered_before_it_is_built() {
    builds::need_fonts();
    let case = Case::archive().issue(1);
    case.run("--quiet publish 2017-1");
    case.run("correct 2017-1 --kind retraction --reason 有误 --date 2017-09-06")
        .stdout(str![[r#"
corrections/gongzuo-2017-1-1.yaml

"#]])
        .stderr(str![[r#"
撤销已写好。先运行 tongbao publish，登记 gongzuo-2017-1 每页标明“已撤销”的新版，再运行 tongbao build

"#]]);
    case.run("check").exit(1).stderr(str![[r#"
错误[registered-issue]: gongzuo-2017-1 已撤销，登记时存的 PDF 上没有标明“已撤销”，不能再发
 --> bulletins/2017/gongzuo-01.yaml:1:1
  |
1 | series: gongzuo
  | ^
  |
  = 处理办法: 再运行一次 tongbao publish，登记每页标明“已撤销”的新版，原来的一版仍在

共 1 个错误，0 个警告

"#]]);
    case.run("--quiet publish 2017-1");
    case.run("check").stderr(str![[r#"
共检查 1 期，没有发现问题

"#]]);
}

/// What the lines of shell in the manual say, by which the register is verified without this program.
fn by_the_manual(case: &Case) -> String {
    let manual = fs_err::read_to_string(root().join("docs/manual.zh-CN.md")).unwrap();
    let section = manual.split("### 登记簿\n").nth(1).unwrap();
    let lines = section.split("```sh\n").nth(1).unwrap().split("```").next().unwrap();
    let run =
        Command::new("bash").args(["-c", lines]).current_dir(case.path()).output().unwrap();
    [run.stdout, run.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat()
}

#[test]
fn the_lines_of_the_manual_tell_whatever_was_changed() {
    builds::need_fonts();
    let case = Case::archive().issue(1).issue(2).file("bulletins/2017/a b.csv", "甲,1\n").file(
        "bulletins/2017/gongzuo-03.yaml",
        issue(3) + "attachments: [{title: 表, file: a b.csv}]\n",
    );
    for number in 1..=3 {
        case.command(&format!("--quiet publish 2017-{number}")).output().unwrap();
    }
    let clean = by_the_manual(&case);
    let register = fs_err::read(case.path().join("register.jsonl")).unwrap();
    let last = register.split_inclusive(|byte| *byte == b'\n').next_back().unwrap();
    let head = tongbao::source::sha256(last);
    assert_eq!(clean, format!("共 3 行，末行的 SHA-256 是 {head}\n"));
    let mut files = files_under(&case.path().join("editions"));
    files.iter_mut().for_each(|file| file.insert_str(0, "editions/"));
    files.extend(std::iter::repeat_n("register.jsonl".to_owned(), 10));
    let mut dice = Dice::new(seed(14));
    for _ in 0..rounds(40) {
        let file = case.path().join(&files[dice.roll(files.len())]);
        let before = fs_err::read(&file).unwrap();
        let mut bytes = before.clone();
        let at = dice.roll(bytes.len());
        bytes[at] ^= 1 << dice.roll(8);
        fs_err::write(&file, &bytes).unwrap();
        assert_ne!(by_the_manual(&case), clean, "{} {at}", file.display());
        fs_err::write(&file, before).unwrap();
    }
    let is_told = |change: &str| {
        let kept = tempfile::tempdir().unwrap();
        let script =
            format!("cp -a editions register.jsonl {0}; {change}", kept.path().display());
        shell(&case, &script);
        let told = by_the_manual(&case);
        let back = "rm -rf editions register.jsonl; cp -a";
        shell(
            &case,
            &format!("{back} {0}/editions {0}/register.jsonl .", kept.path().display()),
        );
        assert_ne!(told, clean, "{change}");
    };
    let first = "editions/gongzuo-2017-1";
    for place in
        [format!("{first}/1/source"), format!("{first}/1"), first.into(), "editions".into()]
    {
        is_told(&format!("touch {place}/more"));
        is_told(&format!("ln -s /etc/hostname {place}/more"));
    }
    is_told(&format!("rm -rf moved; mv {first} moved; ln -s ../moved {first}"));
    is_told(&format!("cp -a {first}/1 {first}/2"));
    is_told(&format!("cp -a {first} editions/gongzuo-2017-9"));
    is_told("rm -r editions/gongzuo-2017-3");
    is_told("rm -r editions");
    is_told("rm register.jsonl");
    is_told("sed -i '$d' register.jsonl");
    assert_eq!(by_the_manual(&case), clean);
    let void = Case::archive().issue(1);
    void.command("void 2017-2 --reason 印错").output().unwrap();
    let told = by_the_manual(&void);
    assert!(told.starts_with("共 1 行，") && told.lines().count() == 1, "{told}");
}

/// Runs a line of shell in the folder of a case.
fn shell(case: &Case, line: &str) {
    Command::new("bash").args(["-c", line]).current_dir(case.path()).status().unwrap();
}
