//! What is recognised in documents by the names of the archive, and its YAML.

use super::pictures::extension;
use super::refused::ImportError;
use crate::diag::Severity;
use crate::import;
use crate::import::{
    ArchiveNames, Decisions, Draft, DraftCounts, DraftYaml, PicturesAre, SourceBlock,
    SourceLines,
};
use crate::lang::Lang;
use crate::model::Issue;
use crate::office::workbench::{Faults, Workbench, is_settings, read};
use crate::source::Project;

/// What was recognised in documents.
#[derive(Debug)]
pub struct Recognised<'a> {
    /// The lines that were read.
    pub(super) source: &'a SourceLines,
    /// What was made of them.
    pub(super) draft: Draft<'a>,
    decisions: Decisions,
    /// Language of the comments that are written with it.
    pub(super) lang: Lang,
}

impl Recognised<'_> {
    /// How much was recognised.
    pub fn counts(&self) -> DraftCounts {
        self.draft.counts()
    }
}

/// What was recognised in documents for an issue, as that takes it.
#[derive(Debug)]
pub struct RecognisedFor<'a> {
    /// The issue that takes it.
    pub(super) issue: &'a Issue,
    /// What it takes.
    pub(super) recognised: Recognised<'a>,
}

impl RecognisedFor<'_> {
    /// The same once somebody has looked at each block: what is printed in another form is known then, and not noted in
    /// the file.
    #[must_use]
    pub fn looked_at(mut self) -> Self {
        import::forget_told(&mut self.recognised.draft, self.recognised.source);
        self
    }

    /// How much was recognised.
    pub fn counts(&self) -> DraftCounts {
        self.recognised.counts()
    }
}

/// Reads a workspace whose series and units are wanted; faults of issues matter to
/// [`check`](crate::office::check) only.
///
/// # Errors
/// What is wrong with the settings or the list of units.
pub fn read_for_import(project: &dyn Project) -> Result<Workbench, Faults> {
    let workbench = read(project);
    let of_settings = |severity, path: &str| severity == Severity::Error && is_settings(path);
    if workbench.found(of_settings).is_empty() {
        return Ok(workbench);
    }
    Err(workbench.into_faults(of_settings))
}

/// Recognises an issue, or entries of one, in documents, where somebody decided what some of their blocks are; comments
/// will be written in `lang`.
///
/// # Errors
/// [`ImportError::Nothing`] where there is no text.
pub fn recognise<'a>(
    workbench: &Workbench,
    source: &'a SourceLines,
    decisions: Decisions,
    lang: Lang,
) -> Result<Recognised<'a>, ImportError> {
    let draft = import::recognise(source, &ArchiveNames::new(&workbench.archive), &decisions);
    if draft.counts().units == 0 {
        return Err(ImportError::Nothing);
    }
    Ok(Recognised { source, draft, decisions, lang })
}

/// Recognises in documents what an issue takes of them; all else as for [`recognise`].
///
/// # Errors
/// [`ImportError::Nothing`] where there is no text.
pub fn recognise_for<'a>(
    workbench: &Workbench,
    issue: &'a Issue,
    source: &'a SourceLines,
    decisions: Decisions,
    lang: Lang,
) -> Result<RecognisedFor<'a>, ImportError> {
    let names = ArchiveNames::new(&workbench.archive);
    let draft = import::recognise_for(issue, source, &names, &decisions);
    if draft.counts().units == 0 {
        return Err(ImportError::Nothing);
    }
    Ok(RecognisedFor { issue, recognised: Recognised { source, draft, decisions, lang } })
}

/// Lists the blocks of the documents, each with what it became and what somebody has to decide.
pub fn source_blocks(
    workbench: &Workbench,
    recognised: &RecognisedFor<'_>,
) -> Vec<SourceBlock> {
    let Recognised { source, draft, decisions, .. } = &recognised.recognised;
    import::blocks(draft, source, &ArchiveNames::new(&workbench.archive), decisions)
}

/// Writes what was recognised: an issue, or entries where the text has no number of an issue. Pictures
/// are named, and not saved.
///
/// # Errors
/// Where the YAML would not say what the text says; see [`ImportError`].
pub fn draft_yaml(recognised: &Recognised<'_>) -> Result<DraftYaml, ImportError> {
    let Recognised { source, draft, lang, .. } = recognised;
    let folder = draft.issue_stem().map_or(String::new(), |stem| format!("{stem}/"));
    let pictures = (1..).zip(draft.pictures());
    let pictures: Vec<String> = pictures
        .map(|(number, picture)| {
            format!("{folder}picture-{number}.{}", extension(&picture.name))
        })
        .collect();
    let written = import::yaml(draft, source, &pictures, PicturesAre::Left, *lang);
    import::verify(draft, source, &pictures, &written.as_issue())?;
    Ok(written)
}
