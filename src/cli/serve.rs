//! `tongbao serve`: the desk in the browser, and who may sign in at it.

use std::io;
use std::io::{BufRead as _, IsTerminal as _};
use std::path::Path;

use super::args;
use super::outcome::{Ended, Failure, Outcome};
use super::terminal::Terminal;
use crate::lang::Message;
use crate::office::PasswordStore;
use crate::serve::{Desk, ServeOptions};
use crate::source::Disk;
use crate::{lang, office, serve};

/// Opens the desk and serves it until it is stopped, or changes who may sign in.
pub(super) fn run(folder: &Path, options: &args::Serve, terminal: &mut Terminal) -> Ended {
    let (disk, is_new) = office::open_or_init(folder)?;
    if is_new {
        terminal.tell(&Message::new("serve-new").with("folder", folder.display()));
    }
    let passwords = options.password_file.as_deref();
    let passwords = passwords.map(|path| PasswordStore::at(&disk, path)).transpose()?;
    match (&options.add_person, passwords) {
        (Some(who), Some(store)) => add_person(&store, who, terminal),
        (_, passwords) => open(disk, options, passwords, terminal),
    }
}

fn open(
    disk: Disk,
    options: &args::Serve,
    passwords: Option<PasswordStore>,
    terminal: &mut Terminal,
) -> Ended {
    let has_passwords = passwords.is_some();
    let desk = serve::serve(
        disk,
        ServeOptions {
            port: options.port,
            lang: terminal.lang,
            listen: options.listen,
            passwords,
            urls: options.url.clone(),
        },
    )?;
    let address = invite(&desk, terminal)?;
    options.url.iter().for_each(|url| terminal.data(&format!("{url}/\n")));
    // Where there is no browser to open, the address is there to be read.
    if !options.no_open && webbrowser::open(&address).is_err() {
        terminal.tell(&Message::new("serve-no-browser"));
    }
    if desk.is_in_network() {
        let port = desk.port();
        let next = port.saturating_add(1);
        let ports = Message::new("serve-network").with("port", port.to_string());
        terminal.tell(&ports.with("next", next.to_string()));
        terminal.tell(&Message::new("serve-readable"));
    }
    if has_passwords {
        terminal.tell(&Message::new("serve-how-passwords"));
        desk.wait()
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

/// Asks for the password of a person, and keeps what is to be kept of it.
fn add_person(store: &PasswordStore, who: &str, terminal: &mut Terminal) -> Ended {
    let password = match io::stdin().is_terminal() {
        true => typed_twice(who, terminal)?,
        false => piped_line()?,
    };
    store.add(who, &password)?;
    let added = Message::new("passwords-added").with("who", who.trim());
    terminal.tell(&added.with("file", store.path().display()));
    Ok(Outcome::Clean)
}

fn typed_twice(who: &str, terminal: &mut Terminal) -> Result<String, Failure> {
    let read = || rpassword::read_password().map_err(|error| unread(&error));
    terminal.tell(&Message::new("passwords-ask").with("who", who.trim()));
    let first = read()?;
    terminal.tell(&Message::new("passwords-ask-again"));
    match first == read()? {
        true => Ok(first),
        false => Err(Message::new("passwords-differ").into()),
    }
}

/// The first line of what is handed to the program.
fn piped_line() -> Result<String, Failure> {
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).map_err(|error| unread(&error))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

fn unread(error: &io::Error) -> Failure {
    Message::new("passwords-unread").nested("words", lang::system(error)).into()
}
