//! What stands beside the text: headers, footers, comments, properties.
//!
//! Of headers, footers and comments only the first words are kept, to tell that they were left out.

use super::limits::Budget;
use super::package::Package;
use super::relations::Relations;
use super::space::Space;
use super::story::ReaderState;
use super::xml::XmlReader;
use crate::document::{Exported, Refusal};

/// Counts headers and footers that say something.
pub(super) fn headers(
    relations: &Relations,
    shared: &mut ReaderState<'_>,
) -> Result<(), Refusal> {
    let mut seen: Vec<String> = Vec::new();
    for part in ["header", "footer"].iter().flat_map(|kind| relations.parts(kind)) {
        let Some(text) = shared.package.text(&part, &mut shared.budget)? else { continue };
        let (mut xml, _) = XmlReader::open(&part, &text)?;
        let words = xml.words()?;
        // First pages and even ones mostly say the same.
        if says_something(&words) && !seen.contains(&words) && seen.len() < MOST_HEADERS {
            shared.omissions.header_footer.add(&words);
            seen.push(words);
        }
    }
    Ok(())
}

/// Different headers that are told apart.
const MOST_HEADERS: usize = 64;

/// Whether there is more than the number of the page.
fn says_something(words: &str) -> bool {
    let page = |one: char| one.is_numeric() || matches!(one, '第' | '页' | '共');
    words.chars().any(|one| one.is_alphabetic() && !page(one))
}

/// Counts comments.
pub(super) fn comments(
    relations: &Relations,
    shared: &mut ReaderState<'_>,
) -> Result<(), Refusal> {
    for part in relations.parts("comments") {
        let Some(text) = shared.package.text(&part, &mut shared.budget)? else { continue };
        let (mut xml, _) = XmlReader::open(&part, &text)?;
        while let Some(element) = xml.child()? {
            let is_comment = (element.space, element.name()) == (Space::Word, "comment");
            let words = xml.words()?;
            if is_comment {
                shared.omissions.comments.add(&words);
            }
        }
    }
    Ok(())
}

/// Longest property that is looked at, in bytes.
const MAX_ISSUE: usize = 200;

/// Returns the issue that the file was exported from.
pub(super) fn exported(
    relations: &Relations,
    package: &mut Package<'_>,
    budget: &mut Budget,
) -> Result<Option<Exported>, Refusal> {
    for part in relations.parts("custom-properties") {
        let Some(text) = package.text(&part, budget)? else { continue };
        let (mut xml, _) = XmlReader::open(&part, &text)?;
        while let Some(element) = xml.child()? {
            let is_issue = xml.own(&element, "name").as_deref() == Some(Exported::PROPERTY);
            let value = xml.text()?;
            let value = value.trim();
            if is_issue && !value.is_empty() && value.len() <= MAX_ISSUE {
                return Ok(Some(Exported::parse(value)));
            }
        }
    }
    Ok(None)
}
