//! A text by its id, with the values that stand in it, in no language yet.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// A text of the catalogue and its arguments.
///
/// Arguments are kept in the order given; a message holds few, so lookups are linear.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    id: String,
    args: Vec<(Cow<'static, str>, Argument)>,
}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Argument {
    /// Printed as it is.
    Text(String),
    /// Printed in digits; chooses the plural form in English.
    Number(i64),
    /// Another message, printed in the same language.
    Message(Box<Message>),
}

impl Message {
    /// The text called `id`; an attribute is written behind a dot: `unknown-key.hint`.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), args: Vec::new() }
    }

    /// Gives the value that stands at `{$name}`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name.into(), Argument::Text(value.to_string())));
        self
    }

    /// Gives a count; English texts choose singular or plural by it.
    #[must_use]
    pub fn count(mut self, name: &'static str, number: usize) -> Self {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        self.args.push((name.into(), Argument::Number(number)));
        self
    }

    /// Gives another message as the value that stands at `{$name}`.
    #[must_use]
    pub fn nested(mut self, name: &'static str, message: Self) -> Self {
        self.args.push((name.into(), Argument::Message(Box::new(message))));
        self
    }

    /// The same values in another text.
    pub(super) fn called(&self, id: String) -> Self {
        Self { id, args: self.args.clone() }
    }

    /// The id, as in the catalogue.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The text that stands at `{$name}`, where it is one.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.args.iter().find_map(|(known, value)| match value {
            Argument::Text(text) if known == name => Some(text.as_str()),
            _ => None,
        })
    }

    /// The values by their names, in the order in which they were added.
    pub(super) fn args(&self) -> &[(Cow<'static, str>, Argument)] {
        &self.args
    }
}

impl From<&'static str> for Message {
    fn from(id: &'static str) -> Self {
        Self::new(id)
    }
}
