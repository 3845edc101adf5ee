//! Asking for a build at the desk.

use axum::extract::State;
use axum::response::Response;
use serde_json::json;

use super::answer;
use super::desk_state::DeskState;

/// Starts a build, unless one runs.
pub(super) async fn start(State(state): State<DeskState>) -> Response {
    answer::json(&json!({ "isStarted": state.building.start(state.lang) }))
}

/// How the build goes, or went.
pub(super) async fn state(State(state): State<DeskState>) -> Response {
    answer::json(&state.building.told())
}

/// Stops the build that runs.
pub(super) async fn stop(State(state): State<DeskState>) -> Response {
    answer::json(&json!({ "isStopped": state.building.stop() }))
}
