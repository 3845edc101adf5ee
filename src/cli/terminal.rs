//! Where commands write.

use std::io;
use std::io::{IsTerminal, Write};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::args::{Colour, Global};
use crate::lang::{Lang, Message};

/// Standard output for data, standard error for people.
#[derive(Debug)]
pub(super) struct Terminal {
    /// The language of texts.
    pub(super) lang: Lang,
    verbose: bool,
    quiet: bool,
    colour: Colour,
}

impl Terminal {
    /// A terminal that tells as much as the options want, in `lang`.
    pub(super) fn new(global: &Global, lang: Lang) -> Self {
        Self { lang, verbose: global.verbose, quiet: global.quiet, colour: global.color }
    }

    /// Prints data. A reader that went away is no fault.
    pub(super) fn data(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    /// Prints data that is no text.
    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        let _ = io::stdout().lock().write_all(bytes);
    }

    /// Prints a problem, which `--quiet` does not silence.
    pub(super) fn problem(&mut self, text: &str) {
        print_error(text);
    }

    /// Tells why the command cannot run.
    pub(super) fn failure(&mut self, message: &Message) {
        let word = Message::new("severity-error").text(self.lang);
        self.problem(&format!("{word}: {}\n", message.text(self.lang)));
    }

    /// Tells how it went, unless `--quiet`.
    pub(super) fn tell(&mut self, message: &Message) {
        if !self.quiet {
            self.problem(&format!("{}\n", message.text(self.lang)));
        }
    }

    /// Tells a detail, with `--verbose` only.
    pub(super) fn detail(&mut self, message: &Message) {
        if self.verbose {
            self.tell(message);
        }
    }

    /// Whether problems are coloured.
    pub(super) fn coloured(&self) -> bool {
        match self.colour {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => {
                io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none()
            }
        }
    }

    /// A bar for long work; it shows nothing in a pipe or with `--quiet`.
    pub(super) fn progress(&self, length: usize, message: &Message) -> ProgressBar {
        let target = if self.quiet || !io::stderr().is_terminal() {
            ProgressDrawTarget::hidden()
        } else {
            ProgressDrawTarget::stderr()
        };
        let bar = ProgressBar::with_draw_target(Some(length as u64), target);
        let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} {eta}")
            .unwrap_or_else(|_| ProgressStyle::default_bar());
        bar.set_style(style);
        bar.set_message(message.text(self.lang));
        bar
    }
}

/// Prints to standard error. Where nobody reads it, nobody can be told.
pub(super) fn print_error(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
