//! A line of the register, `register.jsonl`: an edition that was frozen, or a number that is void.
//!
//! Lines are canonical JSON (RFC 8785: keys sorted, no blanks). Each has the SHA-256 of the whole line before it in `previous`,
//! and in `digest` that of itself without that key, so that no byte of any line changes unnoticed; both with the end of the line,
//! as `sha256sum` sees them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::IssueId;
use crate::lang::Message;
use crate::source::sha256;

/// What stands in `previous` of the first line.
pub const NO_LINE: &str = "0000000000000000000000000000000000000000000000000000000000000000";

const DIGEST: &str = "digest";

/// A line of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum RegisterLine {
    /// An edition.
    Edition(EditionLine),
    /// A number that no issue gets.
    Void(VoidLine),
}

/// An edition that was frozen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionLine {
    /// Who sent, approved, signed and published what it says.
    pub approved: Vec<Approval>,
    /// The names of the corrections of the issue that were written then.
    pub corrections: Vec<String>,
    /// The date of the issue.
    pub date: String,
    /// Its number among the editions of the issue, from 1.
    pub edition: u32,
    /// The path of the issue's file in the workspace.
    pub file: String,
    /// The issue.
    pub issue: String,
    /// How many pages its PDFs have.
    pub pages: EditionPages,
    /// How names of persons were printed in the public edition: `mask`, `full`, `omit`.
    pub persons: String,
    /// The SHA-256 of the line before.
    pub previous: String,
    /// Which program set it: `tongbao 0.1.0`.
    pub program: String,
    /// The SHA-256 of its `SHA256SUMS`.
    pub sums: String,
    /// When it was frozen, as `2017-08-21T09:30:00+08:00`.
    pub when: String,
}

/// How many pages the PDFs of an edition have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionPages {
    /// Of the internal one.
    pub internal: usize,
    /// Of the public one; absent where the public has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public: Option<usize>,
}

/// A step of the review, of what the edition says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// Which step: `sent`, `approved`, `signed`, `published`.
    pub kind: String,
    /// How the program knew who it was: `password` or `declared`.
    pub known: String,
    /// When, as `2017-08-18T16:20:00+08:00`.
    pub when: String,
    /// Who.
    pub who: String,
}

/// A number that is void.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoidLine {
    /// The issue that would have it.
    pub issue: String,
    /// The SHA-256 of the line before.
    pub previous: String,
    /// Why.
    pub reason: String,
    /// When that was written, as `2017-08-21T09:30:00+08:00`.
    pub when: String,
}

/// What outsiders can write down to see later that no line was changed or taken away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterHead {
    /// How many lines there are.
    pub lines: usize,
    /// The SHA-256 of the last one.
    pub digest: String,
}

impl RegisterHead {
    /// What is told of it: how many lines the register has, and the last one.
    pub fn message(&self) -> Message {
        let told = Message::new("summary-register-head").count("lines", self.lines);
        told.with("digest", &self.digest)
    }
}

/// Why a line is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineFault {
    /// It is no JSON of a line, or has no end.
    Unreadable,
    /// It is not as it was written.
    Altered,
}

impl RegisterLine {
    /// Reads a line with its end.
    ///
    /// # Errors
    /// See [`LineFault`].
    pub fn read(line: &str) -> Result<Self, LineFault> {
        let text = line.strip_suffix('\n').ok_or(LineFault::Unreadable)?;
        let mut value: Value = serde_json::from_str(text).map_err(|_| LineFault::Unreadable)?;
        value.as_object_mut().and_then(|members| members.remove(DIGEST));
        let read: Self = serde_json::from_value(value).map_err(|_| LineFault::Unreadable)?;
        let is_issue = IssueId::parse(read.issue_text()).is_some();
        match is_issue && read.written() == line {
            true => Ok(read),
            false => Err(LineFault::Altered),
        }
    }

    /// The line, with its end.
    pub fn written(&self) -> String {
        // Texts, numbers and lists are always JSON.
        let mut value = serde_json::to_value(self).unwrap_or_default();
        let digest = sha256((canonical(&value) + "\n").as_bytes());
        if let Some(members) = value.as_object_mut() {
            members.insert(DIGEST.to_owned(), Value::String(digest));
        }
        canonical(&value) + "\n"
    }

    /// The issue that has the number.
    pub fn issue(&self) -> Option<IssueId> {
        IssueId::parse(self.issue_text())
    }

    fn issue_text(&self) -> &str {
        match self {
            Self::Edition(EditionLine { issue, .. }) | Self::Void(VoidLine { issue, .. }) => {
                issue
            }
        }
    }

    /// The SHA-256 of the line before.
    pub fn previous(&self) -> &str {
        match self {
            Self::Edition(EditionLine { previous, .. })
            | Self::Void(VoidLine { previous, .. }) => previous,
        }
    }

    /// When it was written.
    pub fn when(&self) -> &str {
        match self {
            Self::Edition(EditionLine { when, .. }) | Self::Void(VoidLine { when, .. }) => when,
        }
    }
}

/// Words on one line, without characters that programs write in different ways.
pub fn registered_words(words: &str) -> String {
    let shown: String =
        words.chars().map(|one| if one.is_control() { ' ' } else { one }).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// JSON as RFC 8785 wants it: our keys are ASCII and our numbers small, so that sorting is all there is to do.
fn canonical(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let sorted: BTreeMap<&String, &Value> = members.iter().collect();
            let each = sorted.into_iter();
            let each = each
                .map(|(key, value)| format!("{}:{}", Value::from(&**key), canonical(value)));
            format!("{{{}}}", each.collect::<Vec<_>>().join(","))
        }
        Value::Array(items) => {
            format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(","))
        }
        plain => plain.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{LineFault, NO_LINE, RegisterLine, VoidLine, registered_words};

    fn line() -> RegisterLine {
        RegisterLine::Void(VoidLine {
            issue: "gongzuo-2017-9".to_owned(),
            previous: NO_LINE.to_owned(),
            reason: "排版“错误”，\\ 未印".to_owned(),
            when: "2017-08-21T09:30:00+08:00".to_owned(),
        })
    }

    #[test]
    fn a_line_is_read_as_it_is_written_and_its_keys_are_sorted() {
        let written = line().written();
        assert_eq!(RegisterLine::read(&written), Ok(line()));
        let start = r#"{"digest":""#;
        assert!(written.starts_with(start), "{written}");
        let keys = ["digest", "issue", "kind", "previous", "reason", "when"];
        let places = keys.map(|key| written.find(&format!("\"{key}\":")).unwrap());
        assert!(places.is_sorted(), "{written}");
    }

    #[test]
    fn no_byte_of_a_line_changes_unnoticed() {
        let written = line().written();
        for at in 0..written.len() {
            for bit in 0..8 {
                let mut bytes = written.clone().into_bytes();
                bytes[at] ^= 1 << bit;
                let Ok(text) = String::from_utf8(bytes) else { continue };
                assert!(RegisterLine::read(&text).is_err(), "{text}");
            }
        }
        let spaced = written.replace("\":\"", "\": \"");
        assert_eq!(RegisterLine::read(&spaced), Err(LineFault::Altered));
        assert_eq!(RegisterLine::read(written.trim_end()), Err(LineFault::Unreadable));
    }

    #[test]
    fn words_stand_on_one_line() {
        assert_eq!(registered_words(" 重复\n编号\u{7f}\t作废 "), "重复 编号 作废");
    }
}
