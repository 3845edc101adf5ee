//! Who may sign in at the desk, and with which password: a file that stands beside no issue and is read by its owner alone.
//!
//! 1. [`PasswordStore::at`] says where the file is; not in the workspace, where anything can be published or shown.
//! 2. [`PasswordStore::add`] gives a person a password, and makes the file where there is none.
//! 3. [`PasswordStore::read`] gives the [`Passwords`], of which each answers whether words are one.
//!
//! What stands in the file is no password: `hash` makes it.

mod hash;
mod refused;

pub use refused::PasswordError;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use self::hash::{hashed, is_hash, is_password};
use super::person::letters;
use super::save::SaveError;
use super::workbench::Faults;
use crate::diag::{Diagnostics, Files};
use crate::lang::{Lang, Message};
use crate::model::{PasswordFile, PersonPassword};
use crate::output;
use crate::source::{
    Disk, Memory, NewValue, NodeStep, TreeEdit, WorkspacePath, edit_tree, load_yaml,
};

/// Fewer characters are no password: they are guessed.
const FEWEST: usize = 8;

/// More bytes are none: it takes time to look at them.
const MOST_BYTES: usize = 1024;

/// The file with the passwords.
#[derive(Debug, Clone)]
pub struct PasswordStore {
    path: PathBuf,
}

/// The persons who may sign in.
#[derive(Debug, Default)]
pub struct Passwords {
    /// By their letters: the name, and what is kept of the password.
    persons: BTreeMap<String, (String, String)>,
}

impl PasswordStore {
    /// The file of this path, which need not be there.
    ///
    /// # Errors
    /// [`PasswordError::Inside`] where it lies in the workspace, [`PasswordError::Io`] where its folder cannot be read.
    pub fn at(disk: &Disk, path: &Path) -> Result<Self, PasswordError> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        let name = path.file_name().ok_or_else(|| PasswordError::Unnamed(path.to_owned()))?;
        let named = fs_err::canonicalize(folder).map_err(PasswordError::Io)?.join(name);
        // A link may lead back.
        let path = fs_err::canonicalize(&named).unwrap_or(named);
        let root = fs_err::canonicalize(disk.root()).map_err(PasswordError::Io)?;
        if path.starts_with(root) {
            return Err(PasswordError::Inside(path));
        }
        Ok(Self { path })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The bytes of the file, unless others than its owner may read it.
    ///
    /// # Errors
    /// [`PasswordError::Io`], [`PasswordError::Readable`].
    pub fn bytes(&self) -> Result<Vec<u8>, PasswordError> {
        self.is_private()?;
        fs_err::read(&self.path).map_err(PasswordError::Io)
    }

    /// Reads the file.
    ///
    /// # Errors
    /// [`PasswordError::Io`], [`PasswordError::Readable`] where others may read it, [`PasswordError::Broken`],
    /// [`PasswordError::NoHash`], [`PasswordError::Nobody`].
    pub fn read(&self) -> Result<Passwords, PasswordError> {
        self.understood(&self.bytes()?)
    }

    /// Gives a person a password, or another one.
    ///
    /// # Errors
    /// [`PasswordError::NoName`], [`PasswordError::Short`], [`PasswordError::Long`]; those of [`Self::read`] but
    /// [`PasswordError::Nobody`].
    pub fn add(&self, who: &str, password: &str) -> Result<(), PasswordError> {
        let own = letters(who);
        if own.is_empty() {
            return Err(PasswordError::NoName);
        }
        if password.chars().count() < FEWEST {
            return Err(PasswordError::Short(FEWEST));
        }
        if password.len() > MOST_BYTES {
            return Err(PasswordError::Long(MOST_BYTES));
        }
        if !self.path.exists() {
            create_private(&self.path, head().as_bytes()).map_err(PasswordError::Io)?;
        }
        let old = self.bytes()?;
        let file = self.decoded(&old)?;
        let hash = NewValue::Line(hashed(password).map_err(PasswordError::System)?);
        let known = file.passwords.iter().position(|one| letters(&one.who) == own);
        let list = NodeStep::Key(PasswordFile::passwords);
        let edit = match known {
            Some(index) => TreeEdit::Set {
                at: vec![list, NodeStep::Item(index), NodeStep::Key(PersonPassword::password)],
                value: hash,
                before: Vec::new(),
            },
            None => TreeEdit::Insert {
                list: vec![list],
                index: file.passwords.len(),
                value: NewValue::Mapping(vec![
                    (PersonPassword::who, NewValue::Line(who.trim().to_owned())),
                    (PersonPassword::password, hash),
                ]),
                before: Vec::new(),
            },
        };
        let new = edit_tree(&String::from_utf8_lossy(&old), &edit);
        let new = new.ok_or_else(|| PasswordError::NoRoom(self.path.clone()))?;
        match output::replace_unchanged(&self.path, &old, new.as_bytes()) {
            Ok(true) => Ok(()),
            Ok(false) => Err(PasswordError::Changed(self.path.clone())),
            Err(error) => Err(PasswordError::Save(SaveError::Io(error))),
        }
    }

    /// What bytes of the file say.
    ///
    /// # Errors
    /// As for [`Self::read`].
    pub fn understood(&self, bytes: &[u8]) -> Result<Passwords, PasswordError> {
        let file = self.decoded(bytes)?;
        let mut persons = BTreeMap::new();
        for PersonPassword { who, password } in file.passwords {
            if !is_hash(&password) {
                return Err(PasswordError::NoHash(self.path.clone(), who));
            }
            if persons.insert(letters(&who), (who.clone(), password)).is_some() {
                return Err(PasswordError::Twice(self.path.clone(), who));
            }
        }
        if persons.is_empty() {
            return Err(PasswordError::Nobody(self.path.clone()));
        }
        Ok(Passwords { persons })
    }

    fn decoded(&self, bytes: &[u8]) -> Result<PasswordFile, PasswordError> {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let path = WorkspacePath::root().join(&name).unwrap_or_else(WorkspacePath::root);
        let (mut files, mut diagnostics) = (Files::new(), Diagnostics::new());
        let memory = Memory::new().with(path.as_str(), bytes);
        let node = load_yaml(&memory, &path, &mut files, &mut diagnostics);
        let file = node.and_then(|(_, node)| PasswordFile::read(&node, &mut diagnostics));
        match file {
            Some(file) if !diagnostics.has_errors() => Ok(file),
            _ => Err(PasswordError::Broken(Faults { files, diagnostics })),
        }
    }

    /// Whether its owner alone may read and write it; where the system says nothing of that, it is the administrator's matter.
    fn is_private(&self) -> Result<(), PasswordError> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs_err::metadata(&self.path).map_err(PasswordError::Io)?.permissions();
            if mode.mode() & 0o077 != 0 {
                return Err(PasswordError::Readable(self.path.clone()));
            }
        }
        Ok(())
    }
}

impl Passwords {
    /// The name of the person whose password it is, as the file has it; `None` where it is nobody's. It takes as long for a
    /// name that is not there.
    pub fn person(&self, who: &str, password: &str) -> Option<&str> {
        let known = self.persons.get(&letters(who));
        let (name, hash) = known.or_else(|| self.persons.values().next())?;
        let is_right = password.len() <= MOST_BYTES && is_password(password, hash);
        (is_right && known.is_some()).then_some(name)
    }

    /// What is kept of a person's password: another one, once it was changed.
    pub fn kept(&self, who: &str) -> Option<&str> {
        self.persons.get(&letters(who)).map(|(_, hash)| hash.as_str())
    }
}

fn create_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::io::Write as _;
    let mut options = fs_err::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use fs_err::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path)?.write_all(bytes)
}

/// How a new file begins.
fn head() -> String {
    let what =
        Lang::ALL.map(|lang| format!("# {}\n", Message::new("passwords-file").text(lang)));
    format!("{}{}: []\n", what.concat(), PasswordFile::passwords)
}
