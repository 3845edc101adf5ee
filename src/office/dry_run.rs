//! What a build would tell that no rule can: templates are run, characters are looked for in the fonts, and
//! what would be published is compared with the website that stands there; files of `static/` are read and put beside
//! the pages. Nothing is written.
//!
//! A picture is looked at alone where that tells that it can be set; else the PDF of its issue is made, which tells
//! what a build would.

use std::collections::BTreeSet;

use rayon::prelude::{IntoParallelIterator, ParallelIterator};

use super::days::today;
use super::issued::{IssuedBefore, is_issued_anew};
use super::workbench::Workbench;
use crate::check::{Asked, Context, shown_files};
use crate::diag::{Diagnostics, Files};
use crate::model::{Archive, Config, Issue, IssueId, OutPath};
use crate::output::{DrySink, MemorySink};
use crate::site::{
    BuildRequest, EngineSettings, IssueOutput, Issued, KeptGlyphs, Output, Plan, Selection,
    Sinks, Toolchain,
};
use crate::source::{Disk, Project};
use crate::{site, typeset};

/// Adds to the diagnostics of a workbench what stands in the way of building.
///
/// Built-in templates are known to run. Where the workspace has none of its own, only the words of issues
/// are made, to be compared with a website that stands there; with its own, all pages are, and the PDF of the
/// newest issue. PDFs of issues with pictures that may be none are made in any case.
pub fn dry_run(disk: &Disk, workbench: &mut Workbench) {
    let Some(config) = workbench.archive.config.clone() else { return };
    let Workbench { files, diagnostics, .. } = workbench;
    let settings = EngineSettings { choice: None, workspace: disk.root().to_owned() };
    let toolchain = Toolchain::new(disk, &config, Some(&settings), files, diagnostics);
    let Some(toolchain) = toolchain else { return };
    workbench.look_for_glyphs(&toolchain, &mut KeptGlyphs::default());
    let Workbench { files, archive, diagnostics } = workbench;
    if !diagnostics.has_errors() {
        let run = DryRun { disk, archive, config: &config, toolchain: &toolchain };
        run.run(files, diagnostics);
    }
}

/// What a build would tell of an issue because it says something else than when it was published, or is not published any
/// more.
pub(super) fn changed_since_published(
    disk: &Disk,
    whole: (&Archive, &Config),
    toolchain: &Toolchain,
    id: &IssueId,
    files: &mut Files,
) -> Diagnostics {
    let mut told = Diagnostics::new();
    let public = DrySink::new(disk.root().join("public"));
    let print = MemorySink::default();
    let plan = Plan::new(whole.0, &Selection::default());
    let sinks = Sinks { public: &public, print: &print };
    let before = IssuedBefore::read(disk);
    let issued = Issued {
        changed: &before.changed,
        is_issued_anew: &is_issued_anew(disk, disk, whole.0),
    };
    let request = BuildRequest::unwatched(disk, whole, toolchain, &plan, sinks);
    let request = BuildRequest { issued, ..request };
    let chosen = |output: &Output| {
        let is_compared = |one| matches!(one, IssueOutput::Json | IssueOutput::Files);
        matches!(output, Output::Issue(of, one) if of == id && is_compared(*one))
    };
    let mut all = Diagnostics::new();
    site::build_only(&request, &chosen, files, &mut all);
    let own = whole.0.issue(id).map(|issue| issue.file);
    told.extend(all.into_iter().filter(|one| {
        let is_changed = std::ptr::eq(one.rule, &raw const site::CHANGED_AFTER_PUBLISHING);
        is_changed || site::is_of_earlier(one.rule) && Some(one.span.file) == own
    }));
    told
}

struct DryRun<'a> {
    disk: &'a Disk,
    archive: &'a Archive,
    config: &'a Config,
    toolchain: &'a Toolchain,
}

impl DryRun<'_> {
    fn run(&self, files: &mut Files, out: &mut Diagnostics) {
        let public = DrySink::new(self.disk.root().join("public"));
        let print = DrySink::new(self.disk.root().join("print"));
        let plan = Plan::new(self.archive, &Selection::default());
        let newest = plan.issues.iter().max_by_key(|issue| issue.date.value);
        let newest = newest.map(|issue| issue.id());
        let has_website = self.disk.root().join("public").is_dir();
        let has_files = |issue: &Issue| has_website && issue.named_files().next().is_some();
        let with_files = plan.issues.iter().filter(|issue| has_files(issue));
        let with_files: BTreeSet<IssueId> = with_files.map(|issue| issue.id()).collect();
        let doubtful = self.with_doubtful_pictures(files);
        let has_templates = !site::own_templates(self.disk).is_empty();
        let statics = site::static_addresses(self.disk);
        let statics: Vec<_> = statics.iter().map(|address| address.to_lowercase()).collect();
        let is_beside = |id: &IssueId| {
            let folder = OutPath::issue(id).folder().to_lowercase();
            statics.iter().any(|address| address.starts_with(&folder))
        };
        let chosen = |output: &Output| match output {
            Output::Issue(id, one) if *one != IssueOutput::Print && is_beside(id) => true,
            Output::Issue(_, IssueOutput::Json) => has_website || has_templates,
            Output::Issue(_, IssueOutput::Print) => false,
            Output::Issue(id, IssueOutput::Files) => has_templates || with_files.contains(id),
            Output::Issue(id, IssueOutput::Pdf) => {
                has_templates && newest.as_ref() == Some(id) || doubtful.contains(id)
            }
            Output::Issue(..) => has_templates,
            _ => has_templates || !statics.is_empty(),
        };
        let whole = (self.archive, self.config);
        let sinks = Sinks { public: &public, print: &print };
        let request = BuildRequest::unwatched(self.disk, whole, self.toolchain, &plan, sinks);
        let before = IssuedBefore::read(self.disk);
        out.extend(before.told(files));
        let issued = Issued {
            changed: &before.changed,
            is_issued_anew: &is_issued_anew(self.disk, self.disk, self.archive),
        };
        let request = BuildRequest { issued, ..request };
        // A machine without threads for it is told by the build.
        if let Ok(pool) = typeset::pool(0) {
            pool.install(|| site::build_only(&request, &chosen, files, out));
        }
    }

    /// The issues that have a picture of which only setting it says whether it can be set.
    fn with_doubtful_pictures(&self, files: &Files) -> BTreeSet<IssueId> {
        let asked = Asked::WhatWeighs;
        let context =
            Context { archive: self.archive, project: self.disk, files, asked, today: today() };
        let shown = shown_files::all(&context).into_par_iter();
        let doubtful = shown.filter(|file| {
            let extension = file.path.extension().unwrap_or_default();
            let bytes = self.disk.read(&file.path);
            file.is_picture && bytes.is_ok_and(|bytes| !typeset::is_plain(&extension, &bytes))
        });
        doubtful.map(|file| file.issue.id()).collect()
    }
}
