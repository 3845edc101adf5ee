//! SHA-256: of bytes, and of values that have parts.

use std::fmt::Write as _;
use std::fs::Metadata;
use std::time::UNIX_EPOCH;

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

    /// Adds by what it is seen that somebody wrote to a file: its kind, length and date, who may read it, and where the
    /// system has one the date of its last change of any kind, which nobody can set.
    pub fn add_stamp(&mut self, file: &Metadata) {
        self.add_access(file);
        self.add(&file.len().to_le_bytes());
        let changed = file.modified().ok();
        let changed = changed.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        self.add(&changed.unwrap_or_default().as_nanos().to_le_bytes());
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            self.add(&file.ctime().to_le_bytes());
            self.add(&file.ctime_nsec().to_le_bytes());
        }
    }

    /// Adds the kind of a file or folder, and who may read it.
    pub fn add_access(&mut self, file: &Metadata) {
        let kind = file.file_type();
        self.add(&[u8::from(kind.is_file()), u8::from(kind.is_dir())]);
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            self.add(&file.mode().to_le_bytes());
            self.add(&file.gid().to_le_bytes());
        }
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
