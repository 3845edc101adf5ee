//! Freezing an issue that was published as an edition, and the line that says so.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, SecondsFormat};

use super::append::{append, out_of_order};
use super::approvals::approvals;
use super::frozen_files::FrozenIssue;
use super::newer::{correction_names, is_revised};
use super::rebuild::PROGRAM;
use super::refused::PublishError;
use super::seen::check_seen;
use super::shown_persons::shows_more;
use super::standing::changes;
use crate::check::is_placeholder;
use crate::diag::{Diagnostics, Files, Severity};
use crate::lang::Message;
use crate::model::{
    Approval, Archive, Config, EditionLine, EditionPages, Issue, IssueId, NO_LINE,
    RegisterHead, RegisterLine, Status, numbering,
};
use crate::office::build::BuildError;
use crate::office::dry_run::changed_since_published;
use crate::office::review::{Reviewed, unpublished_changes};
use crate::office::workbench::{Faults, Workbench, check};
use crate::output::{BuildLock, freeze};
use crate::register::{
    EditionFolder, Register, RegisteredIssue, STAGING, SUMS, Sums, unregistered,
};
use crate::source::{Disk, Project as _, sha256};

/// How it went.
#[derive(Debug)]
pub struct PublishReport {
    /// What was found wrong with the issue, the register, and what every issue depends on.
    pub faults: Faults,
    /// What was registered.
    pub result: Result<PublishedEdition, PublishError>,
}

/// An edition that was registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedEdition {
    /// The issue.
    pub issue: IssueId,
    /// How it is cited.
    pub citation: String,
    /// The number of the edition.
    pub edition: u32,
    /// Its folder in the workspace.
    pub folder: String,
    /// The register with its line.
    pub head: RegisterHead,
    /// Whether the edition stood there without its line, which was added.
    pub is_resumed: bool,
}

impl PublishedEdition {
    /// What to tell.
    pub fn message(&self) -> Message {
        let id =
            if self.is_resumed { "summary-registered.resumed" } else { "summary-registered" };
        let told = Message::new(id).with("citation", &self.citation);
        told.with("edition", self.edition).with("folder", &self.folder)
    }
}

/// Registers the issue that `name` means; `when` is the time of whoever does it.
pub fn publish(disk: &Disk, name: &str, when: DateTime<FixedOffset>) -> PublishReport {
    let refused = |files, diagnostics, error| PublishReport {
        faults: Faults { files, diagnostics },
        result: Err(error),
    };
    let Some(_lock) = BuildLock::acquire(disk.root()) else {
        let error = BuildError::Busy(disk.root().to_owned()).into();
        return refused(Files::new(), Diagnostics::new(), error);
    };
    // All of every text is looked at: a build leaves comments unread.
    let workbench = check(disk);
    let named = workbench.issue(name).map(|issue| (issue.id(), issue.path.clone()));
    let config = workbench.archive.config.clone();
    let ((id, path), config) = match (named, config) {
        (Ok(named), Some(config)) => (named, config),
        (Err(error), Some(_)) if !workbench.archive.incomplete => {
            return refused(workbench.files, Diagnostics::new(), error.into());
        }
        _ => {
            let faults = workbench.into_faults(|severity, _| severity == Severity::Error);
            let Faults { files, diagnostics } = faults;
            return refused(files, diagnostics, BuildError::Faults.into());
        }
    };
    let concerns = |of: &str| !of.starts_with("bulletins/") || of == path.as_str();
    let mut found = workbench.found(|severity, of| severity != Severity::Hint && concerns(of));
    let places = found.iter().filter(|one| is_placeholder(one)).count();
    let Workbench { mut files, archive, .. } = workbench;
    let run = PublishRun { disk, archive: &archive, config: &config, when };
    let result = match places {
        0 => run.publish(&id, &mut files, &mut found),
        places => Err(PublishError::ToFillIn(places)),
    };
    PublishReport { faults: Faults { files, diagnostics: found }, result }
}

/// One issue that is being registered.
struct PublishRun<'a> {
    disk: &'a Disk,
    archive: &'a Archive,
    config: &'a Config,
    when: DateTime<FixedOffset>,
}

impl PublishRun<'_> {
    /// Refuses an edition that tells of corrections, or news of its failings, that nobody has published as they are.
    fn beside_approved(&self, id: &IssueId, files: &Files) -> Result<(), PublishError> {
        let mut beside = unpublished_changes(self.disk, self.disk, (self.archive, files));
        beside.retain(|one| one.issue() == id && *one != Reviewed::Issue(id.clone()));
        if beside.is_empty() { Ok(()) } else { Err(BuildError::Unapproved(beside).into()) }
    }

    fn publish(
        &self,
        id: &IssueId,
        files: &mut Files,
        out: &mut Diagnostics,
    ) -> Result<PublishedEdition, PublishError> {
        let issue = self.archive.issue(id).ok_or(BuildError::Faults)?;
        let register = Register::read(self.disk, files, out);
        let known = register.as_ref().map_or(0, |register| register.editions(id).len());
        let next = u32::try_from(known + 1).map(|next| EditionFolder::new(id, next)).ok();
        unregistered(self.disk, register.as_ref(), next.as_ref(), files, out);
        check_seen(self.disk, register.as_ref(), files, out);
        if out.has_errors() {
            return Err(BuildError::Faults.into());
        }
        let edition = self.edition(issue, register.as_ref(), (files, out))?;
        let approved = approvals(self.disk, issue, self.config.review)?;
        self.beside_approved(id, files)?;
        let (archive, config) = (self.archive, self.config);
        let frozen = FrozenIssue { project: self.disk, archive, config, issue };
        let (pdfs, toolchain) = frozen.set(self.disk.root(), (&mut *files, &mut *out))?;
        let whole = (archive, config);
        out.extend(changed_since_published(self.disk, whole, &toolchain, id, files));
        let content = frozen.files(&pdfs, out)?;
        if out.has_errors() {
            return Err(BuildError::Faults.into());
        }
        let folder = EditionFolder::new(id, edition);
        let sums = Sums::of(&content).written();
        let last = register.as_ref().and_then(|register| register.editions(id).last());
        if let Some(last) = last.filter(|last| last.line.sums == sha256(sums.as_bytes())) {
            let edition = last.line.edition;
            return Err(PublishError::Unchanged { issue: id.clone(), edition });
        }
        let is_resumed = self.freeze(&folder, content, &sums)?;
        let pages = EditionPages {
            internal: pdfs.internal.pages,
            public: pdfs.public.map(|public| public.pages),
        };
        let line =
            self.line(issue, (edition, pages), (approved, &sums), register.as_ref(), files);
        let head = append(self.disk, &line, register.as_ref())?;
        out_of_order(self.disk, files, out);
        Ok(PublishedEdition {
            issue: id.clone(),
            citation: numbering::citation_in(self.config, issue),
            edition,
            folder: folder.as_str().to_owned(),
            head,
            is_resumed,
        })
    }

    /// The number of the edition that the issue gets; refused where it gets none.
    fn edition(
        &self,
        issue: &Issue,
        register: Option<&Register>,
        (files, out): (&Files, &mut Diagnostics),
    ) -> Result<u32, PublishError> {
        let id = issue.id();
        if let Some(line) = register.and_then(|register| register.void().get(&id)) {
            return Err(PublishError::Void { issue: id, reason: line.reason.clone() });
        }
        if issue.status != Status::Published {
            return Err(PublishError::NotPublished(id, issue.status));
        }
        if self.archive.removal(&id).is_some() {
            return Err(PublishError::Removed(id));
        }
        let Some(last) = register.and_then(|register| register.editions(&id).last()) else {
            return Ok(1);
        };
        if is_revised(self.archive, files, (&id, last)) {
            return Ok(last.line.edition + 1);
        }
        if !shows_more(&last.line, self.config.privacy.persons) {
            return Err(registered(&id, last));
        }
        // What the settings hide now is hidden in the same text.
        out.append(changes(self.disk, (self.archive, files), (&id, last)));
        if out.has_errors() {
            Err(BuildError::Faults.into())
        } else {
            Ok(last.line.edition + 1)
        }
    }

    /// Puts the edition in its place; `true` where it stands there already, and only the line is missing.
    fn freeze(
        &self,
        folder: &EditionFolder,
        mut content: BTreeMap<String, Vec<u8>>,
        sums: &str,
    ) -> Result<bool, PublishError> {
        let target = self.disk.root().join(folder.as_str());
        if fs_err::symlink_metadata(&target).is_ok() {
            let digest = sha256(sums.as_bytes());
            let is_same = Sums::read(self.disk, folder, &digest).is_some_and(|sums| {
                sums.iter().all(|(name, digest)| {
                    let bytes = self.disk.read(&folder.file(name));
                    bytes.is_ok_and(|bytes| sha256(&bytes) == digest)
                })
            });
            return match is_same {
                true => Ok(true),
                false => Err(PublishError::Unregistered(folder.as_str().to_owned())),
            };
        }
        content.insert(SUMS.to_owned(), sums.as_bytes().to_vec());
        let staging = self.disk.root().join(STAGING);
        freeze(&staging, &target, &content).map_err(PublishError::Io)?;
        Ok(false)
    }

    fn line(
        &self,
        issue: &Issue,
        (edition, pages): (u32, EditionPages),
        (approved, sums): (Vec<Approval>, &str),
        register: Option<&Register>,
        files: &Files,
    ) -> RegisterLine {
        RegisterLine::Edition(EditionLine {
            approved,
            corrections: correction_names(self.archive, files, &issue.id()),
            date: issue.date.value.to_string(),
            edition,
            file: issue.path.to_string(),
            issue: issue.id().to_string(),
            pages,
            persons: self.config.privacy.persons.word().to_owned(),
            previous: register.map_or(NO_LINE, |register| &register.head.digest).to_owned(),
            program: PROGRAM.to_owned(),
            sums: sha256(sums.as_bytes()),
            when: self.when.to_rfc3339_opts(SecondsFormat::Secs, false),
        })
    }
}

fn registered(id: &IssueId, last: &RegisteredIssue) -> PublishError {
    let (edition, when) = (last.line.edition, last.line.when.clone());
    PublishError::Registered { issue: id.clone(), edition, when }
}
