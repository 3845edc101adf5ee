//! Connections, within bounds. `axum::serve` has none: it waits for a header for ever.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

/// Connections at a time; further ones wait.
const CONNECTIONS: usize = 512;

/// Connections of one address at a time; further ones are closed.
const OF_ADDRESS: usize = 64;

/// Bytes of a request's line and headers.
const HEADER_BYTES: usize = 16 * 1024;

/// How long a request's headers may take, and an idle connection waits for the next request.
const HEADER_TIME: Duration = Duration::from_millis(if cfg!(test) { 300 } else { 10_000 });

/// How long a request may take to arrive, and its answer to begin.
const PATIENCE: Duration = Duration::from_millis(if cfg!(test) { 600 } else { 60_000 });

/// Rest after a connection that could not be had, where the system has no more of something.
const REST: Duration = Duration::from_millis(100);

/// Both ends of a connection.
#[derive(Debug, Clone, Copy)]
pub(super) struct Connection {
    /// The address of this machine at which it came in.
    pub(super) local: SocketAddr,
    /// Who asks.
    pub(super) peer: SocketAddr,
}

/// Takes connections for ever. Requests know theirs: it is among their extensions.
pub(super) async fn accept(listener: TcpListener, router: Router) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let peers = Peers::default();
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
        let Ok((stream, peer)) = listener.accept().await else {
            tokio::time::sleep(REST).await;
            continue;
        };
        let (Ok(local), Some(one_of_peer)) = (stream.local_addr(), peers.enter(peer.ip()))
        else {
            continue;
        };
        let connection = Connection { local, peer };
        // Pages are small and many: waiting to fill a packet would delay each.
        let _ = stream.set_nodelay(true);
        let answers = TowerToHyperService::new(router.clone());
        let service = service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(connection);
            let answer = tokio::time::timeout(PATIENCE, answers.call(request));
            async move {
                let late = |_| Ok(StatusCode::REQUEST_TIMEOUT.into_response());
                answer.await.unwrap_or_else(late)
            }
        });
        tokio::spawn(async move {
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEADER_TIME)
                .max_buf_size(HEADER_BYTES)
                .serve_connection(TokioIo::new(stream), service);
            // A browser that goes away, and a request that is none, are no faults of ours.
            let _ = connection.await;
            drop((place, one_of_peer));
        });
    }
}

/// How many connections each address has.
#[derive(Debug, Clone, Default)]
struct Peers(Arc<Mutex<BTreeMap<IpAddr, usize>>>);

/// A connection that is counted until it is dropped.
struct OneOfPeer(Peers, IpAddr);

impl Peers {
    /// Counts a connection; `None` where its address has as many as it may.
    fn enter(&self, peer: IpAddr) -> Option<OneOfPeer> {
        let mut counts = self.counts();
        let count = counts.entry(peer).or_default();
        if *count >= OF_ADDRESS {
            return None;
        }
        *count += 1;
        Some(OneOfPeer(self.clone(), peer))
    }

    fn counts(&self) -> MutexGuard<'_, BTreeMap<IpAddr, usize>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for OneOfPeer {
    fn drop(&mut self) {
        let mut counts = self.0.counts();
        match counts.get_mut(&self.1) {
            Some(count) if *count > 1 => *count -= 1,
            _ => drop(counts.remove(&self.1)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;
    use std::time::{Duration, Instant};

    use axum::Router;
    use axum::body::Bytes;
    use axum::routing::post;

    use super::{OF_ADDRESS, PATIENCE, Peers, accept};

    /// Sends bytes one by one, each before somebody who waits for one would give up; what is answered, and after which time.
    fn dripped(head: &str, drops: &str) -> (String, Duration) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let router =
            Router::new().route("/", post(|body: Bytes| async move { body.len().to_string() }));
        runtime.spawn(accept(listener, router));
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(head.as_bytes()).unwrap();
        let start = Instant::now();
        let mut sending = stream.try_clone().unwrap();
        let drops = drops.to_owned();
        std::thread::spawn(move || {
            for drop in drops.bytes() {
                std::thread::sleep(Duration::from_millis(50));
                if sending.write_all(&[drop]).is_err() {
                    return;
                }
            }
        });
        stream.set_read_timeout(Some(20 * PATIENCE)).unwrap();
        let mut answer = Vec::new();
        let mut buffer = [0; 1024];
        while let Ok(read @ 1..) = stream.read(&mut buffer) {
            answer.extend(&buffer[..read]);
        }
        (String::from_utf8_lossy(&answer).into_owned(), start.elapsed())
    }

    #[test]
    fn who_sends_slowly_is_not_waited_for_without_an_end() {
        let host = "POST / HTTP/1.1\r\nHost: a\r\n";
        let (_, time) = dripped(host, &"X-A: b\r\n".repeat(100));
        assert!(time < 10 * PATIENCE, "headers: {time:?}");
        let body = format!("{host}Content-Length: 1000\r\n\r\n");
        let (answer, time) = dripped(&body, &"x".repeat(1000));
        assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
        assert!(time < 10 * PATIENCE, "a body: {time:?}");
        // Whoever is done in time is answered.
        let (answer, _) =
            dripped(&format!("{host}Connection: close\r\nContent-Length: 3\r\n\r\n"), "abc");
        assert!(answer.ends_with("\r\n\r\n3"), "{answer}");
    }

    #[test]
    fn an_address_has_so_many_connections_and_no_other_waits_for_it() {
        let (peers, [one, other]) = (Peers::default(), ["10.0.0.1", "::1"]);
        let enter = |peer: &str| peers.enter(peer.parse().unwrap());
        let mut held: Vec<_> = (0..OF_ADDRESS).map(|_| enter(one).unwrap()).collect();
        assert!(enter(one).is_none() && enter(other).is_some());
        held.pop();
        held.push(enter(one).unwrap());
        assert!(enter(one).is_none());
        drop(held);
        assert!(peers.counts().is_empty());
    }
}
