//! Lines of the result, printed as soon as they are known.

use std::io;
use std::io::Write;
use std::time::Duration;

/// Width of the column that says what was measured.
const NAME: usize = 48;

/// The result on stdout.
pub(crate) struct Table;

impl Table {
    pub(crate) fn new() -> Self {
        Self
    }

    /// What the lines below are about.
    pub(crate) fn head(&self, text: &str) {
        self.line(&format!("\n{text}"));
    }

    /// What was measured, and the value.
    pub(crate) fn row(&self, name: &str, value: &str) {
        self.line(&format!("  {name:<NAME$} {value:>12}"));
    }

    /// A time for `count` things, together and by thing.
    pub(crate) fn throughput(&self, name: &str, time: Duration, count: usize) {
        let each = milliseconds(time) / count.max(1) as f64;
        self.row(name, &format!("{:.2} s  {each:>7.1} ms each", time.as_secs_f64()));
    }

    /// An amount of memory in MiB; unknown on systems without `/proc`.
    pub(crate) fn memory(&self, name: &str, mebibytes: Option<f64>) {
        let value = mebibytes.map_or("unknown".to_owned(), |amount| format!("{amount:.0} MiB"));
        self.row(name, &value);
    }

    fn line(&self, text: &str) {
        // Whoever closed the pipe does not want to read on.
        writeln!(io::stdout().lock(), "{text}").unwrap_or_default();
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
