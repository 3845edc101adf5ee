//! The issues, in parallel, some at a time.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::issue_build::{IssueBuild, IssueMade};
use super::made::Made;
use super::outputs::IssueOutput;
use super::pdf_build::PdfBuild;
use super::pdf_measures::PdfMeasures;
use super::print::PrintBuild;
use super::website::WebsiteBuild;
use crate::model::IssueId;
use crate::search::IndexBuilder;
use crate::typeset;

/// Issues for each thread between two clearings of what Typst remembers. Measured on two threads:
/// 4, 8, 16, 32 and 64 take the same time and 185, 230, 340, 530 and 760 MB; with fewer, threads
/// wait for each other at the end of a batch.
const BATCH: usize = 8;

/// Issues for each thread where nothing is typeset: what they bring to the index stands in memory until
/// the end of a batch.
const BATCH_OF_PAGES: usize = 64;

/// What issues are made from.
pub(super) struct Builds<'a> {
    /// The website, or what of it is built.
    pub(super) website: &'a WebsiteBuild<'a>,
    /// The print room.
    pub(super) print: &'a PrintBuild<'a>,
    /// None where no PDFs are made.
    pub(super) pdfs: Option<&'a PdfBuild<'a>>,
    /// Called after each issue; says whether the next one is made.
    pub(super) progress: &'a (dyn Fn() -> ControlFlow<()> + Sync),
}

/// What is made of one issue.
pub(super) type IssueOutputs = (IssueId, Vec<IssueOutput>);

/// What the issues returned, for what is made of all of them.
pub(super) struct IssuesMade {
    /// What making them returned, and what was made before.
    pub(super) made: Made,
    /// Their PDFs.
    pub(super) pdfs: PdfMeasures,
    /// Their words.
    pub(super) index: IndexBuilder,
}

/// Makes what is asked for of each issue. `made` is what the lists returned: they go first, since the
/// files of the ledger take most memory, and what issues bring to the index grows. Where a build is stopped, the
/// issues that follow are not made.
pub(super) fn make(builds: &Builds<'_>, issues: &[IssueOutputs], made: Made) -> IssuesMade {
    let pdfs = PdfMeasures::default();
    let mut all = IssuesMade { made, pdfs, index: IndexBuilder::default() };
    let is_stopped = AtomicBool::new(false);
    let of_thread = if builds.website.toolchain.pdf.is_some() { BATCH } else { BATCH_OF_PAGES };
    for batch in issues.chunks(of_thread * rayon::current_num_threads()) {
        let made = batch.par_iter().filter(|_| !is_stopped.load(Ordering::Relaxed));
        let made: Vec<IssueMade> = made.map(|one| issue(builds, one, &is_stopped)).collect();
        made.into_iter().for_each(|one| all.add(one));
        typeset::evict(0);
    }
    all
}

fn issue(
    builds: &Builds<'_>,
    (id, outputs): &IssueOutputs,
    is_stopped: &AtomicBool,
) -> IssueMade {
    let Builds { website, print, pdfs, progress } = *builds;
    let issue = IssueBuild::new(website, id);
    let mut made = issue.map(|issue| issue.make(outputs, pdfs)).unwrap_or_default();
    if let (true, Some(pdfs)) = (outputs.contains(&IssueOutput::Print), pdfs) {
        made.made.add(print.issue(pdfs, id, made.published.take()));
    }
    // Of others that are only told anew nobody waits to hear.
    if !website.others.contains(id) && progress().is_break() {
        is_stopped.store(true, Ordering::Relaxed);
    }
    made
}

impl IssuesMade {
    fn add(&mut self, issue: IssueMade) {
        self.made.add(issue.made);
        self.pdfs.add(issue.pdfs);
        if let Some(terms) = issue.terms {
            self.index.add(terms);
        }
    }
}
