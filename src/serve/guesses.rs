//! Who may guess a password now.
//!
//! A stranger's guesses keep nobody from working, and many of them are bounded all the same:
//! 1. Guesses of a person's password are counted by where they come from. A browser at which the person signed in before
//!    is counted for itself, whatever its address.
//! 2. Guesses of an address, for whomever, are counted together; an address of IPv6 by its network, in which
//!    a machine can take as many as it likes.
//! 3. Guesses of a person's password from all addresses are counted together.
//!
//! The last two hold for browsers that are not known.

use std::net::{IpAddr, Ipv6Addr};
use std::time::{Duration, Instant};

use super::attempts::Attempts;

/// Wrong passwords for one name from one place: so many at once, and then one more in each such time.
pub(super) const OF_PERSON: (u32, Duration) = (5, Duration::from_secs(60));

/// The same from one address.
const OF_ADDRESS: (u32, Duration) = (20, Duration::from_secs(15));

/// The same for one name from all addresses.
const OF_NAME: (u32, Duration) = (40, Duration::from_secs(30));

/// Somebody who is about to guess.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Guess {
    /// The letters of the name.
    name: String,
    /// The address; `None` for a browser that is known.
    from: Option<IpAddr>,
}

impl Guess {
    /// A password for a name, from an address, or from a browser at which that person signed in before.
    pub(super) fn new(name: String, peer: IpAddr, is_known: bool) -> Self {
        Self { name, from: (!is_known).then(|| network(peer)) }
    }
}

/// The guesses that were wrong.
#[derive(Debug)]
pub(super) struct Guesses {
    of_person: Attempts<Guess>,
    of_address: Attempts<IpAddr>,
    of_name: Attempts<String>,
}

impl Guesses {
    /// None yet.
    pub(super) fn new() -> Self {
        Self {
            of_person: Attempts::new(OF_PERSON.0, OF_PERSON.1),
            of_address: Attempts::new(OF_ADDRESS.0, OF_ADDRESS.1),
            of_name: Attempts::new(OF_NAME.0, OF_NAME.1),
        }
    }

    /// How long somebody has to wait; `None` where they may guess now.
    pub(super) fn wait(&self, guess: &Guess, now: Instant) -> Option<Duration> {
        let own = self.of_person.wait(guess, now);
        let Some(address) = &guess.from else { return own };
        let others =
            self.of_address.wait(address, now).max(self.of_name.wait(&guess.name, now));
        own.max(others)
    }

    /// Counts a guess as wrong.
    pub(super) fn count(&mut self, guess: &Guess, now: Instant) {
        self.of_person.count(guess.clone(), now);
        if let Some(address) = guess.from {
            self.of_address.count(address, now);
            self.of_name.count(guess.name.clone(), now);
        }
    }

    /// The guess that was counted was right.
    pub(super) fn take_back(&mut self, guess: &Guess) {
        self.of_person.forget(guess);
        if let Some(address) = &guess.from {
            self.of_address.take_back(address);
            self.of_name.take_back(&guess.name);
        }
    }
}

/// What an address is counted as.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
    }
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;
    use std::time::{Duration, Instant};

    use super::{Guess, Guesses};

    fn at(address: &str) -> IpAddr {
        address.parse().unwrap()
    }

    /// How many guesses get through, one a second.
    fn through(guesses: &mut Guesses, seconds: u64, guess: impl Fn(u64) -> Guess) -> usize {
        let start = Instant::now();
        let moments = (0..seconds).map(|second| (second, start + Duration::from_secs(second)));
        let let_through = moments.filter(|(second, now)| {
            let guess = guess(*second);
            let may = guesses.wait(&guess, *now).is_none();
            if may {
                guesses.count(&guess, *now);
            }
            may
        });
        let_through.count()
    }

    #[test]
    fn a_strangers_guesses_keep_nobody_from_working() {
        let mut guesses = Guesses::new();
        let of = |name: &str, address: &str| Guess::new(name.to_owned(), at(address), false);
        let made = through(&mut guesses, 3601, |_| of("甲", "10.0.0.9"));
        assert!((60..=66).contains(&made), "{made}");
        let now = Instant::now() + Duration::from_secs(3600);
        assert!(guesses.wait(&of("甲", "10.0.0.9"), now).is_some());
        assert!(guesses.wait(&of("甲", "10.0.0.2"), now).is_none());
        assert!(guesses.wait(&of("乙", "10.0.0.9"), now).is_none());
        // Where all come from one address, as behind a server that stands before the desk, the browser is known.
        assert!(
            guesses.wait(&Guess::new("甲".to_owned(), at("10.0.0.9"), true), now).is_none()
        );
    }

    #[test]
    fn many_guesses_are_bounded_wherever_they_come_from() {
        let hour = 3600;
        let name = |name: &str| name.to_owned();
        // Name after name from one address; of IPv6, from all of its network.
        let made = through(&mut Guesses::new(), hour, |second| {
            Guess::new(second.to_string(), at("10.0.0.9"), false)
        });
        assert!(made <= 20 + 240, "{made}");
        let made = through(&mut Guesses::new(), hour, |second| {
            Guess::new(second.to_string(), at(&format!("2001:db8::{second:x}")), false)
        });
        assert!(made <= 20 + 240, "{made}");
        // One name from address after address.
        let made = through(&mut Guesses::new(), hour, |second| {
            Guess::new(
                name("甲"),
                at(&format!("10.0.{}.{}", second / 256, second % 256)),
                false,
            )
        });
        assert!(made <= 40 + 120, "{made}");
        // A browser that is known is bounded as well.
        let made = through(&mut Guesses::new(), hour, |_| {
            Guess::new(name("甲"), at("10.0.0.9"), true)
        });
        assert!(made <= 5 + 60, "{made}");
    }
}
