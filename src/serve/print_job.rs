//! Files for the print room that somebody asks for at the desk: of one issue at a time.

use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};

use super::state as shown;
use crate::lang::Lang;
use crate::model::IssueId;
use crate::office::{PrintOptions, PrintReport, PrintedIssue, print};
use crate::source::Disk;

/// Prints issues of a workspace, and knows how it went the last time.
#[derive(Clone)]
pub(super) struct PrintJob {
    disk: Arc<Disk>,
    now: Arc<Mutex<PrintState>>,
}

enum PrintState {
    /// Nobody has asked.
    Idle,
    Running(IssueId),
    /// How the last one ended, as it is told.
    Ended(IssueId, Value),
}

impl PrintJob {
    /// Nothing was printed of this workspace yet.
    pub(super) fn new(disk: Disk) -> Self {
        Self { disk: Arc::new(disk), now: Arc::new(Mutex::new(PrintState::Idle)) }
    }

    fn with<T>(&self, run: impl FnOnce(&mut PrintState) -> T) -> T {
        run(&mut self.now.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Prints an issue; `false` where one is printed already.
    pub(super) fn start(&self, id: IssueId, options: PrintOptions, lang: Lang) -> bool {
        let starts = self.with(|now| {
            let is_idle = !matches!(now, PrintState::Running(_));
            if is_idle {
                *now = PrintState::Running(id.clone());
            }
            is_idle
        });
        if starts {
            let job = self.clone();
            tokio::task::spawn_blocking(move || {
                let report = print(&job.disk, &id.to_string(), &options);
                let told = ended(&report, lang);
                job.with(|now| *now = PrintState::Ended(id, told));
            });
        }
        starts
    }

    /// How it goes with an issue, or went; `busy` while another one is printed.
    pub(super) fn told(&self, id: &IssueId) -> Value {
        self.with(|now| match now {
            PrintState::Running(running) if running == id => json!({ "state": "running" }),
            PrintState::Running(_) => json!({ "state": "busy" }),
            PrintState::Ended(ended, told) if ended == id => told.clone(),
            PrintState::Idle | PrintState::Ended(..) => json!({ "state": "idle" }),
        })
    }
}

/// What is told once it has ended.
fn ended(report: &PrintReport, lang: Lang) -> Value {
    let faults = &report.faults;
    let sorted = faults.diagnostics.sorted(&faults.files);
    let problems = shown::problems_at_desk(&sorted, &faults.files, lang);
    match &report.result {
        Ok(printed) => json!({
            "state": "printed",
            "files": files(printed, lang),
            "isPreview": printed.is_preview,
            "notes": printed.notes().iter().map(|one| one.text_at_desk(lang)).collect::<Vec<_>>(),
            "problems": problems,
        }),
        Err(error) => json!({
            "state": "refused",
            "told": error.message().map(|message| message.text_at_desk(lang)),
            "problems": problems,
        }),
    }
}

fn files(printed: &PrintedIssue, lang: Lang) -> Vec<Value> {
    let told = |message: crate::lang::Message| message.text_at_desk(lang);
    let files = printed.files.iter();
    files.map(|file| json!({ "name": file.name, "told": told(file.message()) })).collect()
}
