//! Builds where nothing changed make nothing; all others make what a build makes that has never run before.

mod edits;

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::SystemTime;

use tongbao::diag::render;
use tongbao::lang::Lang;
use tongbao::model::Date;
use tongbao::office::{BuildOptions, BuildReport, Pdfs, build};
use tongbao::source::{Disk, sha256};

use self::edits::{Edits, OUTPUTS};
use super::PAGES;
use crate::support::case::Case;
use crate::support::dice::{Dice, rounds, seed};
use crate::support::files_under;

/// What a build leaves of itself.
const STATE: &str = ".tongbao/build.json";

/// What is known of issues that were changed after they were published, and whose PDFs are old.
const KNOWN: [&str; 2] = [".tongbao/issued.json", ".tongbao/old-pdfs.json"];

/// Rules of what the website said before, which is told once.
const OF_ONCE: [&str; 4] =
    ["changed-after-publishing", "stale-page", "vanished-issue", "vanished-unit"];

const ALL: BuildOptions<'static> = BuildOptions { pdfs: Pdfs::BySettings, ..PAGES };
const FORCED: BuildOptions<'static> = BuildOptions { force: true, ..ALL };

/// Edits, after each of which the workspace is built five times.
const ROUNDS: usize = 20;

/// What is seen of a build.
#[derive(Debug, PartialEq, Eq)]
struct Seen {
    /// In both languages; the folder is called `[ROOT]`.
    told: String,
    /// Of all files in both folders.
    outputs: BTreeMap<String, String>,
}

fn built(folder: &Path, options: &BuildOptions<'_>) -> BuildReport {
    build(&Disk::open(folder).unwrap(), options, &|_, _| ControlFlow::Continue(()))
}

fn seen(folder: &Path, report: &BuildReport) -> Seen {
    let BuildReport { files, diagnostics, name_hints, result, .. } = report;
    let mut told = format!("{name_hints} {:?}\n", result.as_ref().map(|site| &site.engine));
    for lang in Lang::ALL {
        for one in diagnostics.sorted(files) {
            told += &render::human(one, files, lang, false);
        }
    }
    let root = fs_err::canonicalize(folder).unwrap();
    let told = told.replace(&*root.to_string_lossy(), "[ROOT]");
    let outputs = outputs(folder).into_iter().map(|path| {
        let bytes = fs_err::read(folder.join(&path)).unwrap();
        (path, sha256(&bytes))
    });
    Seen { told, outputs: outputs.collect() }
}

/// The files of both folders.
fn outputs(folder: &Path) -> Vec<String> {
    let of = |name: &&str| {
        let files = files_under(&folder.join(name)).into_iter();
        files.map(|file| format!("{name}/{file}")).collect::<Vec<_>>()
    };
    OUTPUTS.iter().flat_map(of).collect()
}

/// When each file of the workspace was written.
fn dates(folder: &Path) -> BTreeMap<String, SystemTime> {
    let date = |path: &String| {
        let written = fs_err::metadata(folder.join(path)).unwrap().modified().unwrap();
        (path.clone(), written)
    };
    files_under(folder).iter().map(date).collect()
}

/// Builds the same workspace elsewhere, where nothing is known of earlier builds; the outputs stand there as they do
/// here, or not at all.
fn elsewhere(folder: &Path, options: &BuildOptions<'_>, with_outputs: bool) -> Seen {
    let other = tempfile::tempdir().unwrap();
    let goes_along = |file: &&String| {
        let is_output = OUTPUTS.iter().any(|name| file.starts_with(&format!("{name}/")));
        let is_known = with_outputs && KNOWN.contains(&file.as_str());
        is_known || !file.starts_with(".tongbao/") && (with_outputs || !is_output)
    };
    for file in files_under(folder).iter().filter(goes_along) {
        let to = other.path().join(file);
        fs_err::create_dir_all(to.parent().unwrap()).unwrap();
        fs_err::copy(folder.join(file), to).unwrap();
    }
    let report = built(other.path(), options);
    assert!(
        report.result.as_ref().is_ok_and(|site| !site.is_unchanged) || report.result.is_err()
    );
    seen(other.path(), &report)
}

/// Leaves nothing to be told again. That nothing is known of published issues is told itself, so nothing stands there.
fn forget(case: &Case) {
    let [issued, pdfs] = KNOWN.map(|known| case.path().join(known));
    let _ = fs_err::remove_file(pdfs);
    if issued.exists() {
        fs_err::write(issued, format!("{}\n{{}}\n", sha256(b"{}"))).unwrap();
    }
}

fn is_unchanged(report: &BuildReport) -> bool {
    report.result.as_ref().is_ok_and(|site| site.is_unchanged)
}

/// A workspace of whose build much is told.
fn case() -> Case {
    Edits::new().first(Case::new())
}

#[test]
fn where_nothing_changed_nothing_is_made() {
    for options in [ALL, PAGES] {
        let case = case().file("static/a.txt", "a");
        let first = built(case.path(), &options);
        assert!(first.result.is_ok() && !is_unchanged(&first));
        let case = case.file("public/own/file.txt", "own");
        let with_own = built(case.path(), &options);
        assert!(!is_unchanged(&with_own));
        let before = (seen(case.path(), &with_own), dates(case.path()));
        assert!(before.0.told.contains("foreign-file"), "{}", before.0.told);
        for threads in [1, 2] {
            let again = built(case.path(), &BuildOptions { threads, ..options });
            assert!(is_unchanged(&again) && again.archive.is_none());
            let made = again.result.as_ref().unwrap();
            assert_eq!((made.issues, made.pdfs.set, made.pdfs.kept), (0, 0, 0));
            assert!((seen(case.path(), &again), dates(case.path())) == before);
        }
        // The same words, written anew, and what others do among what is theirs.
        let path = case.path().join("bulletins/2017/gongzuo-01.yaml");
        fs_err::write(&path, fs_err::read(&path).unwrap()).unwrap();
        let case = case.file("public/own/file.txt", "other").file("public/own/new.txt", "new");
        assert!(is_unchanged(&built(case.path(), &options)));
        // Other options are another build.
        let others = [
            BuildOptions { force: true, ..options },
            BuildOptions { drafts: true, ..options },
            BuildOptions { only: &["2017-1".to_owned()], ..options },
            BuildOptions { as_of: Date::parse("2018-01-01").flatten(), ..options },
        ];
        for other in others {
            assert!(!is_unchanged(&built(case.path(), &other)), "{other:?}");
        }
        let report = built(case.path(), &options);
        assert!(!is_unchanged(&report), "the last build was another one");
        assert!(is_unchanged(&built(case.path(), &options)));
    }
}

#[test]
fn it_is_told_in_one_sentence() {
    let case = Case::archive().issue(1);
    case.command("build --no-pdf").output().unwrap();
    for (lang, sentence) in [("zh", "上次生成以来没有改动"), ("en", "nothing has changed")]
    {
        let output = case.command(&format!("build --no-pdf --lang {lang}")).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success() && told.starts_with(sentence), "{told}");
        assert_eq!(told.lines().count(), 1, "{told}");
    }
    let output = case.command("build --no-pdf --force --lang en").output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.starts_with("page of one issue made"), "{told}");
}

/// Whatever became of the file: everything may be made, never is it wrong.
#[test]
fn what_is_damaged_or_of_others_costs_time_alone() {
    let case = case();
    built(case.path(), &PAGES);
    let state = case.path().join(STATE);
    let first = built(case.path(), &PAGES);
    assert!(is_unchanged(&first));
    let before = seen(case.path(), &first);
    let whole = fs_err::read_to_string(&state).unwrap();
    let (_, left) = whole.trim_end().split_once('\n').unwrap();
    // Whole, and about something else.
    let about = |from: &str, to: &str| {
        let other = left.replacen(from, to, 1);
        assert_ne!(other, left, "{from}");
        format!("{}\n{other}\n", sha256(other.as_bytes()))
    };
    let root = fs_err::canonicalize(case.path()).unwrap();
    let mut dice = Dice::new(14);
    let mut damaged = whole.clone().into_bytes();
    let at = dice.roll(damaged.len() - 1);
    damaged[at] ^= 1;
    let states: [(&str, Option<Vec<u8>>); 8] = [
        ("missing", None),
        ("empty", Some(Vec::new())),
        ("cut", Some(whole.as_bytes()[..dice.roll(whole.len())].to_vec())),
        ("damaged", Some(damaged)),
        ("of another version", Some(about(env!("CARGO_PKG_VERSION"), "9.9.9").into())),
        ("of another folder", Some(about(&root.to_string_lossy(), "/else").into())),
        ("of another form", Some(about("\"by\":", "\"of\":").into())),
        ("of another rule", Some(about("\"rule\":\"", "\"rule\":\"no-").into())),
    ];
    for (name, damaged) in states {
        match damaged {
            Some(damaged) => fs_err::write(&state, damaged).unwrap(),
            None => fs_err::remove_file(&state).unwrap(),
        }
        let report = built(case.path(), &PAGES);
        assert!(!is_unchanged(&report), "{name}");
        assert!(seen(case.path(), &report) == before, "{name}");
        assert!(is_unchanged(&built(case.path(), &PAGES)), "{name}: it is whole again");
    }
    // One that stands there as a folder cannot be written: each build makes everything.
    fs_err::remove_file(&state).unwrap();
    fs_err::create_dir(&state).unwrap();
    for _ in 0..2 {
        let report = built(case.path(), &PAGES);
        assert!(!is_unchanged(&report) && seen(case.path(), &report) == before);
    }
}

/// A build that ended early leaves what was known of the one before: that is still true, and not of anything else.
#[test]
fn after_a_build_that_ended_early_nothing_is_wrong() {
    let case = case();
    built(case.path(), &PAGES);
    built(case.path(), &PAGES);
    let path = "bulletins/2017/gongzuo-02.yaml";
    let (state, old) = (case.path().join(STATE), super::text(&case, path));
    let before = fs_err::read(&state).unwrap();
    let case = case.file(path, format!("{old}title: 另一个标题\n"));
    // Stopped: the outputs are those of before.
    let disk = Disk::open(case.path()).unwrap();
    let stopped = build(&disk, &PAGES, &|_, _| ControlFlow::Break(()));
    assert!(stopped.result.is_err() && fs_err::read(&state).unwrap() == before);
    let case = case.file(path, &old);
    let expected = elsewhere(case.path(), &PAGES, true);
    assert!(seen(case.path(), &built(case.path(), &PAGES)) == expected);
    // Killed where the outputs stand in place and nothing is known of them.
    let case = case.file(path, format!("{old}title: 另一个标题\n"));
    let expected = elsewhere(case.path(), &PAGES, true);
    built(case.path(), &PAGES);
    fs_err::write(&state, &before).unwrap();
    let report = built(case.path(), &PAGES);
    assert!(!is_unchanged(&report));
    assert_eq!(seen(case.path(), &report).outputs, expected.outputs);
    fs_err::write(&state, &before).unwrap();
    let case = case.file(path, &old);
    let expected = elsewhere(case.path(), &PAGES, true);
    let report = built(case.path(), &PAGES);
    assert!(!is_unchanged(&report) && seen(case.path(), &report) == expected);
    // What a killed build left beside is cleared away.
    built(case.path(), &PAGES);
    let case = case.file(".public-killed/.tongbao", "").file(".public-killed/a", "");
    assert!(is_unchanged(&built(case.path(), &PAGES)));
    assert!(!case.path().join(".public-killed").exists());
}

/// Of a file that is new nobody has asked before: the list of its folder tells.
#[test]
fn a_file_that_comes_or_goes_leads_to_a_build() {
    let edits = Edits::new();
    let mut case = edits.first(Case::new());
    built(case.path(), &PAGES);
    for (path, content) in edits.added().filter(|(path, _)| !path.starts_with("reviews/")) {
        case = case.file(path, content);
        let report = built(case.path(), &PAGES);
        assert!(!is_unchanged(&report), "{path} comes");
        if report.result.is_err() {
            fs_err::remove_file(case.path().join(path)).unwrap();
            continue;
        }
        forget(&case);
        built(case.path(), &PAGES);
        assert!(is_unchanged(&built(case.path(), &PAGES)), "{path} is there");
        fs_err::remove_file(case.path().join(path)).unwrap();
        assert!(!is_unchanged(&built(case.path(), &PAGES)), "{path} goes");
        forget(&case);
        built(case.path(), &PAGES);
    }
}

/// Whatever is edited: files and words are those of a build that knows nothing of earlier ones.
#[test]
fn after_any_edit_files_and_words_are_those_of_a_build_that_knows_nothing() {
    let mut dice = Dice::new(seed(20_261_130));
    let edits = Edits::new();
    let case = edits.first(Case::new());
    let (mut unchanged, mut made, mut refused) = (0, 0, 0);
    for round in 0..rounds(ROUNDS) {
        let edit = edits.roll(case.path(), &mut dice);
        let drafts = dice.roll(8) == 0;
        let as_of = Date::parse("2018-01-01").flatten().filter(|_| dice.roll(8) == 0);
        let with = if dice.roll(5) == 0 { ALL } else { PAGES };
        let options = BuildOptions { drafts, as_of, ..with };
        let what = format!("round {round}, {edit}, {:?}", options.pdfs);
        let forced = BuildOptions { force: true, ..options };
        let expected = elsewhere(case.path(), &forced, true);
        let anew = (options.pdfs != Pdfs::None).then(|| elsewhere(case.path(), &FORCED, false));
        let report = built(case.path(), &options);
        assert_eq!(seen(case.path(), &report), expected, "{what}");
        if report.result.is_err() {
            refused += 1;
            continue;
        }
        unchanged += usize::from(is_unchanged(&report));
        if let Some(mut anew) = anew.filter(|_| !drafts && as_of.is_none()) {
            let is_own = |path: &String| edits.is_own(path);
            let mut outputs = expected.outputs;
            outputs.retain(|path, _| !is_own(path));
            anew.outputs.retain(|path, _| !is_own(path));
            assert_eq!(outputs, anew.outputs, "{what}");
        }
        // What was changed after it was published, and PDFs that are old, are told by each build, until somebody forgets it.
        forget(&case);
        let expected = elsewhere(case.path(), &forced, true);
        let again = built(case.path(), &options);
        assert_eq!(seen(case.path(), &again), expected, "{what}, again");
        let is_of_once = report.diagnostics.iter().any(|one| OF_ONCE.contains(&one.rule.id));
        assert!(is_unchanged(&again) || is_of_once, "{what}, again");
        let before = dates(case.path());
        let again = built(case.path(), &options);
        assert_eq!(seen(case.path(), &again), expected, "{what}, once more");
        assert!(is_unchanged(&again) && dates(case.path()) == before, "{what}, once more");
        made += 1;
    }
    let counts = format!("{unchanged} unchanged, {made} again, {refused} refused");
    assert!(unchanged > 0 && made > rounds(ROUNDS) / 4, "{counts}");
}
