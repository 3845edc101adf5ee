//! Values that are written into a YAML file: within brackets, behind a key, or as an item of a list.

use super::emit;

/// A value that a file gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewValue {
    /// A number or a date, as YAML writes it.
    Plain(String),
    /// A text of one line.
    Line(String),
    /// A text of any number of lines.
    Text(String),
    /// Keys and values.
    Mapping(Vec<(&'static str, NewValue)>),
    /// Items.
    List(Vec<NewValue>),
}

impl NewValue {
    /// Returns the value as it is written within brackets.
    pub(super) fn flow(&self) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::Line(text) | Self::Text(text) => {
                let plain = text.chars().all(char::is_alphabetic) && emit::line(text) == *text;
                if plain { text.clone() } else { format!("\"{}\"", emit::escaped(text)) }
            }
            Self::Mapping(entries) => {
                let entries =
                    entries.iter().map(|(key, value)| format!("{key}: {}", value.flow()));
                format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
            }
            Self::List(items) => {
                format!("[{}]", items.iter().map(Self::flow).collect::<Vec<_>>().join(", "))
            }
        }
    }

    /// Returns the value behind its key, on lines of their own, the key in this column.
    pub(super) fn keyed(&self, key: &str, column: usize) -> String {
        let indent = " ".repeat(column);
        match self {
            Self::Plain(text) => format!("{indent}{key}: {text}"),
            Self::Line(text) => format!("{indent}{key}: {}", emit::line(text)),
            Self::Text(text) => format!("{indent}{key}: {}", emit::block(text, column + 2)),
            Self::Mapping(entries) => {
                let entries = entries.iter().map(|(key, value)| value.keyed(key, column + 2));
                format!("{indent}{key}:\n{}", entries.collect::<Vec<_>>().join("\n"))
            }
            Self::List(items) => {
                let items = items.iter().map(|item| item.item(column + 2));
                format!("{indent}{key}:\n{}", items.collect::<Vec<_>>().join("\n"))
            }
        }
    }

    /// Returns the value as an item of a list, its dash in this column.
    pub(super) fn item(&self, column: usize) -> String {
        let indent = " ".repeat(column);
        match self {
            Self::Mapping(entries) if !entries.is_empty() => {
                let entries = entries.iter().map(|(key, value)| value.keyed(key, column + 2));
                let lines = entries.collect::<Vec<_>>().join("\n");
                format!("{indent}- {}", lines.trim_start())
            }
            Self::Text(text) => format!("{indent}- {}", emit::block(text, column + 2)),
            Self::Line(text) => format!("{indent}- {}", emit::line(text)),
            other => format!("{indent}- {}", other.flow()),
        }
    }
}
