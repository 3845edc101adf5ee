//! What a rule of proof-reading found, in terms of the line it looked at.

use std::ops::Range;

use crate::diag::Applicability;

/// A fault in a line.
///
/// ```text
/// Finding::at(3..4).safe("，")                     the byte 3 shall be a full-width comma
/// Finding::at(0..9).suggest("2013—2015年")         probably
/// Finding::at(0..3).told("quote-pair.open")        in other words than the rule's own
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::check) struct Finding {
    /// The line of the passage, from 0; set for rules that look at one line.
    pub(in crate::check) line: usize,
    /// Bytes of the line: what is wrong, and what a fix would replace.
    pub(in crate::check) range: Range<usize>,
    /// What shall stand there.
    pub(in crate::check) fix: Option<(String, Applicability)>,
    /// Id of the message that tells it, an attribute of the rule's own: `quote-pair.open`; the
    /// rule's own message where there is none.
    pub(in crate::check) told: Option<&'static str>,
    /// Further values of the message, beside `found` and `wanted`.
    pub(in crate::check) values: Vec<(&'static str, String)>,
}

impl Finding {
    /// A fault at these bytes of the line.
    pub(in crate::check) fn at(range: Range<usize>) -> Self {
        Self { line: 0, range, fix: None, told: None, values: Vec::new() }
    }

    /// In which line of the passage; for rules that look at whole passages.
    #[must_use]
    pub(in crate::check) fn in_line(self, line: usize) -> Self {
        Self { line, ..self }
    }

    /// The text that shall stand there, where no other can be meant: `check --fix` puts it there.
    #[must_use]
    pub(in crate::check) fn safe(self, text: impl Into<String>) -> Self {
        Self { fix: Some((text.into(), Applicability::Safe)), ..self }
    }

    /// The text that probably shall stand there: people decide.
    #[must_use]
    pub(in crate::check) fn suggest(self, text: impl Into<String>) -> Self {
        Self { fix: Some((text.into(), Applicability::Suggested)), ..self }
    }

    /// Tells it in other words than the rule's own; `id` is written in full: `quote-pair.open`.
    #[must_use]
    pub(in crate::check) fn told(self, id: &'static str) -> Self {
        Self { told: Some(id), ..self }
    }

    /// Gives a value that stands in the message.
    #[must_use]
    pub(in crate::check) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }
}
