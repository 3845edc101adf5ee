//! The copy for those who review an issue on paper: its lines are numbered, and what changed since somebody looked at it
//! stands behind its pages, with room for what they say.

use crate::diag::{Diagnostics, Files};
use crate::lang::Lang;
use crate::model::{Date, Issue, ReviewRecord};
use crate::office::changed_words;
use crate::office::manuscript::ManuscriptFile;
use crate::office::print::refused::PrintError;
use crate::office::review::{ChangedField, FieldChange, IssueReview, Naming, review};
use crate::render::context::{ReviewChange, ReviewCopy, ReviewWords};
use crate::site::BuildRequest;
use crate::source::Disk;
use crate::text::words::WordPart;
use crate::typeset::TypesetPdf;
use crate::{lang, site};

/// Papers are for an office that speaks Chinese, whatever the language of the program.
const LANG: Lang = Lang::Zh;

/// The paper of an issue that was not published.
pub(super) fn paper(
    disk: &Disk,
    request: &BuildRequest<'_>,
    issue: &Issue,
    (files, out): (&mut Files, &mut Diagnostics),
) -> Result<Option<TypesetPdf>, PrintError> {
    let review =
        review(disk, &ManuscriptFile::issue(issue.path.clone()), request.config.review)?;
    let copy = copy(&review, &|id| request.archive.unit_name(id).to_owned());
    Ok(site::review_copy_pdf(request, (&issue.id(), copy), files, out))
}

fn copy(review: &IssueReview, unit: &dyn Fn(&str) -> String) -> ReviewCopy {
    let naming = Naming { lang: LANG, unit };
    let Some(since) = &review.since else {
        return ReviewCopy { since: None, changes: Vec::new() };
    };
    let change = |field: &ChangedField| ReviewChange {
        place: review.place(field, &naming),
        words: words(field),
    };
    ReviewCopy {
        since: Some(looked(&review.records[since.record])),
        changes: since.fields.iter().map(change).collect(),
    }
}

/// Who looked at it, and when.
fn looked(record: &ReviewRecord) -> String {
    let day = record.when.get(..10).and_then(|day| Date::parse(day).flatten());
    let day = day.map(Date::chinese).unwrap_or_default();
    let did = lang::text(LANG, &format!("desk-did-{}", record.kind.word()));
    format!("{day}{}{did}以来，", record.who)
}

fn words(field: &ChangedField) -> Vec<ReviewWords> {
    let told =
        |text: &str| vec![ReviewWords { kind: "same".to_owned(), text: text.to_owned() }];
    match &field.change {
        FieldChange::Reworded { before, after } => {
            let place = (Issue::RECORD, field.at.as_slice());
            changed_words(place, [before, after], LANG).iter().map(part).collect()
        }
        FieldChange::New => told("新增"),
        FieldChange::Gone => told("删去"),
        FieldChange::Reordered => told("次序调整"),
        FieldChange::File(name) => told(&format!("文件更换：{name}")),
    }
}

fn part(part: &WordPart) -> ReviewWords {
    let (kind, text) = match part {
        WordPart::Same(text) => ("same", text),
        WordPart::Gone(text) => ("gone", text),
        WordPart::New(text) => ("new", text),
    };
    ReviewWords { kind: kind.to_owned(), text: text.clone() }
}
