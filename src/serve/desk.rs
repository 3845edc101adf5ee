//! The desk: its addresses, its page, what stands in it, and pictures of pages.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Query, Request, State};
use axum::http::header::{CACHE_CONTROL, LOCATION, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use serde::Deserialize;
use serde_json::{Value, json};

use super::desk_state::DeskState;
use super::guard::Refusal;
use super::{answer, assets, building, events, files, papers, state, writing};
use crate::model::IssueId;
use crate::site::Edition;
use crate::source::MAX_FILE_BYTES;
use crate::typeset::Sheets;

/// Smallest and largest scale of a picture, in hundredths of a pixel for a pt.
const SCALES: std::ops::RangeInclusive<u32> = 50..=400;

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
        .route("/sheets/{issue}/{edition}", get(sheets))
        .route("/sheets/{issue}/{edition}/{page}/{hash}", get(picture))
        .route("/issues", post(writing::new_issue))
        .route("/manuscripts/{name}", get(writing::open).post(writing::edit))
        .route("/manuscripts/{name}/problems", get(writing::problems))
        .route("/manuscripts/{name}/settled", post(writing::settle))
        .route("/build", get(building::state).post(building::start))
        .route("/build/stop", post(building::stop))
        .route("/issues/{issue}/print.pdf", get(printed))
        .route("/ids", get(writing::proposed_id))
        .route("/issues/{issue}/as-published", get(writing::as_published))
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

async fn sheets(
    State(state): State<DeskState>,
    Path((issue, edition)): Path<(String, String)>,
) -> Response {
    let Some(named) = named(&issue, &edition) else { return answer::missing() };
    let sheets = laid_out(&state, named).await.map(|sheets| -> Vec<Value> {
        let sheets = sheets.all().iter();
        let told = sheets.map(
            |one| json!({ "hash": digits(one.hash), "width": one.width, "height": one.height }),
        );
        told.collect()
    });
    answer::json(&json!({ "sheets": sheets }))
}

#[derive(Deserialize)]
struct Scale {
    scale: u32,
}

/// Draws a page, where it still looks as its hash says. Then it never changes.
async fn picture(
    State(state): State<DeskState>,
    Path((issue, edition, page, hash)): Path<(String, String, usize, String)>,
    Query(Scale { scale }): Query<Scale>,
) -> Response {
    let Some(named) = named(&issue, &edition) else { return answer::missing() };
    let Some(sheets) = laid_out(&state, named).await else { return answer::missing() };
    let known = sheets.all().get(page).map(|sheet| digits(sheet.hash));
    if !SCALES.contains(&scale) {
        return answer::missing();
    }
    if known != Some(hash) {
        // The page looks different by now, or is gone, and the browser hears of it.
        return StatusCode::NO_CONTENT.into_response();
    }
    let draw = move || sheets.png(page, f64::from(scale) / 100.0);
    match tokio::task::spawn_blocking(draw).await {
        Ok(Some(png)) => {
            let kept = [(CACHE_CONTROL, "private, max-age=86400, immutable")];
            (kept, answer::bytes("image/png", png)).into_response()
        }
        _ => answer::missing(),
    }
}

/// The PDF of an issue for the print room, as a build with drafts would make it.
async fn printed(State(state): State<DeskState>, Path(issue): Path<String>) -> Response {
    let Some(id) = IssueId::parse(&issue) else { return answer::missing() };
    match state.keeper.ask(move |preview| preview.print_pdf(&id)).await.flatten() {
        Some(pdf) => answer::bytes(answer::kind("a.pdf"), pdf),
        None => answer::missing(),
    }
}

/// The issue and the edition that an address names.
fn named(issue: &str, edition: &str) -> Option<(IssueId, Edition)> {
    let edition = match edition {
        "internal" => Edition::Internal,
        "public" => Edition::Public,
        _ => return None,
    };
    Some((IssueId::parse(issue)?, edition))
}

async fn laid_out(state: &DeskState, (id, edition): (IssueId, Edition)) -> Option<Arc<Sheets>> {
    state.keeper.ask(move |preview| preview.sheets(&id, edition)).await?
}

/// A hash as scripts can hold it: their numbers have 53 bits.
fn digits(hash: u64) -> String {
    format!("{hash:016x}")
}
