//! The file of a review, `reviews/<issue>.yaml`, of a correction `reviews/correction.<name>.yaml`, of news `reviews/news.<issue>.<unit>.<number>.yaml`: read as a whole, and only ever added to.

use chrono::{DateTime, FixedOffset, SecondsFormat};

use super::refused::ReviewError;
use super::reviewed::Reviewed;
use crate::diag::{Diagnostics, Files};
use crate::lang::{Lang, Message};
use crate::model::{KnownBy, Remark, Review, ReviewRecord};
use crate::office::manuscript::file::{save_text, text};
use crate::office::new::create::{Created, create};
use crate::office::person::letters;
use crate::office::save::SaveError;
use crate::office::workbench::{Faults, Workbench};
use crate::output::FolderLock;
use crate::source::{
    Disk, Memory, NewValue, NodeStep, Project, ReadError, TreeEdit, WorkspacePath, edit_tree,
    load_yaml,
};

/// The folder of the reviews. Nothing in it is published.
const FOLDER: &str = "reviews";

/// How often a file is read again that somebody else saves at the same time.
pub(super) const MOST_TRIES: usize = 5;

/// Keys of the file that stand behind `records`, and behind `remarks`.
const BEHIND_RECORDS: [&str; 2] = [Review::remarks, Review::contents];

/// Who says something, and when.
#[derive(Debug, Clone)]
pub struct Signature {
    /// The name.
    pub who: String,
    /// How the program knows it.
    pub known: KnownBy,
    /// The time.
    pub when: DateTime<FixedOffset>,
}

impl Signature {
    /// Whether it names somebody.
    pub(super) fn is_named(&self) -> bool {
        !letters(&self.who).is_empty()
    }

    /// Whether it is by the person of this name, however that is spaced: 张 三, 张三.
    pub(super) fn is_by(&self, who: &str) -> bool {
        letters(&self.who) == letters(who)
    }

    /// As it is written.
    pub(super) fn fields(&self) -> Vec<(&'static str, NewValue)> {
        let when = self.when.to_rfc3339_opts(SecondsFormat::Secs, false);
        vec![
            (ReviewRecord::who, NewValue::Line(self.who.trim().to_owned())),
            (ReviewRecord::known, NewValue::Plain(self.known.word().to_owned())),
            (ReviewRecord::when, NewValue::Plain(when)),
        ]
    }
}

/// The file of a review.
pub(super) fn path(reviewed: &Reviewed) -> WorkspacePath {
    let path = WorkspacePath::root().join(FOLDER);
    let path = path.and_then(|folder| folder.join(&format!("{}.yaml", reviewed.key())));
    path.unwrap_or_else(WorkspacePath::root)
}

/// Reads what was said of something; nothing where there is no file.
///
/// # Errors
/// The faults of a file that is none.
pub(super) fn read(
    project: &dyn Project,
    reviewed: &Reviewed,
) -> Result<Option<Review>, Faults> {
    let path = path(reviewed);
    if project.probe(&path) == Err(ReadError::Missing) {
        return Ok(None);
    }
    let (mut files, mut diagnostics) = (Files::new(), Diagnostics::new());
    let node = load_yaml(project, &path, &mut files, &mut diagnostics);
    let review = node.and_then(|(_, node)| Review::read(&node, &mut diagnostics));
    match review {
        Some(review) if !diagnostics.has_errors() => Ok(Some(review)),
        _ => Err(Faults { files, diagnostics }),
    }
}

/// Adds to the diagnostics of a workbench what is wrong with the files of reviews.
pub fn check_reviews(project: &dyn Project, workbench: &mut Workbench) {
    let Workbench { files, diagnostics, .. } = workbench;
    let folder = WorkspacePath::root().join(FOLDER);
    let listing = folder.and_then(|folder| project.list(&folder).ok()).unwrap_or_default();
    for path in listing.files.iter().filter(|path| path.extension().as_deref() == Some("yaml"))
    {
        if let Some((_, node)) = load_yaml(project, path, files, diagnostics) {
            Review::read(&node, diagnostics);
        }
    }
}

/// Adds to the file; `additions` are asked for again where somebody else wrote meanwhile.
///
/// # Errors
/// See [`ReviewError`]; the file is what it was then.
pub(super) fn add(
    disk: &Disk,
    reviewed: &Reviewed,
    additions: &mut dyn FnMut(Option<&Review>) -> Additions,
) -> Result<(), ReviewError> {
    let path = path(reviewed);
    let folder = disk.root().join(FOLDER);
    fs_err::create_dir_all(&folder).map_err(|error| ReviewError::Save(SaveError::Io(error)))?;
    // Programs take turns; a text editor is seen by what it wrote.
    let _turn = FolderLock::wait(&folder);
    for _ in 0..MOST_TRIES {
        let old = text(disk, &path);
        let review = match &old {
            Some(old) => read(&Memory::new().with(path.as_str(), old.as_bytes()), reviewed),
            None => read(disk, reviewed),
        };
        let review = review.map_err(ReviewError::Broken)?;
        let made = additions(review.as_ref())?;
        let new =
            made.iter().try_fold(old.clone().unwrap_or_else(|| head(reviewed)), |text, one| {
                edit_tree(&text, &one.edit(review.as_ref()))
            });
        let new = new.ok_or_else(|| ReviewError::NoRoom(path.clone()))?;
        let saved = match &old {
            Some(old) => save_text(disk, &path, old, &new),
            None => match create(disk.root(), &path, &new) {
                Ok(Created::Made) => Ok(()),
                Ok(Created::Taken) => Err(SaveError::Changed(path.clone())),
                Ok(Created::Outside) => return Err(ReviewError::NoRoom(path)),
                Err(error) => Err(SaveError::Io(error)),
            },
        };
        match saved {
            Err(SaveError::Changed(_)) => {}
            saved => return saved.map_err(ReviewError::Save),
        }
    }
    Err(ReviewError::Save(SaveError::Changed(path)))
}

/// What to add, or why nothing is.
pub(super) type Additions = Result<Vec<Addition>, ReviewError>;

/// What is added at the end of a list.
#[derive(Debug)]
pub(super) enum Addition {
    /// A step.
    Record(NewValue),
    /// A remark.
    Remark(NewValue),
    /// An answer to the remark of this index.
    Reply(usize, NewValue),
    /// A text of the file.
    Content(NewValue),
}

impl Addition {
    fn edit(&self, review: Option<&Review>) -> TreeEdit {
        let key = |key, count: Option<usize>, before: &[&'static str], value: &NewValue| {
            let (list, index) = (vec![NodeStep::Key(key)], count.unwrap_or_default());
            TreeEdit::Insert { list, index, value: value.clone(), before: before.to_vec() }
        };
        match self {
            Self::Record(value) => key(
                Review::records,
                review.map(|one| one.records.len()),
                &BEHIND_RECORDS,
                value,
            ),
            Self::Remark(value) => key(
                Review::remarks,
                review.map(|one| one.remarks.len()),
                &BEHIND_RECORDS[1..],
                value,
            ),
            Self::Content(value) => {
                key(Review::contents, review.map(|one| one.contents.len()), &[], value)
            }
            Self::Reply(remark, value) => {
                let known = review.and_then(|review| review.remarks.get(*remark));
                TreeEdit::Insert {
                    list: vec![
                        NodeStep::Key(Review::remarks),
                        NodeStep::Item(*remark),
                        NodeStep::Key(Remark::replies),
                    ],
                    index: known.map_or(0, |remark| remark.replies.len()),
                    value: value.clone(),
                    before: Vec::new(),
                }
            }
        }
    }
}

/// How a new file begins: what it is, and of which issue, correction or failing.
fn head(reviewed: &Reviewed) -> String {
    let what = Lang::ALL.map(|lang| format!("# {}\n", Message::new("review-file").text(lang)));
    let of = match reviewed {
        Reviewed::Issue(_) => String::new(),
        Reviewed::Correction { name, .. } => format!("{}: {name}\n", Review::correction),
        Reviewed::News(failing) => format!("{}: {failing}\n", Review::failing),
    };
    format!("{}{}: {}\n{of}", what.concat(), Review::issue, reviewed.issue())
}
