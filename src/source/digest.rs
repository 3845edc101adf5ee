//! SHA-256: of bytes, and of values that have parts.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// Returns the SHA-256 of bytes, as 64 hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    digits(Sha256::new_with_prefix(bytes))
}

/// The SHA-256 of parts, each with its length in front: the same bytes, parted elsewhere, have another.
#[derive(Debug, Clone, Default)]
pub struct PartsDigest(Sha256);

impl PartsDigest {
    /// Adds a part.
    pub fn add(&mut self, part: &[u8]) {
        self.0.update((part.len() as u64).to_le_bytes());
        self.0.update(part);
    }

    /// Returns it, as 64 hexadecimal digits.
    pub fn finish(self) -> String {
        digits(self.0)
    }
}

fn digits(digest: Sha256) -> String {
    digest.finalize().iter().fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

#[cfg(test)]
mod tests {
    use super::{PartsDigest, sha256};

    #[test]
    fn where_parts_end_is_part_of_the_digest() {
        let of = |parts: [&str; 2]| {
            let mut digest = PartsDigest::default();
            parts.iter().for_each(|part| digest.add(part.as_bytes()));
            digest.finish()
        };
        assert_ne!(of(["ab", "c"]), of(["a", "bc"]));
        // FIPS 180-2, the digest of "abc".
        assert!(sha256(b"abc").starts_with("ba7816bf8f01cfea"));
    }
}
