//! A short text by which changed words are noticed. It finds accidents, not forgery.

use super::{Block, Paragraph};

/// Returns the [fingerprint](fingerprint_of) of the words.
pub fn fingerprint(blocks: &[Block]) -> String {
    let paragraphs = blocks.iter().flat_map(|block| match block {
        Block::Paragraph(paragraph) => vec![paragraph],
        Block::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            cells.flat_map(|cell| &cell.paragraphs).collect()
        }
        Block::Picture(_) => Vec::new(),
    });
    fingerprint_of(paragraphs.map(Paragraph::text))
}

/// Returns the FNV-1a hash of texts, white space aside: 64 bits, as 16 hexadecimal digits.
pub fn fingerprint_of(texts: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for text in texts {
        for byte in text.as_ref().split_whitespace().flat_map(str::bytes) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}
