//! `tongbao serve`: the desk in the browser.

use std::io;
use std::io::BufRead as _;
use std::path::Path;

use super::args;
use super::outcome::{Ended, Failure};
use super::terminal::Terminal;
use crate::lang::Message;
use crate::serve::{Desk, ServeOptions};
use crate::{office, serve};

pub(super) fn run(folder: &Path, options: &args::Serve, terminal: &mut Terminal) -> Ended {
    let (disk, is_new) = office::open_or_init(folder)?;
    if is_new {
        terminal.tell(&Message::new("serve-new").with("folder", folder.display()));
    }
    let options_of_desk = ServeOptions { port: options.port, lang: terminal.lang };
    let desk = serve::serve(disk, &options_of_desk)?;
    let address = invite(&desk, terminal)?;
    // Where there is no browser to open, the address is there to be read.
    if !options.no_open && webbrowser::open(&address).is_err() {
        terminal.tell(&Message::new("serve-no-browser"));
    }
    terminal.tell(&Message::new("serve-how"));
    for line in io::stdin().lock().lines() {
        if line.is_err() {
            break;
        }
        invite(&desk, terminal)?;
    }
    // Nobody types: it was started without a keyboard.
    desk.wait()
}

/// Prints an address that lets one browser in.
fn invite(desk: &Desk, terminal: &mut Terminal) -> Result<String, Failure> {
    let address = desk.invite()?;
    terminal.data(&format!("{address}\n"));
    Ok(address)
}
