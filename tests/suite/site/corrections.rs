//! Corrections, removed issues and drafts: what shows of them, and what must not.

use tongbao::model::EngineChoice;
use tongbao::source::Memory;

use crate::support::builds::Outputs;
use crate::support::case::{CONFIG, Case, UNITS, issue};
use crate::support::{builds, root, tools};

/// Stands in every field of the issue that is removed, and in what an earlier correction quotes.
const SECRET: &str = "辛亥秘辞";

/// An issue with that word in every field.
fn secret_issue() -> String {
    format!(
        "series: gongzuo
year: 2017
number: 2
date: 2017-08-02
status: published
title: {SECRET}标题
editor_note: {SECRET}按语。
entries:
  - unit: shuiwuju
    title: {SECRET}条目
    lead: '{SECRET}导语。![{SECRET}](gongzuo-02/map.png)'
    practices: [{{heading: {SECRET}做法, text: {SECRET}做法。, points: [{{lead: {SECRET}要点, text: {SECRET}要点。}}]}}]
    failings:
      - heading: {SECRET}问题
        facts: {SECRET}事实。
        basis: {SECRET}依据。
        responsible: {{persons: [{{name: 王守成, post: {SECRET}科长}}]}}
        outcome: {SECRET}处理。
        measure: {SECRET}措施。
        deadline: 2017-12-30
    pictures: [{{file: gongzuo-02/map.png, alt: {SECRET}图, caption: {SECRET}图注}}]
attachments: [{{title: {SECRET}附件, file: gongzuo-02/list.csv}}]
distribution: {{report: [{SECRET}市委], send: [{SECRET}], issue: [{SECRET}]}}
people: {{editor: {SECRET}, reviewer: {SECRET}, signer: {SECRET}}}
"
    )
}

fn correction(issue: &str, kind: &str, reason: &str, more: &str) -> String {
    format!("issue: {issue}\nkind: {kind}\ndate: 2017-09-05\nreason: {reason}\n{more}")
}

/// Three issues, the second of which was removed after it had been corrected; the third reports on it.
fn removed(engine: Option<EngineChoice>) -> Outputs {
    let third = issue(3)
        + "rectifications:
  - {failing: gongzuo-2017-2/shuiwuju/1, date: 2017-08-03, state: done, text: 已经完成。}\n";
    let change =
        format!("changes: [{{where: shuiwuju, was: {SECRET}导语, now: {SECRET}正文}}]\n");
    let project = Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/2017/gongzuo-01.yaml", issue(1))
        .with("bulletins/2017/gongzuo-02.yaml", secret_issue())
        .with(
            "bulletins/2017/gongzuo-02/map.png",
            include_bytes!("../../../bulletins/2017/gongzuo-07/penggai.png").to_vec(),
        )
        .with("bulletins/2017/gongzuo-02/list.csv", format!("甲,乙\n{SECRET},1\n"))
        .with("bulletins/2017/gongzuo-03.yaml", third)
        .with("corrections/a.yaml", correction("gongzuo-2017-2", "erratum", SECRET, &change))
        .with(
            "corrections/b.yaml",
            correction("gongzuo-2017-2", "removal", "'**依据**不足，予以移除。'", &change),
        );
    builds::build(&project, root(), engine, &[])
}

#[test]
fn of_a_removed_issue_nothing_is_left_but_number_date_and_reason() {
    builds::need_fonts();
    let built = removed(Some(EngineChoice::Embedded));
    for (path, bytes) in built.public.iter().chain(&built.print) {
        let words = match path.ends_with(".pdf") {
            true => tools::words(bytes),
            false => String::from_utf8_lossy(bytes).into_owned(),
        };
        assert!(!words.contains(SECRET), "{path} says {SECRET}");
    }
    let of_it: Vec<&String> =
        built.public.keys().filter(|path| path.starts_with("gongzuo/2017/2/")).collect();
    assert_eq!(of_it, ["gongzuo/2017/2/index.html"], "only its page is left");
    assert!(!built.print.contains_key("gongzuo-2017-2.pdf"));
    let page = built.page("gongzuo/2017/2/index.html");
    for words in [
        "工作通报〔2017〕第2期",
        "2017年8月2日",
        "<strong>依据</strong>不足，予以移除。",
        "id=\"_correction-2\"",
        "noindex",
        "gongzuo/2017/1/index.html",
        "gongzuo/2017/3/index.html",
    ] {
        assert!(page.contains(words), "the page lacks {words}\n{page}");
    }
}

#[test]
fn lists_keep_the_number_of_a_removed_issue() {
    let built = removed(None);
    for list in ["index.html", "gongzuo/index.html", "gongzuo/2017/index.html"] {
        let page = built.page(list);
        assert!(page.contains("依据不足，予以移除。"), "{list} gives the reason\n{page}");
        assert!(page.contains("2/index.html#_correction-2"), "{list} leads to it\n{page}");
    }
    let third = built.page("gongzuo/2017/3/index.html");
    assert!(third.contains("工作通报〔2017〕第2期"), "the issue that reports on it says so");
    assert!(
        third.contains("rel=\"prev\" href=\"../../../gongzuo/2017/2/"),
        "the page before is that of 2"
    );
}

/// Issues 1 to 4: corrected, corrected in silence, retracted; the fourth is internal.
fn corrected(engine: Option<EngineChoice>) -> Outputs {
    let change = "changes: [{where: shuiwuju, was: 第1期导语, now: 第一期导语}]\n";
    let internal = issue(4).replace("status:", "audience: internal\nstatus:");
    let project = Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/2017/gongzuo-01.yaml", issue(1))
        .with("bulletins/2017/gongzuo-02.yaml", issue(2))
        .with("bulletins/2017/gongzuo-03.yaml", issue(3))
        .with("bulletins/2017/gongzuo-04.yaml", internal)
        .with(
            "corrections/1.yaml",
            correction("gongzuo-2017-1", "erratum", "写法不一。", change),
        )
        .with(
            "corrections/2.yaml",
            correction("gongzuo-2017-2", "erratum", "有一处错字。", "minor: true\n"),
        )
        .with(
            "corrections/3.yaml",
            correction("gongzuo-2017-3", "retraction", "依据不足。", ""),
        )
        .with("corrections/4.yaml", correction("gongzuo-2017-4", "removal", SECRET, ""));
    builds::build(&project, root(), engine, &[])
}

#[test]
fn corrections_show_on_the_page_and_in_lists() {
    let built = corrected(None);
    let first = built.page("gongzuo/2017/1/index.html");
    for words in [
        "id=\"_correction-1\"",
        "写法不一。",
        "<a href=\"#shuiwuju\">市水务局</a>",
        "<del>第1期导语</del>",
        "<ins>第一期导语</ins>",
        "<p>第1期导语。</p>",
    ] {
        assert!(first.contains(words), "the page lacks {words}\n{first}");
    }
    assert!(built.page("gongzuo/2017/2/index.html").contains("有一处错字。"));
    let list = built.page("gongzuo/2017/index.html");
    let marks: Vec<&str> = list.split("class=\"standing ").skip(1).collect();
    assert_eq!(marks.len(), 2, "a minor correction is not told in lists\n{list}");
    assert!(marks[0].starts_with("retraction") && marks[1].starts_with("erratum"), "{list}");
    assert!(list.contains("class=\"struck\"") && list.contains("<s>"), "{list}");
    let dossier = built.page("units/shuiwuju/index.html");
    let marks: Vec<&str> = dossier.split("class=\"standing ").skip(1).collect();
    assert_eq!(marks.len(), 1, "what a retracted issue said is not in it\n{dossier}");
    let notice = "<a href=\"../../gongzuo/2017/1/index.html#_correction-1\">更正</a>";
    assert!(marks[0].starts_with(&format!("erratum\">{notice}")), "{dossier}");
}

#[test]
fn the_log_tells_what_is_told_in_lists_and_leads_there() {
    let built = corrected(None);
    let log = built.page("corrections/index.html");
    let rows: Vec<&str> = log.split("<tr><td>").skip(1).collect();
    assert_eq!(rows.len(), 2, "minor ones and those of internal issues are not told\n{log}");
    for (row, words) in rows.iter().zip([
        ["erratum", "../gongzuo/2017/1/index.html#_correction-1", "写法不一。"],
        ["retraction", "../gongzuo/2017/3/index.html#_correction-1", "依据不足。"],
    ]) {
        assert!(words.iter().all(|one| row.contains(one)), "{words:?}\n{row}");
    }
    let removed = removed(None);
    let log = removed.page("corrections/index.html");
    assert!(
        log.contains("依据不足，予以移除。") && log.matches("<tr><td>").count() == 1,
        "{log}"
    );
}

#[test]
fn corrections_of_internal_issues_show_nowhere() {
    let built = corrected(None);
    for (path, bytes) in &built.public {
        let words = String::from_utf8_lossy(bytes);
        assert!(!words.contains(SECRET) && !path.contains("/4/"), "{path}");
    }
}

#[test]
fn every_sheet_of_a_retracted_issue_says_so() {
    builds::need_fonts();
    let built = corrected(Some(EngineChoice::Embedded));
    let words = tools::words(&built.public["gongzuo/2017/3/gongzuo-2017-3.pdf"]);
    assert!(words.contains("已撤销（2017年9月5日）"), "{words}");
    let page = built.page("gongzuo/2017/3/index.html");
    assert!(
        page.contains("class=\"stamp retraction\"") && page.contains("【已撤销】"),
        "{page}"
    );
    let standing = tools::words(&built.public["gongzuo/2017/1/gongzuo-2017-1.pdf"]);
    assert!(!standing.contains("已撤销"), "an erratum changes no sheet");
}

#[test]
fn a_revision_says_which_text_is_the_new_one() {
    let changes = "changes:
  - {where: shuiwuju, was: 第2期导语, now: 第1期导语}
  - {where: shuiwuju, was: 第1期, now: 第一期}\n";
    let project = Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/2017/gongzuo-01.yaml", issue(1))
        .with(
            "corrections/1.yaml",
            correction("gongzuo-2017-1", "revision", "重新印发。", changes),
        );
    let built = builds::build(&project, root(), None, &[]);
    let page = built.page("gongzuo/2017/1/index.html");
    let (made, left) = (page.find("本页正文已改"), page.find("本页正文未改"));
    assert!(made.is_some() && made < left, "the first is made, the second is not\n{page}");
}

#[test]
fn a_name_that_a_correction_brings_is_hidden_too() {
    let named = issue(1)
        + "    failings: [{heading: 办理超期, responsible: {persons: [{name: 张建国, post: 科长}]}}]\n";
    let change = "changes: [{where: shuiwuju, was: 科长张建国, now: 科长章建业}]\n";
    let project = Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/2017/gongzuo-01.yaml", named)
        .with(
            "corrections/1.yaml",
            correction("gongzuo-2017-1", "erratum", "章建业误作张建国。", change),
        );
    let built = builds::build(&project, root(), None, &[]);
    let page = built.page("gongzuo/2017/1/index.html");
    assert!(page.contains("章某某误作张某某。"), "{page}");
    assert!(!page.contains("建国") && !page.contains("建业"), "{page}");
}

#[test]
fn drafts_are_marked_on_screen_and_on_paper() {
    builds::need_fonts();
    let review = issue(2).replace("published", "review");
    let case = Case::archive()
        .file("bulletins/2017/gongzuo-01.yaml", issue(1).replace("published", "draft"))
        .file("bulletins/2017/gongzuo-02.yaml", review);
    let output = case.command("build --drafts").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let read = |path: &str| fs_err::read(case.path().join(path)).unwrap();
    let page = |path: &str| String::from_utf8(read(path)).unwrap();
    for (number, mark, title) in
        [(1, "草稿（未经签发", "【草稿】"), (2, "送审稿（未经签发", "【送审】")]
    {
        let path = format!("public/gongzuo/2017/{number}");
        let html = page(&format!("{path}/index.html"));
        assert!(html.contains(&format!("<title>{title}")) && html.contains(mark), "{html}");
        let words = tools::words(&read(&format!("{path}/gongzuo-2017-{number}.pdf")));
        assert!(words.contains(mark), "{words}");
    }
    let list = page("public/gongzuo/2017/index.html");
    assert!(list.contains("standing draft") && list.contains("standing review"), "{list}");
}
