//! What is made of small workspaces, by the trees of `tests/build/`: `<name>/input` is a workspace,
//! `<name>/expected` what it is about.
//!
//! `expected/public` is the website: issues, years, and the files for programs; of pages the content of
//! `<main>`, since what stands around it is the same in all of them and is compared once, in
//! `tests/build/frame.html`. `expected/typst` holds the source of every PDF, the snapshot of the PDF:
//! `gongzuo-2017-1.typ` for the print room, and, where persons are hidden,
//! `gongzuo-2017-1.public.typ` for the website. `UPDATE=1` accepts; look at the diff.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use snapbox::Data;
use snapbox::data::DataFormat;
use tongbao::model::{Archive, Config, Issue, PublicArchive, PublicFiles, Role};
use tongbao::render::assemble::{Assembler, IssueFiles};
use tongbao::render::{Target, TemplateFile, assemble};
use tongbao::site::{Plan, Selection};
use tongbao::source::{Disk, Project, table};
use tongbao::{office, render};

use crate::support::{assert, builds, files_under, root, updating};

/// Names the trees, with `_` for `-`, and makes a test of each.
macro_rules! trees {
    ($($tree:ident)*) => {
        const TREES: &[&str] = &[$(stringify!($tree)),*];
        $(
            #[test]
            fn $tree() {
                compare_tree(&stringify!($tree).replace('_', "-"));
            }
        )*
    };
}

trees! {
    docno_document
    internal_and_drafts
    persons_masked
    persons_omitted
    practices_and_failings
    practices_only
    rectifications_and_links
    running_total
}

#[test]
fn every_tree_has_a_test() {
    let entries = fs_err::read_dir(root().join("tests/build")).unwrap().map(Result::unwrap);
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut folders: Vec<String> =
        folders.map(|folder| folder.file_name().into_string().unwrap()).collect();
    folders.sort();
    assert_eq!(folders, TREES.iter().map(|tree| tree.replace('_', "-")).collect::<Vec<_>>());
}

fn folder(tree: &str) -> PathBuf {
    root().join("tests/build").join(tree)
}

/// Compares a tree with what is made of it; a file that is expected and was not made is a failure too.
/// All files that differ are told.
fn compare_tree(tree: &str) {
    let (input, expected) = (folder(tree).join("input"), folder(tree).join("expected"));
    let mut outputs = website(&input);
    outputs.extend(typst(&input));
    let old = files_under(&expected).into_iter().filter(|file| !outputs.contains_key(file));
    let mut faults: Vec<String> =
        old.filter_map(|file| left_over(&expected.join(file))).collect();
    for (file, bytes) in outputs {
        let made = String::from_utf8(bytes).expect("outputs of these inputs are text");
        let made = if file.ends_with(".html") { parts(&made)[1].to_owned() } else { made };
        faults.extend(difference(made, &expected.join(file)));
    }
    assert!(faults.is_empty(), "{tree}:\n{}", faults.join("\n"));
}

/// What is said of a file that is expected and was not made.
fn left_over(path: &Path) -> Option<String> {
    if updating() {
        fs_err::remove_file(path).unwrap();
        return None;
    }
    Some(format!("{} was not made", path.display()))
}

/// How what was made differs from a file.
fn difference(made: String, path: &Path) -> Option<String> {
    if updating() {
        fs_err::create_dir_all(path.parent().unwrap()).unwrap();
    }
    let expected = Data::read_from(path, Some(DataFormat::Text)).raw();
    let compared = assert().try_eq(Some(&"what was made"), Data::text(made).raw(), expected);
    compared.err().map(|fault| fault.to_string())
}

/// A page in three: what is in front of the content of `<main>`, the content, and what is behind.
fn parts(page: &str) -> [&str; 3] {
    let tag = page.find("<main").expect("every page has a main part");
    let start = tag + page[tag..].find(">\n").expect("a tag ends") + 2;
    let end = page.find("</main>").expect("a part that starts ends");
    [&page[..start], &page[start..end], &page[end..]]
}

/// Head, header and footer of one page, for all.
#[test]
fn the_frame_of_a_page_is_as_expected() {
    let outputs = website(&folder("practices-only").join("input"));
    let page = str::from_utf8(&outputs["public/gongzuo/2017/1/index.html"]).unwrap();
    let [front, _, behind] = parts(page);
    let fault = difference(format!("{front}{behind}"), &folder("frame.html"));
    assert!(fault.is_none(), "{}", fault.unwrap());
}

/// What a workspace says itself: issues with all that is theirs, and the files for programs. The pages
/// that are made of many issues have tests of their own in `site`, and would be the same in every tree.
fn is_compared(path: &str) -> bool {
    let top = path.split('/').next().unwrap_or_default();
    match top {
        "assets" | "schema" | "search" | "units" | "ledger" | "statistics" | "about" => {
            path == "ledger/ledger.csv"
        }
        "404.html" | "robots.txt" => false,
        series if path == format!("{series}/index.html") => false,
        _ => !path.ends_with("/text.js"),
    }
}

fn website(input: &Path) -> BTreeMap<String, Vec<u8>> {
    let disk = Disk::open(input).unwrap();
    let outputs = builds::build(&disk, input, None, &[]);
    assert!(outputs.print.is_empty(), "no PDF was asked for");
    let pages = outputs.public.into_iter().filter(|(path, _)| is_compared(path));
    pages.map(|(path, bytes)| (format!("public/{path}"), bytes)).collect()
}

/// The source of every PDF, as `site` would hand it to `typeset`, with names of roles for fonts.
fn typst(input: &Path) -> BTreeMap<String, Vec<u8>> {
    let disk = Disk::open(input).unwrap();
    let prepared = office::check(&disk);
    let archive = &prepared.archive;
    let config = archive.config.as_ref().unwrap();
    let engine = engine(config);
    let plan = Plan::new(archive, &Selection::default());
    let public = PublicArchive::of(archive, &plan.visible, config.privacy.persons);
    let mut sources = BTreeMap::new();
    for issue in &plan.issues {
        let id = issue.id();
        let set = |archive: &Archive, files: &dyn Project| {
            let issue = archive.issue(&id)?;
            let target = Target::Pdf { base_url: config.site.base_url.clone() };
            let visible = &plan.visible;
            let assembler = Assembler { archive, config, target, visible };
            Some(source(&engine, &assembler, issue, files))
        };
        let files = PublicFiles::new(&disk, &public).of_issue(&id);
        let printed = set(archive, &disk).unwrap();
        if let Some(published) =
            set(public.archive(), &files).filter(|published| *published != printed)
        {
            sources.insert(format!("typst/{id}.public.typ"), published.into_bytes());
        }
        sources.insert(format!("typst/{id}.typ"), printed.into_bytes());
    }
    sources
}

fn source(
    engine: &render::Engine,
    assembler: &Assembler<'_>,
    issue: &Issue,
    files: &dyn Project,
) -> String {
    let config = assembler.config;
    let series = config.find_series(&issue.series.value).unwrap();
    let rows = issue.attachments.iter().map(|one| {
        let path = issue.file(&one.file.value).unwrap();
        table::rows(files, &path, one.file.span).unwrap()
    });
    let beside = IssueFiles { tables: rows.collect(), pdf: None };
    let (values, _) = assembler.issue(issue, series, &beside);
    let families = Role::ALL.map(|role| (role.id(), vec![role.id().to_uppercase()]));
    let site = assemble::site(config);
    render::typst::issue(engine, &site, &values, &families.into()).unwrap()
}

/// The built-in templates.
fn engine(config: &Config) -> render::Engine {
    let folder = root().join("templates");
    let templates: Vec<TemplateFile> = files_under(&folder)
        .into_iter()
        .filter(|name| !name.starts_with("typst/"))
        .map(|name| {
            let text = fs_err::read_to_string(folder.join(&name)).unwrap();
            TemplateFile { name, text }
        })
        .collect();
    render::Engine::new(&templates, config.language).unwrap_or_else(|errors| {
        panic!("{}", errors.into_iter().map(|error| error.words).collect::<String>())
    })
}

/// Whether words stand anywhere in the website, in any byte or name.
fn leaks(name: &str, words: &[&str]) -> Vec<String> {
    let public = website(&folder(name).join("input"));
    let mut found = Vec::new();
    for (path, bytes) in &public {
        let text = String::from_utf8_lossy(bytes);
        for word in words {
            if path.contains(word) || text.contains(word) {
                found.push(format!("{word} in {path}"));
            }
        }
    }
    found
}

#[test]
fn nothing_internal_and_no_draft_is_in_the_website() {
    let words = [
        "内部标题",
        "内部条目",
        "机密",
        "内部附件",
        "secret",
        "草稿标题",
        "草稿内容",
        "送审内容",
    ];
    let addresses = ["gongzuo/2017/2/", "gongzuo/2017/3/", "gongzuo/2017/4/", "第2期", "第3期"];
    assert_eq!(leaks("internal-and-drafts", &[&words[..], &addresses[..]].concat()), [""; 0]);
}

#[test]
fn no_hidden_name_is_in_the_website() {
    let names = ["张建国", "李明", "欧阳文静"];
    assert_eq!(leaks("persons-masked", &names), [""; 0]);
    assert_eq!(leaks("persons-omitted", &names), [""; 0]);
}
