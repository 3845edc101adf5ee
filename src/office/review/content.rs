//! What an issue, a correction or news of a failing say, apart from how its file is written: what people agree to.

use super::news_items;
use super::refused::ReviewError;
use super::reviewed::Reviewed;
use crate::model::record::Shape;
use crate::model::schema::value::{Json, Members, text};
use crate::model::{Correction, FailingId, Issue, IssueId, Picture};
use crate::office::manuscript::file::text as file_text;
use crate::office::manuscript::status::STATUS;
use crate::office::manuscript::{
    AddressStep, FieldContent, FormText, ManuscriptFile, RecordForm, form_of_tree,
};
use crate::source::{Node, Project, ReadError, sha256, tree};
use crate::text::links::{LinkKind, links};

/// What an issue, a correction or news of a failing say.
#[derive(Debug)]
pub(super) struct Content {
    /// The file that says it.
    pub(super) file: ManuscriptFile,
    /// The text of that; of news, a text that says these alone.
    pub(super) text: String,
    /// The text as a tree.
    pub(super) root: Node,
    /// What it says, by the tables.
    pub(super) form: RecordForm,
    /// Its pictures and attachments, each with the hash of its bytes; empty for one that cannot be read.
    pub(super) files: Vec<(String, String)>,
    /// Where its items stand in the file, where that tells of other failings, too.
    pub(super) items: Option<Vec<usize>>,
}

impl Content {
    /// What the text of a file says, with the files beside it; `None` where it is not in the form of the tables.
    pub(super) fn of(
        file: &ManuscriptFile,
        text: String,
        project: &dyn Project,
    ) -> Option<Self> {
        let folder = file.path.parent();
        let hash = |name: &String| {
            let bytes = folder.join(name).and_then(|path| project.read(&path).ok());
            bytes.map(|bytes| sha256(&bytes)).unwrap_or_default()
        };
        let content = Self::with_files(file, text, Vec::new())?;
        let mut names = named_files(&content.form);
        names.sort();
        names.dedup();
        let files = names.iter().map(hash).collect::<Vec<String>>();
        Some(Self { files: names.into_iter().zip(files).collect(), ..content })
    }

    /// The same of a text that was kept, with the hashes of its files.
    pub(super) fn with_files(
        file: &ManuscriptFile,
        text: String,
        files: Vec<(String, String)>,
    ) -> Option<Self> {
        let root = tree(&text)?;
        let form = form_of_tree(file, &root);
        if has_foreign(&form) {
            return None;
        }
        let whole = Self { file: file.clone(), text, root, form, files, items: None };
        let Some(failing) = &file.failing else { return Some(whole) };
        let own = whole.of_failing(failing);
        let text = news_items::text(file, &own.form)?;
        Some(Self { root: tree(&text)?, text, ..own })
    }

    /// Of news, what is told of one failing; its text is that of all.
    pub(super) fn of_failing(&self, failing: &FailingId) -> Self {
        let (form, items) = news_items::own(&self.form, failing);
        let named = named_files(&form);
        let files = self.files.iter().filter(|(name, _)| named.contains(name));
        let file = ManuscriptFile { failing: Some(failing.clone()), ..self.file.clone() };
        Self {
            file,
            text: self.text.clone(),
            root: self.root.clone(),
            form,
            files: files.cloned().collect(),
            items: Some(items),
        }
    }

    /// Whether it is an issue; else it is a correction, or news.
    pub(super) fn is_issue(&self) -> bool {
        self.form.record.id == Issue::RECORD.id
    }

    /// SHA-256 over canonical JSON: the fields that hold something, in the order of the tables, without what holds
    /// where nothing is written; then the files.
    pub(super) fn hash(&self) -> String {
        let files = self.files.iter();
        let files = files
            .map(|(name, hash)| Json::Array(vec![text(name.as_str()), text(hash.as_str())]));
        let all = Json::Object(vec![
            (self.form.record.id, record(&self.form)),
            ("files", Json::Array(files.collect())),
        ]);
        // Texts and lists are always JSON.
        sha256(&serde_json::to_vec(&all).unwrap_or_default())
    }

    /// The text of a field of the record itself; `None` where it has none.
    pub(super) fn said(&self, key: &str) -> Option<&str> {
        let field = self.form.fields.iter().find(|field| field.field.key == key)?;
        match &field.content {
            FieldContent::Text(text) => text.as_deref(),
            _ => None,
        }
    }

    /// Where a place of the file is in what is meant of it; `None` where it is in something else.
    pub(super) fn own_at(&self, at: &[AddressStep]) -> Option<Vec<AddressStep>> {
        let mut at = at.to_vec();
        if let (Some(items), Some(AddressStep::Item(index))) = (&self.items, at.get_mut(1)) {
            *index = items.iter().position(|one| one == index)?;
        }
        Some(at)
    }

    /// What it is.
    ///
    /// # Errors
    /// [`ReviewError::Unread`] where it does not say.
    pub(super) fn reviewed(&self) -> Result<Reviewed, ReviewError> {
        let correction = || {
            let of = IssueId::parse(self.said(Correction::issue)?)?;
            let name = ManuscriptFile::correction_name(self.file.path.as_str())?.to_owned();
            Some(Reviewed::Correction { of, name })
        };
        let own = match &self.file.failing {
            Some(failing) => Some(Reviewed::News(failing.clone())),
            None if self.is_issue() => self.id().map(Reviewed::Issue),
            None => correction(),
        };
        own.ok_or_else(|| ReviewError::Unread(self.file.path.clone()))
    }

    /// The issue that it is; `None` where it does not say.
    fn id(&self) -> Option<IssueId> {
        let (year, number) = (self.said(Issue::year)?, self.said(Issue::number)?);
        let series = self.said(Issue::series)?.to_owned();
        // It names a file.
        let is_name = series.chars().all(|one| one.is_ascii_alphanumeric() || one == '-');
        let id = IssueId { series, year: year.parse().ok()?, number: number.parse().ok()? };
        is_name.then_some(id)
    }
}

/// What a file says, without a look at its pictures and attachments: enough to speak of its fields.
pub(super) fn words(
    project: &dyn Project,
    file: &ManuscriptFile,
) -> Result<Content, ReviewError> {
    let content =
        said(project, file).and_then(|text| Content::with_files(file, text, Vec::new()));
    content.ok_or_else(|| ReviewError::Unread(file.path.clone()))
}

/// What a file says, with its pictures and attachments.
pub(super) fn content(
    project: &dyn Project,
    file: &ManuscriptFile,
) -> Result<Content, ReviewError> {
    let content = said(project, file).and_then(|text| Content::of(file, text, project));
    content.ok_or_else(|| ReviewError::Unread(file.path.clone()))
}

/// The text of a file. Where all news were taken away, and their file with them, nothing is told.
fn said(project: &dyn Project, file: &ManuscriptFile) -> Option<String> {
    let is_gone =
        file.failing.is_some() && project.probe(&file.path) == Err(ReadError::Missing);
    if is_gone { Some(news_items::nothing()) } else { file_text(project, &file.path) }
}

fn has_foreign(form: &RecordForm) -> bool {
    form.fields.iter().any(|field| match &field.content {
        FieldContent::Foreign => true,
        FieldContent::Record(inner) => has_foreign(inner),
        FieldContent::Records(_, records) => records.iter().any(has_foreign),
        FieldContent::Text(_) | FieldContent::Texts(_) => false,
    })
}

fn record(form: &RecordForm) -> Json<'_> {
    let mut members: Members<'_> = Vec::new();
    for field in &form.fields {
        let key = field.field.key;
        let is_status = key == STATUS && form.record.id == Issue::RECORD.id;
        let value = match &field.content {
            FieldContent::Text(Some(words))
                if words != field.field.default.unwrap_or_default() =>
            {
                text(words.as_str())
            }
            FieldContent::Text(_) | FieldContent::Foreign => continue,
            FieldContent::Texts(texts) => {
                Json::Array(texts.iter().map(|one| text(one.as_str())).collect())
            }
            FieldContent::Record(inner) => record(inner),
            FieldContent::Records(_, records) => {
                Json::Array(records.iter().map(record).collect())
            }
        };
        let is_empty = match &value {
            Json::Array(items) => items.is_empty(),
            Json::Object(members) => members.is_empty(),
            _ => false,
        };
        if !is_status && !is_empty {
            members.push((key, value));
        }
    }
    Json::Object(members)
}

/// The names of pictures and attachments.
fn named_files(form: &RecordForm) -> Vec<String> {
    let mut names = Vec::new();
    for FormText { field, text, .. } in form.texts() {
        if field.key == Picture::file {
            names.push(text.trim().to_owned());
        } else if matches!(field.shape, Shape::Markdown) {
            let document = crate::text::parse(text);
            let images = links(&document).filter(|link| link.kind == LinkKind::Image);
            names.extend(images.map(|image| image.destination.trim().to_owned()));
        }
    }
    names
}
