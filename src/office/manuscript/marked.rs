//! Links, footnotes and tables that are put into the text of a field, for people who do not know how they are written.

use std::ops::Range;

use serde::Deserialize;

use crate::import::{escaped_words, plain_text};
use crate::lang::Message;
use crate::model::Destination;
use crate::text::links::links;
use crate::text::parse;
use crate::text::tree::{Block, Document};

/// Most rows and columns of a table that is asked for.
const MOST_ROWS: usize = 100;
const MOST_COLUMNS: usize = 20;

/// What is put into a text.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NewMark {
    /// A link of the words that are chosen, or of these where none are.
    Link {
        /// Where it leads.
        address: String,
        /// The words.
        words: String,
    },
    /// A footnote behind what is chosen.
    Note {
        /// What it says.
        words: String,
    },
    /// A table behind what is chosen, whose head is to be filled in with `words`.
    Table {
        /// Rows below the head.
        rows: usize,
        /// Columns.
        columns: usize,
        /// What stands in each cell of the head.
        words: String,
    },
}

/// A text with something new in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedText {
    /// The text.
    pub text: String,
    /// What is chosen in it then, in bytes.
    pub chosen: Range<usize>,
}

/// Why nothing is put into a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkError {
    /// A bulletin cannot lead to this address.
    Address(String),
    /// It would not be what was asked for where it stands: within a table, a link, an address.
    Place,
    /// There are no words.
    Nothing,
}

impl MarkError {
    /// What to tell.
    pub fn message(&self) -> Message {
        match self {
            Self::Address(address) => {
                Message::new("failure-mark-address").with("address", address)
            }
            Self::Place => Message::new("failure-mark-place"),
            Self::Nothing => Message::new("failure-mark-nothing"),
        }
    }
}

/// Puts something into a text, of which a part is chosen, in bytes.
///
/// # Errors
/// See [`MarkError`].
pub fn marked(
    text: &str,
    chosen: Range<usize>,
    new: &NewMark,
) -> Result<MarkedText, MarkError> {
    let before = text.get(..chosen.start).ok_or(MarkError::Place)?;
    let within = text.get(chosen.clone()).ok_or(MarkError::Place)?;
    let behind = text.get(chosen.end..).ok_or(MarkError::Place)?;
    let made = match new {
        NewMark::Link { address, words } => link(before, within, behind, address, words)?,
        NewMark::Note { words } => note(text, chosen.end, words)?,
        NewMark::Table { rows, columns, words } => {
            table(&text[..chosen.end], behind, (*rows, *columns), words)
        }
    };
    // Whatever stands around it, the text must say this and nothing else besides.
    let count = |document: &Document| match new {
        NewMark::Link { .. } => links(document).count(),
        NewMark::Note { .. } => {
            document.footnotes.iter().filter(|note| note.references == 1).count()
        }
        NewMark::Table { .. } => {
            document.blocks.iter().filter(|block| matches!(block, Block::Table(_))).count()
        }
    };
    let is_new = count(&parse(&made.text)) == count(&parse(text)) + 1;
    is_new.then_some(made).ok_or(MarkError::Place)
}

fn link(
    before: &str,
    within: &str,
    behind: &str,
    address: &str,
    words: &str,
) -> Result<MarkedText, MarkError> {
    let address = address.trim();
    let leads = match Destination::of(address) {
        Destination::Outside
        | Destination::Issue(_)
        | Destination::Site(..)
        | Destination::Anchor => true,
        Destination::NoIssue | Destination::Refused => false,
    };
    if !leads || address.contains(|one: char| one.is_control() || "<>\\".contains(one)) {
        return Err(MarkError::Address(address.to_owned()));
    }
    let words = match within.trim() {
        "" => escaped_words(words.trim()),
        within => within.to_owned(),
    };
    if words.is_empty() {
        return Err(MarkError::Nothing);
    }
    let is_plain = !address.contains([' ', '(', ')']);
    let address = if is_plain { address.to_owned() } else { format!("<{address}>") };
    let link = format!("[{words}]({address})");
    let end = before.len() + link.len();
    Ok(MarkedText { text: format!("{before}{link}{behind}"), chosen: end..end })
}

fn note(text: &str, at: usize, words: &str) -> Result<MarkedText, MarkError> {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return Err(MarkError::Nothing);
    }
    let free = |number: &usize| !text.contains(&format!("[^{number}]"));
    let number = (1..).find(free).ok_or(MarkError::Place)?;
    let (before, behind) = text.split_at(at);
    let end = before.len() + format!("[^{number}]").len();
    let text = format!(
        "{before}[^{number}]{}\n\n[^{number}]: {}",
        behind.trim_end(),
        plain_text(&words)
    );
    Ok(MarkedText { text, chosen: end..end })
}

fn table(before: &str, behind: &str, size: (usize, usize), words: &str) -> MarkedText {
    let (rows, columns) = (size.0.clamp(1, MOST_ROWS), size.1.clamp(1, MOST_COLUMNS));
    let before = match before.trim_end() {
        "" => String::new(),
        before => format!("{before}\n\n"),
    };
    let behind = match behind.trim_start_matches('\n') {
        "" => String::new(),
        behind => format!("\n\n{behind}"),
    };
    let row = format!("\n|{}", "  |".repeat(columns)).repeat(rows);
    let head = format!("| {words} ").repeat(columns) + "|";
    let chosen = before.len() + 2..before.len() + 2 + words.len();
    let text = format!("{before}{head}\n|{}{row}{behind}", "---|".repeat(columns));
    MarkedText { text, chosen }
}

#[cfg(test)]
mod tests {
    use super::{MarkError, NewMark, marked};

    fn made(
        text: &str,
        chosen: std::ops::Range<usize>,
        new: NewMark,
    ) -> Result<String, MarkError> {
        marked(text, chosen, &new).map(|made| made.text)
    }

    fn link(address: &str, words: &str) -> NewMark {
        NewMark::Link { address: address.to_owned(), words: words.to_owned() }
    }

    #[test]
    fn a_link_leads_where_a_bulletin_may_lead() {
        let ok = |text: &str| Ok(text.to_owned());
        assert_eq!(
            made("见通知。", 3..9, link("https://a.cn/x", "")),
            ok("见[通知](https://a.cn/x)。")
        );
        assert_eq!(
            made("见。", 3..3, link("issue:2017-7", "上[期]")),
            ok("见[上\\[期\\]](issue:2017-7)。")
        );
        assert_eq!(
            made("见**通知**。", 3..13, link("https://a.cn/x(1)", "")),
            ok("见[**通知**](<https://a.cn/x(1)>)。")
        );
        for address in
            ["javascript:alert(1)", "file:///etc/passwd", "//a.cn", "a.cn", "", "issue:7"]
        {
            let refused = Err(MarkError::Address(address.to_owned()));
            assert_eq!(made("甲", 0..3, link(address, "")), refused, "{address}");
        }
        assert_eq!(made("甲", 3..3, link("https://a.cn", " ")), Err(MarkError::Nothing));
        // Two paragraphs, half of bold words, a link within a link, no end of a character.
        assert_eq!(made("甲\n\n乙", 0..8, link("https://a.cn", "")), Err(MarkError::Place));
        let linked = "见[通知](https://a.cn)";
        assert_eq!(made(linked, 4..7, link("https://b.cn", "")), Err(MarkError::Place));
        assert_eq!(made("甲", 1..2, link("https://a.cn", "")), Err(MarkError::Place));
    }

    #[test]
    fn a_footnote_gets_the_next_number() {
        let note = |text: &str, at: usize| {
            made(text, at..at, NewMark::Note { words: "见 # 附件\n二".to_owned() })
        };
        assert_eq!(note("甲乙", 3).unwrap(), "甲[^1]乙\n\n[^1]: 见 # 附件 二");
        assert_eq!(
            note("甲[^1]乙\n\n[^1]: 丙", 10).unwrap(),
            "甲[^1]乙[^2]\n\n[^1]: 丙\n\n[^2]: 见 # 附件 二"
        );
    }

    #[test]
    fn a_table_stands_on_lines_of_its_own() {
        let table = |text: &str, at: usize| {
            let new = NewMark::Table { rows: 1, columns: 2, words: "待".to_owned() };
            marked(text, at..at, &new)
        };
        let made = table("甲乙", 3).unwrap();
        assert_eq!(made.text, "甲\n\n| 待 | 待 |\n|---|---|\n|  |  |\n\n乙");
        assert_eq!(&made.text[made.chosen], "待");
        assert_eq!(table("", 0).unwrap().text, "| 待 | 待 |\n|---|---|\n|  |  |");
    }
}
