//! What was recognised, in the order of the source, with everything that somebody has to look at.
//!
//! A draft holds [`Piece`]s of the source and never words of its own. Pieces that the YAML says by
//! its keys (numbers, labels, the 。 behind a heading) are kept as `structure`, lines that have no
//! key as `unkeyed`: they become comments. So all pieces of a draft together are the source.

use std::collections::BTreeSet;

pub(super) use super::draft_item::{
    DraftFailing, DraftField, DraftItem, DraftPerson, DraftPoint, DraftPractice, FieldValue,
    ItemHeader, KindGround,
};
pub(super) use super::draft_text::{DraftFootnote, DraftText};
use super::line::{Part, Piece};
use super::tail_label::TailLabel;
use super::unit_index::EntryUnit;
use crate::document::Picture;
use crate::lang::Message;
use crate::model;
use crate::model::{Date, FailingId, IssueId, State};
use crate::text::single_spaced;

/// Everything that was recognised.
#[derive(Debug, Default)]
pub struct Draft<'a> {
    /// What stands before the first unit.
    pub(super) head: IssueHead<'a>,
    /// What is said of each unit.
    pub(super) entries: Vec<DraftEntry<'a>>,
    /// What became of failings of earlier issues.
    pub(super) news: DraftNews<'a>,
    /// What stands behind the text.
    pub(super) attachments: Vec<DraftAttachment<'a>>,
    /// What stands below all that.
    pub(super) tail: IssueTail<'a>,
    /// What the issue that it is put into does not take.
    pub(super) untaken: Vec<UntakenParts<'a>>,
    /// What somebody left out.
    pub(super) left_out: Vec<Part<'a>>,
    /// What somebody has to decide, by the block of the source that it speaks of.
    pub(super) questions: Vec<(usize, Message)>,
    /// What is only told, by the same.
    pub(super) told: Vec<(usize, Message)>,
}

/// The head of an issue, from its name to the first unit.
#[derive(Debug, Default)]
pub(super) struct IssueHead<'a> {
    /// Lines with name, number, issuer, date.
    pub(super) unkeyed: Vec<Piece<'a>>,
    /// Id of the series.
    pub(super) series: Option<String>,
    /// Year of its number.
    pub(super) year: Option<u32>,
    /// Its number within the year.
    pub(super) number: Option<u32>,
    /// Its date.
    pub(super) date: Option<Date>,
    /// What to look at in the lines above.
    pub(super) notes: Vec<Message>,
    /// Lines below the title that say whom it is written to.
    pub(super) addressees: Vec<Piece<'a>>,
    /// Whether title and 编者按 of a text without a number are plainly those of an issue.
    pub(super) keyed: bool,
    /// Title over the whole issue, line by line.
    pub(super) title: Vec<Piece<'a>>,
    /// 编者按, and text that stands before the first unit.
    pub(super) editor_note: DraftText<'a>,
    /// 编者按：
    pub(super) structure: Vec<Piece<'a>>,
}

/// Parts of a source that an issue does not take, as their field says something already or there is none for them.
#[derive(Debug)]
pub(super) struct UntakenParts<'a> {
    /// In the order of the source.
    pub(super) parts: Vec<Part<'a>>,
    /// Why.
    pub(super) notes: Vec<Message>,
}

/// What is said of one unit.
#[derive(Debug, Default)]
pub(super) struct DraftEntry<'a> {
    /// The unit.
    pub(super) unit: EntryUnit,
    /// The entry of this unit that the issue has already, which the items are joined to.
    pub(super) joined: Option<usize>,
    /// The line that names it.
    pub(super) unkeyed: Vec<Piece<'a>>,
    /// What to look at in the entry as a whole.
    pub(super) notes: Vec<Message>,
    /// Its title, line by line.
    pub(super) title: Vec<Piece<'a>>,
    /// What to look at in the title.
    pub(super) title_notes: Vec<Message>,
    /// The 。 behind it.
    pub(super) structure: Vec<Piece<'a>>,
    /// Whom it is written to.
    pub(super) addressee: Vec<Piece<'a>>,
    /// Text before the first heading.
    pub(super) lead: DraftText<'a>,
    /// Practices and failings, in the order of the source.
    pub(super) items: Vec<DraftItem<'a>>,
    /// Those that stand in it, in the order of the source.
    pub(super) pictures: Vec<DraftPicture<'a>>,
    /// Lines at its end that have no key: who signed it, and when.
    pub(super) closing: Vec<Piece<'a>>,
}

impl<'a> DraftEntry<'a> {
    /// Returns its texts in their order, to be changed.
    pub(super) fn texts_mut(&mut self) -> Vec<&mut DraftText<'a>> {
        let mut texts = vec![&mut self.lead];
        texts.extend(self.items.iter_mut().flat_map(DraftItem::texts_mut));
        texts
    }
}

/// A picture of an entry.
#[derive(Debug)]
pub(super) struct DraftPicture<'a> {
    /// The file as the document holds it.
    pub(super) picture: &'a Picture,
    /// The line below it.
    pub(super) caption: Option<Piece<'a>>,
    /// What to look at in it.
    pub(super) notes: Vec<Message>,
}

impl DraftPicture<'_> {
    /// Returns what the picture shows, on one line; a placeholder where the document does not say.
    pub(super) fn alt(&self) -> String {
        let words = single_spaced(&self.picture.alt);
        if words.is_empty() { "【待补：图片说明】".to_owned() } else { words }
    }

    /// Returns its keys, where its file is called `name`.
    pub(super) fn keyed(&self, name: &str) -> Vec<(&'static str, String)> {
        let caption =
            self.caption.map(|words| (model::Picture::caption, words.text().to_owned()));
        let keys = [(model::Picture::file, name.to_owned()), (model::Picture::alt, self.alt())];
        keys.into_iter().chain(caption).collect()
    }

    /// Returns what to look at in it, where its file is called `name`: that the document does not hold it, too.
    pub(super) fn checks(&self, name: &str) -> Vec<Message> {
        let missing = self.picture.bytes.is_empty().then(|| {
            let note = Message::new("import-picture-missing").with("file", name);
            note.with("name", &self.picture.name)
        });
        self.notes.iter().cloned().chain(missing).collect()
    }
}

/// The foot of an issue.
#[derive(Debug, Default)]
pub(super) struct IssueTail<'a> {
    /// Its lines.
    pub(super) unkeyed: Vec<Piece<'a>>,
    /// What stands behind its labels, a name at a time.
    pub(super) values: Vec<(TailLabel, Piece<'a>)>,
    /// Labels behind which 、 parts posts: 县委常委、副县长 may be one person.
    pub(super) doubts: BTreeSet<TailLabel>,
    /// What to look at in its lines.
    pub(super) notes: Vec<Message>,
    /// The number of printed copies, which 共印…份 says.
    pub(super) copies: Option<u32>,
    /// The day in the line of who printed it.
    pub(super) printed_on: Option<Date>,
}

/// News of a failing that an earlier issue reported.
#[derive(Debug)]
pub(super) struct DraftRectification<'a> {
    /// The failing that it speaks of.
    pub(super) failing: FailingId,
    /// Its day.
    pub(super) date: Date,
    /// What became of it.
    pub(super) state: State,
    /// Its number, what is cited, day and state.
    pub(super) structure: Piece<'a>,
    /// What is told.
    pub(super) text: DraftText<'a>,
}

/// News of earlier failings.
#[derive(Debug, Default)]
pub(super) struct DraftNews<'a> {
    /// The title over them, of each document.
    pub(super) title: Vec<Piece<'a>>,
    /// Each of one failing, in the order of the source.
    pub(super) items: Vec<DraftRectification<'a>>,
    /// News of which it is not known which failing they speak of.
    pub(super) unkeyed: Vec<Part<'a>>,
}

/// An attachment.
#[derive(Debug, Default)]
pub(super) struct DraftAttachment<'a> {
    /// Its title, one that the list of attachments has or the head of its page.
    pub(super) title: Option<Piece<'a>>,
    /// What stands on its own page: 附件1, title, table.
    pub(super) page: Vec<Part<'a>>,
}

impl<'a> Draft<'a> {
    /// Returns its texts, to be changed.
    pub(super) fn texts_mut(&mut self) -> Vec<&mut DraftText<'a>> {
        let mut texts = vec![&mut self.head.editor_note];
        texts.extend(self.entries.iter_mut().flat_map(DraftEntry::texts_mut));
        texts.extend(self.news.items.iter_mut().map(|news| &mut news.text));
        texts
    }

    /// Returns the id of the unit that it speaks of, where that is a registered one and the only one, and
    /// all of the source stands in its entry.
    pub fn only_unit(&self) -> Option<&str> {
        let [DraftEntry { unit: EntryUnit::Known(id), .. }] = &self.entries[..] else {
            return None;
        };
        let is_whole = self.head.unkeyed.is_empty()
            && self.head.title.is_empty()
            && self.head.editor_note.is_empty()
            && self.news.items.is_empty()
            && self.news.unkeyed.is_empty()
            && self.attachments.is_empty()
            && self.left_out.is_empty();
        is_whole.then_some(id)
    }

    /// Returns the pictures, in the order in which they are named.
    pub fn pictures(&self) -> Vec<&'a Picture> {
        let entries = self.entries.iter();
        entries.flat_map(|entry| &entry.pictures).map(|shown| shown.picture).collect()
    }
}

impl<'a> IssueTail<'a> {
    /// Whether something of it has a field in an issue.
    pub(super) fn says_fields(&self) -> bool {
        !self.values.is_empty() || self.copies.is_some()
    }

    /// Adds the tail of another document, which only the first one's values stand for.
    pub(super) fn add(&mut self, other: IssueTail<'a>) {
        if self.unkeyed.is_empty() {
            *self = other;
        } else {
            self.unkeyed.extend(other.unkeyed);
        }
    }
}

impl Draft<'_> {
    /// Returns what the file of the recognised issue is called, without its extension:
    /// `gongzuo-08`.
    pub fn issue_stem(&self) -> Option<String> {
        let series = self.head.series.as_ref()?;
        Some(format!("{series}-{:02}", self.head.number?))
    }

    /// Returns the head of the source, where its number is not that of an issue.
    pub fn other_number(&self, issue: &IssueId) -> Option<String> {
        let number = self.head.number?;
        let year = self.head.year.map(i64::from);
        let same =
            number == issue.number && year.is_none_or(|year| year == i64::from(issue.year));
        let lines = self.head.unkeyed.iter().map(|line| line.text());
        (!same).then(|| lines.collect::<Vec<_>>().join(" "))
    }
}

/// Returns the lines of a title as one text; `None` where there are none.
pub(super) fn title_text(lines: &[Piece<'_>]) -> Option<String> {
    let lines: Vec<&str> = lines.iter().map(|line| line.text()).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}
