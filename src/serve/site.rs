//! The website as it would be published, drafts among it, at an origin of its own. Every address begins with
//! a secret that the desk knows, of each browser another one; other programs of this machine do not.
//!
//! Each page gets one script more: it loads the page again where it changed, and shows what is broken.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Extension, Path, Request, State};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;

use super::accept::Connection;
use super::answer::Answer;
use super::guard::Guard;
use super::keeper::Keeper;
use super::origin::Origin;
use super::ports::Ports;
use super::session::{Sessions, Visitor};
use super::{answer, assets, events, state};
use crate::lang::Lang;
use crate::model::OutPath;

/// The script that each page gets, by an address that no output has.
const LIVE: &str = "~live.js";

/// How the policy of a page begins.
const NOTHING_ELSE: &[u8] = b"default-src 'none';";

#[derive(Clone)]
struct SiteState {
    keeper: Keeper,
    guard: Guard,
    sessions: Arc<Sessions>,
    ports: Ports,
    lang: Lang,
}

/// All addresses of the website.
pub(super) fn router(
    keeper: Keeper,
    guard: Guard,
    sessions: Arc<Sessions>,
    (ports, lang): (Ports, Lang),
) -> Router {
    let state = SiteState { keeper, guard, sessions, ports, lang };
    Router::new()
        .route("/{secret}/", get(home))
        .route("/{secret}/~events", get(changes))
        .route("/{secret}/~broken", get(broken))
        .route("/{secret}/{*path}", get(page))
        .fallback(|| async { answer::missing() })
        .layer(from_fn_with_state(state.clone(), guarded))
        .with_state(state)
}

/// Its address for one browser.
pub(super) fn address(origin: &Origin, secret: &str) -> String {
    format!("{origin}/{secret}/")
}

async fn guarded(State(state): State<SiteState>, mut request: Request, next: Next) -> Response {
    let Some(connection) = request.extensions().get::<Connection>().copied() else {
        return answer::missing();
    };
    let own = match state.guard.check(connection, &request) {
        Ok(own) => own,
        Err(refusal) => {
            return answer::guarded(refusal.status().into_response(), "frame-ancestors 'none'");
        }
    };
    let first = request.uri().path().split('/').nth(1).unwrap_or_default();
    let response = match state.sessions.visitor_of_site(first) {
        None => answer::missing(),
        Some(visitor) => {
            request.extensions_mut().insert(visitor);
            next.run(request).await
        }
    };
    let desk = state.ports.desk_of(&own);
    answer::guarded(response, &format!("frame-ancestors 'self' {desk}"))
}

async fn home(state: State<SiteState>, Path(secret): Path<String>) -> Response {
    found(&state, &secret, "").await
}

async fn page(
    state: State<SiteState>,
    Path((secret, path)): Path<(String, String)>,
) -> Response {
    if path == LIVE {
        return answer::bytes(answer::kind(LIVE), assets::LIVE);
    }
    found(&state, &secret, &path).await
}

async fn changes(
    State(state): State<SiteState>,
    Extension(visitor): Extension<Visitor>,
) -> Response {
    let ended = state.sessions.ended(visitor.clone());
    events::answer(state.keeper.revision(), &visitor.site_streams, ended)
}

async fn broken(State(state): State<SiteState>) -> Answer {
    let lang = state.lang;
    let broken = state.keeper.ask(move |preview| state::broken(preview, lang)).await?;
    Ok(answer::json(&broken))
}

/// What stands at an address of the website; its page for missing addresses elsewhere.
async fn found(state: &SiteState, secret: &str, path: &str) -> Response {
    let Some(path) = OutPath::page(path) else { return answer::missing() };
    let name = path.as_str().to_owned();
    let made = state.keeper.ask(move |preview| match preview.page(&path) {
        Some(bytes) => Some((StatusCode::OK, name, bytes)),
        None => {
            let missing = OutPath::missing();
            let bytes = preview.page(&missing)?;
            Some((StatusCode::NOT_FOUND, missing.as_str().to_owned(), bytes))
        }
    });
    let Ok(Some((status, name, bytes))) = made.await else { return answer::missing() };
    let kind = answer::kind(&name);
    let bytes = match kind.starts_with("text/html") {
        true => with_script(bytes, secret),
        false => bytes,
    };
    (status, answer::bytes(kind, bytes)).into_response()
}

/// Adds the script, and lets the page's own policy allow it and what it asks for.
fn with_script(mut page: Vec<u8>, secret: &str) -> Vec<u8> {
    if let Some(start) = memchr::memmem::find(&page, NOTHING_ELSE) {
        let end = start + NOTHING_ELSE.len();
        let policy = page[end..].split(|byte| *byte == b'>').next().unwrap_or_default();
        // Pages of an office's own templates may have no scripts.
        let added: &[u8] = match memchr::memmem::find(policy, b"script-src") {
            Some(_) => b" connect-src 'self';",
            None => b" script-src 'self'; connect-src 'self';",
        };
        page.splice(end..end, added.iter().copied());
    }
    let script = format!("<script src=\"/{secret}/{LIVE}\" defer></script>");
    let end = memchr::memmem::rfind(&page, b"</body>").unwrap_or(page.len());
    page.splice(end..end, script.into_bytes());
    page
}
