//! Limits of what is read: every one is far above what people write, and bounds time and memory.

use crate::document::refusal::MAX_PIECES;
use crate::document::{Limit, Refusal};

/// Largest part, unpacked: 64 MiB. Counted while it is unpacked, whatever its header says.
pub(super) const MAX_PART_BYTES: u64 = 64 * MEBIBYTE;

/// All that is unpacked or copied in reading one file: 256 MiB.
pub(super) const MAX_TOTAL_BYTES: u64 = 256 * MEBIBYTE;

/// How many times its packed size a part may have, once it has [`RATIO_FROM`] bytes. Text in Word's
/// XML is packed 10 to 60 times, hardly ever more than 100 times.
pub(super) const MAX_RATIO: u64 = 200;

/// From this size on [`MAX_RATIO`] holds: 4 MiB.
pub(super) const RATIO_FROM: u64 = 4 * MEBIBYTE;

/// Most parts of a file. One with a hundred pictures has some hundred and fifty.
pub(super) const MAX_PARTS: usize = 4096;

/// Longest address of a link, in bytes; longer ones are no links. Browsers take as much.
pub(super) const MAX_LINK_BYTES: usize = 2048;

/// Most columns that a cell covers, as in Word.
pub(super) const MAX_COLUMNS: usize = 63;

/// Bytes of a mebibyte, in which limits are told.
pub(super) const MEBIBYTE: u64 = 1024 * 1024;

/// What is left of the limits in reading one file.
#[derive(Debug)]
pub(super) struct Budget {
    bytes: u64,
    pieces: usize,
}

impl Budget {
    /// Returns the whole budget.
    pub(super) fn new() -> Self {
        Self { bytes: MAX_TOTAL_BYTES, pieces: MAX_PIECES }
    }

    /// Takes bytes that are unpacked or copied.
    pub(super) fn bytes(&mut self, count: usize) -> Result<(), Refusal> {
        let over = Refusal::Limit(Limit::Total(MAX_TOTAL_BYTES / MEBIBYTE));
        self.bytes = self.bytes.checked_sub(count as u64).ok_or(over)?;
        Ok(())
    }

    /// Takes one paragraph, run, cell, or definition.
    pub(super) fn piece(&mut self) -> Result<(), Refusal> {
        let over = Refusal::Limit(Limit::Pieces(MAX_PIECES));
        self.pieces = self.pieces.checked_sub(1).ok_or(over)?;
        Ok(())
    }
}
