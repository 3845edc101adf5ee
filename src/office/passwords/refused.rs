//! Why nobody can be given a password, or nobody can sign in.

use std::io;
use std::path::PathBuf;

use crate::lang;
use crate::lang::Message;
use crate::office::save::SaveError;
use crate::office::workbench::Faults;

/// What stands in the way; the file is what it was then.
#[derive(Debug)]
pub enum PasswordError {
    /// The path names no file.
    Unnamed(PathBuf),
    /// It lies in the workspace.
    Inside(PathBuf),
    /// Others than its owner may read it.
    Readable(PathBuf),
    /// It has errors.
    Broken(Faults),
    /// What stands there for a person is no hash of argon2id.
    NoHash(PathBuf, String),
    /// A person stands there twice.
    Twice(PathBuf, String),
    /// Nobody is in it.
    Nobody(PathBuf),
    /// It is written in a way that leaves no room for more.
    NoRoom(PathBuf),
    /// Somebody else saved it meanwhile.
    Changed(PathBuf),
    /// The name has no letter.
    NoName,
    /// The password has fewer characters than this.
    Short(usize),
    /// The password has more bytes than this.
    Long(usize),
    /// The system gives no random numbers or no memory.
    System(String),
    /// It cannot be read; the error names the path.
    Io(io::Error),
    /// It cannot be written.
    Save(SaveError),
}

impl PasswordError {
    /// What to tell.
    pub fn message(&self) -> Message {
        let of = |id, path: &PathBuf| Message::new(id).with("file", path.display());
        match self {
            Self::Unnamed(path) => of("passwords-unnamed", path),
            Self::Inside(path) => of("passwords-inside", path),
            Self::Readable(path) => of("passwords-readable", path),
            Self::Broken(faults) => faults.first(Message::new("passwords-broken")),
            Self::NoHash(path, who) => of("passwords-no-hash", path).with("who", who),
            Self::Twice(path, who) => of("passwords-twice", path).with("who", who),
            Self::Nobody(path) => of("passwords-nobody", path),
            Self::NoRoom(path) => of("passwords-no-room", path),
            Self::Changed(path) => of("failure-changed", path),
            Self::NoName => Message::new("review-no-name"),
            Self::Short(fewest) => Message::new("passwords-short").with("fewest", fewest),
            Self::Long(most) => Message::new("passwords-long").with("most", most),
            Self::System(words) => Message::new("failure-serve").with("words", words),
            Self::Io(error) => {
                Message::new("passwords-unread").nested("words", lang::system(error))
            }
            Self::Save(error) => error.message(),
        }
    }
}
