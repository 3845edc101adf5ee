//! The documentation of templates, held to the source: every field, component, function and block is
//! named in both languages, and the worked example is built.
//!
//! `UPDATE=1` writes the tables of docs/templates.md anew, from the comments in `src/render/context/`.
//! Those of docs/templates.zh-CN.md are written by hand; the test names the rows that are missing.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;
use tongbao::model::EngineChoice;
use tongbao::source::Memory;

use crate::support::case::{CONFIG, UNITS, issue};
use crate::support::{builds, files_under, root, squeezed, tools, updating};

const ENGLISH: &str = "docs/templates.md";
const CHINESE: &str = "docs/templates.zh-CN.md";

/// Stand around the tables that are written anew.
const OPEN: &str = "<!-- tables: made from src/render/context by UPDATE=1 -->\n";
const CLOSE: &str = "<!-- end of tables -->\n";

fn read(path: &str) -> String {
    fs_err::read_to_string(root().join(path)).unwrap()
}

/// A struct that templates see.
struct Struct {
    name: String,
    says: String,
    /// Name, type, and what the comment says.
    fields: Vec<[String; 3]>,
}

/// The structs of `src/render/context/`, in the order of the source. Those of a module of their own have
/// its name before theirs: `ledger.Issue`.
fn structs() -> Vec<Struct> {
    let folder = root().join("src/render/context");
    let mut paths = files_under(&folder);
    // The issue first.
    paths.sort_by_key(|path| (path != "issue.rs", path.clone()));
    let modules = read("src/render/context/mod.rs");
    let of_file = |path: &String| {
        let module = path.trim_end_matches(".rs");
        let own = modules.contains(&format!("pub mod {module};"));
        let prefix = if own { format!("{module}.") } else { String::new() };
        let mut all = parsed(&fs_err::read_to_string(folder.join(path)).unwrap());
        all.iter_mut().for_each(|one| one.name = format!("{prefix}{}", one.name));
        all
    };
    paths.iter().flat_map(of_file).collect()
}

fn parsed(source: &str) -> Vec<Struct> {
    let (mut all, mut says, mut within) = (Vec::<Struct>::new(), Vec::new(), false);
    for line in source.lines().map(str::trim) {
        if let Some(comment) = line.strip_prefix("///") {
            says.push(comment.trim());
            continue;
        }
        let told = says.join(" ").replace('|', "\\|");
        if let Some(name) =
            line.strip_prefix("pub struct ").and_then(|rest| rest.strip_suffix(" {"))
        {
            all.push(Struct {
                name: name.split('<').next().unwrap_or(name).to_owned(),
                says: told,
                fields: Vec::new(),
            });
            within = true;
        } else if line == "}" {
            within = false;
        } else if let Some((name, kind)) =
            line.strip_prefix("pub ").and_then(|one| one.split_once(": "))
            && within
        {
            let kind = kind.trim_end_matches(',').to_owned();
            all.last_mut().unwrap().fields.push([name.to_owned(), kind, told]);
        }
        if !line.starts_with("#[") {
            says.clear();
        }
    }
    all
}

/// A type as those who write templates think of it.
fn plainly(kind: &str) -> String {
    let kind = kind
        .trim_start_matches('&')
        .replace("'static ", "")
        .replace("'a ", "")
        .replace("<'a>", "");
    let kind = kind.as_str();
    if let Some(kind) = kind.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return format!("list of {}", plainly(kind));
    }
    let inner = |open: &str| kind.strip_prefix(open).and_then(|rest| rest.strip_suffix('>'));
    if let Some(kind) = inner("Option<") {
        return format!("{} or nothing", plainly(kind));
    }
    if let Some(kind) = inner("Vec<") {
        return format!("list of {}", plainly(kind));
    }
    match kind {
        "String" | "str" => "text".to_owned(),
        "bool" => "true or false".to_owned(),
        "Markup" => "markup".to_owned(),
        _ if kind.starts_with(['i', 'u', 'f']) => "number".to_owned(),
        _ => kind.rsplit("::").next().unwrap_or(kind).to_owned(),
    }
}

fn tables() -> String {
    let mut text = OPEN.to_owned();
    for one in structs() {
        text += &format!(
            "\n### {}\n\n{}\n\n| field | is | what it is |\n|---|---|---|\n",
            one.name, one.says
        );
        for [name, kind, says] in &one.fields {
            text += &format!("| `{name}` | {} | {says} |\n", plainly(kind));
        }
    }
    text + "\n" + CLOSE
}

/// The fields that a document names, by the heading over their table.
fn documented(text: &str) -> BTreeSet<String> {
    let mut heading = "";
    let mut found = BTreeSet::new();
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("### ") {
            heading = name.trim();
        } else if let Some((name, _)) =
            line.strip_prefix("| `").and_then(|rest| rest.split_once('`'))
        {
            found.insert(format!("{heading}.{name}"));
        }
    }
    found
}

#[test]
fn the_tables_of_the_document_are_those_of_the_source() {
    let text = read(ENGLISH);
    let (before, rest) = text.split_once(OPEN).expect("the tables begin with their mark");
    let (_, behind) = rest.split_once(CLOSE).expect("the tables end with their mark");
    let wanted = format!("{before}{}{behind}", tables());
    if updating() {
        fs_err::write(root().join(ENGLISH), &wanted).unwrap();
    } else {
        assert!(
            text == wanted,
            "{ENGLISH} is not up to date: run UPDATE=1 cargo test templates"
        );
    }
}

#[test]
fn every_field_stands_in_the_chinese_document() {
    let structs = structs();
    let fields = |one: &Struct| {
        one.fields.iter().map(|[name, ..]| format!("{}.{name}", one.name)).collect::<Vec<_>>()
    };
    let wanted: BTreeSet<String> = structs.iter().flat_map(fields).collect();
    assert!(wanted.len() > 100, "the source is read: {}", wanted.len());
    let documented = documented(&read(CHINESE));
    let missing: Vec<_> = wanted.difference(&documented).collect();
    assert!(
        missing.is_empty(),
        "{CHINESE} lacks {missing:#?}; add rows | `field` | 说明 | under ### Type"
    );
    let types: BTreeSet<&str> = structs.iter().map(|one| one.name.as_str()).collect();
    let of_type =
        |one: &&String| one.rsplit_once('.').is_some_and(|(name, _)| types.contains(name));
    let stale: Vec<_> = documented.difference(&wanted).filter(of_type).collect();
    assert!(stale.is_empty(), "{CHINESE} has fields that are gone: {stale:#?}");
}

/// What the first group of a pattern finds in files.
fn names(pattern: &str, files: &[&str]) -> BTreeSet<String> {
    let pattern = Regex::new(pattern).unwrap();
    let found = files.iter().flat_map(|path| {
        let text = read(path);
        pattern.captures_iter(&text).map(|one| one[1].to_owned()).collect::<Vec<_>>()
    });
    found.collect()
}

#[test]
fn components_functions_blocks_and_templates_are_documented() {
    let templates = files_under(&root().join("templates"));
    let html: Vec<String> = templates
        .iter()
        .filter(|path| path.ends_with(".html"))
        .map(|path| format!("templates/{path}"))
        .collect();
    let html: Vec<&str> = html.iter().map(String::as_str).collect();
    let mut wanted = names(r"component (web\.\w+)\(", &html);
    assert!(wanted.len() > 10, "components are read: {wanted:?}");
    wanted.extend(names(r#"register_(?:function|filter)\("(\w+)""#, &["src/render/engine.rs"]));
    wanted.extend(names(r"\{%-? block (\w+) %\}", &["templates/base.html"]));
    wanted.extend(
        html.iter()
            .filter(|path| !path.contains("/partials/"))
            .map(|path| path.trim_start_matches("templates/").to_owned()),
    );
    for document in [ENGLISH, CHINESE] {
        let text = read(document);
        let missing: Vec<_> =
            wanted.iter().filter(|name| !text.contains(&format!("`{name}`"))).collect();
        assert!(missing.is_empty(), "{document} lacks {missing:#?}");
    }
}

/// The blocks of code behind a line that names a file: `templates/…`, or `result`.
fn blocks(document: &str) -> BTreeMap<String, String> {
    let pattern = Regex::new(r"(?s)<!-- example: (\S+) -->\n```\w*\n(.*?)```\n").unwrap();
    let text = read(document);
    pattern.captures_iter(&text).map(|one| (one[1].to_owned(), one[2].to_owned())).collect()
}

#[test]
fn the_changed_masthead_is_what_the_document_says() {
    builds::need_fonts();
    let example = blocks(ENGLISH);
    assert_eq!(example, blocks(CHINESE), "both documents have the same example");
    let head = read("templates/typst/head.typ");
    let start = head.find("#let masthead(").unwrap();
    let end = start + head[start..].find("\n}\n").unwrap() + "\n}\n".len();
    let changed = format!("{}{}{}", &head[..start], example["masthead"], &head[end..]);
    let page = "templates/partials/issue-head.html";
    let project = Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/2017/gongzuo-01.yaml", issue(1))
        .with(page, example[page].as_str())
        .with("templates/typst/head.typ", changed);
    let built = builds::build(&project, root(), Some(EngineChoice::Embedded), &[]);
    assert_eq!(built.told, "");
    let html = built.page("gongzuo/2017/1/index.html");
    assert!(html.contains(example["result"].trim()), "the page is not as shown:\n{html}");
    let words = squeezed(&tools::words(&built.public["gongzuo/2017/1/gongzuo-2017-1.pdf"]));
    assert!(words.starts_with("安澜市绩效办主办"), "the PDF begins with the issuer: {words}");
}
