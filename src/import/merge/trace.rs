//! Where the characters of a document that came back are from.

use std::collections::BTreeMap;
use std::ops::Range;

use super::align::AlignStep;
use super::lines::TracedLine;
use super::sentences::replaced;
use crate::diag::Span;
use crate::import::line::Piece;

/// Where a character is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CharacterOrigin {
    /// Somebody typed it.
    New,
    /// It is a word of the program.
    Program,
    /// It is of the field at this place.
    Field(Span),
}

/// The lines under a unit of theirs, each character with where it is from.
pub(super) struct TracedPart {
    lines: BTreeMap<usize, Vec<CharacterOrigin>>,
}

impl TracedPart {
    /// Takes them from the steps between two documents.
    pub(super) fn new(steps: &[AlignStep], ours: &[TracedLine], theirs: &[TracedLine]) -> Self {
        let origin = |one: &Option<(Span, usize)>| {
            one.map_or(CharacterOrigin::Program, |(span, _)| CharacterOrigin::Field(span))
        };
        let line = |step: &AlignStep| match *step {
            AlignStep::Same(own, other) => {
                Some((other, ours[own].origins.iter().map(origin).collect()))
            }
            AlignStep::Edited(own, other) => {
                let (own, new) = (&ours[own], &theirs[other]);
                let mut all = Vec::new();
                let mut done = 0;
                for (gone, came) in replaced(&own.characters, &new.characters) {
                    all.extend(own.origins[done..gone.start].iter().map(origin));
                    all.extend(came.map(|_| CharacterOrigin::New));
                    done = gone.end;
                }
                all.extend(own.origins[done..].iter().map(origin));
                Some((other, all))
            }
            AlignStep::Added(other) => {
                Some((other, vec![CharacterOrigin::New; theirs[other].characters.len()]))
            }
            AlignStep::Removed(_) => None,
        };
        Self { lines: steps.iter().filter_map(line).collect() }
    }

    /// Returns the blocks of theirs in which its lines stand.
    pub(super) fn blocks(&self, theirs: &[TracedLine], end: usize) -> Option<Range<usize>> {
        let (first, _) = self.lines.first_key_value()?;
        let (last, _) = self.lines.last_key_value()?;
        let end = theirs.get(last + 1).map_or(end, |next| next.block);
        Some(theirs[*first].block..end)
    }

    /// Returns where the characters of a piece are from; `None` where it stands in no line of these.
    /// `start` is the first block of the document that the piece is of.
    pub(super) fn origins(
        &self,
        piece: Piece<'_>,
        start: usize,
        theirs: &[TracedLine],
    ) -> Option<&[CharacterOrigin]> {
        let (block, characters) = piece.block();
        let line = theirs.partition_point(|line| line.block < start + block);
        self.lines.get(&line)?.get(characters)
    }
}
