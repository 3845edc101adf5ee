//! Signing in with a password, and out again. The page does without scripts, and knows nothing of the workspace.

use axum::Form;
use axum::extract::{Extension, State};
use axum::http::header::{LOCATION, REFERRER_POLICY, RETRY_AFTER, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{AppendHeaders, IntoResponse as _, Response};
use serde::Deserialize;
use serde_json::json;

use super::accept::Connection;
use super::desk_state::DeskState;
use super::origin::Origin;
use super::people::Tried;
use super::session::Visitor;
use super::{answer, assets};
use crate::lang::Message;

/// Where the form is sent.
pub(super) const ADDRESS: &str = "/sign-in";

/// The most that it can hold.
pub(super) const MOST_BYTES: usize = 8 * 1024;

/// Who somebody says to be.
#[derive(Deserialize)]
pub(super) struct SentPassword {
    who: String,
    password: String,
}

/// Lets a browser in whose password is right.
pub(super) async fn sign_in(
    State(state): State<DeskState>,
    Extension(connection): Extension<Connection>,
    Extension(own): Extension<Origin>,
    headers: HeaderMap,
    Form(SentPassword { who, password }): Form<SentPassword>,
) -> Response {
    let Some(people) = state.sessions.people() else { return answer::missing() };
    let refused = |status, message: Message| {
        (status, page(&state, &own, (&who, &message.text(state.lang))))
    };
    let browser = state.sessions.known_browser(&headers);
    let peer = connection.peer.ip().to_canonical();
    match people.tried((who.clone(), password), peer, &browser).await {
        Tried::Right(signed_in) => match state.sessions.sign_in(signed_in) {
            Some(cookies) => let_in(&cookies, &own),
            None => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        },
        Tried::Wrong => {
            refused(StatusCode::UNAUTHORIZED, Message::new("sign-in-wrong")).into_response()
        }
        Tried::Unread => {
            let told = Message::new("sign-in-unread");
            refused(StatusCode::SERVICE_UNAVAILABLE, told).into_response()
        }
        Tried::Later(wait) => {
            let seconds = wait.as_secs() + 1;
            let told = Message::new("sign-in-later").with("seconds", seconds);
            let wait = [(RETRY_AFTER, HeaderValue::from(seconds))];
            (wait, refused(StatusCode::TOO_MANY_REQUESTS, told)).into_response()
        }
    }
}

/// Lets the browser out that asks.
pub(super) async fn sign_out(
    State(state): State<DeskState>,
    Extension(visitor): Extension<Visitor>,
) -> Response {
    state.sessions.sign_out(&visitor);
    answer::json(&json!({}))
}

/// The page where somebody signs in: the name that was given, and why it was not enough.
pub(super) fn page(state: &DeskState, own: &Origin, (who, told): (&str, &str)) -> Response {
    let page = assets::sign_in(state.lang, who, told, own.is_readable());
    // Without a word of where it comes from, a form that is sent has no origin.
    let referrer = [(REFERRER_POLICY, HeaderValue::from_static("same-origin"))];
    (referrer, answer::bytes(answer::kind("a.html"), page)).into_response()
}

/// Leads a browser to the desk, with its cookies.
pub(super) fn let_in(cookies: &[String], own: &Origin) -> Response {
    // Over a line that can be read browsers would not keep it.
    let secure = if own.is_encrypted() { "; Secure" } else { "" };
    let cookies: Result<Vec<_>, _> = cookies
        .iter()
        .map(|cookie| HeaderValue::from_str(&format!("{cookie}{secure}")))
        .collect();
    let Ok(cookies) = cookies else { return StatusCode::SERVICE_UNAVAILABLE.into_response() };
    let cookies = AppendHeaders(cookies.into_iter().map(|cookie| (SET_COOKIE, cookie)));
    let leads = [(LOCATION, HeaderValue::from_static("/"))];
    (StatusCode::SEE_OTHER, leads, cookies).into_response()
}
