//! The source itself: direction of imports, headers, sizes, words that do not belong there.
//!
//! `CONTRIBUTING.md` says why; each failure says what to do.

mod circles;
mod dependencies;
mod paths;
mod sentences;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use circles::Files;
use paths::Source;

use crate::support::sources;

/// The stages, in the order of `src/lib.rs`: each may name those above it.
const STAGES: [&str; 20] = [
    "lang", "diag", "source", "text", "document", "model", "leaks", "check", "export",
    "import", "render", "typeset", "output", "search", "site", "print", "register", "office",
    "serve", "cli",
];

/// Crates that only `typeset` may name.
const TYPST: [&str; 6] =
    ["typst", "typst_kit", "typst_pdf", "typst_layout", "typst_library", "comemo"];

/// Names that only `cli` may use: who has them has a screen.
const TERMINAL: [&str; 7] =
    ["Terminal", "IsTerminal", "indicatif", "clap", "clap_complete", "println", "eprintln"];

/// Longest file, in lines before its tests.
const MOST_LINES: usize = 400;

/// Lines of a file that are code, numbered from 1.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(text.lines()).filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// Fails with all that was found.
#[track_caller]
fn none(found: &[String], remedy: &str) {
    assert!(found.is_empty(), "\n{}\n\n{remedy}\n", found.join("\n"));
}

fn at(path: &Path, number: usize, line: &str) -> String {
    format!("{}:{number}: {}", path.display(), line.trim())
}

fn stage(path: &Path) -> Option<usize> {
    let folder = path.strip_prefix("src").ok()?.components().next()?;
    let name = folder.as_os_str().to_str()?.trim_end_matches(".rs");
    STAGES.iter().position(|stage| *stage == name)
}

#[test]
fn every_folder_is_a_stage() {
    let found: Vec<String> = sources(&["src"])
        .into_iter()
        .filter(|(path, _)| stage(path).is_none())
        .filter(|(path, _)| !matches!(path.to_str(), Some("src/lib.rs" | "src/main.rs")))
        .map(|(path, _)| path.display().to_string())
        .collect();
    none(&found, "Add the folder to STAGES in this test and to the list of src/lib.rs.");
}

#[test]
fn lib_lists_the_stages_in_their_order() {
    let text = fs_err::read_to_string(crate::support::root().join("src/lib.rs")).unwrap();
    let listed: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with("//! ") && line.contains(". [`"))
        .filter_map(|line| line.split('`').nth(1))
        .collect();
    assert_eq!(listed, STAGES, "src/lib.rs lists the steps in the order of imports");
}

#[test]
fn a_stage_names_only_those_above_it() {
    let mut found = Vec::new();
    for (path, text) in sources(&["src"]) {
        let Some(own) = stage(&path) else { continue };
        for named in Source::read(&path, &text).all() {
            let [from, name, ..] = named.parts.as_slice() else { continue };
            let other = STAGES.iter().position(|stage| stage == name);
            if from == "crate" && other > Some(own) {
                found.push(at(&path, named.line, &named.parts.join("::")));
            }
        }
    }
    none(
        &found,
        "A stage imports only the stages above it in src/lib.rs. Move what both need into the \
         earlier one, or hand it over as an argument.",
    );
}

/// Files that need each other for good, with the reason.
const CIRCLES: [&[&str]; 0] = [];

#[test]
fn no_files_need_each_other() {
    let files = sources(&["src"]);
    let files = Files::new(files.iter().map(|(path, text)| Source::read(path, text)).collect());
    let found: Vec<String> = files
        .circles()
        .into_iter()
        .filter(|circle| !CIRCLES.iter().any(|known| known == circle))
        .map(|circle| circle.join(" ↔ "))
        .collect();
    none(
        &found,
        "Data flows one way, within a stage too. What both files need goes into a file below them; a \
         `mod.rs` lists its files and hands on, or calls them, and they name nothing of it.",
    );
}

#[test]
fn only_typeset_names_the_typst_crates() {
    let mut found = Vec::new();
    for (path, text) in sources(&["src"]) {
        if path.starts_with("src/typeset") {
            continue;
        }
        for (number, line) in code(&text) {
            let names = |name: &str| {
                let pattern = format!("{name}::");
                line.match_indices(&pattern).any(|(start, _)| {
                    let before = line[..start].chars().next_back();
                    // `markup::typst::…` is a module of ours.
                    !before.is_some_and(|one| one == ':' || one == '_' || one.is_alphanumeric())
                })
            };
            if TYPST.iter().any(|name| names(name)) && !own_module(&text) {
                found.push(at(&path, number, line));
            }
        }
    }
    none(
        &found,
        "Only src/typeset names the Typst crates; give it a function for what is needed.",
    );
}

/// Whether a file has a module of ours in scope that is called `typst`.
fn own_module(text: &str) -> bool {
    text.lines().any(|line| {
        let line = line.trim_start_matches("pub ").trim();
        line.ends_with("::typst;") || line == "mod typst;"
    })
}

#[test]
fn only_cli_knows_a_terminal() {
    let mut found = Vec::new();
    for (path, text) in sources(&["src"]) {
        let faces = path.starts_with("src/cli") || path == Path::new("src/main.rs");
        if faces || path.ends_with("tests.rs") {
            continue;
        }
        for named in Source::read(&path, &text).all() {
            let mut names = named.parts.iter().map(String::as_str);
            let stream = ["io::stdin", "io::stdout", "io::stderr"]
                .iter()
                .any(|stream| named.parts.join("::").contains(stream));
            if stream || names.any(|name| TERMINAL.contains(&name)) {
                found.push(at(&path, named.line, &named.parts.join("::")));
            }
        }
    }
    none(
        &found,
        "A use case prints nothing and asks nothing: return a value, report through a callback, and \
         let src/cli put it into words.",
    );
}

/// Files of `src/site` that see all of an archive, and why.
const SEE_ALL: [(&str, &str); 18] = [
    ("build.rs", "makes the public archive, and tells problems at their places"),
    ("drafts.rs", "tells which drafts are shown"),
    ("earlier.rs", "tells of drafts, and of units that have other names"),
    ("edition_pdfs.rs", "sets what is printed, too"),
    ("glyphs.rs", "looks at what is printed in both editions"),
    ("inputs.rs", "says which files and issues an output is made of"),
    ("internal.rs", "sets what is printed"),
    ("issues.rs", "hands the PDF of the website on to the print room"),
    ("outputs.rs", "lists what is made, for the print room, too"),
    ("paper.rs", "sets what is printed besides issues, and tells of the workspace's templates"),
    ("plan.rs", "says which issues the public may see"),
    ("preview.rs", "lays out what will be printed, for the print room, too"),
    ("previous.rs", "drops what may not stand in the print room"),
    ("print.rs", "is the print room"),
    ("problem.rs", "tells problems at their places"),
    ("public_view.rs", "has an archive: the public one"),
    ("template_fault.rs", "tells of the workspace's templates"),
    ("website.rs", "is made of the request by `build.rs`"),
];

#[test]
fn what_makes_the_website_has_no_way_to_what_is_withheld() {
    const WHOLE: [&str; 4] = ["model::Archive", "PrintBuild", "BuildRequest", "diag::Files"];
    let mut found = Vec::new();
    for (path, text) in sources(&["src/site"]) {
        let name =
            path.strip_prefix("src/site").unwrap_or(&path).to_string_lossy().into_owned();
        let is_listed = SEE_ALL.iter().any(|(file, _)| *file == name);
        if is_listed || matches!(name.as_str(), "mod.rs" | "request.rs" | "toolchain.rs") {
            continue;
        }
        for named in Source::read(&path, &text).all() {
            let name = named.parts.join("::");
            if WHOLE.iter().any(|whole| name.ends_with(whole)) {
                found.push(at(&path, named.line, &name));
            }
        }
    }
    none(&found, "Make it of a WebsiteBuild: what it holds, the public may know.");
}

#[test]
fn imports_are_a_line_a_module() {
    let mut found = Vec::new();
    for (path, text) in sources(&["src", "tests", "benches"].map(exists).concat()) {
        let lines: Vec<&str> = text.lines().collect();
        let mut modules = BTreeMap::new();
        for import in Source::read(&path, &text).imports {
            let (name, module) = import.path.parts.split_last().unwrap();
            let line = import.path.line;
            // A function may import for itself what its file has no need of.
            let is_inner = lines[line - 1].starts_with(' ');
            let key = (module.to_vec(), import.is_public);
            let is_all = name == "*" && module == ["super"] && !path.ends_with("tests.rs");
            if is_all || !is_inner && *modules.entry(key).or_insert(line) != line {
                found.push(at(&path, line, &import.path.parts.join("::")));
            }
        }
    }
    none(
        &found,
        "Write one `use` a module, with its names in braces; `super::*` only in tests. This does it: \
         cargo +nightly fmt -- --config imports_granularity=Module",
    );
}

#[test]
fn every_file_says_what_it_is() {
    let found: Vec<String> = sources(&["src", "tests", "benches"].map(exists).concat())
        .into_iter()
        .filter(|(_, text)| !text.starts_with("//! "))
        .map(|(path, _)| path.display().to_string())
        .collect();
    none(&found, "Open the file with `//!`: what it is, where to start, what it does not do.");
}

#[test]
fn files_are_short() {
    let length = |text: &str| {
        text.lines()
            .position(|line| line.trim() == "#[cfg(test)]")
            .unwrap_or(text.lines().count())
    };
    let found: Vec<String> = sources(&["src", "tests", "benches"].map(exists).concat())
        .into_iter()
        .filter(|(_, text)| length(text) > MOST_LINES)
        .map(|(path, text)| format!("{}: {} lines", path.display(), length(&text)))
        .collect();
    none(&found, "Split the file by what its parts do; 50 to 250 lines read well.");
}

#[test]
fn the_walk_of_an_issue_names_what_is_there() {
    let text = fs_err::read_to_string(crate::support::root().join("ARCHITECTURE.md")).unwrap();
    let steps: Vec<(&str, &str)> =
        text.split('`').skip(1).step_by(2).filter_map(|code| code.split_once(".rs:")).collect();
    assert!(steps.len() > 10, "ARCHITECTURE.md has no walk in the form `file.rs:function`");
    let is_there = |(file, function): &(&str, &str)| {
        let path = crate::support::root().join("src").join(format!("{file}.rs"));
        let text = fs_err::read_to_string(path).unwrap_or_default();
        ["(", "<"].iter().any(|open| text.contains(&format!("fn {function}{open}")))
    };
    let gone = steps.iter().filter(|step| !is_there(step));
    let gone: Vec<String> =
        gone.map(|(file, function)| format!("{file}.rs:{function}")).collect();
    none(
        &gone,
        "Walk the way of an issue again and mend ARCHITECTURE.md: these are not there.",
    );
}

#[test]
fn nothing_is_left_to_do() {
    // Spelled apart, so that this file is not found itself.
    let words = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:")];
    let mut found = Vec::new();
    for (path, text) in sources(&["src", "tests", "benches"].map(exists).concat()) {
        for (number, line) in (1..).zip(text.lines()) {
            if words.iter().any(|word| line.contains(word)) {
                found.push(at(&path, number, line));
            }
        }
    }
    none(&found, "Do it, or file an issue; the tree carries no notes to oneself.");
}

/// The folder, as far as it is there.
fn exists(folder: &'static str) -> Vec<&'static str> {
    let there: PathBuf = crate::support::root().join(folder);
    if there.is_dir() { vec![folder] } else { Vec::new() }
}
