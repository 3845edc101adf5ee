//! Setting Typst source into PDF.
//!
//! The only folder that names the Typst crates. It reads font files and, for the external engine,
//! writes a temporary folder; everything else it is given.
//!
//! 1. [`Fonts::scan`] finds the installed faces of the families that [`RoleFonts`] lists.
//! 2. An [`Engine`] is made once from the fonts and the [`Shared`] template files.
//! 3. [`Engine::typeset`] sets one [`TypesetInput`], in any thread of the [`pool`], and gives a
//!    [`TypesetOutcome`]: the PDF, and [`Problem`]s that stand in no list of files yet.
//! 4. [`diagnostics`] turns the problems of all documents into diagnostics.
//! 5. [`evict`] frees what was remembered between documents.
//!
//! The same source gives the same bytes: there is no clock (today is the document's own date), no
//! locale, no file but those given, no package and no network.
//!
//! # Limits
//!
//! - The embedded engine cannot be stopped: a template that runs for ever holds its thread for
//!   ever. Typst's own limits end endless recursion, not endless loops. Text of entries never is
//!   code, so only a template can do that. The external engine has a time limit.
//! - Typst remembers every distinct path of a process and has room for 65,535. Main sources share
//!   one path; pictures should be given short paths that repeat from document to document.

mod document;
mod embedded;
mod external;
mod external_log;
mod external_setup;
mod fonts;
mod fonts_coverage;
mod fonts_report;
mod fonts_scan;
mod grey;
mod inspect;
mod picture;
mod places;
mod preflight;
mod print_size;
mod problem;
mod process;
mod report;
mod role;
pub mod rules;
mod sfnt;
mod shared;
mod sheets;
mod standard;
mod world;

pub use document::{TypesetInput, TypesetOutcome, TypesetPdf};
pub use embedded::Embedded;
pub use external::{External, Program};
pub use fonts::Fonts;
pub use fonts_report::{FontProblem, RoleReport};
pub use fonts_scan::{default_folders, standing as fonts_standing};
pub use picture::is_plain;
pub use places::{Area, PlacedGlyph, Places};
pub use preflight::{PageFlaw, PageFlawKind};
pub use print_size::{PrintSizePicture, at_print_size};
pub use problem::{Problem, SourceSpan, Subject, diagnostics};
pub use role::RoleFonts;
pub use shared::Shared;
pub use sheets::{Sheet, Sheets};
pub use standard::{Standard, Standards, StandardsProblem};

/// Stack of the threads that set documents. Typst bounds the depth of a document, not the stack
/// that a level takes: with the 2 MiB that threads have by default, a chain of 30,000 operators or
/// a value nested by a loop ends the process. Only touched pages of it take memory.
const STACK_BYTES: usize = 64 << 20;

/// What sets documents.
#[derive(Debug)]
pub enum Engine {
    /// Typst in this process.
    Embedded(Embedded),
    /// The `typst` program.
    External(External),
}

impl Engine {
    /// Sets one document. Safe to call from many threads at once; call it inside a [`pool`].
    pub fn typeset(&self, document: &TypesetInput) -> TypesetOutcome {
        match self {
            Self::Embedded(engine) => engine.typeset(document),
            Self::External(engine) => engine.typeset(document),
        }
    }

    /// Lays out one document, to be looked at: its pages, unless there were errors, and the problems. The
    /// external program gives no pages.
    pub fn sheets(&self, document: &TypesetInput) -> (Option<Sheets>, Vec<Problem>) {
        match self {
            Self::Embedded(engine) => engine.sheets(document),
            Self::External(_) => (None, Vec::new()),
        }
    }

    /// Name and version, for `doctor` and for the inputs of a build.
    pub fn version(&self) -> String {
        match self {
            Self::Embedded(_) => format!("embedded {}", Embedded::VERSION),
            Self::External(engine) => format!("typst-cli {}", engine.version()),
        }
    }
}

/// Threads with a stack deep enough for any document that Typst accepts. Typst itself spreads the
/// pages of a document over the threads of the pool it is called in, so jobs belong inside one:
/// `pool.install(|| documents.par_iter().map(|document| engine.typeset(document)))`.
///
/// `threads` of 0 means as many as the machine has processors.
pub fn pool(threads: usize) -> Result<rayon::ThreadPool, rayon::ThreadPoolBuildError> {
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .stack_size(STACK_BYTES)
        .thread_name(|index| format!("typeset-{index}"))
        .build()
}

/// Frees what the embedded engine remembers, of failed documents too, apart from results that were
/// used within the last `keep` calls of this function.
///
/// A build calls it with 0 after every few documents: measured over distinct documents of 6 pages on
/// two threads, the process takes 230 MB with a call after every 16, 340 MB after every 32, however
/// many there are; to keep more makes it no faster.
/// A preview that sets the same issues again calls it with 10 or so after every change.
///
/// Call it by `pool.install(|| evict(0))`: what is freed may nest as deep as a document.
pub fn evict(keep: usize) {
    typst::comemo::evict(keep);
}
