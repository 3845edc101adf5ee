//! What an exported document knows of the issue it was made of. It travels in a property of a Word
//! file, and comes back with it.

use std::fmt;

use super::{Block, Paragraph};

/// Which issue a document was exported from, and with which words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Id of the issue, e.g. `gongzuo-2017-8`.
    pub issue: String,
    /// [Fingerprint](fingerprint) of the words when it was exported; absent in older files.
    pub words: Option<String>,
}

impl Exported {
    /// Reads the value of the property.
    pub fn parse(property: &str) -> Self {
        let mut parts = property.split_whitespace().map(str::to_owned);
        Self { issue: parts.next().unwrap_or_default(), words: parts.next() }
    }
}

impl fmt::Display for Exported {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.issue)?;
        self.words.iter().try_for_each(|words| write!(formatter, " {words}"))
    }
}

/// A short text that differs where words differ, white space aside: FNV-1a, 64 bits, in hex. It finds
/// accidents, not forgery.
pub fn fingerprint(blocks: &[Block]) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |paragraph: &Paragraph| {
        let words = paragraph.text();
        for byte in words.split_whitespace().flat_map(str::bytes) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => add(paragraph),
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.flat_map(|cell| &cell.paragraphs).for_each(&mut add);
            }
            Block::Picture(_) => {}
        }
    }
    format!("{hash:016x}")
}
