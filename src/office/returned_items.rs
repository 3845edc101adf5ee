//! Practices, points and failings that are new in a Word file that came back.
//!
//! [`Returning::take_items`] puts one after the other into the file of the issue, and keeps it where the issue
//! differs less from the document then.

use super::workbench::read;
use crate::diag::Diagnostics;
use crate::document::Document;
use crate::export;
use crate::import::ArchiveNames;
use crate::import::merge::{Changed, Compared, Difference, differences, new_items};
use crate::lang::{Lang, Message};
use crate::model::{Archive, Issue, IssueId};
use crate::source::{Overlay, Project, WorkspacePath, comment_above, edit_tree};

/// Most items that are taken over; more are told.
const MOST_ITEMS: usize = 200;

/// A document that is compared with an issue.
pub(super) struct Returning<'a> {
    /// Reads the workspace.
    pub(super) project: &'a dyn Project,
    /// What came back.
    pub(super) document: &'a Document,
    /// The names that its lines are understood by.
    pub(super) names: &'a ArchiveNames<'a>,
    /// Language of comments.
    pub(super) lang: Lang,
}

/// An issue with what was taken over so far.
pub(super) struct Taken<'a> {
    /// Its file.
    pub(super) text: String,
    /// Where it differs from the document.
    pub(super) left: Vec<Difference>,
    path: WorkspacePath,
    id: IssueId,
    archive: Archive,
    compared: Compared<'a>,
}

impl<'a> Returning<'a> {
    /// Returns where the document differs from an issue whose file has this text; `None` where the issue cannot
    /// be laid out.
    pub(super) fn start(&self, issue: &Issue, text: String) -> Option<Taken<'a>> {
        self.taken(issue.path.clone(), issue.id(), text)
    }

    fn taken(&self, path: WorkspacePath, id: IssueId, text: String) -> Option<Taken<'a>> {
        let overlay = Overlay::new(self.project).with(path.clone(), text.as_str());
        let archive = read(&overlay).archive;
        let laid_out = laid_out(&archive, &overlay, archive.issue(&id)?)?;
        let compared = Compared::new(&laid_out, self.document, self.names);
        let left = differences(&compared);
        Some(Taken { text, left, path, id, archive, compared })
    }

    /// Takes over what is new; returns the items.
    pub(super) fn take_items(&self, taken: &mut Taken<'a>) -> Vec<Changed> {
        let before = taken.left.clone();
        let mut all = Vec::new();
        let mut refused = 0;
        while all.len() < MOST_ITEMS {
            let Some(issue) = taken.archive.issue(&taken.id) else { break };
            let items = new_items(issue, &taken.compared);
            let Some(item) = items.into_iter().nth(refused) else { break };
            let text = with(&taken.text, &item, self.lang);
            let next = self.taken(taken.path.clone(), taken.id.clone(), text);
            match next.map(|next| without_numbers(next, &before)) {
                Some(next) if next.left.len() < taken.left.len() => {
                    *taken = next;
                    all.push(item);
                }
                _ => refused += 1,
            }
        }
        all
    }
}

/// The same without the numbers that new items got, and those behind them; what was renumbered by hand stays.
fn without_numbers<'a>(mut taken: Taken<'a>, before: &[Difference]) -> Taken<'a> {
    taken.left.retain(|one| {
        let was = |other: &Difference| other.is_of_outline() && other.is_of_same_words(one);
        !one.is_of_outline() || before.iter().any(was)
    });
    taken
}

/// Returns the file of an issue with what a change adds to it, and with comments that ask somebody to look.
pub(super) fn with(text: &str, change: &Changed, lang: Lang) -> String {
    let mut text = text.to_owned();
    for addition in &change.additions {
        text = edit_tree(&text, addition).unwrap_or(text);
    }
    for check in &change.checks {
        let words = Message::new("import-check").nested("what", check.note.clone());
        text = comment_above(&text, &check.item, [&*words.text(lang)]).unwrap_or(text);
    }
    text
}

/// The issue as it is exported; `None` where it has errors.
pub(super) fn laid_out(
    archive: &Archive,
    project: &dyn Project,
    issue: &Issue,
) -> Option<Document> {
    let config = archive.config.as_ref()?;
    let series = config.find_series(&issue.series.value)?;
    let source = export::ExportContext { archive, config, project };
    Some(export::lay_out(&source, issue, series, &mut Diagnostics::new()))
}
