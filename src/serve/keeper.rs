//! The one thread that owns the preview of a workspace.
//!
//! Whoever wants something of it sends a question and waits for the answer. After files changed they are read again on
//! another thread, once, however often they changed; questions about the files wait for it. What is typed does not: its
//! page is laid out from what is known, since the text that matters comes with the question.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};

use axum::http::StatusCode;
use tokio::sync::{oneshot, watch};

use crate::office::{Preview, ReadWorkspace, WorkspaceReader};
use crate::source::Disk;

type Question = Box<dyn FnOnce(&mut Preview) + Send>;

enum Message {
    /// To be answered by the files as they are now.
    OfFiles(Question),
    /// To be answered by what is known.
    OfKnown(Question),
    /// Files changed; what was read of them is sent here.
    Changed(Sender<Message>),
    /// Files were read again.
    Read(WorkspaceReader, Box<ReadWorkspace>),
    /// Reading them failed by a fault of ours.
    Broken,
}

/// Asks the thread.
#[derive(Clone)]
pub(super) struct Keeper {
    messages: Sender<Message>,
    revision: watch::Receiver<u64>,
}

impl Keeper {
    /// Reads a workspace on a thread of its own, which ends with the last keeper.
    ///
    /// # Errors
    /// Where the system gives no threads.
    pub(super) fn start(disk: Disk) -> Result<Self, rayon::ThreadPoolBuildError> {
        let (preview, reader) = Preview::open(disk)?;
        let (messages, asked) = channel();
        let (told, revision) = watch::channel(1);
        std::thread::spawn(move || answer(preview, reader, &asked, &told));
        Ok(Self { messages, revision })
    }

    /// Says that files changed.
    pub(super) fn changed(&self) {
        let _ = self.messages.send(Message::Changed(self.messages.clone()));
    }

    /// Asks for something of the files as they are now.
    ///
    /// # Errors
    /// 503 where the thread is gone.
    pub(super) async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&mut Preview) -> T + Send + 'static,
    ) -> Result<T, StatusCode> {
        self.send(Message::OfFiles, question).await
    }

    /// Asks for something that stands by itself, and waits for no file to be read.
    ///
    /// # Errors
    /// 503 where the thread is gone.
    pub(super) async fn ask_at_once<T: Send + 'static>(
        &self,
        question: impl FnOnce(&mut Preview) -> T + Send + 'static,
    ) -> Result<T, StatusCode> {
        self.send(Message::OfKnown, question).await
    }

    async fn send<T: Send + 'static>(
        &self,
        kind: fn(Question) -> Message,
        question: impl FnOnce(&mut Preview) -> T + Send + 'static,
    ) -> Result<T, StatusCode> {
        let gone = StatusCode::SERVICE_UNAVAILABLE;
        let (answer, answered) = oneshot::channel();
        let question = move |preview: &mut Preview| {
            // Nobody waits where the browser went away.
            if !answer.is_closed() {
                let _ = answer.send(question(preview));
            }
        };
        self.messages.send(kind(Box::new(question))).map_err(|_| gone)?;
        answered.await.map_err(|_| gone)
    }

    /// The number of the state of the files: it grows whenever they were read again.
    pub(super) fn revision(&self) -> watch::Receiver<u64> {
        self.revision.clone()
    }
}

fn answer(
    mut preview: Preview,
    reader: WorkspaceReader,
    asked: &Receiver<Message>,
    told: &watch::Sender<u64>,
) {
    // None while it is at work.
    let mut reader = Some(reader);
    // Files changed while they were read.
    let mut again = None;
    // Questions for the reading at work, and those that were asked after files had changed once more: whoever saves
    // without a rest keeps nobody waiting for more than two readings.
    let (mut waiting, mut later) = (Vec::new(), Vec::new());
    for message in asked {
        match message {
            Message::OfKnown(question) => question(&mut preview),
            Message::OfFiles(question) if reader.is_some() => question(&mut preview),
            Message::OfFiles(question) if again.is_none() => waiting.push(question),
            Message::OfFiles(question) => later.push(question),
            Message::Changed(to) => match reader.take() {
                Some(reader) => read(reader, to),
                None => again = Some(to),
            },
            Message::Read(back, workspace) => {
                preview.show(*workspace);
                told.send_modify(|revision| *revision += 1);
                waiting.drain(..).for_each(|question: Question| question(&mut preview));
                waiting = std::mem::take(&mut later);
                match again.take() {
                    Some(to) => read(back, to),
                    None => reader = Some(back),
                }
            }
            Message::Broken => return,
        }
    }
}

/// Reads the files on a thread of its own.
fn read(mut reader: WorkspaceReader, to: Sender<Message>) {
    std::thread::spawn(move || {
        let workspace = catch_unwind(AssertUnwindSafe(|| reader.read()));
        let read = workspace
            .map_or(Message::Broken, |workspace| Message::Read(reader, Box::new(workspace)));
        let _ = to.send(read);
    });
}
