//! Typst in this process.
//!
//! 1. A world is made of the document, the shared files and the fonts.
//! 2. Typst evaluates and lays out the source.
//! 3. The pages are searched for characters that no font has.
//! 4. The pages become PDF.

use std::panic;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};

use super::document::{TypesetInput, TypesetOutcome, TypesetPdf};
use super::fonts::Fonts;
use super::problem::{Problem, SourceSpan, Subject};
use super::shared::Shared;
use super::sheets::Sheets;
use super::world::DocumentWorld;
use super::{inspect, report, rules};
use crate::lang::Message;
use crate::model::Role;

/// The embedded engine.
#[derive(Debug)]
pub struct Embedded {
    fonts: Arc<Fonts>,
    shared: Arc<Shared>,
}

impl Embedded {
    /// Version of the Typst crates; `version_is_that_of_the_crates` in the tests holds it.
    pub const VERSION: &str = "0.15.1";

    /// The engine over these fonts and templates; cheap to make.
    pub fn new(fonts: Arc<Fonts>, shared: Arc<Shared>) -> Self {
        Self { fonts, shared }
    }

    /// Sets one document.
    pub(super) fn typeset(&self, document: &TypesetInput) -> TypesetOutcome {
        let (output, problems) = guarded(document, || {
            let world = DocumentWorld::new(&self.fonts, &self.shared, document);
            let (pages, mut problems) = self.lay_out(document, &world);
            let Some(pages) = pages else { return (None, problems) };
            match typst_pdf::pdf(&pages, &options(document)) {
                Ok(pdf) => {
                    let text = Some(inspect::text(&pages));
                    (Some(TypesetPdf { pdf, pages: pages.pages().len(), text }), problems)
                }
                Err(errors) => {
                    problems.extend(report::problems(&errors, &world, document));
                    (None, problems)
                }
            }
        });
        TypesetOutcome { output, problems }
    }

    /// Lays out one document, to be looked at: its pages, unless there were errors, and the problems.
    pub(super) fn sheets(&self, document: &TypesetInput) -> (Option<Sheets>, Vec<Problem>) {
        guarded(document, || {
            let world = DocumentWorld::new(&self.fonts, &self.shared, document);
            let (pages, problems) = self.lay_out(document, &world);
            (pages.map(|pages| Sheets::new(pages, world.main_source())), problems)
        })
    }

    fn lay_out(
        &self,
        document: &TypesetInput,
        world: &DocumentWorld<'_>,
    ) -> (Option<PagedDocument>, Vec<Problem>) {
        let told = |list: &[SourceDiagnostic]| report::problems(list, world, document);
        let Warned { output, warnings } = typst::compile::<PagedDocument>(world);
        let mut problems = told(&warnings);
        problems.extend(self.unreadable(document));
        match output {
            Ok(pages) => {
                problems.extend(self.missing(&pages, document));
                let is_whole = !problems.iter().any(Problem::is_error);
                (is_whole.then_some(pages), problems)
            }
            Err(errors) => {
                problems.extend(told(&errors));
                (None, problems)
            }
        }
    }

    /// The net below [`Fonts::covers`]: what came out as an empty box.
    fn missing(&self, pages: &PagedDocument, document: &TypesetInput) -> Vec<Problem> {
        let problem = |(character, missing): (char, inspect::MissingGlyph)| {
            let mut place = SourceSpan::whole(&document.name, &document.main);
            if let Some(start) = document.main.find(character) {
                place.range = start..start + character.len_utf8();
            }
            let roles = self.fonts.roles_of(&missing.family);
            let roles: Vec<&str> = roles.into_iter().map(Role::id).collect();
            let seen = Message::new("missing-glyph.seen")
                .with("page", missing.page)
                .with("roles", roles.join(", "));
            report::missing_glyph(place, character, &missing.family).hint(seen)
        };
        inspect::missing(pages).into_iter().map(problem).collect()
    }

    fn unreadable(&self, document: &TypesetInput) -> Option<Problem> {
        let path = self.fonts.unreadable()?.display().to_string();
        let place = SourceSpan::whole(&document.name, &document.main);
        let problem = Problem::new(&rules::FONT_UNREADABLE, place).with("path", path);
        Some(problem.about(Subject::Settings).hint(Message::new("font-unreadable.hint")))
    }
}

/// Runs Typst over a document. A panic within it becomes a problem of this document only.
fn guarded<T>(
    document: &TypesetInput,
    run: impl FnOnce() -> (Option<T>, Vec<Problem>),
) -> (Option<T>, Vec<Problem>) {
    panic::catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|cause| {
        let place = SourceSpan::whole(&document.name, &document.main);
        let cause = cause
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| cause.downcast_ref::<&str>().copied())
            .unwrap_or("unknown");
        let problem = Problem::new(&rules::TYPST_PANIC, place);
        let problem = problem.with("document", &document.name).with("message", cause);
        (None, vec![problem.hint("typst-panic.hint")])
    })
}

/// The same options as `typst compile` has.
fn options(document: &TypesetInput) -> PdfOptions {
    PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Auto,
        timestamp: timestamp(document),
        page_ranges: None,
        standards: document.standards.to_typst(),
        tagged: true,
        pretty: false,
    }
}

fn timestamp(document: &TypesetInput) -> Option<Timestamp> {
    let date = document.date;
    let (year, month, day) = (date.year(), date.month(), date.day());
    let midnight = typst::foundations::Datetime::from_ymd_hms(year, month, day, 0, 0, 0)?;
    Some(Timestamp::new_utc(midnight))
}
