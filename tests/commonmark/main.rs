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
use tongbao::text::tree::Inline;
use tongbao::text::{Document, walk};

/// How many examples version 0.31.2 has.
const EXAMPLES: usize = 652;

/// Examples that differ, by what our texts have not (see `text::typed`).
const DIFFERENT: [(&str, &[usize]); 13] = [
    (
        "raw HTML is printed as it was typed",
        &[
            21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162,
            163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178,
            179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 201, 308, 309,
            344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 625, 626,
            627, 628, 629, 630, 631, 632, 642, 643,
        ],
    ),
    (
        "backticks and rows of tildes are characters",
        &[
            12, 14, 17, 19, 24, 34, 35, 91, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128,
            129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144,
            145, 146, 147, 212, 237, 263, 278, 318, 321, 324, 327, 328, 329, 330, 331, 332,
            333, 334, 335, 336, 337, 338, 339, 340, 341, 342, 343, 345, 349, 478, 479, 516,
            525, 530, 640, 641,
        ],
    ),
    (
        "an address stands in the link itself: `[a]: b` is a line of text",
        &[
            23, 33, 192, 193, 194, 195, 196, 198, 200, 202, 203, 204, 205, 206, 207, 208, 210,
            211, 213, 214, 215, 216, 217, 218, 317, 527, 528, 529, 531, 532, 533, 534, 535,
            537, 538, 539, 540, 541, 542, 543, 544, 545, 549, 550, 553, 554, 555, 556, 557,
            558, 559, 560, 561, 562, 563, 564, 565, 566, 567, 568, 569, 570, 571, 573, 576,
            577, 582, 583, 584, 585, 586, 587, 588, 589, 591, 592, 593,
        ],
    ),
    (
        "an address in angle brackets is printed as it was typed",
        &[20, 346, 480, 481, 526, 594, 595, 596, 597, 598, 599, 600, 601, 603, 604, 605],
    ),
    ("`&amp;` is five characters", &[25, 26, 27, 32, 36, 37, 38, 39, 40, 41, 503, 506]),
    (
        "`>` at the beginning of a line is a character",
        &[
            6, 92, 93, 101, 228, 229, 230, 231, 232, 233, 234, 235, 236, 238, 239, 240, 241,
            242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 259, 260, 286,
            287, 288, 289, 290, 292, 293, 320,
        ],
    ),
    (
        "lines of signs are lines of text",
        &[
            11, 43, 47, 48, 50, 51, 52, 53, 54, 56, 57, 58, 59, 60, 61, 77, 80, 81, 82, 83, 84,
            85, 86, 88, 89, 90, 94, 95, 96, 98, 99, 100, 102, 103, 104, 105, 106, 115, 279,
            281, 282, 300,
        ],
    ),
    (
        "one asterisk, three, and underscores are characters; two mark words on both sides of which they stand, beside whatever else",
        &[
            15, 66, 110, 350, 355, 356, 357, 364, 369, 370, 373, 376, 377, 380, 381, 382, 389,
            390, 393, 394, 395, 396, 399, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411,
            412, 413, 414, 415, 416, 417, 418, 419, 424, 425, 426, 427, 428, 429, 430, 431,
            432, 433, 437, 438, 440, 441, 442, 443, 444, 445, 446, 447, 449, 450, 452, 453,
            454, 455, 456, 457, 458, 459, 461, 462, 463, 464, 465, 466, 467, 468, 469, 470,
            471, 472, 519, 523, 638, 639,
        ],
    ),
    (
        "lines that are set in are paragraphs",
        &[
            1, 2, 3, 5, 7, 8, 18, 69, 107, 111, 112, 114, 116, 117, 118, 225, 257, 264, 270,
            271, 272, 273, 274, 313,
        ],
    ),
    (
        "items open with `- ` or `1. `, one mark a line, and have words",
        &[265, 268, 280, 283, 284, 285, 296, 297, 298, 299, 301, 302, 304, 315, 325, 367],
    ),
    ("signs behind a heading are printed", &[71, 72, 73, 76, 79]),
    (
        "backslashes are printed where they stand before no mark, and in paths",
        &[495, 498, 502, 606],
    ),
    ("links without words are printed as they were typed", &[484, 487]),
];

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
fn examples_of_what_our_texts_have_are_equal_to_the_reference() {
    let excluded: BTreeSet<usize> =
        DIFFERENT.iter().flat_map(|(_, numbers)| numbers.iter().copied()).collect();
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
fn no_tag_of_a_user_reaches_the_page() {
    let ours = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "br", "strong", "a", "img",
        "table", "thead", "tbody", "tr", "th", "td",
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
        for word in ["<a ", "<img "] {
            // Every one of ours stands for a node of the tree.
            let nodes = walk::inlines(&document).filter(|inline| match inline {
                Inline::Link(_) => word == "<a ",
                Inline::Image(_) => word == "<img ",
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
