//! Work that somebody asks for at the desk, and that takes a while: one at a time, with how far it is, and a way to stop it.

use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};

use crate::office::BuildProgress;

/// Does one piece of work at a time, and knows how the last one went. `T` is what a piece of work is about.
#[derive(Clone)]
pub(super) struct Job<T>(Arc<Mutex<JobState<T>>>);

enum JobState<T> {
    /// Nobody has asked.
    Idle,
    Running {
        about: T,
        done: usize,
        all: usize,
        is_stopped: bool,
    },
    /// How the last one ended, as it is told.
    Ended(T, Value),
}

impl<T: Clone + PartialEq + Send + 'static> Job<T> {
    /// Nothing was done yet.
    pub(super) fn new() -> Self {
        Self(Arc::new(Mutex::new(JobState::Idle)))
    }

    fn with<R>(&self, run: impl FnOnce(&mut JobState<T>) -> R) -> R {
        run(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Begins; `false` where something runs. `run` is given what it says how far it is, and returns what is told of its end.
    pub(super) fn start(
        &self,
        about: T,
        run: impl FnOnce(&BuildProgress<'_>) -> Value + Send + 'static,
    ) -> bool {
        let starts = self.with(|now| {
            let is_running = matches!(now, JobState::Running { .. });
            if !is_running {
                let about = about.clone();
                *now = JobState::Running { about, done: 0, all: 0, is_stopped: false };
            }
            !is_running
        });
        if starts {
            let job = self.clone();
            tokio::spawn(async move {
                let working = job.clone();
                let work = move || run(&|done, all| working.goes_on(done, all));
                let told = tokio::task::spawn_blocking(work).await;
                // Work that broke down is over, too.
                job.with(|now| {
                    *now = told.map_or(JobState::Idle, |one| JobState::Ended(about, one))
                });
            });
        }
        starts
    }

    /// Notes how far it is; says whether to go on.
    fn goes_on(&self, made: usize, of: usize) -> ControlFlow<()> {
        self.with(|now| match now {
            JobState::Running { done, all, is_stopped: false, .. } => {
                (*done, *all) = ((*done).max(made), of);
                ControlFlow::Continue(())
            }
            _ => ControlFlow::Break(()),
        })
    }

    /// How work about this goes, or went; `busy` while there is other work.
    pub(super) fn told(&self, about: &T) -> Value {
        self.with(|now| match now {
            JobState::Running { about: own, done, all, .. } if own == about => {
                json!({ "state": "running", "done": done, "all": all })
            }
            JobState::Running { .. } => json!({ "state": "busy" }),
            JobState::Ended(own, told) if own == about => told.clone(),
            JobState::Idle | JobState::Ended(..) => json!({ "state": "idle" }),
        })
    }

    /// Stops work about this, which throws away what it has made. `false` where there is none.
    pub(super) fn stop(&self, about: &T) -> bool {
        self.with(|now| match now {
            JobState::Running { about: own, is_stopped, .. } if own == about => {
                *is_stopped = true;
                true
            }
            _ => false,
        })
    }
}
