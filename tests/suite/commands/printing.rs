//! `tongbao print`.

use fs_err as fs;
use snapbox::str;

use crate::support::case::{Case, issue};
use crate::support::{builds, files_under, tools};

fn draft(number: u32) -> String {
    issue(number).replace("status: published\n", "")
}

/// What stands in the folder of No. 1.
fn printed(case: &Case) -> Vec<String> {
    let files = files_under(&case.path().join("print/gongzuo-2017-1"));
    files.into_iter().filter(|file| !file.starts_with('.')).collect()
}

#[test]
fn the_pages_and_the_booklet_stand_in_a_folder_of_their_own() {
    builds::need_fonts();
    let case = Case::archive().issue(1);
    case.run("print 2017-1").stderr(str![[r#"
已生成印制文件：[ROOT]/print/gongzuo-2017-1
  gongzuo-2017-1.pdf：A4，1 页，双面打印，长边翻转
  gongzuo-2017-1-小册子.pdf：A3 小册子，1 张，双面打印，短边翻转，对折即可，不用订；不是 PDF/A，存档请用 A4 的

"#]]);
    assert_eq!(printed(&case), ["gongzuo-2017-1-小册子.pdf", "gongzuo-2017-1.pdf"]);
    case.run("--quiet build");
    let read = |path: &str| fs::read(case.path().join(path)).unwrap();
    let same =
        read("print/gongzuo-2017-1.pdf") == read("print/gongzuo-2017-1/gongzuo-2017-1.pdf");
    assert!(same, "the pages are those of a build");
    assert_eq!(printed(&case).len(), 2, "a build takes the folder along");
    case.run("--lang en print gongzuo-2017-1 --marks --creep 0.5").stderr(str![[r#"
files for the print room made: [ROOT]/print/gongzuo-2017-1
  gongzuo-2017-1.pdf: A4, one page, both sides, flip on the long edge
  gongzuo-2017-1-小册子.pdf: booklet on A3, one sheet, both sides, flip on the short edge, folded, without staples; no PDF/A: archive the A4 file

"#]]);
    let booklet = tools::pages(&read("print/gongzuo-2017-1/gongzuo-2017-1-小册子.pdf"));
    assert_eq!(booklet.len(), 2, "one sheet");
    assert!(booklet[0].contains("第1期导语"), "{booklet:?}");
}

#[test]
fn what_says_other_words_than_the_issue_is_told_by_the_next_build() {
    builds::need_fonts();
    let case = Case::archive().issue(1).issue(2);
    case.run("--quiet print 2017-1");
    case.run("--quiet print 2017-2");
    case.run("--quiet build");
    let correction = |number: u32, kind: &str| {
        format!("issue: gongzuo-2017-{number}\nkind: {kind}\ndate: 2017-09-01\nreason: 误发\n")
    };
    let case = case
        .file("corrections/1.yaml", correction(1, "retraction"))
        .file("corrections/2.yaml", correction(2, "removal"));
    case.run("--lang en build").stderr(str![[r#"
one issue made: the website is in [ROOT]/public, files for the print room are in [ROOT]/print
warning[stale-print]: what was printed is not what the issues say now: print/gongzuo-2017-1、print/gongzuo-2017-2
 --> print:1:1
  |
1 |
  | ^
  |
  = help: run tongbao print again; remove folders of removed issues, and those that nobody needs any more

0 errors, 1 warning

"#]]);
    assert_eq!(printed(&case).len(), 2, "nothing is removed");
    case.run("--quiet --lang en print 2017-1");
    case.run("print 2017-2").exit(2).stderr(str![[r#"
错误: gongzuo-2017-2 已移除，不再印制

"#]]);
    fs::remove_dir_all(case.path().join("print/gongzuo-2017-2")).unwrap();
    case.run("--quiet build");
}

#[test]
fn a_published_issue_that_says_something_else_now_is_told_as_build_tells_it() {
    builds::need_fonts();
    let case = Case::archive().issue(1).issue(2);
    case.run("--quiet build --no-pdf");
    case.run("--quiet print 2017-1");
    let case = case
        .file("bulletins/2017/gongzuo-01.yaml", issue(1).replace("导语", "新导语"))
        .file("bulletins/2017/gongzuo-02.yaml", draft(2));
    case.run("--quiet --lang en print 2017-1").stderr(str![[r#"
warning[changed-after-publishing]: gongzuo-2017-1 is published, and says other words than the website: “第1期导语。” is “第1期新导语。” now
 --> bulletins/2017/gongzuo-01.yaml:8:11
  |
8 |     lead: 第1期新导语。
  |           ^^^^^^^^^^^^^
  |
  = help: a published issue is not edited: put the old words back and write a correction (corrections/); if a new edition went out, write one of kind: revision, or add this to the changes of the one that is there. Until then each build tells it


"#]]);
    case.run("--quiet --lang en print 2017-2").stderr(str![[r#"
warning[vanished-issue]: gongzuo-2017-2 is published, and is a draft, in review or internal now: its page vanishes
 --> bulletins/2017/gongzuo-02.yaml:3:9
  |
3 | number: 2
  |         ^
  |
  = help: if the number or the status was changed by mistake, change it back; to take the issue down, keep its file and write a correction of kind: removal (corrections/)


"#]]);
}

#[test]
fn what_a_killed_run_left_is_cleared_by_the_next_print_or_build() {
    builds::need_fonts();
    let case = Case::archive().issue(1).issue(2);
    case.run("--quiet print 2017-1");
    let left = case.path().join("print/.gongzuo-2017-1-dead00");
    let leave = || {
        fs::create_dir(&left).unwrap();
        fs::write(left.join("gongzuo-2017-1.pdf"), "half").unwrap();
        fs::write(left.join(".tongbao"), "").unwrap();
    };
    for command in ["--quiet print 2017-2", "--quiet build --no-pdf"] {
        leave();
        case.run(command);
        assert!(!left.exists(), "{command}");
    }
    assert_eq!(printed(&case).len(), 2);
}

#[test]
fn a_draft_says_on_every_page_that_it_is_one() {
    builds::need_fonts();
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", draft(1));
    case.run("print 2017-1").stderr(str![[r#"
已生成印制文件（未发布，每页都有标记）：[ROOT]/print/gongzuo-2017-1
  gongzuo-2017-1.pdf：A4，1 页，双面打印，长边翻转
  gongzuo-2017-1-小册子.pdf：A3 小册子，1 张，双面打印，短边翻转，对折即可，不用订；不是 PDF/A，存档请用 A4 的

"#]]);
    let pdf = fs::read(case.path().join("print/gongzuo-2017-1/gongzuo-2017-1-小册子.pdf"));
    let text = tools::pages(&pdf.unwrap()).concat();
    assert_eq!(text.matches("草稿").count(), 1, "{text}");
    let case = case.issue(1);
    case.run("build").stderr(str![[r#"
已生成 1 期：网站在 [ROOT]/public，付印文件在 [ROOT]/print
警告[stale-print]: 这些文件夹里的印制文件与现在的内容不一致：print/gongzuo-2017-1
 --> print:1:1
  |
1 |
  | ^
  |
  = 处理办法: 用 tongbao print 重新印制；已移除的一期和没用的，删去文件夹

共 0 个错误，1 个警告

"#]]);
    // It is told again where nothing changed, and no more once it is printed anew.
    let again = case.command("--lang en build").output().unwrap();
    let told = String::from_utf8(again.stderr).unwrap();
    assert!(told.starts_with("nothing has changed") && told.contains("stale-print"), "{told}");
    case.run("--quiet print 2017-1");
    case.run("--quiet build");
}

#[test]
fn errors_of_the_issue_stand_in_the_way_and_those_of_others_do_not() {
    builds::need_fonts();
    let broken = issue(2).replace("lead:", "laed:");
    let case = Case::archive().issue(1).file("bulletins/2017/gongzuo-02.yaml", broken);
    case.run("--quiet print 2017-1");
    case.run("--lang en print 2017-2").exit(1).stderr(str![[r#"
error[empty-entry]: the entry of unit `shuiwuju` says nothing
 --> bulletins/2017/gongzuo-02.yaml:7:11
  |
7 |   - unit: shuiwuju
  |           ^^^^^^^^
  |
  = help: add lead, practices or failings, or remove the entry

error[unknown-key]: unknown key `laed`
 --> bulletins/2017/gongzuo-02.yaml:8:5
  |
8 |     laed: 第2期导语。
  |     ^^^^
  |
  = help: did you mean `lead`?

2 errors, 0 warnings

"#]]);
    assert!(!case.path().join("print/gongzuo-2017-2").exists());
}

#[test]
fn what_cannot_be_printed_is_told() {
    let case = Case::archive().issue(1);
    case.run("print 2017-9").exit(2).stderr(str![[r#"
错误: 没有这一期：2017-9

"#]]);
    for creep in ["x", "-1", "5.1", "NaN"] {
        let told = case.command(&format!("print 2017-1 --creep={creep}")).output().unwrap();
        assert_eq!(told.status.code(), Some(2), "{creep}");
        let told = String::from_utf8(told.stderr).unwrap();
        assert!(told.contains(&format!("移动的毫米数有误：{creep}")), "{told}");
    }
    assert!(!case.path().join("print").exists());
    builds::need_fonts();
    let case = case.file("print/gongzuo-2017-1/mine.pdf", "mine");
    case.run("print 2017-1").exit(2).stderr(str![[r#"
错误: [ROOT]/print 不是 tongbao 生成的文件夹，为免丢失文件未予替换。请移走该文件夹后重试

"#]]);
    fs::remove_dir_all(case.path().join("print")).unwrap();
    case.run("--quiet print 2017-1");
    fs::remove_file(case.path().join("print/gongzuo-2017-1/.tongbao")).unwrap();
    case.run("print 2017-1").exit(2).stderr(str![[r#"
错误: [ROOT]/print/gongzuo-2017-1 不是 tongbao 生成的文件夹，为免丢失文件未予替换。请移走该文件夹后重试

"#]]);
    assert_eq!(printed(&case).len(), 2, "nothing is lost");
}

/// Somebody lays a note beside the files: it stays.
#[test]
fn what_others_put_into_the_folder_stays() {
    builds::need_fonts();
    let case = Case::archive().issue(1);
    case.run("--quiet print 2017-1");
    let case = case.file("print/gongzuo-2017-1/备注.txt", "九点前送");
    case.run("--quiet print 2017-1 --marks");
    case.run("--quiet build");
    assert!(printed(&case).contains(&"备注.txt".to_owned()), "{:?}", printed(&case));
}

#[test]
fn numbered_copies_are_as_many_as_are_asked_for_or_as_the_issue_says() {
    builds::need_fonts();
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", issue(1) + "copies: 3\n");
    case.run("print 2017-1 --copies all").stderr(str![[r#"
已生成印制文件：[ROOT]/print/gongzuo-2017-1
  gongzuo-2017-1.pdf：A4，1 页，双面打印，长边翻转
  gongzuo-2017-1-小册子.pdf：A3 小册子，1 张，双面打印，短边翻转，对折即可，不用订；不是 PDF/A，存档请用 A4 的
  gongzuo-2017-1-编号本.pdf：A4 编号本，份号 000001—000003，每份另起一张，双面打印，长边翻转；不是 PDF/A

"#]]);
    let numbers = |case: &Case, name: &str| -> Vec<String> {
        let path = case.path().join("print/gongzuo-2017-1").join(name);
        let text = tools::pages(&fs::read(path).unwrap()).concat();
        let words = text.split_whitespace().filter(|word| word.starts_with("0000"));
        words.map(str::to_owned).collect()
    };
    assert_eq!(numbers(&case, "gongzuo-2017-1-编号本.pdf"), ["000001", "000002", "000003"]);
    case.run("--lang en print 2017-1 --copies 8-9 --booklets").stderr(str![[r#"
files for the print room made: [ROOT]/print/gongzuo-2017-1
  gongzuo-2017-1.pdf: A4, one page, both sides, flip on the long edge
  gongzuo-2017-1-小册子.pdf: booklet on A3, one sheet, both sides, flip on the short edge, folded, without staples; no PDF/A: archive the A4 file
  gongzuo-2017-1-编号本.pdf: numbered copies on A4, 000008—000009, each on sheets of its own, both sides, flip on the long edge; no PDF/A
  gongzuo-2017-1-编号小册子.pdf: numbered booklets on A3, 000008—000009, both sides, flip on the short edge, folded and stapled one by one; no PDF/A

"#]]);
    assert_eq!(numbers(&case, "gongzuo-2017-1-编号本.pdf"), ["000008", "000009"]);
    assert_eq!(numbers(&case, "gongzuo-2017-1-编号小册子.pdf"), ["000008", "000009"]);
    case.run("--lang en print 2017-1").stderr(str![[r#"
files for the print room made: [ROOT]/print/gongzuo-2017-1
  gongzuo-2017-1.pdf: A4, one page, both sides, flip on the long edge
  gongzuo-2017-1-小册子.pdf: booklet on A3, one sheet, both sides, flip on the short edge, folded, without staples; no PDF/A: archive the A4 file
gongzuo-2017-1-编号小册子.pdf gongzuo-2017-1-编号本.pdf of the last time were not asked for and are gone; print again with their options if they are needed

"#]]);
    assert_eq!(printed(&case).len(), 2, "what is not asked for is not there");
}

#[test]
fn numbers_of_copies_that_cannot_be_are_told() {
    builds::need_fonts();
    let case = Case::archive().issue(1);
    case.run("--lang en print 2017-1 --copies all").exit(1).stderr(str![[r#"
error: gongzuo-2017-1 does not say how many copies are printed: write copies: into its file, or the numbers, --copies 1-120

"#]]);
    case.run("print 2017-1 --copies 120").exit(2).stderr(str![[r#"
错误: 份号有误：120。写起止号，如 1-120（最大 999999）；或写 all，按这一期的 copies: 从 1 起编

"#]]);
    case.run("print 2017-1 --copies 1-2001").exit(2).stderr(str![[r#"
错误: 一次最多做 2000 份编号本，要的是 2001 份：请分几次做，如 --copies 1-2000

"#]]);
    assert!(!case.path().join("print/gongzuo-2017-1").exists());
}
