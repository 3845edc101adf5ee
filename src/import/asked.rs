//! What is not sure of a draft, by the blocks of the source that it speaks of.
//!
//! [`drop_decided`] drops what somebody decided, [`settle`] keeps the rest as questions.

use super::decision::Decisions;
use super::draft::{Draft, DraftEntry, DraftItem, DraftText, ItemHeader};
use super::line::{Part, Piece};
use super::source_lines::SourceLines;
use crate::lang::Message;

/// Notes of what the bulletin prints in another form; nothing is to be decided then.
const TOLD: [&str; 8] = [
    "import-label",
    "import-order",
    "import-persons-order",
    "import-deadline-before",
    "import-picture-place",
    "import-group",
    "import-group-added",
    "import-group-dropped",
];

/// Notes of an entry that speak of the lines at its end.
const OF_CLOSING: [&str; 4] =
    ["import-closing", "import-footnotes", "import-other-section", "import-outcomes-below"];

/// Whether a note says that the lines at the end of an entry have no key.
pub(super) fn is_of_closing(note: &Message) -> bool {
    OF_CLOSING.contains(&note.id())
}

/// Returns the words of a comment: to look at something where something is to be decided.
pub(super) fn comment(note: &Message) -> Message {
    match is_told(note) {
        true => note.clone(),
        false => Message::new("import-check").nested("what", note.clone()),
    }
}

/// Whether a note only tells what the bulletin prints in another form.
pub(super) fn is_told(note: &Message) -> bool {
    TOLD.contains(&note.id())
}

/// Notes with the block that they speak of.
struct Asked<'d> {
    block: Option<usize>,
    closing: Option<usize>,
    notes: &'d mut Vec<Message>,
}

impl Asked<'_> {
    /// The block of which a note speaks; `None` of one that is asked about by itself, line by line.
    fn block_of(&self, note: &Message) -> Option<usize> {
        match note.id() {
            "import-unit-other" | "import-not-public" => None,
            _ if is_of_closing(note) => self.closing.or(self.block),
            _ => self.block,
        }
    }
}

/// Drops the notes of blocks on which somebody decided.
pub(super) fn drop_decided(draft: &mut Draft<'_>, source: &SourceLines, decisions: &Decisions) {
    for asked in all(draft, source) {
        let notes = std::mem::take(asked.notes).into_iter();
        let is_open = |note: &Message| {
            asked.block_of(note).is_none_or(|block| decisions.at(block).is_none())
        };
        let open = notes.filter(is_open).collect();
        *asked.notes = open;
    }
}

/// Makes the notes the questions of the draft, or has them told with it.
pub(super) fn settle(draft: &mut Draft<'_>, source: &SourceLines) {
    let mut placed = Vec::new();
    for asked in all(draft, source) {
        placed.extend(
            asked.notes.iter().filter_map(|note| {
                Some((is_told(note), (asked.block_of(note)?, note.clone())))
            }),
        );
    }
    placed.sort_by_key(|(_, (block, _))| *block);
    let (told, questions): (Vec<_>, Vec<_>) =
        placed.into_iter().partition(|(is_told, _)| *is_told);
    draft.told.extend(told.into_iter().map(|(_, one)| one));
    draft.questions.extend(questions.into_iter().map(|(_, one)| one));
}

/// Drops what is only told: somebody has read it beside its block.
pub fn forget_told(draft: &mut Draft<'_>, source: &SourceLines) {
    for Asked { notes, .. } in all(draft, source) {
        notes.retain(|note| !is_told(note));
    }
}

fn all<'d>(draft: &'d mut Draft<'_>, source: &SourceLines) -> Vec<Asked<'d>> {
    let head = &mut draft.head;
    let lines = head.unkeyed.iter().chain(&head.title).chain(&head.addressees);
    let first = lines.chain(&head.structure).map(|line| line.place().0).min();
    let block = first.or_else(|| first_of(&head.editor_note, source));
    let mut all = vec![Asked { block, closing: None, notes: &mut head.notes }];
    text(&mut head.editor_note, block, source, &mut all);
    for entry in &mut draft.entries {
        of_entry(entry, source, &mut all);
    }
    let block = draft.tail.unkeyed.first().map(|line| line.place().0);
    let notes = &mut draft.tail.notes;
    all.push(Asked { block, closing: None, notes });
    for news in &mut draft.news.items {
        text(&mut news.text, Some(news.structure.place().0), source, &mut all);
    }
    for one in &mut draft.untaken {
        let block = one.parts.iter().find_map(|part| source.block(*part));
        all.push(Asked { block, closing: None, notes: &mut one.notes });
    }
    all
}

fn of_entry<'d>(entry: &'d mut DraftEntry<'_>, source: &SourceLines, all: &mut Vec<Asked<'d>>) {
    let line = |lines: &[Piece<'_>]| lines.first().map(|line| line.place().0);
    let title = line(&entry.title);
    let own = entry.unkeyed.last().map(|line| line.place().0).or(title);
    let inner = || {
        let item = entry.items.first().and_then(|item| of_header(item.header()));
        first_of(&entry.lead, source).or(item).or_else(|| line(&entry.closing))
    };
    let own = own.or_else(inner);
    let closing = line(&entry.closing);
    all.push(Asked { block: own, closing, notes: &mut entry.notes });
    all.push(Asked { block: title, closing: None, notes: &mut entry.title_notes });
    text(&mut entry.lead, own, source, all);
    for item in &mut entry.items {
        match item {
            DraftItem::Practice(practice) => {
                let first = first_of(&practice.text, source);
                let own = header(&mut practice.header, first, all);
                text(&mut practice.text, own, source, all);
                for point in &mut practice.points {
                    let own = header(&mut point.header, own, all);
                    text(&mut point.text, own, source, all);
                }
            }
            DraftItem::Failing(failing) => {
                let first = failing.fields.iter().find_map(|field| {
                    let own = field.structure.map(|label| label.place().0);
                    own.or_else(|| first_of(&field.text, source))
                });
                let own = header(&mut failing.header, first, all);
                for field in &mut failing.fields {
                    let label = field.structure.map(|label| label.place().0);
                    text(&mut field.text, label.or(own), source, all);
                }
            }
        }
    }
    for shown in &mut entry.pictures {
        let block = source.block(Part::Picture(shown.picture));
        all.push(Asked { block, closing: None, notes: &mut shown.notes });
    }
}

fn header<'d>(
    header: &'d mut ItemHeader<'_>,
    else_at: Option<usize>,
    all: &mut Vec<Asked<'d>>,
) -> Option<usize> {
    let block = of_header(header).or(else_at);
    all.push(Asked { block, closing: None, notes: &mut header.notes });
    all.push(Asked { block, closing: None, notes: &mut header.renumbered });
    block
}

fn of_header(header: &ItemHeader<'_>) -> Option<usize> {
    let own = [header.mark, header.words].into_iter().flatten().next();
    own.map(|piece| piece.place().0)
}

/// The notes of a text speak of the part that is in doubt, else of its first.
fn text<'d>(
    text: &'d mut DraftText<'_>,
    above: Option<usize>,
    source: &SourceLines,
    all: &mut Vec<Asked<'d>>,
) {
    let from = text.unsure.from.and_then(|part| source.block(part));
    let doubted = text.doubted.and_then(|part| source.block(part));
    let first = || first_of(text, source).or(above);
    let (unsure, block) = (from.or_else(first), doubted.or_else(first));
    let notes = &mut text.unsure.notes;
    all.push(Asked { block: unsure, closing: None, notes });
    all.push(Asked { block, closing: None, notes: &mut text.notes });
}

fn first_of(text: &DraftText<'_>, source: &SourceLines) -> Option<usize> {
    text.parts.first().and_then(|part| source.block(*part))
}
