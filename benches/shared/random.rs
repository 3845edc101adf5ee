//! Random numbers that are the same on every machine: SplitMix64.

/// A generator.
pub(crate) struct Random(u64);

impl Random {
    /// Two seeds that differ give texts that differ.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From `least` to `most`, both included.
    pub(crate) fn number(&mut self, least: usize, most: usize) -> usize {
        let span = (most - least + 1) as u64;
        least + usize::try_from(self.next() % span).expect("no more than the span")
    }

    /// One of the words of a list that blanks part.
    pub(crate) fn one<'a>(&mut self, list: &'a str) -> &'a str {
        let count = list.split_whitespace().count();
        let place = self.number(0, count - 1);
        list.split_whitespace().nth(place).expect("one of them")
    }

    /// True once in `times`.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.number(1, times) == 1
    }
}
