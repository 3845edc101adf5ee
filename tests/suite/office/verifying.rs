//! Verifying the register: every byte, line and file that is not as it was written; and numbers that are void.

use fs_err as fs;
use tongbao::diag;
use tongbao::lang::Lang;
use tongbao::office::{
    DraftRequest, PublishError, Verification, VerifyOptions, new_draft, publish, verify,
    void_number,
};

use super::registering::{archive, registered, time};
use super::{disk, text};
use crate::support::case::Case;
use crate::support::dice::{Dice, rounds, seed};
use crate::support::files_under;

/// What is told of a workspace, in short.
fn told(case: &Case, options: &VerifyOptions<'_>) -> String {
    let Verification { faults, .. } = verify(&disk(case), options);
    let sorted = faults.diagnostics.sorted(&faults.files);
    let short = |one| diag::render::short(one, &faults.files, Lang::En);
    sorted.into_iter().map(short).collect()
}

fn plainly(case: &Case) -> String {
    told(case, &VerifyOptions::default())
}

fn voided(case: &Case, number: &str, reason: &str) -> Result<String, PublishError> {
    void_number(&disk(case), number, reason, time(30)).result.map(|one| one.citation)
}

fn with(head: &str) -> VerifyOptions<'_> {
    VerifyOptions { head: Some(head), rebuild: false }
}

/// Two issues that are registered, and a number that is void.
fn filled() -> Case {
    let case = archive();
    registered(&disk(&case), "2017-1", 1).unwrap();
    registered(&disk(&case), "2017-2", 2).unwrap();
    assert_eq!(voided(&case, "2017-3", "印错").unwrap(), "工作通报〔2017〕第3期");
    case
}

#[test]
fn every_byte_of_the_register_and_of_every_file_is_known() {
    let case = filled();
    let found = verify(&disk(&case), &VerifyOptions::default());
    let register = found.register.unwrap();
    assert_eq!((register.head.lines, register.editions, register.void), (3, 2, 1));
    assert_eq!(plainly(&case), "");
    let mut files = files_under(&case.path().join("editions"));
    files.iter_mut().for_each(|file| file.insert_str(0, "editions/"));
    files.extend(std::iter::repeat_n("register.jsonl".to_owned(), 20));
    let mut dice = Dice::new(seed(41));
    for _ in 0..rounds(400) {
        let name = &files[dice.roll(files.len())];
        let path = case.path().join(name);
        let before = fs::read(&path).unwrap();
        let mut bytes = before.clone();
        let at = dice.roll(bytes.len());
        bytes[at] ^= 1 << dice.roll(8);
        fs::write(&path, &bytes).unwrap();
        let told = plainly(&case);
        let is_named = match name.as_str() {
            "register.jsonl" => {
                let line = 1 + before[..at].iter().filter(|byte| **byte == b'\n').count();
                told.contains(&format!("register.jsonl:{line}:"))
            }
            name => told.contains(&format!("{name} is not as it was registered")),
        };
        assert!(is_named, "{name} {at}: {told}");
        fs::write(&path, before).unwrap();
    }
    assert_eq!(plainly(&case), "");
}

#[test]
fn files_that_come_or_go_are_told() {
    let case = filled();
    for name in files_under(&case.path().join("editions")) {
        let path = case.path().join("editions").join(&name);
        let before = fs::read(&path).unwrap();
        fs::remove_file(&path).unwrap();
        let words = format!("editions/{name} is gone");
        assert!(plainly(&case).contains(&words), "{words}: {}", plainly(&case));
        fs::write(&path, before).unwrap();
    }
    for name in ["gongzuo-2017-1/1/source/more.yaml", "gongzuo-2017-1/more", "more"] {
        let path = case.path().join("editions").join(name);
        fs::write(&path, "").unwrap();
        let words = format!("editions/{name} is no file of an edition");
        assert!(plainly(&case).contains(&words), "{words}: {}", plainly(&case));
        fs::remove_file(path).unwrap();
    }
    assert_eq!(plainly(&case), "");
}

#[test]
fn an_older_register_that_is_put_back_is_told() {
    let case = filled();
    let whole = text(&case, "register.jsonl");
    let first = whole.split_inclusive('\n').next().unwrap();
    let head =
        tongbao::source::sha256(whole.split_inclusive('\n').next_back().unwrap().as_bytes());
    let earlier = tongbao::source::sha256(first.as_bytes());
    for (head, since) in [(&head, 0), (&earlier, 2), (&head.to_uppercase(), 0)] {
        let found = verify(&disk(&case), &with(head));
        assert_eq!(found.register.unwrap().since, Some(since));
        assert_eq!(told(&case, &with(head)), "");
    }
    // The void number has no edition that would tell.
    let cut = whole.split_inclusive('\n').take(2).collect::<String>();
    let older = "the register does not go on from the one seen here last (3 lines";
    for left in [Some(cut.as_str()), Some(first), Some(""), None] {
        match left {
            Some(left) => fs::write(case.path().join("register.jsonl"), left).unwrap(),
            None => fs::remove_file(case.path().join("register.jsonl")).unwrap(),
        }
        assert!(plainly(&case).contains(older), "{left:?}: {}", plainly(&case));
        let refused = registered(&disk(&case), "2017-2", 9).unwrap_err();
        assert!(matches!(refused, PublishError::Build(_)), "{refused:?}");
        // On a machine that has not seen it, the head that somebody wrote down tells it.
        let seen = case.path().join(".tongbao/register.json");
        let kept = fs::read(&seen).unwrap();
        fs::remove_file(&seen).unwrap();
        let words =
            format!("the register does not have the line that was written down: {head}");
        assert!(told(&case, &with(&head)).contains(&words));
        fs::write(seen, kept).unwrap();
        fs::write(case.path().join("register.jsonl"), &whole).unwrap();
    }
    assert_eq!(plainly(&case), "");
}

#[test]
fn an_edition_without_its_line_is_told() {
    let case = archive();
    registered(&disk(&case), "2017-1", 1).unwrap();
    let before = text(&case, "register.jsonl");
    registered(&disk(&case), "2017-2", 2).unwrap();
    fs::write(case.path().join("register.jsonl"), before).unwrap();
    fs::remove_file(case.path().join(".tongbao/register.json")).unwrap();
    let words = "error[edition-broken]: editions/gongzuo-2017-2/1 holds an edition";
    assert!(plainly(&case).contains(words), "{}", plainly(&case));
    let again = registered(&disk(&case), "2017-2", 2).unwrap();
    assert!(again.is_resumed);
    assert_eq!(plainly(&case), "");
}

#[test]
fn of_several_series_the_one_is_asked_for() {
    let series = "  - id: ducha\n    name: 督查通报\n";
    let config = crate::support::case::CONFIG.to_owned() + series;
    let case = Case::archive().file("tongbao.yaml", config).issue(1);
    let refused = voided(&case, "2017-2", "印错").unwrap_err();
    let words = "several series may have the number 2017-2; write which one is meant: gongzuo-2017-2、ducha-2017-2";
    assert_eq!(refused.message().unwrap().text(Lang::En), words);
    assert_eq!(voided(&case, "gongzuo-2017-2", "印错").unwrap(), "工作通报〔2017〕第2期");
}

#[test]
fn who_registers_late_is_told_once_and_time_that_goes_back_is_verified() {
    let case = archive();
    fn rules(found: &diag::Diagnostics) -> Vec<&'static str> {
        found.iter().map(|one| one.rule.id).collect()
    }
    registered(&disk(&case), "2017-2", 5).unwrap();
    let late = publish(&disk(&case), "2017-1", time(6));
    late.result.unwrap();
    assert_eq!(rules(&late.faults.diagnostics), ["register-order"]);
    assert_eq!(plainly(&case), "");
    let back = void_number(&disk(&case), "2017-3", "印错", time(4));
    back.result.unwrap();
    assert_eq!(rules(&back.faults.diagnostics), ["register-order"]);
    let told = plainly(&case);
    assert!(told.starts_with("register.jsonl:3:1: warning[register-order]"), "{told}");
    assert_eq!(told.lines().count(), 1, "{told}");
    let run = |arguments: &str| case.command(arguments).output().unwrap();
    assert!(!String::from_utf8_lossy(&run("check").stderr).contains("register-order"));
    let verified = run("verify");
    let said = String::from_utf8_lossy(&verified.stderr);
    assert!(verified.status.code() == Some(1) && !said.contains("完好"), "{said}");
}

#[test]
fn what_was_frozen_gives_the_same_bytes_when_it_is_set_again() {
    let case = filled();
    let rebuild = VerifyOptions { head: None, rebuild: true };
    assert_eq!(told(&case, &rebuild), "");
    assert_eq!(verify(&disk(&case), &rebuild).register.unwrap().rebuilt, 2);
    // Settings that changed since were kept, too; a template that is new was not there.
    let settings = text(&case, "tongbao.yaml");
    fs::write(case.path().join("tongbao.yaml"), settings.replace("绩效办", "考评办")).unwrap();
    assert_eq!(told(&case, &rebuild), "");
    let folder = case.path().join("templates/typst");
    fs::create_dir_all(&folder).unwrap();
    let tail = crate::support::root().join("templates/typst/sizes.typ");
    let tail = fs::read_to_string(tail).unwrap();
    let larger = tail.replacen("size-3 = 15.75pt", "size-3 = 14.75pt", 1);
    assert_ne!(larger, tail);
    fs::write(folder.join("sizes.typ"), larger).unwrap();
    let told = told(&case, &rebuild);
    let words = "error[edition-differs]: internal.pdf of gongzuo-2017-1, edition 1, comes out";
    assert!(told.contains(words), "{told}");
}

#[test]
fn a_number_that_is_void_is_neither_used_nor_missed() {
    crate::support::builds::need_fonts();
    let case = Case::archive().issue(1).issue(3);
    let refused = |number: &str, reason: &str| voided(&case, number, reason).unwrap_err();
    assert!(matches!(refused("2017-3", "印错"), PublishError::Used { .. }));
    assert!(matches!(refused("2017-2", " \n"), PublishError::NoReason));
    assert!(matches!(refused("2017-9", "印错"), PublishError::TooFar { highest: 3, .. }));
    assert!(matches!(refused("other-2017-2", "印错"), PublishError::Build(_)));
    assert!(!case.path().join("register.jsonl").exists());
    let gaps = || {
        let found = tongbao::office::check(&disk(&case)).diagnostics;
        found.iter().filter(|one| one.rule.id == "number-gap").count()
    };
    assert_eq!(gaps(), 1);
    assert_eq!(voided(&case, "2017-2", "重号\n作废").unwrap(), "工作通报〔2017〕第2期");
    assert_eq!(gaps(), 0);
    assert!(text(&case, "register.jsonl").contains("\"reason\":\"重号 作废\""));
    assert!(matches!(refused("2017-2", "印错"), PublishError::Void { .. }));
    // The next number may be given away, too.
    voided(&case, "2017-4", "没有印").unwrap();
    let date = tongbao::model::Date::parse("2017-08-20").flatten().unwrap();
    let request = DraftRequest { series: None, date, title: None, units: &[], lang: Lang::Zh };
    let draft = new_draft(&disk(&case), &request, &mut |_| {}).unwrap();
    assert_eq!(draft.number, 5);
    assert!(draft.missing.is_empty());
    // What stands on the website has its number.
    let path = case.path().join("bulletins/2017/gongzuo-05.yaml");
    fs::write(&path, crate::support::case::issue(5)).unwrap();
    case.command("--quiet build --no-pdf").output().unwrap();
    assert!(case.path().join("public/gongzuo/2017/5").exists());
    fs::remove_file(path).unwrap();
    assert!(matches!(refused("2017-5", "印错"), PublishError::OnWebsite(_)));
    let case = case.issue(2);
    let refused = registered(&disk(&case), "2017-2", 40).unwrap_err();
    assert!(matches!(refused, PublishError::Void { .. }), "{refused:?}");
}
