//! What a rule of proof-reading found, in terms of the line it looked at.

use std::ops::Range;

use crate::diag::Applicability;

/// A fault in a line.
///
/// ```text
/// Finding::at(3..4).safe("，")                     the byte 3 shall be a full-width comma
/// Finding::at(0..9).suggest("2013—2015年")         probably
/// Finding::at(0..3).told("unpaired-quote.open")    in other words than the rule's own
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    /// The line of the text, from 0; set for rules that look at one line.
    pub(crate) line: usize,
    /// Bytes of the line: what is wrong, and what a fix would replace.
    pub(crate) range: Range<usize>,
    /// What shall stand there.
    pub(crate) fix: Option<(String, Applicability)>,
    /// Id of the message that tells it, an attribute of the rule's own: `unpaired-quote.open`; the
    /// rule's own message where there is none.
    pub(crate) told: Option<&'static str>,
    /// Whether it may be none: it weighs no more than a warning then.
    pub(crate) is_doubtful: bool,
    /// Further values of the message, beside `found` and `wanted`.
    pub(crate) values: Vec<(&'static str, String)>,
}

impl Finding {
    /// A fault at these bytes of the line.
    pub(crate) fn at(range: Range<usize>) -> Self {
        Self { line: 0, range, fix: None, told: None, is_doubtful: false, values: Vec::new() }
    }

    /// In which line of the text; for rules that look at whole texts.
    #[must_use]
    pub(crate) fn in_line(self, line: usize) -> Self {
        Self { line, ..self }
    }

    /// The text that shall stand there, where no other can be meant: `check --fix` puts it there.
    #[must_use]
    pub(crate) fn safe(self, text: impl Into<String>) -> Self {
        Self { fix: Some((text.into(), Applicability::Safe)), ..self }
    }

    /// The text that probably shall stand there: people decide.
    #[must_use]
    pub(crate) fn suggest(self, text: impl Into<String>) -> Self {
        Self { fix: Some((text.into(), Applicability::Suggested)), ..self }
    }

    /// Tells it in other words than the rule's own; `id` is written in full: `unpaired-quote.open`.
    #[must_use]
    pub(crate) fn told(self, id: &'static str) -> Self {
        Self { told: Some(id), ..self }
    }

    /// Says that it may be no fault.
    #[must_use]
    pub(crate) fn doubtful(self) -> Self {
        Self { is_doubtful: true, ..self }
    }

    /// Gives a value that stands in the message.
    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }
}
