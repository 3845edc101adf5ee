//! Server-sent events: a browser hears of every new state of the files.

use std::convert::Infallible;
use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream::{Stream, StreamExt as _, unfold};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

/// Streams of a browser at a time. Each holds a connection, and browsers have six for a host.
const STREAMS: usize = 8;

/// nginx before the desk would keep events back until it has a few kilobytes of them.
const UNBUFFERED: [(&str, &str); 1] = [("x-accel-buffering", "no")];

/// Places for streams.
pub(super) fn streams() -> Arc<Semaphore> {
    Arc::new(Semaphore::new(STREAMS))
}

/// Sends the number of the state of the files, at once and whenever it grows, until the browser is out.
pub(super) fn answer(
    revision: watch::Receiver<u64>,
    streams: &Arc<Semaphore>,
    ended: impl Future<Output = ()> + Send + 'static,
) -> Response {
    let Ok(place) = Arc::clone(streams).try_acquire_owned() else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let revisions = revisions(revision, place).take_until(Box::pin(ended));
    (UNBUFFERED, Sse::new(revisions).keep_alive(KeepAlive::default())).into_response()
}

fn revisions(
    mut revision: watch::Receiver<u64>,
    place: OwnedSemaphorePermit,
) -> impl Stream<Item = Result<Event, Infallible>> {
    revision.mark_changed();
    unfold((revision, place), |(mut revision, place)| async move {
        revision.changed().await.ok()?;
        let number = revision.borrow_and_update().to_string();
        let event = Event::default().event("revision").id(&number).data(&number);
        Some((Ok(event), (revision, place)))
    })
}
