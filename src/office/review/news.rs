//! What is told of failings between issues, and whether the website tells it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::content::{Content, content};
use super::news_items;
use crate::model::{
    Archive, Audience, FailingId, Issue, OutPath, Rectification, State, Status,
};
use crate::office::manuscript::{ManuscriptFile, RecordForm};
use crate::source::{Disk, Project};
use crate::text::pieces::printed;

/// What the file of news tells, each failing by itself; nothing where it cannot be read.
pub(super) fn news(project: &dyn Project) -> BTreeMap<FailingId, Content> {
    let file = ManuscriptFile::of_workspace("rectifications");
    let Some(whole) = file.and_then(|file| content(project, &file).ok()) else {
        return BTreeMap::new();
    };
    let failings = news_items::failings(&whole.form).into_iter();
    failings.map(|failing| (failing.clone(), whole.of_failing(&failing))).collect()
}

/// Whether news of a failing are public: its issue is, and holds.
pub(super) fn is_public(archive: &Archive, failing: &FailingId) -> bool {
    let is_out = |one: &Issue| {
        one.complete && one.status == Status::Published && one.audience == Audience::Public
    };
    archive.issue(&failing.issue).is_some_and(is_out) && !archive.is_withdrawn(&failing.issue)
}

/// What the ledger of the website says of each failing.
pub(super) struct WebsiteLedger(BTreeMap<FailingId, Value>);

impl WebsiteLedger {
    /// Reads it, as the last build left it.
    pub(super) fn read(disk: &Disk) -> Self {
        let path = OutPath::ledger().beside("ledger.json");
        let bytes = fs_err::read(disk.root().join("public").join(path.as_str())).ok();
        let told = bytes.and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
        let rows = told.as_ref().and_then(|told| told["failings"].as_array());
        let rows = rows.into_iter().flatten();
        let named =
            rows.filter_map(|row| Some((FailingId::parse(row["id"].as_str()?)?, row.clone())));
        Self(named.collect())
    }

    /// Whether it tells the newest of these news, and all others are older. Of news of which the website hides words, and of those
    /// behind which an issue told others, nobody can say it.
    pub(super) fn tells(&self, failing: &FailingId, news: &RecordForm) -> bool {
        let said = |one: &RecordForm, key| {
            let texts = one.texts();
            let found = texts.iter().find(|text| text.field.key == key);
            found.map(|text| text.text.trim().to_owned()).unwrap_or_default()
        };
        let state = |one: &RecordForm| {
            let name = said(one, Rectification::state);
            State::NAMES.iter().position(|(known, _)| *known == name)
        };
        let items = news_items::records(news).iter();
        let newest = items.max_by_key(|one| (said(one, Rectification::date), state(one)));
        let (Some(newest), Some(told)) = (newest, self.0.get(failing)) else { return false };
        let told = |key: &str| told[key].as_str().unwrap_or_default();
        let words =
            |text: &str| text.chars().filter(|one| !one.is_whitespace()).collect::<String>();
        told("state") == said(newest, Rectification::state)
            && told("state_date") == said(newest, Rectification::date)
            && words(told("news")) == words(&printed(&said(newest, Rectification::text)))
    }
}
