//! What somebody said that a line of the source is.
//!
//! Recognition takes [`Decisions`] besides the source: same source and same decisions, same draft. A decision is
//! certain: no heuristic asks again, and nothing is noted of what somebody decided.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::line::Piece;

/// What a block of the source is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Decision {
    /// It names a unit.
    Unit {
        /// The id of the unit, where one is chosen.
        unit: Option<String>,
    },
    /// A line of the title of its entry.
    Title,
    /// It opens a practice.
    Practice,
    /// It opens a point.
    Point,
    /// It opens a failing.
    Failing,
    /// It goes on with what stands above it.
    Above,
    /// It is not taken in, and stays as a comment.
    LeaveOut,
    /// It is what it was taken for.
    AsIs,
}

impl Decision {
    /// Whether a line with this decision may be taken for the heading of a unit.
    pub(super) fn may_be_a_unit(&self) -> bool {
        matches!(self, Self::Unit { .. } | Self::AsIs)
    }
}

/// Decisions by the place of their block among the lines, tables and pictures of the source, from 0.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Decisions(BTreeMap<usize, Decision>);

impl FromIterator<(usize, Decision)> for Decisions {
    fn from_iter<I: IntoIterator<Item = (usize, Decision)>>(decisions: I) -> Self {
        Self(decisions.into_iter().collect())
    }
}

impl Decisions {
    /// Returns the decision on a block.
    pub(super) fn at(&self, block: usize) -> Option<&Decision> {
        self.0.get(&block)
    }

    /// Returns the decision on the line that a piece stands in.
    pub(super) fn of(&self, piece: Piece<'_>) -> Option<&Decision> {
        self.at(piece.place().0)
    }

    /// Whether the line that a piece stands in is given another place.
    pub(super) fn moves(&self, piece: Piece<'_>) -> bool {
        self.of(piece).is_some_and(|decision| *decision != Decision::AsIs)
    }
}
