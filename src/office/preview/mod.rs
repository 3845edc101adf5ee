//! A workspace that is looked at while somebody writes in it: what would be published and printed, made
//! when it is looked at.
//!
//! 1. [`WorkspaceReader::read`] reads the files again, on any thread, and [`Preview::show`] shows what was read. A file that is broken
//!    is shown as it last was without errors (`held`), so that a slip of the keyboard takes no page away; what is wrong is
//!    told all the same.
//! 2. [`Preview::page`] makes the output at an address of the website, with drafts.
//! 3. [`Preview::proof`] lays out an issue as it will be printed, in either edition; a [`Proof`] knows the way between
//!    its pages and its fields.
//!
//! What is out, was changed, and has to be published again is shown as one that is in review: its sheets say so.
//!
//! Nothing is written, but what a file said before it was broken, as a version of it. One thread owns a preview; pictures of pages can be drawn on any.

mod held;
mod proof;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::list::{IssueList, ListedIssue, list_known};
use super::manuscript::{ManuscriptFile, RecordForm, form_in};
use super::register::registered_pdf;
use super::review::{ChangedIssues, changed_issues};
use super::workbench::{KnownWorkspace, Workbench, check_again};
use crate::diag::{Diagnostics, Files};
use crate::model::schema::Schema;
use crate::model::{Date, EngineChoice, Issue, IssueId, OutPath, Status};
use crate::output::MemorySink;
use crate::site::{
    BuildRequest, Edition, EngineSettings, IssueOutput, KeptGlyphs, Output, Plan, Selection,
    Sinks, Toolchain,
};
use crate::source::{Disk, Project, WorkspacePath};
use crate::{site, typeset};
use held::Held;
use proof::ProofSource;

pub use proof::{Pointed, PointedPart, Proof};

/// Changes after which what Typst remembers is dropped, where no page used it since.
const REMEMBERED: usize = 10;

/// How many proofs are kept that are old: somebody may look at a page that is not drawn again yet.
const OLD_PROOFS: usize = 4;

/// A workspace that is looked at.
pub struct Preview {
    disk: Disk,
    /// The files as they are.
    workbench: Workbench,
    /// What is shown in place of them, where some are broken.
    held: Option<Held>,
    tools: Option<Tools>,
    /// What was made of these files.
    pages: BTreeMap<OutPath, Vec<u8>>,
    proofs: BTreeMap<(IssueId, Edition), Option<Arc<Proof>>>,
    /// Issues that are out and were changed: nobody may take the pages of those that were not published since for those that
    /// hold.
    changed: ChangedIssues,
    /// The newest last.
    old_proofs: Vec<((IssueId, Edition), Arc<Proof>)>,
    threads: Arc<rayon::ThreadPool>,
}

/// Reads and checks a workspace again and again; what did not change is neither read nor checked twice.
pub struct WorkspaceReader {
    disk: Disk,
    known: KnownWorkspace,
}

impl WorkspaceReader {
    /// Reads the files as they are now.
    pub fn read(&mut self) -> ReadWorkspace {
        let workbench = check_again(&self.disk, &mut self.known);
        let changed =
            changed_issues(&self.disk, &self.disk, (&workbench.archive, &workbench.files));
        ReadWorkspace { workbench, changed }
    }
}

/// What was read of a workspace.
pub struct ReadWorkspace {
    workbench: Workbench,
    changed: ChangedIssues,
}

/// Templates and fonts, and the files that they were read from.
struct Tools {
    toolchain: Toolchain,
    glyphs: KeptGlyphs,
    made_of: Vec<(WorkspacePath, Vec<u8>)>,
    /// Whether something was wrong with them: it is told at each reading, so they are tried again.
    is_faulty: bool,
}

impl Preview {
    /// Reads a workspace. What is given with it reads it again.
    ///
    /// # Errors
    /// Where the system gives no threads.
    pub fn open(disk: Disk) -> Result<(Self, WorkspaceReader), rayon::ThreadPoolBuildError> {
        let threads = Arc::new(typeset::pool(0)?);
        let mut reader =
            WorkspaceReader { disk: disk.clone(), known: KnownWorkspace::default() };
        let ReadWorkspace { workbench, changed } = reader.read();
        let mut preview = Self {
            held: held::hold(&disk, &workbench, None),
            workbench,
            disk,
            tools: None,
            pages: BTreeMap::new(),
            proofs: BTreeMap::new(),
            changed,
            old_proofs: Vec::new(),
            threads,
        };
        preview.look();
        Ok((preview, reader))
    }

    /// Shows the files as they were read again.
    pub fn show(&mut self, now: ReadWorkspace) {
        let before = std::mem::replace(&mut self.workbench, now.workbench);
        self.changed = now.changed;
        let before = (before, self.held.take());
        self.held = held::hold(&self.disk, &self.workbench, Some(before));
        self.look();
    }

    /// The issues, with what is open in each, as the files are; failings are due by this day.
    pub fn issues(&self, day: Date) -> IssueList {
        list_known(&self.disk, &self.workbench, Some(day), &self.changed)
    }

    /// The issues of broken files as they last were without errors, each with its file.
    pub fn held_issues(&self, day: Date) -> Vec<(ListedIssue, WorkspacePath)> {
        let Some(held) = &self.held else { return Vec::new() };
        let paths = held.archive().issues().map(|issue| issue.path.clone());
        let issues = list_known(&self.disk, held.workbench(), Some(day), &self.changed)
            .issues
            .into_iter()
            .zip(paths);
        issues.filter(|(_, path)| held.paths().any(|held| held == path)).collect()
    }

    /// The files as they are, with everything that is wrong with them.
    pub fn workbench(&self) -> &Workbench {
        &self.workbench
    }

    /// The file of an issue, as the files are, or as they last were without errors.
    pub fn path_of(&self, id: &IssueId) -> Option<WorkspacePath> {
        let held = self.held.as_ref().and_then(|held| held.archive().issue(id));
        self.workbench.archive.issue(id).or(held).map(|issue| issue.path.clone())
    }

    /// What stood in a file that cannot be read now, as it last was without errors; `None` where nobody knows.
    pub fn held_form(&self, file: &ManuscriptFile) -> Option<RecordForm> {
        form_in(self.held.as_ref()?.workbench(), file)
    }

    /// Files that are shown as they last were without errors, or are not shown at all.
    pub fn held(&self) -> impl Iterator<Item = &WorkspacePath> {
        self.held.iter().flat_map(Held::paths)
    }

    /// Issues of which nothing is shown: their files are broken, and nobody knows what they said before.
    pub fn hidden_issues(&self) -> impl Iterator<Item = &WorkspacePath> {
        let is_issue = |path: &&WorkspacePath| {
            Schema::of(path).is_some_and(|schema| schema.record.id == Issue::RECORD.id)
        };
        self.held.iter().flat_map(Held::hidden).filter(is_issue)
    }

    /// Returns what would stand at an address of the website, drafts among it; `None` where nothing would,
    /// or nothing can be made.
    pub fn page(&mut self, path: &OutPath) -> Option<Vec<u8>> {
        if !self.pages.contains_key(path) {
            let made = self.make(path);
            self.pages.extend(made);
        }
        self.pages.get(path).cloned()
    }

    /// Returns an issue as it would be printed; `None` where the edition has no such issue, or nothing can
    /// be laid out.
    pub fn proof(&mut self, id: &IssueId, edition: Edition) -> Option<Arc<Proof>> {
        let key = (id.clone(), edition);
        if !self.proofs.contains_key(&key) {
            let proof = self.lay_out(id, edition, None).map(Arc::new);
            self.proofs.insert(key.clone(), proof);
        }
        self.proofs.get(&key).cloned().flatten()
    }

    /// Lays out an issue as a text says it that its file does not say yet; `None` where the text is not that of an issue of
    /// this id, or nothing can be laid out. Until the files are read again, it is the proof of the issue.
    pub fn proof_of_text(
        &mut self,
        id: &IssueId,
        edition: Edition,
        text: &str,
    ) -> Option<Arc<Proof>> {
        let Workbench { files, archive, .. } = match &self.held {
            Some(held) => held.workbench(),
            None => &self.workbench,
        };
        let file = archive.issue(id)?.file;
        if files.text(file) == text {
            return self.proof(id, edition);
        }
        let files = files.with_text(file, text);
        let archive = archive.with_text(file, &files)?;
        let typed = Workbench { files, archive, diagnostics: Diagnostics::new() };
        let proof = Arc::new(self.lay_out(id, edition, Some(typed))?);
        let last = self.proofs.insert((id.clone(), edition), Some(Arc::clone(&proof)));
        self.put_aside(last.flatten().map(|last| ((id.clone(), edition), last)));
        Some(proof)
    }

    /// Returns the newest proof of an issue whose page looks as it does by its hash; `None` where none is kept.
    pub fn proof_of_page(
        &mut self,
        (id, edition): (&IssueId, Edition),
        (page, hash): (usize, u64),
    ) -> Option<Arc<Proof>> {
        let newest = self.proof(id, edition);
        let old = self.old_proofs.iter().rev();
        let old = old.filter(|((of, face), _)| (of, *face) == (id, edition));
        let mut all = newest.into_iter().chain(old.map(|(_, proof)| Arc::clone(proof)));
        all.find(|proof| proof.sheets().all().get(page).is_some_and(|sheet| sheet.hash == hash))
    }

    /// Returns the PDF of an issue for the print room, of one that is registered as it was frozen; `None` where there is no such issue, or nothing can be laid out.
    pub fn print_pdf(&mut self, id: &IssueId) -> Option<Vec<u8>> {
        if let Some(frozen) = registered_pdf(&self.disk, &self.workbench, id) {
            return Some(frozen);
        }
        let wanted = Output::Issue(id.clone(), IssueOutput::Print);
        self.outputs(&|output| *output == wanted).into_values().next()
    }

    /// Prepares what is made of the files that are shown.
    fn look(&mut self) {
        if let Some(held) = &self.held {
            held.keep(&self.disk, &self.workbench);
            self.workbench.archive.complete_by(held.archive());
        }
        self.pages.clear();
        let proofs = std::mem::take(&mut self.proofs).into_iter();
        self.put_aside(proofs.filter_map(|(key, proof)| Some((key, proof?))));
        let made_of = template_files(&self.disk);
        if self.tools.as_ref().is_none_or(|tools| tools.is_faulty || tools.made_of != made_of) {
            let mut told = Diagnostics::new();
            let toolchain = self.toolchain(&mut told);
            let last = self.tools.take().map(|tools| tools.toolchain);
            let (glyphs, is_faulty) = (KeptGlyphs::default(), !told.is_empty());
            let tools = |toolchain| Tools { toolchain, glyphs, made_of, is_faulty };
            self.tools = toolchain.or(last).map(tools);
            self.workbench.diagnostics.append(told);
        }
        if let Some(Tools { toolchain, glyphs, .. }) = &mut self.tools {
            self.workbench.look_for_glyphs(toolchain, glyphs);
        }
    }

    /// Keeps proofs that are old by now.
    fn put_aside(&mut self, old: impl IntoIterator<Item = ((IssueId, Edition), Arc<Proof>)>) {
        self.old_proofs.extend(old);
        self.old_proofs.drain(..self.old_proofs.len().saturating_sub(OLD_PROOFS));
    }

    /// Templates and fonts; without fonts, pages of the website can be shown all the same.
    fn toolchain(&mut self, told: &mut Diagnostics) -> Option<Toolchain> {
        let Workbench { files, archive, .. } = &mut self.workbench;
        let shown = self.held.as_ref().map_or(&*archive, Held::archive);
        let config = shown.config.as_ref()?;
        let workspace = self.disk.root().to_owned();
        // The external program could not show single pages; it sets the same.
        let settings = EngineSettings { choice: Some(EngineChoice::Embedded), workspace };
        Toolchain::new(&self.disk, config, Some(&settings), files, told).or_else(|| {
            let mut told = Diagnostics::new();
            Toolchain::new(&self.disk, config, None, files, &mut told)
        })
    }

    fn make(&mut self, path: &OutPath) -> BTreeMap<OutPath, Vec<u8>> {
        let made = self.outputs(&|output| site::is_made_for(output, path)).into_iter();
        made.map(|(path, bytes)| (OutPath::root(&path), bytes)).collect()
    }

    /// Makes some of the outputs; by path.
    fn outputs(
        &mut self,
        is_wanted: &(dyn Fn(&Output) -> bool + Sync),
    ) -> BTreeMap<String, Vec<u8>> {
        let sink = MemorySink::new();
        self.with_request(&sink, None, |request, files| {
            site::build_only(request, &is_wanted, files, &mut Diagnostics::new());
        });
        sink.into_files()
    }

    /// Lays out an issue: as the files that are shown say it, or those of `typed`.
    fn lay_out(
        &mut self,
        id: &IssueId,
        edition: Edition,
        mut typed: Option<Workbench>,
    ) -> Option<Proof> {
        let sink = MemorySink::new();
        let mut found = Diagnostics::new();
        let is_typed = typed.is_some();
        let proof = self.with_request(&sink, typed.as_mut(), |request, files| {
            let sheets = site::sheets(request, (id, edition), files, &mut found);
            typeset::evict(REMEMBERED);
            let made_of = ProofSource::of(request.archive, files, id, edition)?;
            Some(Proof::new(sheets?, made_of))
        });
        // What is shown in place of broken files, or typed, has files of its own: its places are none of these.
        if self.held.is_none() && !is_typed {
            self.workbench.diagnostics.append(found);
        }
        proof.flatten()
    }

    /// Does something with what is shown, or with `typed`, drafts among it; `None` where nothing can be shown.
    fn with_request<T: Send>(
        &mut self,
        sink: &MemorySink,
        typed: Option<&mut Workbench>,
        run: impl FnOnce(&BuildRequest<'_>, &mut Files) -> T + Send,
    ) -> Option<T> {
        let toolchain = &self.tools.as_ref()?.toolchain;
        let overlay = self.held.as_ref().map(|held| held.over(&self.disk));
        let project: &dyn Project = match &overlay {
            Some(overlay) => overlay,
            None => &self.disk,
        };
        let Workbench { files, archive, .. } = match (typed, &mut self.held) {
            (Some(typed), _) => typed,
            (None, Some(held)) => held.workbench_mut(),
            (None, None) => &mut self.workbench,
        };
        let marked = || archive.with_status(&self.changed.unpublished, Status::Review);
        let marked = (!self.changed.unpublished.is_empty()).then(marked);
        let archive = marked.as_ref().unwrap_or(archive);
        let config = archive.config.as_ref()?;
        let plan = Plan::new(archive, &Selection { drafts: true, ..Selection::default() });
        let sinks = Sinks { public: sink, print: sink };
        let request =
            BuildRequest::unwatched(project, (archive, config), toolchain, &plan, sinks);
        Some(self.threads.install(|| run(&request, files)))
    }
}

/// What templates and fonts are chosen by: the settings, and the workspace's own templates.
fn template_files(disk: &Disk) -> Vec<(WorkspacePath, Vec<u8>)> {
    let settings = WorkspacePath::root().join("tongbao.yaml");
    let all = settings.into_iter().chain(site::own_templates(disk));
    all.filter_map(|path| Some((path.clone(), disk.read(&path).ok()?))).collect()
}
