//! Running a program that may hang: with a time limit, an empty environment, no input
//! and no way to the network.

use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use std::{io, thread};

use fs_err::File;

/// First and longest pause between looks at the program.
const FIRST_PAUSE: Duration = Duration::from_millis(1);
const LONGEST_PAUSE: Duration = Duration::from_millis(20);

/// How a program ended.
#[derive(Debug)]
pub(super) enum Ended {
    /// By itself.
    Status(ExitStatus),
    /// It was killed at the time limit.
    TimedOut,
}

/// Runs `command` with its output going to the file `log`; what it starts itself is not waited
/// for, since the log is a file and no pipe.
pub(super) fn run(command: &mut Command, limit: Duration, log: &Path) -> io::Result<Ended> {
    let output = File::create(log)?.into_parts().0;
    command.env_clear().stdin(Stdio::null()).stdout(output.try_clone()?).stderr(output);
    // Nothing listens there: a program that wants a package from the network fails at once.
    for name in ["http_proxy", "https_proxy"] {
        command.env(name, "http://127.0.0.1:9");
    }
    // Windows programs do not start without it.
    if let Some(root) = std::env::var_os("SystemRoot") {
        command.env("SystemRoot", root);
    }
    let mut child = command.spawn()?;
    wait(&mut child, limit)
}

fn wait(child: &mut Child, limit: Duration) -> io::Result<Ended> {
    let deadline = Instant::now().checked_add(limit);
    let mut pause = FIRST_PAUSE;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Ended::Status(status));
        }
        if deadline.is_some_and(|deadline| Instant::now() >= deadline) {
            child.kill()?;
            child.wait()?;
            return Ok(Ended::TimedOut);
        }
        thread::sleep(pause);
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}
