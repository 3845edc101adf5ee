//! Running a program: how long it takes, and how much memory.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{io, thread};

/// Between two looks at a running program. What it takes up in its last moment may be missed.
const INTERVAL: Duration = Duration::from_millis(2);

/// What a run took.
pub(crate) struct Run {
    pub(crate) wall: Duration,
    /// Most memory in use at once, in MiB; none where the system has no `/proc`.
    pub(crate) peak: Option<f64>,
    /// What it told on stderr.
    pub(crate) told: String,
}

/// Runs a program to its end; one that fails is an error with its own words.
pub(crate) fn run(command: &mut Command) -> io::Result<Run> {
    let told = tempfile::NamedTempFile::new()?;
    command.stdout(Stdio::null()).stderr(told.reopen()?);
    let start = Instant::now();
    let mut child = command.spawn()?;
    let status = format!("/proc/{}/status", child.id());
    let mut peak = None;
    let ended = loop {
        if let Some(ended) = child.try_wait()? {
            break ended;
        }
        peak = high_water(&status).or(peak);
        thread::sleep(INTERVAL);
    };
    let wall = start.elapsed();
    let told = fs_err::read_to_string(told.path())?;
    if ended.success() {
        Ok(Run { wall, peak, told })
    } else {
        Err(io::Error::other(format!("{command:?}: {ended}\n{told}")))
    }
}

/// The kernel's own record of the most memory that a process had in use.
fn high_water(status: &str) -> Option<f64> {
    let text = fs_err::read_to_string(status).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes / 1024.0)
}

/// The middle one of several runs' times.
pub(crate) fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
