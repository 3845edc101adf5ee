//! Which outputs there are, and how each is made.
//!
//! In: a checked [`Archive`](crate::model::Archive), the workspace, and a [`Toolchain`]. Out: files, one
//! by one, into sinks, and diagnostics. The sinks decide where the files go.
//!
//! 1. [`Plan::new`] chooses the issues, and says which of them the public may see.
//! 2. [`Toolchain::new`] gathers what all issues share: templates, fonts, the engine.
//! 3. [`build()`] makes of the request two values, in which nothing changes, and of these the list of
//!    everything that is made ([`Output`]), each with what it is made of ([`Input`]).
//! 4. What is made for the website is made from a `website`, which holds what the public may know and has
//!    no way to the rest; what is made for the print room, from the whole archive (`print`).
//! 5. It is made in steps that hand on what they learnt: lists of many issues (`lists`: `pages`, `removed`,
//!    `ledger`, `statistics`), then the issues in parallel, then the index for `search`, then `data`.
//! 6. [`is_made_for`] and [`sheets`] are for what is looked at before it is built.
//!    [`internal_pdf`], [`confirmation_pdfs`] and [`Paper`] are for what is printed besides, [`edition_pdfs()`] for
//!    what is frozen.
//! 7. A PDF whose source is as it was is not set again (`pdf_build`), and none of an issue that is registered
//!    (`registered`).
//! 8. In a partial build, `previous` carries over what was made before.
//!
//! An issue's text never stands in memory longer than its turn.

mod assets;
mod build;
mod data;
mod drafts;
mod earlier;
mod edition_pdfs;
mod glyphs;
mod inputs;
mod internal;
mod issue_build;
mod issued;
mod issues;
mod ledger;
mod lists;
mod made;
mod moved_failings;
mod outputs;
mod pages;
mod paper;
mod pdf_build;
mod pdf_measures;
mod pdf_source;
mod plan;
mod preview;
mod previous;
mod print;
mod problem;
mod public_view;
mod registered;
mod removed;
mod request;
mod rules;
mod search;
mod set_pdfs;
mod statistics;
mod tables;
mod template_fault;
mod templates;
mod timings;
mod toolchain;
mod website;

pub use assets::{BUILT_IN_TEMPLATES, static_addresses};
pub use build::{Built, build, build_only, declared};
pub use earlier::with_issues;
pub use edition_pdfs::{EditionPdfs, edition_pdfs};
pub use glyphs::{KeptGlyphs, uncovered_again};
pub use inputs::Input;
pub use internal::{
    ConfirmationPdf, InternalPdf, confirmation_pdfs, ink_pdf, internal_pdf, internal_source,
    review_copy_pdf,
};
pub use issued::changed::{Changed, Issued};
pub use issued::compare::has_published;
pub use issued::difference::excerpts;
pub use outputs::{DataOutput, IssueOutput, LedgerOutput, ListOutput, Output};
pub use paper::Paper;
pub use plan::{Plan, Selection};
pub use preview::{Edition, is_made_for, sheets};
pub use registered::{FrozenPdf, Registered};
pub use request::{BuildRequest, Extent, Sinks};
pub use rules::{
    ATTACHMENT_FORBIDDEN, CHANGED_AFTER_PUBLISHING, RULES, VANISHED_NEWS, is_of_earlier,
};
pub use set_pdfs::{EarlierPdfs, PdfsMade, SetPdfs};
pub use templates::own_templates;
pub use timings::{Phase, Timings};
pub use toolchain::{EngineSettings, Toolchain, font_folders, fonts};
