//! How often something may fail: so many times at once, and then once in each further while.
//!
//! Of each key one moment is kept: when all that failed will be forgotten. So a key costs nothing once that has passed, and
//! those that are kept are as few as there were failures within the whole time.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// Failures by whom or where they come from.
#[derive(Debug)]
pub(super) struct Attempts<K> {
    each: Duration,
    whole: Duration,
    forgotten: BTreeMap<K, Instant>,
}

impl<K: Ord> Attempts<K> {
    /// `most` failures at once, and one in each further `each`.
    pub(super) fn new(most: u32, each: Duration) -> Self {
        Self { each, whole: each * most, forgotten: BTreeMap::new() }
    }

    /// How long nothing may be tried; `None` where it may be now.
    pub(super) fn wait(&self, key: &K, now: Instant) -> Option<Duration> {
        let forgotten = self.forgotten.get(key)?.saturating_duration_since(now);
        let wait = (forgotten + self.each).saturating_sub(self.whole);
        (!wait.is_zero()).then_some(wait)
    }

    /// Counts a failure.
    pub(super) fn count(&mut self, key: K, now: Instant) {
        self.forgotten.retain(|_, forgotten| *forgotten > now);
        let forgotten = self.forgotten.entry(key).or_insert(now);
        *forgotten += self.each;
    }

    /// Takes back one failure that was counted and was none.
    pub(super) fn take_back(&mut self, key: &K) {
        if let Some(forgotten) = self.forgotten.get_mut(key) {
            *forgotten -= self.each;
        }
    }

    /// Forgets the failures of a key.
    pub(super) fn forget(&mut self, key: &K) {
        self.forgotten.remove(key);
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::Attempts;

    const MOST: u32 = 5;
    const EACH: Duration = Duration::from_secs(60);

    /// Whoever tries as often as they like, with whatever rests, fails no more often than is allowed; and whoever waits as
    /// long as is said may try again.
    #[test]
    fn no_rhythm_of_guesses_gets_more_of_them() {
        let start = Instant::now();
        let mut random = 7_u64;
        let mut next = |below: u64| {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (random >> 33) % below
        };
        for _ in 0..200 {
            let mut attempts = Attempts::new(MOST, EACH);
            let (mut now, mut failed) = (start, Vec::new());
            for _ in 0..300 {
                now += Duration::from_millis(next(40_000));
                match attempts.wait(&0, now) {
                    None => {
                        attempts.count(0, now);
                        failed.push(now);
                    }
                    Some(wait) => {
                        assert!(attempts.wait(&0, now + wait).is_none());
                        assert!(
                            attempts.wait(&0, now + wait - Duration::from_millis(1)).is_some()
                        );
                    }
                }
                assert!(attempts.wait(&1, now).is_none(), "others do not wait for it");
            }
            for (index, from) in failed.iter().enumerate() {
                for (count, until) in failed[index..].iter().enumerate() {
                    let allowed =
                        MOST + (until.duration_since(*from).as_secs() / EACH.as_secs()) as u32;
                    assert!(count < allowed as usize, "{count} in {from:?}–{until:?}");
                }
            }
        }
    }

    #[test]
    fn what_was_no_failure_is_taken_back() {
        let (now, mut attempts) = (Instant::now() + EACH, Attempts::new(MOST, EACH));
        for _ in 0..100 {
            assert!(attempts.wait(&0, now).is_none());
            attempts.count(0, now);
            attempts.take_back(&0);
        }
        (0..MOST).for_each(|_| attempts.count(0, now));
        attempts.take_back(&0);
        assert!(attempts.wait(&0, now).is_none());
        attempts.forget(&0);
        attempts.take_back(&0);
        assert!(attempts.forgotten.is_empty());
    }

    #[test]
    fn what_has_passed_is_not_kept() {
        let (start, mut attempts) = (Instant::now(), Attempts::new(MOST, EACH));
        (0..100).for_each(|key| attempts.count(key, start));
        attempts.count(200, start + EACH * 2);
        assert_eq!(attempts.forgotten.len(), 1);
    }
}
