//! What is kept of a password: argon2id with the parameters that OWASP asks for at least, and salt of its own.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher as _, PasswordVerifier as _};

/// Returns what is kept of a password. 19 MiB and 20 to 50 ms.
///
/// # Errors
/// Where the system gives no random numbers or no memory; its words.
pub(super) fn hashed(password: &str) -> Result<String, String> {
    // Argon2id, 19 MiB, two turns, one lane: the defaults of the crate, which a test compares with the floor of OWASP.
    let hash = Argon2::default().hash_password(password.as_bytes());
    hash.map(|hash| hash.to_string()).map_err(|error| error.to_string())
}

/// Whether `hash` is what is kept of `password`. The same time for any password.
pub(super) fn is_password(password: &str, hash: &str) -> bool {
    let hash = PasswordHash::new(hash);
    hash.is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
}

/// Whether it is what argon2id keeps of some password.
pub(super) fn is_hash(text: &str) -> bool {
    let hash = PasswordHash::new(text);
    hash.is_ok_and(|hash| hash.algorithm.as_str() == "argon2id" && hash.hash.is_some())
}

#[cfg(test)]
mod tests {
    use super::{hashed, is_hash, is_password};

    #[test]
    fn a_password_is_known_by_what_is_kept_of_it() {
        let kept = hashed("桃李不言，下自成蹊").unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(is_hash(&kept) && is_password("桃李不言，下自成蹊", &kept));
        assert!(!is_password("桃李不言，下自成", &kept) && !is_password("", &kept));
        assert_ne!(kept, hashed("桃李不言，下自成蹊").unwrap(), "salt of its own");
        for other in ["", "secret", "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ", "$2y$10$x"] {
            assert!(!is_hash(other) && !is_password("secret", other), "{other}");
        }
    }
}
