//! The one thread that owns the preview of a workspace.
//!
//! Whoever wants something of it sends a question and waits for the answer. That files changed is a mark, not
//! a question in the queue: before the next answer they are read again, once, however often they changed.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use axum::http::StatusCode;
use tokio::sync::{oneshot, watch};

use crate::office::Preview;
use crate::source::Disk;

type Question = Box<dyn FnOnce(&mut Preview) + Send>;

/// Asks the thread.
#[derive(Clone)]
pub(super) struct Keeper {
    questions: Sender<Question>,
    is_stale: Arc<AtomicBool>,
    revision: watch::Receiver<u64>,
}

impl Keeper {
    /// Reads a workspace on a thread of its own, which ends with the last keeper.
    ///
    /// # Errors
    /// Where the system gives no threads.
    pub(super) fn start(disk: Disk) -> Result<Self, rayon::ThreadPoolBuildError> {
        let preview = Preview::open(disk)?;
        let (questions, asked) = channel();
        let (told, revision) = watch::channel(1);
        let is_stale = Arc::new(AtomicBool::new(false));
        let stale = Arc::clone(&is_stale);
        std::thread::spawn(move || answer(preview, &asked, &stale, &told));
        Ok(Self { questions, is_stale, revision })
    }

    /// Says that files changed.
    pub(super) fn changed(&self) {
        self.is_stale.store(true, Ordering::Release);
        // Without a question nobody would read them.
        let _ = self.questions.send(Box::new(|_| {}));
    }

    /// Asks for something of the files as they are now. Where the thread is gone, nobody answers.
    pub(super) async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&mut Preview) -> T + Send + 'static,
    ) -> Result<T, StatusCode> {
        let (answer, answered) = oneshot::channel();
        let question = move |preview: &mut Preview| {
            // Nobody waits where the browser went away.
            if !answer.is_closed() {
                let _ = answer.send(question(preview));
            }
        };
        let gone = StatusCode::SERVICE_UNAVAILABLE;
        self.questions.send(Box::new(question)).map_err(|_| gone)?;
        answered.await.map_err(|_| gone)
    }

    /// The number of the state of the files: it grows whenever they were read again.
    pub(super) fn revision(&self) -> watch::Receiver<u64> {
        self.revision.clone()
    }
}

fn answer(
    mut preview: Preview,
    asked: &Receiver<Question>,
    is_stale: &AtomicBool,
    told: &watch::Sender<u64>,
) {
    for question in asked {
        if is_stale.swap(false, Ordering::AcqRel) {
            preview.refresh();
            told.send_modify(|revision| *revision += 1);
        }
        question(&mut preview);
    }
}
