//! A build that is asked for at the desk.

use axum::extract::State;
use axum::response::Response;
use serde_json::{Value, json};

use super::desk_state::DeskState;
use super::{answer, state as shown};
use crate::lang::{Lang, Message};
use crate::office::{
    BuildError, BuildOptions, BuildProgress, BuildReport, Pdfs, Reviewed, build,
};

/// All that is published.
const WHOLE: BuildOptions<'_> = BuildOptions {
    only: &[],
    drafts: false,
    as_of: None,
    pdfs: Pdfs::BySettings,
    threads: 0,
    force: false,
};

/// Starts a build, unless one runs.
pub(super) async fn start(State(state): State<DeskState>) -> Response {
    let (disk, lang, keeper) = (state.writing.disk(), state.lang, state.keeper.clone());
    let run = move |progress: &BuildProgress<'_>| {
        let report = build(&disk, &WHOLE, progress);
        // What is built is no change any more.
        keeper.changed();
        ended(&report, lang)
    };
    answer::json(&json!({ "isStarted": state.building.start((), run) }))
}

/// How the build goes, or went.
pub(super) async fn state(State(state): State<DeskState>) -> Response {
    answer::json(&state.building.told(&()))
}

/// Stops the build that runs.
pub(super) async fn stop(State(state): State<DeskState>) -> Response {
    answer::json(&json!({ "isStopped": state.building.stop(&()) }))
}

/// What is told of a build that has ended.
fn ended(report: &BuildReport, lang: Lang) -> Value {
    let files = &report.files;
    let problems = report.diagnostics.sorted(files);
    let has_advice = report.result.is_ok() && report.name_hints > 0;
    let advice = has_advice.then(|| {
        let told = Message::new("summary-name-hints").count("places", report.name_hints);
        told.text_at_desk(lang)
    });
    let refused = report.result.as_ref().err().map(BuildError::message);
    let unapproved: Vec<String> = match &report.result {
        Err(BuildError::Unapproved(all)) => all.iter().map(Reviewed::key).collect(),
        _ => Vec::new(),
    };
    json!({
        "state": if refused.is_some() { "refused" } else { "built" },
        "told": refused.flatten().map(|message| message.text_at_desk(lang)),
        "unapproved": unapproved,
        "advice": advice,
        "issues": report.result.as_ref().ok().map(|site| site.issues),
        "isUnchanged": report.result.as_ref().is_ok_and(|site| site.is_unchanged),
        "folders": ["public", "print"],
        "problems": shown::problems_at_desk(&problems, files, lang),
    })
}
