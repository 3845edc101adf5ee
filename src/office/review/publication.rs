//! What becomes public when an issue is published: from the value that the website is made of.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::model::{
    Archive, Correction, FailingId, Issue, IssueId, IssueText, PublicArchive, Rectification,
    State, Text, TextKind, numbering,
};
use crate::office::manuscript::ManuscriptFile;
use crate::office::workbench::Workbench;
use crate::site::{Plan, Selection};
use crate::text::pieces::printed;
use crate::text::words::{WordPart, differing};

/// What becomes public when an issue is published.
#[derive(Debug)]
pub struct Publication {
    /// Whether it is on the website at all.
    pub is_public: bool,
    /// The names of the units that it speaks of.
    pub units: Vec<String>,
    /// How many practices and failings it tells.
    pub practices: usize,
    /// How many failings come to the ledger.
    pub failings: usize,
    /// How many pictures it shows.
    pub pictures: usize,
    /// The titles of its attachments.
    pub attachments: Vec<String>,
    /// What it reports of earlier failings: what each is, and what became of it.
    pub news: Vec<(String, State)>,
    /// What the public edition says in other words, or leaves out, in the order of the page.
    pub masked: Vec<DifferingField>,
    /// What a correction says there, as the public reads it: its reason, and what was and is now; what news say, each below its day
    /// and state; nothing of an issue.
    pub corrected: Vec<DifferingField>,
}

/// A field, and words in which two texts of it differ: of the office and the public, or before and after a correction.
#[derive(Debug)]
pub struct DifferingField {
    /// The name of the unit that it speaks of; empty for the issue as a whole.
    pub unit: String,
    /// What both say, and what one of them does.
    pub parts: Vec<WordPart>,
}

/// Returns what becomes public of an issue that is published in `workbench`; `None` where there is none.
pub fn publication(workbench: &Workbench, id: &IssueId) -> Option<Publication> {
    let whole = &workbench.archive;
    let issue = whole.issue(id)?;
    let persons = whole.config.as_ref()?.privacy.persons;
    let visible = Plan::new(whole, &Selection::default()).visible;
    let public = PublicArchive::of(whole, &visible, persons);
    let shown = public.archive().issue(id);
    let told = shown.unwrap_or(issue);
    let entries = &told.entries;
    Some(Publication {
        is_public: shown.is_some(),
        units: entries.iter().map(|one| whole.unit_name(&one.unit.value).to_owned()).collect(),
        practices: entries.iter().map(|one| one.practices.len()).sum(),
        failings: entries.iter().map(|one| one.failings.len()).sum(),
        pictures: entries.iter().map(|one| one.pictures.len()).sum(),
        attachments: told.attachments.iter().map(|one| one.title.value.clone()).collect(),
        news: told.rectifications.iter().map(|one| news(whole, one)).collect(),
        masked: shown.map(|shown| masked(whole, issue, shown)).unwrap_or_default(),
        corrected: Vec::new(),
    })
}

/// Returns what becomes public of a correction, or of news of a failing; `None` where it cannot be read.
pub fn publication_beside(workbench: &Workbench, file: &ManuscriptFile) -> Option<Publication> {
    match &file.failing {
        Some(failing) => of_news(workbench, failing),
        None => of_correction(workbench, file),
    }
}

fn of_correction(workbench: &Workbench, file: &ManuscriptFile) -> Option<Publication> {
    let whole = &workbench.archive;
    let is_it = |one: &&Correction| workbench.files.path(one.file) == file.path.as_str();
    let own = whole.corrections.iter().find(is_it)?;
    let persons = whole.config.as_ref()?.privacy.persons;
    let visible = Plan::new(whole, &Selection::default()).visible;
    let public = PublicArchive::of(whole, &visible, persons);
    let of = public.archive().corrections_of(&own.issue.value).iter();
    let shown = of.clone().find(|one| one.file == own.file);
    let unit = |place: &Option<Text>| {
        let id = place.as_ref().map(|place| place.value.as_str());
        id.map(|id| whole.unit_name(id).to_owned()).unwrap_or_default()
    };
    let texts = |one: &Correction| {
        let reason = (String::new(), printed(&one.reason.value).into_owned());
        let changes = one.changes.iter().flat_map(|change| {
            let words = |text: &Text| (unit(&change.place), text.value.clone());
            [words(&change.was), words(&change.now)]
        });
        std::iter::once(reason).chain(changes).collect::<Vec<_>>()
    };
    let masked = shown.into_iter().flat_map(|shown| {
        texts(own).into_iter().zip(texts(shown)).filter_map(|((unit, own), (_, shown))| {
            let parts = differing(&own, &shown);
            (!parts.is_empty()).then_some(DifferingField { unit, parts })
        })
    });
    let corrected = shown.into_iter().flat_map(|shown| {
        let reason = (String::new(), differing("", &printed(&shown.reason.value)));
        let changes = shown.changes.iter().map(|change| {
            (unit(&change.place), differing(&change.was.value, &change.now.value))
        });
        std::iter::once(reason)
            .chain(changes)
            .map(|(unit, parts)| DifferingField { unit, parts })
            .collect::<Vec<_>>()
    });
    Some(Publication {
        is_public: shown.is_some(),
        units: own.changes.iter().map(|one| unit(&one.place)).collect(),
        practices: 0,
        failings: 0,
        pictures: 0,
        attachments: Vec::new(),
        news: Vec::new(),
        masked: masked.collect(),
        corrected: corrected.collect(),
    })
}

/// The news of a failing between issues, as they are told.
fn of_news(workbench: &Workbench, of: &FailingId) -> Option<Publication> {
    let whole = &workbench.archive;
    let persons = whole.config.as_ref()?.privacy.persons;
    let visible = Plan::new(whole, &Selection::default()).visible;
    let public = PublicArchive::of(whole, &visible, persons);
    let told = |archive: &Archive| -> Vec<(String, String)> {
        let own = archive.news.iter().filter(|one| one.failing.value == *of);
        own.map(|one| {
            let head = format!("{} {}", one.date.value, one.state.words().1);
            let text = one.text.as_ref().map(|text| printed(&text.value).into_owned());
            (head, text.unwrap_or_default())
        })
        .collect()
    };
    let (own, shown) = (told(whole), told(public.archive()));
    let masked = own.iter().zip(&shown).filter_map(|((head, own), (_, shown))| {
        let parts = differing(own, shown);
        (!parts.is_empty()).then(|| DifferingField { unit: head.clone(), parts })
    });
    let masked = masked.collect();
    let corrected = shown
        .iter()
        .map(|(head, text)| DifferingField { unit: head.clone(), parts: differing("", text) });
    Some(Publication {
        is_public: !shown.is_empty(),
        units: vec![whole.unit_name(&of.unit).to_owned()],
        practices: 0,
        failings: 0,
        pictures: 0,
        attachments: Vec::new(),
        news: Vec::new(),
        masked,
        corrected: corrected.collect(),
    })
}

/// What a report of a failing is about, and what became of it.
fn news(whole: &Archive, one: &Rectification) -> (String, State) {
    let failing = &one.failing.value;
    (
        format!(
            "{} {}",
            numbering::cited(whole, &failing.issue),
            whole.unit_name(&failing.unit)
        ),
        one.state,
    )
}

/// The fields of an issue that the public edition says in other words, or leaves out.
fn masked(whole: &Archive, issue: &Issue, shown: &Issue) -> Vec<DifferingField> {
    let public: BTreeMap<_, _> =
        shown.fields().into_iter().map(|field| (field.path, &field.text.value)).collect();
    let unit = |field: &IssueText<'_>| {
        let path = field.path.to_string();
        let id = path.split('/').next().unwrap_or_default();
        let is_entry = issue.entries.iter().any(|entry| entry.unit.value == id);
        if is_entry { whole.unit_name(id).to_owned() } else { String::new() }
    };
    let differs = issue.fields().into_iter().filter_map(|field| {
        let read = |text| match field.kind {
            TextKind::Markdown => printed(text),
            _ => Cow::Borrowed(text),
        };
        let own = read(&field.text.value);
        let parts = match public.get(&field.path) {
            Some(public) => differing(&own, &read(public)),
            None => vec![WordPart::Gone(own.into_owned())],
        };
        (!parts.is_empty()).then(|| DifferingField { unit: unit(&field), parts })
    });
    differs.collect()
}
