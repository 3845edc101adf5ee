//! Remarks: what somebody says of a field or of words in it, answers, and whether it was seen to.
//!
//! The fields of an issue are looked at as one text, in the order of the tables, so that also what stands in the fields
//! beside it tells where a short one is.

use std::ops::Range;

use super::anchor::{Anchor, FoundWords};
use super::file;
use super::file::{Addition, Signature};
use super::refused::ReviewError;
use super::step::words;
use crate::model::{Remark, RemarkState, Reply, Review};
use crate::office::digest::sha256;
use crate::office::manuscript::status::STATUS;
use crate::office::manuscript::{AddressStep, FieldPlace, FormText, RecordForm};
use crate::source::{Disk, NewValue, WorkspacePath};

/// What stands between two fields.
const BOUND: char = '\n';

/// A remark that somebody makes.
#[derive(Debug, Clone)]
pub struct NewRemark {
    /// The field.
    pub at: Vec<AddressStep>,
    /// Characters of its text; the whole field where none are meant.
    pub part: Option<Range<usize>>,
    /// The words that stand there, as they were seen.
    pub quote: String,
    /// What is said.
    pub words: String,
    /// Who, and when.
    pub by: Signature,
}

/// An answer that somebody gives.
#[derive(Debug, Clone)]
pub struct NewReply {
    /// The id of the remark.
    pub remark: String,
    /// What is said; empty where it is only closed or opened again.
    pub words: String,
    /// What becomes of the remark.
    pub state: Option<RemarkState>,
    /// Who, and when.
    pub by: Signature,
}

/// A remark, and where its words are now.
#[derive(Debug, Clone)]
pub struct PlacedRemark {
    /// The remark.
    pub remark: Remark,
    /// Whether it waits for somebody.
    pub is_open: bool,
    /// The field, and the words in it; `None` where the words are gone.
    pub place: Option<RemarkPlace>,
}

/// Where the words of a remark are.
#[derive(Debug, Clone)]
pub struct RemarkPlace {
    /// The field, and the words in it.
    pub field: FieldPlace,
    /// Whether other words stand there now.
    pub is_changed: bool,
}

/// Makes a remark.
///
/// # Errors
/// See [`ReviewError`].
pub fn remark(
    disk: &Disk,
    path: &WorkspacePath,
    remark: &NewRemark,
) -> Result<(), ReviewError> {
    let content = words(disk, path)?;
    let id = content.id().ok_or_else(|| ReviewError::Unread(path.clone()))?;
    named(&remark.by)?;
    let words = remark.words.trim();
    if words.is_empty() {
        return Err(ReviewError::NoWords);
    }
    let fields = Fields::of(&content.form);
    let part = fields.part(&remark.at, remark.part.as_ref());
    let part = part.filter(|part| fields.text[part.clone()] == remark.quote);
    let anchor = part.map(|part| Anchor::of(&fields.text, part));
    let anchor = anchor.filter(|anchor| !anchor.quote.trim().is_empty());
    let anchor = anchor.ok_or(ReviewError::OtherContent)?;
    let at = written(&remark.at);
    let own =
        [&remark.by.who, &remark.by.when.to_rfc3339(), &at, &anchor.quote, words].join("\n");
    let mut name = sha256(own.as_bytes());
    name.truncate(8);
    let mut members = vec![(Remark::id, NewValue::Line(name.clone()))];
    members.extend(remark.by.fields());
    members.push((Remark::at, NewValue::Line(at)));
    let texts = [
        (Remark::quote, anchor.quote),
        (Remark::before, anchor.before),
        (Remark::after, anchor.after),
    ];
    let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
    members.extend(texts.map(|(key, text)| (key, NewValue::Line(text))));
    if let Some(part) = &remark.part {
        members.push((Remark::offset, NewValue::Plain(part.start.to_string())));
    }
    members.push((Remark::words, NewValue::Text(format!("{words}\n"))));
    let new = NewValue::Mapping(members);
    file::add(disk, &id, &mut |review| {
        let is_known = review.is_some_and(|one| one.remarks.iter().any(|one| one.id == name));
        Ok(if is_known { Vec::new() } else { vec![Addition::Remark(new.clone())] })
    })
}

/// Answers a remark, closes it, or opens it again.
///
/// # Errors
/// See [`ReviewError`].
pub fn reply(disk: &Disk, path: &WorkspacePath, reply: &NewReply) -> Result<(), ReviewError> {
    let id = words(disk, path)?.id().ok_or_else(|| ReviewError::Unread(path.clone()))?;
    named(&reply.by)?;
    let words = reply.words.trim();
    if words.is_empty() && reply.state.is_none() {
        return Err(ReviewError::NoWords);
    }
    let mut members = reply.by.fields();
    if !words.is_empty() {
        members.push((Reply::words, NewValue::Text(format!("{words}\n"))));
    }
    if let Some(state) = reply.state {
        members.push((Reply::state, NewValue::Plain(state.word().to_owned())));
    }
    let new = NewValue::Mapping(members);
    file::add(disk, &id, &mut |review| {
        let remarks = review.map_or(&[][..], |review| &review.remarks);
        let index = remarks.iter().position(|one| one.id == reply.remark);
        let index = index.ok_or(ReviewError::NoRemark)?;
        Ok(vec![Addition::Reply(index, new.clone())])
    })
}

/// Returns the remarks of a review, each with the place of its words in the form of the issue.
pub(super) fn placed(review: &Review, form: &RecordForm) -> Vec<PlacedRemark> {
    let fields = Fields::of(form);
    let place = |remark: &Remark| PlacedRemark {
        is_open: is_open(remark),
        place: fields.find(remark),
        remark: remark.clone(),
    };
    review.remarks.iter().map(place).collect()
}

/// Whether a remark waits for somebody.
pub(super) fn is_open(remark: &Remark) -> bool {
    let last = remark.replies.iter().rev().find_map(|reply| reply.state);
    last != Some(RemarkState::Closed)
}

fn named(by: &Signature) -> Result<(), ReviewError> {
    if by.is_named() { Ok(()) } else { Err(ReviewError::NoName) }
}

/// An address as it is written: `entries/1/practices/2/text`.
fn written(at: &[AddressStep]) -> String {
    let step = |step: &AddressStep| match step {
        AddressStep::Item(index) => (index + 1).to_string(),
        AddressStep::Key(key) => key.clone(),
    };
    at.iter().map(step).collect::<Vec<_>>().join("/")
}

/// The texts of an issue, one behind the other.
struct Fields {
    text: String,
    /// Each field with its bytes of the text.
    places: Vec<(Vec<AddressStep>, Range<usize>)>,
}

impl Fields {
    fn of(form: &RecordForm) -> Self {
        let mut fields = Self { text: BOUND.to_string(), places: Vec::new() };
        // How far the issue has got is no neighbour of anything: it changes by itself.
        let is_status = |one: &FormText<'_>| one.at.len() == 1 && one.field.key == STATUS;
        for one in form.texts().into_iter().filter(|one| !is_status(one)) {
            fields.add(one.at, one.text);
        }
        fields
    }

    fn add(&mut self, at: Vec<AddressStep>, text: &str) {
        let start = self.text.len();
        self.text.push_str(text);
        self.places.push((at, start..self.text.len()));
        self.text.push(BOUND);
    }

    /// The bytes of characters of a field, or of the whole field.
    fn part(&self, at: &[AddressStep], part: Option<&Range<usize>>) -> Option<Range<usize>> {
        let (_, place) = self.places.iter().find(|(one, _)| one == at)?;
        let Some(part) = part else { return Some(place.clone()) };
        let byte = |count| {
            let text = &self.text[place.clone()];
            let mut ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
            ends.nth(count).map(|at| place.start + at)
        };
        let (start, end) = (byte(part.start)?, byte(part.end)?);
        (start <= end).then_some(start..end)
    }

    fn find(&self, remark: &Remark) -> Option<RemarkPlace> {
        let said = |text: &Option<crate::model::Text>| {
            text.as_ref().map(|text| text.value.clone()).unwrap_or_default()
        };
        let anchor = Anchor {
            quote: said(&remark.quote),
            before: said(&remark.before),
            after: said(&remark.after),
        };
        let known = self.places.iter().find(|(at, _)| written(at) == remark.at);
        let near = known.map_or(0, |(_, place)| {
            let text = &self.text[place.clone()];
            let offset = usize::try_from(remark.offset.unwrap_or_default()).unwrap_or_default();
            place.start + text.char_indices().nth(offset).map_or(0, |(at, _)| at)
        });
        let (found, is_changed) = match anchor.find(&self.text, near) {
            FoundWords::Same(found) => (found, false),
            FoundWords::Changed(found) => (found, true),
            FoundWords::Gone => return None,
        };
        let (at, place) = self
            .places
            .iter()
            .find(|(_, place)| place.start <= found.start && found.end <= place.end)?;
        let range = found.start - place.start..found.end - place.start;
        let field =
            FieldPlace { at: at.clone(), text: self.text[place.clone()].to_owned(), range };
        Some(RemarkPlace { field, is_changed })
    }
}
