//! From where issues are looked at, and what an issue cannot know of the files around it.

use crate::model::ledger::Ledger;
use crate::model::schema::value::{Json, number, text};
use crate::model::{Archive, Config, FailingId, IssueId, OutPath, Visible};

/// Version of the format; another one where a field changes its meaning.
pub const VERSION: u32 = 1;

/// From where issues are looked at.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The archive: the whole one for the office, for the public what the public may know.
    pub archive: &'a Archive,
    /// Its settings.
    pub config: &'a Config,
    /// How texts are written.
    pub form: TextForm,
    /// The issues that have a page.
    pub visible: &'a Visible,
    /// What is known of failings there.
    pub ledger: &'a Ledger<'a>,
}

/// How texts are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextForm {
    /// As they stand in the file, for the office.
    AsWritten,
    /// As the page shows them, without what no page shows, for the public.
    AsShown,
}

/// What an issue cannot know of the files around it.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// The way from the file to its schema; none where it stands nowhere.
    pub schema: Option<String>,
    /// What is known of its PDF; none where none is made.
    pub pdf: Option<Measures>,
}

/// What is known of a PDF; nothing where it was made by a build of which no list is left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Deserialize)]
pub struct Measures {
    /// Pages.
    pub pages: Option<usize>,
    /// Length of the file.
    pub bytes: Option<usize>,
}

impl<'a> View<'a> {
    /// The address of an output.
    pub(super) fn address(&self, path: &OutPath) -> String {
        path.address(self.config.site.base_url.as_deref())
    }

    /// The address of an issue's page, where it has one.
    pub(super) fn page(&self, id: &IssueId) -> Option<String> {
        self.visible.contains(id).then(|| self.address(&OutPath::issue(id)))
    }

    /// The address of a failing on the page of its issue, where that has one.
    pub(super) fn failing(&self, id: &FailingId) -> Option<String> {
        self.page(&id.issue).map(|page| format!("{page}#{}-{}", id.unit, id.number))
    }

    /// Where an issue's PDF stands, and how large it is, as far as that is known.
    pub(super) fn pdf(&self, id: &IssueId, measures: Option<Measures>) -> Json<'static> {
        let Some(measures) = measures else { return Json::Null };
        Json::Object(vec![
            ("address", text(self.address(&OutPath::pdf(id)))),
            ("pages", measures.pages.map_or(Json::Null, number)),
            ("bytes", measures.bytes.map_or(Json::Null, number)),
        ])
    }
}
