//! Versions of what is written at the desk: which there are, and in what they differ from what is there now. To bring one
//! back is a change like any other, made by the script; where the file cannot be read, the version takes its place.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use chrono::Utc;
use serde_json::{Value, json};

use super::answer;
use super::answer::Answer;
use super::changed_words::parts;
use super::desk_state::DeskState;
use super::writing::{file, told};
use crate::lang::Lang;
use crate::office::{
    ComparedTexts, ComparedVersion, FieldDifference, ListedVersion, ManuscriptEdit, Naming,
    ReviewHouse, VersionCause, changed_words,
};
use crate::{lang, office};

/// The versions of a file, the newest first.
pub(super) async fn list(State(state): State<DeskState>, Path(name): Path<String>) -> Answer {
    let file = file(&state, &name).await?;
    let lang = state.lang;
    let all = state.writing.aside(move |disk| office::versions_of(disk, &file)).await?;
    let all = all.iter().map(|one| listed(one, lang));
    Ok(answer::json(&json!({ "versions": all.collect::<Vec<_>>() })))
}

fn listed(one: &ListedVersion, lang: Lang) -> Value {
    let ListedVersion { version, is_readable, differences } = one;
    json!({
        "id": version.id,
        "when": version.when.to_rfc3339(),
        "cause": lang::text(lang, cause(version.cause)),
        "who": version.who,
        "isReadable": is_readable,
        "count": differences,
    })
}

/// The word of the catalogue for why a version was kept.
fn cause(cause: VersionCause) -> &'static str {
    match cause {
        VersionCause::Edited => "desk-kept-edited",
        VersionCause::Outside => "desk-kept-outside",
        VersionCause::Imported => "desk-kept-imported",
        VersionCause::Sent => "desk-kept-sent",
        VersionCause::Reviewed => "desk-kept-reviewed",
        VersionCause::Restored => "desk-kept-restored",
        VersionCause::Withdrawn => "desk-kept-withdrawn",
    }
}

/// A version beside what the file says now.
pub(super) async fn compared(
    State(state): State<DeskState>,
    Path((name, id)): Path<(String, String)>,
) -> Answer {
    let file = file(&state, &name).await?;
    let lang = state.lang;
    let told = state.writing.aside(move |disk| {
        let ComparedVersion { revision, is_readable, compared } =
            office::compare_version(disk, &file, &id)?;
        // Without its name a unit is told by its id.
        let house = ReviewHouse::read(disk).ok();
        let unit = |id: &str| house.as_ref().map_or(id.to_owned(), |house| house.unit(id));
        let rows = rows(&compared, &Naming { lang, unit: &unit });
        Some(json!({ "revision": revision, "isReadable": is_readable, "differences": rows }))
    });
    let told = told.await?.ok_or(StatusCode::NOT_FOUND)?;
    Ok(answer::json(&told))
}

/// What differs: words of the version are gone where the file has them no more.
fn rows(compared: &ComparedTexts, naming: &Naming<'_>) -> Vec<Value> {
    let (record, lang) = (compared.forms[0].record, naming.lang);
    let row = |one: &FieldDifference| {
        let what = match one.edit {
            ManuscriptEdit::Text { .. } => "reworded",
            ManuscriptEdit::Insert { .. } => "gone",
            ManuscriptEdit::Remove { .. } => "new",
            ManuscriptEdit::Move { .. } => "reordered",
        };
        json!({
            "place": naming.place(&compared.forms[usize::from(one.is_in_second)], &one.at),
            "what": what,
            "parts": parts(&changed_words((record, &one.at), [&one.after, &one.before], lang)),
            "edit": one.edit,
        })
    };
    compared.differences.iter().map(row).collect()
}

/// Keeps what the file says now, before a version comes back.
pub(super) async fn keep(State(state): State<DeskState>, Path(name): Path<String>) -> Answer {
    let file = file(&state, &name).await?;
    let kept = state.writing.run(move |disk, _| {
        office::keep_now(disk, &file.path, (VersionCause::Restored, ""), Utc::now())
    });
    Ok(match kept.await? {
        Ok(()) => answer::json(&json!({})),
        Err(error) => {
            let words = lang::unwritten(&error).text(state.lang);
            told(StatusCode::INTERNAL_SERVER_ERROR, &words)
        }
    })
}

/// Puts a version in the place of a file that cannot be read; says whether it did.
pub(super) async fn restore(
    State(state): State<DeskState>,
    Path((name, id)): Path<(String, String)>,
) -> Answer {
    let file = file(&state, &name).await?;
    let restored = state.writing.run(move |disk, open| {
        open.changed_otherwise(&file.path);
        office::restore_version(disk, &file, &id)
    });
    let restored = restored.await;
    state.keeper.changed();
    Ok(match restored? {
        Ok(is_restored) => answer::json(&json!({ "isRestored": is_restored })),
        Err(error) => {
            told(StatusCode::INTERNAL_SERVER_ERROR, &error.message().text(state.lang))
        }
    })
}
