//! Every text field filled with text that would do harm if it were run.
//!
//! It must stand in the page and in the PDF as the characters it is made of, or be refused by a
//! rule; the pages must have the same tags as with harmless text.

use std::collections::BTreeMap;

use tongbao::model::EngineChoice;
use tongbao::office;
use tongbao::source::Memory;

use crate::support::builds::{Outputs, told};
use crate::support::{builds, html, root, squeezed, tools};

/// Code of all that our outputs are made with: Typst, tera, HTML. Nothing in it is Markdown, so that
/// it stands unchanged in every field; in Markdown it comes out with a warning for its HTML.
const CODE: &str = "甲 #read(\"/etc/passwd\") #import \"@preview/x:1.0.0\" #panic() ] [ ) ( } { $ x $ /* // */ \" ' \\ @ref = {{ site.title }} {% include \"x\" %} {# n #} <script>alert(1)</script> <img src=x onerror=alert(1)> --> ]]> 乙";

/// What is there instead in the harmless run.
const HARMLESS: &str = "甲乙";

/// What a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// Printed on the page and in the PDF.
    Both,
    /// On the page only.
    Page,
    /// Nowhere as text: a description of a picture, a short name that no template prints.
    Nowhere,
}

/// A field: a name, the marker that is replaced in the workspace, where it is shown.
const FIELDS: [(&str, Shown); 38] = [
    ("title-of-archive", Shown::Page),
    ("organization", Shown::Both),
    ("short-name", Shown::Nowhere),
    ("id-code", Shown::Page),
    ("series-name", Shown::Both),
    ("series-english-name", Shown::Nowhere),
    ("docno-prefix", Shown::Both),
    ("unit-name", Shown::Both),
    ("unit-full-name", Shown::Page),
    ("unit-category", Shown::Page),
    ("issue-title", Shown::Both),
    ("editor-note", Shown::Both),
    ("entry-title", Shown::Both),
    ("lead", Shown::Both),
    ("practice-heading", Shown::Both),
    ("practice-text", Shown::Both),
    ("point-lead", Shown::Both),
    ("point-text", Shown::Both),
    ("failing-heading", Shown::Both),
    ("category", Shown::Both),
    ("facts", Shown::Both),
    ("basis", Shown::Both),
    ("person-name", Shown::Both),
    ("person-post", Shown::Both),
    ("outcome", Shown::Both),
    ("measure", Shown::Both),
    ("picture-alt", Shown::Nowhere),
    ("picture-caption", Shown::Both),
    ("news-text", Shown::Both),
    ("attachment-title", Shown::Both),
    ("report", Shown::Both),
    ("send", Shown::Both),
    ("issue", Shown::Both),
    ("editor", Shown::Both),
    ("cell", Shown::Both),
    ("correction-reason", Shown::Page),
    ("correction-was", Shown::Page),
    ("correction-now", Shown::Page),
];

const CONFIG: &str = r#"
title: "@title-of-archive@"
organization: {name: "@organization@", short_name: "@short-name@"}
site: {id_code: "@id-code@"}
series:
  - {id: gongzuo, name: "@series-name@", english_name: "@series-english-name@"}
  - {id: ducha, name: 督查通报, numbering: docno, docno_prefix: "@docno-prefix@"}
privacy: {persons: full}
"#;

const UNITS: &str = r#"
units:
  - {id: shuiwuju, name: "@unit-name@", full_name: "全称@unit-full-name@", category: "@unit-category@"}
  - {id: jiaoyuju, name: 市教育局}
"#;

const FIRST: &str = r#"
series: gongzuo
year: 2017
number: 1
date: 2017-05-21
status: published
title: "@issue-title@"
editor_note: "@editor-note@"
entries:
  - unit: shuiwuju
    title: "@entry-title@"
    lead: "@lead@"
    practices:
      - {heading: "@practice-heading@", text: "@practice-text@", points: [{lead: 甲}, {lead: "@point-lead@", text: "@point-text@"}]}
    failings:
      - heading: "@failing-heading@"
        category: "@category@"
        facts: "@facts@"
        basis: "@basis@"
        responsible: {persons: [{name: "王@person-name@", post: "@person-post@"}]}
        outcome: "@outcome@"
        measure: "@measure@"
    pictures: [{file: a.png, alt: "@picture-alt@", caption: "@picture-caption@"}]
attachments: [{title: "@attachment-title@", file: a.csv}]
distribution: {report: ["@report@"], send: ["@send@"], issue: ["@issue@"]}  # tongbao: allow duplicate-recipient
people: {editor: "@editor@"}
"#;

const SECOND: &str = r#"
series: ducha
year: 2017
number: 1
date: 2017-06-21
status: published
title: 关于水务工作的通报
entries: [{unit: jiaoyuju, lead: 甲}]
rectifications: [{failing: gongzuo-2017-1/shuiwuju/1, date: 2017-06-01, state: done, text: "@news-text@"}]
"#;

const CORRECTION: &str = r#"
issue: gongzuo-2017-1
kind: erratum
date: 2017-06-21
reason: "@correction-reason@"
changes:
  - {where: shuiwuju, was: "@correction-was@", now: 丙}
  - {was: 丁, now: "@correction-now@"}  # tongbao: allow missing-words
"#;

/// A workspace with `text` in one field and harmless words in all others.
fn workspace(field: &str, text: &str) -> Memory {
    filled(&|name| if name == field { text } else { HARMLESS }.to_owned())
}

/// A workspace with a text in each field.
fn filled(text: &dyn Fn(&str) -> String) -> Memory {
    let fill = |template: &str| {
        let mut filled = template.to_owned();
        for (name, _) in FIELDS {
            let quoted = serde_json::to_string(&text(name)).unwrap();
            filled = filled.replace(&format!("\"@{name}@\""), &quoted);
            // Within other words.
            filled = filled.replace(&format!("@{name}@"), &quoted[1..quoted.len() - 1]);
        }
        filled
    };
    let cell = format!("\"{}\"", text("cell").replace('"', "\"\""));
    let png = fs_err::read(root().join("bulletins/2017/gongzuo-07/penggai.png")).unwrap();
    Memory::new()
        .with("tongbao.yaml", fill(CONFIG))
        .with("units.yaml", fill(UNITS))
        .with("bulletins/2017/gongzuo-01.yaml", fill(FIRST))
        .with("bulletins/2017/ducha-01.yaml", fill(SECOND))
        .with("corrections/a.yaml", fill(CORRECTION))
        .with("bulletins/2017/a.csv", format!("项目,{cell}\n{cell},2\n"))
        .with("bulletins/2017/a.png", png)
}

fn build(field: &str, text: &str) -> Outputs {
    builds::build(&workspace(field, text), root(), Some(EngineChoice::Embedded), &[])
}

/// Names of tags and attributes of all pages, with how often each comes. Titles are broken into
/// lines by their length and into clauses, so these spans are not counted.
fn shapes(outputs: &Outputs) -> BTreeMap<String, usize> {
    let mut shapes = BTreeMap::new();
    for (path, bytes) in outputs.public.iter().filter(|(path, _)| path.ends_with(".html")) {
        for tag in html::tags(str::from_utf8(bytes).unwrap()) {
            for (name, value) in &tag.attributes {
                let address = matches!(name.as_str(), "href" | "src");
                assert!(!name.starts_with("on"), "{path}: {}", tag.shape());
                assert!(!(address && value.contains("javascript")), "{path}: {value}");
            }
            if !matches!(tag.attribute("class"), "line" | "clause") {
                *shapes.entry(tag.shape()).or_default() += 1;
            }
        }
    }
    shapes
}

fn words(outputs: &Outputs) -> (String, String) {
    let pages = outputs.public.iter().filter(|(path, _)| path.ends_with(".html"));
    let page =
        pages.map(|(_, bytes)| html::words(str::from_utf8(bytes).unwrap())).collect::<String>();
    let printed = outputs.print.values().map(|pdf| tools::words(pdf));
    (squeezed(&page), printed.collect())
}

/// The code, which says which field it is of.
fn code_of(field: &str) -> String {
    let index = FIELDS.iter().position(|(name, _)| *name == field).unwrap();
    CODE.replace('乙', &format!("乙{index:02}"))
}

#[test]
fn code_is_printed_and_never_run() {
    builds::need_fonts();
    let built = |text: &dyn Fn(&str) -> String| {
        builds::build(&filled(text), root(), Some(EngineChoice::Embedded), &[])
    };
    let outputs = built(&code_of);
    let errors: Vec<&str> =
        outputs.told.lines().filter(|line| line.contains(": error[")).collect();
    assert!(errors.is_empty(), "{errors:?}");
    assert_eq!(shapes(&outputs), shapes(&built(&|_| HARMLESS.to_owned())), "tags");
    let (page, pdf) = words(&outputs);
    assert!(!page.contains("root:x:0") && !pdf.contains("root:x:0"), "a file was read");
    let mut faults = Vec::new();
    for (field, shown) in FIELDS {
        let wanted = squeezed(&code_of(field));
        if matches!(shown, Shown::Both | Shown::Page) && !page.contains(&wanted) {
            faults.push(format!("{field}: not as it stands on the page"));
        }
        if matches!(shown, Shown::Both) && !pdf.contains(&wanted) {
            faults.push(format!("{field}: not as it stands in the PDF"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Fields of issues: what a rule may look at.
fn of_issues(field: &str) -> bool {
    let (index, _) = (0..).zip(FIELDS).find(|(_, (name, _))| *name == field).unwrap();
    index >= 10 && field != "cell"
}

#[test]
fn characters_that_nobody_sees_are_refused_by_name() {
    for (field, _) in FIELDS {
        for text in
            ["甲\u{0}乙", "甲\u{1b}[2J乙", "9203\u{202e}件", "甲\u{2066}乙", "甲\u{e000}乙"]
        {
            let prepared = office::check(&workspace(field, text));
            let told = told(&prepared.diagnostics, &prepared.files);
            if of_issues(field) {
                assert!(told.contains("error[control-character]"), "{field} {text:?}: {told}");
            }
        }
    }
}

/// What a rule does not refuse must not do harm: settings, units and tables.
#[test]
fn characters_that_nobody_sees_turn_nothing_around() {
    builds::need_fonts();
    let mut faults = Vec::new();
    for (field, _) in FIELDS.into_iter().filter(|(field, _)| !of_issues(field)) {
        let text = "92\u{202e}03\u{2066}件\u{1b}\u{0}";
        let project = workspace(field, text);
        let prepared = office::check(&project);
        if prepared.diagnostics.has_errors() {
            continue;
        }
        let outputs = builds::build(&project, root(), Some(EngineChoice::Embedded), &[]);
        let refused = outputs.told.contains(": error[");
        let pages = outputs.public.iter().filter(|(path, _)| path.ends_with(".html"));
        let texts = pages.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
        let printed = outputs.print.values().map(|pdf| tools::pages(pdf).concat());
        let hidden = |text: &String| text.contains(['\u{202e}', '\u{2066}', '\u{1b}', '\u{0}']);
        if !refused && texts.chain(printed).any(|text| hidden(&text)) {
            faults.push(field);
        }
    }
    assert!(faults.is_empty(), "in a page as they are, refused by no rule: {faults:?}");
}

#[test]
fn links_that_would_run_are_refused_by_name() {
    let fields = [
        "editor-note",
        "lead",
        "practice-text",
        "point-text",
        "facts",
        "basis",
        "outcome",
        "measure",
        "news-text",
        "correction-reason",
    ];
    let links = [
        "[甲](javascript:alert(1))",
        "[甲](JaVaScRiPt:alert(1))",
        "[甲](java&#10;script:alert(1))",
        "[甲](&#106;avascript:alert(1))",
        "[甲](data:text/html,<script>alert(1)</script>)",
        "[甲](vbscript:x)",
        "[甲](//evil.example/)",
        "[甲](file:///etc/passwd)",
        "![甲](../../../../etc/passwd)",
        "![甲](https://evil.example/a.png)",
        "![甲](//evil.example/a.png)",
        "![甲](data:image/png;base64,AAAA)",
    ];
    for field in fields {
        for link in links {
            let prepared = office::check(&workspace(field, link));
            let told = told(&prepared.diagnostics, &prepared.files);
            let refused =
                told.contains("error[broken-link]") || told.contains("error[missing-file]");
            assert!(refused, "{field}: {link}\n{told}");
        }
    }
}

#[test]
fn a_line_of_fifty_thousand_characters_is_printed_in_full() {
    builds::need_fonts();
    let marks: Vec<String> = (0..5_000).map(|number| format!("字{number:05}长行")).collect();
    let text = marks.concat();
    assert!(text.chars().count() >= 40_000);
    let outputs = build("lead", &text);
    assert_eq!(outputs.told, "");
    let (page, pdf) = words(&outputs);
    assert!(page.contains(&text), "the page has it in one piece");
    assert!(pdf.contains(&text), "the PDF has it in one piece");
}
