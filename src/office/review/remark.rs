//! Remarks: what somebody says of a field or of words in it, answers, and whether it was seen to.

use std::ops::Range;

use super::anchor::Anchor;
use super::content::{Content, words};
use super::fields::{Fields, written};
use super::file;
use super::file::{Addition, Signature};
use super::refused::ReviewError;
use crate::model::{Remark, RemarkState, Reply, Review, Text};
use crate::office::manuscript::address::{Address, address_steps};
use crate::office::manuscript::{AddressStep, FieldPlace, ManuscriptFile, RecordForm};
use crate::source::{Disk, NewValue, follow, sha256};

/// A remark that somebody makes.
#[derive(Debug, Clone)]
pub struct NewRemark {
    /// The field.
    pub at: Vec<AddressStep>,
    /// Characters of its text; the whole field where none are meant.
    pub part: Option<Range<usize>>,
    /// The words that stand there, as they were seen.
    pub quote: String,
    /// What the file said then; `None` where nobody knows.
    pub seen: Option<String>,
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
    /// The words that it is about, as they were read.
    pub quote: String,
    /// The field, and the words in it; `None` where the words are gone.
    pub place: Option<RemarkPlace>,
}

/// Where the words of a remark are.
#[derive(Debug, Clone)]
pub struct RemarkPlace {
    /// The field, and the words in it.
    pub field: FieldPlace,
    /// The other words that stand there now, as they are read.
    pub now: Option<String>,
}

/// Makes a remark. Its words are found where they are now, when others wrote since somebody chose them.
///
/// # Errors
/// See [`ReviewError`].
pub fn remark(
    disk: &Disk,
    own: &ManuscriptFile,
    remark: &NewRemark,
) -> Result<(), ReviewError> {
    let content = words(disk, own)?;
    let reviewed = content.reviewed()?;
    named(&remark.by)?;
    let words = remark.words.trim();
    if words.is_empty() {
        return Err(ReviewError::NoWords);
    }
    let fields = Fields::of(&content.form);
    let place = found(&content, &fields, remark)?;
    let anchor = fields.anchor(&place).ok_or(ReviewError::OtherContent)?;
    let read = Some(fields.read(&place)).filter(|read| *read != anchor.quote);
    let at = written(&place.at);
    let said =
        [&remark.by.who, &remark.by.when.to_rfc3339(), &at, &anchor.quote, words].join("\n");
    let mut name = sha256(said.as_bytes());
    name.truncate(8);
    let mut members = vec![(Remark::id, NewValue::Line(name.clone()))];
    members.extend(remark.by.fields());
    members.push((Remark::at, NewValue::Line(at)));
    if let Some(unit) = fields.unit_of(&place.at) {
        members.push((Remark::unit, NewValue::Line(unit.to_owned())));
    }
    let texts = [
        (Remark::quote, anchor.quote),
        (Remark::read, read.unwrap_or_default()),
        (Remark::before, anchor.before),
        (Remark::after, anchor.after),
    ];
    let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
    members.extend(texts.map(|(key, text)| (key, NewValue::Line(text))));
    if remark.part.is_some() {
        let offset = place.text[..place.range.start].chars().count();
        members.push((Remark::offset, NewValue::Plain(offset.to_string())));
    }
    members.push((Remark::words, NewValue::Text(format!("{words}\n"))));
    let new = NewValue::Mapping(members);
    file::add(disk, &reviewed, &mut |review| {
        let is_known = review.is_some_and(|one| one.remarks.iter().any(|one| one.id == name));
        Ok(if is_known { Vec::new() } else { vec![Addition::Remark(new.clone())] })
    })
}

/// Where the words of a remark stand in the issue now: others may have written since they were chosen.
fn found(
    content: &Content,
    now: &Fields,
    remark: &NewRemark,
) -> Result<FieldPlace, ReviewError> {
    let NewRemark { at, part, quote, seen, .. } = remark;
    let own = |content: &Content| content.own_at(at);
    let seen =
        seen.clone().and_then(|text| Content::with_files(&content.file, text, Vec::new()));
    let chosen = |fields: &Fields, of: &Content| fields.chosen(&own(of)?, part.as_ref(), quote);
    let Some((words, seen)) =
        seen.and_then(|seen| Some((chosen(&Fields::of(&seen.form), &seen)?, seen)))
    else {
        // What was typed just before may be in the file alone.
        return chosen(now, content).ok_or(ReviewError::OtherContent);
    };
    let at = own(&seen).ok_or(ReviewError::OtherContent)?;
    let address = Address::find(content.form.record, &at).map(|address| address.steps);
    let place = address.and_then(|address| follow(&seen.root, &content.root, &address));
    let place = place.and_then(|place| now.find_in(&address_steps(&place), &words));
    place.ok_or(ReviewError::WordsGone)
}

/// Answers a remark, closes it, or opens it again.
///
/// # Errors
/// See [`ReviewError`].
pub fn reply(disk: &Disk, own: &ManuscriptFile, reply: &NewReply) -> Result<(), ReviewError> {
    let reviewed = words(disk, own)?.reviewed()?;
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
    file::add(disk, &reviewed, &mut |review| {
        let remarks = review.map_or(&[][..], |review| &review.remarks);
        let index = remarks.iter().position(|one| one.id == reply.remark);
        let index = index.ok_or(ReviewError::NoRemark)?;
        Ok(vec![Addition::Reply(index, new.clone())])
    })
}

/// Returns the remarks of a review, each with the place of its words in the form of the issue.
pub(super) fn placed(review: &Review, form: &RecordForm) -> Vec<PlacedRemark> {
    let fields = Fields::of(form);
    review.remarks.iter().map(|remark| placed_in(&fields, remark)).collect()
}

fn placed_in(fields: &Fields, remark: &Remark) -> PlacedRemark {
    let said = |text: &Option<Text>| text.as_ref().map(|text| text.value.clone());
    let [quote, before, after] = [&remark.quote, &remark.before, &remark.after]
        .map(|text| said(text).unwrap_or_default());
    let anchor = Anchor { quote, before, after };
    let offset = usize::try_from(remark.offset.unwrap_or_default()).unwrap_or_default();
    let found = fields.find(&anchor, (&remark.at, offset), remark.unit.as_deref());
    let quote = said(&remark.read).unwrap_or(anchor.quote);
    let place = found.map(|(field, is_changed)| {
        let now = is_changed.then(|| fields.read(&field));
        RemarkPlace { field, now }
    });
    PlacedRemark { is_open: is_open(remark), quote, place, remark: remark.clone() }
}

/// Whether a remark waits for somebody.
pub(super) fn is_open(remark: &Remark) -> bool {
    let last = remark.replies.iter().rev().find_map(|reply| reply.state);
    last != Some(RemarkState::Closed)
}

fn named(by: &Signature) -> Result<(), ReviewError> {
    if by.is_named() { Ok(()) } else { Err(ReviewError::NoName) }
}
