//! Whether the time for some work grows in proportion to its input: two lengths are compared, since
//! seconds say more of the machine, of the build and of what else runs than of the work.

use std::time::{Duration, Instant};

/// How many times as long four times the input may take. In proportion it is 4, by the square 16.
const MOST: u32 = 9;

/// How often both lengths are measured before they are called too slow. The shortest time of each
/// counts: whatever disturbs makes it longer.
const TRIES: usize = 3;

/// Less than this is too short to compare.
const SHORT: Duration = Duration::from_millis(20);

/// Panics where the time for some work grows faster than its input: see [`growth`].
#[track_caller]
pub(crate) fn is_linear(name: &str, length: usize, work: impl FnMut(usize) + Send) {
    let told = growth(name, length, work);
    assert!(told.is_none(), "{}", told.unwrap_or_default());
}

/// Works on inputs of `length` and of four times that. Returns both times where they grow faster than the
/// input. All of the work runs on one thread, also what it would spread over several.
pub(crate) fn growth(
    name: &str,
    length: usize,
    mut work: impl FnMut(usize) + Send,
) -> Option<String> {
    let pool = tongbao::typeset::pool(1).expect("a thread starts");
    let [mut once, mut fourfold] = [Duration::MAX; 2];
    for _ in 0..TRIES {
        once = once.min(pool.install(|| time(|| work(length))));
        fourfold = fourfold.min(pool.install(|| time(|| work(4 * length))));
        if fourfold < once * MOST + SHORT {
            return None;
        }
    }
    Some(format!("{name}: {once:?} for a length of {length}, {fourfold:?} for four times that"))
}

/// What a work takes: time of the processor where the system tells it, else time by the clock.
fn time(work: impl FnOnce()) -> Duration {
    let (start, before) = (Instant::now(), processor());
    work();
    match (before, processor()) {
        (Some(before), Some(after)) => after - before,
        _ => start.elapsed(),
    }
}

/// Time that this thread has spent on a processor; a few milliseconds may not be counted yet.
fn processor() -> Option<Duration> {
    let figures = fs_err::read_to_string("/proc/thread-self/schedstat").ok()?;
    figures.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

#[test]
fn what_grows_by_the_square_is_found() {
    if processor().is_none() {
        return;
    }
    let work = |length: u32| {
        let end = processor().map(|start| start + Duration::from_millis(3) * length.pow(2));
        while processor() < end {}
    };
    let work = |length| work(u32::try_from(length).unwrap());
    let found = growth("a square", 2, work);
    assert!(found.is_some(), "64 times 3 ms are more than 9 times 12 ms");
}
