//! News stay at the failing of which they were told: where failings of an entry are put in another order, or one before them is
//! taken away, the number by which news name theirs is that of another one.
//!
//! The ledger that the website has says which failing had which number, and what was told of it last.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::made::Made;
use super::problem::BuildProblem;
use super::rules::MOVED_FAILING;
use super::website::WebsiteBuild;
use crate::diag::Diagnostic;
use crate::lang::Message;
use crate::model::ledger::LedgerRow;
use crate::model::{FailingId, OutPath};
use crate::render::assemble::ledger::words;

/// A failing as the ledger of the website has it.
#[derive(Deserialize)]
struct EarlierRow {
    id: String,
    failing: String,
    state_date: Option<String>,
    news: Option<String>,
}

#[derive(Deserialize)]
struct EarlierLedger {
    failings: Vec<EarlierRow>,
}

/// Tells each news that would stand at another failing than before.
pub(super) fn moved(build: &WebsiteBuild<'_>) -> Made {
    let rows = &build.public.ledger.rows;
    if rows.iter().all(|row| row.news.is_empty()) {
        return Made::default();
    }
    let path = OutPath::ledger().beside("ledger.json");
    let list = build.sink.previous(&path);
    let earlier = list.and_then(|list| serde_json::from_slice::<EarlierLedger>(&list).ok());
    let earlier = earlier.map(|ledger| ledger.failings).unwrap_or_default();
    let earlier: BTreeMap<FailingId, EarlierRow> =
        earlier.into_iter().filter_map(|row| Some((FailingId::parse(&row.id)?, row))).collect();
    rows.iter().flat_map(|row| told(row, rows, &earlier)).collect()
}

fn told(
    row: &LedgerRow<'_>,
    rows: &[LedgerRow<'_>],
    earlier: &BTreeMap<FailingId, EarlierRow>,
) -> Vec<Made> {
    let now = heading(row);
    let Some(then) = earlier.get(&row.id).filter(|then| then.failing != now) else {
        return Vec::new();
    };
    let is_beside = |id: &FailingId| id.issue == row.id.issue && id.unit == row.id.unit;
    let went = rows.iter().find(|one| is_beside(&one.id) && heading(one) == then.failing);
    let came = earlier.iter().any(|(id, one)| is_beside(id) && one.failing == now);
    // Else its heading is another one, and it is the same failing.
    if went.is_none() && !came {
        return Vec::new();
    }
    let stayed = row.news.iter().filter(|one| {
        let text = one.news.text.as_ref().map(words);
        Some(one.news.date.value.to_string()) == then.state_date && text == then.news
    });
    let message = || {
        let message = match went {
            Some(_) => Message::new("moved-failing"),
            None => Message::new("moved-failing.gone"),
        };
        message.with("then", &then.failing).with("now", now)
    };
    let told = stayed.map(|one| {
        let told = Diagnostic::with_message(&MOVED_FAILING, one.news.failing.span, message());
        let hint = match went {
            Some(went) => Message::new("moved-failing.hint").with("id", &went.id),
            None => Message::new("moved-failing.hint-gone"),
        };
        BuildProblem::Told(Box::new(told.hint(hint))).into()
    });
    told.collect()
}

/// The heading as the ledger tells it.
fn heading<'a>(row: &LedgerRow<'a>) -> &'a str {
    row.failing.heading.value.trim()
}
