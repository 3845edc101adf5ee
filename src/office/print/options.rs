//! What is asked for.

use super::confirmation::Confirmations;
use super::numbered::NumberedCopies;
use crate::print::BookletLayout;
use crate::render::context::{Ink, LabelSheet};

/// What shall be printed.
#[derive(Debug, Clone, Default)]
pub struct PrintOptions {
    /// How the booklet is laid out.
    pub booklet: BookletLayout,
    /// Which numbered copies are made; none where it is not asked for.
    pub copies: Option<NumberedCopies>,
    /// The sheets of labels for envelopes; the first one that is known where none is chosen.
    pub labels: Option<LabelSheet>,
    /// What units are asked to confirm.
    pub confirmations: Confirmations,
    /// The inks for which the pages are made besides.
    pub inks: Vec<Ink>,
    /// Whether a copy for those who review it is made.
    pub review_copy: bool,
}
