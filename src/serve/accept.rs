//! Connections, within bounds. `axum::serve` has none: it waits for a header for ever.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

/// Connections at a time; further ones wait.
const CONNECTIONS: usize = 64;

/// Bytes of a request's line and headers.
const HEADER_BYTES: usize = 16 * 1024;

/// How long a request's headers may take, and an idle connection waits for the next request.
const HEADER_TIME: Duration = Duration::from_secs(10);

/// Rest after a connection that could not be had, where the system has no more of something.
const REST: Duration = Duration::from_millis(100);

/// Takes connections for ever.
pub(super) async fn accept(listener: TcpListener, router: Router) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(REST).await;
            continue;
        };
        // Pages are small and many: waiting to fill a packet would delay each.
        let _ = stream.set_nodelay(true);
        let service = TowerToHyperService::new(router.clone());
        tokio::spawn(async move {
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEADER_TIME)
                .max_buf_size(HEADER_BYTES)
                .serve_connection(TokioIo::new(stream), service);
            // A browser that goes away, and a request that is none, are no faults of ours.
            let _ = connection.await;
            drop(place);
        });
    }
}
