//! Whether a source says what an issue says already: a file that was exported from it and no longer tells so.

use super::line;
use super::line::Part;
use super::source_lines::SourceLines;
use crate::model::{Issue, TextKind};
use crate::text::{parse, plain, without_spaces};

/// Fewest characters of a text that two sources do not have in common by chance.
const LONG: usize = 12;

/// Returns how many texts of an issue a source has word for word, where these are half of its longer texts or more, and at
/// least two.
pub fn said_already(issue: &Issue, source: &SourceLines) -> Option<usize> {
    let items = source.documents().iter().flat_map(|(_, items)| items);
    let words = items.filter_map(|item| match line::part(item) {
        Part::Words(piece) => Some(without_spaces(piece.text())),
        Part::Table(_) | Part::Picture(_) => None,
    });
    let source: String = words.collect();
    let fields = issue.fields();
    let texts = fields.iter().filter(|field| field.kind == TextKind::Markdown);
    let texts = texts.map(|field| without_spaces(&plain::document(&parse(&field.text.value))));
    let texts: Vec<String> = texts.filter(|text| text.chars().count() >= LONG).collect();
    let said = texts.iter().filter(|text| source.contains(text.as_str())).count();
    (said > 1 && 2 * said >= texts.len()).then_some(said)
}
