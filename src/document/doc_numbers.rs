//! Whether a Word file of the kind before 2007 has numbers that Word generates, as far as its bytes tell.
//!
//! [`list_marks`] is the entry point. The crate that reads such files says nothing of the number of a heading.
//! [MS-DOC] keeps it in the properties of the paragraph or of its style, as the index of a list.

use std::io::Cursor;
use std::ops::RangeInclusive;

use memchr::memmem;
use office_oxide::cfb::CfbReader;

/// The property by which a paragraph or a style is in a list, `sprmPIlfo`; two bytes behind it name the list.
const IN_LIST: [u8; 2] = 0x460B_u16.to_le_bytes();

/// The lists that there can be; the second are those whose paragraphs keep their indentation. What stands there in
/// other bytes, by chance, is seldom one of them.
const LISTS: [RangeInclusive<u16>; 2] = [0x0001..=0x07FE, 0xF802..=0xFFFF];

/// Fields whose numbers Word generates.
const FIELDS: [&str; 2] = ["AUTONUM", "LISTNUM"];

/// The property of a level in the outline, `sprmPOutLvl`.
const LEVEL: [u8; 2] = 0x2640_u16.to_le_bytes();

/// Where the head of a file has its version, its flags, and the place of its style sheet.
const VERSION: usize = 2;
const FLAGS: usize = 10;
const STYLES: usize = 0xA2;

/// The flag by which the style sheet is in the second table.
const SECOND_TABLE: u16 = 0x0200;

/// The version from which paragraphs have the property: Word 97.
const WORD_97: u16 = 0x00C1;

/// What a file has by which Word generates numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ListMarks {
    /// Paragraphs in lists, or fields that are numbers.
    pub(super) in_paragraphs: bool,
    /// Styles of headings that are in lists, whether a heading has one or not.
    pub(super) in_headings: bool,
}

/// Returns what a file has; all of it where the file does not tell.
pub(super) fn list_marks(bytes: &[u8]) -> ListMarks {
    read(bytes).unwrap_or(ListMarks { in_paragraphs: true, in_headings: true })
}

fn read(bytes: &[u8]) -> Option<ListMarks> {
    let mut file = CfbReader::new(Cursor::new(bytes)).ok()?;
    let text = file.open_stream("WordDocument").ok()?;
    let word = |at: usize| Some(u16::from_le_bytes(text.get(at..at + 2)?.try_into().ok()?));
    if word(VERSION)? < WORD_97 {
        return None;
    }
    let name = if word(FLAGS)? & SECOND_TABLE == 0 { "0Table" } else { "1Table" };
    let start = usize::from(word(STYLES + 2)?) << 16 | usize::from(word(STYLES)?);
    let table = file.open_stream(name).ok();
    let styles = table.as_deref().and_then(|table| styles(table.get(start..)?));
    let in_headings = styles.is_none_or(|styles| {
        styles.into_iter().any(|style| is_heading(style) && is_in_list(style))
    });
    Some(ListMarks { in_paragraphs: has_fields(&text) || is_in_list(&text), in_headings })
}

/// Returns the styles of a style sheet; `None` where it is not whole.
fn styles(sheet: &[u8]) -> Option<Vec<&[u8]>> {
    let size = |at: usize| {
        Some(usize::from(u16::from_le_bytes(sheet.get(at..at + 2)?.try_into().ok()?)))
    };
    let mut at = 2 + size(0)?;
    let mut styles = Vec::new();
    for _ in 0..size(2)? {
        let length = size(at)?;
        styles.push(sheet.get(at + 2..at + 2 + length)?);
        at += 2 + length + length % 2;
    }
    Some(styles)
}

/// Whether a style is one of the nine built-in headings, or has a level in the outline.
fn is_heading(style: &[u8]) -> bool {
    let number = style.first_chunk::<2>().map(|two| u16::from_le_bytes(*two) & 0x0FFF);
    number.is_some_and(|number| (1..=9).contains(&number))
        || memmem::find(style, &LEVEL).is_some()
}

fn is_in_list(part: &[u8]) -> bool {
    memmem::find_iter(part, &IN_LIST).any(|at| {
        let list = part.get(at + 2..at + 4).map(|two| u16::from_le_bytes([two[0], two[1]]));
        list.is_some_and(|list| LISTS.iter().any(|lists| lists.contains(&list)))
    })
}

fn has_fields(text: &[u8]) -> bool {
    FIELDS.iter().any(|name| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(text, name.as_bytes()).is_some() || memmem::find(text, &wide).is_some()
    })
}
