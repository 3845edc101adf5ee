//! How long each part of a build took, summed over all threads.

use std::cell::Cell;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// A part of a build that is timed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Reading and parsing.
    Read,
    /// Decoding, numbering, rules.
    Check,
    /// Finding fonts and parsing templates.
    Prepare,
    /// Templates.
    Render,
    /// Typst to PDF.
    Typeset,
    /// Writing outputs.
    Write,
}

impl Phase {
    /// All, in their order.
    pub const ALL: [Self; 6] =
        [Self::Read, Self::Check, Self::Prepare, Self::Render, Self::Typeset, Self::Write];

    /// Its name, also in the catalogue behind `stage-`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Check => "check",
            Self::Prepare => "prepare",
            Self::Render => "render",
            Self::Typeset => "typeset",
            Self::Write => "write",
        }
    }
}

thread_local! {
    /// Nanoseconds that timed work within the present one took on this thread.
    static WITHIN: Cell<u64> = const { Cell::new(0) };
}

/// Time by phase.
#[derive(Debug, Default)]
pub struct Timings {
    nanoseconds: [AtomicU64; Phase::ALL.len()],
}

impl Timings {
    /// Nothing counted yet.
    pub(super) const fn new() -> Self {
        Self { nanoseconds: [const { AtomicU64::new(0) }; Phase::ALL.len()] }
    }

    /// Does something and counts its time, without that of timed work within it: a thread that
    /// waits for the pages of one issue takes up another.
    pub fn time<T>(&self, phase: Phase, work: impl FnOnce() -> T) -> T {
        let outer = WITHIN.replace(0);
        let start = Instant::now();
        let result = work();
        let spent = u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX);
        let own = spent.saturating_sub(WITHIN.get());
        self.nanoseconds[phase as usize].fetch_add(own, Ordering::Relaxed);
        WITHIN.set(outer + spent);
        result
    }

    /// Time spent in a phase, summed over threads.
    pub fn of(&self, phase: Phase) -> Duration {
        Duration::from_nanos(self.nanoseconds[phase as usize].load(Ordering::Relaxed))
    }
}
