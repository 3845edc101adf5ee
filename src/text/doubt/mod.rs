//! Characters that are not printed, since they are taken for marks, and may have been meant as text.
//!
//! [`doubts`] is the entry point. What nobody means as a mark is text already (`typed`); here stands what can
//! be meant either way, and whatever is lost without being a mark of anything that is printed ([`lost`]).

mod blocks;
mod inline;
mod lost;
mod misreading;

pub use misreading::{Doubt, Misreading};

use super::{parser, reading, simple};

/// Returns what may have been meant otherwise in a Markdown text, in the order of the text.
pub fn doubts(source: &str) -> Vec<Doubt> {
    if simple::paragraphs(source).is_some() {
        return Vec::new();
    }
    let marked = reading::read(source);
    let events: Vec<_> = parser::events(&marked).collect();
    let mut found = inline::doubts(source, &marked, &events);
    found.extend(blocks::doubts(source, &events));
    found.extend(lost::doubts(source, &marked, &events));
    found.sort_by_key(|doubt| (doubt.range.start, doubt.reading));
    found
}
