//! Building in process, into memory, from any workspace.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use tongbao::diag::{Diagnostics, Files, render};
use tongbao::lang::Lang;
use tongbao::model::{EngineChoice, scrambled};
use tongbao::output::MemorySink;
use tongbao::site::{BuildRequest, EngineSettings, Plan, Selection, Sinks, Toolchain};
use tongbao::source::{Disk, Overlay, Project, WorkspacePath};
use tongbao::{office, site, typeset};

use super::root;

/// What a build gave.
pub(crate) struct Outputs {
    /// The website, by path.
    pub(crate) public: BTreeMap<String, Vec<u8>>,
    /// The print room's files.
    pub(crate) print: BTreeMap<String, Vec<u8>>,
    /// What was told, a line each, in English.
    pub(crate) told: String,
}

impl Outputs {
    /// A page of the website, as text.
    pub(crate) fn page(&self, path: &str) -> &str {
        let Some(bytes) = self.public.get(path) else {
            panic!("no page {path}: {}", self.told)
        };
        str::from_utf8(bytes).expect("pages are UTF-8")
    }
}

/// Diagnostics, a line each, in English.
pub(crate) fn told(diagnostics: &Diagnostics, files: &Files) -> String {
    let sorted = diagnostics.sorted(files);
    sorted.into_iter().map(|one| render::short(one, files, Lang::En)).collect()
}

/// Builds all published issues; without PDFs where `engine` is `None`. Fonts are those of the
/// machine and of `workspace`. Panics where the workspace cannot be checked without an error.
pub(crate) fn build(
    project: &dyn Project,
    workspace: &Path,
    engine: Option<EngineChoice>,
    only: &[&str],
) -> Outputs {
    let mut words = String::new();
    let (public, print) = requested(project, workspace, engine, only, |request, files, out| {
        site::build(request, files, out);
        words = told(out, files);
    });
    Outputs { public: public.into_files(), print: print.into_files(), told: words }
}

/// The same of the workspace with other secrets in it.
pub(crate) fn build_scrambled(
    project: &dyn Project,
    workspace: &Path,
    engine: Option<EngineChoice>,
    only: &[&str],
) -> Outputs {
    let mut words = String::new();
    let (public, print) = requested(project, workspace, engine, only, |request, files, out| {
        let BuildRequest { archive, plan, project, .. } = *request;
        let (archive, project) = scrambled(archive, &plan.visible, project);
        let selection = Selection::default();
        let plan = Plan::new(&archive, &selection);
        let (archive, project, plan) = (&archive, &project, &plan);
        site::build(&BuildRequest { archive, plan, project, ..*request }, files, out);
        words = told(out, files);
    });
    Outputs { public: public.into_files(), print: print.into_files(), told: words }
}

/// Calls `run` with the request for a build, as [`build`] makes it, and gives the sinks of the website
/// and of the print room.
pub(crate) fn requested(
    project: &dyn Project,
    workspace: &Path,
    engine: Option<EngineChoice>,
    only: &[&str],
    run: impl FnOnce(&BuildRequest<'_>, &mut Files, &mut Diagnostics) + Send,
) -> (MemorySink, MemorySink) {
    let mut prepared = office::check(project);
    let (files, out) = (&mut prepared.files, &mut prepared.diagnostics);
    assert!(!out.has_errors(), "{}", told(out, files));
    let archive = &prepared.archive;
    let config = archive.config.as_ref().expect("a workspace without errors has settings");
    let settings = engine
        .map(|choice| EngineSettings { choice: Some(choice), workspace: workspace.into() });
    let toolchain = Toolchain::new(project, config, settings.as_ref(), files, out);
    let Some(toolchain) = toolchain else { panic!("{}", told(out, files)) };
    let ids = archive.issues().map(|issue| issue.id());
    let only = ids.filter(|id| only.contains(&id.to_string().as_str())).collect();
    let plan = Plan::new(archive, &Selection { only, ..Selection::default() });
    let (public, print) = (MemorySink::new(), MemorySink::new());
    let sinks = Sinks { public: &public, print: &print };
    let request = BuildRequest::unwatched(project, (archive, config), &toolchain, &plan, sinks);
    let pool = typeset::pool(0).expect("threads start");
    pool.install(|| run(&request, files, out));
    (public, print)
}

/// The sample archive of the repository, with its PDFs.
pub(crate) fn sample() -> &'static Outputs {
    static SAMPLE: LazyLock<Outputs> = LazyLock::new(|| {
        let disk = Disk::open(root()).unwrap();
        build(&disk, root(), Some(EngineChoice::Embedded), &[])
    });
    need_fonts();
    assert_eq!(SAMPLE.told, "", "the sample has nothing to complain of");
    &SAMPLE
}

/// The sample archive with an English interface, without its PDFs.
pub(crate) fn sample_in_english() -> &'static Outputs {
    static SAMPLE: LazyLock<Outputs> = LazyLock::new(|| {
        let disk = Disk::open(root()).unwrap();
        let path = WorkspacePath::root().join("tongbao.yaml").unwrap();
        let config = fs_err::read_to_string(root().join("tongbao.yaml")).unwrap();
        let english = config.replace("language: zh", "language: en");
        assert_ne!(config, english, "the sample says which language it has");
        build(&Overlay::new(&disk).with(path, english), root(), None, &[])
    });
    &SAMPLE
}

/// The issues of the sample that have a page: their ids and the paths of their folders.
pub(crate) fn sample_issues() -> Vec<(String, String)> {
    let pdfs = sample().public.keys().filter(|path| path.ends_with(".pdf"));
    let issues: Vec<_> = pdfs
        .map(|path| {
            let (folder, name) = path.rsplit_once('/').expect("a PDF stands beside its page");
            (name.trim_end_matches(".pdf").to_owned(), folder.to_owned())
        })
        .collect();
    assert!(issues.len() >= 10, "the sample has ten issues at least: {issues:?}");
    issues
}

/// Fails with the remedy where a default font is not installed: what is measured depends on them.
pub(crate) fn need_fonts() {
    static MISSING: LazyLock<String> = LazyLock::new(|| {
        let disk = Disk::open(root()).unwrap();
        let prepared = office::check(&disk);
        let config = prepared.archive.config.expect("the sample has settings");
        let roles = site::fonts(&config, root()).report();
        roles.into_iter().flat_map(|role| role.missing).collect::<Vec<_>>().join(", ")
    });
    assert!(MISSING.is_empty(), "fonts are missing: {}; run `make fonts`", *MISSING);
}
