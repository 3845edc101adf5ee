//! What a build would tell that no rule can: templates are run, characters are looked for in the fonts, and
//! what would be published is compared with the website that stands there. Nothing is written.

use super::workbench::Workbench;
use crate::diag::{Diagnostics, Files};
use crate::model::{Archive, Config};
use crate::output::DrySink;
use crate::site::{
    BuildRequest, EngineSettings, Extent, IssueOutput, Output, Plan, Selection, Sinks, Timings,
    Toolchain,
};
use crate::source::Disk;
use crate::{site, typeset};

/// Adds to the diagnostics of a workbench what stands in the way of building.
///
/// Built-in templates are known to run. Where the workspace has none of its own, only the words of issues
/// are made, to be compared with a website that stands there; with its own, all pages are, and the PDF of the
/// newest issue.
pub fn dry_run(disk: &Disk, workbench: &mut Workbench) {
    let Some(config) = workbench.archive.config.clone() else { return };
    let Workbench { files, diagnostics, .. } = workbench;
    let settings = EngineSettings { choice: None, workspace: disk.root().to_owned() };
    let toolchain = Toolchain::new(disk, &config, Some(&settings), files, diagnostics);
    let Some(toolchain) = toolchain else { return };
    workbench.look_for_glyphs(&toolchain);
    let Workbench { files, archive, diagnostics } = workbench;
    if !diagnostics.has_errors() {
        let run = DryRun { disk, archive, config: &config, toolchain: &toolchain };
        run.run(files, diagnostics);
    }
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
        let has_templates = !site::own_templates(self.disk).is_empty();
        let has_website = self.disk.root().join("public").is_dir();
        let chosen = |output: &Output| match output {
            Output::Issue(_, IssueOutput::Json) => has_website || has_templates,
            Output::Issue(_, IssueOutput::Print) => false,
            Output::Issue(id, IssueOutput::Pdf) => has_templates && newest.as_ref() == Some(id),
            _ => has_templates,
        };
        let request = BuildRequest {
            project: self.disk,
            archive: self.archive,
            config: self.config,
            toolchain: self.toolchain,
            plan: &plan,
            sinks: Sinks { public: &public, print: &print },
            extent: Extent::Whole,
            timings: &Timings::default(),
            progress: &|| {},
        };
        // A machine without threads for it is told by the build.
        if let Ok(pool) = typeset::pool(0) {
            pool.install(|| site::build_only(&request, &chosen, files, out));
        }
    }
}
