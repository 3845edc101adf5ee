//! What is known of the characters of a text, gathered while it is read.

use super::doubt::Doubt;
use crate::text::mark::Substitute;

/// What was found out about the characters of a text.
#[derive(Default)]
pub(super) struct Judgement {
    /// What the parser gets to see in place of text.
    pub(super) substitutes: Vec<Substitute>,
    /// The marks that may have been meant as text.
    pub(super) doubts: Vec<Doubt>,
}

impl Judgement {
    /// The ASCII character at `at` is text.
    pub(super) fn typed(&mut self, at: usize, mark: u8) {
        self.substitutes.push(Substitute::typed(at, mark));
    }
}
