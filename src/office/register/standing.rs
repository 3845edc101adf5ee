//! What is registered, beside what the workspace holds: nothing that was registered says something else now.

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::edition_source::EditionSource;
use super::newer::{is_retracted_since, is_revised};
use super::page_standing::pages;
use super::seen::check_seen;
use super::shown_persons::shows_more;
use crate::diag::{Diagnostic, Diagnostics, Files, Severity, Span};
use crate::lang::{Message, truncated};
use crate::model::{Archive, Issue, IssueId, Status};
use crate::office::review::{Altered, AlteredKind, altered};
use crate::office::workbench::Workbench;
use crate::register::{
    EditionFolder, REGISTERED_ISSUE, Register, RegisteredIssue, SUMS, Sums, VOID_NUMBER,
    altered_file, unregistered,
};
use crate::site::{excerpts, with_issues};
use crate::source::{Disk, Project, WorkspacePath, sha256};

/// Most changes of one issue that are told.
const MOST_TOLD: usize = 10;

/// Characters that are shown of words.
const SHOWN: usize = 40;

/// Reads the register, where there is one, and adds to the diagnostics of a workbench what is wrong with it, and which issues say
/// something else than what was registered of them.
pub fn check_register(
    (disk, project): (&Disk, &dyn Project),
    workbench: &mut Workbench,
) -> Option<Register> {
    let Workbench { files, archive, diagnostics } = workbench;
    let register = Register::read(project, files, diagnostics);
    unregistered(project, register.as_ref(), None, files, diagnostics);
    check_seen(disk, register.as_ref(), files, diagnostics);
    let register = register?;
    let all: Vec<_> = register.issues().collect();
    let (archive, texts): (&Archive, &Files) = (archive, files);
    let found: Vec<Diagnostics> =
        all.par_iter().map(|one| changes(project, (archive, texts), *one)).collect();
    let unchanged = all.iter().zip(&found).filter(|(_, found)| found.is_empty());
    let unchanged: Vec<_> = unchanged.map(|(one, _)| *one).collect();
    found.into_iter().for_each(|one| diagnostics.append(one));
    diagnostics.extend(pages(project, archive, &unchanged));
    diagnostics.extend(void(&register, archive));
    diagnostics.extend(persons(&register, archive));
    Some(register)
}

/// Tells what an issue says otherwise than its last edition.
pub(super) fn changes(
    project: &dyn Project,
    (archive, files): (&Archive, &Files),
    (id, edition): (&IssueId, &RegisteredIssue),
) -> Diagnostics {
    Standing { project, archive, files, id, edition }.told()
}

/// One issue that is registered, and its last edition.
struct Standing<'a> {
    project: &'a dyn Project,
    archive: &'a Archive,
    files: &'a Files,
    id: &'a IssueId,
    edition: &'a RegisteredIssue,
}

impl Standing<'_> {
    fn told(&self) -> Diagnostics {
        let mut out = Diagnostics::new();
        let RegisteredIssue { line, span } = self.edition;
        let Some(issue) = self.archive.issue(self.id) else {
            // It may stand in a file that cannot be read, which is told.
            if !self.archive.incomplete {
                out.push(self.at("registered-issue.missing", *span).with("file", &line.file));
            }
            return out;
        };
        if issue.status != Status::Published {
            out.push(self.at("registered-issue.hidden", Span::whole(issue.file)));
            return out;
        }
        if is_retracted_since(self.archive, self.files, (self.id, self.edition)) {
            let message = Message::new("registered-issue.retracted").with("issue", self.id);
            let place = Span::whole(issue.file);
            let told = Diagnostic::with_message(&REGISTERED_ISSUE, place, message);
            out.push(told.hint("registered-issue.hint-retracted"));
        }
        let folder = EditionFolder::new(self.id, line.edition);
        let Some(sums) = Sums::read(self.project, &folder, &line.sums) else {
            out.push(altered_file(self.edition, &folder.file(SUMS)));
            return out;
        };
        if !self.has_same_files(issue, &sums) {
            self.compare(issue, folder, &sums, &mut out);
        }
        out
    }

    /// Whether all that the edition was made of stands in the workspace as it was.
    fn has_same_files(&self, issue: &Issue, sums: &Sums) -> bool {
        let mut of = sums.iter().filter(|(name, _)| EditionFolder::is_source(name));
        issue.path.as_str() == self.edition.line.file
            && of.all(|(name, digest)| {
                let path = EditionFolder::original(name);
                let bytes = path.and_then(|path| self.project.read(&path).ok());
                bytes.is_some_and(|bytes| sha256(&bytes) == digest)
            })
    }

    fn compare(
        &self,
        issue: &Issue,
        folder: EditionFolder,
        sums: &Sums,
        out: &mut Diagnostics,
    ) {
        let RegisteredIssue { line, .. } = self.edition;
        let source = EditionSource { project: self.project, folder };
        let file = WorkspacePath::root().join(&line.file);
        let text = file.as_ref().and_then(|file| {
            let bytes = source.read(file).ok()?;
            let digest = sums.get(&EditionFolder::source(file))?;
            (sha256(&bytes) == digest).then(|| String::from_utf8_lossy(&bytes).into_owned())
        });
        let (Some(text), Some(file)) = (text, file) else {
            let name = source.folder.file(&format!("source/{}", line.file));
            return out.push(altered_file(self.edition, &name));
        };
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        let Ok((now, found)) = altered(self.project, &issue.path, (text, &source), &file)
        else {
            return out.push(self.at("registered-issue.order", Span::whole(issue.file)));
        };
        let is_text = self.files.text(issue.file) == now;
        for one in found.iter().take(MOST_TOLD) {
            let range = one.range.clone().filter(|_| is_text);
            let span = range.map_or(Span::whole(issue.file), |range| {
                Span::new(issue.file, range.start, range.end)
            });
            out.push(self.words(one, span));
        }
    }

    fn words(&self, altered: &Altered, span: Span) -> Diagnostic {
        let short = |words: &str| truncated(&words.replace('\n', " "), SHOWN);
        match &altered.kind {
            AlteredKind::Words(was, now) => {
                let (was, now) = excerpts(was, now);
                self.at("registered-issue", span).with("was", was).with("now", now)
            }
            AlteredKind::New(now) => {
                self.at("registered-issue.new", span).with("now", short(now))
            }
            AlteredKind::Gone(was) => {
                self.at("registered-issue.gone", span).with("was", short(was))
            }
            AlteredKind::Order => self.at("registered-issue.order", span),
            AlteredKind::File(name) => {
                self.at("registered-issue.file", span).with("file", name)
            }
        }
    }

    fn at(&self, id: &'static str, span: Span) -> Diagnostic {
        let message = Message::new(id).with("issue", self.id);
        let told = Diagnostic::with_message(&REGISTERED_ISSUE, span, message);
        match is_revised(self.archive, self.files, (self.id, self.edition)) {
            true => told.hint("registered-issue.hint-revised"),
            false => told.hint("registered-issue.hint"),
        }
    }
}

/// Tells issues whose numbers are void.
fn void(register: &Register, archive: &Archive) -> Vec<Diagnostic> {
    let used = register.void().iter().filter_map(|(id, line)| Some((archive.issue(id)?, line)));
    let told = used.map(|(issue, line)| {
        let told = Diagnostic::new(&VOID_NUMBER, issue.number.span).with("issue", issue.id());
        let told = told.with("reason", &line.reason).hint("void-number.hint");
        match issue.status {
            Status::Published => told,
            _ => Diagnostic { severity: Severity::Warning, ..told },
        }
    });
    told.collect()
}

/// Tells that the settings hide persons whom the frozen PDFs of the website show.
fn persons(register: &Register, archive: &Archive) -> Option<Diagnostic> {
    let config = archive.config.as_ref()?;
    let shows = |(id, edition): &(&IssueId, &RegisteredIssue)| {
        archive.removal(id).is_none() && shows_more(&edition.line, config.privacy.persons)
    };
    let issues: Vec<IssueId> =
        register.issues().filter(shows).map(|(id, _)| id.clone()).collect();
    if issues.is_empty() {
        return None;
    }
    let message = with_issues(Message::new("registered-issue.persons"), &issues);
    let place = Span::whole(config.pdf.span.file);
    let told = Diagnostic::with_message(&REGISTERED_ISSUE, place, message);
    Some(told.hint("registered-issue.hint-persons"))
}
