//! Tests over both engines, with the fonts of this machine.
//!
//! A test of the external engine needs the program `typst` on the PATH; where it is not installed
//! the test says so on stderr and tries nothing.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use rayon::prelude::*;

use tongbao::diag::{Files, Span, Spanned};
use tongbao::lang::Lang;
use tongbao::model::{Date, FontFamilies, Role};
use tongbao::typeset;
use tongbao::typeset::{
    Embedded, Engine, External, FontProblem, Fonts, Problem, Program, RoleFonts, Shared,
    Standard, Standards, StandardsProblem, Subject, TypesetInput, TypesetOutcome,
};

const TEMPLATE: &str = r##"
#let bulletin(title, body) = {
  set document(title: title, date: datetime.today())
  set page(width: 148mm, height: 210mm, footer: context align(center, counter(page).display()))
  set text(font: FONTS, size: 12pt, lang: "zh", region: "cn", fallback: false)
  show heading: set text(font: HEI, weight: "regular")
  align(center, text(font: TITLE, weight: "bold", size: 20pt, fill: rgb("#d7000f"), title))
  body
}
#let photo(path) = image(path, width: 3cm, alt: "图")
"##;

static FONTS: LazyLock<Arc<Fonts>> = LazyLock::new(|| {
    Arc::new(Fonts::scan(&typeset::default_folders(Path::new(".")), RoleFonts::default()))
});

fn shared() -> Arc<Shared> {
    let list = |role| {
        format!(
            "({},)",
            FONTS
                .families(role)
                .iter()
                .map(|name| format!("{name:?}"))
                .collect::<Vec<_>>()
                .join(",")
        )
    };
    let template = TEMPLATE
        .replace("FONTS", &list(Role::Body))
        .replace("HEI", &list(Role::Hei))
        .replace("TITLE", &list(Role::Title));
    let path = "templates/typst/body.typ".to_owned();
    Arc::new(Shared::new(BTreeMap::from([(path, Arc::from(template.into_bytes()))])))
}

fn embedded() -> Engine {
    Engine::Embedded(Embedded::new(Arc::clone(&FONTS), shared()))
}

/// The installed program, or nothing and a word on stderr.
#[expect(clippy::print_stderr, reason = "a test that tries nothing has to say so")]
fn external() -> Option<Engine> {
    match External::find(&Program::default(), &FONTS, shared()) {
        Ok(engine) => Some(Engine::External(engine)),
        Err(problem) => {
            eprintln!("NOT TESTED, no usable typst program: {:?}", problem.message);
            None
        }
    }
}

fn document(number: usize, body: &str) -> TypesetInput {
    let main = format!(
        "#import \"/templates/typst/body.typ\": *\n#show: bulletin.with(\"工作通报{number}\")\n{body}"
    );
    TypesetInput {
        name: format!("gongzuo-2017-{number}.typ"),
        main,
        date: Date::new(2017, 8, 21).expect("a day that exists"),
        standards: Standards::new(&[Standard::A2a, Standard::Ua1]).unwrap(),
        files: BTreeMap::new(),
    }
}

fn long(number: usize) -> TypesetInput {
    let text: String = (0..60).map(|line| format!("第{number}期第{line}段。高新区坚持以履职尽责促经济发展，做到一级抓一级、层层抓落实。\n\n")).collect();
    document(number, &format!("= 狠抓履职尽责\n{text}"))
}

fn rules(outcome: &TypesetOutcome) -> Vec<&'static str> {
    outcome.problems.iter().map(|problem| problem.rule.id).collect()
}

fn only(outcome: TypesetOutcome) -> Problem {
    assert!(outcome.output.is_none(), "expected an error");
    assert_eq!(outcome.problems.len(), 1, "{:?}", outcome.problems);
    outcome.problems.into_iter().next().unwrap()
}

fn deep<T: Send>(run: impl FnOnce() -> T + Send) -> T {
    typeset::pool(2).unwrap().install(run)
}

#[test]
fn same_bytes_twice_and_from_four_threads() {
    let engine = embedded();
    let documents: Vec<TypesetInput> = (1..=8).map(long).collect();
    let once: Vec<_> =
        documents.iter().map(|one| engine.typeset(one).output.unwrap()).collect();
    typeset::evict(0);
    let pool = typeset::pool(4).unwrap();
    let again: Vec<_> = pool.install(|| {
        documents.par_iter().map(|one| engine.typeset(one).output.unwrap()).collect()
    });
    assert!(once == again);
    assert!(once[0].pdf != once[1].pdf);
    let text = once[0].text.as_deref().unwrap();
    assert!(text.starts_with("工作通报1\n狠抓履职尽责\n第1期第0段。"), "{text}");
    assert_eq!(text.matches('\u{c}').count(), once[0].pages);
}

#[test]
fn both_engines_give_the_same_bytes() {
    let Some(external) = external() else { return };
    let mut document = long(8);
    document.files = BTreeMap::from([("bulletins/a.png".to_owned(), png())]);
    document.main.push_str("\n#photo(\"/bulletins/a.png\")");
    let ours = embedded().typeset(&document).output.unwrap();
    let theirs = external.typeset(&document);
    let theirs = theirs.output.unwrap_or_else(|| panic!("{:?}", theirs.problems));
    assert_eq!(ours.pages, theirs.pages);
    if external.version() == format!("typst-cli {}", Embedded::VERSION) {
        assert!(ours.pdf == theirs.pdf, "{} and {} bytes", ours.pdf.len(), theirs.pdf.len());
    }
}

#[test]
fn version_is_that_of_the_crates() {
    let output = embedded().typeset(&document(1, "#sys.version")).output.unwrap();
    assert!(output.text.unwrap().contains(Embedded::VERSION));
}

#[test]
fn nothing_outside_is_read() {
    let engines = [Some(embedded()), external()];
    for engine in engines.into_iter().flatten() {
        for body in [
            "#read(\"/etc/passwd\")",
            "#read(\"../../../etc/passwd\")",
            "#read(\"/bulletins/../../etc/passwd\")",
            "#import \"@preview/x:1.0.0\"",
            "#import \"@local/x:1.0.0\"",
            "#include \"/bulletins/a.csv\"",
        ] {
            let mut document = document(1, body);
            document.files.insert("../a".to_owned(), Arc::from(*b"x"));
            assert_eq!(rules(&engine.typeset(&document)), ["typst-error"], "{body}");
        }
    }
}

#[test]
fn missing_glyphs_are_found() {
    for engine in [Some(embedded()), external()].into_iter().flatten() {
        let problem = only(engine.typeset(&document(1, "姓名：\u{2A6A5}")));
        assert_eq!(problem.rule.id, "missing-glyph");
        assert_eq!(problem.subject, Subject::Character('\u{2A6A5}'));
        assert!(format!("{:?}", problem.message).contains("U+2A6A5"));
    }
    assert!(FONTS.covers(Role::Body, '国'));
    assert_eq!(FONTS.uncovered(Role::Body, "国\u{2A6A5}\n国\u{2A6A5}\u{2060}"), ['\u{2A6A5}']);
}

#[test]
fn faults_of_templates_name_the_line() {
    for engine in [Some(embedded()), external()].into_iter().flatten() {
        let problem = only(engine.typeset(&document(3, "第一行\n#unknown-name")));
        assert_eq!(problem.rule.id, "typst-error");
        assert_eq!(problem.place.path, "gongzuo-2017-3.typ");
        assert!(problem.place.text[problem.place.range.start..].starts_with("unknown-name"));
    }
}

#[test]
fn bad_pictures_are_named() {
    for engine in [Some(embedded()), external()].into_iter().flatten() {
        for (path, data) in [
            ("bulletins/坏.png", &b"no picture"[..]),
            ("bulletins/b.jpg", b""),
            ("c.svg", b"<a"),
        ] {
            let mut document = document(1, &format!("#photo(\"/{path}\")"));
            document.files.insert(path.to_owned(), Arc::from(data));
            let problem = only(engine.typeset(&document));
            assert_eq!(problem.rule.id, "bad-picture", "{problem:?}");
            assert_eq!(problem.subject, Subject::Picture(path.to_owned()));
        }
    }
}

#[test]
fn standards_are_kept() {
    for engine in [Some(embedded()), external()].into_iter().flatten() {
        let body = "#text(fill: cmyk(0%, 80%, 80%, 0%))[红]";
        let problem = only(engine.typeset(&document(1, body)));
        assert_eq!(problem.rule.id, "broken-pdf-standard");
        assert_eq!(problem.hints[0].id(), "broken-pdf-standard.cmyk");
        let mut document = document(1, "#image(\"/a.png\")");
        document.files.insert("a.png".to_owned(), png());
        assert_eq!(rules(&engine.typeset(&document)), ["missing-alternative-text"]);
        let warned = engine.typeset(&self::document(1, "#text(font: \"No Such\")[字]"));
        assert_eq!(rules(&warned)[0], "unknown-font");
    }
    let conflict = Standards::parse(&["a-2a", "a-3a"]);
    assert_eq!(conflict, Err(StandardsProblem::Conflict(Standard::A2a, Standard::A3a)));
    let unknown = Standards::parse(&["a-9z"]);
    assert_eq!(unknown, Err(StandardsProblem::Unknown("a-9z".to_owned())));
    for other in ["a-4", "a-4f", "a-4e"] {
        assert!(Standards::parse(&[other, "ua-1"]).is_err(), "{other}");
    }
    for other in ["a-1a", "a-1b", "a-2a", "a-2b", "a-2u", "a-3a", "a-3b", "a-3u"] {
        assert!(Standards::parse(&[other, "ua-1"]).is_ok(), "{other}");
    }
    for standard in Standard::ALL {
        assert_eq!(Standard::parse(standard.id()), Some(standard));
    }
}

#[test]
fn missing_families_are_told() {
    let listed = |names: &[&str]| {
        let span = Span::whole(Files::default().add("tongbao.yaml", String::new()));
        names.iter().map(|name| Spanned::new((*name).to_owned(), span)).collect()
    };
    let chosen = FontFamilies {
        body: listed(&["方正小标宋简体", "霞鹜文楷"]),
        kai: listed(&["lxgw wenkai"]),
        ..FontFamilies::default()
    };
    let fonts = Fonts::scan(&typeset::default_folders(Path::new(".")), RoleFonts::new(&chosen));
    assert_eq!(fonts.missing_families(Role::Body), ["方正小标宋简体"]);
    assert_eq!(fonts.families(Role::Body)[0], "LXGW WenKai");
    assert_eq!(fonts.families(Role::Kai)[0], "LXGW WenKai");
    assert_eq!(fonts.problems().len(), 1);
    assert!(
        matches!(&fonts.problems()[0], FontProblem::NotInstalled { role: Role::Body, used, .. } if used == "LXGW WenKai")
    );
    let none = Fonts::scan(&[], RoleFonts::default());
    assert_eq!(none.problems().len(), Role::ALL.len());
    assert!(matches!(none.problems()[0], FontProblem::NoFont { role: Role::Body, .. }));
}

#[test]
fn nesting_is_an_error_not_a_crash() {
    let engine = embedded();
    let lists: String =
        (0..2000).map(|depth| format!("{}- 项\n", "  ".repeat(depth))).collect();
    let bodies = [
        lists,
        format!("{}字{}", "#[".repeat(20_000), "]".repeat(20_000)),
        format!("#let a = {}1{}", "(".repeat(20_000), ")".repeat(20_000)),
        format!("{}字{}", "#box[".repeat(200), "]".repeat(200)),
        format!("{}字{}", "#quote[".repeat(70), "]".repeat(70)),
        format!("{}字{}", "#table[".repeat(60), "]".repeat(60)),
        "#let f(x) = f(x + 1)\n#f(1)".to_owned(),
        "#show \"字\": it => [字]\n字".to_owned(),
        "- 项\n".repeat(20_000),
        format!("#{}字", "emph(".repeat(200)),
        format!("${}x{}$", "sqrt(".repeat(200), ")".repeat(200)),
    ];
    for body in &bodies {
        let outcome = deep(|| engine.typeset(&document(1, body)));
        assert_ne!(rules(&outcome).first(), Some(&"typst-panic"));
    }
}

#[test]
fn every_problem_reads_well_in_both_languages() {
    let mut problems = Vec::new();
    for body in ["\u{2A6A5}", "#unknown-name", "#text(font: \"No Such\")[字]"] {
        problems.extend(embedded().typeset(&document(1, body)).problems);
    }
    let mut files = Files::new();
    let list = typeset::diagnostics(problems, &mut files);
    for diagnostic in list.sorted(&files) {
        assert_eq!(files.path(diagnostic.span.file), "gongzuo-2017-1.typ");
        for message in std::iter::once(&diagnostic.message).chain(&diagnostic.hints) {
            for lang in Lang::ALL {
                let text = message.text(lang);
                assert!(text != message.id() && !text.contains("{$"), "{lang:?}: {text}");
            }
        }
    }
}

fn png() -> Arc<[u8]> {
    const DOT: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde\0\0\0\x0cIDATx\x9cc\xf8\xcf\xc0\0\0\x03\x01\x01\0\xc9\xfe\x92\xef\0\0\0\0IEND\xaeB`\x82";
    Arc::from(DOT)
}

#[cfg(unix)]
mod programs {
    use std::os::unix::fs::PermissionsExt;
    use std::time::Instant;

    use super::{
        Duration, Engine, External, FONTS, Path, PathBuf, Problem, Program, document, only,
        shared,
    };

    fn script(folder: &Path, text: &str) -> PathBuf {
        let path = folder.join("typst");
        fs_err::write(&path, format!("#!/bin/sh\n{text}\n")).unwrap();
        let mode = std::fs::Permissions::from_mode(0o755);
        fs_err::set_permissions(&path, mode).unwrap();
        path
    }

    const LIMIT: Duration = Duration::from_secs(60);

    fn find(program: &Path, limit: Duration) -> Result<External, Box<Problem>> {
        let program = Program {
            path: Some(program.to_owned()),
            limit,
            settings: "tongbao.yaml".to_owned(),
        };
        External::find(&program, &FONTS, shared())
    }

    fn engine(text: &str, limit: Duration) -> Engine {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.keep();
        let version = "if [ \"$1\" = --version ]; then echo 'typst 0.15.9 (x)'; exit 0; fi\n";
        Engine::External(find(&script(&folder, &format!("{version}{text}")), limit).unwrap())
    }

    #[test]
    fn a_hanging_program_is_killed() {
        let engine = engine("/bin/sleep 100", Duration::from_millis(300));
        let start = Instant::now();
        assert_eq!(only(engine.typeset(&document(1, "字"))).rule.id, "engine-timeout");
        assert!(start.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn a_program_that_fails_without_a_word_is_told() {
        let problem = only(engine("exit 3", LIMIT).typeset(&document(1, "字")));
        assert_eq!(problem.rule.id, "engine-failed");
        let problem = only(engine("exit 0", LIMIT).typeset(&document(1, "字")));
        assert_eq!(problem.rule.id, "engine-failed");
    }

    #[test]
    fn other_versions_and_programs_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let program = script(folder.path(), "echo 'typst 0.14.2 (b33de9de)'");
        assert_eq!(find(&program, LIMIT).unwrap_err().rule.id, "unsupported-engine-version");
        let program = script(folder.path(), "echo hello");
        assert_eq!(find(&program, LIMIT).unwrap_err().rule.id, "unsupported-engine-version");
        fs_err::write(&program, "no program").unwrap();
        fs_err::set_permissions(&program, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert_eq!(find(&program, LIMIT).unwrap_err().rule.id, "engine-missing");
        let nothing = folder.path().join("nothing");
        assert_eq!(find(&nothing, LIMIT).unwrap_err().rule.id, "engine-missing");
    }
}
