//! The review of an issue, a correction or news of a failing at the desk: how it stands, steps, remarks, and what is published.

use axum::Json;
use axum::extract::{Extension, Path, State};
use axum::http::StatusCode;
use chrono::Local;
use serde::Deserialize;
use serde_json::{Value, json};

use super::answer::Answer;
use super::changed_words::parts;
use super::desk_state::DeskState;
use super::session::Visitor;
use super::writing::{path, told, told_problems};
use super::{answer, corrected, form};
use crate::lang::Lang;
use crate::model::{Date, KnownBy, RemarkState, Reply, ReviewKind, ReviewRecord};
use crate::office;
use crate::office::{
    AddressStep, Asked, DifferingField, FieldChange, FieldPlace, IssueReview, ManuscriptFile,
    Manuscripts, Naming, NewRemark, NewReply, PlacedRemark, Publication, ReviewError,
    ReviewHouse, ReviewStep, Reviewed, Signature, changed_words,
};
use crate::source::Disk;

/// A step that somebody takes.
#[derive(Deserialize)]
pub(super) struct SentStep {
    kind: String,
    who: String,
    opinion: String,
    content: String,
    /// Who is asked to look at it, and by which day; empty where nobody says so.
    #[serde(default)]
    to: String,
    #[serde(default)]
    due: String,
}

/// A remark that somebody makes.
#[derive(Deserialize)]
pub(super) struct SentRemark {
    at: Vec<AddressStep>,
    /// Characters of the field; the whole of it where none are meant.
    part: Option<(usize, usize)>,
    quote: String,
    /// The revision of the manuscript in which it was chosen.
    revision: Option<String>,
    words: String,
    who: String,
}

/// An answer that somebody gives.
#[derive(Deserialize)]
pub(super) struct SentReply {
    remark: String,
    words: String,
    state: Option<String>,
    who: String,
}

/// What is reviewed, by its name at the desk: an issue, a correction, or news of a failing.
async fn reviewed(state: &DeskState, name: &str) -> Result<ManuscriptFile, StatusCode> {
    match corrected::file(name) {
        Some(file) => Ok(file),
        None => path(state, name).await.map(ManuscriptFile::issue),
    }
}

/// How the review of an issue or a correction stands; words, where its files cannot be read.
pub(super) async fn open(State(state): State<DeskState>, Path(issue): Path<String>) -> Answer {
    let own = reviewed(&state, &issue).await?;
    let lang = state.lang;
    let stands = state.writing.run(move |disk, _| {
        let house = ReviewHouse::read(disk)?;
        stands(disk, &own, &house, lang)
    });
    Ok(answer::json(&match stands.await? {
        Ok(review) => review,
        Err(error) => json!({ "told": error.message().text(lang) }),
    }))
}

/// Takes a step.
pub(super) async fn step(
    State(state): State<DeskState>,
    Extension(visitor): Extension<Visitor>,
    Path(issue): Path<String>,
    Json(sent): Json<SentStep>,
) -> Answer {
    let kind = ReviewKind::of_word(&sent.kind).ok_or(StatusCode::BAD_REQUEST)?;
    let due = match sent.due.as_str() {
        "" => None,
        day => Some(Date::parse(day).flatten().ok_or(StatusCode::BAD_REQUEST)?),
    };
    answered(&state, &issue, move |(disk, _), own, house| {
        let SentStep { who, opinion, content, to, .. } = sent;
        let asked = Asked { to, due };
        let step = ReviewStep { kind, by: by(visitor, who), opinion, asked, content };
        office::take_step(disk, own, house.settings(), &step)
    })
    .await
}

/// Makes a remark.
pub(super) async fn remark(
    State(state): State<DeskState>,
    Extension(visitor): Extension<Visitor>,
    Path(issue): Path<String>,
    Json(sent): Json<SentRemark>,
) -> Answer {
    answered(&state, &issue, move |(disk, open), own, _| {
        let SentRemark { at, part, quote, revision, words, who } = sent;
        let part = part.map(|(start, end)| start..end);
        let seen =
            revision.and_then(|revision| open.seen(&own.path, &revision).map(str::to_owned));
        let by = by(visitor, who);
        office::remark(disk, own, &NewRemark { at, part, quote, seen, words, by })
    })
    .await
}

/// Answers a remark, closes it, or opens it again.
pub(super) async fn reply(
    State(state): State<DeskState>,
    Extension(visitor): Extension<Visitor>,
    Path(issue): Path<String>,
    Json(sent): Json<SentReply>,
) -> Answer {
    answered(&state, &issue, move |(disk, _), own, _| {
        let SentReply { remark, words, state, who } = sent;
        let state = state.as_deref().and_then(RemarkState::of_word);
        office::reply(disk, own, &NewReply { remark, words, state, by: by(visitor, who) })
    })
    .await
}

/// What would become public, and what would be wrong then.
pub(super) async fn publication(
    State(state): State<DeskState>,
    Path(issue): Path<String>,
) -> Answer {
    let file = reviewed(&state, &issue).await?;
    let lang = state.lang;
    let made = state.writing.run(move |disk, _| {
        let workbench = office::as_published(disk, &file)?;
        let issue = workbench.archive.issues().find(|one| one.path == file.path);
        let Some(issue) = issue else {
            let told = office::publication_beside(&workbench, &file)?;
            let mut told = told_publication(&told);
            told["problems"] = told_problems(&workbench, &file, lang);
            return Some(told);
        };
        let told = office::publication(&workbench, &issue.id())?;
        let mut told = told_publication(&told);
        let names = |list: &[crate::model::Text]| -> Vec<String> {
            list.iter().map(|one| one.value.clone()).collect()
        };
        told["copies"] = issue.copies.into();
        told["recipients"] = json!([
            names(&issue.distribution.report),
            names(&issue.distribution.send),
            names(&issue.distribution.issue),
        ]);
        told["problems"] = told_problems(&workbench, &file, lang);
        told["isUnnamed"] = office::is_unnamed(&workbench.archive).into();
        Some(told)
    });
    let told = made.await?.ok_or(StatusCode::CONFLICT)?;
    Ok(answer::json(&told))
}

/// Does something, and answers with how the review stands then; what is refused is told.
async fn answered(
    state: &DeskState,
    issue: &str,
    run: impl FnOnce(
        (&Disk, &Manuscripts),
        &ManuscriptFile,
        &ReviewHouse,
    ) -> Result<(), ReviewError>
    + Send
    + 'static,
) -> Answer {
    let own = reviewed(state, issue).await?;
    let lang = state.lang;
    let done = state.writing.run(move |disk, open| {
        let house = ReviewHouse::read(disk)?;
        open.changed_otherwise(&own.path);
        run((disk, open), &own, &house)?;
        stands(disk, &own, &house, lang)
    });
    let done = done.await;
    state.keeper.changed();
    Ok(match done? {
        Ok(review) => answer::json(&review),
        Err(error) => told(StatusCode::CONFLICT, &error.message().text(lang)),
    })
}

fn stands(
    disk: &Disk,
    own: &ManuscriptFile,
    house: &ReviewHouse,
    lang: Lang,
) -> Result<Value, ReviewError> {
    let review = office::review(disk, own, house.settings())?;
    let mut told = told_review(&review, house, lang);
    told["isAsked"] = house.settings().needs_approval().into();
    if let Reviewed::Issue(id) = &review.reviewed {
        let registered = office::registered_edition(disk, id);
        told["registered"] = registered.map(|one| one.message().text(lang)).into();
    }
    Ok(told)
}

/// Whoever signed in is who it is, whatever is sent; where nobody had to, whoever writes says so. The time is this machine's.
fn by(visitor: Visitor, sent: String) -> Signature {
    let when = Local::now().fixed_offset();
    match visitor.who {
        Some(who) => Signature { who, known: KnownBy::Password, when },
        None => Signature { who: sent, known: KnownBy::Declared, when },
    }
}

fn told_review(review: &IssueReview, house: &ReviewHouse, lang: Lang) -> Value {
    let naming = Naming { lang, unit: &|id| house.unit(id) };
    let since = review.since.as_ref().map(|since| {
        let fields = since.fields.iter().map(|one| {
            let (what, parts) = match &one.change {
                FieldChange::Reworded { before, after } => {
                    let field = (review.record(), one.at.as_slice());
                    ("reworded", parts(&changed_words(field, [before, after], lang)))
                }
                FieldChange::New => ("new", json!([])),
                FieldChange::Gone => ("gone", json!([])),
                FieldChange::Reordered => ("reordered", json!([])),
                FieldChange::File(name) => ("file", json!([["same", name]])),
            };
            json!({ "at": review.at_in_file(&one.at), "place": review.place(one, &naming), "what": what, "parts": parts })
        });
        json!({ "record": since.record, "fields": fields.collect::<Vec<_>>() })
    });
    json!({
        "stage": review.stage.word(),
        "isUnsent": review.is_unsent,
        "isNew": review.is_new,
        "isOut": review.is_out,
        "content": review.content,
        "steps": review.steps.iter().map(|one| one.word()).collect::<Vec<_>>(),
        "mayBePublished": review.may_be_published,
        "records": review.records.iter().map(|one| told_record(one, review)).collect::<Vec<_>>(),
        "since": since,
        "remarks": review.remarks.iter().map(|one| told_remark(one, review, &naming)).collect::<Vec<_>>(),
    })
}

fn told_record(record: &ReviewRecord, review: &IssueReview) -> Value {
    json!({
        "kind": record.kind.word(),
        "who": record.who,
        "known": record.known.word(),
        "when": record.when,
        "opinion": record.opinion,
        "to": record.to,
        "due": record.due.as_ref().map(|day| day.value.to_string()),
        "content": record.content,
        "isToday": record.content == review.content,
    })
}

fn told_remark(placed: &PlacedRemark, review: &IssueReview, naming: &Naming<'_>) -> Value {
    let PlacedRemark { remark, is_open, quote, place } = placed;
    let reply = |reply: &Reply| {
        let state = reply.state.map(RemarkState::word);
        json!({ "who": reply.who, "when": reply.when, "words": reply.words, "state": state })
    };
    json!({
        "id": remark.id,
        "who": remark.who,
        "when": remark.when,
        "quote": quote,
        "words": remark.words,
        "isOpen": is_open,
        "isWhole": remark.offset.is_none(),
        "place": place.as_ref().map(|place| {
            let at = review.at_in_file(&place.field.at);
            form::place(&FieldPlace { at, ..place.field.clone() })
        }),
        "where": place.as_ref().map(|place| review.where_is(&place.field.at, naming)),
        "now": place.as_ref().and_then(|place| place.now.as_deref()),
        "replies": remark.replies.iter().map(reply).collect::<Vec<_>>(),
    })
}

fn told_publication(told: &Publication) -> Value {
    let field = |one: &DifferingField| json!({ "unit": one.unit, "parts": parts(&one.parts) });
    let news = told.news.iter().map(|(what, state)| json!([what, state.words().1]));
    json!({
        "isPublic": told.is_public,
        "units": told.units,
        "practices": told.practices,
        "failings": told.failings,
        "pictures": told.pictures,
        "attachments": told.attachments,
        "news": news.collect::<Vec<_>>(),
        "masked": told.masked.iter().map(field).collect::<Vec<_>>(),
        "corrected": told.corrected.iter().map(field).collect::<Vec<_>>(),
    })
}
