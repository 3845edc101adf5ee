//! Whether the register and all editions are as they were written.

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::rebuild::rebuilt;
use super::seen::{check_seen, leave_seen};
use crate::diag::{Diagnostic, Diagnostics, Files, Span};
use crate::lang::Message;
use crate::model::{IssueId, RegisterHead};
use crate::office::workbench::Faults;
use crate::register::{
    EditionFolder, REGISTER, REGISTER_BROKEN, Register, RegisteredIssue, intact, strangers,
    unregistered,
};
use crate::source::Disk;

/// What is verified.
#[derive(Debug, Clone, Copy, Default)]
pub struct VerifyOptions<'a> {
    /// The SHA-256 of a last line that somebody wrote down.
    pub head: Option<&'a str>,
    /// Whether what was frozen is set again.
    pub rebuild: bool,
}

/// What was found.
#[derive(Debug)]
pub struct Verification {
    /// Every line and every file that is not as it was written.
    pub faults: Faults,
    /// The register; `None` where there is none.
    pub register: Option<VerifiedRegister>,
}

/// An edition of which every file was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedEdition {
    /// The issue.
    pub issue: IssueId,
    /// Its number among the editions of the issue.
    pub edition: u32,
    /// When it was registered.
    pub when: String,
    /// Its folder in the workspace.
    pub folder: String,
    /// Whether all its files are as they were written.
    pub is_whole: bool,
}

/// A register that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedRegister {
    /// Its last line, and how many there are.
    pub head: RegisterHead,
    /// All its editions, by issue and number.
    pub all: Vec<VerifiedEdition>,
    /// How many editions it has.
    pub editions: usize,
    /// How many numbers are void.
    pub void: usize,
    /// How many lines were added since somebody wrote the head down, where that was asked.
    pub since: Option<usize>,
    /// How many editions were set again.
    pub rebuilt: usize,
}

/// Reads the register and every file of every edition.
pub fn verify(disk: &Disk, options: &VerifyOptions<'_>) -> Verification {
    let (mut files, mut out) = (Files::new(), Diagnostics::new());
    let register = Register::read(disk, &mut files, &mut out);
    strangers(disk, register.as_ref(), &mut files, &mut out);
    unregistered(disk, register.as_ref(), None, &mut files, &mut out);
    check_seen(disk, register.as_ref(), &mut files, &mut out);
    // That an issue was registered late is told by whoever registers it.
    let back = register.iter().flat_map(Register::order).filter(|one| !one.is_late);
    out.extend(back.map(|one| one.told.clone()));
    let verified = register.map(|register| {
        let editions: Vec<_> = register.all_editions().collect();
        let found = editions.par_iter().map(|one| {
            let mut found = Diagnostics::new();
            intact(disk, *one, &mut found);
            found
        });
        let found: Vec<Diagnostics> = found.collect();
        let all =
            editions.iter().zip(&found).map(|((id, RegisteredIssue { line, .. }), found)| {
                let folder = EditionFolder::new(id, line.edition).as_str().to_owned();
                let (issue, edition) = ((*id).clone(), line.edition);
                let (when, is_whole) = (line.when.clone(), found.is_empty());
                VerifiedEdition { issue, edition, when, folder, is_whole }
            });
        let all = all.collect();
        found.into_iter().for_each(|one| out.append(one));
        let since = options.head.and_then(|head| {
            let line = register.line_of(head.trim());
            if line.is_none() {
                out.push(other_head(Span::whole(register.file()), head));
            }
            line.map(|line| register.head.lines - line)
        });
        // What is not as it was written proves nothing when it is set again.
        let is_whole = !out.has_errors();
        if is_whole {
            leave_seen(disk, &register.head);
        }
        let rebuilt = match options.rebuild && is_whole {
            true => rebuilt(disk, &register, &mut out),
            false => 0,
        };
        let (editions, void) = (editions.len(), register.void().len());
        VerifiedRegister { head: register.head.clone(), all, editions, void, since, rebuilt }
    });
    if verified.is_none()
        && let Some(head) = options.head
    {
        let place = Span::whole(files.add(REGISTER, ""));
        out.push(other_head(place, head));
    }
    Verification { faults: Faults { files, diagnostics: out }, register: verified }
}

fn other_head(place: Span, head: &str) -> Diagnostic {
    let head = head.trim();
    let message = Message::new("register-broken.head").with("digest", head);
    let told = Diagnostic::with_message(&REGISTER_BROKEN, place, message);
    let is_digest = head.len() == 64 && head.bytes().all(|byte| byte.is_ascii_hexdigit());
    told.hint(match is_digest {
        true => "register-broken.hint",
        false => "register-broken.hint-head",
    })
}
