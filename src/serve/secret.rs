//! Secrets that browsers are given, and what is kept of them.

use std::fmt;

use sha2::{Digest as _, Sha256};

/// What is compared in place of a secret, so that the time it takes tells nothing of the secret.
pub(super) type Seal = [u8; 32];

/// 256 random bits; shown as 64 hexadecimal digits.
pub(super) struct Secret(String);

impl Secret {
    /// A new one.
    ///
    /// # Errors
    /// Where the system gives no random numbers.
    pub(super) fn new() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes)?;
        Ok(Self(hexadecimal(bytes)))
    }

    /// Its digits.
    pub(super) fn digits(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A seal as 64 hexadecimal digits.
pub(super) fn hexadecimal(bytes: Seal) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The seal of some words.
pub(super) fn seal(words: &str) -> Seal {
    Sha256::digest(words.as_bytes()).into()
}
