//! What is known of issues that are registered: their PDFs are not set any more.

use crate::diag::Diagnostic;
use crate::model::{IssueId, RegisterHead};
use crate::typeset::TypesetPdf;

/// The PDF of an issue that was frozen; `None` where none was, and what is told where it is not as it was frozen.
pub type FrozenPdf<'a> =
    dyn Fn(&IssueId) -> Option<Result<TypesetPdf, Box<Diagnostic>>> + Sync + 'a;

/// What stands in the register.
#[derive(Clone, Copy)]
pub struct Registered<'a> {
    /// PDFs for the website.
    pub public: &'a FrozenPdf<'a>,
    /// PDFs for the print room.
    pub internal: &'a FrozenPdf<'a>,
    /// Its last line; `None` where there is no register.
    pub head: Option<&'a RegisterHead>,
}

impl Registered<'_> {
    /// There is no register.
    pub fn nothing() -> Self {
        Self { public: &|_| None, internal: &|_| None, head: None }
    }
}
