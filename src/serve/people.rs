//! The persons who may sign in, as their file says now, and whether words are somebody's password.
//!
//! Passwords are looked at one after the other, and guesses are slowed: see [`guesses`](super::guesses).

use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::guesses::{Guess, Guesses};
use super::secret::{Secret, hexadecimal, seal};
use crate::office;
use crate::office::{PasswordError, PasswordStore, Passwords};

/// Names and passwords, as they are sent, are no longer.
const MOST_BYTES: usize = 1024;

/// The file of the persons, as it was read last.
#[derive(Debug)]
pub(super) struct PeopleFile {
    store: PasswordStore,
    read: Mutex<(Vec<u8>, Option<Arc<Passwords>>)>,
    /// Whoever has it may look at a password.
    turn: Arc<tokio::sync::Mutex<Guesses>>,
}

/// Somebody whose password was right.
#[derive(Debug, Clone)]
pub(super) struct SignedIn {
    /// The name in the file of the persons.
    pub(super) who: String,
    /// What was kept of the password then.
    kept: String,
}

/// What came of a name and a password.
#[derive(Debug)]
pub(super) enum Tried {
    Right(SignedIn),
    Wrong,
    /// Too many were wrong: nothing is looked at for so long.
    Later(Duration),
    /// The file cannot be read, or has errors.
    Unread,
}

impl SignedIn {
    /// What the browser keeps, by which it is known the next time: nobody can make it who does not know what is kept of the
    /// password. `None` where the system gives no random numbers.
    pub(super) fn token(&self) -> Option<String> {
        Some(token(Secret::new().ok()?.digits(), &self.kept))
    }

    /// Whether the person is in the file still, with the same password.
    pub(super) fn holds(&self, people: &Passwords) -> bool {
        people.kept(&self.who) == Some(&self.kept)
    }
}

fn token(digits: &str, kept: &str) -> String {
    format!("{digits}.{}", hexadecimal(seal(&format!("browser\n{digits}\n{kept}"))))
}

/// Whether a browser got these words when the person signed in of whose password this is kept.
fn is_token(words: &str, kept: &str) -> bool {
    words.split_once('.').is_some_and(|(digits, _)| seal(words) == seal(&token(digits, kept)))
}

impl PeopleFile {
    /// Reads the file.
    ///
    /// # Errors
    /// See [`PasswordStore::read`].
    pub(super) fn open(store: PasswordStore) -> Result<Self, PasswordError> {
        store.read()?;
        Ok(Self {
            store,
            read: Mutex::default(),
            turn: Arc::new(tokio::sync::Mutex::new(Guesses::new())),
        })
    }

    /// The persons of the file as it is now; `None` where it is none any more: then nobody is let in.
    pub(super) fn now(&self) -> Option<Arc<Passwords>> {
        let bytes = self.store.bytes().ok()?;
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if read.0 != bytes {
            *read = (bytes, None);
            read.1 = self.store.understood(&read.0).ok().map(Arc::new);
        }
        read.1.clone()
    }

    /// Looks at a name and a password that came from an address, by a browser that keeps these words of those who signed in
    /// at it before.
    pub(super) async fn tried(
        &self,
        (who, password): (String, String),
        peer: IpAddr,
        browser: &[String],
    ) -> Tried {
        if who.len().max(password.len()) > MOST_BYTES {
            return Tried::Wrong;
        }
        let mut turn = Arc::clone(&self.turn).lock_owned().await;
        let now = Instant::now();
        let Some(people) = self.now() else { return Tried::Unread };
        let kept = people.kept(&who);
        let is_known = kept.is_some_and(|kept| browser.iter().any(|one| is_token(one, kept)));
        let guess = Guess::new(office::letters(&who), peer, is_known);
        if let Some(wait) = turn.wait(&guess, now) {
            return Tried::Later(wait);
        }
        // Counted before it is known: whoever hangs up meanwhile has guessed all the same.
        turn.count(&guess, now);
        // The turn ends with the look, also where nobody waits for it any more.
        let look = move || {
            let who = people.person(&who, &password)?.to_owned();
            let kept = people.kept(&who)?.to_owned();
            turn.take_back(&guess);
            Some(SignedIn { who, kept })
        };
        match tokio::task::spawn_blocking(look).await {
            Ok(Some(signed_in)) => Tried::Right(signed_in),
            Ok(None) => Tried::Wrong,
            Err(_) => Tried::Unread,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;
    use std::net::{IpAddr, Ipv4Addr};
    use std::task::Poll;

    use super::{PeopleFile, Tried};
    use crate::office::PasswordStore;
    use crate::serve::guesses::OF_PERSON;
    use crate::source::Disk;

    const PEER: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

    /// A browser that goes away takes its request along, but not the guess.
    #[test]
    fn whoever_hangs_up_has_guessed_all_the_same() {
        let [workspace, outside] = [(); 2].map(|()| tempfile::tempdir().unwrap());
        let disk = Disk::open(workspace.path()).unwrap();
        let store = PasswordStore::at(&disk, &outside.path().join("people.yaml")).unwrap();
        store.add("甲", "correct horse").unwrap();
        let people = PeopleFile::open(store).unwrap();
        let tried =
            |password: &str| people.tried(("甲".to_owned(), password.to_owned()), PEER, &[]);
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            assert!(matches!(tried("correct horse").await, Tried::Right(_)));
            for _ in 0..OF_PERSON.0 {
                let mut begun = Box::pin(tried("wrong password"));
                poll_fn(|context| Poll::Ready(begun.as_mut().poll(context).is_ready())).await;
                drop(begun);
                // Until it was looked at: one at a time.
                drop(people.turn.lock().await);
            }
            assert!(matches!(tried("correct horse").await, Tried::Later(_)));
        });
    }
}
