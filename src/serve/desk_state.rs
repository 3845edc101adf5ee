//! What the answers of the desk are made from.

use std::sync::{Arc, Mutex, PoisonError};

use axum::http::StatusCode;

use super::guard::Guard;
use super::job::Job;
use super::keeper::Keeper;
use super::ports::Ports;
use super::session::Sessions;
use crate::lang::Lang;
use crate::model::IssueId;
use crate::office::Manuscripts;
use crate::source::Disk;

/// What the answers are made from.
#[derive(Clone)]
pub(super) struct DeskState {
    /// Keeps the preview.
    pub(super) keeper: Keeper,
    /// Saves what is written.
    pub(super) writing: Writing,
    /// Builds the website.
    pub(super) building: Job<()>,
    /// Prints issues.
    pub(super) printing: Job<IssueId>,
    /// Registers issues.
    pub(super) registering: Job<IssueId>,
    /// Who is signed in.
    pub(super) sessions: Arc<Sessions>,
    /// Says which requests are answered.
    pub(super) guard: Guard,
    /// Where this machine listens.
    pub(super) ports: Ports,
    /// Language of the answers.
    pub(super) lang: Lang,
}

/// The workspace, and the texts that writers saw.
#[derive(Clone)]
pub(super) struct Writing {
    disk: Arc<Disk>,
    manuscripts: Arc<Mutex<Manuscripts>>,
    /// Held while a file is looked at: one picture takes memory enough.
    files: Arc<Mutex<()>>,
}

impl Writing {
    /// Writers of a workspace, none of whom has seen a text.
    pub(super) fn new(disk: Disk) -> Self {
        Self { disk: Arc::new(disk), manuscripts: Arc::default(), files: Arc::default() }
    }

    /// The workspace, for work that takes a while.
    pub(super) fn disk(&self) -> Arc<Disk> {
        Arc::clone(&self.disk)
    }

    /// Does something that waits for the disk, one at a time.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        run: impl FnOnce(&Disk, &mut Manuscripts) -> T + Send + 'static,
    ) -> Result<T, StatusCode> {
        let Self { disk, manuscripts, .. } = self.clone();
        let run =
            move || run(&disk, &mut manuscripts.lock().unwrap_or_else(PoisonError::into_inner));
        tokio::task::spawn_blocking(run).await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)
    }

    /// Does something with files beside the issues, one at a time; nobody who writes waits for it.
    pub(super) async fn aside<T: Send + 'static>(
        &self,
        run: impl FnOnce(&Disk) -> T + Send + 'static,
    ) -> Result<T, StatusCode> {
        let Self { disk, files, .. } = self.clone();
        let run = move || {
            let _alone = files.lock().unwrap_or_else(PoisonError::into_inner);
            run(&disk)
        };
        tokio::task::spawn_blocking(run).await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)
    }
}
