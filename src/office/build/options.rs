//! What shall be built, and with what.

use crate::model::{Config, Date, EngineChoice};

/// What shall be built.
#[derive(Debug, Clone, Copy)]
pub struct BuildOptions<'a> {
    /// Names of issues that alone are made again; all where there is none.
    pub only: &'a [String],
    /// Whether drafts and issues in review are built too.
    pub drafts: bool,
    /// The day on which deadlines are held against the calendar; that of the newest issue where none
    /// is given.
    pub as_of: Option<Date>,
    /// Whether PDFs are made, and with what.
    pub pdfs: Pdfs,
    /// How many threads work; as many as there are processors for 0.
    pub threads: usize,
    /// Whether everything is made, PDFs too, though it is as it was.
    pub force: bool,
}

/// Whether PDFs are made, and with what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pdfs {
    /// None are made.
    None,
    /// With the engine of the settings.
    BySettings,
    /// With this engine.
    By(EngineChoice),
}

impl Pdfs {
    /// The engine that makes them under these settings; `None` where none are made.
    pub(super) fn engine(self, config: &Config) -> Option<EngineChoice> {
        match self {
            Self::None => None,
            Self::BySettings => Some(config.pdf.engine),
            Self::By(engine) => Some(engine),
        }
    }
}
