//! The register: what is frozen with an issue, what is refused, and what a run leaves that was killed.

use chrono::{DateTime, FixedOffset};
use tongbao::model::{ReviewKind, Status};
use tongbao::office::{BuildError, PublishError, PublishedEdition, publish};
use tongbao::source::{Disk, sha256};

use super::reviewing::{REQUIRED, publish as publish_at_the_desk, step};
use super::writing::workspace;
use super::{disk, text};
use crate::support::case::{CONFIG, Case, issue};
use crate::support::{builds, files_under};

pub(super) fn time(minute: u32) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(&format!("2017-08-21T09:{minute:02}:00+08:00")).unwrap()
}

pub(super) fn registered(
    disk: &Disk,
    name: &str,
    minute: u32,
) -> Result<PublishedEdition, PublishError> {
    publish(disk, name, time(minute)).result
}

/// No. 1 with a picture, an attachment and a person who is hidden.
pub(super) fn archive() -> Case {
    builds::need_fonts();
    let more = "    failings:\n      - heading: 进度滞后\n        facts: 张建国督办不力。\n        responsible:\n          persons: [{name: 张建国, post: 科长}]\nattachments: [{title: 台账, file: gongzuo-01/台账 1.csv}]\n";
    Case::archive()
        .file("bulletins/2017/gongzuo-01.yaml", issue(1) + more)
        .file("bulletins/2017/gongzuo-01/台账 1.csv", "单位,数\n市水务局,3\n")
        .issue(2)
}

/// What stands in `editions/`, and the register.
fn left(case: &Case) -> (Vec<String>, Option<String>) {
    let register = fs_err::read_to_string(case.path().join("register.jsonl")).ok();
    (files_under(&case.path().join("editions")), register)
}

/// Takes away the register, as if nothing had been written of it yet.
fn forget(case: &Case) {
    for name in ["register.jsonl", ".tongbao/register.json"] {
        fs_err::remove_file(case.path().join(name)).unwrap();
    }
}

#[test]
fn an_edition_holds_all_that_was_issued_and_what_it_was_made_of() {
    let case = archive();
    let disk = disk(&case);
    case.run("--quiet build");
    let first = registered(&disk, "2017-1", 1).unwrap();
    assert_eq!(first.citation, "工作通报〔2017〕第1期");
    let (files, register) = left(&case);
    let folder = "gongzuo-2017-1/1/";
    let files: Vec<&str> = files.iter().filter_map(|one| one.strip_prefix(folder)).collect();
    let wanted = [
        "SHA256SUMS",
        "internal.pdf",
        "page.txt",
        "public.pdf",
        "settings/tongbao.yaml",
        "settings/units.yaml",
        "source/bulletins/2017/gongzuo-01.yaml",
        "source/bulletins/2017/gongzuo-01/台账 1.csv",
    ];
    assert_eq!(files, wanted);
    let read = |path: String| fs_err::read(case.path().join(path)).unwrap();
    let frozen = |name: &str| read(format!("editions/{folder}{name}"));
    assert_eq!(frozen("public.pdf"), read("public/gongzuo/2017/1/gongzuo-2017-1.pdf".into()));
    assert_eq!(frozen("internal.pdf"), read("print/gongzuo-2017-1.pdf".into()));
    assert_ne!(frozen("internal.pdf"), frozen("public.pdf"));
    let page = String::from_utf8(frozen("page.txt")).unwrap();
    assert!(page.contains("张某某") && !page.contains("张建国"), "{page}");
    let register = register.unwrap();
    assert_eq!(first.head.lines, 1);
    assert_eq!(first.head.digest, sha256(register.as_bytes()));
    let sums = sha256(&frozen("SHA256SUMS"));
    for words in [&format!("\"sums\":\"{sums}\""), "\"when\":\"2017-08-21T09:01:00+08:00\""] {
        assert!(register.contains(words), "{words}: {register}");
    }
    let second = registered(&disk, "gongzuo-2017-2", 2).unwrap();
    assert_eq!(second.head.lines, 2);
    let lines = text(&case, "register.jsonl");
    assert!(lines.contains(&format!("\"previous\":\"{}\"", first.head.digest)), "{lines}");
}

#[test]
fn what_is_refused_leaves_nothing() {
    let case = archive();
    let disk = disk(&case);
    let refused = |text: &str| {
        let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", text);
        let refused = registered(&super::disk(&case), "2017-1", 1).unwrap_err();
        assert_eq!(left(&case), (Vec::new(), None));
        refused
    };
    let draft = refused(&issue(1).replace("status: published\n", ""));
    assert!(matches!(draft, PublishError::NotPublished(_, Status::Draft)));
    let review = refused(&issue(1).replace("published", "review"));
    assert!(matches!(review, PublishError::NotPublished(_, Status::Review)));
    for missing in ["【待补：数字】", "X月"] {
        let found = refused(&issue(1).replace("导语", missing));
        assert!(matches!(found, PublishError::ToFillIn(1)), "{missing}: {found:?}");
    }
    let asked = issue(1).replace("lead:", "# 请核对：数字\n    lead:");
    assert!(matches!(refused(&asked), PublishError::ToFillIn(1)));
    let faulty = refused(&issue(1).replace("shuiwuju", "nowhere"));
    assert!(matches!(faulty, PublishError::Build(BuildError::Faults)));
    let unknown = registered(&disk, "2017-9", 1).unwrap_err();
    assert!(matches!(unknown, PublishError::Build(BuildError::Issue(_))));
    registered(&disk, "2017-1", 1).unwrap();
    let before = left(&case);
    let again = registered(&disk, "2017-1", 2).unwrap_err();
    assert!(matches!(again, PublishError::Registered { edition: 1, .. }));
    assert_eq!(left(&case), before);
}

#[test]
fn who_approved_it_comes_from_the_records_of_what_it_says() {
    builds::need_fonts();
    let case =
        workspace().file("tongbao.yaml", format!("{CONFIG}review: {{required: true}}\n"));
    let disk = disk(&case);
    step(&disk, REQUIRED, ReviewKind::Sent, "王一", "").unwrap();
    let approved = step(&disk, REQUIRED, ReviewKind::Approved, "李二", "同意").unwrap();
    publish_at_the_desk(&disk, REQUIRED, &approved.content).unwrap();
    let path = case.path().join("bulletins/2017/gongzuo-01.yaml");
    let good = fs_err::read_to_string(&path).unwrap();
    fs_err::write(&path, good.replace("导语第一行", "导语第二行")).unwrap();
    let refused = registered(&disk, "2017-1", 1).unwrap_err();
    assert!(matches!(refused, PublishError::NotApproved(_)), "{refused:?}");
    assert_eq!(left(&case), (Vec::new(), None));
    fs_err::write(&path, good).unwrap();
    registered(&disk, "2017-1", 1).unwrap();
    let line = text(&case, "register.jsonl");
    let kinds = ["sent", "approved", "published"].map(|kind| format!("\"kind\":\"{kind}\""));
    assert!(kinds.iter().all(|kind| line.contains(kind.as_str())), "{line}");
    assert!(line.contains("\"known\":\"declared\"") && line.contains("\"who\":\"李二\""));
}

#[test]
fn a_run_that_was_killed_before_the_line_is_finished_by_the_next_one() {
    let case = archive();
    let disk = disk(&case);
    registered(&disk, "2017-1", 1).unwrap();
    let (files, register) = left(&case);
    // Killed behind the edition and before its line, and while another was put together.
    forget(&case);
    let half = case.path().join("editions/.new/source");
    fs_err::create_dir_all(&half).unwrap();
    fs_err::write(half.join("half.yaml"), "series: go").unwrap();
    let again = registered(&disk, "2017-1", 1).unwrap();
    assert!(again.is_resumed);
    assert_eq!(left(&case).1, register);
    registered(&disk, "2017-2", 2).unwrap();
    assert!(left(&case).0.iter().all(|one| !one.starts_with(".new")), "it is cleared");
    // Where the issue says something else, nobody knows what the folder is of.
    fs_err::remove_dir_all(case.path().join("editions/gongzuo-2017-2")).unwrap();
    forget(&case);
    let path = "bulletins/2017/gongzuo-01.yaml";
    let other = text(&case, path).replace("导语", "开头");
    fs_err::write(case.path().join(path), other).unwrap();
    let refused = registered(&disk, "2017-1", 3).unwrap_err();
    assert!(matches!(refused, PublishError::Unregistered(_)), "{refused:?}");
    assert!(files.iter().all(|one| case.path().join("editions").join(one).exists()));
}

#[test]
fn nothing_is_added_to_a_register_that_is_broken() {
    let case = archive();
    let disk = disk(&case);
    registered(&disk, "2017-1", 1).unwrap();
    let broken = text(&case, "register.jsonl").replace("09:01", "08:01");
    fs_err::write(case.path().join("register.jsonl"), &broken).unwrap();
    let report = publish(&disk, "2017-2", time(2));
    assert!(matches!(report.result, Err(PublishError::Build(BuildError::Faults))));
    let told = report.faults.diagnostics.iter().map(|one| one.rule.id).collect::<Vec<_>>();
    assert_eq!(told, ["register-broken"]);
    assert_eq!(text(&case, "register.jsonl"), broken);
    assert!(!case.path().join("editions/gongzuo-2017-2").exists());
}
