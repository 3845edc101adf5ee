//! The head of the register as this program saw it last: an older register that was put back does not go on from there.
//!
//! It stands in `.tongbao/register.json`. Where that is missing, nobody knows; a head that somebody wrote down says the same.

use crate::diag::{Diagnostic, Diagnostics, Files, Span};
use crate::lang::Message;
use crate::model::RegisterHead;
use crate::office::own_file;
use crate::register::{REGISTER, REGISTER_BROKEN, Register};
use crate::source::Disk;

const FILE: &str = "register.json";

/// Leaves the head that was seen.
pub(super) fn leave_seen(disk: &Disk, head: &RegisterHead) {
    if own_file::read::<RegisterHead>(disk, FILE).as_ref() != Some(head) {
        own_file::leave(disk, FILE, head);
    }
}

/// Tells a register that does not go on from the one that was seen last.
pub(super) fn check_seen(
    disk: &Disk,
    register: Option<&Register>,
    files: &mut Files,
    out: &mut Diagnostics,
) {
    let Some(seen) = own_file::read::<RegisterHead>(disk, FILE) else { return };
    let is_there = register.is_some_and(|register| register.line_of(&seen.digest).is_some());
    // Where a line is not as it was written, that is told.
    if is_there || out.iter().any(|one| one.rule == &REGISTER_BROKEN) {
        return;
    }
    let file = register.map(Register::file);
    let place = Span::whole(file.unwrap_or_else(|| files.add(REGISTER, "")));
    let message = Message::new("register-broken.older").with("lines", seen.lines);
    let message = message.with("digest", seen.digest);
    let told = Diagnostic::with_message(&REGISTER_BROKEN, place, message);
    out.push(told.hint("register-broken.hint"));
}
