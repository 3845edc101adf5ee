//! The desk in the browser: a web server over [`office`](crate::office).
//!
//! 1. [`serve`] listens on this machine alone and hands out one address to open; at another address it asks for passwords.
//! 2. `watch` sees that files change; `keeper` owns the [`Preview`](crate::office::Preview) on a thread of
//!    its own and reads them again, the newest state only.
//! 3. `accept` takes connections within bounds; `guard` refuses what another page or program could send,
//!    before anything else looks at it; `session` knows the browsers that were let in, `people` who may sign in, `guesses`
//!    how often somebody may be wrong.
//! 4. `desk` answers for the desk, `sheets` with pictures of pages. `site` answers for the website as it would be published, at an origin of
//!    its own: its templates are the workspace's, and must not be able to speak for the desk.
//!
//! 5. `writing` takes what is written at the desk to [`office`](crate::office); `form` says what stands in it;
//!    `search` looks for words in all issues; `papers` takes what units hand in, `blocks` says what became of it, `returned` what a Word file that came back would change; `review` says who agreed to what, and publishes; `versions` shows what was written before; `waiting` lists what waits for somebody who does, `ledger` all failings; `corrections` takes what is said of published issues, and `corrected` knows it by name; `places` leads from a page to a
//!    field and back; `plain` tells words of files without what files are made of.
//!
//! 6. `building` builds the workspace as `tongbao build` does, `printing` prints an issue as `tongbao print` does, and `registering` registers one as `tongbao publish` does, where somebody
//!    asks for it. Nothing else writes outputs.
//!
//! There is no rule here, and no path of the workspace: the browser names issues, fields
//! and addresses.

mod accept;
mod answer;
mod assets;
mod attempts;
mod blocks;
mod building;
mod changed_words;
mod corrected;
mod corrections;
mod desk;
mod desk_state;
mod events;
mod files;
mod form;
mod guard;
mod guesses;
mod job;
mod keeper;
mod ledger;
mod manual;
mod origin;
mod papers;
mod pasted;
mod people;
mod places;
mod plain;
mod ports;
mod printing;
mod registering;
mod returned;
mod review;
mod search;
mod secret;
mod session;
mod sheets;
mod sign_in;
mod site;
mod state;
mod versions;
mod waiting;
mod watch;
mod writing;

pub use origin::{NoOrigin, Origin};

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use tokio::net::TcpListener;

use crate::lang::{Lang, Message};
use crate::office::{PasswordError, PasswordStore};
use crate::source::Disk;
use desk_state::{DeskState, Writing};
use guard::Guard;
use job::Job;
use keeper::Keeper;
use people::PeopleFile;
use ports::Ports;
use session::Sessions;

/// The port that is tried first, so that the desk has the same address every day.
pub const PORT: u16 = 8046;

/// What a desk is asked for.
#[derive(Debug, Clone)]
pub struct ServeOptions {
    /// The port; [`PORT`], or any that is free, where none is given.
    pub port: Option<u16>,
    /// The language of the desk.
    pub lang: Lang,
    /// The address to listen at; this machine alone where none is given.
    pub listen: Option<IpAddr>,
    /// Who may sign in. Without it the desk answers to this machine alone, and to whoever has a token.
    pub passwords: Option<PasswordStore>,
    /// Where browsers find it besides: names of the network, or a server that stands before it.
    pub urls: Vec<Origin>,
}

/// Why the desk cannot be opened, with the system's words.
#[derive(Debug)]
pub enum ServeError {
    /// The port cannot be had.
    Port(u16, io::Error),
    /// Others than this machine would be answered without a password.
    NoPasswords(IpAddr),
    /// The file with the passwords.
    Passwords(PasswordError),
    /// The system gives no threads, no random numbers, or no sockets.
    System(String),
}

impl ServeError {
    /// What to tell.
    pub fn message(&self) -> Message {
        match self {
            Self::Port(port, words) => {
                Message::new("failure-port").with("port", port).with("words", words)
            }
            Self::NoPasswords(address) => {
                Message::new("failure-no-passwords").with("address", address)
            }
            Self::Passwords(error) => error.message(),
            Self::System(words) => Message::new("failure-serve").with("words", words),
        }
    }
}

impl From<io::Error> for ServeError {
    fn from(error: io::Error) -> Self {
        Self::System(error.to_string())
    }
}

/// A desk that is open.
pub struct Desk {
    runtime: tokio::runtime::Runtime,
    sessions: Arc<Sessions>,
    address: SocketAddr,
}

/// Opens a desk on a workspace, on this machine alone unless another address is asked for. It answers until it is dropped.
///
/// # Errors
/// See [`ServeError`].
pub fn serve(disk: Disk, options: ServeOptions) -> Result<Desk, ServeError> {
    let ServeOptions { port, lang, listen, passwords, urls } = options;
    let listen = listen.unwrap_or(Ipv4Addr::LOCALHOST.into());
    if passwords.is_none() && !listen.to_canonical().is_loopback() {
        return Err(ServeError::NoPasswords(listen));
    }
    let people = passwords.map(PeopleFile::open).transpose().map_err(ServeError::Passwords)?;
    let form = people.as_ref().map(|_| sign_in::ADDRESS);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .max_blocking_threads(4)
        .enable_all()
        .build()?;
    let listeners = match form {
        // Others know the address, and a wall before the machine lets it through.
        Some(_) => runtime.block_on(at_ports(listen, port.unwrap_or(PORT))),
        None => runtime.block_on(at_any_port(listen, port)),
    };
    let (desk, site) = listeners?;
    let (address, site_address) = (desk.local_addr()?, site.local_addr()?);
    let system = |error: &dyn ToString| ServeError::System(error.to_string());
    let sessions = Arc::new(Sessions::new(address.port(), people));
    let ports = Ports { desk: address.port(), site: site_address.port() };
    let root = disk.root().to_owned();
    // Before they are read, so that no change falls between.
    let before = watch::stamps(&root);
    let writing = Writing::new(disk.clone());
    let keeper = Keeper::start(disk).map_err(|error| system(&error))?;
    watch::start(root, before, keeper.clone());
    let site_guard = Guard::of_site(urls.iter().map(|url| ports.site_of(url)).collect());
    let site_router =
        site::router(keeper.clone(), site_guard, Arc::clone(&sessions), (ports, lang));
    let desk_router = desk::router(DeskState {
        keeper,
        writing,
        building: Job::new(),
        printing: Job::new(),
        registering: Job::new(),
        sessions: Arc::clone(&sessions),
        guard: Guard::of_desk(urls, form),
        ports,
        lang,
    });
    runtime.spawn(accept::accept(desk, desk_router));
    runtime.spawn(accept::accept(site, site_router));
    Ok(Desk { runtime, sessions, address })
}

impl Desk {
    /// Returns an address that lets one browser in, once, within a minute; where passwords are asked for, the address of the
    /// desk on this machine.
    ///
    /// # Errors
    /// Where the system gives no random numbers.
    pub fn invite(&self) -> Result<String, ServeError> {
        let mut address = self.address;
        if address.ip().is_unspecified() {
            address.set_ip(Ipv4Addr::LOCALHOST.into());
        }
        if self.sessions.people().is_some() {
            return Ok(format!("http://{address}/"));
        }
        let token = self.sessions.invite();
        let token = token.map_err(|error| ServeError::System(error.to_string()))?;
        Ok(format!("http://{address}/open?token={token}"))
    }

    /// Whether others than this machine reach it.
    pub fn is_in_network(&self) -> bool {
        !self.address.ip().to_canonical().is_loopback()
    }

    /// Its port.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Answers for ever.
    pub fn wait(self) -> ! {
        self.runtime.block_on(std::future::pending())
    }
}

/// Listens at a port, and at the next for the website.
async fn at_ports(
    address: IpAddr,
    port: u16,
) -> Result<(TcpListener, TcpListener), ServeError> {
    Ok((listen_on(address, port).await?, listen_on(address, port.saturating_add(1)).await?))
}

/// Listens at a port, or at any that is free where none is given. Any port does for the website: the desk says where it is.
async fn at_any_port(
    address: IpAddr,
    port: Option<u16>,
) -> Result<(TcpListener, TcpListener), ServeError> {
    let desk = match port {
        Some(port) => listen_on(address, port).await?,
        None => match listen_on(address, PORT).await {
            Ok(listener) => listener,
            Err(_) => listen_on(address, 0).await?,
        },
    };
    Ok((desk, listen_on(address, 0).await?))
}

async fn listen_on(address: IpAddr, port: u16) -> Result<TcpListener, ServeError> {
    let listener = TcpListener::bind((address, port)).await;
    listener.map_err(|error| ServeError::Port(port, error))
}
