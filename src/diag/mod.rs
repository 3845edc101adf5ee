//! What is wrong with the user's files, told so that they can mend it.
//!
//! A [`Diagnostic`] is data: a rule, a place, a message, further places, remedies. Printing is apart
//! ([`render`]) and is the only step that knows a language. Stages collect into [`Diagnostics`] and
//! go on, so that one run names every problem.

mod diagnostic;
mod files;
mod fix;
pub mod render;
mod span;
mod stored;

pub use diagnostic::{Authority, Diagnostic, Diagnostics, Rule, Severity, excerpt};
pub use files::{FileId, Files, Position, Reread};
pub use fix::{Applicability, FileChange, Fix, SourceEdit, TextEdit};
pub use span::{Span, Spanned};
pub use stored::StoredDiagnostics;
