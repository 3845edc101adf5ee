//! What is fuzzed: readers of the program, given any bytes. Each panics where what it gives is not as it
//! has to be.
//!
//! `fuzz/` hands these functions to libFuzzer; [`corpus`](super::corpus) runs them over its seeds.

use tongbao::diag::render;
use tongbao::document::doc;
use tongbao::lang::Lang;
use tongbao::leaks::{Names, read};
use tongbao::render::markup;
use tongbao::render::markup::{Labels, Options, Resolve};
use tongbao::source::Memory;
use tongbao::{document, office, text};
use typst::syntax::ast::{AstNode, FuncCall};
use typst::syntax::{SyntaxNode, parse};

use crate::support::docx::{Docx, shown};
use crate::support::old_word;

/// Looks for names in an attachment.
pub(crate) fn attachments(bytes: &[u8]) {
    read(bytes, &Names::new(["张建国".to_owned()]));
}

/// Reads a Word file of the kind before 2007: one that is whole, or one made of a text and bytes of its streams.
pub(crate) fn doc(bytes: &[u8]) {
    let read = if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        doc::read(bytes)
    } else {
        doc::read(&old_word::of_seed(&String::from_utf8_lossy(bytes)))
    };
    if let Ok(read) = read {
        let shown = document::text::write(&read.document);
        let is_mark = |one: char| one < ' ' && !"\n\t".contains(one);
        assert!(!shown.contains(is_mark), "{shown:?}");
    }
}

/// Reads a Word file: one that is whole, or the XML of its parts.
pub(crate) fn docx(bytes: &[u8]) {
    if bytes.starts_with(b"PK") {
        shown(bytes);
    } else {
        shown(&Docx::of_seed(&String::from_utf8_lossy(bytes)).bytes());
    }
}

const CONFIG: &str = "\
title: 安澜市工作通报
organization: {name: 安澜市绩效办}
series: [{id: gongzuo, name: 工作通报}]
";

const UNITS: &str = "units: [{id: shuiwuju, name: 市水务局}, {id: jiaoyuju, name: 市教育局}]\n";

fn workspace(issue: &[u8]) -> Memory {
    Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/2017/gongzuo-01.yaml", issue)
}

/// Reads the file of an issue, checks it, and prints what is told of it.
pub(crate) fn yaml(bytes: &[u8]) {
    let prepared = office::check(&workspace(bytes));
    for one in prepared.diagnostics.sorted(&prepared.files) {
        render::human(one, &prepared.files, Lang::Zh, false);
        render::short(one, &prepared.files, Lang::En);
    }
}

/// Allows all links.
struct All;

impl Resolve for All {
    fn link(&self, destination: &str) -> Option<String> {
        Some(destination.to_owned())
    }

    fn image(&self, destination: &str) -> Option<String> {
        Some(destination.to_owned())
    }
}

/// Elements that a text can have in HTML.
const ELEMENTS: [&str; 31] = [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "s",
    "section",
    "span",
    "strong",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
    "div",
];

/// Functions of Typst that a text can call.
const FUNCTIONS: [&str; 19] = [
    "box",
    "emph",
    "enum",
    "enum.item",
    "footnote",
    "heading",
    "image",
    "label",
    "line",
    "linebreak",
    "link",
    "list",
    "list.item",
    "quote",
    "raw",
    "strike",
    "strong",
    "table",
    "table.header",
];

/// Makes HTML and Typst of Markdown: what comes out has the elements of a text alone, and is code
/// without a fault.
pub(crate) fn markdown(bytes: &[u8]) {
    let source = String::from_utf8_lossy(bytes);
    let options = Options {
        heading_offset: 0,
        id_prefix: "a-",
        first_footnote: 1,
        labels: Labels::CHINESE,
        resolve: &All,
    };
    let document = text::parse(&source);
    let page = markup::html::document(&document, &options);
    for tag in page.split('<').skip(1) {
        let name = tag.trim_start_matches('/');
        let name = &name[..name.find([' ', '>']).unwrap_or(name.len())];
        assert!(ELEMENTS.contains(&name), "{source:?} makes <{name}>: {page}");
    }
    let printed = markup::typst::document(&document, &options);
    let tree = parse(&printed);
    let (errors, _) = tree.errors_and_warnings();
    assert!(errors.is_empty(), "{source:?} makes {printed}: {errors:?}");
    calls(&tree, &mut |name| {
        assert!(FUNCTIONS.contains(&name), "{source:?} calls {name}: {printed}");
    });
}

/// Names the functions that are called in code.
fn calls(node: &SyntaxNode, called: &mut dyn FnMut(&str)) {
    if let Some(call) = node.cast::<FuncCall<'_>>() {
        called(&call.callee().to_untyped().full_text());
    }
    node.children().for_each(|child| calls(child, called));
}
