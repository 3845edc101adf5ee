//! A correction of a published issue, as a file of its own: what was printed stays, and what was wrong stands beside it.

use std::collections::BTreeMap;

use super::manuscript::{
    AddressStep, ItemContent, ManuscriptEdit, ManuscriptFile, applied, written,
};
use super::new::create::{Created, create};
use super::schema::modeline;
use super::workbench::{IssueError, Workbench};
use crate::diag::{Span, Spanned};
use crate::lang;
use crate::lang::Message;
use crate::model::{
    Change, Correction, CorrectionKind, Date, Issue, Status, elsewhere, is_brought,
};
use crate::source::Disk;
use crate::text::pieces::Piece;

/// Most corrections of one issue.
const MOST: u32 = 999;

/// What a correction says.
#[derive(Debug)]
pub struct CorrectionRequest<'a> {
    /// The id of the issue.
    pub issue: &'a str,
    /// What it does to the issue.
    pub kind: CorrectionKind,
    /// Its date.
    pub date: Date,
    /// Why, as words: no character is a mark.
    pub reason: &'a str,
    /// What was wrong, and what is right.
    pub changes: &'a [CorrectedWords<'a>],
}

/// A place that was wrong.
#[derive(Debug)]
pub struct CorrectedWords<'a> {
    /// The id of the unit in whose entry it stands; empty for the issue as a whole.
    pub unit: &'a str,
    /// As it was printed.
    pub was: &'a str,
    /// As it should be.
    pub now: &'a str,
}

/// Why no correction is made.
#[derive(Debug)]
pub enum CorrectionError {
    /// There is no such issue.
    Issue(IssueError),
    /// It is not published: it is changed itself.
    NotPublished,
    /// It does not say why, or of words what one of both is.
    Empty,
    /// An erratum that says no words: nobody learns what was wrong.
    NoWords,
    /// The words that it quotes stand under another unit than the one that it names: that one, and the one under which they stand.
    OtherUnit(String, String),
    /// There are too many of the issue, or its folder is a link that leads out of the workspace.
    NoPlace,
    /// The system refuses.
    Save(std::io::Error),
}

impl CorrectionError {
    /// What to tell.
    pub fn message(&self) -> Message {
        match self {
            Self::Issue(error) => error.message(),
            Self::NotPublished => Message::new("failure-correction-unpublished"),
            Self::Empty => Message::new("failure-correction-empty"),
            Self::NoWords => Message::new("failure-correction-words"),
            Self::OtherUnit(unit, other) => {
                Message::new("failure-correction-unit").with("unit", unit).with("other", other)
            }
            Self::NoPlace => Message::new("failure-correction-place"),
            Self::Save(error) => lang::unwritten(error),
        }
    }
}

/// Makes a correction of a published issue; returns the name of its file.
///
/// # Errors
/// See [`CorrectionError`]; nothing is written then.
pub fn new_correction(
    disk: &Disk,
    workbench: &Workbench,
    request: &CorrectionRequest<'_>,
) -> Result<String, CorrectionError> {
    let issue = workbench.issue(request.issue).map_err(CorrectionError::Issue)?;
    if issue.status != Status::Published {
        return Err(CorrectionError::NotPublished);
    }
    let is_empty =
        |one: &CorrectedWords<'_>| one.was.trim().is_empty() || one.now.trim().is_empty();
    if request.reason.trim().is_empty() || request.changes.iter().any(is_empty) {
        return Err(CorrectionError::Empty);
    }
    if request.kind == CorrectionKind::Erratum && request.changes.is_empty() {
        return Err(CorrectionError::NoWords);
    }
    misplaced(workbench, issue, request)?;
    let id = issue.id().to_string();
    for number in 1..=MOST {
        let name = format!("{id}-{number}");
        let file = ManuscriptFile::correction(&name).ok_or(CorrectionError::NoPlace)?;
        let text = text(disk, &file, &id, request).ok_or(CorrectionError::NoPlace)?;
        match create(disk.root(), &file.path, &text).map_err(CorrectionError::Save)? {
            Created::Made => return Ok(name),
            Created::Taken => {}
            Created::Outside => break,
        }
    }
    Err(CorrectionError::NoPlace)
}

/// Refuses words of one unit that stand under another one.
fn misplaced(
    workbench: &Workbench,
    issue: &Issue,
    request: &CorrectionRequest<'_>,
) -> Result<(), CorrectionError> {
    let text = |words: &str| Spanned::new(words.to_owned(), Span::whole(issue.file));
    for CorrectedWords { unit, was, now } in request.changes {
        let place = Some(*unit).filter(|unit| !unit.is_empty()).map(text);
        let change = Change { place, was: text(was), now: text(now) };
        if is_brought(workbench.archive.corrections_of(&issue.id()), &change) {
            continue;
        }
        if let [other] = elsewhere(issue, &change)[..] {
            let name = |id| workbench.archive.unit_name(id).to_owned();
            return Err(CorrectionError::OtherUnit(name(unit), name(other)));
        }
    }
    Ok(())
}

/// The file: what needs no care as it stands, and words as they are written at the desk.
fn text(
    disk: &Disk,
    file: &ManuscriptFile,
    id: &str,
    request: &CorrectionRequest<'_>,
) -> Option<String> {
    let CorrectionRequest { kind, date, reason, changes, .. } = request;
    let line = modeline(disk, &file.path).map(|line| line + "\n").unwrap_or_default();
    let kind = kind.words().0;
    let base = format!("{line}issue: {id}\nkind: {kind}\ndate: {date}\nreason: 无\n");
    let key = |key: &str| AddressStep::Key(key.to_owned());
    let mut edits = vec![ManuscriptEdit::Text {
        at: vec![key(Correction::reason)],
        was: "无".to_owned(),
        now: written(&[Piece::words(reason.trim())]),
    }];
    edits.extend(changes.iter().enumerate().map(|(index, change)| {
        let CorrectedWords { unit, was, now } = change;
        let fields = [(Change::place, *unit), (Change::was, *was), (Change::now, *now)];
        let fields = fields.into_iter().filter(|(_, words)| !words.trim().is_empty());
        let held = fields
            .map(|(key, words)| (key.to_owned(), ItemContent::Text(words.trim().to_owned())));
        let value = ItemContent::Record(held.collect::<BTreeMap<_, _>>());
        ManuscriptEdit::Insert { list: vec![key(Correction::changes)], index, value }
    }));
    applied(file, &base, &edits)
}
