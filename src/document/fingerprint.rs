//! A short text by which changed words are noticed. It finds accidents, not forgery.

use super::{Block, Paragraph};

/// Returns the FNV-1a hash of the words, white space aside: 64 bits, as 16 hexadecimal digits.
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
