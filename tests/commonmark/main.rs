//! All examples of the CommonMark specification, through both writers.
//!
//! The specification is not in the repository: `make test-data` fetches it (npm package
//! `commonmark-spec`, 0.31.2). `TONGBAO_COMMONMARK_SPEC` may name another copy of `spec.txt`.
//!
//! - [`spec`] reads the examples.
//! - [`typst`] compiles what the Typst writer makes of them and gives the words back.

mod spec;
mod typst;

use std::collections::BTreeSet;

use tongbao::render::markup::{Labels, Options, Resolve, html};
use tongbao::text;
use tongbao::text::html::raw;
use tongbao::text::tree::Inline;
use tongbao::text::{Document, walk};

/// How many examples version 0.31.2 has.
const EXAMPLES: usize = 652;

/// Examples in which something is raw HTML. Ours is text, so they cannot be equal.
const RAW_HTML: [usize; 72] = [
    21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163,
    164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181,
    182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 201, 308, 309, 344, 475, 476, 477, 491,
    494, 524, 536, 613, 614, 615, 616, 617, 623, 625, 626, 627, 628, 629, 630, 631, 642, 643,
];

/// Examples that differ for another reason.
const DIFFERENT: [(usize, &str); 22] = [
    (79, HEADS_NOTHING),
    (204, DEFINES_NOTHING),
    (207, DEFINES_NOTHING),
    (208, DEFINES_NOTHING),
    (210, DEFINES_NOTHING),
    (280, LISTS_NOTHING),
    (284, LISTS_NOTHING),
    (317, DEFINES_NOTHING),
    (356, "a mark between figures is an asterisk"),
    (438, MARKS_NOTHING),
    (441, MARKS_NOTHING),
    (450, MARKS_NOTHING),
    (453, MARKS_NOTHING),
    (537, DEFINES_NOTHING),
    (538, DEFINES_NOTHING),
    (544, DEFINES_NOTHING),
    (545, DEFINES_NOTHING),
    (563, DEFINES_NOTHING),
    (565, DEFINES_NOTHING),
    (567, DEFINES_NOTHING),
    (571, DEFINES_NOTHING),
    (592, DEFINES_NOTHING),
];

const DEFINES_NOTHING: &str = "a definition that no link uses is printed as it was typed";
const HEADS_NOTHING: &str = "a heading without words is printed as it was typed";
const MARKS_NOTHING: &str =
    "marks around nothing but another mark are printed as they were typed";
const LISTS_NOTHING: &str = "a list without words is printed as it was typed";

/// Allows everything, as the specification does.
struct Everything;

impl Resolve for Everything {
    fn link(&self, destination: &str) -> Option<String> {
        Some(destination.to_owned())
    }

    fn image(&self, destination: &str) -> Option<String> {
        Some(destination.to_owned())
    }
}

/// Allows links, and prints pictures as their descriptions.
struct NoPictures;

impl Resolve for NoPictures {
    fn link(&self, destination: &str) -> Option<String> {
        Some(destination.to_owned())
    }

    fn image(&self, _: &str) -> Option<String> {
        None
    }
}

fn options(resolve: &dyn Resolve) -> Options<'_> {
    Options {
        heading_offset: 0,
        id_prefix: "",
        first_footnote: 1,
        labels: Labels::ENGLISH,
        resolve,
    }
}

#[test]
fn every_example_without_raw_html_is_equal_to_the_reference() {
    let excluded: BTreeSet<usize> =
        RAW_HTML.into_iter().chain(DIFFERENT.map(|(number, _)| number)).collect();
    let mut wrong = Vec::new();
    let examples = spec::examples();
    assert_eq!(examples.len(), EXAMPLES);
    let mut equal = 0;
    for example in &examples {
        let page = html::document(&text::parse(&example.markdown), &options(&Everything));
        if page == example.html {
            equal += 1;
            assert!(!excluded.contains(&example.number), "{} is equal", example.number);
        } else if !excluded.contains(&example.number) {
            wrong.push(format!(
                "--- {} ({})\n{}\n--- expected\n{}\n--- printed\n{page}",
                example.number, example.section, example.markdown, example.html
            ));
        }
    }
    assert!(wrong.is_empty(), "{} differ\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(equal, EXAMPLES - excluded.len());
}

#[test]
fn the_list_of_examples_with_raw_html_is_right() {
    let examples = spec::examples();
    let found =
        examples.iter().filter(|example| !raw(&text::parse(&example.markdown)).is_empty());
    let found: Vec<usize> = found.map(|example| example.number).collect();
    assert_eq!(found, RAW_HTML);
}

#[test]
fn no_tag_of_a_user_reaches_the_page() {
    let ours = [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "pre",
        "code",
        "ul",
        "ol",
        "li",
        "hr",
        "br",
        "em",
        "strong",
        "del",
        "a",
        "img",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ];
    for example in spec::examples() {
        let document = text::parse(&example.markdown);
        let page = html::document(&document, &options(&Everything));
        for tag in page.split('<').skip(1) {
            let name: String = tag
                .trim_start_matches('/')
                .chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect();
            assert!(ours.contains(&name.as_str()), "{}: <{tag}", example.number);
        }
        for word in ["<a ", "<img ", "<del>"] {
            // Every one of ours stands for a node of the tree.
            let nodes = walk::inlines(&document).filter(|inline| match inline {
                Inline::Link(_) => word == "<a ",
                Inline::Image(_) => word == "<img ",
                Inline::Strikethrough(_) => word == "<del>",
                _ => false,
            });
            assert!(page.matches(word).count() <= nodes.count(), "{}: {word}", example.number);
        }
    }
}

#[test]
fn typst_prints_the_words_that_html_prints() {
    let examples = spec::examples();
    let documents: Vec<Document> =
        examples.iter().map(|example| text::parse(&example.markdown)).collect();
    let sources = documents.iter().map(|document| {
        tongbao::render::markup::typst::document(document, &options(&NoPictures))
    });
    let printed = typst::words(&sources.collect::<Vec<_>>());
    assert_eq!(printed.len(), documents.len());
    let mut wrong = Vec::new();
    for ((example, document), printed) in examples.iter().zip(&documents).zip(printed) {
        let page = spec::words(&html::document(document, &options(&NoPictures)));
        let page = typst::printable(&page);
        if page != printed {
            wrong.push(format!("{}:\n  html  {page}\n  typst {printed}", example.number));
        }
    }
    assert!(wrong.is_empty(), "{} differ\n{}", wrong.len(), wrong.join("\n"));
}
