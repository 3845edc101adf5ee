//! A problem, what it speaks for and how much it weighs; and all problems of a run.

use serde::{Deserialize, Serialize};

use super::files::Files;
use super::fix::Fix;
use super::span::Span;
use crate::lang::{Message, truncated};

/// How much a problem weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Advice; changes nothing.
    Hint,
    /// Worth a look; the build goes on.
    Warning,
    /// Must be mended before anything is built.
    Error,
}

impl Severity {
    /// Id of its word in the catalogue, and its name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A rule that a diagnostic speaks for.
///
/// Its texts stand in the catalogue under its id: the message itself, and the attributes `what`,
/// `why` and `fix` for `tongbao explain`.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Stable name of the fault, e.g. `unknown-key`; users write it down.
    pub id: &'static str,
    /// Weight of its diagnostics, where the user does not set another.
    pub severity: Severity,
    /// Whether users may set its weight and spare lines from it.
    pub authority: Authority,
}

/// Who decides what a rule weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Authority {
    /// The program: without the rule nothing could be built.
    Program,
    /// The office: the rule speaks for good writing, and an office has habits of its own.
    Office,
}

impl Rule {
    /// A rule whose breach stops the build.
    pub const fn error(id: &'static str) -> Self {
        Self { id, severity: Severity::Error, authority: Authority::Program }
    }

    /// A rule whose breach is worth a look.
    pub const fn warning(id: &'static str) -> Self {
        Self { id, severity: Severity::Warning, authority: Authority::Program }
    }

    /// A rule that advises.
    pub const fn hint(id: &'static str) -> Self {
        Self { id, severity: Severity::Hint, authority: Authority::Program }
    }

    /// The rule, its weight the office's to set.
    pub const fn settable(self) -> Self {
        Self { authority: Authority::Office, ..self }
    }
}

/// One problem.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The rule it speaks for.
    pub rule: &'static Rule,
    /// How much it weighs: as the rule says, unless the user sets another weight.
    pub severity: Severity,
    /// What is wrong: lower case in English, no full stop, the user's words in backticks.
    pub message: Message,
    /// Where. A whole file is an empty span at its start.
    pub span: Span,
    /// Other places that belong to it, with what each is.
    pub labels: Vec<(Span, Message)>,
    /// What to do: each an action.
    pub hints: Vec<Message>,
    /// The text that would mend it, where there is one.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// A breach of `rule` at `span`, with the rule's own message, whose arguments follow by
    /// [`with`](Self::with).
    pub fn new(rule: &'static Rule, span: Span) -> Self {
        Self::with_message(rule, span, Message::new(rule.id))
    }

    /// A breach of `rule` told in other words than the rule's own.
    pub fn with_message(rule: &'static Rule, span: Span, message: Message) -> Self {
        let severity = rule.severity;
        Self { rule, severity, message, span, labels: Vec::new(), hints: Vec::new(), fix: None }
    }

    /// Whether nothing can be built before it is mended, whatever the office sets.
    pub fn stops_build(&self) -> bool {
        self.severity == Severity::Error && self.rule.authority == Authority::Program
    }

    /// Gives a value that stands in the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.message = self.message.with(name, value);
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn label(mut self, span: Span, message: impl Into<Message>) -> Self {
        self.labels.push((span, message.into()));
        self
    }

    /// Adds a remedy.
    #[must_use]
    pub fn hint(mut self, message: impl Into<Message>) -> Self {
        self.hints.push(message.into());
        self
    }
}

/// Most characters of the user's words that a message shows, `…` among them.
const SHOWN: usize = 21;

/// The beginning of the user's words, as a message shows them.
pub fn excerpt(words: &str) -> String {
    truncated(words, SHOWN)
}

/// The problems of a run, in the order found.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Adds all of another run.
    pub fn append(&mut self, other: Self) {
        self.list.extend(other.list);
    }

    /// All, in the order found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// How many have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Without mere advice, for commands that people do not run for it.
    #[must_use]
    pub fn without_hints(self) -> Self {
        let weighs = |one: &Diagnostic| one.severity > Severity::Hint;
        Self { list: self.list.into_iter().filter(weighs).collect() }
    }

    /// Whether one of them forbids building.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// Whether there is none at all.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All, ordered by file, place and rule, as a reader mends them; the same problem at the same
    /// place is told once.
    pub fn sorted(&self, files: &Files) -> Vec<&Diagnostic> {
        let mut list: Vec<&Diagnostic> = self.list.iter().collect();
        let key = |diagnostic: &&Diagnostic| {
            let span = diagnostic.span;
            (files.path(span.file), span.start, span.end, diagnostic.rule.id)
        };
        list.sort_by(|left, right| key(left).cmp(&key(right)));
        list.dedup_by(|left, right| key(left) == key(right) && left.message == right.message);
        list
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<T: IntoIterator<Item = Diagnostic>>(&mut self, iter: T) {
        self.list.extend(iter);
    }
}
