//! Issues that are registered: what a build takes of them, and what it refuses.

use std::ops::ControlFlow;

use fs_err as fs;
use tongbao::diag;
use tongbao::lang::Lang;
use tongbao::office::{
    BuildError, BuildOptions, Pdfs, PrintOptions, PublishError, build, check_register, print,
};

use super::registering::{archive, registered, time};
use super::{PAGES, disk, text};
use crate::support::case::Case;
use crate::support::tools;

const ALL: BuildOptions<'static> = BuildOptions { pdfs: Pdfs::BySettings, ..PAGES };

const PATH: &str = "bulletins/2017/gongzuo-01.yaml";

const PDF: &str = "public/gongzuo/2017/1/gongzuo-2017-1.pdf";

/// What a build tells in short, and whether it made anything.
fn built(case: &Case, options: &BuildOptions<'_>) -> (String, Result<bool, BuildError>) {
    let report = build(&disk(case), options, &|_, _| ControlFlow::Continue(()));
    let sorted = report.diagnostics.sorted(&report.files);
    let told = sorted.into_iter().map(|one| diag::render::short(one, &report.files, Lang::En));
    (told.collect(), report.result.map(|site| !site.is_unchanged))
}

/// What is told of the register and of what is registered.
fn told(case: &Case) -> String {
    let disk = disk(case);
    let mut workbench = tongbao::office::read(&disk);
    workbench.diagnostics = diag::Diagnostics::new();
    check_register((&disk, &disk), &mut workbench);
    let sorted = workbench.diagnostics.sorted(&workbench.files);
    let short = |one| diag::render::short(one, &workbench.files, Lang::En);
    sorted.into_iter().map(short).collect()
}

fn bytes(case: &Case, path: &str) -> Vec<u8> {
    fs::read(case.path().join(path)).unwrap()
}

fn change(case: &Case, path: &str, old: &str, new: &str) {
    let before = text(case, path);
    assert!(before.contains(old), "{old}");
    fs::write(case.path().join(path), before.replacen(old, new, 1)).unwrap();
}

#[test]
fn a_build_ships_what_was_frozen_whatever_the_settings_became() {
    let case = archive();
    built(&case, &ALL).1.unwrap();
    registered(&disk(&case), "2017-1", 1).unwrap();
    let frozen = [PDF, "print/gongzuo-2017-1.pdf"].map(|path| bytes(&case, path));
    let other = bytes(&case, "print/gongzuo-2017-2.pdf");
    let about = text(&case, "public/about/index.html");
    assert!(!about.contains("SHA-256"));
    change(&case, "tongbao.yaml", "安澜市绩效办", "安澜市考评办");
    built(&case, &ALL).1.unwrap();
    assert_eq!(frozen, [PDF, "print/gongzuo-2017-1.pdf"].map(|path| bytes(&case, path)));
    assert_ne!(other, bytes(&case, "print/gongzuo-2017-2.pdf"), "the others are made anew");
    let register = text(&case, "register.jsonl");
    let head = tongbao::source::sha256(register.as_bytes());
    assert!(text(&case, "public/about/index.html").contains(&head));
    assert!(!case.path().join("public/register.jsonl").exists());
    assert!(!case.path().join("public/editions").exists());
    // The build that changes pages by the settings tells so, once.
    built(&case, &ALL).1.unwrap();
    assert!(!built(&case, &ALL).1.unwrap(), "nothing changed");
    let page = text(&case, "public/gongzuo/2017/1/index.html");
    let size = format!("{} KB", frozen[0].len().div_ceil(1024));
    assert!(page.contains(&size), "the page tells the length of the PDF: {size}");
    let report = print(&disk(&case), "2017-1", &PrintOptions::default(), &|_, _| {
        ControlFlow::Continue(())
    });
    report.result.unwrap();
    assert_eq!(bytes(&case, "print/gongzuo-2017-1/gongzuo-2017-1.pdf"), frozen[1]);
}

#[test]
fn what_was_registered_says_the_same_or_nothing_is_built() {
    let case = archive();
    registered(&disk(&case), "2017-1", 1).unwrap();
    built(&case, &ALL).1.unwrap();
    let (good, page) = (text(&case, PATH), text(&case, "public/gongzuo/2017/1/index.html"));
    let cases = [
        (
            "第1期导语",
            "第1期引语",
            "8:11: error[registered-issue]: gongzuo-2017-1 is registered, and says other words: “第1期导语。” is “第1期引语。” now",
        ),
        (
            "{name: 张建国, post: 科长}",
            "{name: 张建军, post: 科长}",
            "“张建国” is “张建军” now",
        ),
        ("        facts: 张建国督办不力。\n", "", "does not say “张建国督办不力。” any more"),
        ("number: 1\n", "number: 1\ntitle: 新题\n", "did not say “新题” then"),
        ("status: published", "status: draft", "is not published any more"),
        ("number: 1\n", "number: 7\n", "no file is this issue any more"),
    ];
    for (old, new, words) in cases {
        change(&case, PATH, old, new);
        assert!(told(&case).contains(words), "{words}: {}", told(&case));
        let (said, result) = built(&case, &ALL);
        assert!(said.contains(words) && matches!(result, Err(BuildError::Faults)), "{said}");
        fs::write(case.path().join(PATH), &good).unwrap();
    }
    let table = "bulletins/2017/gongzuo-01/台账 1.csv";
    change(&case, table, ",3", ",4");
    assert!(
        told(&case).contains("file gongzuo-01/台账 1.csv is another one"),
        "{}",
        told(&case)
    );
    change(&case, table, ",4", ",3");
    assert_eq!(page, text(&case, "public/gongzuo/2017/1/index.html"));
    // What is no content may change: comments, quotes, the name of the file.
    for (old, new) in
        [("number: 1\n", "number: 1 # 期号\n"), ("第1期导语。", "\"第1期导语。\"")]
    {
        change(&case, PATH, old, new);
        assert_eq!(told(&case), "");
    }
    fs::rename(case.path().join(PATH), case.path().join("bulletins/2017/gongzuo-1.yaml"))
        .unwrap();
    assert_eq!(told(&case), "");
    built(&case, &ALL).1.unwrap();
}

#[test]
fn a_pdf_that_is_not_as_it_was_frozen_is_not_shipped() {
    let case = archive();
    registered(&disk(&case), "2017-1", 1).unwrap();
    built(&case, &ALL).1.unwrap();
    for name in ["public.pdf", "internal.pdf", "SHA256SUMS"] {
        let path = format!("editions/gongzuo-2017-1/1/{name}");
        let before = bytes(&case, &path);
        let mut other = before.clone();
        let middle = other.len() / 2;
        other[middle] ^= 1;
        fs::write(case.path().join(&path), other).unwrap();
        let (said, result) = built(&case, &ALL);
        assert!(matches!(result, Err(BuildError::Faults)), "{name}");
        assert!(said.contains(&format!("error[edition-broken]: {path}")), "{said}");
        fs::write(case.path().join(&path), before).unwrap();
    }
    assert_eq!(bytes(&case, PDF), bytes(&case, "editions/gongzuo-2017-1/1/public.pdf"));
}

#[test]
fn a_revision_is_a_further_edition_and_the_first_one_stays() {
    let case = archive();
    registered(&disk(&case), "2017-1", 1).unwrap();
    let first = bytes(&case, "editions/gongzuo-2017-1/1/public.pdf");
    change(&case, PATH, "第1期导语", "第一期导语");
    let refused = registered(&disk(&case), "2017-1", 2).unwrap_err();
    assert!(matches!(refused, PublishError::Registered { edition: 1, .. }), "{refused:?}");
    change(&case, PATH, "第一期导语", "第1期导语");
    let revision = "issue: gongzuo-2017-1\nkind: revision\ndate: 2017-09-05\nreason: 数字写法。\nchanges: [{was: 第1期, now: 第一期}]\n";
    let case = case.file("corrections/gongzuo-2017-1-1.yaml", revision);
    let refused = registered(&disk(&case), "2017-1", 2).unwrap_err();
    assert!(matches!(refused, PublishError::Unchanged { edition: 1, .. }), "{refused:?}");
    change(&case, PATH, "第1期导语", "第一期导语");
    assert!(matches!(built(&case, &ALL).1, Err(BuildError::Faults)), "not registered yet");
    let second = registered(&disk(&case), "2017-1", 3).unwrap();
    assert_eq!((second.edition, second.head.lines), (2, 2));
    built(&case, &ALL).1.unwrap();
    assert_eq!(bytes(&case, "editions/gongzuo-2017-1/1/public.pdf"), first);
    assert_eq!(bytes(&case, PDF), bytes(&case, "editions/gongzuo-2017-1/2/public.pdf"));
    let again = registered(&disk(&case), "2017-1", 4).unwrap_err();
    assert!(matches!(again, PublishError::Registered { edition: 2, .. }), "{again:?}");
    // The revision that was registered is no reason for another one.
    change(&case, PATH, "第一期导语", "第壹期导语");
    let again = registered(&disk(&case), "2017-1", 5).unwrap_err();
    assert!(matches!(again, PublishError::Registered { edition: 2, .. }), "{again:?}");
}

#[test]
fn a_retracted_issue_goes_out_with_its_mark_or_not_at_all() {
    let case = archive();
    registered(&disk(&case), "2017-1", 1).unwrap();
    built(&case, &ALL).1.unwrap();
    let first = bytes(&case, PDF);
    let retraction =
        "issue: gongzuo-2017-1\nkind: retraction\ndate: 2017-09-05\nreason: 有误。\n";
    let case = case.file("corrections/gongzuo-2017-1-1.yaml", retraction);
    let words = "gongzuo-2017-1 is retracted, and the PDFs that were registered do not say so";
    let (said, result) = built(&case, &ALL);
    assert!(said.contains(words) && matches!(result, Err(BuildError::Faults)), "{said}");
    let report = print(&disk(&case), "2017-1", &PrintOptions::default(), &|_, _| {
        ControlFlow::Continue(())
    });
    assert!(report.result.is_err());
    assert_eq!(registered(&disk(&case), "2017-1", 2).unwrap().edition, 2);
    assert_eq!(told(&case), "");
    built(&case, &ALL).1.unwrap();
    let second = bytes(&case, PDF);
    assert_eq!(bytes(&case, "editions/gongzuo-2017-1/1/public.pdf"), first);
    assert_eq!(bytes(&case, "editions/gongzuo-2017-1/2/public.pdf"), second);
    for pdf in [PDF, "print/gongzuo-2017-1.pdf"] {
        let pages = tools::pages(&bytes(&case, pdf));
        assert!(pages.iter().all(|page| page.contains("已撤销")), "{pdf}: {pages:?}");
    }
}

/// Without what was seen last, as on another machine.
fn on_another_machine(case: &Case) {
    for name in [".tongbao", "public", "print"] {
        let _ = fs::remove_dir_all(case.path().join(name));
    }
}

#[test]
fn a_register_that_does_not_know_an_edition_stops_builds_everywhere() {
    let case = archive();
    registered(&disk(&case), "2017-1", 1).unwrap();
    let first = text(&case, "register.jsonl");
    registered(&disk(&case), "2017-2", 2).unwrap();
    let whole = text(&case, "register.jsonl");
    for left in [Some(first.as_str()), Some(""), None] {
        on_another_machine(&case);
        match left {
            Some(left) => fs::write(case.path().join("register.jsonl"), left).unwrap(),
            None => fs::remove_file(case.path().join("register.jsonl")).unwrap(),
        }
        let words = "error[edition-broken]: editions/gongzuo-2017-2/1 holds an edition";
        assert!(told(&case).contains(words), "{left:?}: {}", told(&case));
        let (said, result) = built(&case, &ALL);
        assert!(said.contains(words) && matches!(result, Err(BuildError::Faults)), "{said}");
        if left != Some(first.as_str()) {
            // Nothing is added to what is left of it, but the line of the only edition without one.
            assert!(registered(&disk(&case), "2017-1", 3).is_err(), "{left:?}");
            assert!(registered(&disk(&case), "2017-2", 3).is_err(), "{left:?}");
        }
        let void = tongbao::office::void_number(&disk(&case), "2017-3", "印错", time(3));
        assert!(void.result.is_err(), "{left:?}");
        fs::write(case.path().join("register.jsonl"), &whole).unwrap();
    }
    on_another_machine(&case);
    assert_eq!(told(&case), "");
    built(&case, &ALL).1.unwrap();
}

#[test]
fn a_page_says_what_it_said_when_its_issue_was_registered() {
    let case = archive();
    registered(&disk(&case), "2017-1", 1).unwrap();
    registered(&disk(&case), "2017-2", 2).unwrap();
    built(&case, &ALL).1.unwrap();
    let page = text(&case, "public/gongzuo/2017/1/index.html");
    let cases = [
        (
            "tongbao.yaml",
            "series:",
            "privacy: {persons: full}\nseries:",
            "tongbao.yaml:1:1: error[registered-issue]: the pages of the registered gongzuo-2017-1 say other words than when registered: “任人：科长张某某。” is “任人：科长张建国。” now",
        ),
        (
            "units.yaml",
            "市水务局",
            "市水利局",
            "error[registered-issue]: the pages of the registered gongzuo-2017-1、gongzuo-2017-2 say other words than when registered: “市水务局：” is “市水利局：” now",
        ),
    ];
    for (file, old, new, words) in cases {
        let good = text(&case, file);
        change(&case, file, old, new);
        assert!(told(&case).contains(words), "{words}: {}", told(&case));
        for _ in 0..2 {
            let (said, result) = built(&case, &ALL);
            assert!(matches!(result, Err(BuildError::Faults)), "{said}");
        }
        assert_eq!(page, text(&case, "public/gongzuo/2017/1/index.html"));
        // With a revision it is what is meant.
        let revision = "issue: gongzuo-2017-1\nkind: revision\ndate: 2017-09-05\nreason: 改。\nchanges: [{was: 甲, now: 乙}]\n";
        let path = case.path().join("corrections/gongzuo-2017-1-1.yaml");
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, revision).unwrap();
        let register = text(&case, "register.jsonl");
        let seen = text(&case, ".tongbao/register.json");
        assert_eq!(registered(&disk(&case), "2017-1", 3).unwrap().edition, 2);
        assert!(!told(&case).contains("gongzuo-2017-1"), "{}", told(&case));
        fs::remove_file(path).unwrap();
        fs::remove_dir_all(case.path().join("editions/gongzuo-2017-1/2")).unwrap();
        fs::write(case.path().join("register.jsonl"), register).unwrap();
        fs::write(case.path().join(".tongbao/register.json"), seen).unwrap();
        fs::write(case.path().join(file), good).unwrap();
        assert_eq!(told(&case), "");
    }
    // The office has another name: the head of the page is that of the website.
    change(&case, "tongbao.yaml", "安澜市绩效办", "安澜市考评办");
    let words = "warning[registered-issue]: the pages of the registered gongzuo-2017-1、gongzuo-2017-2 say other words";
    assert!(told(&case).contains(words), "{}", told(&case));
    assert!(!told(&case).contains("error["), "{}", told(&case));
    change(&case, "tongbao.yaml", "安澜市考评办", "安澜市绩效办");
    // What only stands beside it is none of its text.
    change(&case, "tongbao.yaml", "title: 安澜市工作通报", "title: 安澜通报");
    let case = case.issue(3).file(
        "rectifications.yaml",
        "rectifications:\n  - failing: gongzuo-2017-1/shuiwuju/1\n    date: 2017-09-01\n    state: closed\n    text: 已整改。\n",
    );
    assert_eq!(told(&case), "");
    built(&case, &ALL).1.unwrap();
}

#[test]
fn names_that_the_settings_hide_now_do_not_stay_in_pdfs() {
    let case = archive();
    change(&case, "tongbao.yaml", "series:", "privacy: {persons: full}\nseries:");
    registered(&disk(&case), "2017-1", 1).unwrap();
    built(&case, &ALL).1.unwrap();
    change(&case, "tongbao.yaml", "full", "mask");
    let (said, result) = built(&case, &ALL);
    assert!(matches!(result, Err(BuildError::Faults)));
    let words = "the settings hide names that the registered PDFs show: gongzuo-2017-1";
    assert!(said.contains(words), "{said}");
    // Nothing else gets into the further edition.
    change(&case, PATH, "第1期导语", "第一期导语");
    registered(&disk(&case), "2017-1", 2).unwrap_err();
    change(&case, PATH, "第一期导语", "第1期导语");
    assert_eq!(registered(&disk(&case), "2017-1", 2).unwrap().edition, 2);
    let (said, result) = built(&case, &ALL);
    assert!(result.is_ok(), "{said}");
    assert_eq!(bytes(&case, PDF), bytes(&case, "editions/gongzuo-2017-1/2/public.pdf"));
}
