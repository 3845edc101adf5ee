//! Changes that are sent once more, since their answer was lost on its way: they were made, and are not made again.

use std::collections::VecDeque;

use super::change::ManuscriptEdits;
use crate::lang::Message;
use crate::source::WorkspacePath;

/// Writers whose last changes are remembered.
const REMEMBERED: usize = 64;

/// The last changes of each writer.
#[derive(Debug, Default)]
pub(super) struct LastEdits(VecDeque<MadeEdits>);

/// Changes that were made.
#[derive(Debug)]
struct MadeEdits {
    path: WorkspacePath,
    writer: String,
    turn: u64,
    answer: MadeAnswer,
}

/// What their writer was told.
#[derive(Debug, Clone)]
pub(super) struct MadeAnswer {
    /// The name of the text that the writer sees.
    pub(super) own: Option<String>,
    /// What was told of changes that had no place any more.
    pub(super) refused: Vec<Message>,
}

impl LastEdits {
    /// What was told of these changes; `None` where they are new.
    pub(super) fn answer(
        &self,
        path: &WorkspacePath,
        edits: &ManuscriptEdits,
    ) -> Option<&MadeAnswer> {
        let last = self.0.iter().find(|last| last.is_of(path, edits))?;
        (Some(last.turn) == edits.turn).then_some(&last.answer)
    }

    /// Remembers changes that are made.
    pub(super) fn remember(
        &mut self,
        path: &WorkspacePath,
        edits: &ManuscriptEdits,
        answer: MadeAnswer,
    ) {
        let Some(turn) = edits.turn else { return };
        self.0.retain(|last| !last.is_of(path, edits));
        self.0.push_back(MadeEdits {
            path: path.clone(),
            writer: edits.writer.clone(),
            turn,
            answer,
        });
        self.0.drain(..self.0.len().saturating_sub(REMEMBERED));
    }
}

impl MadeEdits {
    fn is_of(&self, path: &WorkspacePath, edits: &ManuscriptEdits) -> bool {
        self.path == *path && self.writer == edits.writer
    }
}
