//! The ledger of failings at the desk: of every issue that is published, what failed, how it stands, and by when it is due.

use axum::extract::State;
use serde_json::{Value, json};

use super::answer;
use super::answer::Answer;
use super::desk_state::DeskState;
use crate::lang::{Lang, text};
use crate::model::{Archive, numbering};
use crate::office::{IssueList, ListedFailing, today};

/// All failings, the most urgent first, then those that are done.
pub(super) async fn answer(State(state): State<DeskState>) -> Answer {
    let (lang, day) = (state.lang, today());
    let told = state.keeper.ask(move |preview| {
        let list = preview.issues(day);
        let mut rows: Vec<&ListedFailing> =
            list.failings.iter().filter(|one| one.is_out).collect();
        let deadline = |one: &ListedFailing| one.due.as_ref().map(|due| due.deadline);
        rows.sort_by_key(|one| {
            (!one.is_open, deadline(one).is_none(), deadline(one), one.id.clone())
        });
        let archive = &preview.workbench().archive;
        let rows: Vec<Value> = rows.iter().map(|one| row(archive, one, lang)).collect();
        json!({ "day": day.to_string(), "rows": rows })
    });
    Ok(answer::json(&told.await?))
}

/// News of failings that a build would tell, and the website does not: the failing, and the newest of them; no day where they are gone.
pub(super) fn news(archive: &Archive, list: &IssueList, lang: Lang) -> Value {
    let told = list.news.iter().map(|id| {
        let failing = list.failings.iter().find(|one| one.id == *id);
        let own = archive.news.iter().filter(|one| one.failing.value == *id);
        let newest = own.max_by_key(|one| (one.date.value, one.state));
        let state =
            newest.map(|one| text(lang, &format!("page-state-{}", one.state.words().0)));
        json!({
            "id": id.to_string(),
            "what": failing.map(|one| what(archive, one)),
            "state": state,
            "date": newest.map(|one| one.date.value.to_string()),
        })
    });
    told.collect::<Vec<_>>().into()
}

/// What a failing is called.
pub(super) fn what(archive: &Archive, one: &ListedFailing) -> String {
    format!("{} {}：{}", numbering::cited(archive, &one.id.issue), one.unit, one.heading)
}

/// Where its heading stands in its issue.
pub(super) fn at(one: &ListedFailing) -> Value {
    json!(["entries", one.entry, "failings", one.id.number - 1, "heading"])
}

fn row(archive: &Archive, one: &ListedFailing, lang: Lang) -> Value {
    let due = one.due.as_ref();
    json!({
        "id": one.id.to_string(),
        "issue": one.id.issue.to_string(),
        "citation": numbering::cited(archive, &one.id.issue),
        "at": at(one),
        "unit": one.unit,
        "heading": one.heading,
        "isOpen": one.is_open,
        "isClosed": one.is_closed,
        "state": text(lang, &format!("page-state-{}", one.state.words().0)),
        "deadline": one.deadline.map(|day| day.to_string()),
        "overdue": due.and_then(|due| due.days_overdue),
        "left": due.and_then(|due| due.days_left),
    })
}
