//! What is reviewed: an issue, a correction of one, or what is told of a failing between issues.

use crate::diag::Files;
use crate::model::{Correction, FailingId, IssueId};
use crate::office::manuscript::ManuscriptFile;

/// Where corrections stand.
const CORRECTIONS: &str = "corrections/";

/// What opens the key of a correction.
const CORRECTION: &str = "correction.";

/// What opens that of news.
const NEWS: &str = "news.";

/// What is reviewed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reviewed {
    /// An issue.
    Issue(IssueId),
    /// A correction of an issue.
    Correction {
        /// The issue.
        of: IssueId,
        /// Its file in the folder of corrections, without the ending.
        name: String,
    },
    /// The news of a failing that its file of news between issues has.
    News(FailingId),
}

impl Reviewed {
    /// A correction that was read.
    pub(super) fn correction(one: &Correction, files: &Files) -> Self {
        let path = files.path(one.file);
        let name = path.strip_prefix(CORRECTIONS).unwrap_or(path);
        let name = name.strip_suffix(".yaml").unwrap_or(name).to_owned();
        Self::Correction { of: one.issue.value.clone(), name }
    }

    /// The issue that it is, or is of.
    pub fn issue(&self) -> &IssueId {
        match self {
            Self::Issue(id) | Self::Correction { of: id, .. } => id,
            Self::News(failing) => &failing.issue,
        }
    }

    /// What tells it from all others, and names the file of its records: no issue has a dot in its id.
    pub fn key(&self) -> String {
        match self {
            Self::Issue(id) => id.to_string(),
            Self::Correction { name, .. } => format!("{CORRECTION}{name}"),
            Self::News(FailingId { issue, unit, number }) => {
                format!("{NEWS}{issue}.{unit}.{number}")
            }
        }
    }

    /// The news that have a key; `None` where it is that of something else.
    pub(crate) fn news_of_key(key: &str) -> Option<FailingId> {
        let (issue, rest) = key.strip_prefix(NEWS)?.split_once('.')?;
        let (unit, number) = rest.rsplit_once('.')?;
        FailingId::parse(&format!("{issue}/{unit}/{number}"))
    }

    /// The file of a correction or of news, by the key; `None` where it is that of something else, or of none that can be
    /// written at the desk.
    pub fn file_of_key(key: &str) -> Option<ManuscriptFile> {
        match key.strip_prefix(CORRECTION) {
            Some(name) => ManuscriptFile::correction(name),
            None => ManuscriptFile::news(Self::news_of_key(key)?),
        }
    }

    /// Several, as a message names them.
    pub(crate) fn listed(all: &[Self]) -> String {
        all.iter().map(ToString::to_string).collect::<Vec<_>>().join("、")
    }
}

/// As somebody finds it who looks for its file.
impl std::fmt::Display for Reviewed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Issue(id) => id.fmt(f),
            Self::Correction { name, .. } => write!(f, "{CORRECTIONS}{name}.yaml"),
            Self::News(failing) => write!(f, "rectifications.yaml ({failing})"),
        }
    }
}
