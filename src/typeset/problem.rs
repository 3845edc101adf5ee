//! What went wrong with a document, before it has a place in the list of files.
//!
//! Documents are set in many threads; each gives back its own problems, and [`diagnostics`] enters
//! their files afterwards, in one thread and in a stable order.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::diag::{Diagnostic, Diagnostics, FileId, Files, Rule, Severity, Span};
use crate::lang::Message;

/// A place in a Typst source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceSpan {
    /// The template's path, or the document's name.
    pub path: String,
    /// Text of the whole file.
    pub text: Arc<str>,
    /// Bytes of the text.
    pub range: Range<usize>,
}

/// What in the user's files a problem speaks of, so that the caller can tell it there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Subject {
    /// The generated source or a template.
    #[default]
    Source,
    /// The picture of this path.
    Picture(String),
    /// A character of the text.
    Character(char),
    /// The settings of the archive: standards, fonts, engine.
    Settings,
}

/// One problem of one document.
#[derive(Debug, Clone)]
pub struct Problem {
    /// The rule it speaks for.
    pub rule: &'static Rule,
    /// What is wrong.
    pub message: Message,
    /// What it speaks of.
    pub subject: Subject,
    /// Where in the source.
    pub place: SourceSpan,
    /// Other places that belong to it, with what each is.
    pub labels: Vec<(SourceSpan, Message)>,
    /// What to do.
    pub hints: Vec<Message>,
}

impl Problem {
    /// Whether Typst refused the source or a template, and nothing in the user's files is named.
    pub fn is_of_source(&self) -> bool {
        self.subject == Subject::Source && self.rule.id == super::rules::TYPST_ERROR.id
    }

    /// A breach of `rule`, with the rule's own message.
    pub(super) fn new(rule: &'static Rule, place: SourceSpan) -> Self {
        Self {
            rule,
            message: Message::new(rule.id),
            subject: Subject::default(),
            place,
            labels: Vec::new(),
            hints: Vec::new(),
        }
    }

    /// The same with a value in its message.
    pub(super) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.message = self.message.with(name, value);
        self
    }

    /// The same of this subject.
    pub(super) fn about(mut self, subject: Subject) -> Self {
        self.subject = subject;
        self
    }

    /// The same with one remedy more.
    pub(super) fn hint(mut self, message: impl Into<Message>) -> Self {
        self.hints.push(message.into());
        self
    }

    /// Whether it left the document without a result.
    pub fn is_error(&self) -> bool {
        self.rule.severity == Severity::Error
    }

    /// The diagnostic at a place of the user's own files, without the places in the source.
    pub fn at(self, span: Span) -> Diagnostic {
        let mut diagnostic = Diagnostic::with_message(self.rule, span, self.message);
        diagnostic.hints = self.hints;
        diagnostic
    }
}

impl SourceSpan {
    /// A document as a whole.
    pub(super) fn whole(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.into(), range: 0..0 }
    }
}

/// Turns the problems of a run into diagnostics at their places in the Typst sources, and enters
/// these sources into `files`, each once.
pub fn diagnostics(problems: Vec<Problem>, files: &mut Files) -> Diagnostics {
    let mut known: BTreeMap<(String, Arc<str>), FileId> = BTreeMap::new();
    let mut span = |place: SourceSpan| {
        let key = (place.path, place.text);
        let file = *known
            .entry(key)
            .or_insert_with_key(|(path, text)| files.add(path.clone(), text.to_string()));
        Span::new(file, place.range.start, place.range.end)
    };
    let mut list = Diagnostics::new();
    for mut problem in problems {
        let labels = std::mem::take(&mut problem.labels);
        let place = span(problem.place.clone());
        let mut diagnostic = problem.at(place);
        for (place, message) in labels {
            diagnostic = diagnostic.label(span(place), message);
        }
        list.push(diagnostic);
    }
    list
}
