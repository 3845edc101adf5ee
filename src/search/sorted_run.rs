//! Sorted numbers in little memory.
//!
//! A number is a pair of characters in an issue: 42 bits of [`key`](super::key) and 22 of the ordinal. A million of
//! them are sorted, each once, and written as gaps, mostly of one byte.

use rayon::slice::ParallelSliceMut;

/// Bits of the number of a slice: slices are what the index is made of, and cut by, at the end.
pub(super) const SLICE_BITS: u32 = 12;

/// Slices of a run.
pub(super) const SLICES: usize = 1 << SLICE_BITS;

/// Sorted numbers as gaps, seven bits a byte, the lowest first; the eighth bit says that more follow.
/// Each slice begins anew.
#[derive(Debug)]
pub(super) struct SortedRun {
    bytes: Vec<u8>,
    /// Where each slice begins, and where the last one ends.
    starts: Vec<usize>,
}

impl SortedRun {
    /// Sorts and packs numbers.
    pub(super) fn new(mut numbers: Vec<u64>) -> Self {
        numbers.par_sort_unstable();
        numbers.dedup();
        let mut run = Self { bytes: Vec::new(), starts: Vec::with_capacity(SLICES + 1) };
        let mut rest = numbers.as_slice();
        for slice in 0..SLICES {
            run.starts.push(run.bytes.len());
            let behind = rest.partition_point(|number| slice_of(*number) <= slice);
            let mut last = first(slice);
            for number in &rest[..behind] {
                run.push(number - last);
                last = *number;
            }
            rest = &rest[behind..];
        }
        run.starts.push(run.bytes.len());
        run.bytes.shrink_to_fit();
        run
    }

    fn push(&mut self, mut gap: u64) {
        while gap >= 0x80 {
            self.bytes.push(gap.to_le_bytes()[0] | 0x80);
            gap >>= 7;
        }
        self.bytes.push(gap.to_le_bytes()[0]);
    }

    /// Appends the numbers of a slice.
    pub(super) fn read(&self, slice: usize, numbers: &mut Vec<u64>) {
        let bytes = &self.bytes[self.starts[slice]..self.starts[slice + 1]];
        let (mut last, mut gap, mut shift) = (first(slice), 0, 0);
        for byte in bytes {
            gap |= u64::from(byte & 0x7f) << shift;
            shift += 7;
            if byte & 0x80 == 0 {
                last += gap;
                numbers.push(last);
                (gap, shift) = (0, 0);
            }
        }
    }
}

/// The slice of a number: its upper bits.
fn slice_of(number: u64) -> usize {
    usize::try_from(number >> (u64::BITS - SLICE_BITS)).unwrap_or(SLICES)
}

/// The first number that a slice may have.
fn first(slice: usize) -> u64 {
    (slice as u64) << (u64::BITS - SLICE_BITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_slice_by_slice() {
        let mut numbers: Vec<u64> =
            (0..5_000_u64).map(|one| one.wrapping_mul(0x9E37_79B9_7F4A_7C15)).collect();
        numbers.extend([0, 1, u64::MAX]);
        let run = SortedRun::new(numbers.clone());
        let mut read = Vec::new();
        (0..SLICES).for_each(|slice| run.read(slice, &mut read));
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(read, numbers, "each once");
    }
}
