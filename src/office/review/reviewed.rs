//! What is reviewed: an issue, or a correction of one.

use crate::diag::Files;
use crate::model::{Correction, IssueId};

/// Where corrections stand.
const CORRECTIONS: &str = "corrections/";

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
        }
    }

    /// What tells it from all others, and names the file of its records: no issue has a dot in its id.
    pub fn key(&self) -> String {
        match self {
            Self::Issue(id) => id.to_string(),
            Self::Correction { name, .. } => format!("correction.{name}"),
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
        }
    }
}
