//! The desk in the browser: a web server over [`office`](crate::office).
//!
//! 1. [`serve`] listens on this machine alone and hands out one address to open.
//! 2. `watch` sees that files change; `keeper` owns the [`Preview`](crate::office::Preview) on a thread of
//!    its own and reads them again, the newest state only.
//! 3. `accept` takes connections within bounds; `guard` refuses what another page or program could send,
//!    before anything else looks at it; `session` knows the browsers that were let in.
//! 4. `desk` answers for the desk, `sheets` with pictures of pages. `site` answers for the website as it would be published, at an origin of
//!    its own: its templates are the workspace's, and must not be able to speak for the desk.
//!
//! 5. `writing` takes what is written at the desk to [`office`](crate::office); `form` says what stands in it;
//!    `papers` takes what units hand in, `blocks` says what became of it; `review` says who agreed to what, and publishes; `places` leads from a page to a
//!    field and back.
//!
//! 6. `building` builds the workspace as `tongbao build` does, where somebody asks for it. Nothing else writes outputs.
//!
//! There is no rule here, and no path of the workspace: the browser names issues, fields
//! and addresses.

mod accept;
mod answer;
mod assets;
mod blocks;
mod build_job;
mod building;
mod desk;
mod desk_state;
mod events;
mod files;
mod form;
mod guard;
mod keeper;
mod manual;
mod papers;
mod places;
mod review;
mod session;
mod sheets;
mod site;
mod state;
mod watch;
mod writing;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use tokio::net::TcpListener;

use crate::lang::{Lang, Message};
use crate::source::Disk;
use build_job::BuildJob;
use desk_state::{DeskState, Writing};
use guard::Guard;
use keeper::Keeper;
use session::{Secret, Sessions};

/// The port that is tried first, so that the desk has the same address every day.
pub const PORT: u16 = 8046;

/// What a desk is asked for.
#[derive(Debug, Clone, Copy)]
pub struct ServeOptions {
    /// The port; [`PORT`], or any that is free, where none is given.
    pub port: Option<u16>,
    /// The language of the desk.
    pub lang: Lang,
}

/// Why the desk cannot be opened, with the system's words.
#[derive(Debug)]
pub enum ServeError {
    /// The port cannot be had.
    Port(u16, io::Error),
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

/// Opens a desk on a workspace, on this machine alone. It answers until it is dropped.
///
/// # Errors
/// See [`ServeError`].
pub fn serve(disk: Disk, options: &ServeOptions) -> Result<Desk, ServeError> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .max_blocking_threads(4)
        .enable_all()
        .build()?;
    let (desk, site) = runtime.block_on(async {
        let desk = listen(options.port).await?;
        // Any port does for the website: the desk says where it is.
        Ok::<_, ServeError>((desk, listen_on(0).await?))
    })?;
    let (address, site_address) = (desk.local_addr()?, site.local_addr()?);
    let system = |error: &dyn ToString| ServeError::System(error.to_string());
    let secret = Secret::new().map_err(|error| system(&error))?;
    let sessions = Arc::new(Sessions::new(address.port()));
    let root = disk.root().to_owned();
    // Before they are read, so that no change falls between.
    let before = watch::stamps(&root);
    let writing = Writing::new(disk.clone());
    let building = BuildJob::new(disk.clone());
    let keeper = Keeper::start(disk).map_err(|error| system(&error))?;
    watch::start(root, before, keeper.clone());
    let origin = format!("http://{site_address}");
    let site_at = format!("{origin}/{secret}/");
    let guard = Guard::of_site(site_address);
    let site_router = site::router(keeper.clone(), guard, secret, (address, options.lang));
    let desk_router = desk::router(DeskState {
        keeper,
        writing,
        building,
        sessions: Arc::clone(&sessions),
        guard: Guard::of_desk(address),
        site: site_at,
        site_origin: origin,
        lang: options.lang,
        streams: events::streams(),
    });
    runtime.spawn(accept::accept(desk, desk_router));
    runtime.spawn(accept::accept(site, site_router));
    Ok(Desk { runtime, sessions, address })
}

impl Desk {
    /// Returns an address that lets one browser in, once, within a minute.
    ///
    /// # Errors
    /// Where the system gives no random numbers.
    pub fn invite(&self) -> Result<String, ServeError> {
        let token = self.sessions.invite();
        let token = token.map_err(|error| ServeError::System(error.to_string()))?;
        Ok(format!("http://{}/open?token={token}", self.address))
    }

    /// Answers for ever.
    pub fn wait(self) -> ! {
        self.runtime.block_on(std::future::pending())
    }
}

async fn listen(port: Option<u16>) -> Result<TcpListener, ServeError> {
    match port {
        Some(port) => listen_on(port).await,
        None => match listen_on(PORT).await {
            Ok(listener) => Ok(listener),
            Err(_) => listen_on(0).await,
        },
    }
}

async fn listen_on(port: u16) -> Result<TcpListener, ServeError> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await;
    listener.map_err(|error| ServeError::Port(port, error))
}
