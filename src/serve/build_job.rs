//! A build that somebody asks for at the desk: one at a time, with how far it is, and a way to stop it.

use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};

use super::state as shown;
use crate::lang::{Lang, Message};
use crate::office::{BuildError, BuildOptions, BuildReport, Pdfs, build};
use crate::source::Disk;

/// Builds a workspace, and knows how its last build went.
#[derive(Clone)]
pub(super) struct BuildJob {
    disk: Arc<Disk>,
    now: Arc<Mutex<BuildState>>,
}

enum BuildState {
    /// Nobody has asked.
    Idle,
    Running {
        done: usize,
        all: usize,
        is_stopped: bool,
    },
    /// How the last one ended, as it is told.
    Ended(Value),
}

impl BuildJob {
    /// No build of this workspace yet.
    pub(super) fn new(disk: Disk) -> Self {
        Self { disk: Arc::new(disk), now: Arc::new(Mutex::new(BuildState::Idle)) }
    }

    fn with<T>(&self, run: impl FnOnce(&mut BuildState) -> T) -> T {
        run(&mut self.now.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Builds all that is published; `false` where a build runs.
    pub(super) fn start(&self, lang: Lang) -> bool {
        let starts = self.with(|now| {
            let is_running = matches!(now, BuildState::Running { .. });
            if !is_running {
                *now = BuildState::Running { done: 0, all: 0, is_stopped: false };
            }
            !is_running
        });
        if starts {
            let building = self.clone();
            tokio::task::spawn_blocking(move || {
                let report = building.build();
                let told = ended(report, lang);
                building.with(|now| *now = BuildState::Ended(told));
            });
        }
        starts
    }

    /// How it goes, or went.
    pub(super) fn told(&self) -> Value {
        self.with(|now| match now {
            BuildState::Idle => json!({ "state": "idle" }),
            BuildState::Running { done, all, .. } => {
                json!({ "state": "running", "done": done, "all": all })
            }
            BuildState::Ended(told) => told.clone(),
        })
    }

    /// Stops the build that runs; what it has made is thrown away. `false` where none runs.
    pub(super) fn stop(&self) -> bool {
        self.with(|now| match now {
            BuildState::Running { is_stopped, .. } => {
                *is_stopped = true;
                true
            }
            _ => false,
        })
    }

    fn build(&self) -> BuildReport {
        let options = BuildOptions {
            only: &[],
            drafts: false,
            as_of: None,
            pdfs: Pdfs::BySettings,
            threads: 0,
            force: false,
        };
        build(&self.disk, &options, &|made, of| {
            self.with(|now| match now {
                BuildState::Running { done, all, is_stopped } if !*is_stopped => {
                    (*done, *all) = ((*done).max(made), of);
                    ControlFlow::Continue(())
                }
                _ => ControlFlow::Break(()),
            })
        })
    }
}

/// What is told of a build that has ended.
fn ended(report: BuildReport, lang: Lang) -> Value {
    let name_hints = report.result.is_ok().then_some(report.name_hints);
    let files = &report.files;
    let problems = report.diagnostics.sorted(files);
    let advice = name_hints.filter(|places| *places > 0).map(|places| {
        let told = Message::new("summary-name-hints").count("places", places);
        told.text_at_desk(lang)
    });
    let refused = report.result.as_ref().err().map(|error| error.message());
    let unapproved = match &report.result {
        Err(BuildError::Unapproved(issues)) => issues.as_slice(),
        _ => &[],
    };
    json!({
        "state": if refused.is_some() { "refused" } else { "built" },
        "told": refused.flatten().map(|message| message.text_at_desk(lang)),
        "unapproved": unapproved,
        "advice": advice,
        "issues": report.result.as_ref().ok().map(|site| site.issues),
        "isUnchanged": report.result.as_ref().is_ok_and(|site| site.is_unchanged),
        "folders": ["public", "print"],
        "problems": shown::problems(&problems, files, lang),
    })
}
