//! What became of each block of a source: a line, a table, a picture.
//!
//! [`blocks`] lists the blocks in the order of the source. [`places`] is the one list of all that a draft holds, each
//! piece with its place; `verify` asks it, too.

use std::collections::BTreeMap;

use super::archive_names::ArchiveNames;
use super::decision::Decisions;
use super::draft::{Draft, DraftEntry, DraftItem, DraftText, ItemHeader};
use super::ground::Ground;
use super::line::{Part, Piece, SourceItem};
use super::source_lines::SourceLines;
use super::unit_index::EntryUnit;
use super::{item_ground, markdown, text_ground, unit_within};
use crate::lang::{Message, truncated};
use crate::model::{Entry, Failing, Issue, Picture, Point, Practice, Rectification};

/// Most characters of another unit's sentence that a question shows.
const SHOWN: usize = 13;

/// Where a piece of the source stands in a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockPlace {
    /// In the field of a record, by their ids in the schema.
    Field(&'static str, &'static str),
    /// In a comment: it says which unit an entry is of.
    Unit,
    /// In no field, as a key says it: a number, a label, a heading of a group.
    Structure,
    /// In a comment: name and number of an issue, whom it is written to, a heading over several units.
    Head,
    /// In a comment: who signed, and when.
    Closing,
    /// In a comment: news of which it is not known which earlier failing they speak of, and their title.
    News,
    /// In a comment: the page of an attachment.
    Attachment,
    /// In a comment: the foot of an issue.
    Tail,
    /// In a comment, as the issue has this field already, or none for it.
    Untaken,
    /// In a comment, as somebody decided.
    LeftOut,
}

/// A block of the source, and what it became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceBlock {
    /// Its words; those of a table row by row.
    pub text: Vec<String>,
    /// The pieces that were made of it, each with its words.
    pub pieces: Vec<(BlockPlace, String)>,
    /// Why they stand there.
    pub grounds: Vec<Ground>,
    /// What somebody has to decide.
    pub questions: Vec<Message>,
    /// What is printed in another form.
    pub told: Vec<Message>,
    /// The unit of its entry, by the id or the name that the YAML has; absent outside entries.
    pub unit: Option<String>,
    /// The id of the unit that may be meant, where it is asked which one is.
    pub suggested: Option<String>,
}

/// Lists the blocks of the source of a draft.
pub fn blocks(
    draft: &Draft<'_>,
    source: &SourceLines,
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> Vec<SourceBlock> {
    let items = source.documents().iter().flat_map(|(_, items)| items);
    let mut all: Vec<SourceBlock> = items.map(block).collect();
    let mut seen: BTreeMap<usize, Vec<(usize, BlockPlace, String)>> = BTreeMap::new();
    let mut said: BTreeMap<usize, (Piece<'_>, &EntryUnit)> = BTreeMap::new();
    for PlacedPart { place, entry, part, ground } in places(draft) {
        let Some(at) = source.block(part) else { continue };
        let Some(block) = all.get_mut(at) else { continue };
        let is_decided = decisions.at(at).is_some();
        block.grounds.push(if is_decided { Ground::Settled } else { ground });
        let (start, words) = match part {
            Part::Words(piece) => (piece.place().1, piece.text().to_owned()),
            Part::Table(_) | Part::Picture(_) => (0, String::new()),
        };
        if let Some(entry) = entry {
            block.unit = entry.unit.written().map(str::to_owned);
            if let (Part::Words(piece), BlockPlace::Field(..) | BlockPlace::Structure) =
                (part, place)
            {
                let first = said.entry(at).or_insert((piece, &entry.unit));
                *first =
                    if piece.place() < first.0.place() { (piece, &entry.unit) } else { *first };
            }
        }
        if !words.trim().is_empty() || part.words().is_none() {
            seen.entry(at).or_default().push((start, place, words));
        }
    }
    for (at, mut pieces) in seen {
        pieces.sort_by_key(|(start, ..)| *start);
        all[at].pieces = pieces.into_iter().map(|(_, place, words)| (place, words)).collect();
    }
    for (at, (first, unit)) in said {
        // All that a line says of its unit, as far as it does not name it.
        let words = first.line().split(first.place().1).1;
        if decisions.at(at).is_none() && unit_within::speaks_of_another(words, unit, known) {
            let found = truncated(words.text(), SHOWN);
            let question = Message::new("import-block-other").with("found", found);
            all[at].questions.push(question);
        }
    }
    for (at, question) in &draft.questions {
        let suggested = question.value("id").map(str::to_owned);
        all[*at].suggested = suggested.or(all[*at].suggested.take());
        all[*at].questions.insert(0, question.clone());
    }
    for (at, note) in &draft.told {
        all[*at].told.push(note.clone());
    }
    all
}

fn block(item: &SourceItem) -> SourceBlock {
    let text = match item {
        SourceItem::Line(line) => vec![line.text.clone()],
        SourceItem::Table(table) => {
            let row = |row: &crate::document::Row| {
                row.cells.iter().map(markdown::words).collect::<Vec<_>>().join(" | ")
            };
            table.rows.iter().map(row).collect()
        }
        SourceItem::Picture(picture) => vec![picture.name.clone()],
    };
    let (questions, told) = (Vec::new(), Vec::new());
    let (pieces, grounds) = (Vec::new(), Vec::new());
    SourceBlock { text, pieces, grounds, questions, told, unit: None, suggested: None }
}

/// A part of a draft.
pub(super) struct PlacedPart<'d, 'a> {
    /// Where it stands.
    pub(super) place: BlockPlace,
    /// The entry that it stands in.
    pub(super) entry: Option<&'d DraftEntry<'a>>,
    /// The part itself.
    pub(super) part: Part<'a>,
    /// Why it stands there.
    pub(super) ground: Ground,
}

/// Returns all that a draft holds.
pub(super) fn places<'d, 'a>(draft: &'d Draft<'a>) -> Vec<PlacedPart<'d, 'a>> {
    let mut all = PlacedParts { entry: None, all: Vec::new() };
    let head = &draft.head;
    all.lines(BlockPlace::Head, &head.unkeyed);
    all.lines(BlockPlace::Head, &head.addressees);
    all.lines(BlockPlace::Field(Issue::RECORD.id, Issue::title), &head.title);
    all.lines(BlockPlace::Structure, &head.structure);
    let note = BlockPlace::Field(Issue::RECORD.id, Issue::editor_note);
    all.text(note, &head.editor_note, &text_ground::of_note(head));
    let has_failed = item_ground::has_failed(draft);
    for entry in &draft.entries {
        all.entry = Some(entry);
        all.of_entry(entry, has_failed);
    }
    all.entry = None;
    all.lines(BlockPlace::News, &draft.news.title);
    all.parts(BlockPlace::News, &draft.news.unkeyed, &[]);
    for news in &draft.news.items {
        all.lines(BlockPlace::Structure, &[news.structure]);
        let text = BlockPlace::Field(Rectification::RECORD.id, Rectification::text);
        all.text(text, &news.text, &[]);
    }
    for attachment in &draft.attachments {
        all.parts(BlockPlace::Attachment, &attachment.page, &[]);
    }
    all.lines(BlockPlace::Tail, &draft.tail.unkeyed);
    draft.untaken.iter().for_each(|one| all.parts(BlockPlace::Untaken, &one.parts, &[]));
    all.parts(BlockPlace::LeftOut, &draft.left_out, &[]);
    all.all
}

struct PlacedParts<'d, 'a> {
    entry: Option<&'d DraftEntry<'a>>,
    all: Vec<PlacedPart<'d, 'a>>,
}

impl<'d, 'a> PlacedParts<'d, 'a> {
    fn push(&mut self, place: BlockPlace, part: Part<'a>, ground: Ground) {
        let entry = self.entry;
        self.all.push(PlacedPart { place, entry, part, ground });
    }

    /// Parts with their grounds; where there are none, a number, a label or a decision put them there.
    fn parts(&mut self, place: BlockPlace, parts: &[Part<'a>], grounds: &[Ground]) {
        let own = match place {
            BlockPlace::Field(..) => Ground::Own,
            _ => Ground::Comment,
        };
        for (at, part) in parts.iter().enumerate() {
            self.push(place, *part, grounds.get(at).copied().unwrap_or(own));
        }
    }

    fn lines(&mut self, place: BlockPlace, lines: &[Piece<'a>]) {
        lines.iter().for_each(|line| self.parts(place, &[Part::Words(*line)], &[]));
    }

    fn text(&mut self, place: BlockPlace, text: &DraftText<'a>, grounds: &[Ground]) {
        self.parts(place, &text.parts, grounds);
        for note in &text.footnotes {
            self.lines(BlockPlace::Structure, &[note.mark]);
            self.lines(place, &note.lines);
        }
    }

    fn header(&mut self, place: BlockPlace, header: &ItemHeader<'a>, ground: Ground) {
        self.lines(BlockPlace::Structure, &header.group);
        self.lines(BlockPlace::Structure, header.mark.as_slice());
        header.words.iter().for_each(|words| self.push(place, Part::Words(*words), ground));
        self.lines(BlockPlace::Structure, header.stop.as_slice());
    }

    fn of_entry(&mut self, entry: &'d DraftEntry<'a>, has_failed: bool) {
        let of = |key| BlockPlace::Field(Entry::RECORD.id, key);
        if let Some((unit, above)) = entry.unkeyed.split_last() {
            let is_named = entry.unit.written().is_some();
            let place = if is_named { BlockPlace::Unit } else { BlockPlace::Head };
            self.lines(BlockPlace::Head, above);
            self.lines(place, &[*unit]);
        }
        self.lines(BlockPlace::Head, &entry.addressee);
        self.lines(of(Entry::title), &entry.title);
        self.lines(BlockPlace::Structure, &entry.structure);
        let mut texts = text_ground::of_entry(entry).into_iter();
        let mut next = || texts.next().unwrap_or_default();
        self.text(of(Entry::lead), &entry.lead, &next());
        for (item, kind) in entry.items.iter().zip(item_ground::of_items(entry, has_failed)) {
            self.item(item, kind, &mut next);
        }
        for shown in &entry.pictures {
            self.parts(of(Entry::pictures), &[Part::Picture(shown.picture)], &[]);
            let caption = BlockPlace::Field(Picture::RECORD.id, Picture::caption);
            self.lines(caption, shown.caption.as_slice());
        }
        self.lines(BlockPlace::Closing, &entry.closing);
    }

    /// An item; `next` gives the grounds of its texts one by one.
    fn item(
        &mut self,
        item: &DraftItem<'a>,
        kind: Ground,
        next: &mut impl FnMut() -> Vec<Ground>,
    ) {
        match item {
            DraftItem::Practice(practice) => {
                let of = |key| BlockPlace::Field(Practice::RECORD.id, key);
                self.header(of(Practice::heading), &practice.header, kind);
                self.text(of(Practice::text), &practice.text, &next());
                for point in &practice.points {
                    let of = |key| BlockPlace::Field(Point::RECORD.id, key);
                    self.header(of(Point::lead), &point.header, Ground::Own);
                    self.text(of(Point::text), &point.text, &next());
                }
            }
            DraftItem::Failing(failing) => {
                let of = |key| BlockPlace::Field(Failing::RECORD.id, key);
                self.header(of(Failing::heading), &failing.header, kind);
                for field in &failing.fields {
                    self.lines(BlockPlace::Structure, field.structure.as_slice());
                    let grounds = if field.takes_no_text() { Vec::new() } else { next() };
                    self.text(of(field.label.key()), &field.text, &grounds);
                    self.lines(BlockPlace::Structure, field.closing.as_slice());
                }
            }
        }
    }
}
