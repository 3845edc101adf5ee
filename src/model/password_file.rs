//! Who may sign in at the desk, in a file beside the workspace that `tongbao serve --add-person` writes.
//!
//! A password itself stands nowhere: what is kept of it can be compared with one, and leads back to none.

use super::decode;
use super::record::record;
use crate::diag::Diagnostics;
use crate::source::Node;

record! {
    /// The persons who may sign in.
    #[derive(Debug, Clone)]
    pub struct PasswordFile = "password-file" {
        /// One a person.
        passwords: Vec<PersonPassword>;
    }
}

record! {
    /// The password of a person.
    #[derive(Debug, Clone)]
    pub struct PersonPassword = "person-password" {
        /// The name, as records of a review have it.
        who: String = needed();
        /// What is kept of the password: `$argon2id$v=19$m=19456,t=2,p=1$…`.
        password: String = needed();
    }
}

impl PasswordFile {
    /// Reads a file; `None` where it is none. What is wrong with it goes to `out`.
    pub fn read(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        decode::read(node, out)
    }
}
