//! Changes of what somebody saw, made in what a file says: for a writer, and for what came back from elsewhere.

use super::change::{ChangedFile, ManuscriptEdit, Outcome, unmade};
use super::conflict::Conflict;
use super::kind::ManuscriptFile;
use super::unmade::Unmade;
use crate::lang::Message;
use crate::source::tree;

/// What changes come to before they are saved.
pub(super) struct Made {
    /// The file's text; `None` where it cannot be read.
    pub(super) old: Option<String>,
    /// The same with the changes that could be made; `None` where it cannot be read.
    pub(super) new: Option<String>,
    /// What the writer sees then; `None` where nobody knows.
    pub(super) own: Option<String>,
    /// What could not be made, since somebody else changed the same.
    pub(super) waiting: Vec<UnmadeText>,
    /// What is told of changes that have no place any more.
    pub(super) refused: Vec<Message>,
}

/// A text that is not in the file.
pub(super) struct UnmadeText {
    /// What somebody has to choose between.
    pub(super) conflict: Conflict,
    /// The text of the file as its writer saw it: there it has its address. `None` where nobody knows.
    pub(super) seen: Option<String>,
    /// What the field said to its writer.
    pub(super) was: String,
}

impl UnmadeText {
    fn of(edit: &ManuscriptEdit, seen: Option<String>, conflict: Conflict) -> Self {
        let was = match edit {
            ManuscriptEdit::Text { was, .. } => was.trim_end_matches('\n').to_owned(),
            _ => String::new(),
        };
        Self { conflict, seen, was }
    }
}

/// Makes changes of what their writer saw, `own`, in what the file says, `old`.
pub(super) fn made(
    file: &ManuscriptFile,
    old: Option<String>,
    own: Option<String>,
    edits: &[ManuscriptEdit],
) -> Made {
    let ManuscriptFile { path, record, .. } = file;
    let mut made =
        Made { new: old.clone(), old, own, waiting: Vec::new(), refused: Vec::new() };
    for edit in edits {
        let root = made.new.as_deref().and_then(tree);
        let seen = made.own.as_deref().and_then(tree);
        let outcome = match (&made.new, &root, &seen) {
            (Some(text), Some(root), Some(seen)) => {
                ChangedFile { record, text, root, seen }.make(edit)
            }
            (_, Some(_), _) => unmade(edit, Unmade::Forgotten),
            _ => unmade(edit, Unmade::Unread),
        };
        let before = made.own.clone();
        // The next change is one of what its writer sees after this one: of the file, where nobody else wrote.
        if made.own == made.new {
            if let Outcome::Made(text) = &outcome {
                made.own = Some(text.clone());
            }
        } else if let (Some(own), Some(seen)) = (&made.own, &seen)
            && let Outcome::Made(text) =
                (ChangedFile { record, text: own, root: seen, seen }).make(edit)
        {
            made.own = Some(text);
        }
        match outcome {
            Outcome::Made(text) => made.new = Some(text),
            Outcome::Known => {}
            Outcome::Conflict(conflict) => {
                made.waiting.push(UnmadeText::of(edit, before, conflict));
            }
            Outcome::Unmade(why) => made.refused.push(why.message()),
            Outcome::Refused => {
                made.refused.push(Message::new("edit-refused").with("file", path));
                // What was written is kept all the same.
                if let Outcome::Conflict(conflict) = unmade(edit, Unmade::Unread) {
                    made.waiting.push(UnmadeText::of(edit, before, conflict));
                }
            }
        }
    }
    made
}

/// Makes changes of a text in it; `None` where one of them cannot be made.
pub(crate) fn applied(
    file: &ManuscriptFile,
    text: &str,
    edits: &[ManuscriptEdit],
) -> Option<String> {
    let made = made(file, Some(text.to_owned()), Some(text.to_owned()), edits);
    made.new.filter(|_| made.refused.is_empty() && made.waiting.is_empty())
}

/// What becomes of changes of a text, `base`, in what became of that since.
pub(crate) fn merged(
    file: &ManuscriptFile,
    [base, now]: [&str; 2],
    edits: &[ManuscriptEdit],
) -> MergedText {
    let Made { new, waiting, refused, .. } =
        made(file, Some(now.to_owned()), Some(base.to_owned()), edits);
    let waiting = waiting.into_iter().map(|one| one.conflict).collect();
    MergedText { text: new.unwrap_or_default(), waiting, is_lost: !refused.is_empty() }
}

/// A text with changes of another text that it came from.
pub(crate) struct MergedText {
    /// The text with the changes that were made.
    pub(crate) text: String,
    /// Changes of what is changed in both.
    pub(crate) waiting: Vec<Conflict>,
    /// Whether the place of a change is not there any more.
    pub(crate) is_lost: bool,
}
