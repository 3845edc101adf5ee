//! Reading a text with the Markdown parser, so that it takes for marks only what was meant as marks.
//!
//! [`read`] says what [`super::parser`] gets to see, whoever parses. What was typed as text and would vanish as a mark
//! is given to the parser as [stand-ins](super::mark), so that it comes back as text: see [`super::typed`].
//! What is found of pairs of marks depends on which of them are left, so the text is read again until
//! nothing more is found.

use super::mark::{Marked, Substitute};
use super::{depth, repair, typed};

/// How often pairs of marks are looked at anew. Each time half of those that are none at least are gone;
/// after that no character of a text that still has some is a mark of emphasis.
const ROUNDS: usize = 6;

/// Returns the text that is to be parsed.
pub(super) fn read(source: &str) -> Marked<'_> {
    let places = depth::places(source).into_iter().chain(repair::places(source));
    let mut substitutes: Vec<Substitute> = places.map(Substitute::letter).collect();
    substitutes.extend(typed::lines::substitutes(source));
    let mut marked = Marked::new(source, substitutes.clone());
    if !typed::is_possible(source) {
        return marked;
    }
    for round in 0.. {
        let more = if round < ROUNDS {
            typed::substitutes(source, &marked)
        } else {
            typed::emphasis::all(source)
        };
        if more.is_empty() {
            break;
        }
        substitutes.extend(more);
        marked = Marked::new(source, substitutes.clone());
        if round == ROUNDS {
            break;
        }
    }
    marked
}
