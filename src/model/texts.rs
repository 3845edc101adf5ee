//! All texts of an issue, for whoever looks at every one.
//!
//! [`Issue::texts`] gives them with their kind; [`Issue::fields`] with their path in the file as well,
//! and [`Issue::dates`] the dates among them.

use std::fmt;

use super::{Date, Entry, Failing, Issue, Practice, Text};
use crate::diag::Spanned;

/// What a text of an issue is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextKind {
    /// A title of the issue or of an entry.
    Title,
    /// The heading of a practice or failing.
    Heading,
    /// The lead of a point.
    Lead,
    /// Markdown.
    Markdown,
    /// A line of plain text: a name, a caption, a recipient.
    Line,
}

impl TextKind {
    /// Whether it heads something: it takes no mark at its end, and a blank may divide its parts.
    pub fn is_title(self) -> bool {
        matches!(self, Self::Title | Self::Heading | Self::Lead)
    }
}

/// Where a text stands in the file, in words: `gaoxinqu/practices/2/points/1/text`. Items are counted
/// from 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FieldPath(String);

impl fmt::Display for FieldPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A text of an issue.
#[derive(Debug, Clone)]
pub struct Field<'a> {
    /// Where it stands.
    pub path: FieldPath,
    /// What it is.
    pub kind: TextKind,
    /// The text.
    pub text: &'a Text,
}

impl Issue {
    /// Every text, in the order of the page.
    pub fn texts(&self) -> Vec<(TextKind, &Text)> {
        let mut texts = Vec::new();
        visit(self, &mut |_, kind, text| texts.push((kind, text)));
        texts
    }

    /// Every text of a unit's entry, in the order of the page.
    pub fn texts_of(&self, unit: &str) -> Vec<(TextKind, &Text)> {
        let mut texts = Vec::new();
        visit(self, &mut |steps, kind, text| {
            if matches!(steps.first(), Some(Step::Unit(id)) if *id == unit) {
                texts.push((kind, text));
            }
        });
        texts
    }

    /// Every text with its path, in the order of the page.
    pub fn fields(&self) -> Vec<Field<'_>> {
        let mut fields = Vec::new();
        visit(self, &mut |steps, kind, text| {
            let path: Vec<String> = steps.iter().map(ToString::to_string).collect();
            fields.push(Field { path: FieldPath(path.join("/")), kind, text });
        });
        fields
    }
}

impl Issue {
    /// Every date that is printed, with its path, in the order of the page.
    pub fn dates(&self) -> Vec<(FieldPath, &Spanned<Date>)> {
        let mut dates = vec![(FieldPath("date".to_owned()), &self.date)];
        for entry in &self.entries {
            for (number, failing) in (1..).zip(&entry.failings) {
                let path = format!("{}/failings/{number}/deadline", entry.unit.value);
                dates.extend(
                    failing.deadline.iter().map(|date| (FieldPath(path.clone()), date)),
                );
            }
        }
        for (number, news) in (1..).zip(&self.rectifications) {
            dates.push((FieldPath(format!("rectifications/{number}/date")), &news.date));
        }
        dates
    }
}

/// A part of a path.
#[derive(Clone, Copy)]
enum Step<'a> {
    Key(&'static str),
    Item(usize),
    Unit(&'a str),
}

impl fmt::Display for Step<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key(key) => formatter.write_str(key),
            Self::Item(index) => write!(formatter, "{}", index + 1),
            Self::Unit(id) => formatter.write_str(id),
        }
    }
}

/// Takes the path, the kind and the text.
type Visit<'v, 'a> = dyn FnMut(&[Step<'a>], TextKind, &'a Text) + 'v;

/// Where a visit has got to.
struct Visitor<'v, 'w, 'a> {
    steps: Vec<Step<'a>>,
    visit: &'v mut Visit<'w, 'a>,
}

fn visit<'a>(issue: &'a Issue, visit: &mut Visit<'_, 'a>) {
    let mut visitor = Visitor { steps: Vec::new(), visit };
    visitor.text("title", TextKind::Title, issue.title.as_ref());
    visitor.text("editor_note", TextKind::Markdown, issue.editor_note.as_ref());
    for entry in &issue.entries {
        visitor.within(Step::Unit(&entry.unit.value), |visitor| visitor.entry(entry));
    }
    visitor.items("rectifications", &issue.rectifications, |visitor, news| {
        visitor.text("text", TextKind::Markdown, news.text.as_ref());
    });
    visitor.items("attachments", &issue.attachments, |visitor, file| {
        visitor.text("title", TextKind::Title, Some(&file.title));
    });
    let distribution = &issue.distribution;
    let recipients = [
        ("report", &distribution.report),
        ("send", &distribution.send),
        ("issue", &distribution.issue),
    ];
    visitor.within(Step::Key("distribution"), |visitor| {
        for (key, list) in recipients {
            visitor.items(key, list, |visitor, text| visitor.here(TextKind::Line, text));
        }
    });
    let people = &issue.people;
    let people = [
        ("editor", &people.editor),
        ("reviewer", &people.reviewer),
        ("signer", &people.signer),
    ];
    visitor.within(Step::Key("people"), |visitor| {
        for (key, name) in people {
            visitor.text(key, TextKind::Line, name.as_ref());
        }
    });
}

impl<'a> Visitor<'_, '_, 'a> {
    fn within(&mut self, step: Step<'a>, inner: impl FnOnce(&mut Self)) {
        self.steps.push(step);
        inner(self);
        self.steps.pop();
    }

    fn items<T>(
        &mut self,
        key: &'static str,
        list: &'a [T],
        mut each: impl FnMut(&mut Self, &'a T),
    ) {
        self.within(Step::Key(key), |visitor| {
            for (index, item) in list.iter().enumerate() {
                visitor.within(Step::Item(index), |visitor| each(visitor, item));
            }
        });
    }

    fn text(&mut self, key: &'static str, kind: TextKind, text: Option<&'a Text>) {
        if let Some(text) = text {
            self.within(Step::Key(key), |visitor| visitor.here(kind, text));
        }
    }

    fn here(&mut self, kind: TextKind, text: &'a Text) {
        (self.visit)(&self.steps, kind, text);
    }

    fn entry(&mut self, entry: &'a Entry) {
        self.text("title", TextKind::Title, entry.title.as_ref());
        self.text("lead", TextKind::Markdown, entry.lead.as_ref());
        self.items("practices", &entry.practices, |visitor, practice| {
            visitor.practice(practice)
        });
        self.items("failings", &entry.failings, |visitor, failing| visitor.failing(failing));
        self.items("pictures", &entry.pictures, |visitor, picture| {
            visitor.text("alt", TextKind::Line, Some(&picture.alt));
            visitor.text("caption", TextKind::Line, picture.caption.as_ref());
        });
    }

    fn practice(&mut self, practice: &'a Practice) {
        self.text("heading", TextKind::Heading, Some(&practice.heading));
        self.text("text", TextKind::Markdown, practice.text.as_ref());
        self.items("points", &practice.points, |visitor, point| {
            visitor.text("lead", TextKind::Lead, Some(&point.lead));
            visitor.text("text", TextKind::Markdown, point.text.as_ref());
        });
    }

    fn failing(&mut self, failing: &'a Failing) {
        self.text("heading", TextKind::Heading, Some(&failing.heading));
        self.text("facts", TextKind::Markdown, failing.facts.as_ref());
        self.text("basis", TextKind::Markdown, failing.basis.as_ref());
        self.text("outcome", TextKind::Markdown, failing.outcome.as_ref());
        self.text("measure", TextKind::Markdown, failing.measure.as_ref());
        self.items("responsible", &failing.persons, |visitor, person| {
            visitor.text("name", TextKind::Line, Some(&person.name));
            visitor.text("post", TextKind::Line, person.post.as_ref());
        });
    }
}
