//! The desk: its addresses, its page, and what stands in it.

use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Query, Request, State};
use axum::http::header::{LOCATION, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use serde::Deserialize;

use super::desk_state::DeskState;
use super::guard::Refusal;
use super::{
    answer, assets, building, events, files, manual, papers, places, review, sheets, state,
    writing,
};
use crate::source::MAX_FILE_BYTES;

/// How long a request may take to arrive, and its answer to begin.
const PATIENCE: Duration = Duration::from_secs(60);

/// All addresses of the desk.
pub(super) fn router(state: DeskState) -> Router {
    Router::new()
        .route("/", get(shell))
        .route("/open", get(open))
        .route("/desk/{name}", get(asset))
        .route("/state", get(overview))
        .route("/events", get(changes))
        .route("/sheets/{issue}/{edition}", get(sheets::sheets))
        .route("/sheets/{issue}/{edition}/areas", get(places::areas))
        .route("/sheets/{issue}/{edition}/{page}/{hash}", get(sheets::picture))
        .route("/sheets/{issue}/{edition}/{page}/{hash}/at", get(places::pointed))
        .route("/issues", post(writing::new_issue))
        .route("/manuscripts/{name}", get(writing::open).post(writing::edit))
        .route("/manuscripts/{name}/problems", get(writing::problems))
        .route("/manuscripts/{name}/settled", post(writing::settle))
        .route("/build", get(building::state).post(building::start))
        .route("/build/stop", post(building::stop))
        .route("/issues/{issue}/print.pdf", get(sheets::printed))
        .route("/manual/", get(manual::page))
        .route("/manual/desk/{name}", get(manual::picture))
        .route("/ids", get(writing::proposed_id))
        .route("/issues/{issue}/review", get(review::open).post(review::step))
        .route("/issues/{issue}/remarks", post(review::remark))
        .route("/issues/{issue}/replies", post(review::reply))
        .route("/issues/{issue}/publication", get(review::publication))
        .route("/issues/{issue}/checked", post(writing::check_off))
        .route("/issues/{issue}/word", get(papers::word))
        .route(
            "/issues/{issue}/papers",
            post(papers::import).layer(DefaultBodyLimit::max(MAX_FILE_BYTES as usize)),
        )
        .route(
            "/issues/{issue}/files",
            get(files::named)
                .post(files::attach)
                .layer(DefaultBodyLimit::max(MAX_FILE_BYTES as usize)),
        )
        .route("/marked", post(papers::mark))
        .route(
            "/pasted",
            post(papers::paste).layer(DefaultBodyLimit::max(MAX_FILE_BYTES as usize)),
        )
        .route("/issues/{issue}/picture", get(files::picture))
        .fallback(|| async { answer::missing() })
        .layer(from_fn_with_state(state.clone(), guarded))
        .with_state(state)
}

/// Asks the guard, and whether the browser was let in, before anything else looks at a request.
async fn guarded(State(state): State<DeskState>, request: Request, next: Next) -> Response {
    let is_open = request.uri().path() == "/open";
    let refused = state.guard.check(&request).err().or_else(|| {
        let is_known = is_open || state.sessions.is_known(request.headers());
        (!is_known).then_some(Refusal::Session)
    });
    let response = match refused {
        Some(Refusal::Session) if request.uri().path() == "/" => {
            let page = answer::bytes(answer::kind("a.html"), assets::closed(state.lang));
            (StatusCode::UNAUTHORIZED, page).into_response()
        }
        Some(refusal) => refusal.status().into_response(),
        None => match tokio::time::timeout(PATIENCE, next.run(request)).await {
            Ok(response) => response,
            Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
        },
    };
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; \
         connect-src 'self'; frame-src {}; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'",
        state.site_origin
    );
    answer::guarded(response, &policy)
}

#[derive(Deserialize)]
struct Token {
    token: String,
}

/// Lets a browser in, and leads it to an address without the token.
async fn open(State(state): State<DeskState>, Query(token): Query<Token>) -> Response {
    let cookie = state.sessions.admit(&token.token);
    let Some(cookie) = cookie.and_then(|cookie| HeaderValue::from_str(&cookie).ok()) else {
        let page = answer::bytes(answer::kind("a.html"), assets::closed(state.lang));
        return (StatusCode::UNAUTHORIZED, page).into_response();
    };
    let leads = [(LOCATION, HeaderValue::from_static("/")), (SET_COOKIE, cookie)];
    (StatusCode::SEE_OTHER, leads).into_response()
}

async fn shell(State(state): State<DeskState>) -> Response {
    answer::bytes(answer::kind("a.html"), assets::shell(state.lang))
}

async fn asset(Path(name): Path<String>) -> Response {
    match assets::file(&name) {
        Some(bytes) => answer::bytes(answer::kind(&name), bytes),
        None => answer::missing(),
    }
}

async fn overview(State(state): State<DeskState>) -> Response {
    let (lang, site) = (state.lang, state.site.clone());
    let revision = state.keeper.revision();
    let overview = state.keeper.ask(move |preview| state::overview(preview, lang)).await;
    let Some(mut overview) = overview else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    overview["revision"] = (*revision.borrow()).into();
    overview["site"] = site.into();
    answer::json(&overview)
}

async fn changes(State(state): State<DeskState>) -> Response {
    events::answer(state.keeper.revision(), &state.streams)
}
