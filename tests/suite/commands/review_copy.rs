//! `tongbao print --review`.

use chrono::DateTime;
use fs_err as fs;
use snapbox::str;
use tongbao::model::{KnownBy, ReviewKind, ReviewSettings};
use tongbao::office::{Asked, ManuscriptFile, ReviewStep, Signature, review, take_step};
use tongbao::source::{Disk, WorkspacePath};

use crate::support::case::{Case, issue};
use crate::support::{builds, squeezed, tools};

const PATH: &str = "bulletins/2017/gongzuo-01.yaml";

fn in_review(lead: &str) -> String {
    let text = issue(1).replace("status: published", "status: review");
    text.replace("第1期导语。", lead)
}

/// Somebody sends it back as it is now.
fn sent_back(case: &Case) {
    let disk = Disk::open(case.path()).unwrap();
    let file = ManuscriptFile::issue(WorkspacePath::root().join(PATH).unwrap());
    let settings = ReviewSettings::default();
    let when = DateTime::parse_from_rfc3339("2017-08-18T16:20:00+08:00").unwrap();
    let by = Signature { who: "严复校".to_owned(), known: KnownBy::Declared, when };
    let content = review(&disk, &file, settings).unwrap().content;
    let opinion = "数字请核实。".to_owned();
    let asked = Asked::default();
    let step = ReviewStep { kind: ReviewKind::Returned, by, opinion, asked, content };
    take_step(&disk, &file, settings, &step).unwrap();
}

/// The pages of the copy, and those of the issue.
fn pages(case: &Case) -> [Vec<String>; 2] {
    let read = |name: &str| {
        let path = case.path().join("print/gongzuo-2017-1").join(name);
        tools::pages(&fs::read(path).unwrap())
    };
    [read("gongzuo-2017-1-送审稿.pdf"), read("gongzuo-2017-1.pdf")]
}

#[test]
fn lines_are_numbered_and_what_changed_since_the_last_review_is_listed() {
    builds::need_fonts();
    let case =
        Case::archive().file(PATH, in_review("全市水务工作会议召开，完成投资1200万元。"));
    case.run("print 2017-1 --review").stderr(str![[r#"
已生成印制文件（未发布，每页都有标记）：[ROOT]/print/gongzuo-2017-1
  gongzuo-2017-1.pdf：A4，1 页，双面打印，长边翻转
  gongzuo-2017-1-送审稿.pdf：送审稿，A4，2 页，各行编号
  gongzuo-2017-1-小册子.pdf：A3 小册子，1 张，双面打印，短边翻转，对折即可，不用订；不是 PDF/A，存档请用 A4 的

"#]]);
    let [copy, issue] = pages(&case);
    let numbers = copy[0].lines().filter_map(|line| line.split_whitespace().next());
    let numbers: Vec<u32> = numbers.filter_map(|word| word.parse().ok()).collect();
    assert!(numbers.starts_with(&[1, 2, 3, 4]), "{}", copy[0]);
    assert!(issue[0].lines().all(|line| !line.trim_start().starts_with("1 ")), "{}", issue[0]);
    let said = squeezed(&copy[1]);
    assert!(said.contains("审核意见") && said.contains("签发"), "{said}");
    assert!(!said.contains("以来的改动"), "nobody looked at it yet: {said}");

    sent_back(&case);
    case.run("--quiet print 2017-1 --review");
    let said = squeezed(&pages(&case)[0][1]);
    assert!(said.contains("2017年8月18日严复校退回以来，没有改动"), "{said}");

    let case = case.file(PATH, in_review("全市水务工作会议召开，完成投资1300万元。"));
    case.run("--quiet --lang en print 2017-1 --review");
    let said = squeezed(&pages(&case)[0][1]);
    for words in ["2017年8月18日严复校退回以来，改动如下", "市水务局·导语", "12001300万元"]
    {
        assert!(said.contains(words), "{words}: {said}");
    }
}

#[test]
fn what_is_published_has_no_copy_for_review() {
    builds::need_fonts();
    let case = Case::archive().issue(1);
    case.run("--lang en print 2017-1 --review").exit(2).stderr(str![[r#"
error: gongzuo-2017-1 is published and not reviewed any more: leave --review out

"#]]);
    let case = Case::archive().file(PATH, in_review("甲。")).file(
        "reviews/gongzuo-2017-1.yaml",
        "issue: gongzuo-2017-1\nrecords: [{kind: 同意}]\n",
    );
    let told = case.command("print 2017-1 --review").output().unwrap();
    assert_eq!(told.status.code(), Some(2), "a record that cannot be read is told");
    let told = String::from_utf8(told.stderr).unwrap();
    assert!(told.contains("reviews/gongzuo-2017-1.yaml"), "{told}");
    assert!(!case.path().join("print/gongzuo-2017-1").exists());
}
