//! Whether the website tells anything of what is withheld: it is made twice, of the archive and of the
//! same archive with other secrets, and compared.

use super::build::BuildError;
use super::unbuilt;
use super::workbench::{Workbench, check_for_build};
use crate::model::{Archive, Config, OutPath, scrambled};
use crate::output::DigestSink;
use crate::site::{
    BuildRequest, EngineSettings, IssueOutput, Output, Plan, Selection, Sinks, Timings,
    Toolchain,
};
use crate::source::{Disk, Project};
use crate::{site, typeset};

/// What the comparison came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicCheck {
    /// How many files the website has.
    pub files: usize,
    /// Those that are not the same with other secrets.
    pub differing: Vec<OutPath>,
}

/// Makes the website of a workspace twice, in memory, and compares.
///
/// # Errors
/// Where it cannot be built; the faults are in the workbench.
pub fn check_public(disk: &Disk) -> (Workbench, Result<PublicCheck, BuildError>) {
    let mut workbench = check_for_build(disk, disk.reread(), &Timings::default());
    let found = std::mem::take(&mut workbench.diagnostics);
    workbench.diagnostics = unbuilt::ease(&workbench.archive, found);
    let config = workbench.archive.config.clone();
    let result = match config {
        Some(config) if !workbench.diagnostics.has_errors() => {
            compare(disk, &config, &mut workbench)
        }
        _ => Err(BuildError::Faults),
    };
    (workbench, result)
}

fn compare(
    disk: &Disk,
    config: &Config,
    workbench: &mut Workbench,
) -> Result<PublicCheck, BuildError> {
    let Workbench { files, archive, diagnostics } = workbench;
    let settings = EngineSettings { choice: None, workspace: disk.root().to_owned() };
    let toolchain = Toolchain::new(disk, config, Some(&settings), files, diagnostics);
    let toolchain = toolchain.ok_or(BuildError::Faults)?;
    let pool = typeset::pool(0).map_err(|error| BuildError::Threads(error.to_string()))?;
    let mut website = |archive: &Archive, project: &dyn Project| {
        let plan = Plan::new(archive, &Selection::default());
        let (public, print) = (DigestSink::default(), DigestSink::default());
        let sinks = Sinks { public: &public, print: &print };
        let whole = (archive, config);
        let request = BuildRequest::unwatched(project, whole, &toolchain, &plan, sinks);
        pool.install(|| site::build_only(&request, &is_public, files, diagnostics));
        match diagnostics.has_errors() {
            true => Err(BuildError::Faults),
            false => Ok(public),
        }
    };
    let visible = Plan::new(archive, &Selection::default()).visible;
    let (other, other_files) = scrambled(archive, &visible, disk);
    let (one, other) = (website(archive, disk)?, website(&other, &other_files)?);
    Ok(PublicCheck { files: one.count(), differing: one.differing(&other) })
}

/// Whether an output is for the website.
fn is_public(output: &Output) -> bool {
    !matches!(output, Output::Issue(_, IssueOutput::Print))
}
