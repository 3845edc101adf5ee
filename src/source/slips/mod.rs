//! Slips of the keyboard in YAML, each with its own line, cause and remedy.
//!
//! [`find`] looks at the lines of a file as they are written, whether the file can be parsed or not: a
//! tab as indentation, a full-width colon, a text that YAML takes for something else. What stands in
//! block texts (`|`, `>`) is no YAML, and is passed over.
//!
//! 1. `scan` goes through the lines, and knows how deep each may stand.
//! 2. `head` reads what stands before a value: indentation, hyphens, key, colon; `indent` says how deep a line may stand,
//!    `key_columns` where its key stands elsewhere.
//! 3. `value` looks at the value behind it, `flow` at what stands in brackets, `folded` at texts that go
//!    on in the next line.
//!    `marks` knows lines that are no YAML at all, `controls` characters that are none anywhere.
//! 4. `syntax` puts what was found in the place of the parser's words, and lets the parser go on behind
//!    it.

mod character;
mod controls;
mod flow;
mod folded;
mod head;
mod indent;
mod key_columns;
mod lines;
mod marks;
mod scan;
mod syntax;
mod value;

pub(super) use character::opens_unseen;
pub(super) use scan::find;
pub(super) use syntax::told;

use std::ops::Range;

use crate::diag::{Diagnostic, FileId, Fix, Rule, Span};
use crate::lang::Message;
use crate::source::rules;

/// A slip.
#[derive(Debug, Clone)]
pub(super) struct Slip {
    /// The rule that it breaks.
    pub(super) rule: &'static Rule,
    message: Message,
    hint: Message,
    /// Bytes of the file that are wrong.
    pub(super) range: Range<usize>,
    /// Bytes and what shall stand there, where only one reading is possible.
    fix: Option<(Range<usize>, String)>,
    /// Bytes, within a line, and what may stand there so that the parser can go on.
    pub(super) neutral: Option<(Range<usize>, String)>,
    /// Whether another slip, before it, tells of it, too.
    pub(super) goes_on: bool,
}

impl Slip {
    fn new(
        rule: &'static Rule,
        id: &'static str,
        hint: &'static str,
        range: Range<usize>,
    ) -> Self {
        let (message, hint) = (Message::new(id), Message::new(hint));
        Self { rule, message, hint, range, fix: None, neutral: None, goes_on: false }
    }

    /// A mark that is full-width where YAML has a half-width one.
    fn full_width(mark: char, hint: &'static str, range: Range<usize>) -> Self {
        Self::new(&rules::FULL_WIDTH_MARK, "full-width-mark", hint, range).naming(mark)
    }

    fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.message = self.message.with(name, value);
        self
    }

    /// A value that the advice names.
    fn hinting(mut self, name: &'static str, value: impl ToString) -> Self {
        self.hint = self.hint.with(name, value);
        self
    }

    fn naming(mut self, character: char) -> Self {
        self.message = self.message.nested("character", character::name(character));
        self
    }

    /// Says how deep the line may stand, where nothing tells which of several depths is meant.
    fn of_several(self, several: &[usize], character: char) -> Self {
        if several.len() < 2 {
            return self;
        }
        let message = Message::new("wrong-indentation.several").with("wanted", levels(several));
        Self { message, ..self }.naming(character)
    }

    /// What shall stand there; the parser goes on with it, too.
    fn fixed(mut self, range: Range<usize>, text: impl Into<String>) -> Self {
        let text = text.into();
        self.neutral = Some((range.clone(), text.clone()));
        self.fix = Some((range, text));
        self
    }

    /// What lets the parser go on, where nobody can say what is meant.
    fn passed_over(mut self, range: Range<usize>, text: &str) -> Self {
        self.neutral = Some((range, text.to_owned()));
        self
    }

    /// The problem that is told.
    pub(super) fn diagnostic(self, file: FileId) -> Diagnostic {
        let span = |range: Range<usize>| Span::new(file, range.start, range.end);
        let mut problem =
            Diagnostic::with_message(self.rule, span(self.range), self.message).hint(self.hint);
        problem.fix = self.fix.map(|(range, text)| Fix::of_source(span(range), text));
        problem
    }
}

/// Depths as a message shows them.
fn levels(levels: &[usize]) -> String {
    levels.iter().map(usize::to_string).collect::<Vec<_>>().join("、")
}
