//! The PDF standards that can be asked for.

use typst_pdf::{PdfStandard, PdfStandards};

use super::rules;
use crate::diag::{Diagnostic, Span};

/// A PDF standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standard {
    /// PDF/A-1b: looks the same for ever; no transparency.
    A1b,
    /// PDF/A-1a: A-1b, tagged.
    A1a,
    /// PDF/A-2b: looks the same for ever.
    A2b,
    /// PDF/A-2u: A-2b, and its text can be searched.
    A2u,
    /// PDF/A-2a: A-2u, tagged.
    A2a,
    /// PDF/A-3b: A-2b with attached files of any kind.
    A3b,
    /// PDF/A-3u: A-2u with attached files of any kind.
    A3u,
    /// PDF/A-3a: A-2a with attached files of any kind.
    A3a,
    /// PDF/A-4, on PDF 2.0.
    A4,
    /// PDF/A-4f: A-4 with attached files.
    A4f,
    /// PDF/A-4e: A-4 for engineering.
    A4e,
    /// PDF/UA-1: can be read by everyone.
    Ua1,
}

impl Standard {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::A1b,
        Self::A1a,
        Self::A2b,
        Self::A2u,
        Self::A2a,
        Self::A3b,
        Self::A3u,
        Self::A3a,
        Self::A4,
        Self::A4f,
        Self::A4e,
        Self::Ua1,
    ];

    /// Name in `tongbao.yaml` and on the command line of `typst`, and Typst's own value.
    fn entry(self) -> (&'static str, PdfStandard) {
        match self {
            Self::A1b => ("a-1b", PdfStandard::A_1b),
            Self::A1a => ("a-1a", PdfStandard::A_1a),
            Self::A2b => ("a-2b", PdfStandard::A_2b),
            Self::A2u => ("a-2u", PdfStandard::A_2u),
            Self::A2a => ("a-2a", PdfStandard::A_2a),
            Self::A3b => ("a-3b", PdfStandard::A_3b),
            Self::A3u => ("a-3u", PdfStandard::A_3u),
            Self::A3a => ("a-3a", PdfStandard::A_3a),
            Self::A4 => ("a-4", PdfStandard::A_4),
            Self::A4f => ("a-4f", PdfStandard::A_4f),
            Self::A4e => ("a-4e", PdfStandard::A_4e),
            Self::Ua1 => ("ua-1", PdfStandard::Ua_1),
        }
    }

    /// Name in `tongbao.yaml`.
    pub fn id(self) -> &'static str {
        self.entry().0
    }

    /// Reads an [`id`](Self::id), in any case.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standard| standard.id().eq_ignore_ascii_case(id))
    }
}

/// Standards that can be kept together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standards {
    list: Vec<Standard>,
}

/// Why a list of standards cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StandardsProblem {
    /// No standard is called so.
    Unknown(String),
    /// No file can keep both.
    Conflict(Standard, Standard),
}

impl Standards {
    /// The standards in `list`; one that is named twice counts once.
    pub fn new(list: &[Standard]) -> Result<Self, StandardsProblem> {
        let mut standards = Self::default();
        for &standard in list {
            if standards.list.contains(&standard) {
                continue;
            }
            for &other in &standards.list {
                if PdfStandards::new(&[other.entry().1, standard.entry().1]).is_err() {
                    return Err(StandardsProblem::Conflict(other, standard));
                }
            }
            standards.list.push(standard);
        }
        Ok(standards)
    }

    /// The standards by their names.
    pub fn parse<S: AsRef<str>>(ids: &[S]) -> Result<Self, StandardsProblem> {
        let parse = |id: &S| {
            let id = id.as_ref();
            Standard::parse(id).ok_or_else(|| StandardsProblem::Unknown(id.to_owned()))
        };
        Self::new(&ids.iter().map(parse).collect::<Result<Vec<_>, _>>()?)
    }

    /// Whether a file that keeps them may carry attachments: A-3 and A-4f say so; where no part of
    /// PDF/A is asked for, nothing forbids it.
    pub fn allow_attachments(&self) -> bool {
        self.list.iter().all(|standard| match standard {
            Standard::A3b | Standard::A3u | Standard::A3a | Standard::A4f | Standard::Ua1 => {
                true
            }
            Standard::A1b
            | Standard::A1a
            | Standard::A2b
            | Standard::A2u
            | Standard::A2a
            | Standard::A4
            | Standard::A4e => false,
        })
    }

    /// For `typst --pdf-standard`: `a-2a,ua-1`. Empty when there is none.
    pub(super) fn argument(&self) -> String {
        self.list.iter().map(|standard| standard.id()).collect::<Vec<_>>().join(",")
    }

    /// The same as Typst's own value.
    pub(super) fn to_typst(&self) -> PdfStandards {
        let list: Vec<PdfStandard> =
            self.list.iter().map(|standard| standard.entry().1).collect();
        // PDF versions of standards are ranges: where every two overlap, all do.
        PdfStandards::new(&list).expect("every two were tried together")
    }
}

impl StandardsProblem {
    /// The diagnostic, at the place in `tongbao.yaml`.
    pub fn diagnostic(&self, span: Span) -> Diagnostic {
        match self {
            Self::Unknown(id) => Diagnostic::new(&rules::UNKNOWN_STANDARD, span)
                .with("standard", id)
                .with("known", Standard::ALL.map(Standard::id).join(", ")),
            Self::Conflict(first, second) => Diagnostic::new(&rules::STANDARDS_CONFLICT, span)
                .with("first", first.id())
                .with("second", second.id())
                .hint("standards-conflict.hint"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Standard, Standards};

    #[test]
    fn whatever_is_kept_together_typst_takes() {
        for one in Standard::ALL {
            Standards::new(&[one]).unwrap().to_typst();
            for other in Standard::ALL {
                if let Ok(both) = Standards::new(&[one, other, Standard::Ua1]) {
                    both.to_typst();
                }
            }
        }
    }
}
