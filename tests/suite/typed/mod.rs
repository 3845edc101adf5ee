//! Text is what was typed: of any text, every character that can be seen is printed, or is a mark of
//! something that a reader sees, or `check` names its place.
//!
//! - [`texts`] makes texts of the characters that offices type.
//! - [`account`] counts what the tree of a text may have taken as marks.
//! - [`outputs`] looks at pages, PDFs, Word files and plain text.

mod account;
mod outputs;
pub(crate) mod texts;

use tongbao::render::markup::{Labels, Options, Resolve, html, typst};
use tongbao::text;
use tongbao::text::typed::doubts;

use crate::support::dice::{Dice, rounds};
use crate::support::{dice, html as pages};

/// The number from which the texts are made.
const SEED: u64 = 11;

/// How many texts are tried.
const TEXTS: usize = 10_000;

/// Follows every link and shows every picture.
struct Everything;

impl Resolve for Everything {
    fn link(&self, destination: &str) -> Option<String> {
        Some(destination.to_owned())
    }

    fn image(&self, destination: &str) -> Option<String> {
        Some(destination.to_owned())
    }
}

const OPTIONS: Options = Options {
    heading_offset: 2,
    id_prefix: "",
    first_footnote: 1,
    labels: Labels::CHINESE,
    resolve: &Everything,
};

fn seed() -> u64 {
    dice::seed(SEED)
}

/// Returns what is typed in `source`, is not in `printed`, is no mark and is not told of.
fn swallowed(source: &str, printed: &str) -> String {
    let mut told = source.to_owned();
    for doubt in doubts(source).iter().rev() {
        told.replace_range(doubt.range.clone(), &" ".repeat(doubt.range.len()));
    }
    let marks = account::marks(source);
    let printed = account::counts(printed);
    let missing = account::counts(&told).into_iter().flat_map(|(one, typed)| {
        let known = [&marks, &printed].map(|counts| counts.get(&one).copied().unwrap_or(0));
        std::iter::repeat_n(one, typed.saturating_sub(known[0] + known[1]))
    });
    missing.collect()
}

/// The words of string literals in Typst source.
fn literals(source: &str) -> String {
    let mut words = String::new();
    let mut characters = source.chars();
    while let Some(one) = characters.next() {
        if one != '"' {
            continue;
        }
        while let Some(inner) = characters.next() {
            match inner {
                '"' => break,
                '\\' => words.extend(characters.next().filter(|next| "\"\\".contains(*next))),
                inner => words.push(inner),
            }
        }
    }
    words
}

#[test]
fn no_character_is_swallowed() {
    let seed = seed();
    let mut dice = Dice::new(seed);
    let mut wrong = Vec::new();
    let texts = rounds(TEXTS);
    for _ in 0..texts {
        let source = texts::text(&mut dice);
        let document = text::parse(&source);
        let page = html::document(&document, &OPTIONS);
        let outputs = [
            ("HTML", pages::words(&page)),
            ("Typst", literals(&typst::document(&document, &OPTIONS))),
        ];
        for (name, printed) in outputs {
            let missing = swallowed(&source, &printed);
            if !missing.is_empty() {
                wrong.push(format!(
                    "{name}: {missing:?} of {source:?} is missing in {printed:?}"
                ));
            }
        }
    }
    let first = wrong.iter().take(12).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(wrong.is_empty(), "seed {seed}: {} of {texts} texts\n{first}", wrong.len());
}

#[test]
fn what_is_lost_without_a_word_is_found() {
    assert_eq!(swallowed("甲*乙", "甲乙"), "*");
    assert_eq!(swallowed("甲**乙**", "甲乙"), "");
    assert_eq!(swallowed("甲**乙**丙", "甲丙"), "乙");
    assert_eq!(swallowed("张**和李**", "张和李"), "", "`check` tells of it");
}
