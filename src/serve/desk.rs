//! The desk: its addresses, its page, and what stands in it.

use axum::Router;
use axum::extract::{DefaultBodyLimit, Extension, Path, Query, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use serde::Deserialize;

use super::accept::Connection;
use super::answer::Answer;
use super::desk_state::DeskState;
use super::guard::Refusal;
use super::origin::Origin;
use super::session::Visitor;
use super::{
    answer, assets, building, corrections, events, files, ledger, manual, papers, pasted,
    places, printing, registering, review, search, sheets, sign_in, site, state, versions,
    writing,
};
use crate::lang::Message;
use crate::source::MAX_FILE_BYTES;

/// The most that is sent for a change, in bytes; files and what is pasted may be as large as files of the workspace.
const TEXT_BYTES: u64 = 2 * 1024 * 1024;

/// What a refusal may do.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";

/// All addresses of the desk.
pub(super) fn router(state: DeskState) -> Router {
    Router::new()
        .route("/", get(shell))
        .route("/open", get(open))
        .route(
            sign_in::ADDRESS,
            post(sign_in::sign_in)
                // Whoever goes back to the address of the form sees the page.
                .get(|| async { axum::response::Redirect::to("/") })
                .layer(DefaultBodyLimit::max(sign_in::MOST_BYTES)),
        )
        .route("/sign-out", post(sign_in::sign_out))
        .route("/desk/{name}", get(asset))
        .route("/state", get(overview))
        .route("/events", get(changes))
        .route("/search", get(search::answer))
        .route("/ledger", get(ledger::answer))
        .route("/sheets/{issue}/{edition}", get(sheets::sheets).post(sheets::typed))
        .route("/sheets/{issue}/{edition}/areas", get(places::areas))
        .route("/sheets/{issue}/{edition}/masked", get(places::masked))
        .route("/sheets/{issue}/{edition}/reviewed", get(places::reviewed))
        .route("/sheets/{issue}/{edition}/{page}/{hash}", get(sheets::picture))
        .route("/sheets/{issue}/{edition}/{page}/{hash}/at", get(places::pointed))
        .route("/issues", post(writing::new_issue))
        .route("/manuscripts/{name}", get(writing::open).post(writing::edit))
        .route("/manuscripts/{name}/problems", get(writing::problems))
        .route("/manuscripts/{name}/settled", post(writing::settle))
        .route("/manuscripts/{name}/allowed", post(writing::allow))
        .route("/manuscripts/{name}/allowed/undone", post(writing::disallow))
        .route("/manuscripts/{name}/withdrawn", post(corrections::withdraw))
        .route("/manuscripts/{name}/withdrawn/undone", post(corrections::put_back))
        .route("/manuscripts/{name}/versions", get(versions::list).post(versions::keep))
        .route(
            "/manuscripts/{name}/versions/{id}",
            get(versions::compared).post(versions::restore),
        )
        .route("/build", get(building::state).post(building::start))
        .route("/build/stop", post(building::stop))
        .route("/issues/{issue}/print.pdf", get(sheets::printed))
        .route("/issues/{issue}/print", get(printing::choices).post(printing::start))
        .route("/issues/{issue}/printing", get(printing::state))
        .route("/issues/{issue}/registration", get(registering::next).post(registering::start))
        .route("/issues/{issue}/registering", get(registering::state))
        .route("/register", post(registering::verify))
        .route("/issues/{issue}/printing/stop", post(printing::stop))
        .route("/issues/{issue}/printed/{name}", get(printing::file))
        .route("/manual/", get(manual::page))
        .route("/manual/desk/{name}", get(manual::picture))
        .route("/ids", get(writing::proposed_id))
        .route("/issues/{issue}/review", get(review::open).post(review::step))
        .route("/issues/{issue}/remarks", post(review::remark))
        .route("/issues/{issue}/replies", post(review::reply))
        .route("/issues/{issue}/publication", get(review::publication))
        .route("/issues/{issue}/corrections", post(corrections::make))
        .route("/issues/{issue}/checked", post(writing::check_off))
        .route("/issues/{issue}/word", get(papers::word))
        .route("/issues/{issue}/mail", get(papers::mail))
        .route(
            "/issues/{issue}/papers",
            get(papers::waiting).post(papers::import).layer(body_limit(MAX_FILE_BYTES)),
        )
        .route("/issues/{issue}/papers/{key}", get(papers::bytes_of))
        .route("/issues/{issue}/papers/{key}/closed", post(papers::close))
        .route(
            "/issues/{issue}/files",
            get(files::named).post(files::attach).layer(body_limit(MAX_FILE_BYTES)),
        )
        .route("/link", post(pasted::link))
        .route("/pasted", post(pasted::paste).layer(body_limit(MAX_FILE_BYTES)))
        .route("/issues/{issue}/picture", get(files::picture))
        .fallback(|| async { answer::missing() })
        .layer(body_limit(TEXT_BYTES))
        .layer(from_fn_with_state(state.clone(), guarded))
        .with_state(state)
}

/// How large what is sent may be.
fn body_limit(bytes: u64) -> DefaultBodyLimit {
    DefaultBodyLimit::max(bytes as usize)
}

/// The same for an address, as it is told.
fn limit_of(path: &str) -> u64 {
    let takes_files =
        path == "/pasted" || path.ends_with("/papers") || path.ends_with("/files");
    if takes_files { MAX_FILE_BYTES } else { TEXT_BYTES }
}

/// Asks the guard, and whether the browser was let in, before anything else looks at a request.
async fn guarded(State(state): State<DeskState>, mut request: Request, next: Next) -> Response {
    let Some(connection) = request.extensions().get::<Connection>().copied() else {
        return answer::missing();
    };
    let own = match state.guard.check(connection, &request) {
        Ok(own) => own,
        Err(refusal) => return answer::guarded(refusal.status().into_response(), NOTHING),
    };
    let visitor = state.sessions.visitor(request.headers());
    let path = request.uri().path().to_owned();
    let response = match visitor {
        None if !is_before(&path) => {
            let status = Refusal::Session.status();
            // Only who opens the desk sees a page.
            let page = (path == "/").then(|| entrance(&state, &own));
            page.map_or_else(|| status.into_response(), |page| (status, page).into_response())
        }
        visitor => {
            request.extensions_mut().insert(own.clone());
            visitor.map(|visitor| request.extensions_mut().insert(visitor));
            next.run(request).await
        }
    };
    let response = match response.status() {
        StatusCode::PAYLOAD_TOO_LARGE if path != sign_in::ADDRESS => {
            let words = Message::new("sent-too-large");
            let words = words.with("limit", limit_of(&path) / 1024 / 1024).text(state.lang);
            writing::told(StatusCode::PAYLOAD_TOO_LARGE, &words)
        }
        _ => response,
    };
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; \
         connect-src 'self'; frame-src {}; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'",
        state.ports.site_of(&own)
    );
    answer::guarded(response, &policy)
}

/// What is answered before a browser was let in: how it gets in, and what the page for that is made of.
fn is_before(path: &str) -> bool {
    let asset = path.strip_prefix("/desk/");
    path == "/open" || path == sign_in::ADDRESS || asset.is_some_and(assets::is_before)
}

/// The page for a browser that was not let in.
fn entrance(state: &DeskState, own: &Origin) -> Response {
    match state.sessions.people() {
        Some(_) => sign_in::page(state, own, ("", "")),
        None => answer::bytes(answer::kind("a.html"), assets::closed(state.lang)),
    }
}

#[derive(Deserialize)]
struct Token {
    token: String,
}

/// Lets a browser in, and leads it to an address without the token.
async fn open(
    State(state): State<DeskState>,
    Extension(own): Extension<Origin>,
    Query(token): Query<Token>,
) -> Response {
    match state.sessions.admit(&token.token) {
        Some(cookie) => sign_in::let_in(&[cookie], &own),
        None => (StatusCode::UNAUTHORIZED, entrance(&state, &own)).into_response(),
    }
}

async fn shell(
    State(state): State<DeskState>,
    Extension(visitor): Extension<Visitor>,
) -> Response {
    let page = assets::shell(state.lang, visitor.who.as_deref().unwrap_or_default());
    answer::bytes(answer::kind("a.html"), page)
}

async fn asset(Path(name): Path<String>) -> Response {
    match assets::file(&name) {
        Some(bytes) => answer::bytes(answer::kind(&name), bytes),
        None => answer::missing(),
    }
}

async fn overview(
    State(state): State<DeskState>,
    Extension(visitor): Extension<Visitor>,
    Extension(own): Extension<Origin>,
    headers: HeaderMap,
) -> Answer {
    let lang = state.lang;
    let revision = state.keeper.revision();
    let mut overview = state.keeper.ask(move |preview| state::overview(preview, lang)).await?;
    overview["revision"] = (*revision.borrow()).into();
    let secret = state.sessions.site_secret(&headers, &visitor);
    overview["site"] =
        secret.map(|secret| site::address(&state.ports.site_of(&own), &secret)).into();
    Ok(answer::json(&overview))
}

async fn changes(
    State(state): State<DeskState>,
    Extension(visitor): Extension<Visitor>,
) -> Response {
    let ended = state.sessions.ended(visitor.clone());
    events::answer(state.keeper.revision(), &visitor.streams, ended)
}
